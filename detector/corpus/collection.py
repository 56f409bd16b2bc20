"""The records of a collection of pages: a card for each page, and what ties pages together. All are picklable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from detector.corpus.prints import Print
from detector.corpus.records import Derivation

PairKind = Literal["exact", "near", "rewrite"]


class Outlink(NamedTuple):
    """A link to another site."""

    domain: str
    href: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Card:
    """What the analysis keeps of a page once it has been read; a few kilobytes."""

    source: str
    url: str
    site: str  # registrable domain, else the folder or archive the page came from
    title: str
    page_print: Print
    text: bytes  # main text, one block a line, compressed and cut: for slots only
    headings: tuple[str, ...]
    template: tuple[int, ...]  # distinct hashes of runs of structure tokens
    network_ids: tuple[str, ...]
    footers: tuple[str, ...]
    outlinks: tuple[Outlink, ...]
    voices: tuple[tuple[str, str], ...]  # (author, digest of the words) of comments
    degraded: tuple[str, ...] = ()


class Pair(NamedTuple):
    """Two pages of a collection, by index, that tell the same."""

    a: int
    b: int
    kind: PairKind
    probability: float
    derivation: Derivation
    within_site: bool


@dataclass(frozen=True, slots=True)
class Cluster:
    """Pages that tell one story: duplicates of each other and rewrites, by index."""

    members: tuple[int, ...]
    sites: tuple[str, ...]
    pairs: int  # verified rewrite pairs inside


class Slot(NamedTuple):
    """A place in a template that each page fills differently."""

    before: str
    after: str
    values: tuple[str, ...]
    words: float  # median length


@dataclass(frozen=True, slots=True)
class Template:
    """Pages made from one text with slots, or from one list of headings."""

    kind: Literal["slots", "headings"]
    members: tuple[int, ...]
    sites: tuple[str, ...]
    shared_words: int  # words that all have
    share: float  # of a page's words that are the template's, median 0..1
    beyond_words: float  # median number of words a page says beyond template and short slots
    own_numbers: float  # median of numbers, addresses, prices that only one page has
    slots: tuple[Slot, ...]
    headings: tuple[str, ...]
    strength: float  # 0..1: how little the pages say for themselves


class Tie(NamedTuple):
    """What ties two sites, and how strongly (nats: the rarer a shared thing, the more it says)."""

    a: str
    b: str
    kind: Literal["shared-id", "footer", "reciprocal-links", "same-outlinks", "comment-voices", "rewrites"]
    weight: float
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Sites that hang together."""

    sites: tuple[str, ...]
    ties: tuple[Tie, ...]
    strength: float  # 0..1: weight of its ties by site, against that of one thing which just two sites share
    scores: Mapping[str, float]  # each site's share of the network's weight (PageRank)


@dataclass(frozen=True, slots=True)
class Analysis:
    """What ties the pages of a collection together."""

    cards: tuple[Card, ...]
    pairs: tuple[Pair, ...]
    clusters: tuple[Cluster, ...]
    templates: tuple[Template, ...]
    networks: tuple[Network, ...]
    degraded: tuple[str, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
