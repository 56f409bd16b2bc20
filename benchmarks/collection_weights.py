"""Fits `detector/corpus/collection.toml`: how pairs of a collection are judged, every corpus held out in turn.

    python benchmarks/collection_weights.py --corpora DIR [--cache DIR] [--write]

The candidates are those of `benchmarks/retrieval.py`: 2,000 rewrites among 20,000 pages. For each corpus everything
that is fitted is fitted on the others: the comparison of two pages (`benchmarks/derivation.py`), the weights of what a
collection adds, and the cut at which pairs of the others reach `PRECISION`. With `--write` the weights of all
corpora are kept; `derivation.toml` has to be written before.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from derivation import Models, fit, samples
from paired_texts import corpora_option
from retrieval import Reached, Truth, build
from retrieval_misses import corpora as corpora_of
from retrieval_misses import lowest

from detector.corpus.analysis import find_pairs
from detector.corpus.beside import EVIDENCE, Rivals, evidence
from detector.corpus.collection import Card, Pair
from detector.corpus.pairing import Scored
from detector.lab.manifest import write_file
from detector.lab.pipeline import made_on

PRECISION = 0.955  # at which the cut is set: a little above the target of .95
TRIED = (0.95, 0.955, 0.96, 0.965, 0.97)
FREE = ()
AGAINST = ("rivals", "own_figures", "no_figures")


class Candidates:
    """The judged candidates of the collection, with what is known of them."""

    def __init__(self, cards: Sequence[Card], scored: Sequence[Scored], truth: Truth) -> None:
        self.all = scored
        self.rows = [s for s in scored if s.measures]
        self.figures = [tuple(len(cards[i].page_print.figures) for i in (s.a, s.b)) for s in self.rows]
        self.measures = np.array([[value for _, value in s.measures] for s in self.rows])
        self.what = np.array([truth.of(s.a, s.b) for s in self.rows])
        self.corpora = [corpora_of(truth.labels[s.a], truth.labels[s.b]) for s in self.rows]

    def evidence(self, models: Models) -> np.ndarray:
        """Return rows of `EVIDENCE`, the two pages compared by `models`."""
        alone = models.score(self.measures)
        odds = {(s.a, s.b): s.alone for s in self.all}
        odds |= {(s.a, s.b): float(value) for s, value in zip(self.rows, alone, strict=True)}
        rivals = Rivals(odds)
        return np.array(
            [
                evidence(float(value), rivals.of(s.a, s.b), dict(s.measures), figures)
                for s, value, figures in zip(self.rows, alone, self.figures, strict=True)
            ]
        )


def weights(found: Candidates, x: np.ndarray, used: np.ndarray) -> np.ndarray:
    told = used & np.isin(found.what, ("true", "false"))
    return fit(EVIDENCE, x[told], (found.what[told] == "true").astype(int), FREE, AGAINST)


def cut_of(found: Candidates, odds: np.ndarray, used: np.ndarray, precision: float) -> float:
    told = used & np.isin(found.what, ("true", "false"))
    return lowest(odds[told], found.what[told] == "true", precision)


def held_out(
    found: Candidates, data: tuple, precisions: Sequence[float]
) -> dict[float, tuple[np.ndarray, dict[str, float]]]:
    """Return for each precision which rows count as pairs, each by what the other corpora teach, and the cuts."""
    names, x, y, clean, whole, where, other = data
    taken = {p: np.zeros(len(found.rows), bool) for p in precisions}
    cuts: dict[float, dict[str, float]] = {p: {} for p in precisions}
    done = np.zeros(len(found.rows), bool)
    for corpus in sorted({name for own in found.corpora for name in own}):
        rest = (where != corpus) & (other != corpus)
        rows = found.evidence(Models(names, x[rest], y[rest], clean[rest], whole[rest]))
        own = np.array([corpus in names for names in found.corpora])
        w = weights(found, rows, ~own)
        odds = rows @ w[1:] + w[0]
        for p in precisions:
            cuts[p][corpus] = cut_of(found, odds, ~own, p)
            taken[p] |= own & ~done & (odds >= cuts[p][corpus])
        done |= own
    return {p: (taken[p], cuts[p]) for p in precisions}


def report(
    found: Candidates, taken: np.ndarray, known: Sequence[Pair], wanted: Sequence[int], truth: Truth, detail: bool
) -> None:
    pairs = [Pair(s.a, s.b, "rewrite", 1.0, "wholly", False) for s, t in zip(found.rows, taken, strict=True) if t]
    reached = Reached([*known, *pairs], truth)
    kinds = Counter(truth.of(pair.a, pair.b) for pair in (*known, *pairs))
    labels = {i: truth.labels[i] for i in wanted}
    clean = [i for i, text in labels.items() if text and text.clean]
    precision = kinds["true"] / max(1, kinds["true"] + kinds["false"])
    hits, good = sum(i in reached for i in wanted), sum(i in reached for i in clean)
    print(
        f"  recall {hits / len(wanted):.4f}, told to tell the same {good / len(clean):.4f}, precision {precision:.4f}"
    )
    if not detail:
        return
    shares = []
    for corpus in sorted({text.corpus for text in labels.values() if text}):
        own = [i for i, text in labels.items() if text and text.corpus == corpus]
        inside = Counter(found.what[k] for k in np.flatnonzero(taken) if corpus in found.corpora[k])
        shares.append(sum(i in reached for i in own) / len(own))
        exact = inside["true"] / max(1, inside["true"] + inside["false"])
        print(f"    {corpus:24} recall {shares[-1]:.3f} ({len(own)}), precision {exact:.3f}")
    print(f"    macro recall {np.mean(shares):.3f}")
    false = Counter(c for k in np.flatnonzero(taken & (found.what == "false")) for c in found.corpora[k])
    print(f"    false pairs by corpus: {dict(false.most_common())}")


def write(w: np.ndarray, cut: float) -> None:
    lines = ["# Fitted by benchmarks/collection_weights.py; do not edit by hand.", f"intercept = {w[0]:.4f}"]
    lines += [f"cut = {cut:.4f}  # log-odds", "", "[coefficients]"]
    lines += [f"{name} = {value:.4f}" for name, value in zip(EVIDENCE, w[1:], strict=True)]
    details = {
        "corpora": ["candidates of 2,000 rewrites of the training texts among 20,000 texts and pages"],
        "features": "coefficients of a logistic regression over what a collection tells of a pair, and its cut",
    }
    write_file(Path("detector/corpus"), "collection.toml", ("\n".join(lines) + "\n").encode(), made_on(), details)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", default=None)
    parser.add_argument("--cache", type=Path, help="folder for what was read, so that a second run is fast")
    parser.add_argument("--write", action="store_true", help="write detector/corpus/collection.toml")
    parser.set_defaults(rewrites=2000, pages=20_000)
    args = parser.parse_args()
    corpora = corpora_option(args.corpora)
    assert corpora, "--corpora or DETECTOR_CORPORA"
    cards, wanted, truth, _, _ = build(args, corpora)
    scored: list[Scored] = []
    pairs, _ = find_pairs(cards, heard=scored.append)
    known = [pair for pair in pairs if pair.kind != "rewrite"]
    found, data = Candidates(cards, scored, truth), samples(corpora, args.cache)
    print(f"{len(scored)} candidates, {len(found.rows)} near enough to be weighed")
    print("each corpus by a fit on the others, its cut included:")
    for precision, (taken, cuts) in held_out(found, data, TRIED).items():
        print(f"cuts at which the others reach {precision}: { ({c: round(v, 2) for c, v in cuts.items()}) }")
        report(found, taken, known, wanted, truth, precision == PRECISION)
    x = found.evidence(Models(*data[:5]))
    every = np.ones(len(x), bool)
    w = weights(found, x, every)
    cut = cut_of(found, x @ w[1:] + w[0], every, PRECISION)
    print(f"all: {dict(zip(('intercept', *EVIDENCE), w.round(3).tolist(), strict=True))}, cut {cut:.3f}")
    report(found, x @ w[1:] + w[0] >= cut, known, wanted, truth, True)
    if args.write:
        write(w, cut)


if __name__ == "__main__":
    main()
