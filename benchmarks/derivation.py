"""Fits `detector/corpus/derivation.toml` and measures it on corpora it was not fitted on.

    python benchmarks/derivation.py --corpora DIR [--write] [--cache DIR]

Derived pairs are originals and rewrites of one `pair_id`, and two rewrites of one original. The others are each
text's nearest neighbours by weighted words among texts with another story: the hardest pairs there are. Pairs with
a common source that nobody labelled are left out. Coefficients are kept from pulling the wrong way (more overlap
never speaks against derivation), and every corpus is judged by a fit on the others.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from paired_texts import Text, corpora_option, load_texts, related_groups, true_pairs, unlabelled

from detector.corpus.alignment import prepare
from detector.corpus.derivation import align, measure
from detector.corpus.rarity import Rarity

PER_GROUP = 3
PER_CORPUS = 900
NEIGHBOURS = 2
SAMPLE = 700  # texts of a corpus whose neighbours are taken
FREE = ("short", "unequal")  # may pull either way
AGAINST = ("untouched",)
CUTS = {"derived": 0.8, "wholly": 0.6}
SEED = 7


def positive_pairs(texts: Sequence[Text], rng: random.Random) -> list[tuple[int, int]]:
    by_corpus: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for members in true_pairs(texts).values():
        pairs = [(a, b) for i, a in enumerate(members) for b in members[i + 1 :]]
        rng.shuffle(pairs)
        by_corpus[texts[members[0]].corpus] += pairs[:PER_GROUP]
    return [p for pairs in by_corpus.values() for p in rng.sample(pairs, min(PER_CORPUS, len(pairs)))]


def neighbour_pairs(
    texts: Sequence[Text], related: set[tuple[str, str]], rarity: Rarity, rng: random.Random
) -> list[tuple[int, int]]:
    from scipy.sparse import csr_matrix

    rows, columns, values = [], [], []
    for i, text in enumerate(texts):
        keys = text.page_print.keys
        weights = rarity.weights(keys, "en")
        rows.append(np.full(len(keys), i))
        columns.append(keys)
        values.append(weights / max(1e-9, float(np.linalg.norm(weights))))
    _, at, counts = np.unique(np.concatenate(columns), return_inverse=True, return_counts=True)
    matrix = csr_matrix((np.concatenate(values), (np.concatenate(rows), at)))
    matrix = matrix[:, (counts >= 2) & (counts <= 0.08 * len(texts))]
    by_corpus: dict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(texts):
        by_corpus[text.corpus].append(i)
    sample = [i for own in by_corpus.values() for i in rng.sample(own, min(SAMPLE, len(own)))]
    found: set[tuple[int, int]] = set()
    for start in range(0, len(sample), 200):
        block = sample[start : start + 200]
        scores = (matrix[block] @ matrix.T).toarray()
        for row, i in enumerate(block):
            others = [int(j) for j in np.argsort(-scores[row])[:25] if texts[j].group != texts[i].group]
            told = [j for j in others if not unlabelled(texts[i], texts[j], related)]
            found.update((min(i, j), max(i, j)) for j in told[:NEIGHBOURS])
    return sorted(found)


def features(texts: Sequence[Text], pairs: Sequence[tuple[int, int]], rarity: Rarity) -> tuple[list[str], np.ndarray]:
    names: list[str] = []
    rows = []
    for a, b in pairs:
        left, right = (prepare(texts[i].page_print, rarity, "en") for i in (a, b))
        measured = measure(left, right, align(left, right))
        names = [name for name, _ in measured]
        rows.append([value for _, value in measured])
    return names, np.array(rows)


def fit(names: Sequence[str], x: np.ndarray, y: np.ndarray, l2: float = 1.0) -> np.ndarray:
    from scipy.optimize import minimize

    bounds: list[tuple[float | None, float | None]] = [(None, None)]
    bounds += [(None, None) if n in FREE else (None, 0.0) if n in AGAINST else (0.0, None) for n in names]

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = x @ w[1:] + w[0]
        p = 1 / (1 + np.exp(-np.clip(z, -30, 30)))
        value = np.logaddexp(0, -np.where(y == 1, z, -z)).sum() + l2 / 2 * (w[1:] ** 2).sum()
        return value, np.concatenate(([(p - y).sum()], x.T @ (p - y) + l2 * w[1:]))

    return minimize(loss, np.zeros(len(names) + 1), jac=True, bounds=bounds, method="L-BFGS-B").x


def logit(p: float) -> float:
    return float(np.log(p / (1 - p)))


def report(name: str, scores: np.ndarray, y: np.ndarray) -> None:
    from sklearn.metrics import roc_auc_score

    cut = logit(CUTS["derived"])
    auc = f"{roc_auc_score(y, scores):.4f}" if 0 < y.sum() < len(y) else "     -"
    hit = f"{(scores[y == 1] >= cut).mean():.3f}" if y.sum() else "    -"
    false = f"{(scores[y == 0] >= cut).mean():.4f}" if (y == 0).any() else "     -"
    print(
        f"{name:34} derived {int(y.sum()):5}  others {int((y == 0).sum()):5}  AUROC {auc}  recall {hit}  false {false}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", default=None)
    parser.add_argument("--cache", type=Path, help="folder for what was read, so that a second run is fast")
    parser.add_argument("--write", action="store_true", help="write detector/corpus/derivation.toml")
    args = parser.parse_args()
    corpora, rng, rarity = corpora_option(args.corpora), random.Random(SEED), Rarity()
    assert corpora, "--corpora or DETECTOR_CORPORA"
    texts = load_texts(corpora, args.cache / "texts.pickle" if args.cache else None)
    texts = [text for text in texts if text.label in ("human", "rewritten")]
    related = related_groups(texts, corpora)
    derived = positive_pairs(texts, rng)
    others = neighbour_pairs(texts, related, rarity, rng)
    pairs = derived + others
    y = np.array([1] * len(derived) + [0] * len(others))
    names, x = features(texts, pairs, rarity)
    clean = np.array([texts[a].clean and texts[b].clean for a, b in pairs]) | (y == 0)
    where = np.array([texts[a].corpus for a, _ in pairs])
    print("Each corpus by a fit on the others:")
    for corpus in sorted(set(where)):
        own = where == corpus
        w = fit(names, x[~own & clean], y[~own & clean])
        scores = x @ w[1:] + w[0]
        report(corpus, scores[own & clean], y[own & clean])
        if (own & ~clean).any():
            report(f"  {corpus}, facts altered or noisy", scores[own & ~clean], y[own & ~clean])
    w = fit(names, x[clean], y[clean])
    calibration(x[clean] @ w[1:] + w[0], y[clean])
    look = first_look(names, x, x @ w[1:] + w[0])
    if args.write:
        write(names, w, look)


def calibration(scores: np.ndarray, y: np.ndarray) -> None:
    print("Probability and observed share:")
    p = 1 / (1 + np.exp(-scores))
    for low, high in ((0, 0.05), (0.05, 0.2), (0.2, 0.5), (0.5, 0.8), (0.8, 0.95), (0.95, 1.01)):
        inside = (p >= low) & (p < high)
        print(f"  {low:.2f}-{min(high, 1):.2f}  {int(inside.sum()):6} pairs  {y[inside].mean():.3f} derived")


def first_look(names: Sequence[str], x: np.ndarray, scores: np.ndarray) -> dict[str, float]:
    """Fit the linear guess of the log-odds over pairs that are anywhere near the cut."""
    used = ("words_cosine", "words_contained")
    near = np.abs(scores) < 12
    columns = np.column_stack([np.ones(near.sum()), *(x[near, names.index(name)] for name in used)])
    solved = np.linalg.lstsq(columns, scores[near], rcond=None)[0]
    print(f"first look: correlation {np.corrcoef(columns @ solved, scores[near])[0, 1]:.3f}")
    return dict(zip(("intercept", *used), solved.tolist(), strict=True))


def write(names: Sequence[str], w: np.ndarray, look: dict[str, float]) -> None:
    lines = [
        "# Fitted by benchmarks/derivation.py; do not edit by hand.",
        f"intercept = {w[0]:.4f}",
        "",
        "[coefficients]",
    ]
    lines += [f"{name} = {value:.4f}" for name, value in zip(names, w[1:], strict=True)]
    lines += ["", "[first_look]", *(f"{name} = {value:.4f}" for name, value in look.items())]
    lines += ["", "[cuts]", *(f"{name} = {value}" for name, value in CUTS.items()), ""]
    Path("detector/corpus/derivation.toml").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
