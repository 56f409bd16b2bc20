"""A collection of pages → duplicates, rewrites, stories, templates and networks.

The steps are plain functions over picklable records, so a cluster can run them as a shuffle: `card_of` maps each
page, `keys_of` and `band_keys` give the keys to group by, `Verifier` judges pairs, `join_stories` makes clusters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from detector.corpus.candidates import find_candidates
from detector.corpus.cards import card_of
from detector.corpus.collection import Analysis, Card, Cluster, Pair
from detector.corpus.derivation import MIN_STEMS
from detector.corpus.duplicates import exact_duplicates, near_duplicates
from detector.corpus.networks import find_networks
from detector.corpus.pairing import Scored, Verifier, verified
from detector.corpus.rarity import Rarity
from detector.corpus.stories import Groups, join_stories
from detector.corpus.templates import find_templates
from detector.nouns import Page

MAX_TOLD = 5  # pages named in a note
MAX_PAGES = 500_000  # of an analysis in one process: some 4 GB of cards


def analyse(pages: Iterable[Page], rarity: Rarity | None = None, *, max_pages: int = MAX_PAGES) -> Analysis:
    """Find what ties the pages of a collection together.

    Pages are read one at a time and not kept: each leaves a card of some kilobytes.

    Args:
        pages: any iterable, for instance a generator that reads an archive.
        rarity: weights of words and facts; the shipped background by default.
        max_pages: how many are analysed; further ones are counted and told in `Analysis.degraded`, not read into
            memory.
    """
    return analyse_cards(map(card_of, pages), rarity, max_pages=max_pages)


def analyse_cards(cards: Iterable[Card], rarity: Rarity | None = None, *, max_pages: int = MAX_PAGES) -> Analysis:
    """Analyse pages that were reduced to cards before, by other processes or in a `cardfile.CardFile`."""
    waiting = iter(cards)
    kept = list(islice(waiting, max_pages))
    further = sum(1 for _ in waiting)
    found = _analysed(kept, rarity)
    if not further:
        return found
    note = f"only the first {max_pages} pages were compared with each other, {further} further ones were not"
    return replace(found, degraded=(*found.degraded, note))


def _analysed(cards: Sequence[Card], rarity: Rarity | None) -> Analysis:
    pairs, groups = find_pairs(cards, rarity)
    clusters = _clusters(cards, groups, pairs)
    templates = find_templates(cards)
    networks = find_networks(cards, pairs)
    counts = {kind: sum(pair.kind == kind for pair in pairs) for kind in ("exact", "near", "rewrite")}
    counts |= {"pages": len(cards), "clusters": len(clusters), "templates": len(templates), "networks": len(networks)}
    return Analysis(tuple(cards), tuple(pairs), clusters, templates, networks, tuple(_notes(cards)), counts)


def find_pairs(
    cards: Sequence[Card], rarity: Rarity | None = None, heard: Callable[[Scored], None] | None = None
) -> tuple[list[Pair], Groups]:
    """Return every pair found, duplicates apart from rewrites, and the stories they make; `heard` as in `verified`.

    A page that equals or nearly equals an earlier one is not compared with other stories itself: the earlier one
    is, and stands for it.
    """
    prints = [card.page_print for card in cards]
    rarity = rarity or Rarity()
    groups = Groups(len(cards))
    exact = exact_duplicates(prints)
    copies = {b for _, b, _ in exact}
    near = near_duplicates(prints, [i for i in range(len(cards)) if i not in copies])
    for a, b, _ in (*exact, *near):
        groups.join(a, b)
    copies |= {b for _, b, _ in near}
    single = [i for i in range(len(cards)) if i not in copies and len(prints[i].stems) >= MIN_STEMS]
    rarity.add(prints[i].keys for i in single)
    verifier = Verifier(prints, rarity)
    rewrites = list(verified(find_candidates(prints, single, rarity), verifier, heard))
    join_stories(groups, [pair[:3] for pair in rewrites], lru_cache(maxsize=1 << 20)(verifier.agrees))
    found = [Pair(a, b, "exact", 1.0, "wholly", cards[a].site == cards[b].site) for a, b, _ in exact]
    found += [Pair(a, b, "near", round(s, 4), "wholly", cards[a].site == cards[b].site) for a, b, s in near]
    found += [
        Pair(a, b, "rewrite", round(probability, 4), level, cards[a].site == cards[b].site)
        for a, b, probability, level in rewrites
    ]
    return found, groups


def _clusters(cards: Sequence[Card], groups: Groups, pairs: Sequence[Pair]) -> tuple[Cluster, ...]:
    inside: dict[int, int] = {}
    for pair in pairs:
        if pair.kind == "rewrite" and groups.find(pair.a) == groups.find(pair.b):
            root = groups.find(pair.a)
            inside[root] = inside.get(root, 0) + 1
    return tuple(
        Cluster(tuple(members), tuple(sorted({cards[i].site for i in members})), inside.get(groups.find(members[0]), 0))
        for members in groups.groups()
    )


def _notes(cards: Sequence[Card]) -> Iterable[str]:
    """Yield what the analysis could not do, in words."""
    empty = [card.url or card.source for card in cards if len(card.page_print.stems) < MIN_STEMS]
    if empty:
        more = f" and {len(empty) - MAX_TOLD} more" if len(empty) > MAX_TOLD else ""
        yield f"{len(empty)} pages have too little running text to be paired: {', '.join(empty[:MAX_TOLD])}{more}"
    cut = [card for card in cards if card.degraded]
    if cut:
        named = ", ".join(f"{card.url or card.source} ({card.degraded[0]})" for card in cut[:MAX_TOLD])
        yield f"{len(cut)} pages were cut: {named}"
