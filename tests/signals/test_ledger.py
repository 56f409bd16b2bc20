from __future__ import annotations

from detector.page import read_page
from detector.reading import PageReading
from detector.signals.ledger import Ledger, keep_ledger

PROSE = """The boats came home before the tide had turned, and the crew sang all the way to the pier.

Nobody had counted the fish that morning, so the harbour master weighed them twice and wrote both numbers down.

It rained for an hour. The children of the school had drawn the fleet in chalk, and it ran into the gutter.

When the last lamp was lit, an old woman asked whether the smallest boat had been seen beyond the island.

Two brothers had seen it near the light, with a torn sail and a dog that barked at every wave.

By midnight it lay beside the others, and the whole street went down to carry the baskets to the shed."""
SENTENCE = "The boats came home before the tide had turned and the crew sang on the pier."


def ledger(text: str) -> Ledger:
    return keep_ledger(PageReading(read_page(text, kind="text")))


def judgement(book: Ledger, name: str) -> tuple[bool, int]:
    found = next(one for one in book.judgements if one.filter == name)
    return found.keeps, found.lines_kept


def test_prose_is_kept_by_all_four() -> None:
    book = ledger(PROSE)
    assert all(keeps for keeps, _ in (judgement(book, name) for name in ("gopher", "c4", "fineweb", "dclm")))


def test_each_dropped_line_has_its_rule_and_number() -> None:
    book = ledger(f"A heading\n\n{SENTENCE}\n\nRead on below...")
    reasons = {(check.filter, check.reason) for check in book.entries[0].checks}
    assert ("c4", "does not end in . ? ! \" or '") in reasons
    assert ("c4", "ends in an ellipsis") in {(check.filter, check.reason) for check in book.entries[-1].checks}


def test_lines_quote_the_page_text() -> None:
    page = read_page(f"A heading\n\n{SENTENCE}", kind="text")
    for entry in keep_ledger(PageReading(page)).entries:
        assert page.text[entry.span.start : entry.span.end] == entry.text


def test_a_page_with_too_few_sentences_is_dropped_by_c4() -> None:
    book = ledger(SENTENCE)
    found = next(one for one in book.judgements if one.filter == "c4")
    assert not found.keeps
    assert [check.name for check in found.because] == ["c4.sentences"]


def test_a_filter_that_passes_by_little_says_so() -> None:
    text = "\n\n".join([f"{SENTENCE} It was {n}." for n in range(50)] + [f"And then {n} more..." for n in range(20)])
    found = next(one for one in ledger(text).judgements if one.filter == "gopher")
    assert "gopher.ellipsis-lines" in {check.name for check in found.nearly}


def test_nothing_is_kept_of_an_empty_page() -> None:
    assert not any(one.keeps for one in ledger("").judgements)
