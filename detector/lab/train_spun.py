"""Train the model of spun text: what is known of words, trees that judge a word, and the worth of their judgements.

Everything is read out of sample. Texts fall into two halves by group. Those of one half are looked up in pair counts of
the other (a human text would look met-before only because it was counted) and judged by trees fitted on the other; what
grades of words are worth, and which score honest pages seldom pass, is fitted on these judgements. What is shipped has
the counts of both halves and trees fitted on both.

Honest pages are counter-examples, too: manuals and forums hold rare pairs of words that no spinner put there. Pair
counts come from the human texts and frequent pairs of `wordsegment` (Apache-2.0; counts of a web corpus), word
frequencies from `wordfreq` (Apache-2.0), vectors from GloVe (`word_vectors`). All are needed for training alone.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from detector.lab.oblivious import Growth, fit_trees
from detector.lab.pair_counts import Counts, count_pairs, pair_table, word_table
from detector.lab.spinner import Spinner
from detector.lab.textcorpora import Document, excerpts
from detector.lab.training import platt
from detector.lab.word_vectors import Vectors, glove_table
from detector.textmodels.cells import Cells
from detector.textmodels.company import F32, MISSING, Tables, word_numbers
from detector.textmodels.grams import Floats
from detector.textmodels.keys import Keys
from detector.textmodels.prose import text_prose
from detector.textmodels.spinning import DOUBT, Model
from detector.textmodels.tokens import U8
from detector.textmodels.trees import Trees

RATES = (0.05, 0.1, 0.2, 0.3, 0.5)
RATE_WEIGHTS = {0.05: 1.0, 0.1: 0.7, 0.2: 0.3, 0.3: 0.1, 0.5: 0.1}  # faint spinning is what has to be learned
TAUGHT = (0.05, 0.1)  # rates of the texts that trees learn from: elsewhere a word's neighbours were replaced, too
EXCERPT = 250  # words
PAGES = "pages"  # the corpus of honest prose of training pages; used whole, as it is judged in use
THIN = {False: 2, True: 4}  # every second word of texts and fourth of pages teaches the trees: neighbours say the same
MARK = "\x01"  # stands before a word that was put in; to the tokens it is a blank
GRADES = (
    0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.96, 0.97, 0.98, 0.985, 0.99, 0.993,
    0.996, 0.998,
)  # fmt: skip
STRENGTH = 100.0  # of the grades' weights: they are shares of words, so their columns are small
PAGE_SHARE = 0.5  # of the weight of what is honest: pages as much as texts
ALARMS = 0.03  # share of the honest training pages above .5


@dataclass(frozen=True, slots=True)
class Example:
    """A text's words as numbers, and which of them were put in."""

    numbers: F32
    put: npt.NDArray[np.bool_]
    rate: float
    half: int
    page: bool


def half(document: Document) -> int:
    """Which half of the texts a text is in: by its group, so copies stay together."""
    return zlib.crc32(document.group.encode()) % 2


def make_tables(counts: Counts, words: U8, vectors: Vectors) -> Tables:
    """What is known of words, with these counts of pairs."""
    pairs = Cells.pack(pair_table(counts))
    return Tables(Cells.pack(words), pairs, Keys.of(vectors.keys), vectors.vectors, vectors.functional)


def count_halves(documents: Sequence[Document]) -> tuple[Counts, Counts]:
    """Counts of neighbours in each half of the texts."""
    first, second = (count_pairs(d.text for d in documents if half(d) == own) for own in (0, 1))
    return first, second


def train_spun(
    counted: Sequence[Document],
    shown: Sequence[Document],
    spinner: Spinner,
    seed: int,
    words: U8 | None = None,
    vectors: Vectors | None = None,
) -> Model:
    """Fit the model.

    Args:
        counted: human texts, whose neighbours are counted.
        shown: those of them that serve as examples, as they are and spun.
        spinner: puts the synonyms in.
        seed: of every choice by chance.
        words: hashed word frequencies; of `wordfreq` where not given.
        vectors: of words; GloVe's where not given.
    """
    words = word_table() if words is None else words
    vectors = glove_table() if vectors is None else vectors
    first, second = count_halves(counted)
    foreign = (make_tables(second, words, vectors), make_tables(first, words, vectors))
    examined = list(examples(shown, foreign, spinner, seed))
    return fit_model(examined, make_tables(first + second, words, vectors))


def examples(
    documents: Iterable[Document], foreign: Sequence[Tables], spinner: Spinner, seed: int = 0
) -> Iterator[Example]:
    """Each excerpt as it is (rate 0) and spun at each rate; pages whole, too. Read with tables of the other half."""
    rng = random.Random(seed)
    for document in documents:
        own = half(document)
        if document.corpus == PAGES:
            yield read_example(document.text, 0.0, own, foreign[own], page=True)
        for text in excerpts(document.text, EXCERPT):
            yield read_example(text, 0.0, own, foreign[own])
            for rate in RATES:
                yield read_example(spinner.spin(text, rate, rng, MARK), rate, own, foreign[own])


def read_example(text: str, rate: float, own: int, tables: Tables, *, page: bool = False) -> Example:
    """The words of a text as numbers; words behind `MARK` were put in."""
    prose = text_prose(text)
    numbers, counted = word_numbers(prose, tables, tables.keys.places(prose.hash))
    start = prose.start[counted]
    put = (start > 0) & (prose.codes[np.maximum(start - 1, 0)] == ord(MARK))
    return Example(numbers, put, rate, own, page)


def fit_model(examined: Sequence[Example], tables: Tables) -> Model:
    """Fit trees, grades and calibration on examples."""
    judges = [teach([e for e in examined if e.half != own]) for own in (0, 1)]
    judged = [judges[e.half].score(e.numbers) for e in examined]
    bounds = grade(examined, judged)
    weights, slope, shift = weigh(examined, [np.searchsorted(bounds, scores) for scores in judged])
    trees = teach(examined)
    return Model(tables, trees, grade(examined, [trees.score(e.numbers) for e in examined]), weights, slope, shift)


def grade(examined: Sequence[Example], judged: Sequence[F32]) -> Floats:
    """Bounds of the grades: `GRADES` of the words of honest texts lie below."""
    honest = np.concatenate([scores for e, scores in zip(examined, judged, strict=True) if not e.rate])
    bounds: Floats = np.quantile(honest, GRADES).astype(np.float64)
    return bounds


def teach(examined: Sequence[Example], growth: Growth | None = None) -> Trees:
    """Trees that tell words that were put in."""
    taught = [e for e in examined if e.page or e.rate in TAUGHT]
    numbers = np.concatenate([e.numbers[:: THIN[e.page]] for e in taught])
    put = np.concatenate([e.put[:: THIN[e.page]] for e in taught])
    return fit_trees(numbers, put, float(MISSING), growth)


def weigh(examined: Sequence[Example], graded: Sequence[npt.NDArray[np.intp]]) -> tuple[Floats, float, float]:
    """What each grade is worth, so that honest texts have 0 in the mean, and the calibration (slope, shift)."""
    from scipy.sparse import csr_matrix

    from detector.lab.linear import fit_logistic

    size = len(GRADES) + 1
    sizes = np.array([len(own) for own in graded])
    shares = np.array([np.bincount(own, minlength=size) / max(1, len(own)) for own in graded])
    rate, page = np.array([e.rate for e in examined]), np.array([e.page for e in examined])
    spun = rate > 0
    weight = _balanced(rate, page, np.array([RATE_WEIGHTS.get(value, 1.0) for value in rate.tolist()]))
    fitted = fit_logistic(csr_matrix(shares), spun, weight, STRENGTH)
    weights = fitted.weights - float(np.average(shares[~spun] @ fitted.weights, weights=weight[~spun]))
    score = (shares @ weights) * sizes / (sizes + DOUBT)
    slope, _ = platt(score, spun, _balanced(rate, page, np.ones(len(rate))))
    level = float(np.quantile(score[page] if page.any() else score[~spun], 1 - ALARMS))
    return weights, slope, -slope * level


def _balanced(rate: Floats, page: npt.NDArray[np.bool_], weight: Floats) -> Floats:
    """Half of the weight for spun texts, by `weight`; of the other half, `PAGE_SHARE` for pages."""
    weight = weight.copy()
    spun = rate > 0
    share = PAGE_SHARE if page.any() else 0.0
    for own, part in ((spun, 1.0), (~spun & ~page, 1 - share), (page, share)):
        weight[own] *= part / max(weight[own].sum(), 1e-9)
    return weight * len(rate) / 2


def spun_arrays(model: Model) -> dict[str, npt.NDArray[Any]]:
    """The artefact `spun`."""
    known, trees = model.tables, model.trees
    return {
        "word_filled": known.words.filled,
        "word_values": known.words.values,
        "pair_filled": known.pairs.filled,
        "pair_values": known.pairs.values,
        "keys": known.keys.keys,
        "vectors": known.vectors,
        "functional": known.functional,
        "tree_columns": trees.columns,
        "tree_thresholds": trees.thresholds,
        "tree_values": trees.values,
        "tree_base": np.array(trees.base),
        "grades": model.grades.astype(np.float32),
        "weights": model.weights.astype(np.float32),
        "calibration": np.array([model.slope, model.shift]),
    }
