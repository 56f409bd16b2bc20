"""Two pages side by side."""

from __future__ import annotations

import json
import random

import pytest

from detector.corpus import Comparison, compare
from detector.corpus.show_html import render_html
from detector.corpus.show_json import render_json
from detector.corpus.show_text import render_text
from detector.nouns import Page
from detector.page import read_page
from tests.corpus.making import word
from tests.corpus.stories import (
    ANOTHER_FERRY,
    HARBOUR,
    HARBOUR_ALTERED,
    HARBOUR_INVENTED,
    HARBOUR_REWRITTEN,
    page,
)


@pytest.fixture(scope="module")
def rewrite() -> Comparison:
    return compare(page(HARBOUR), page(HARBOUR_REWRITTEN))


def test_a_rewrite_is_derived_and_another_story_of_the_topic_is_not(rewrite: Comparison) -> None:
    assert rewrite.derivation == "wholly"
    assert rewrite.probability > 0.95
    other = compare(page(HARBOUR), page(ANOTHER_FERRY))
    assert other.derivation == "none"
    assert other.probability < 0.1


def test_comparing_is_symmetric(rewrite: Comparison) -> None:
    back = compare(page(HARBOUR_REWRITTEN), page(HARBOUR))
    assert back.derivation == rewrite.derivation
    assert back.probability == pytest.approx(rewrite.probability, abs=0.01)
    assert back.coverage_a == pytest.approx(rewrite.coverage_b, abs=1e-4)


def test_a_quotation_reworded_without_marks_is_shown(rewrite: Comparison) -> None:
    shown = {(change.a.quote, change.b.quote) for change in rewrite.altered_quotations}
    assert ("patient and generous cooperation", "kind cooperation") in shown
    assert {change.speaker for change in rewrite.altered_quotations} >= {"Marchetti"}


def test_a_quotation_cut_short_or_with_other_apostrophes_is_not_altered() -> None:
    shorter = HARBOUR.replace(" can build what a capital would not,”", "”")
    curly = HARBOUR.replace("We have", "We’ve")
    assert not compare(page(HARBOUR), page(shorter)).altered_quotations
    assert not compare(page(curly), page(curly.replace("’", "'"))).altered_quotations


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Brevik said the harbour was “a matter of life and death” to the town.", "Brevik spoke of life in the town."),
        ("“Moss and Falk were never friends,” said Brevik.", "Brevik had met Moss, a painter, and Falk, a baker."),
        ("Brevik called it “my favourite harbour of all”.", "Brevik called it “my favorite harbour of all”."),
        ("“It began late. It will be built in spring and opened in May,” said Brevik.",
         "Brevik said: “It will be built in spring and opened in May. Then we rest.”"),
        ("“We gave all of our own savings for the quay and the school,” said Brevik.",
         "Brevik said they gave “all of our own savings”."),
    ],
)  # fmt: skip
def test_what_is_no_other_wording_of_a_quotation_is_not_shown_as_one(said: str, told: str) -> None:
    found = compare(page(f"{HARBOUR}\n\n{said}"), page(f"{HARBOUR}\n\n{told}"))
    assert found.derivation == "wholly"
    assert not found.altered_quotations


def test_other_apostrophes_and_short_millions_are_no_drift() -> None:
    one = HARBOUR + "\n\nSheila O’Donnell gave £1.8m to the harbour and £1.2m to the school of the town."
    other = (
        HARBOUR + "\n\nSheila O'Donnell gave £1.8 million to the harbour and £1.2 million to the school of the town."
    )
    found = compare(page(one), page(other))
    assert not found.drifted_names
    assert not found.drifted_numbers
    assert {"sheila o'donnell", "1800000 £", "1200000 £"} <= {fact.key for fact in found.shared_facts}


def test_two_stories_have_changed_nothing_of_each_other() -> None:
    later = HARBOUR.replace("Brevik", "Brevick").replace("48 million", "52 million").split("\n\n")[-1]
    found = compare(page(HARBOUR), page(f"{ANOTHER_FERRY}\n\n{later}"))
    assert found.derivation == "none"
    assert (found.altered_quotations, found.drifted_names, found.drifted_numbers) == ((), (), ())


def test_sentences_that_share_a_name_alone_are_not_set_side_by_side() -> None:
    one, other = (HARBOUR + f"\n\n{line}\n" for line in ("Brevik denied it.", "When they woke, Brevik was gone."))
    shown = {(pair.a.quote, pair.b.quote) for pair in compare(page(one), page(other)).aligned}
    assert shown
    assert not any("denied" in a and "woke" in b for a, b in shown)


def test_a_name_spelt_otherwise_is_shown_with_both_sentences(rewrite: Comparison) -> None:
    (drift,) = rewrite.drifted_names
    assert (drift.a.quote, drift.b.quote) == ("Tomas Brevik", "Tomas Brevick")
    assert "counterpart" in drift.context_a.quote
    assert "colleague" in drift.context_b.quote


def test_a_changed_number_is_shown(rewrite: Comparison) -> None:
    (drift,) = rewrite.drifted_numbers
    assert drift.a.quote.startswith("48 million")
    assert drift.b.quote.startswith("52 million")


def test_a_rewrite_with_other_facts_is_derived_and_its_changes_are_told() -> None:
    found = compare(page(HARBOUR), page(HARBOUR_ALTERED))
    assert found.derivation == "wholly"
    shown = {(d.a.quote, d.b.quote) for d in (*found.exchanged_facts, *found.drifted_numbers)}
    assert {("Elena Marchetti", "Olga Stein"), ("March 12", "April 9"), ("14 vessels", "30 vessels")} <= shown
    told = " ".join(render_text(page(HARBOUR), page(HARBOUR_ALTERED), found).split())
    assert "what is told differs in 3 numbers or dates, 1 fact put in another's place" in told
    assert "Facts in the place of others" in told
    assert "Olga Stein" in render_html(page(HARBOUR), page(HARBOUR_ALTERED), found)


def test_what_each_measure_adds_is_shown_and_comes_to_the_verdict(rewrite: Comparison) -> None:
    told = render_text(page(HARBOUR), page(HARBOUR_REWRITTEN), rewrite)
    assert "What speaks for (+) and against (-)" in told
    assert "order in which shared words first come" in told
    assert sum(value for _, value in rewrite.adds) > 3
    assert [abs(value) for _, value in rewrite.adds] == sorted((abs(v) for _, v in rewrite.adds), reverse=True)


def test_one_matter_in_one_order_with_half_of_it_invented_is_neither_derived_nor_unrelated() -> None:
    half = "\n\n".join([*HARBOUR_ALTERED.split("\n\n")[:2], HARBOUR_INVENTED])
    found = compare(page(HARBOUR), page(half))
    assert found.derivation == "none"
    assert found.retold
    assert ("Elena Marchetti", "Olga Stein") in {(d.a.quote, d.b.quote) for d in found.exchanged_facts}
    assert "tell of one matter in one order" in render_text(page(HARBOUR), page(half), found, width=200)
    assert json.loads(render_json(page(HARBOUR), page(half), found))["retold"] is True
    assert not compare(page(HARBOUR), page(ANOTHER_FERRY)).retold


def test_shared_facts_come_rarest_first(rewrite: Comparison) -> None:
    weights = [fact.weight for fact in rewrite.shared_facts]
    assert weights == sorted(weights, reverse=True)
    assert {"2300 berth", "--06-03", "elena marchetti", "halden foundation"} <= {f.key for f in rewrite.shared_facts}


def test_what_only_one_page_has_is_listed(rewrite: Comparison) -> None:
    assert any("tourism" in addition.passage.quote for addition in rewrite.added_by_b)
    assert rewrite.added_by_a == ()


def test_every_passage_quotes_its_page(rewrite: Comparison) -> None:
    a, b = page(HARBOUR).text, page(HARBOUR_REWRITTEN).text
    for pair in rewrite.aligned:
        assert a[pair.a.start : pair.a.end] == pair.a.quote
        assert b[pair.b.start : pair.b.end] == pair.b.quote
    for change in (*rewrite.altered_quotations, *rewrite.drifted_names, *rewrite.drifted_numbers):
        assert a[change.a.start : change.a.end] == change.a.quote
        assert b[change.b.start : change.b.end] == change.b.quote


def test_part_of_a_story_in_a_longer_page_is_partly_derived() -> None:
    head = HARBOUR_REWRITTEN.split("\n\n")
    mixed = "\n\n".join(ANOTHER_FERRY.split("\n\n") + head[1:4])
    found = compare(page(HARBOUR), page(mixed))
    assert found.derivation in ("partly", "wholly")
    assert found.coverage_b < 0.75
    assert any("Falk" in addition.passage.quote for addition in found.added_by_b)


def test_published_dates_tell_the_earlier() -> None:
    def dated(text: str, day: str) -> str:
        body = "".join(f"<p>{line}</p>" for line in text.split("\n\n"))
        return f'<html><head><meta property="article:published_time" content="{day}"></head><body>{body}</body></html>'

    found = compare(read_page(dated(HARBOUR, "2024-03-13")), read_page(dated(HARBOUR_REWRITTEN, "2024-03-12")))
    assert found.earlier.page == "b"
    assert "2024-03-12" in found.earlier.reasons[0]


def test_without_dates_the_earlier_is_unknown(rewrite: Comparison) -> None:
    assert rewrite.earlier.page == "unknown"


def test_pages_in_different_languages_say_what_was_compared() -> None:
    german = (
        "Die Fischer von Port Sandre haben gegen den Plan der Regierung protestiert. Sie fürchten um ihre Liegeplätze "
        "hinter der alten Mole und wollen im kommenden Monat wieder auf die Straße gehen, wie sie ankündigten."
    )
    found = compare(page(HARBOUR), page(german))
    assert found.derivation == "none"
    assert "different languages" in found.reason


def test_a_match_of_the_same_team_a_week_later_is_another_story() -> None:
    first = page(
        "Arnsworth United came from behind to beat Colby Rovers 3-1 at Hatters Lane on Saturday and move up to fourth "
        "in the table. Danny Price put the visitors ahead after nine minutes, but Marco Silva levelled from a free kick "
        "before the break. Two late goals by substitute Owen Blake settled the match in front of 11,204 spectators. "
        "Manager Keith Garland praised his side's patience. Rovers, who have not won away since October, had defender "
        "Sam Oyelaran sent off after 70 minutes."
    )
    second = page(
        "Arnsworth United missed the chance to go third when they were held 0-0 by bottom club Telford Park at Hatters "
        "Lane on Tuesday. Marco Silva hit the bar twice and Owen Blake missed a penalty in the 83rd minute. Manager "
        "Keith Garland said his players had looked tired after three matches in a week. Telford goalkeeper Lee Naismith "
        "was named man of the match by the 9,870 spectators. United travel to Colby Rovers on Saturday."
    )
    assert compare(first, second).probability < 0.3


def test_two_reports_that_share_a_line_up_are_two_stories() -> None:
    names = [f"{word(random.Random(n), 2).title()} {word(random.Random(n + 99), 3).title()}" for n in range(30)]
    lists = (f"\n\nOn board: {', '.join(random.Random(n).sample(names, len(names)))}.\n" for n in (1, 2))
    found = compare(*(page(text + line_up) for text, line_up in zip((HARBOUR, ANOTHER_FERRY), lists, strict=True)))
    assert found.derivation == "none"


def test_the_later_page_must_be_covered_to_be_wholly_derived() -> None:
    def dated(text: str, day: str) -> Page:
        body = "".join(f"<p>{line}</p>" for line in text.split("\n\n"))
        head = f'<head><title>t</title><meta property="article:published_time" content="{day}"></head>'
        return read_page(f"<html lang=en>{head}<body><article>{body}</article></body></html>")

    longer = HARBOUR_REWRITTEN + ANOTHER_FERRY
    assert compare(dated(HARBOUR, "2024-03-13"), dated(longer, "2024-03-20")).derivation == "partly"
    assert compare(dated(HARBOUR, "2024-03-20"), dated(longer, "2024-03-13")).derivation == "wholly"


def test_a_page_with_too_little_text_is_told_not_judged() -> None:
    found = compare(page(HARBOUR), page("Nothing here."))
    assert found.derivation == "none"
    assert "page B has too little" in found.reason


def test_adversarial_pages_are_compared_in_bounded_work() -> None:
    names = ". ".join(f"Then Maria{i}a Lopez{i}e spoke in Town{i}u" for i in range(3000))
    found = compare(page(names), page(HARBOUR))
    assert found.derivation == "none"
    assert found.degraded


def test_json_has_the_documented_names(rewrite: Comparison) -> None:
    told = json.loads(render_json(page(HARBOUR), page(HARBOUR_REWRITTEN), rewrite))
    contract = {"derivation", "probability", "shared_facts", "aligned", "altered_quotations", "drifted_names"}
    assert contract | {"drifted_numbers", "added", "earlier"} <= set(told)


def test_text_stays_within_the_width(rewrite: Comparison) -> None:
    shown = render_text(page(HARBOUR, "a.txt"), page(HARBOUR_REWRITTEN, "b.txt"), rewrite, width=90)
    assert max(map(len, shown.splitlines())) <= 90
    assert "Tomas Brevick" in shown
    assert "kind cooperation" in shown


def test_html_is_self_contained_and_escapes_what_pages_say() -> None:
    sly = HARBOUR + "\nThe clerk wrote <script>alert(1)</script> & left the harbour office of Valmora at noon.\n"
    a, b = page(sly), page(HARBOUR_REWRITTEN)
    shown = render_html(a, b, compare(a, b))
    assert "<script" not in shown
    assert "http" not in shown
    assert "&lt;script&gt;" in shown or "alert" not in shown
    assert "<mark>" in shown
