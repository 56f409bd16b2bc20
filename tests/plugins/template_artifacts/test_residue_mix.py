from __future__ import annotations

from detector import Detector
from detector.examples import examples_of
from detector.nouns import Page
from detector.reading import PageReading
from tests.plugins.observing import catalogue

RULE = "template.residue-mix"


def mix(**strengths: float) -> float:
    reading = PageReading(Page("", ()))
    reading.strengths.update({f"template.{name.replace('_', '-')}": value for name, value in strengths.items()})
    return max((evidence.strength for evidence in catalogue().rule(RULE).check(reading)), default=0.0)


def test_strength_grows_with_the_kinds_that_stand_together() -> None:
    three = {"empty_section": 0.4, "form_prompt": 0.2, "misspelt_cta": 0.6}
    assert mix(**three) == 0.3
    assert mix(**three, glued_breadcrumb=0.6) == 0.6
    assert mix(**three, glued_breadcrumb=0.6, placeholder_year=0.9) == 0.8


def test_it_quotes_what_it_counts() -> None:
    (example,) = [e for e in examples_of(catalogue().rule(RULE)) if e.side == "bad"]
    verdict = Detector(models=False).check(example.text, kind="html")
    (quotes,) = [[q.quote for q in f.evidence] for f in verdict.findings if f.rule == RULE]
    assert len(quotes) >= 4
    assert any("20XX" in quote for quote in quotes)


def test_two_kinds_and_very_weak_ones_say_nothing() -> None:
    assert mix(empty_section=0.4, form_prompt=0.2) == 0.0
    assert mix(empty_section=0.05, form_prompt=0.05, ad_caption=0.03, orphan_caption=0.05) == 0.0


def test_it_runs_after_the_rules_it_asks() -> None:
    assert catalogue().rule(RULE).last
