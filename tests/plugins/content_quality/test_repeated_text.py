from __future__ import annotations

from tests.plugins.observing import observe

RULE = "quality.repeated-text"
PASSAGE = (
    "The boats of the northern harbour came home before the tide had turned, and nobody could say why they were late. "
)
OTHER = "Number {n} was built in the year {y} by a man who had never seen the sea, and it floats to this very day."


def test_a_paragraph_that_stands_many_times_is_told() -> None:
    paragraphs = [PASSAGE] * 6 + [OTHER.format(n=n, y=1900 + n) for n in range(6)]
    told = observe(RULE, "# Boat day\n\n" + "\n\n".join(paragraphs), "markdown")
    (evidence,) = [evidence for evidence in told if "6 times" in evidence.message]
    assert len(evidence.spans) == 6


def test_addresses_and_other_short_lines_may_return() -> None:
    meetings = "\n\n".join(f"Meeting {n}\n\n12 Harbour Street, Garden Level" for n in range(8))
    assert not observe(RULE, f"# Meetings\n\n{meetings}", "markdown")


def test_passages_that_return_are_told_with_their_share() -> None:
    text = "\n\n".join(PASSAGE * 2 + OTHER.format(n=n, y=1900 + n) for n in range(12))
    assert any("repeat, word for word" in evidence.message for evidence in observe(RULE, text))


def test_replies_and_records_are_left_alone() -> None:
    assert not observe(RULE, "# Forum\n\n" + "\n\n".join(["Re: the boats of the northern harbour"] * 8), "markdown")
    rows = "\n\n".join(f"Boat {n} came home at {n} past {n + 3} with {n * 7} baskets of fish." for n in range(30))
    assert not observe(RULE, f"# Log\n\n{rows}", "markdown")


def test_entries_of_a_calendar_may_return() -> None:
    run = "The track club runs through and around the northern side of the park, and everybody may join in."
    paragraphs = [f"8:00 a.m.–9:00 a.m. {run}"] * 6 + [OTHER.format(n=n, y=1900 + n) for n in range(6)]
    assert not observe(RULE, "# Events\n\n" + "\n\n".join(paragraphs), "markdown")
