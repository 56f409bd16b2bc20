"""An analysis as plain lists and dictionaries, pages by their address: what a report shows and JSON holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from detector.corpus.collection import Analysis, Card, Cluster, Network, Pair, Template

SCHEMA = "collection/1"
MAX_LISTED = 1000  # pairs, clusters, templates of a kind; how many more there are is told
MAX_MEMBERS = 200  # pages of one cluster or template


def as_dict(found: Analysis, limit: int = MAX_LISTED) -> dict[str, Any]:
    """Return what was found, the surest first.

    Returns:
        `{"schema", "counts", "duplicates": {"exact", "near"}, "rewrites", "clusters", "templates", "networks",
        "left_out", "degraded"}`; pages are addresses, sources where they have none. `left_out` counts what `limit`
        cut from each list.
    """
    name = [card.url or card.source for card in found.cards]
    kinds = {kind: [pair for pair in found.pairs if pair.kind == kind] for kind in ("exact", "near", "rewrite")}
    lists: dict[str, Sequence[Any]] = {
        **kinds, "clusters": found.clusters, "templates": found.templates, "networks": found.networks
    }  # fmt: skip
    return {
        "schema": SCHEMA,
        "counts": dict(found.counts),
        "duplicates": {kind: [_pair(pair, name) for pair in _surest(kinds[kind], limit)] for kind in ("exact", "near")},
        "rewrites": [_pair(pair, name) for pair in _surest(kinds["rewrite"], limit)],
        "clusters": [_cluster(cluster, name) for cluster in _largest(found.clusters, limit)],
        "templates": [_template(template, name) for template in islice(found.templates, limit)],
        "networks": [_network(network) for network in islice(found.networks, limit)],
        "left_out": {kind: len(own) - limit for kind, own in lists.items() if len(own) > limit},
        "degraded": list(found.degraded),
    }


def stories_by_page(found: Analysis) -> dict[str, dict[str, Any]]:
    """Return for each page that is not alone what it is tied to, by the page's address or source.

    Returns:
        `{page: {"cluster": number, "tells": [{"page", "kind", "derivation", "probability"}], "templates": [number]}}`
        with numbers into `Analysis.clusters` and `Analysis.templates`, at most ten pages each.
    """
    name = [card.url or card.source for card in found.cards]
    told: dict[str, dict[str, Any]] = {}
    for number, cluster in enumerate(found.clusters):
        for member in cluster.members:
            _entry(told, name[member])["cluster"] = number
    for pair in sorted(found.pairs, key=lambda pair: -pair.probability):
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            tells = _entry(told, name[one])["tells"]
            if len(tells) < 10:
                row = {"page": name[other], "kind": pair.kind, "derivation": pair.derivation}
                tells.append({**row, "probability": pair.probability})
    for number, template in enumerate(found.templates):
        for member in template.members:
            _entry(told, name[member])["templates"].append(number)
    return told


def _entry(told: dict[str, dict[str, Any]], name: str) -> dict[str, Any]:
    return told.setdefault(name, {"cluster": None, "tells": [], "templates": []})


def _surest(pairs: Iterable[Pair], limit: int) -> list[Pair]:
    return sorted(pairs, key=lambda pair: (-pair.probability, pair.a, pair.b))[:limit]


def _largest(clusters: Iterable[Cluster], limit: int) -> list[Cluster]:
    return sorted(clusters, key=lambda cluster: (-len(cluster.members), cluster.members))[:limit]


def _pair(pair: Pair, name: Sequence[str]) -> dict[str, Any]:
    return {
        "a": name[pair.a], "b": name[pair.b], "probability": pair.probability, "derivation": pair.derivation,
        "within_site": pair.within_site,
    }  # fmt: skip


def _pages(members: Sequence[int], name: Sequence[str]) -> dict[str, Any]:
    return {"number": len(members), "pages": [name[i] for i in members[:MAX_MEMBERS]]}


def _cluster(cluster: Cluster, name: Sequence[str]) -> dict[str, Any]:
    return {**_pages(cluster.members, name), "sites": list(cluster.sites), "rewrites": cluster.pairs}


def _template(template: Template, name: Sequence[str]) -> dict[str, Any]:
    return {
        "kind": template.kind, **_pages(template.members, name), "sites": list(template.sites),
        "strength": template.strength, "shared_words": template.shared_words, "share": template.share,
        "beyond_words": template.beyond_words, "own_numbers": template.own_numbers,
        "slots": [{"before": s.before, "after": s.after, "values": list(s.values)} for s in template.slots],
        "headings": list(template.headings),
    }  # fmt: skip


def _network(network: Network) -> dict[str, Any]:
    return {
        "sites": list(network.sites), "strength": network.strength, "scores": dict(network.scores),
        "ties": [{**tie._asdict(), "evidence": list(tie.evidence)} for tie in network.ties],
    }  # fmt: skip


def doorways(found: Analysis, strength: float = 0.5) -> list[tuple[Template, list[Card]]]:
    """Return the templates whose pages say little beyond the slots, with the cards of their pages."""
    return [(t, [found.cards[i] for i in t.members]) for t in found.templates if t.strength >= strength]
