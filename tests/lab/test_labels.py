from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from detector.errors import InputError
from detector.lab.labels import Gaps, check_labels, corpus_pages, input_pages
from detector.lab.pagecorpora import BAD_LABELS
from tests.lab.making import html, label_row, write_corpora
from tests.test_archives import response


def test_a_split_of_a_corpora_folder_is_read_with_its_labels(tmp_path: Path) -> None:
    folder = write_corpora(tmp_path, sources=2, pages=3)
    pages = list(corpus_pages(folder, "dev", Gaps()))
    assert len(pages) == 12
    assert {page.source for page in pages if page.bad} == {"spam-0", "spam-1"}
    assert all(page.record.content for page in pages)


def test_a_split_that_is_not_there_names_those_that_are(tmp_path: Path) -> None:
    folder = write_corpora(tmp_path, "train")
    with pytest.raises(InputError, match=r"no split 'dev'; it has train"):
        list(corpus_pages(folder, "dev", Gaps()))


def test_an_archive_is_joined_with_its_labels_by_address_and_gaps_are_counted(tmp_path: Path) -> None:
    archive, labels = tmp_path / "crawl.warc", tmp_path / "labels.jsonl"
    archive.write_bytes(b"".join(response(f"https://a.example/{n}", html("text")) for n in range(3)))
    rows = [label_row(f"https://a.example/{n}", "good", "a") for n in (0, 2, 7)]
    labels.write_text("".join(json.dumps(row) + "\n" for row in rows))
    gaps = Gaps()
    assert [page.url[-1] for page in input_pages([str(archive)], labels, gaps)] == ["0", "2"]
    assert (gaps.unlabelled, gaps.missing) == (1, 1)
    assert gaps.told() == ["1 pages have no label and are left out", "1 labels have no page"]


@pytest.mark.parametrize(("name", "mark"), [("labels.csv", ","), ("labels.tsv", "\t")])
def test_files_are_joined_with_a_table_by_path(tmp_path: Path, name: str, mark: str) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "one.html").write_bytes(html("text"))
    (tmp_path / "pages" / "two.md").write_text("# Two")
    labels = tmp_path / name
    lines = [
        ("path", "label", "source", "hard"),
        ("pages/one.html", "good", "a", "faq teasers"),
        ("pages/two.md", "spam", "b", ""),
    ]
    labels.write_text("\n".join(mark.join(line) for line in lines))
    found = {page.source: page for page in input_pages([str(tmp_path / "pages")], labels, Gaps())}
    assert found["a"].hard == ("faq", "teasers")
    assert found["b"].label == "spam"
    assert found["b"].record.kind == "markdown"


def test_json_lines_carry_pages_and_labels_together(tmp_path: Path) -> None:
    file = tmp_path / "pages.jsonl.gz"
    rows = [
        {"url": "https://a.example/1", "html": "<p>one", "label": "good"},
        {"url": "https://b.example/1", "markdown": "# two", "label": "spam", "source": "network"},
        {"url": "https://c.example/1", "text": "three", "label": "borderline"},
        {"url": "https://d.example/1", "label": "good"},
    ]
    file.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode()))
    gaps = Gaps()
    pages = list(input_pages([str(file)], None, gaps))
    assert [page.source for page in pages] == ["a.example", "network", "c.example"]
    assert [page.record.kind for page in pages] == ["html", "markdown", "text"]
    assert len(gaps.unreadable) == 1
    assert "none of html, markdown, text, content" in gaps.unreadable[0]


@pytest.mark.parametrize(
    ("line", "told"),
    [("{not json", "pages.jsonl:2: not a JSON object"), ("[1]", "pages.jsonl:2: not a JSON object but a list")],
)
def test_a_broken_line_is_named_by_file_and_line(tmp_path: Path, line: str, told: str) -> None:
    file = tmp_path / "pages.jsonl"
    file.write_text('{"url": "u", "text": "t", "label": "good"}\n' + line + "\n")
    with pytest.raises(InputError, match=told):
        list(input_pages([str(file)], None, Gaps()))


def test_an_unknown_label_is_an_error_that_names_the_known_ones(tmp_path: Path) -> None:
    file = tmp_path / "pages.jsonl"
    file.write_text('{"url": "u", "text": "t", "label": "machine"}\n')
    with pytest.raises(InputError, match="unknown label 'machine'"):
        list(check_labels(input_pages([str(file)], None, Gaps()), BAD_LABELS))
    assert list(check_labels(input_pages([str(file)], None, Gaps()), frozenset(["machine"])))


def test_labels_that_are_not_there_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file"):
        list(input_pages([], tmp_path / "none.jsonl", Gaps()))
