from __future__ import annotations

import json
from pathlib import Path

import pytest

from detector.hosts.cli import main
from tests.test_archives import response


def test_a_folder_is_judged_one_line_a_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = tmp_path / "site"
    (site / "deep").mkdir(parents=True)
    (site / "index.html").write_text("<h1>Welcome</h1><p>Open daily.</p>")
    (site / "deep" / "note.md").write_text("# Note\n\nSome words.")
    (site / ".hidden").mkdir()
    (site / ".hidden" / "x.html").write_text("<p>not for anyone")
    (site / "logo.png").write_bytes(b"\x89PNG")
    output = tmp_path / "out.jsonl"
    assert main(["audit", str(site), "--format", "jsonl", "--output", str(output)]) == 0
    rows = [json.loads(line) for line in output.read_text().splitlines()]
    assert [Path(row["source"]).name for row in rows] == ["note.md", "index.html"]
    assert "2 " in capsys.readouterr().err


def test_a_warc_file_is_judged_record_by_record(tmp_path: Path) -> None:
    archive = tmp_path / "crawl.warc"
    archive.write_bytes(response("https://a.example/1", b"<p>one") + response("https://a.example/2", b"<p>two"))
    output = tmp_path / "out.jsonl"
    main(["audit", str(archive), "--output", str(output)])
    assert [json.loads(line)["url"] for line in output.read_text().splitlines()] == [
        "https://a.example/1",
        "https://a.example/2",
    ]


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    examples = Path(__file__).parents[3] / "examples"
    outputs = [tmp_path / "1", tmp_path / "2"]
    for output in outputs:
        main(["audit", str(examples), "--output", str(output), "--signals"])
    assert outputs[0].read_bytes() == outputs[1].read_bytes()


def test_an_output_that_cannot_be_written_is_an_error_of_the_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", str(tmp_path), "--output", str(tmp_path / "no" / "out")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_full_disk_is_a_clear_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.html").write_text("<p>one")
    assert main(["audit", str(tmp_path), "--output", "/dev/full"]) == 2
    assert "No space left" in capsys.readouterr().err
