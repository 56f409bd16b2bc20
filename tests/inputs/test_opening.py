from __future__ import annotations

import gzip
import json
import os
import tracemalloc
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from detector.inputs import Columns, InputOptions, open_inputs
from detector.records import Record
from tests.test_archives import response


class Gauge:
    total = 0.0
    done = 0.0


def read(*names: Path | str, **options: object) -> list[Record]:
    return list(open_inputs([str(name) for name in names], InputOptions(**options), Gauge()))  # type: ignore[arg-type]


def test_an_archive_is_known_by_its_content_whatever_its_name(tmp_path: Path) -> None:
    for name, content in (("plain", response("https://a.example/", b"<p>one")),
                          ("packed.bin", gzip.compress(response("https://a.example/", b"<p>one")))):  # fmt: skip
        (tmp_path / name).write_bytes(content)
        assert [r.url for r in read(tmp_path / name)] == ["https://a.example/"]


def test_a_page_in_gzip_is_unpacked(tmp_path: Path) -> None:
    (tmp_path / "page.html.gz").write_bytes(gzip.compress(b"<p>one"))
    assert [(r.content, r.own) for r in read(tmp_path / "page.html.gz")] == [(b"<p>one", True)]


def test_broken_gzip_is_an_error_of_that_input_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(b"<p>one" * 1000)[:-20])
    (tmp_path / "b.html").write_bytes(b"<p>two")
    found = read(tmp_path / "a.html.gz", tmp_path / "b.html")
    assert "the gzip file is broken" in found[0].error
    assert found[1].content == b"<p>two"


def test_lines_of_a_broken_gzip_file_are_read_up_to_where_it_breaks(tmp_path: Path) -> None:
    lines = b"".join(b'{"text": "line %d %s"}\n' % (i, os.urandom(40).hex().encode()) for i in range(5000))
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines)[:-2000])
    *before, last = read(tmp_path / "a.jsonl.gz")
    assert len(before) > 4000
    assert not any(r.error for r in before)
    assert "the gzip file is broken" in last.error


def test_a_page_that_unpacks_without_end_is_read_at_its_beginning_only(tmp_path: Path) -> None:
    bomb = gzip.compress(bytes(1 << 24), 1) * 40
    (tmp_path / "bomb.html.gz").write_bytes(gzip.compress(b"<p>one</p>") + bomb)
    tracemalloc.start()
    found = read(tmp_path / "bomb.html.gz")
    assert len(found[0].content) == 64 << 20
    assert tracemalloc.get_traced_memory()[1] < 200 << 20
    tracemalloc.stop()


def test_a_packed_parquet_file_is_read(tmp_path: Path) -> None:
    pyarrow_table = pa.table({"url": ["https://a.example/"], "text": ["One"]})
    parquet.write_table(pyarrow_table, tmp_path / "a.parquet")
    (tmp_path / "a.parquet.gz").write_bytes(gzip.compress((tmp_path / "a.parquet").read_bytes()))
    assert [(r.url, r.content) for r in read(tmp_path / "a.parquet.gz")] == [("https://a.example/", b"One")]


def test_a_packed_parquet_file_that_is_broken_is_an_error_and_the_rest_goes_on(tmp_path: Path) -> None:
    parquet.write_table(pa.table({"url": ["https://a.example/"], "text": [os.urandom(9000).hex()]}), tmp_path / "a.parquet")
    (tmp_path / "a.parquet.gz").write_bytes(gzip.compress((tmp_path / "a.parquet").read_bytes())[:-3000])
    (tmp_path / "b.html").write_bytes(b"<p>two")
    first, second = read(tmp_path / "a.parquet.gz", tmp_path / "b.html")
    assert "the gzip file is broken" in first.error
    assert second.content == b"<p>two"


def test_a_truncated_archive_is_told_and_what_came_before_is_read(tmp_path: Path) -> None:
    members = [gzip.compress(response(f"https://a.example/{i}", b"<p>%d" % i * 500)) for i in range(3)]
    for number, content in enumerate((b"".join(members)[:-30], b"".join(map(gzip.decompress, members))[:-40])):
        (tmp_path / f"{number}.warc").write_bytes(content)
        found = read(tmp_path / f"{number}.warc")
        assert [r.url for r in found][:2] == ["https://a.example/0", "https://a.example/1"]
        assert "breaks off" in found[-1].error or "damaged" in found[-1].error
    (tmp_path / "whole.warc").write_bytes(b"".join(members))
    assert not any(r.error for r in read(tmp_path / "whole.warc"))


@pytest.mark.parametrize("name", ["pages.jsonl", "no-suffix", "pages.jsonl.gz"])
def test_json_lines_give_a_record_a_row(tmp_path: Path, name: str) -> None:
    rows = [{"url": "https://a.example/", "text": "Erste Zeile"}, {"url": "", "text": "Two"}]
    content = "\n".join(map(json.dumps, rows)).encode() + b"\n"
    (tmp_path / name).write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    found = read(tmp_path / name)
    assert [(r.url, r.content) for r in found] == [("https://a.example/", b"Erste Zeile"), ("", b"Two")]
    assert found[1].source.endswith("#2")


def test_a_line_that_is_no_json_is_named_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "one"}\n{"text": \n{"text": "three"}\n')
    found = read(tmp_path / "a.jsonl")
    assert [bool(r.error) for r in found] == [False, True, False]
    assert "a.jsonl#2: is not JSON" in found[1].error


def test_csv_cells_may_hold_whole_pages(tmp_path: Path) -> None:
    page = "<p>" + "long, " * 40_000 + '""quoted""\nline'
    (tmp_path / "a.csv").write_text(f'address;body\nhttps://a.example/;"{page}"\n')
    found = read(tmp_path / "a.csv", columns=Columns("body", "address"))
    assert [(r.url, len(r.content)) for r in found] == [("https://a.example/", len(page) - 2)]


def test_a_wrong_column_is_answered_with_the_columns_there_are(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("url,body\nx,y\n")
    assert "did you mean 'body'" in read(tmp_path / "a.csv", columns=Columns("boddy"))[0].error
    (tmp_path / "b.csv").write_text("number,color\nx,y\n")
    assert "--text-column" in read(tmp_path / "b.csv")[0].error


def test_parquet_rows_become_records(tmp_path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    table = pyarrow.table({"url": ["https://a.example/", "u2"], "html": ["<p>one", None], "n": [1, 2]})
    parquet.write_table(table, tmp_path / "a.parquet")
    found = read(tmp_path / "a.parquet")
    assert [(r.url, r.content) for r in found] == [("https://a.example/", b"<p>one"), ("u2", b"")]
    assert "nothing in the column html" in found[1].error
    (tmp_path / "cut.parquet").write_bytes((tmp_path / "a.parquet").read_bytes()[:-9])
    assert "is not a Parquet file" in read(tmp_path / "cut.parquet")[0].error


def test_globs_are_expanded_where_the_shell_did_not(tmp_path: Path) -> None:
    for name in ("a.html", "b.html", "c.txt"):
        (tmp_path / name).write_text("<p>x")
    assert [Path(r.source).name for r in read(tmp_path / "*.html")] == ["a.html", "b.html"]
    assert "no such file" in read(tmp_path / "*.nothing")[0].error


def test_pictures_are_told_not_judged(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert "is no page" in read(tmp_path / "a.html")[0].error


def test_a_csv_like_sentence_is_still_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Text, they said, is what matters.\nAnd more of it.\n")
    assert read(tmp_path / "a.txt")[0].content.startswith(b"Text, they")


def test_the_gauge_ends_where_everything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>one")
    (tmp_path / "f").mkdir()
    (tmp_path / "f" / "b.html").write_text("<p>two")
    gauge = Gauge()
    list(open_inputs([str(tmp_path / "a.html"), str(tmp_path / "f")], InputOptions(), gauge))
    assert gauge.done == gauge.total == 12
