"""Pages made from one text with slots (city × service), or from one list of headings.

Honest shops, documentation and portfolios reuse templates too. What counts is how little is said beyond the slots:
words that stand on one page only, and numbers of its own (addresses, prices, opening hours).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from detector.corpus.cards import main_text
from detector.corpus.collection import Card, Template
from detector.corpus.duplicates import linked_sets
from detector.corpus.slots import SlotTable, find_slots
from detector.corpus.stories import Groups

MIN_MEMBERS = 4  # pages of one template; three alike pages are a coincidence on small sites
MIN_HEADINGS = 4
MIN_HEADING_PAGES = 5
ALIKE = 0.4  # estimated Jaccard of runs of three words from which two pages may be one template
SAMPLE = 30  # pages of a group that are laid over each other
MAX_GROUPS = 200
MIN_SHARE = 0.5  # of a page's words in the template
MIN_SHARED_WORDS = 40  # of a template; shorter texts are menus and notices
FREE_WORDS = 60.0  # words beyond the slots with which a page says something for itself
FREE_NUMBERS = 6.0  # numbers of its own with which it does
WORD = re.compile(r"[^\W\d_]+")
DIGITS = re.compile(r"\d+")
MASKED = re.compile(r"…(?:[\s,&]*…)*")


def find_templates(cards: Sequence[Card]) -> tuple[Template, ...]:
    """Return the templates of a collection, the emptiest first."""
    found = [*_slotted(cards), *_headed(cards)]
    return tuple(sorted(found, key=lambda t: (-t.strength, -len(t.members))))


def _slotted(cards: Sequence[Card]) -> list[Template]:
    """Group pages by shared runs of three words, then lay the pages of a group over each other."""
    kept = [i for i, card in enumerate(cards) if len(card.page_print.stems) >= 20]
    groups = Groups(len(cards))
    for a, b, _ in linked_sets((_runs(cards[i]) for i in kept), ALIKE):
        groups.join(kept[a], kept[b])
    large = sorted((g for g in groups.groups() if len(g) >= MIN_MEMBERS), key=len, reverse=True)[:MAX_GROUPS]
    made = (_slots_of(cards, members) for members in large)
    return [template for template in made if template is not None]


def _runs(card: Card) -> np.ndarray:
    stems = card.page_print.stems.astype(np.uint64)
    mixed = (stems[:-2] * np.uint64(0x9E3779B97F4A7C15)) ^ (stems[1:-1] * np.uint64(0xC2B2AE3D27D4EB4F))
    return np.unique((mixed ^ stems[2:]) * np.uint64(0xBF58476D1CE4E5B9))


def _slots_of(cards: Sequence[Card], members: Sequence[int]) -> Template | None:
    distinct = list({cards[i].page_print.digest: i for i in reversed(members)}.values())
    if len(distinct) < MIN_MEMBERS:
        return None
    step = max(1, len(distinct) // SAMPLE)
    table = find_slots([main_text(cards[i]) for i in sorted(distinct)[::step][:SAMPLE]])
    if table.share < MIN_SHARE or table.shared_words < MIN_SHARED_WORDS or not table.slots:
        return None
    return Template(
        kind="slots",
        members=tuple(members),
        sites=tuple(sorted({cards[i].site for i in members})),
        shared_words=table.shared_words,
        share=round(table.share, 3),
        beyond_words=table.beyond,
        own_numbers=table.own_numbers,
        slots=table.slots,
        headings=(),
        strength=round(_strength(table, len(distinct)), 3),
    )


def _strength(table: SlotTable, pages: int) -> float:
    """Return how little the pages say for themselves: 1 for slots alone on many pages, 0 for pages with own text."""
    words = max(0.0, 1 - table.beyond / FREE_WORDS)
    numbers = max(0.0, 1 - table.own_numbers / FREE_NUMBERS)
    number_of_pages = min(1.0, 0.4 + (pages - MIN_MEMBERS) / 15)
    return words * (0.5 + 0.5 * numbers) * number_of_pages * min(1.0, table.share / 0.8)


def _headed(cards: Sequence[Card]) -> list[Template]:
    """Return groups of pages of one site with the same headings in the same order, topics masked."""
    lists: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for i, card in enumerate(cards):
        masked = tuple(
            _masked(heading, card.title or (card.headings[0] if card.headings else "")) for heading in card.headings
        )
        if len(masked) >= MIN_HEADINGS:
            lists.setdefault((card.site, masked), []).append(i)
    found = []
    for (site, headings), members in lists.items():
        titles = {cards[i].title.lower() for i in members}
        words = {cards[i].page_print.digest for i in members}
        if len(members) >= MIN_HEADING_PAGES and min(len(titles), len(words)) > len(members) / 2:
            shown = tuple(h for h in headings if h)
            strength = min(1.0, len(members) / 20) * min(1.0, len(shown) / 8) * 0.6
            found.append(Template("headings", tuple(members), (site,), 0, 0.0, 0.0, 0.0, (), shown, round(strength, 3)))
    return found


def _masked(heading: str, topic: str) -> str:
    """Return a heading without figures and without the words of the page's title, which are its slots."""
    slots = {word.lower() for word in WORD.findall(topic) if len(word) > 2}
    low = DIGITS.sub("#", heading).lower()
    return MASKED.sub("…", WORD.sub(lambda m: "…" if m.group() in slots else m.group(), low)).strip()
