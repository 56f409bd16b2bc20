from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.placeholder-year"


def test_a_year_that_completes_a_date_is_nearly_conclusive() -> None:
    (found,) = observe(RULE, "Notes\n\nThe ships sailed between May 7 and October 1, 20XX, under two flags.")
    assert found.strength == 0.9
    assert "October 1, 20XX" in found.message


def test_the_span_holds_the_whole_date() -> None:
    text = "Notes\n\nThe ships sailed on 3. Oktober 20XX bei Nacht."
    (found,) = observe(RULE, text)
    assert text[found.spans[0].start : found.spans[0].end].strip() == "Oktober 20XX"


def test_a_day_left_open_is_told() -> None:
    assert strength(RULE, "Notes\n\nTickets go on sale on March XX at the harbour gate.") == 0.7


def test_other_scripts_have_placeholders_too() -> None:
    assert strength(RULE, "案内\n\n当社は20○○年に設立されました。") == 0.9


def test_a_game_of_that_name_is_left_alone() -> None:
    assert not observe(
        RULE, "20XX: a platform game in review\n\nIn 20XX you run and jump. The levels of 20XX change daily."
    )


def test_a_contract_template_is_left_alone() -> None:
    page = "Rental agreement template\n\nThis agreement is made on May 1, 20XX, between the parties named below."
    assert not observe(RULE, page)


def test_code_is_left_alone() -> None:
    assert not observe(
        RULE, "<html><body><h1>Dates</h1><pre>log-20XX.txt</pre><p>Nothing else.</p></body></html>", "html"
    )


def test_the_year_of_fiction_is_weak() -> None:
    assert strength(RULE, "A tale\n\nIn the year 20XX robots plough the fields of the valley.") == 0.2


def test_a_work_of_that_name_that_another_text_mentions_is_left_alone() -> None:
    for sentence in ("The game 20XX sold well that spring.", "Then came a sequel called “20XX”, which nobody bought."):
        assert not observe(RULE, f"Ten years of small studios\n\n{sentence} The studio went on to make boats.")
    assert observe(RULE, "Ten years of small studios\n\nThe studio was founded in 20XX and went on to make boats.")
