from __future__ import annotations

from dataclasses import replace

import numpy as np

from detector.nouns import Comment, Span
from detector.page import read_page
from detector.reading import PageReading
from detector.textmodels import TextScore, comment_voice
from detector.textmodels.voice import HABITS, habits, pair_rows

RING = (
    ("CarFan1", "Man, I can't believe they did that... crazy stuff, gotta say I'm not surprised at all!"),
    ("NewsJoe", "Man, I can't think of anything worse... wild times, gotta say I'm not happy at all!"),
    ("WebGal9", "Man, I don't know what to think... odd stuff, gotta say I'm not sure at all!"),
)
PEOPLE = (
    ("Ruth Ames", "In my view the council should have asked the tenants first; the minutes of 12 May show that it did not."),
    ("pete", "lol my landlord never told us either and now the lift is broken again so whatever i guess"),
    ("M. Okafor", "Is there any chance that the hearing will be repeated? WE WERE NEVER TOLD ABOUT IT AT ALL, NOT ONCE!"),
)


def score(comments: tuple[tuple[str, str], ...]) -> TextScore | None:
    page = read_page("<p>An article</p>", kind="html")
    signed = tuple(Comment(author, "", text, Span(0, 1)) for author, text in comments)
    return comment_voice(PageReading(replace(page, comments=signed)))


def test_one_voice_under_three_names_is_likelier_than_three_people() -> None:
    ring, people = score(RING), score(PEOPLE)
    assert ring is not None
    assert people is not None
    assert ring.logit > people.logit


def test_two_names_or_short_remarks_are_not_judged() -> None:
    assert score(RING[:2]) is None
    assert score((("a", "Nice one!"), ("b", "So true."), ("c", "Thanks a lot"))) is None
    assert score(tuple((RING[0][0], text) for _, text in RING)) is None


def test_habits_are_counted_per_word() -> None:
    once, twice = habits("Well, i dont know!! "), habits("Well, i dont know!! " * 2)
    for name in ("commas", "exclamation marks", "apostrophes left out"):
        assert once[HABITS.index(name)] == twice[HABITS.index(name)] > 0


def test_a_comment_differs_in_nothing_from_itself() -> None:
    rows = pair_rows([RING[0][1], RING[0][1], PEOPLE[1][1]], [(0, 1)])
    assert np.allclose(rows[0, : len(HABITS)], 0)
