"""`detector compare` and `detector index` from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detector.hosts.cli import main
from tests.corpus.stories import ANOTHER_FERRY, HARBOUR, HARBOUR_REWRITTEN


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(HARBOUR, encoding="utf-8")
    (tmp_path / "b.txt").write_text(HARBOUR_REWRITTEN, encoding="utf-8")
    (tmp_path / "c.txt").write_text(ANOTHER_FERRY, encoding="utf-8")
    return tmp_path


def test_compare_prints_the_contract_as_json(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(files / "a.txt"), str(files / "b.txt"), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["derivation"] == "wholly"
    assert told["drifted_names"][0]["b"]["quote"] == "Tomas Brevick"
    text = (files / "a.txt").read_text(encoding="utf-8")
    for pair in told["aligned"]:
        assert pair["a"]["quote"] in text


def test_compare_exits_with_one_only_where_asked_to(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    derived, other = [str(files / "a.txt"), str(files / "b.txt")], [str(files / "a.txt"), str(files / "c.txt")]
    assert main(["compare", *derived]) == 0
    assert main(["compare", *derived, "--fail-on", "partly"]) == 1
    assert main(["compare", *other, "--fail-on", "partly"]) == 0
    assert "Brevick" in capsys.readouterr().out


def test_compare_writes_html(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(files / "a.txt"), str(files / "b.txt"), "--format", "html"]) == 0
    assert capsys.readouterr().out.startswith("<!doctype html>")


def test_a_file_that_is_not_there_is_named_and_exits_with_two(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(files / "a.txt"), str(files / "none.txt")]) == 2
    assert "none.txt" in capsys.readouterr().err


def test_index_adds_searches_and_sums_up(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    index = str(files / "seen.index")
    assert main(["index", "add", index, str(files / "a.txt"), str(files / "c.txt")]) == 0
    assert "2 added" in capsys.readouterr().err
    assert main(["index", "search", index, str(files / "b.txt"), "--format", "json", "--fail-on-hit"]) == 1
    (hit,) = json.loads(capsys.readouterr().out)["hits"]
    assert hit["source"] == str(files / "a.txt")
    assert main(["index", "info", index, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["pages"] == 2


def test_searching_an_index_that_is_not_there_exits_with_two(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["index", "search", str(files / "none.index"), str(files / "b.txt")]) == 2
    assert "no such index" in capsys.readouterr().err
