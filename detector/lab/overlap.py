"""How rules share what they tell: information gain, gain given another rule, and hits in common."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from detector.lab.economics import Floats, Hits

LEAST_SHARED = 0.5  # of the hits of the rarer rule: below, two rules are told apart well enough
LEAST_HITS = 10  # pages that show both


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two rules that fire together."""

    rule: str  # the rarer one
    other: str
    within: float  # weighted share of the rarer rule's hits that the other one shares
    jaccard: float  # weighted hits of both / hits of either
    bad_pages: int  # that show both
    good_pages: int


def gains(hits: Hits) -> Floats:
    """(rules,) information gain in bits of knowing whether a rule fired; the classes weigh the same (1 bit to tell)."""
    fired, bad = hits.fired, hits.bad
    spam, ham = hits.weight[bad] @ fired[bad], hits.weight[~bad] @ fired[~bad]
    whole = np.array([hits.weight[bad].sum(), hits.weight[~bad].sum()])
    total = whole.sum()
    parts = _weighted_entropy(spam, ham) + _weighted_entropy(whole[0] - spam, whole[1] - ham)
    return np.asarray(np.maximum(_weighted_entropy(whole[:1], whole[1:])[0] - parts, 0) / total, dtype=np.float64)


def conditional_gains(hits: Hits) -> Floats:
    """(rules, rules): bits that the row's rule still tells when the column's rule is known."""
    fired, bad = hits.fired, hits.bad
    joint = [_together(fired[kind], hits.weight[kind]) for kind in (bad, ~bad)]
    single = [np.diag(both) for both in joint]
    whole = [float(hits.weight[kind].sum()) for kind in (bad, ~bad)]
    rest = np.zeros_like(joint[0])
    for other_fired in (True, False):
        cells = []
        for both, own, total in zip(joint, single, whole, strict=True):
            with_rule = both if other_fired else own[:, None] - both
            without = own[None, :] - both if other_fired else total - own[:, None] - own[None, :] + both
            cells.append((with_rule, without))
        (spam_with, spam_without), (ham_with, ham_without) = cells
        rest += _weighted_entropy(spam_with + spam_without, ham_with + ham_without)
        rest -= _weighted_entropy(spam_with, ham_with) + _weighted_entropy(spam_without, ham_without)
    return np.asarray(np.maximum(rest, 0) / sum(whole), dtype=np.float64)


def overlaps(hits: Hits) -> list[Overlap]:
    """Pairs of rules of which the rarer one shares at least half of its hits, most alike first."""
    fired = hits.fired
    both = _together(fired, hits.weight)
    own = np.diag(both)
    pages = fired.T @ fired
    poor = fired[hits.bad].T @ fired[hits.bad]
    found = []
    for a, b in np.argwhere((pages >= LEAST_HITS) & (both >= LEAST_SHARED * own[:, None])):
        rarer = own[a] < own[b] or (own[a] == own[b] and a < b)
        if a != b and rarer:
            jaccard = both[a, b] / (own[a] + own[b] - both[a, b])
            shared = int(poor[a, b]), int(pages[a, b] - poor[a, b])
            found.append(Overlap(hits.names[a], hits.names[b], float(both[a, b] / own[a]), float(jaccard), *shared))
    return sorted(found, key=lambda o: (-o.jaccard, o.rule, o.other))


def _together(fired: Floats, weight: Floats) -> Floats:
    return np.asarray((fired * weight[:, None]).T @ fired, dtype=np.float64)


def _weighted_entropy(spam: Floats, ham: Floats) -> Floats:
    """Entropy of the class within cells, in bits, times the weight of the cells."""
    spam, ham = np.maximum(spam, 0), np.maximum(ham, 0)
    total = spam + ham
    entropy = np.zeros_like(total)
    for part in (spam, ham):
        inside = part > 1e-15
        entropy[inside] -= part[inside] * np.log2(part[inside] / total[inside])
    return entropy
