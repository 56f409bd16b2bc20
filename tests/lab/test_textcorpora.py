from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from detector.lab.textcorpora import equalise, excerpts, groups, load

STORY = "The mill stood by the river. Nobody had seen it turn for years. Then the miller came home. He oiled the wheel."


def test_titles_lists_quotes_and_dashes_leave_no_trace() -> None:
    marked = "## The Mill\n\n**The mill** stood by the river.\n- Nobody had seen it turn for years.\n"
    marked += "Then the miller came home.\nLast one."
    plain = "The mill stood by the river. Nobody had seen it turn for years. Then the miller came home. Last one."
    assert equalise(marked) == equalise(plain)
    assert equalise(STORY.replace("home", "“home”")) == equalise(STORY.replace("home", '"home"'))


def test_the_last_sentence_goes_so_that_a_cut_ending_tells_nothing() -> None:
    assert equalise(STORY) == equalise(STORY[:-8])
    assert "oiled" not in equalise(STORY)


def test_preambles_and_refusals_go() -> None:
    assert equalise(f"Sure! Here is a revised version of the text:\n\n{STORY}") == equalise(STORY)
    assert equalise(f"I'm sorry, but as an AI language model I cannot do that. {STORY}") == ""


def test_an_opening_shared_with_the_original_goes_with_its_sentence() -> None:
    assert equalise(STORY, drop_words=4).startswith("Nobody")


def test_glued_and_spaced_sentences_read_alike() -> None:
    assert equalise(STORY.replace(". ", ".")) == equalise(STORY) == equalise(STORY.replace(".", " ."))


def test_excerpts_are_whole_sentences_of_about_the_wanted_length() -> None:
    found = list(excerpts(STORY * 30, 60, most=3))
    assert len(found) == 3
    assert all(60 <= len(text.split()) <= 72 and text.endswith(".") for text in found)


def test_copies_in_other_corpora_share_a_group(tmp_path: Path) -> None:
    leaks = tmp_path / "leaks.tsv"
    leaks.write_text("corpus_a\tid_a\tcorpus_b\tid_b\tshared\nx\tx1\ty\ty1\t1.0\ny\ty1\tz\tz1\t0.9\n", encoding="utf-8")
    found = groups(leaks)
    assert found["x1"] == found["y1"] == found["z1"]


def row(name: str, label: str, pair: str | None, text: str) -> dict[str, Any]:
    own = {"id": name, "label": label, "pair_id": pair, "text": text}
    return {"corpus": "l2r", "domain": "news", "generator": "g", **own}


def test_an_original_its_rewrite_and_its_copies_are_one_group(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "cross_corpus_leaks.tsv").write_text("id_a\tid_b\nh1\tother\n", encoding="utf-8")
    rows = [row("h1", "human", "p1", STORY), row("m1", "rewritten", "p1", STORY), row("h2", "human", None, STORY)]
    with gzip.open(texts / "train-l2r.jsonl.gz", "wt", encoding="utf-8") as stream:
        stream.write("\n".join(json.dumps(r) for r in [*rows, row("m2", "machine", None, "As an AI I refuse.")]))
    first, second, third = load(tmp_path, ["l2r"])
    assert first.group == second.group == groups(texts / "cross_corpus_leaks.tsv")["other"]
    assert third.group == "h2"
    assert (first.machine, second.machine) == (False, True)
