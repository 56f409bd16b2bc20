"""Which sentences of two pages say the same: weighted overlap of stems, kept to the order of the telling.

A rewrite changes words but keeps names, numbers and mostly the order. Sentences are compared by the cosine of
their stems weighted by rarity; a small bonus for the same relative position settles ties, so that the repeated
summary sentences of a page do not steal each other's partners.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from detector.corpus.candidates import COMMON
from detector.corpus.prints import Print
from detector.corpus.rarity import Keys, Rarity, Weights
from detector.corpus.sequence import Carried, carried, long_runs

MAX_SENTENCES = 300  # a page that are compared sentence by sentence: 90,000 cells of the matrix at most
ALIGNED = 0.35  # cosine from which two sentences are taken to tell the same
TOUCHED = 0.22  # below this a sentence has no counterpart at all
ORDER_BONUS = 0.08
CONTAINED = 0.8  # share of the cosine of containment that counts: a long sentence split in two still aligns

GAP = 3  # sentences: one that the other page leaves out, or has in two, does not end a run
SENTENCE = 60.0  # nats one sentence counts for at most: 19 of 20 have less; line-ups, casts and tables have hundreds
MUTUAL = 0.15  # similarity from which two sentences that are each other's best partners count as such

UNSPACED = frozenset(("ja", "km", "lo", "my", "th", "yue", "zh"))  # their stems are overlapping pairs of signs
LIFT = 1.25  # of similarities there: a changed sign changes two pairs
PAIRS = 0.5  # what such a pair weighs and counts beside a word: each sign stands in two of them

Matrix = NDArray[np.float32]


class Match(NamedTuple):
    """Sentence `a` of one page and `b` of the other, and their similarity."""

    a: int
    b: int
    similarity: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """Aligned sentences and how much of each page they cover."""

    matches: tuple[Match, ...]
    similarity: Matrix  # every sentence of A against every sentence of B
    best: tuple[Weights, Weights]  # of each sentence of A and of B, the similarity of its best partner
    mass: tuple[Weights, Weights]  # rarity-weighted words of each sentence of A and of B
    order: float  # -1..1: agreement of the order of matched sentences (Kendall's tau)

    def coverage(self, side: int, threshold: float = ALIGNED) -> float:
        """Return the share of a page's mass in sentences whose best partner reaches the threshold (0 = A, 1 = B)."""
        mass, total = self.mass[side], float(self.mass[side].sum())
        return float(mass[self.best[side] >= threshold].sum()) / total if total else 0.0


class Mutual(NamedTuple):
    """Sentences that are each other's best partners, and what they come to."""

    less: float  # share of a page's mass in such sentences, of the page that has less of it
    told: float  # nats that they share in all, by the lighter sentence of each two
    block: float  # nats of the best run of them that stand together in both pages
    in_step: float  # 0..1: how near to the same relative place they stand, by similarity


class Words(NamedTuple):
    """The words of a print: enough for a first look at a pair, and a third of the cost of preparing it."""

    distinct: Keys  # stems, sorted
    weights: Weights  # of each
    at: NDArray[np.int64]  # of each stem of the compared sentences, in order: the index into `distinct`
    language: str  # whose rarity they were weighted by
    machine: float  # log-odds that a language model wrote the page


@dataclass(frozen=True, slots=True)
class Prepared:
    """A print made ready to be compared with many others."""

    page: Print
    words: Keys  # distinct stems, sorted
    weights: Weights  # of each word
    sentence: NDArray[np.int64]  # one entry a distinct word of a sentence: the sentence …
    word: NDArray[np.int64]  # … and the index into `words`
    sentences: int
    counts: NDArray[np.int64]  # in how many sentences each word stands
    fact_weights: Weights
    runs: Keys  # distinct hashes of three words in a row
    long_runs: Keys  # … and of six
    carried: Carried  # the words that carry meaning, by where they first stand
    length: float  # words, or what comes to as many
    unit: float  # words that a stem comes to: less than one where stems are overlapping pairs of signs


def weigh_words(page: Print, rarity: Rarity, language: str = "") -> Words:
    """Return the words of a print's first `MAX_SENTENCES` sentences with their weights."""
    language = language or page.language
    ends = page.ends[:MAX_SENTENCES]
    words, at = np.unique(page.stems[: int(ends[-1])] if len(ends) else page.stems[:0], return_inverse=True)
    each = PAIRS if page.language in UNSPACED else 1.0
    weights = rarity.weights(words, language) * np.float32(each)
    return Words(words, weights, at, language, page.machine)


def prepare(page: Print, rarity: Rarity, language: str = "", known: Words | None = None) -> Prepared:
    """Return a print with its words weighted and laid out by sentence; sentences past `MAX_SENTENCES` are left out."""
    words, weights, at, language, _ = known or weigh_words(page, rarity, language)
    each = PAIRS if page.language in UNSPACED else 1.0
    ends = page.ends[:MAX_SENTENCES]
    size = max(1, len(words))
    cells = np.unique(np.searchsorted(ends, np.arange(len(at)), side="right") * size + at)
    counts = np.bincount(cells % size, minlength=len(words))
    facts = rarity.weights(page.facts, language)
    told = carried(words, weights, at, COMMON * each)
    at, sentence = cells % size, cells // size
    length = each * len(page.stems)
    runs = _runs(page.stems), long_runs(page.stems, each)
    return Prepared(page, words, weights, sentence, at, len(ends), counts, facts, *runs, told, length, each)


def _runs(stems: Keys) -> Keys:
    if len(stems) < 3:
        return np.empty(0, np.uint32)
    return np.unique(stems[:-2] * np.uint32(2654435761) ^ stems[1:-1] * np.uint32(40503) ^ stems[2:])


def align(a: Prepared, b: Prepared) -> Alignment:
    """Align the sentences of two pages."""
    _, in_a, in_b = np.intersect1d(a.words, b.words, assume_unique=True, return_indices=True)
    total = a.sentences + b.sentences
    counts_a, counts_b = a.counts.copy(), b.counts.copy()
    counts_a[in_a] += b.counts[in_b]
    counts_b[in_b] += a.counts[in_a]
    dense_a, mass_a, norm_a = _dense(a, a.weights * _local(counts_a, total), in_a)
    dense_b, mass_b, norm_b = _dense(b, b.weights * _local(counts_b, total), in_b)
    similarity = _similarity(dense_a @ dense_b.T, norm_a, norm_b)
    if a.page.language in UNSPACED and b.page.language in UNSPACED:
        similarity = np.minimum(similarity * np.float32(LIFT), np.float32(1.0))
    matches = _pick(similarity)
    if similarity.size:
        best = similarity.max(axis=1), similarity.max(axis=0)
    else:
        best = np.zeros(a.sentences, np.float32), np.zeros(b.sentences, np.float32)
    return Alignment(matches, similarity, best, (mass_a, mass_b), kendall(matches))


def _local(counts: NDArray[np.int64], total: int) -> Weights:
    """Return a factor that takes weight from words that stand in many sentences of these two pages.

    It tells the sentences of one story apart, and stands in for a stop-word list where the background does not
    know the language.
    """
    factor = 0.4 + 0.6 * (log(total + 1) - np.log(counts + 0.5)) / log(total + 1)
    clipped: Weights = np.clip(factor, 0.2, 1.0).astype(np.float32)
    return clipped


def _dense(page: Prepared, weights: Weights, shared: NDArray[np.int64]) -> tuple[Matrix, Weights, Weights]:
    """Return sentences × shared words, and the full mass and norm of each sentence."""
    own = weights[page.word]
    mass = np.bincount(page.sentence, own, page.sentences).astype(np.float32)
    norm = np.sqrt(np.bincount(page.sentence, own**2, page.sentences)).astype(np.float32)
    column = np.full(len(page.words) + 1, -1)
    column[shared] = np.arange(len(shared))
    held = column[page.word] >= 0
    dense = np.zeros((page.sentences, len(shared)), np.float32)
    dense[page.sentence[held], column[page.word[held]]] = own[held]
    return dense, mass, norm


def _similarity(dots: Matrix, norm_a: Weights, norm_b: Weights) -> Matrix:
    """Return cosines, raised towards containment where a sentence is wholly inside a longer one."""
    if not dots.size:
        return dots
    floor = np.float32(1e-6)
    cosine = dots / np.maximum(np.outer(norm_a, norm_b), floor)
    small = np.minimum(norm_a[:, None], norm_b[None, :])
    inside = dots / np.maximum(small**2, floor)
    # A short sentence is easily "inside" a long one: containment counts only for sentences that carry something.
    carries = np.clip((small - 12.0) / 12.0, 0.0, 1.0)
    raised: Matrix = np.minimum(np.maximum(cosine, CONTAINED * inside * carries), 1.0).astype(np.float32)
    return raised


def _pick(similarity: Matrix) -> tuple[Match, ...]:
    """Pick matches best first, each sentence once as the chooser and at most three times as the chosen."""
    rows, columns = similarity.shape
    if not similarity.size:
        return ()
    place = np.abs(np.arange(rows)[:, None] / max(1, rows - 1) - np.arange(columns)[None, :] / max(1, columns - 1))
    scored = similarity + ORDER_BONUS * (1 - place).astype(np.float32)
    chosen: dict[tuple[int, int], float] = {}
    used_a, used_b = np.zeros(rows, int), np.zeros(columns, int)
    picks = np.argwhere(similarity >= ALIGNED)
    order = np.argsort(-scored[picks[:, 0], picks[:, 1]], kind="stable")
    for a, b in picks[order[: 8 * (rows + columns)]].tolist():
        if (used_a[a] == 0 or used_b[b] == 0) and used_a[a] < 3 and used_b[b] < 3:
            chosen[a, b] = float(similarity[a, b])
            used_a[a] += 1
            used_b[b] += 1
    return tuple(Match(a, b, round(s, 4)) for (a, b), s in sorted(chosen.items()))


def kendall(matches: tuple[Match, ...]) -> float:
    """Return how far matched sentences keep their order: 1 the same, -1 reversed, 0 where fewer than 3 match."""
    if len(matches) < 3:
        return 0.0
    a = np.array([m.a for m in matches])
    b = np.array([m.b for m in matches])
    signs = np.sign(a[:, None] - a[None, :]) * np.sign(b[:, None] - b[None, :])
    pairs = np.count_nonzero(signs)
    return float(signs.sum() / pairs) if pairs else 0.0


def mutual(alignment: Alignment) -> Mutual:
    """Return what the sentences that choose each other come to.

    A story retold pairs most of its sentences off one to one and in order; two stories of one topic share a
    sentence here and there, and many of one lean on the same sentence of the other.
    """
    similarity = alignment.similarity
    if not similarity.size:
        return Mutual(0.0, 0.0, 0.0, 0.0)
    there, back = similarity.argmax(axis=1), similarity.argmax(axis=0)
    a = np.flatnonzero(back[there] == np.arange(len(there)))
    a = a[similarity[a, there[a]] > MUTUAL]
    b, (mass_a, mass_b) = there[a], alignment.mass
    alike = similarity[a, b].astype(np.float64)
    shares = mass_a[a].sum() / max(mass_a.sum(), 1e-6), mass_b[b].sum() / max(mass_b.sum(), 1e-6)
    rows, columns = similarity.shape
    apart = np.abs(a / max(1, rows - 1) - b / max(1, columns - 1))
    nats = np.minimum(np.minimum(mass_a[a], mass_b[b]), SENTENCE) * alike
    in_step = float((alike * (1 - apart)).sum() / max(alike.sum(), 1e-6))
    touched = alike >= TOUCHED
    block = _block(a[touched].tolist(), b[touched].tolist(), nats[touched].tolist())
    return Mutual(float(min(shares)), float(nats[alike >= ALIGNED].sum()), block, in_step)


def _block(a: list[int], b: list[int], nats: list[float]) -> float:
    """Return the most nats that a run of matches comes to, each at most `GAP` sentences after the one before it."""
    best: list[float] = []
    for i, own in enumerate(nats):
        before = [best[k] for k in range(max(0, i - GAP), i) if a[i] - a[k] <= GAP and 0 < b[i] - b[k] <= GAP]
        best.append(own + max(before, default=0.0))
    return max(best, default=0.0)
