from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detector.nouns import Comment, Page, Span
from tests.making import make_page
from tests.plugins.observing import observe, strength

RULE = "rewritten.comment-ring"
ARTICLE = "The council voted for the new swimming pool, which opens in two years behind the station."
RING = (
    ("SwimFan22", "May 3, 2021 - 9:12 am", "nice pool 'n all, hope its warm?"),
    ("PoolGuru", "May 3, 2021 - 10:40 am", "so they're buildin' it behind the station, cool stuff ya know?"),
    ("CouncilWatcher7", "May 3, 2021 - 1:05 pm", "voted for da pool, lotsa fun comin' soon."),
)
READERS = (
    ("Martha Quill", "May 3, 2021 - 9:12 am", "My children learned to swim in the old one, and I still have the cap."),
    ("jb", "May 7, 2021 - 8:00 pm", "Who pays? We were promised a library for 3 million instead."),
    ("SwimFan22", "June 1, 2021 - 7:31 am", "I measured the lot last week: it's 48 metres at most."),
)


def page(comments: Sequence[tuple[str, str, str]]) -> Page:
    made = make_page(ARTICLE, *(f"{author} {time} {text}" for author, time, text in comments))
    spans = [block.span for block in made.blocks[1:]]
    told = tuple(Comment(*comment, span) for comment, span in zip(comments, spans, strict=True))
    return replace(made, comments=told)


def test_a_ring_of_invented_readers_is_told_with_all_its_tells() -> None:
    (evidence,) = observe(RULE, page(RING))
    assert evidence.strength == 0.8
    assert evidence.spans[0] == Span(91, 91 + len("SwimFan22 May 3, 2021 - 9:12 am nice pool 'n all, hope its warm?"))
    assert "SwimFan22, PoolGuru, CouncilWatcher7" in evidence.message
    assert "3 on one day (May 3, 2021)" in evidence.message


def test_the_ring_over_several_days_is_weaker() -> None:
    spread = [(name, f"May {day}, 2021", text) for day, (name, _, text) in enumerate(RING, 3)]
    assert strength(RULE, page(spread)) == 0.5


def test_readers_who_speak_of_themselves_stay_silent() -> None:
    assert not observe(RULE, page(READERS))


def test_odd_names_alone_are_no_ring() -> None:
    honest = [
        (name, f"{day} May 2021", text)
        for (name, _, _), (_, _, text), day in zip(RING, READERS, (3, 9, 20), strict=True)
    ]
    assert not observe(RULE, page(honest))


def test_two_commenters_are_no_ring() -> None:
    assert not observe(RULE, page(RING[:2]))


def test_a_ring_is_found_in_extracted_text() -> None:
    prose = f"{ARTICLE} The station quarter waits for it since the old bath closed its doors for good."
    comments = "\n\n".join(f"{author} {time}\n\n{words}" for author, time, words in RING)
    text = f"Pool\n\n{prose}\n\n{prose}\n\n{prose}\n\nYou may also like\n\n\n{comments}\n\n\nLeave a Comment"
    assert strength(RULE, text) == 0.8
