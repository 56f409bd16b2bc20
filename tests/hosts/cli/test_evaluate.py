from __future__ import annotations

import json
from pathlib import Path

import pytest

from detector.hosts.cli import main
from tests.lab.making import write_corpora, write_engine

Capture = pytest.CaptureFixture[str]


def evaluate(*arguments: object) -> int:
    return main(["evaluate", *map(str, arguments), "--rounds", "30"])


def test_a_corpora_folder_gives_text_json_and_html_in_one_run(tmp_path: Path, capsys: Capture) -> None:
    folder = write_corpora(tmp_path / "corpora")
    saved, page = tmp_path / "r.json", tmp_path / "r.html"
    assert evaluate("--corpora", folder, *write_engine(tmp_path), "--json", saved, "--html", page) == 0
    text = capsys.readouterr().out
    assert "6 bad pages of 3 sources, 6 good pages of 3 sources" in text
    assert "bad pages rejected, macro over sources" in text
    figures = json.loads(saved.read_text())["modes"]["rules"]["figures"]
    assert figures["auroc"]["value"] == 1.0
    assert figures["reject_bad"]["value"] == 1.0
    assert figures["reject_good"]["value"] == 0.0
    assert page.read_text().startswith("<!doctype html>")


def test_workers_give_the_same_result(tmp_path: Path, capsys: Capture) -> None:
    folder = write_corpora(tmp_path / "corpora", sources=2, pages=20)
    outputs = []
    for workers in (1, 2):
        assert evaluate("--corpora", folder, *write_engine(tmp_path), "--workers", workers, "--format", "json") == 0
        found = json.loads(capsys.readouterr().out)
        outputs.append([(row["url"], row["opinions"]) for row in found["pages"]])
    assert outputs[0] == outputs[1]
    assert len(outputs[0]) == 80


def test_two_policies_are_compared_on_one_reading(tmp_path: Path, capsys: Capture) -> None:
    folder = write_corpora(tmp_path / "corpora", sources=4)
    blind = tmp_path / "blind.toml"
    blind.write_text('[weights]\n"test.flumbex" = 0.0\n')
    assert evaluate("--corpora", folder, *write_engine(tmp_path), "--against", blind) == 0
    text = capsys.readouterr().out
    assert "from policy blind.toml (editor), no models to policy policy.toml (editor), no models" in text
    line = next(line for line in text.splitlines() if line.strip().startswith("bad pages rejected, macro"))
    assert line


def test_two_saved_results_are_compared_without_judging(tmp_path: Path, capsys: Capture) -> None:
    folder = write_corpora(tmp_path / "corpora", sources=4)
    engine = write_engine(tmp_path)
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    evaluate("--corpora", folder, "--no-models", "--json", first)
    evaluate("--corpora", folder, *engine, "--json", second)
    capsys.readouterr()
    assert evaluate("--saved", second, "--against", first) == 0
    text = capsys.readouterr().out
    assert "same pages, paired bootstrap over sources" in text
    assert "better" in text


def test_the_reasons_of_a_mistake_are_quoted(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "pages.jsonl"
    row = {"url": "https://a.example/", "text": "Get the flumbex bargain today. " * 12, "label": "good"}
    file.write_text(json.dumps(row))
    assert evaluate(file, *write_engine(tmp_path)) == 0
    text = capsys.readouterr().out
    assert "test.flumbex" in text
    assert "“flumbex bargain”" in text


def test_a_missed_requirement_fails_the_run(tmp_path: Path, capsys: Capture) -> None:
    folder = write_corpora(tmp_path / "corpora")
    engine = write_engine(tmp_path)
    assert evaluate("--corpora", folder, *engine, "--require", "auroc>=0.9") == 0
    assert evaluate("--corpora", folder, *engine, "--require", "reject_good>=0.5") == 1
    assert "reject_good is 0.0000, required >= 0.5" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--corpora", "nowhere"], "the corpora are not there"),
        (["--saved", "nowhere.json"], "there is no such file"),
        (["--require", "auroc"], "FIGURE>=NUMBER"),
        (["nowhere.warc"], "no labelled page to evaluate"),
        (["--saved", "a.json", "--against", "b.toml"], "must then be a saved result"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(arguments: list[str], told: str, capsys: Capture) -> None:
    assert evaluate(*arguments, "--no-models") == 2
    error = capsys.readouterr().err
    assert told in error
    assert "Traceback" not in error
