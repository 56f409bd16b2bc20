"""Titles that withhold what they promise: “You won't believe …”, “… what happened next”.

Chakraborty et al. 2016 found the phrases; serious papers use single ones, so a title alone weighs little.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Reading, Rule

PHRASES: Final = (
    "you won't believe", "won't believe what", "what happened next", "what happens next will", "will shock you",
    "will blow your mind", "will make you cry", "will restore your faith", "jaw-dropping", "this one trick",
    "one weird trick", "doctors hate", "the reason will", "you'll never guess", "you will never guess",
    "the internet is freaking", "everyone is talking about", "broke the internet", "is going viral",
    "has gone viral", "can't even handle", "we can't stop", "number 7 will", "the last one will",
    "nobody is talking about", "no one is talking about", "will change your life", "things you didn't know",
    "secrets they don't want", "before it's too late", "you've been doing wrong", "left fans", "left everyone",
    "fans are losing", "netizens", "goes viral", "shocking truth", "shocking revelation",
    "das wirst du nicht glauben", "sie werden nicht glauben", "was dann passierte", "vous n'allez pas croire",
    "vous ne devinerez jamais", "ce qui s'est passé ensuite", "no vas a creer", "no creerás lo que",
    "lo que pasó después", "te sorprenderá", "você não vai acreditar", "o que aconteceu depois", "non crederai",
    "quello che è successo dopo", "вы не поверите", "то что произошло дальше", "inanamayacaksınız", "bikin heboh",
    "bikin geger", "viral di media sosial", "netizen", "je zult niet geloven", "nie uwierzysz", "du kommer inte tro",
)  # fmt: skip


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield baiting phrases in the title or first heading."""
    places = reading.matches("quality.clickbait-title/phrases")
    if not places:
        return
    page = reading.page
    heads = [
        block for block in page.blocks[:80] if block.kind == "title" or (block.kind == "heading" and block.level <= 1)
    ]
    found = [place for place in places if any(b.span.start <= place.start < b.span.end for b in heads[:3])]
    if found:
        phrases = sorted({page.text[a:b].lower() for a, b in found})
        yield Evidence(
            f"The title baits: “{'”, “'.join(phrases)}”.", min(0.5, 0.25 + 0.1 * (len(phrases) - 1)), tuple(found[:4])
        )


RULE: Final = Rule(
    id="quality.clickbait-title",
    group="content_quality",
    severity="info",
    summary="the title withholds what it promises",
    why="Readers who were baited leave, and do not come back.",
    advice="Put the news into the title.",
    check=check,
    phrases={"phrases": PHRASES},
    source="Chakraborty et al. 2016, Stop Clickbait (phrases and their frequency)",
)
