"""Sites that hang together: shared ids, identical footers, reciprocal links, the same outlinks, recurring voices.

Networks are facts, not faults: the titles of one honest publisher share ids and footers too. What the sites of a
network publish must be judged page by page.

A tie weighs by how rare what is shared is: an id on every second site is a provider's, a link everybody has is an
encyclopedia's. Scores use the whole graph (PageRank over the weighted ties).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import log, tanh

from detector.corpus.collection import Card, Network, Pair, Tie

MAX_HOLDERS = 40  # sites that share a thing, beyond which it is a provider's and ties nobody
MIN_SHARE = 0.6  # of the weight of one thing that just two sites share: weaker ties between two sites are not drawn
MAX_EVIDENCE = 5
DAMPING = 0.85
ROUNDS = 60
FACTOR = {"shared-id": 1.0, "footer": 0.8, "reciprocal-links": 0.6, "same-outlinks": 0.5, "comment-voices": 0.8,
          "rewrites": 0.4}  # how far a shared thing of each kind is from chance  # fmt: skip


def find_networks(cards: Sequence[Card], pairs: Sequence[Pair]) -> tuple[Network, ...]:
    """Return the groups of sites that are tied, the strongest first."""
    sites = sorted({card.site for card in cards})
    if len(sites) < 2:
        return ()
    ties = list(_ties(cards, pairs, len(sites)))
    between: dict[tuple[str, str], float] = defaultdict(float)
    for tie in ties:
        between[tie.a, tie.b] += tie.weight
    top = log(len(sites) / 2) + 1
    strong = {pair for pair, weight in between.items() if weight >= MIN_SHARE * top}
    return _components([tie for tie in ties if (tie.a, tie.b) in strong], top)


def _ties(cards: Sequence[Card], pairs: Sequence[Pair], sites: int) -> Iterator[Tie]:
    yield from _shared("shared-id", ((card.site, value) for card in cards for value in card.network_ids), sites)
    yield from _shared("footer", ((card.site, value) for card in cards for value in card.footers), sites)
    outlinks = ((c.site, f"{k.anchor} → {k.href}") for c in cards for k in c.outlinks if len(k.anchor) > 2)
    yield from _shared("same-outlinks", outlinks, sites)
    voices = ((card.site, f"{author} ({digest[:6]})") for card in cards for author, digest in card.voices)
    yield from _shared("comment-voices", voices, sites)
    yield from _reciprocal(cards)
    yield from _told_alike(cards, pairs)


def _shared(kind: str, holdings: Iterable[tuple[str, str]], sites: int) -> Iterator[Tie]:
    """Yield ties between sites that hold the same thing; each thing weighs ln(sites / holders) + 1."""
    holders: dict[str, set[str]] = defaultdict(set)
    for site, value in holdings:
        holders[value].add(site)
    shared: dict[tuple[str, str], list[tuple[float, str]]] = defaultdict(list)
    for value, own in holders.items():
        if 2 <= len(own) <= MAX_HOLDERS:
            for pair in combinations(sorted(own), 2):
                shared[pair].append((log(sites / len(own)) + 1, value))
    for (a, b), things in shared.items():
        things.sort(reverse=True)
        weight = FACTOR[kind] * sum(w / (i + 1) for i, (w, _) in enumerate(things[:20]))
        yield Tie(a, b, kind, round(weight, 3), tuple(value for _, value in things[:MAX_EVIDENCE]))  # type: ignore[arg-type]


def _reciprocal(cards: Sequence[Card]) -> Iterator[Tie]:
    """Yield ties between sites that link to each other."""
    sites = {card.site for card in cards}
    links: dict[tuple[str, str], str] = {}
    for card in cards:
        for link in card.outlinks:
            if link.domain in sites and link.domain != card.site:
                links.setdefault((card.site, link.domain), link.href)
    for (a, b), href in links.items():
        if a < b and (b, a) in links:
            weight = round(FACTOR["reciprocal-links"] * (log(len(sites)) + 1), 3)
            yield Tie(a, b, "reciprocal-links", weight, (href, links[b, a]))


def _told_alike(cards: Sequence[Card], pairs: Sequence[Pair]) -> Iterator[Tie]:
    """Yield ties between sites that tell the same stories; two such stories at least, one may be a syndicated piece."""
    told: dict[tuple[str, str], list[str]] = defaultdict(list)
    for pair in pairs:
        a, b = cards[pair.a], cards[pair.b]
        if a.site != b.site:
            shown = f"{a.url or a.source} = {b.url or b.source}"
            told[(a.site, b.site) if a.site < b.site else (b.site, a.site)].append(shown)
    for (left, right), stories in told.items():
        if len(stories) > 1:
            weight = round(FACTOR["rewrites"] * log(1 + len(stories)) * 2, 3)
            yield Tie(left, right, "rewrites", weight, tuple(stories[:MAX_EVIDENCE]))


def _components(ties: Sequence[Tie], top: float) -> tuple[Network, ...]:
    neighbours: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        neighbours[tie.a].add(tie.b)
        neighbours[tie.b].add(tie.a)
    seen: set[str] = set()
    found = []
    for start in sorted(neighbours):
        if start not in seen:
            members = _reach(start, neighbours)
            seen |= members
            found.append(_network(members, [tie for tie in ties if tie.a in members], top))
    return tuple(sorted(found, key=lambda network: (-network.strength, network.sites)))


def _reach(start: str, neighbours: Mapping[str, set[str]]) -> set[str]:
    members, waiting = {start}, [start]
    while waiting:
        for site in neighbours[waiting.pop()] - members:
            members.add(site)
            waiting.append(site)
    return members


def _network(members: set[str], ties: Sequence[Tie], top: float) -> Network:
    """Weigh a network: one thing that just two sites share gives .38, three such things .85."""
    sites = tuple(sorted(members))
    weight = sum(tie.weight for tie in ties) / len(sites)
    return Network(sites, tuple(ties), round(tanh(0.8 * weight / top), 3), page_rank(sites, ties))


def page_rank(sites: Sequence[str], ties: Sequence[Tie]) -> dict[str, float]:
    """Return each site's share of the weight that flows through the ties."""
    import numpy as np
    from scipy.sparse import csr_matrix

    at = {site: i for i, site in enumerate(sites)}
    rows = [at[tie.a] for tie in ties] + [at[tie.b] for tie in ties]
    columns = [at[tie.b] for tie in ties] + [at[tie.a] for tie in ties]
    graph = csr_matrix(([tie.weight for tie in ties] * 2, (rows, columns)), shape=(len(sites), len(sites)))
    out = np.maximum(np.asarray(graph.sum(axis=1)).ravel(), 1e-12)
    flow = graph.multiply(1 / out[:, None]).T.tocsr()
    rank = np.full(len(sites), 1 / len(sites))
    for _ in range(ROUNDS):
        rank = (1 - DAMPING) / len(sites) + DAMPING * (flow @ rank)
    return {site: round(float(value), 4) for site, value in zip(sites, rank, strict=True)}
