from __future__ import annotations

import json
from pathlib import Path

import pytest

from detector.hosts.cli import main

TEXT = "A heading\n\nThe boats came home before the tide had turned.\n\nRead on below..."


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "boats.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_ledger_names_filter_rule_and_number(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--filters", str(page)]) == 0
    told = capsys.readouterr().out
    assert "C4 would drop the page" in told
    assert "c4.sentences" in told
    assert "C4 drops it: ends in an ellipsis (3 words)" in told
    assert "Gopher counts it: ends in an ellipsis (16 characters)" in told


def test_numbers_of_long_lines_are_written_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "long.txt").write_text("Boats\n\n" + "The boats came home " * 60, encoding="utf-8")
    main(["explain", "--filters", str(tmp_path / "long.txt")])
    told = capsys.readouterr().out
    assert "has no end mark (1,199 characters)" in told
    assert "(1 word)" in told


def test_json_has_every_line_with_its_place(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--filters", "--format", "json", str(page)]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert [one["filter"] for one in told["filters"]] == ["gopher", "c4", "fineweb", "dclm"]
    assert [line["text"] for line in told["lines"]] == TEXT.split("\n\n")
    assert told["lines"][0]["checks"][0]["reason"]


def test_an_input_that_cannot_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--filters", str(tmp_path / "none.html")]) == 2
    assert "none.html" in capsys.readouterr().err
