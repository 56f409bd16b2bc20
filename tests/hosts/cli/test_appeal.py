from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from detector.hosts.cli import main
from detector.report.appeal import masked, redacted

PAGE = (
    "<title>Our fair</title><h1>Our fair in Lindau</h1><p>The fair opens on May 14, 20XX in [City]. Write to"
    " ida.albers@lindau.example or call 08382 123 456 for a stall.</p><p>" + "Stalls stand in rows by the river. " * 12
)


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "secret-name.html").write_text(PAGE)
    return tmp_path / "secret-name.html"


def appeal(page: Path, *options: str) -> dict[str, Any]:
    out = page.with_name("appeal.json")
    assert main(["appeal", str(page), "--no-models", "--output", str(out), *options]) == 0
    found: dict[str, Any] = json.loads(out.read_text())
    return found


def test_it_holds_the_reasons_with_their_words_and_nothing_of_the_page_beside(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = appeal(page, "--url", "https://private.example/fair", "--reason", "20XX is our name")
    found = {f["rule"]: f for f in told["findings"]}
    assert "20XX" in found["template.placeholder-year"]["evidence"][0]["quote"]
    assert (told["reason"], told["verdict"], told["engine"]["preset"]) == ("20XX is our name", "reject", "editor")
    assert told["versions"]["detector"]
    assert told["page"]["blocks"]["paragraph"] == 2
    text = json.dumps(told)
    for secret in ("river", "Albers", "private.example", "secret-name", str(page.parent)):
        assert secret not in text
    assert "no text of the page, no address" in capsys.readouterr().err


def test_about_one_rule_only_its_words_are_told(page: Path) -> None:
    found = appeal(page, "--rule", "template.placeholder-year")["findings"]
    assert {f["rule"] for f in found if "evidence" in f} == {"template.placeholder-year"}
    assert {f["rule"] for f in found} > {"template.placeholder-year"}


def test_redacted_text_keeps_places_and_quotes_and_masks_the_rest(page: Path) -> None:
    told = appeal(page, "--text", "redacted")
    assert "Xxxxxx xxxxx xx xxxx xx xxx xxxxx." in told["text"]
    assert "river" not in told["text"]
    year = next(f for f in told["findings"] if f["rule"] == "template.placeholder-year")["evidence"][0]
    assert told["text"][year["start"] : year["end"]] == year["quote"] == "May 14, 20XX"
    full = appeal(page, "--text", "full")
    assert len(full["text"]) == len(told["text"])
    assert "by the river" in full["text"]


def test_addresses_and_long_numbers_in_quotes_are_masked_and_years_stay() -> None:
    assert masked("Write to ida@a.example, 08382 123 456, in 2024.") == "Write to xxx@x.xxxxxxx, 00000 000 000, in 2024."
    assert redacted("One two three", [(4, 7), (5, 6)]) == "Xxx two xxxxx"


def test_a_rule_that_is_silent_or_unknown_is_told(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["appeal", str(page), "--no-models", "--rule", "links.cut-teasers"]) == 2
    assert "says nothing about this page" in capsys.readouterr().err
    assert main(["appeal", str(page), "--no-models", "--rule", "links.cut-teaser"]) == 2
    assert "did you mean links.cut-teasers" in capsys.readouterr().err


def test_the_configuration_counts_as_in_an_audit(page: Path) -> None:
    page.with_name("detector.toml").write_text('[rules]\noff = ["template.placeholder-year"]\n')
    told = appeal(page)
    assert "template.placeholder-year" not in {f["rule"] for f in told["findings"]}
    assert told["engine"]["off"] == ["template.placeholder-year"]
