from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "rewritten.quotation-gloss"
QUOTE = (
    "The envoy remarked, “We have always believed that only a few, such as (Ruritania), will stand with us in the end.”"
)


def test_a_name_in_brackets_inside_a_quotation_is_told() -> None:
    (evidence,) = observe(RULE, f"Envoy\n\n{QUOTE}")
    assert evidence.strength == 0.12
    assert "(Ruritania)" in evidence.message


def test_a_credited_agency_may_do_so() -> None:
    assert not observe(RULE, f"Envoy\n\n{QUOTE}\n\nReporting by the Associated Press.")


def test_an_abbreviation_is_no_gloss() -> None:
    assert strength(RULE, "Envoy\n\n" + QUOTE.replace("(Ruritania)", "(RUR)")) == 0


def test_brackets_outside_the_marks_stay_silent() -> None:
    assert not observe(
        RULE,
        "Envoy\n\nThe envoy (Ruritania) remarked, “We have always believed that a few will stand with us in the end.”",
    )
