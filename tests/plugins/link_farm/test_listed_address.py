from __future__ import annotations

from pathlib import Path

import pytest

from detector import Detector
from detector.lists import VARIABLE
from tests.plugins.observing import observe

RULE = "links.listed-address"
PROSE = "<p>" + "The library opens at nine and closes at five, and on Saturdays there is tea for everybody. " * 12


def page(*links: str) -> str:
    rows = "".join(f'<li><a href="{link}">what {n} says</a></li>' for n, link in enumerate(links))
    return f"<html lang=en><head><title>Opening hours</title></head><body><h1>Opening hours</h1>{PROSE}<ul>{rows}</ul>"


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "farms.txt"
    file.write_text("farm.example\n" + "".join(f"mill{n}.example\n" for n in range(9)))
    monkeypatch.setenv(VARIABLE, str(file))
    return file


def test_a_listed_address_is_one_finding_that_names_entry_and_list(listed: Path) -> None:
    (evidence,) = observe(RULE, page(), "html", "https://news.farm.example/a")
    assert "on the list “farms” (farm.example)" in evidence.message


def test_many_links_to_listed_sites_are_told_in_the_same_finding(listed: Path) -> None:
    links = [f"https://mill{n}.example/x" for n in range(4)]
    (evidence,) = observe(RULE, page(*links), "html", "https://farm.example/a")
    assert "4 of its outgoing links" in evidence.message
    assert len(evidence.spans) == 4
    (weaker,) = observe(RULE, page(*links), "html", "https://library.example/a")
    assert weaker.strength < evidence.strength


def test_an_article_about_a_listed_site_is_left_alone(listed: Path) -> None:
    honest = ["https://farm.example/x", "https://mill1.example/y", *(f"https://paper{n}.example/" for n in range(9))]
    assert not observe(RULE, page(*honest), "html", "https://library.example/a")


def test_without_a_named_list_it_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert not observe(RULE, page("https://farm.example/"), "html", "https://farm.example/a")


@pytest.mark.parametrize("preset", ["editor", "crawler", "strict"])
@pytest.mark.parametrize("models", [True, False])
def test_a_hit_alone_never_changes_a_verdict(
    listed: Path, preset: str, models: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    links = [f"https://mill{n}.example/x" for n in range(5)]
    detector = Detector(preset, models=models)
    hit = detector.check(page(*links), url="https://farm.example/a")
    monkeypatch.delenv(VARIABLE)
    clean = detector.check(page(*links), url="https://farm.example/a")
    assert RULE not in {finding.rule for finding in clean.findings}
    assert hit.verdict == clean.verdict
    (found,) = (finding for finding in hit.findings if finding.rule == RULE)
    assert found.contribution < 0.95 * detector.policy.bands.named  # so on any page, not by luck on this one


def test_a_list_that_cannot_be_read_is_told_with_the_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "/none/list.txt")
    verdict = Detector().check(page(), url="https://farm.example/")
    assert any("there is no such domain list" in failure.reason for failure in verdict.failures)
