"""Judged pages, corpora and packs for the tests of the laboratory, all made here."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from detector.lab.judging import Judged, Opinion
from detector.scoring import logistic
from tests.test_archives import response

HONEST = (
    "The library on Mill Street opens at nine and closes at six. Members may borrow eight books for three weeks, and "
    "a reading group meets every second Thursday in the room above the hall. In March the roof was mended, and the "
    "children's shelves moved next to the garden door. Anna Berg has worked here since 1998 and knows every map. "
)
POOR = "Get the flumbex bargain today. " * 3 + HONEST
PACK = """
[[rule]]
id = "test.flumbex"
kind = "phrases"
group = "spam_topics"
severity = "error"
summary = "Sells flumbex"
message = "{quote} is sold here"
why = "Nobody needs it."
advice = "Take it off."
phrases = ["flumbex bargain"]
strength = 0.9
full = 1.0
good = ["A quiet page about the library."]
bad = ["Get the flumbex bargain today, and tell a friend."]
"""
WEIGHTS = '[weights]\n"test.flumbex" = 9.0\n[ceilings]\nspam_topics = 9.0\n'


def opinion(log_odds: float) -> Opinion:
    log_odds, probability = round(log_odds, 5), round(logistic(log_odds), 6)
    band = "reject" if probability >= 0.9 else "review" if probability >= 0.5 else "publish"
    return Opinion(log_odds, probability, band)


def judged(number: int, source: str, bad: bool, scores: Mapping[str, float], **fields: object) -> Judged:
    """A judged page; `scores` are log-odds by mode."""
    told: dict[str, object] = {
        "kind": "blog",
        "language": "en",
        "group": "",
        "hard": (),
        "format": "html",
        "words": 400,
    }
    told |= fields
    url = f"https://{source}.example/{number}"
    opinions = {mode: opinion(score) for mode, score in scores.items()}
    label = "spam" if bad else "good"
    return Judged(url, label, source, opinions=opinions, bad=bad, **told)  # type: ignore[arg-type]


def sites(bad: Sequence[Sequence[float]], good: Sequence[Sequence[float]], mode: str = "rules") -> list[Judged]:
    """One source a sequence of log-odds."""
    rows = []
    for is_bad, found in ((True, bad), (False, good)):
        for index, scores in enumerate(found):
            name = f"{'bad' if is_bad else 'good'}{index}"
            rows += [judged(n, name, is_bad, {mode: score}) for n, score in enumerate(scores)]
    return rows


def html(text: str) -> bytes:
    return f"<html><head><title>A page</title></head><body><h1>A page</h1><p>{text}</p></body></html>".encode()


def write_corpora(folder: Path, split: str = "dev", sources: int = 3, pages: int = 2) -> Path:
    """A corpora folder with `sources` good and as many bad sources; return the folder."""
    (folder / "pages").mkdir(parents=True, exist_ok=True)
    for label, text in (("good", HONEST), ("spam", POOR)):
        rows, archive = [], b""
        for source in range(sources):
            for page in range(pages):
                url = f"https://{label}{source}.example/{page}"
                archive += gzip.compress(response(url, html(f"{text} Note {page}."), "text/html; charset=utf-8"))
                rows.append(label_row(url, label, f"{label}-{source}", hard=["faq"] if label == "good" else []))
        name = f"{split}-{'good' if label == 'good' else 'bad'}"
        (folder / "pages" / f"{name}.warc.gz").write_bytes(archive)
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / "pages" / f"{name}.labels.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    return folder


def label_row(url: str, label: str, source: str, **fields: object) -> dict[str, object]:
    row: dict[str, object] = {"url": url, "label": label, "source": source, "kind": "blog", "lang": "en"}
    return {**row, "format": "html", "hard": [], "group": None, **fields}


def write_engine(folder: Path) -> list[str]:
    """Options that make the engine reject every page that sells flumbex."""
    pack, policy = folder / "pack.toml", folder / "policy.toml"
    pack.write_text(PACK, encoding="utf-8")
    policy.write_text(WEIGHTS, encoding="utf-8")
    return ["--pack", str(pack), "--policy", str(policy), "--no-models"]
