from __future__ import annotations

import json
from math import isnan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detector.lab import economics_text as text
from detector.lab.economics import Earning, collect, earnings
from detector.lab.measure import Measured
from detector.lab.overlap import conditional_gains, gains, overlaps
from detector.policy import load_policy
from tests.making import make_rule

RULES = tuple(
    make_rule(f"test.{name}", shadow=name.startswith("shadow"), good_sign=name == "author")
    for name in ("sharp", "copy", "noise", "wrong", "silent", "rare", "author", "shadow-sharp", "shadow-noise")
)


def measured(number: int, source: str, bad: bool, strengths: dict[str, float], **fields: object) -> Measured:
    told: dict[str, object] = {
        "kind": "blog",
        "language": "en",
        "group": "",
        "hard": (),
        "format": "html",
        "words": 300,
    }
    told |= fields
    label = "spam" if bad else "good"
    url = f"https://{source}.example/{number}"
    return Measured(url, label, source, strengths=strengths, signals={}, **told)  # type: ignore[arg-type]


def corpus() -> list[Measured]:
    """Ten bad and ten good sources of ten pages; what fires where is told by the names of RULES."""
    rows = []
    for bad in (True, False):
        for source in range(10):
            for page in range(10):
                fired = {}
                if bad and page < 5:
                    fired |= {"test.sharp": 0.8, "test.shadow-sharp": 0.5, "test.copy": 0.4}
                if page % 2:
                    fired |= {"test.noise": 0.3, "test.shadow-noise": 0.3}
                if not bad and page < 3:
                    fired["test.wrong"] = 0.5
                if not bad and page > 6:
                    fired["test.author"] = 0.5
                if bad and source < 2 and page == 9:
                    fired["test.rare"] = 0.9
                rows.append(measured(page, f"{bad}{source}", bad, fired, language="de" if source else "en"))
    return rows


@pytest.fixture(scope="module")
def found() -> dict[str, Earning]:
    return {e.rule.removeprefix("test."): e for e in earnings(corpus(), RULES, load_policy())}


def test_rates_are_means_over_sources(found: dict[str, Earning]) -> None:
    sharp = found["sharp"]
    assert (sharp.bad_rate, sharp.good_rate) == (pytest.approx(0.5), 0)
    assert (sharp.bad_pages, sharp.bad_sources, sharp.good_sources) == (50, 10, 0)
    assert (sharp.so, sharp.precision) == (pytest.approx(1), 1)
    assert sharp.strength_bad == pytest.approx(0.8)
    assert isnan(sharp.strength_good)


def test_a_source_weighs_the_same_however_many_pages_it_has() -> None:
    rows = corpus() + [measured(100 + n, "True0", True, {}) for n in range(900)]
    by_rule = {e.rule: e for e in earnings(rows, RULES, load_policy())}
    assert by_rule["test.sharp"].bad_rate == pytest.approx((9 * 0.5 + 5 / 910) / 10)


def test_standing_follows_the_gate(found: dict[str, Earning]) -> None:
    assert {name: e.standing for name, e in found.items()} == {
        "sharp": "sound",
        "copy": "spare",  # its twin tells the same
        "noise": "idle",
        "wrong": "harmful",
        "silent": "unseen",
        "rare": "weak",
        "author": "sound",
        "shadow-sharp": "shadow",  # a scored rule tells the same
        "shadow-noise": "shadow",
    }
    assert found["silent"].why == "never fires here"
    assert "against its purpose" in found["wrong"].why
    assert "only 2 bad sources" in found["rare"].why
    assert "once test.sharp is known" in found["shadow-sharp"].why


def test_a_rule_without_a_twin_is_sound_and_shadows_never_stand_in_for_it() -> None:
    rules = [rule for rule in RULES if rule.id != "test.copy"]
    by_rule = {e.rule: e for e in earnings(corpus(), rules, load_policy())}
    shadows = [rule for rule in rules if rule.shadow]
    assert {e.rule: e.standing for e in earnings(corpus(), shadows, load_policy())}["test.shadow-sharp"] == "ready"
    assert by_rule["test.sharp"].standing == "sound"
    assert by_rule["test.sharp"].left > 0.1


def test_shadow_rules_weigh_nothing(found: dict[str, Earning]) -> None:
    assert found["shadow-sharp"].weight == 0
    assert found["sharp"].weight > 0


strengths = st.dictionaries(st.sampled_from([rule.id for rule in RULES[:4]]), st.floats(0.1, 1))


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans(), strengths), min_size=1, max_size=30))
def test_what_is_left_never_exceeds_one_bit_and_a_rule_leaves_nothing_of_itself(
    pages: list[tuple[str, bool, dict[str, float]]],
) -> None:
    rows = [measured(n, source, bad, fired) for n, (source, bad, fired) in enumerate(pages)]
    hits = collect(rows, [rule.id for rule in RULES[:4]])
    own, left = gains(hits), conditional_gains(hits)
    assert (own >= 0).all()
    assert (left >= 0).all()
    assert (left <= 1 + 1e-9).all()
    assert left.diagonal() == pytest.approx([0] * 4, abs=1e-9)
    assert own + left == pytest.approx((own + left).T, abs=1e-9)  # both ways to learn of two rules agree


def test_rules_that_fire_together_are_paired() -> None:
    pairs = overlaps(collect(corpus(), [rule.id for rule in RULES]))
    twins = {(o.rule, o.other): o for o in pairs}["test.sharp", "test.copy"]
    assert (twins.jaccard, twins.within) == (pytest.approx(1), pytest.approx(1))
    assert (twins.bad_pages, twins.good_pages) == (50, 0)
    assert not any({o.rule, o.other} == {"test.sharp", "test.wrong"} for o in pairs)


def test_tables_name_every_rule_and_json_reads_back(found: dict[str, Earning]) -> None:
    table = text.rule_table(list(found.values()))
    assert all(rule.id in table for rule in RULES)
    assert "+test.author" in table
    data = json.loads(text.as_json(list(found.values())))
    assert {row["rule"] for row in data} == {rule.id for rule in RULES}
    assert next(row for row in data if row["rule"] == "test.silent")["so"] is None
    idle = text.idle_table(list(found.values()))
    assert "never fire here: measure on other pages: 1" in idle


def test_a_rule_is_split_by_source_language_kind_format_and_group() -> None:
    splits = text.rule_splits(corpus(), "test.wrong")
    assert {part["source"] for part in splits["source"]} == {f"False{n}" for n in range(10)}
    assert [(part["language"], part["hits"]) for part in splits["language"]] == [("de", 27), ("en", 3)]
    assert "language" in text.rule_detail(corpus(), "test.wrong")
