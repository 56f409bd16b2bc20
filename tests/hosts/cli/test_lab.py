from __future__ import annotations

import json
from pathlib import Path

import pytest

from detector.hosts.cli import main
from tests.lab.making import write_corpora

Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lab")
    corpora = write_corpora(folder / "corpora", "train")
    output = folder / "measured.jsonl"
    assert main(["lab", "measure", "--corpora", str(corpora), "--output", str(output)]) == 0
    return output


def test_measuring_keeps_strengths_and_signals_but_no_text(measured: Path) -> None:
    lines = measured.read_text().splitlines()
    rows = [json.loads(line) for line in lines]
    assert len(rows) == 12
    assert {row["label"] for row in rows} == {"good", "spam"}
    assert "Mill Street" not in measured.read_text()


@pytest.mark.parametrize("part", ["rules", "idle", "overlap"])
def test_each_report_comes_as_text_and_json(part: str, measured: Path, capsys: Capture) -> None:
    assert main(["lab", part, str(measured)]) == 0
    assert capsys.readouterr().out
    assert main(["lab", part, str(measured), "--format", "json"]) == 0
    assert isinstance(json.loads(capsys.readouterr().out), list)


def test_one_rule_is_shown_by_its_name_and_a_wrong_name_is_told(measured: Path, capsys: Capture) -> None:
    assert main(["lab", "rules", str(measured), "--rule", "no.such-rule"]) == 2
    assert "there is no rule 'no.such-rule'" in capsys.readouterr().err


def test_times_of_the_rules_join_the_table(measured: Path, tmp_path: Path, capsys: Capture) -> None:
    corpora = write_corpora(tmp_path / "corpora")
    assert main(["lab", "time", "--corpora", str(corpora), "--pages", "3", "--format", "json"]) == 0
    times = tmp_path / "times.json"
    times.write_text(capsys.readouterr().out)
    assert json.loads(times.read_text())["pages"] == 3
    assert main(["lab", "rules", str(measured), "--times", str(times)]) == 0
    assert main(["lab", "time", "--corpora", str(corpora), "--pages", "3"]) == 0
    assert "ms a page over 3 pages" in capsys.readouterr().out


def test_a_file_of_another_kind_is_told_by_line(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text('{"url": "u"}\n')
    assert main(["lab", "rules", str(file)]) == 2
    assert "x.jsonl:1: not what `detector lab measure` writes" in capsys.readouterr().err
    assert main(["lab", "rules", str(tmp_path / "none")]) == 2
    assert "cannot be read" in capsys.readouterr().err
