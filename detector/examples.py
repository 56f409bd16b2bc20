"""Runs the good and bad examples of rules through the engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from detector.engine import observe
from detector.nouns import Page, Rule, SourceKind

if TYPE_CHECKING:
    from detector.engine import Detector


class Outcome(NamedTuple):
    """One example, and what was wrong with it; `wrong` is empty where the rule did as the example says."""

    rule: str
    side: str  # "good" or "bad"
    number: int  # from 1 on
    example: str
    wrong: str


def run_examples(detector: Detector, rules: Iterable[Rule]) -> Iterator[Outcome]:
    """Run every example of these rules."""
    for rule in rules:
        for side, examples in (("good", rule.good), ("bad", rule.bad)):
            for number, example in enumerate(examples, 1):
                yield Outcome(rule.id, side, number, example, judge_example(detector, rule, example, side == "bad"))


def judge_example(detector: Detector, rule: Rule, example: str, must_speak: bool) -> str:
    """Return what is wrong when `rule` reads `example`, "" when nothing is; HTML is told by its first sign, `<`."""
    kind: SourceKind | None = "html" if example.lstrip().startswith("<") else None
    page = detector.read(example, kind=kind, source=f"example of {rule.id}")
    reading = detector.start_reading(page)
    asked = detector.catalogue.rules if rule.last else (rule,)
    observed, failures = observe(reading, asked)
    for failure in failures:
        if failure.what == f"rule {rule.id}":
            return f"the check failed: {failure.reason}"
    said = next((o.evidence[0].message for o in observed if o.rule.id == rule.id), "")
    if must_speak and not said:
        return "the rule is silent" + _unasked(rule, page)
    if said and not must_speak:
        return f"the rule speaks: {said}"
    return ""


def _unasked(rule: Rule, page: Page) -> str:
    """Say so where the rule was not even asked, because of the page's language."""
    code = page.language.code
    if rule.languages and code not in rule.languages and code != "und":
        return f": it is for {', '.join(rule.languages)}, and the example was taken for {code}"
    return ""
