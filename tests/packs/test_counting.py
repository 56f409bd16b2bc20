from __future__ import annotations

from pathlib import Path

import pytest

from detector.nouns import Page, Span
from tests.making import make_page
from tests.packs.making import evidence, load_rules


def said(folder: Path, rule: str, page: Page) -> str:
    found = evidence(load_rules(folder, rule), page)
    return found["test.rule-1"].message if found else ""


def test_phrases_are_quoted_and_counted(tmp_path: Path) -> None:
    rule = 'kind = "phrases"\nphrases = ["click here", "read on"]\nmessage = "{count} of {quote}"'
    rules = load_rules(tmp_path, rule)
    found = evidence(rules, make_page("Click here to begin.", "Or READ ON, click here."))["test.rule-1"]
    assert found.message == "3 of “Click here”"
    assert found.spans == (Span(0, 10), Span(25, 32), Span(34, 44))


def test_provenance_of_a_phrase_can_be_named(tmp_path: Path) -> None:
    rule = """kind = "phrases"
    phrases = ["plain", { text = "Just another site…", theme = "Twenty", version = "1.0", locale = "en" }]
    message = "{quote} comes from {theme} {version} ({locale})" """
    page = make_page("just another site... indeed")
    assert said(tmp_path, rule, page) == "“just another site...” comes from Twenty 1.0 (en)"


def test_strength_grows_to_full_at_the_saturation(tmp_path: Path) -> None:
    rules = load_rules(tmp_path, 'kind = "phrases"\nphrases = ["x"]\nstrength = 0.2\nfull = 0.8\nsaturate = 3')
    strengths = [evidence(rules, make_page("x " * n))["test.rule-1"].strength for n in (1, 2, 3, 9)]
    assert strengths == [0.2, 0.5, 0.8, 0.8]


def test_without_saturation_strength_is_constant(tmp_path: Path) -> None:
    rules = load_rules(tmp_path, 'kind = "phrases"\nphrases = ["x"]\nstrength = 0.3')
    assert [evidence(rules, make_page("x " * n))["test.rule-1"].strength for n in (1, 5)] == [0.3, 0.3]


@pytest.mark.parametrize(
    ("condition", "silent", "speaks"),
    [
        ("min_count = 3", "one two", "one two one"),
        ("distinct = 2", "one one one", "one two"),
        ("per_1000_words = 100", "one " + "word " * 20, "one " + "word " * 5),
        ("min_words = 5", "one two", "one two three four five"),
        ('unless = ["about numbers"]', "one in a page about numbers", "one"),
    ],
)
def test_conditions_on_the_amount(tmp_path: Path, condition: str, silent: str, speaks: str) -> None:
    rule = f'kind = "phrases"\nphrases = ["one", "two"]\n{condition}'
    assert said(tmp_path, rule, make_page(silent)) == ""
    assert said(tmp_path, rule, make_page(speaks)) == "found"


def test_patterns_count_beside_phrases(tmp_path: Path) -> None:
    rule = 'kind = "pattern"\npatterns = ["[0-9]+ (?:left|sold)"]\nphrases = ["hurry"]\nmessage = "{count}"'
    assert said(tmp_path, rule, make_page("Hurry, 3 left and 20 sold")) == "3"


def test_a_density_speaks_from_low_and_is_full_at_high(tmp_path: Path) -> None:
    rule = 'kind = "density"\nphrases = ["x"]\nlow = 10\nhigh = 30\nstrength = 0.2\nmessage = "{density}"'
    rules = load_rules(tmp_path, rule)
    pages = [make_page("x " * n + "w " * (100 - n)) for n in (0, 1, 2, 3, 50)]
    found = [evidence(rules, page).get("test.rule-1") for page in pages]
    assert [e and (e.message, e.strength) for e in found] == [
        None, ("10.0", 0.2), ("20.0", 0.6), ("30.0", 1.0), ("500.0", 1.0),
    ]  # fmt: skip


def test_a_density_needs_enough_words(tmp_path: Path) -> None:
    assert said(tmp_path, 'kind = "density"\nphrases = ["x"]\nlow = 10', make_page("x x x x")) == ""


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("{month} {blank}", "on March XX at noon"),
        ("{month} {blank}", "el marzo ___"),
        ("in {year}", "founded in 20XX"),
        ("[{name}]", "welcome to [City] and"),
        ("your {name} here", "Your Company Name here"),
        ("<insert {any}>", "call <insert phone number> now"),
        ("{{ {variable} }}", "Dear {{ user.first_name }},"),
        ("services in {end}", "We offer services in."),
        ("{number} years in {blank}", "1,200 years in ???"),
    ],
)
def test_forms_find_placeholders(tmp_path: Path, form: str, text: str) -> None:
    rule = f'kind = "slot"\nslots = ["{form}"]\nnames = ["city", "company name"]'
    assert said(tmp_path, rule, make_page(text)) == "found"


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("{month} {blank}", "Superbowl XXL in March"),
        ("{month} {blank}", "March XXL"),
        ("in {year}", "founded in 2019"),
        ("[{name}]", "[citystate] [velocity]"),
        ("your {name} here", "your city hereafter"),
        ("services in {end}", "services in Paris."),
    ],
)
def test_forms_leave_real_values_alone(tmp_path: Path, form: str, text: str) -> None:
    rule = f'kind = "slot"\nslots = ["{form}"]\nnames = ["city", "company name"]'
    assert said(tmp_path, rule, make_page(text)) == ""


def test_a_long_quote_is_cut_in_the_message_only(tmp_path: Path) -> None:
    rules = load_rules(tmp_path, 'kind = "pattern"\npatterns = ["start .* stop"]\nmessage = "{quote}"')
    found = evidence(rules, make_page("start " + "very " * 40 + "stop"))["test.rule-1"]
    assert len(found.message) < 90
    assert found.message.endswith("…”")
    assert found.spans[0].end - found.spans[0].start == 210
