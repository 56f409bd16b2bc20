"""Records and lines of any size cost the memory of a page."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from detector.inputs import tables
from detector.inputs.options import Columns
from detector.inputs.tables import read_table

GIGABYTES = 10  # of the record
SPARSE = """
import resource, sys
from pathlib import Path
from detector.archives import read_archive
from tests.test_archives import response

size, file = int(sys.argv[1]) << 30, Path(sys.argv[2])
first, last = (response(f"https://a.example/{n}", b"<p>" + b"The tide tables of the harbour. " * 30) for n in "13")
http = b"HTTP/1.1 200 OK\\r\\nContent-Type: text/html\\r\\n\\r\\n<p>"
head = response("https://a.example/2", b"").partition(b"Content-Length")[0]
with file.open("wb") as stream:  # a hole in a file: it takes no place on the disk
    stream.write(first + head + b"Content-Length: %d\\r\\n\\r\\n" % (size + len(http)) + http)
    stream.seek(size, 1)
    stream.write(b"\\r\\n\\r\\n" + last)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print([(record.url[-1], len(record.content), record.error) for record in read_archive(file)])
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) >> 10)
"""


class Endless(io.RawIOBase):
    """One line of so many bytes, and two ordinary ones around it."""

    def __init__(self, size: int) -> None:
        row = json.dumps({"url": "https://a.example/", "html": "<p>The tide tables."}).encode() + b"\n"
        self._parts, self._left = [row, b'{"html": "', b'"}\n' + row], size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        number = len(buffer)
        if len(self._parts) == 1 and self._left:
            number = min(number, self._left)
            buffer[:number] = b"x" * number
            self._left -= number
            return number
        part = self._parts.pop(0) if self._parts else b""
        buffer[: len(part)] = part
        return len(part)


@pytest.mark.slow
def test_a_record_of_ten_gigabytes_is_cut_and_the_rest_goes_on(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SPARSE, str(GIGABYTES), str(tmp_path / "huge.warc")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    records, mebibytes = done.stdout.splitlines()
    assert records == "[('1', 963, ''), ('2', 67108864, ''), ('3', 963, '')]"
    assert int(mebibytes) < 256


@pytest.mark.slow
def test_a_line_of_gigabytes_is_named_and_passed_over() -> None:
    stream = io.BufferedReader(Endless(2 << 30), 1 << 20)
    records = list(read_table(stream, "huge.jsonl", "jsonl", Columns()))
    assert [record.error for record in records] == ["", "huge.jsonl#2: the line is longer than 128 MiB", ""]


def test_a_line_or_cell_beyond_the_limit_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_LINE", 1 << 16)
    records = list(read_table(io.BufferedReader(Endless(1 << 22)), "a.jsonl", "jsonl", Columns()))
    assert [bool(record.error) for record in records] == [False, True, False]
    table = b'url,html\nhttps://a.example/,<p>one\nhttps://a.example/,"' + b"x" * 300_000 + b'"\n'
    first, second = read_table(io.BytesIO(table), "a.csv", "csv", Columns())
    assert (first.content, first.error) == (b"<p>one", "")
    assert "field larger than field limit" in second.error


def test_a_parquet_file_whose_rows_are_damaged_says_from_where_on(tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    rows = pa.table(
        {"url": [f"https://a.example/{n}" for n in range(600)], "html": [f"<p>{n}" * 40 for n in range(600)]}
    )
    parquet.write_table(rows, tmp_path / "a.parquet", row_group_size=300, compression="zstd", use_dictionary=False)
    data = bytearray((tmp_path / "a.parquet").read_bytes())
    second = parquet.ParquetFile(tmp_path / "a.parquet").metadata.row_group(1).column(1)
    data[second.data_page_offset + 40 : second.data_page_offset + 400] = bytes(360)
    records = list(read_table(io.BytesIO(bytes(data)), "a.parquet", "parquet", Columns()))
    assert len(records) > 200
    assert [bool(record.error) for record in records[:-1]].count(True) == 0
    assert "from here on it is not a Parquet file that can be read" in records[-1].error
