r"""The same heading twice in one article, over different text.

markdownlint's MD024 reports duplicate headings. Reference pages repeat "Parameters" and "Example" on purpose, so
one-word headings, headings of lists, numbered parts, prices and pages about code (`page_subject`) stay out, and pages
on which many headings repeat (a list of equal records) too, as does a heading over the same text again: an article that
the markup holds twice, for wide and for narrow screens. Strength 0.15 for one pair, 0.2 each for two and more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detector.nouns import Block, Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.block_places import places_by_kind
from detector.signals.page_subject import page_subject

WORDS = 3  # a heading of fewer words names a part of a record
PRICE = lazy(r"[$€£¥₹]\s?\d|\d\s?(?:[$€£¥₹]|kr\b|zł|Kč|руб|USD|EUR|GBP)")
RECORDS = 4  # so many headings that repeat are a list of records


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the headings that stand twice in the main content."""
    places: dict[str, list[int]] = {}
    blocks = reading.page.blocks
    for index in reading.once(places_by_kind).get("heading", ()):
        block = blocks[index]
        if (
            block.main
            and block.link_density < 0.5
            and len(block.text.split()) >= WORDS
            and not PRICE.search(block.text)
        ):
            places.setdefault(block.text.casefold(), []).append(index)
    twice = {head: own for head, own in places.items() if len(own) > 1 and own[1] - own[0] > 1 and _differ(blocks, own)}
    if (
        not twice
        or len(twice) >= RECORDS
        or max(map(len, twice.values())) >= RECORDS
        or reading.once(page_subject).code
    ):
        return
    for own in twice.values():
        yield Evidence(f"The heading “{blocks[own[0]].text[:80]}” stands twice.", 0.15 if len(twice) == 1 else 0.2,
                       tuple(blocks[i].span for i in own))  # fmt: skip


def _differ(blocks: Sequence[Block], own: Sequence[int]) -> bool:
    """Whether something else stands under the second heading than under the first."""
    following = [blocks[i + 1].text for i in own[:2] if i + 1 < len(blocks)]
    return len(set(following)) == 2


RULE = Rule(
    id="template.duplicate-heading",
    group="template_artifacts",
    severity="info",
    summary="A heading stands twice in one article",
    why="Sections were generated one by one, and nobody read them in a row.",
    advice="Merge the two sections, or name what differs.",
    check=check,
    source="markdownlint MD024",
)
