"""Fits `detector/corpus/derivation.toml` and measures it on corpora it was not fitted on.

    python benchmarks/derivation.py --corpora DIR [--write] [--cache DIR]

Derived pairs are originals and rewrites of one `pair_id`, and two rewrites of one original. The others are each
text's nearest neighbours by weighted words among texts with another story: the hardest pairs there are. Pairs with
a common source that nobody labelled are left out. Coefficients are kept from pulling the wrong way (more overlap
never speaks against derivation), and every corpus is judged by a fit on the others.
"""

from __future__ import annotations

import argparse
import pickle
import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from paired_texts import (
    FABRICATED,
    NOISY,
    Text,
    blind_models,
    corpora_option,
    load_texts,
    records,
    related_groups,
    text_of,
    true_pairs,
    unlabelled,
)

from detector.corpus.alignment import prepare
from detector.corpus.derivation import FIRST_LOOK, align, measure
from detector.corpus.rarity import Rarity
from detector.lab.manifest import write_file
from detector.lab.pipeline import made_on
from detector.signals.sentences import split_sentences
from detector.textmodels.rewriting import Model

PER_GROUP = 3
PER_CORPUS = 900
NEIGHBOURS = 3
SAMPLE = 700  # texts of a corpus whose neighbours are taken
FREE = ("short", "long", "unequal", "fewer_sentences", "more_sentences", "topic")  # may pull either way
AGAINST = ("untouched", "facts_missing", "figures_missing")
LOCAL = (  # what the model of parts sees: what stands together, and sizes; nothing that the rest of a page dilutes
    "told", "block", "wording", "figures_shared", "facts_missing", "topic", "short", "long", "fewer_sentences",
    "more_sentences", "unequal",
)  # fmt: skip
# Lengths are left out of the model of the whole: with them, corpora that were not fitted lose .01 of recall.
LENGTHS = ("short", "long", "fewer_sentences", "more_sentences")
PART_SHIFT = -0.3  # log-odds: the background that follow-ups repeat looks like a part too
CUTS = {"derived": 0.8, "wholly": 0.6}
PARTLY = ("train-l2r", "train-llmfake", "train-politifact_pp", "train-f3")  # corpora whose rewrites are put in parts
PARTS = 200  # texts of a corpus that hold a part of a rewrite
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


def partial_pairs(corpora: Path, rng: random.Random, models: Mapping[str, Model]) -> list[tuple[Text, Text]]:
    """Return originals, each with an unrelated human text that holds a third of its rewrite or more."""
    found = []
    for corpus in PARTLY:
        rows = [r for r in records(corpora / "texts" / f"{corpus}.jsonl.gz") if r["n_words"] >= 120]
        human = {r["pair_id"]: r for r in rows if r["label"] == "human"}
        made = [r for r in rows if r["label"] == "rewritten" and r["pair_id"] in human and told_the_same(r)]
        for row in rng.sample(made, min(PARTS, len(made))):
            frame = rng.choice([r for r in human.values() if r["pair_id"] != row["pair_id"]])
            part, own = sentences(row["text"]), sentences(frame["text"])
            taken = min(len(part), max(3, round(len(part) * rng.uniform(0.3, 1))))
            first = rng.randrange(len(part) - taken + 1)
            own = own[: max(3, round(taken * rng.uniform(0.6, 3)))]
            at = rng.randrange(len(own) + 1)
            text = "\n\n".join([*own[:at], *part[first : first + taken], *own[at:]])
            texts = (human[row["pair_id"]], {**frame, "text": text})
            found.append((text_of(texts[0], corpus, models), text_of(texts[1], corpus, models)))
    return found


def told_the_same(row: dict[str, str]) -> bool:
    return not ((row["op"] or "") in FABRICATED or (row["generator"] or "").startswith(NOISY))


def sentences(text: str) -> list[str]:
    return [line[a:b] for line in text.split("\n") for a, b in split_sentences(line) if line[a:b].strip()]


def features(texts: Sequence[Text], pairs: Sequence[tuple[int, int]], rarity: Rarity) -> tuple[list[str], np.ndarray]:
    names: list[str] = []
    rows = []
    for a, b in pairs:
        left, right = (prepare(texts[i].page_print, rarity, "en") for i in (a, b))
        measured = measure(left, right, align(left, right))
        names = [name for name, _ in measured]
        rows.append([value for _, value in measured])
    return names, np.array(rows)


def fit(
    names: Sequence[str],
    x: np.ndarray,
    y: np.ndarray,
    free: Sequence[str] = FREE,
    against: Sequence[str] = AGAINST,
    l2: float = 1.0,
) -> np.ndarray:
    """Return intercept and coefficients of a logistic regression whose measures may pull one way only."""
    from scipy.optimize import minimize

    bounds: list[tuple[float | None, float | None]] = [(None, None)]
    bounds += [(None, None) if n in free else (None, 0.0) if n in against else (0.0, None) for n in names]

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
    corpora = corpora_option(args.corpora)
    assert corpora, "--corpora or DETECTOR_CORPORA"
    names, x, y, clean, whole, where, other = samples(corpora, args.cache)
    print("Each corpus by a fit on the others:")
    for corpus in sorted(set(where)):
        own, rest = where == corpus, (where != corpus) & (other != corpus)
        scores = Models(names, x[rest], y[rest], clean[rest], whole[rest]).score(x)
        report(corpus, scores[own & clean & whole], y[own & clean & whole])
        if (own & ~whole).any():
            report(f"  {corpus}, a part in another text", scores[own & ~whole], y[own & ~whole])
        if (own & ~clean).any():
            report(f"  {corpus}, facts altered or noisy", scores[own & ~clean], y[own & ~clean])
    models = Models(names, x, y, clean, whole)
    scores = models.score(x)
    calibration(scores[clean & whole], y[clean & whole])
    look = first_look(names, x, scores)
    if args.write:
        models.write(look)


Samples = tuple[list[str], np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]


def samples(corpora: Path, cache: Path | None) -> Samples:
    """Return names and values of the measures, and of each pair: derived, clean, whole, the corpora of both texts."""
    kept = cache / "derivation.pickle" if cache else None
    if kept and kept.exists():
        return pickle.loads(kept.read_bytes())
    rng, rarity = random.Random(SEED), Rarity()
    texts = load_texts(corpora, cache / "texts.pickle" if cache else None)
    texts = [text for text in texts if text.label in ("human", "rewritten")]
    related = related_groups(texts, corpora)
    derived = positive_pairs(texts, rng)
    others = neighbour_pairs(texts, related, rarity, rng)
    partial = partial_pairs(corpora, rng, blind_models(corpora, cache))
    count = len(texts)
    texts = [*texts, *(text for pair in partial for text in pair)]
    parts = [(count + 2 * k, count + 2 * k + 1) for k in range(len(partial))]
    pairs = derived + parts + others
    y = np.array([1] * (len(derived) + len(parts)) + [0] * len(others))
    whole = np.ones(len(pairs), bool)
    whole[len(derived) : len(derived) + len(parts)] = False
    names, x = features(texts, pairs, rarity)
    clean = np.array([texts[a].clean and texts[b].clean for a, b in pairs]) | (y == 0)
    where, other = (np.array([texts[pair[side]].corpus for pair in pairs]) for side in (0, 1))
    found = (names, x, y, clean, whole, where, other)
    if kept:
        kept.write_bytes(pickle.dumps(found))
    return found


class Models:
    """The model of whole rewrites and that of parts, fitted to the same neighbours."""

    def __init__(
        self, names: Sequence[str], x: np.ndarray, y: np.ndarray, clean: np.ndarray, whole: np.ndarray
    ) -> None:
        self.names = names
        self.told = [name for name in names if name not in LENGTHS]
        self.entire = [names.index(name) for name in self.told]
        self.local = [names.index(name) for name in LOCAL]
        rewrites, parts = clean & whole, (y == 0) | ~whole
        self.whole = fit(self.told, x[rewrites][:, self.entire], y[rewrites])
        self.part = fit(LOCAL, x[parts][:, self.local], y[parts])
        self.part[0] += PART_SHIFT
        self.usual = x[y == 0].mean(axis=0)

    def score(self, x: np.ndarray) -> np.ndarray:
        whole = x[:, self.entire] @ self.whole[1:] + self.whole[0]
        return np.maximum(whole, x[:, self.local] @ self.part[1:] + self.part[0])

    def write(self, look: dict[str, float]) -> None:
        lines = ["# Fitted by benchmarks/derivation.py; do not edit by hand."]
        for title, names, w in (("whole", self.told, self.whole), ("part", LOCAL, self.part)):
            lines += ["", f"[{title}]", f"intercept = {w[0]:.4f}", "", f"[{title}.coefficients]"]
            lines += [f"{name} = {value:.4f}" for name, value in zip(names, w[1:], strict=True) if abs(value) > 5e-5]
        lines += ["", "# of each measure, the mean over nearest neighbours that tell another story", "[usual]"]
        lines += [f"{name} = {value:.4f}" for name, value in zip(self.names, self.usual, strict=True)]
        lines += ["", "[first_look]", *(f"{name} = {value:.4f}" for name, value in look.items())]
        lines += ["", "[cuts]", *(f"{name} = {value}" for name, value in CUTS.items()), ""]
        details = {
            "corpora": ["originals and rewrites of the training texts, by pair"],
            "features": "coefficients of two logistic regressions over measures of overlap, and their cuts",
        }
        content = "\n".join(lines).encode()
        write_file(Path("detector/corpus"), "derivation.toml", content, made_on(), details)


def calibration(scores: np.ndarray, y: np.ndarray) -> None:
    print("Probability and observed share:")
    p = 1 / (1 + np.exp(-scores))
    for low, high in ((0, 0.05), (0.05, 0.2), (0.2, 0.5), (0.5, 0.8), (0.8, 0.95), (0.95, 1.01)):
        inside = (p >= low) & (p < high)
        print(f"  {low:.2f}-{min(high, 1):.2f}  {int(inside.sum()):6} pairs  {y[inside].mean():.3f} derived")


def first_look(names: Sequence[str], x: np.ndarray, scores: np.ndarray) -> dict[str, float]:
    """Fit the linear guess of the log-odds over pairs that are anywhere near the cut."""
    used = FIRST_LOOK
    near = np.abs(scores) < 12
    columns = np.column_stack([np.ones(near.sum()), *(x[near, names.index(name)] for name in used)])
    solved = np.linalg.lstsq(columns, scores[near], rcond=None)[0]
    print(f"first look: correlation {np.corrcoef(columns @ solved, scores[near])[0, 1]:.3f}")
    return dict(zip(("intercept", *used), solved.tolist(), strict=True))


if __name__ == "__main__":
    main()
