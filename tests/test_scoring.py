from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.nouns import Rule
from detector.policy import Bands, load_policy
from detector.scoring import band_of, cheapest_edits, combine_strengths, logistic, logit, place, weigh
from tests.making import make_rule

POLICY = load_policy()
GROUPS = ("template_artifacts", "link_farm", "content_quality")
strengths = st.floats(0, 1)


@st.composite
def weighed_rules(draw: st.DrawFn) -> list[tuple[Rule, float]]:
    count = draw(st.integers(0, 8))
    return [
        (
            make_rule(
                f"test.rule-{i}",
                group=draw(st.sampled_from(GROUPS)),
                severity=draw(st.sampled_from(("info", "warning", "error"))),
                good_sign=draw(st.booleans()),
            ),
            draw(strengths),
        )
        for i in range(count)
    ]


def score(rules: list[tuple[Rule, float]]) -> float:
    return POLICY.base + sum(w.contribution for w in weigh(rules, POLICY))


@given(weighed_rules(), st.sampled_from(GROUPS), strengths)
def test_a_further_finding_never_improves_a_score(rules: list[tuple[Rule, float]], group: str, strength: float) -> None:
    more = [*rules, (make_rule("test.more", group=group, severity="error"), strength)]
    assert score(more) >= score(rules) - 1e-9


@given(weighed_rules(), strengths, strengths)
def test_a_stronger_finding_never_improves_a_score(rules: list[tuple[Rule, float]], one: float, two: float) -> None:
    weak, strong = sorted((one, two))
    rule = make_rule("test.more")
    assert score([*rules, (rule, strong)]) >= score([*rules, (rule, weak)]) - 1e-9


@given(weighed_rules())
def test_no_group_adds_more_than_its_ceiling(rules: list[tuple[Rule, float]]) -> None:
    weighed = weigh(rules, POLICY)
    for group in GROUPS:
        own = [w.contribution for w in weighed if w.rule.group == group and not w.rule.good_sign]
        assert sum(own) <= POLICY.ceiling(group) + 1e-9
    assert sum(w.contribution for w in weighed if w.rule.good_sign) >= -POLICY.ceiling("good_evidence") - 1e-9


def test_shadow_rules_are_never_scored() -> None:
    (weighed,) = weigh([(make_rule(shadow=True, severity="error"), 1.0)], POLICY)
    assert weighed.contribution == 0


@given(st.lists(strengths, max_size=10), strengths)
def test_combined_strength_grows_with_evidence_and_stays_a_share(found: list[float], more: float) -> None:
    combined = combine_strengths(found)
    assert 0 <= combined <= combine_strengths([*found, more]) + 1e-12 <= 1 + 1e-9


@given(st.floats(-700, 700))
def test_logistic_is_a_probability_at_any_score(x: float) -> None:
    assert 0 <= logistic(x) <= 1


@given(st.floats(0.001, 0.999))
def test_logit_undoes_logistic(p: float) -> None:
    assert logistic(logit(p)) == pytest.approx(p)


def test_bands_begin_at_their_thresholds() -> None:
    bands = Bands(0.5, 0.9)
    assert [band_of(p, bands) for p in (0.49, 0.5, 0.89, 0.9)] == ["publish", "review", "review", "reject"]


@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), st.floats(-2, 4), max_size=6), st.floats(-4, 1))
def test_cheapest_edits_really_change_the_band(contributions: dict[str, float], base: float) -> None:
    bands = Bands(0.5, 0.9)
    p = logistic(base + sum(contributions.values()))
    found = cheapest_edits(base, contributions, p, bands)
    if found is None:
        positive_gone = logistic(base + sum(v for v in contributions.values() if v < 0))
        assert p < bands.review or positive_gone >= (bands.reject if p >= bands.reject else bands.review)
        return
    band, mended, after = found
    left = {k: v for k, v in contributions.items() if k not in mended}
    assert after == pytest.approx(logistic(base + sum(left.values())))
    assert band != band_of(p, bands)
    if len(mended) > 1:
        one_less = {k: v for k, v in contributions.items() if k not in mended[:-1]}
        assert logistic(base + sum(one_less.values())) >= (bands.reject if p >= bands.reject else bands.review)


@pytest.mark.parametrize(
    ("probability", "evidence", "band", "named"),
    [
        (0.95, 2.0, "reject", True),
        (0.60, 2.0, "review", True),
        (0.60, 0.1, "publish", False),
        (0.92, 0.1, "review", False),
        (0.99, 0.1, "reject", False),
        (0.30, 0.1, "publish", True),
    ],
)
def test_a_page_without_a_named_fault_needs_a_surer_model(
    probability: float, evidence: float, band: str, named: bool
) -> None:
    bands = Bands(review=0.5, reject=0.9, named=0.3, look=0.9, alone=0.98)
    found, reason = place(probability, evidence, bands)
    assert found == band
    assert bool(reason) != named


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 5), st.floats(0, 5))
def test_neither_probability_nor_evidence_improves_a_band(p: float, q: float, e: float, f: float) -> None:
    order = ("publish", "review", "reject")
    bands = Bands(review=0.5, reject=0.9, named=0.3, look=0.9, alone=0.98)
    low, high = place(min(p, q), min(e, f), bands)[0], place(max(p, q), max(e, f), bands)[0]
    assert order.index(low) <= order.index(high)


def test_a_page_whose_faults_are_all_mended_is_no_longer_rejected_whatever_its_words() -> None:
    bands = Bands(review=0.45, reject=0.9, named=0.3, look=0.9)
    found = cheapest_edits(3.0, {"a.year": 2.0, "a.slot": 1.0}, logistic(6.0), bands)
    assert found == ("review", ("a.year", "a.slot"), logistic(3.0))
