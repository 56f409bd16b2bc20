from __future__ import annotations

import gc
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.engine import Detector, fingerprint
from detector.nouns import Evidence, Quote, Reading
from detector.policy import load_policy
from detector.scoring import logistic
from tests.making import finds, make_catalogue, make_page, make_rule

TEXT = ("An honest word about a spammy thing. " * 12).strip()


def broken(reading: Reading) -> Iterable[Evidence]:
    raise RuntimeError("no luck")


def test_quotes_are_slices_of_the_page_text() -> None:
    detector = Detector(catalogue=make_catalogue(make_rule(check=finds("spammy"))), models=False)
    page = make_page(TEXT)
    verdict = detector.check_page(page)
    assert verdict.findings
    for finding in verdict.findings:
        for quote in finding.evidence:
            assert page.text[quote.start : quote.end] == quote.quote == "spammy"


def test_base_and_contributions_add_up_to_the_probability() -> None:
    rules = (make_rule("test.a", finds("spammy")), make_rule("test.b", finds("honest", 0.3), good_sign=True))
    verdict = Detector(catalogue=make_catalogue(*rules), models=False).check_page(make_page(TEXT))
    total = verdict.base + sum(f.contribution for f in verdict.findings)
    assert logistic(total) == pytest.approx(verdict.probability)
    assert any(f.contribution < 0 for f in verdict.findings)


def test_a_rule_that_raises_costs_only_its_own_findings() -> None:
    rules = (make_rule("test.broken", broken), make_rule("test.fine", finds("spammy")))
    verdict = Detector(catalogue=make_catalogue(*rules), models=False).check_page(make_page(TEXT))
    assert [f.what for f in verdict.failures] == ["rule test.broken"]
    assert "no luck" in verdict.failures[0].reason
    assert {f.rule for f in verdict.findings} == {"test.fine"}


def test_a_rule_for_another_language_stays_silent() -> None:
    rule = make_rule(check=finds("spammy"), languages=("de",))
    detector = Detector(catalogue=make_catalogue(rule), models=False)
    assert detector.check_page(make_page(TEXT, language="en")).findings == ()
    assert detector.check_page(make_page(TEXT, language="de")).findings != ()


def test_a_page_without_text_abstains() -> None:
    assert Detector(catalogue=make_catalogue(), models=False).check("").verdict == "abstain"


def test_a_few_words_abstain_and_say_so() -> None:
    verdict = Detector(catalogue=make_catalogue(), models=False).check_page(make_page("Opening hours: nine to five."))
    assert verdict.verdict == "abstain"
    assert "too few to judge" in verdict.reason


def test_strong_evidence_convicts_even_a_short_page() -> None:
    rules = tuple(
        make_rule(f"test.r{i}", finds("buy", 1.0), group=g, severity="error")
        for i, g in enumerate(("template_artifacts", "link_farm", "spam_topics"))
    )
    verdict = Detector(catalogue=make_catalogue(*rules), models=False).check_page(make_page("buy now"))
    assert verdict.verdict == "reject"


def test_the_counterfactual_names_what_to_mend() -> None:
    rules = tuple(
        make_rule(f"test.r{i}", finds("spammy", 1.0), group=g, severity="error", advice=f"mend {i}")
        for i, g in enumerate(("template_artifacts", "link_farm", "spam_topics"))
    )
    verdict = Detector(catalogue=make_catalogue(*rules), models=False).check_page(make_page(TEXT))
    assert verdict.verdict == "reject"
    assert verdict.counterfactual["verdict"] in ("publish", "review")
    assert verdict.counterfactual["edits"][0]["advice"].startswith("mend")


def test_a_shadow_rule_is_told_but_not_scored() -> None:
    rule = make_rule(check=finds("spammy", 1.0), shadow=True, severity="error")
    verdict = Detector(catalogue=make_catalogue(rule), models=False).check_page(make_page(TEXT))
    assert verdict.findings[0].shadow
    assert verdict.probability == pytest.approx(logistic(verdict.base))


def test_findings_per_rule_are_bounded_and_the_rest_is_counted() -> None:
    limit = load_policy().limits["findings"]
    page = make_page("spammy " * 60)
    verdict = Detector(catalogue=make_catalogue(make_rule(check=finds("spammy", 0.1))), models=False).check_page(page)
    assert len(verdict.findings) == limit
    assert any(f"{60 - limit} more" in f.message for f in verdict.findings)


def test_a_document_that_is_no_page_is_told_and_abstained_from() -> None:
    verdict = Detector(catalogue=make_catalogue(), models=False).check(b"%PDF-1.7 not a page", source="a.html")
    assert verdict.verdict == "abstain"
    assert "a.html" in verdict.degraded[0]


@given(st.text(max_size=40), st.text(max_size=20))
def test_fingerprints_survive_moving_the_words(quote: str, before: str) -> None:
    here = fingerprint("test.word", (Quote(quote, 0, len(quote)),), "m")
    there = fingerprint("test.word", (Quote(quote, len(before), len(before) + len(quote)),), "m")
    assert here == there
    assert len(here) == 16


@given(st.one_of(st.binary(max_size=400), st.text(max_size=400)))
def test_any_content_gets_a_verdict(content: bytes | str) -> None:
    detector = Detector(catalogue=make_catalogue(make_rule(check=finds("a"))), models=False)
    verdict = detector.check(content)
    assert 0 <= verdict.probability <= 1
    assert verdict.verdict in ("publish", "review", "reject", "abstain")


def test_an_adapted_policy_still_adds_up_and_a_factor_takes_a_rule_back() -> None:
    rules = (make_rule("test.a", finds("spammy")), make_rule("test.b", finds("thing")))
    plain = load_policy()
    adapted = replace(plain, scale=0.5, shift=0.7, factors={"test.a": 0.0})
    verdict = Detector(adapted, catalogue=make_catalogue(*rules), models=False).check_page(make_page(TEXT))
    before = Detector(plain, catalogue=make_catalogue(*rules), models=False).check_page(make_page(TEXT))
    parts = {f.rule: sum(g.contribution for g in verdict.findings if g.rule == f.rule) for f in verdict.findings}
    whole = sum(f.contribution for f in before.findings if f.rule == "test.b")
    assert parts["test.a"] == 0
    assert parts["test.b"] == pytest.approx(0.5 * whole)
    assert verdict.base == pytest.approx(0.5 * before.base + 0.7)
    assert logistic(verdict.base + sum(parts.values())) == pytest.approx(verdict.probability)


def test_a_page_in_a_script_without_blanks_is_not_too_short() -> None:
    text = "図書館は毎日九時に開きます。入口は駅の北側にあり、車いすでも入れます。" * 3
    detector = Detector(catalogue=make_catalogue(), models=False)
    assert detector.check_page(make_page(text, language="ja")).verdict == "publish"


@pytest.mark.parametrize("running", [True, False])
def test_the_garbage_collector_is_left_as_it_was_found(running: bool) -> None:
    def looks(reading: Reading) -> Iterable[Evidence]:
        assert not gc.isenabled()
        yield Evidence("seen", 0.5)

    detector = Detector(catalogue=make_catalogue(make_rule(check=looks)), models=False)
    was = gc.isenabled()
    try:
        (gc.enable if running else gc.disable)()
        assert not detector.check(TEXT).failures
        assert gc.isenabled() == running
    finally:
        (gc.enable if was else gc.disable)()


def test_a_judged_page_leaves_nothing_to_the_garbage_collector() -> None:
    sentence = "The bakery on the corner opens at six, and its owner greets people by name. "
    detector, page = Detector(), f"<h1>The bakery</h1><p>{30 * sentence}</p>"
    detector.check(page)  # what is loaded once
    gc.collect()
    gc.disable()
    try:
        detector.check(page)
        assert gc.collect() == 0
    finally:
        gc.enable()
