"""One voice behind several names: comments signed differently that share their habits of writing.

Compared are habits, not topics: apostrophes typed, curled or left out, case at the start, end marks, slang, lengths,
and runs of three letters. Two people on one page differ in most of them; one person under two names does not. Trained
on comments of honest pages, where the same name twice is the same writer. It needs three names and says nothing of
scripts without case or blanks, where these habits do not exist.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detector.dataclassing import dataclass
from detector.nouns import Comment, Reading
from detector.textmodels.scores import Moved, TextScore, arrays, logistic
from detector.textmodels.tokens import buckets, chained, mixed, tokenize

Floats = NDArray[np.float64]
NAME = "voice"
LEAST_WORDS = 10  # of a comment
LEAST_NAMES = 3
MOST_COMMENTS = 24  # compared on a page: 276 pairs
TRIGRAM_BITS = 9
SLANG: Final = frozenset(
    ("lol", "omg", "gonna", "wanna", "gotta", "yeah", "yep", "nope", "dude", "guys", "folks", "btw", "imo", "tbh", "u",
     "ur", "cuz", "kinda", "wow", "hey", "man", "bro", "y'all", "ain't", "sorta", "ok", "okay", "thx", "pls", "haha")
)  # fmt: skip
BARE: Final = frozenset(
    ("dont", "cant", "wont", "im", "ive", "isnt", "doesnt", "didnt", "thats", "its", "whats", "youre")
)
HABITS: Final = (
    "curly apostrophes", "straight apostrophes", "apostrophes left out", "small start", "small i", "no end mark",
    "exclamation marks", "question marks", "commas", "dots in a row", "words in capitals", "numbers", "slang",
    "word length", "sentence length", "length", "double blanks",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of the differences in habits and of the letter runs' likeness, with the scale of each habit."""

    spread: Floats
    weights: Floats  # one a habit, then the likeness
    bias: float


@cache
def model() -> Model:
    """The shipped model; raises `ModelError`."""
    own = arrays(NAME)
    return Model(own["spread"].astype(np.float64), own["weights"].astype(np.float64), own["bias"].item())


def habits(text: str) -> Floats:
    """The habits of one comment, in the order of HABITS; rates are per word."""
    words = text.split()
    count = max(1, len(words))
    lower = [word.strip('.,!?;:"()').lower() for word in words]
    sentences = max(1, sum(text.count(mark) for mark in ".!?"))
    shouted = sum(word.isupper() and len(word) > 1 for word in words)
    typed = [text.count("’"), text.count("'"), sum(word in BARE for word in lower)]
    starts = [
        float(text[:1].islower()),
        float(" i " in text or text.startswith("i ")),
        float(text[-1:] not in "!.?…”\"')"),
    ]
    marks = [text.count("!"), text.count("?"), text.count(","), text.count("..") + text.count("…")]
    rest = [shouted, sum(any(c.isdigit() for c in word) for word in words), sum(word in SLANG for word in lower)]
    sizes = [sum(map(len, words)) / count, np.log(count / sentences), np.log(count), float("  " in text)]
    return np.array(
        [*(t / count for t in typed), *starts, *(m / count for m in marks), *(r / count for r in rest), *sizes]
    )


def letter_runs(text: str) -> Floats:
    """Hashed runs of three letters in a unit vector."""
    codes = mixed(tokenize(text).codes.astype(np.uint64) + np.uint64(1))
    counts = np.sqrt(np.bincount(buckets(chained(codes, 3, 977), TRIGRAM_BITS), minlength=1 << TRIGRAM_BITS))
    return np.asarray(counts / max(1e-9, float(np.linalg.norm(counts))))


def pair_rows(texts: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Floats:
    """For each pair: differences in habits, unscaled, then likeness of letter runs against the mean of all `texts`."""
    own = np.array([habits(text) for text in texts])
    runs = np.array([letter_runs(text) for text in texts])
    runs = runs - runs.mean(axis=0)  # what all comments of a page share is its topic
    runs /= np.maximum(np.linalg.norm(runs, axis=1, keepdims=True), 1e-9)
    left, right = np.array(pairs).T
    return np.concatenate(
        [np.abs(own[left] - own[right]), (runs[left] * runs[right]).sum(axis=1, keepdims=True)], axis=1
    )


def comparable(comments: Sequence[Comment]) -> list[Comment]:
    """Signed comments that are long enough, in scripts with blanks."""
    return [c for c in comments if c.author and len(c.text.split()) >= LEAST_WORDS][:MOST_COMMENTS]


def comment_voice(reading: Reading) -> TextScore | None:
    """Score the page's comments; None with fewer than three names that wrote enough."""
    comments = comparable(reading.page.comments)
    pairs = [(i, j) for i, j in combinations(range(len(comments)), 2) if _differ(comments[i], comments[j])]
    if len({comment.author.casefold() for comment in comments}) < LEAST_NAMES:
        return None
    own = model()
    logits = score_pairs(pair_rows([comment.text for comment in comments], pairs), own)
    logit = float(logits.mean())
    words = sum(len(comment.text.split()) for comment in comments)
    return TextScore(logistic(logit), logit, words, (), lambda: _alike(comments, pairs, logits))


def score_pairs(rows: Floats, own: Model) -> Floats:
    """Log-odds that each pair has one writer."""
    scaled = rows.copy()
    scaled[:, : len(own.spread)] = np.minimum(scaled[:, : len(own.spread)] / own.spread, 4.0)
    return np.asarray(scaled @ own.weights + own.bias)


def _differ(one: Comment, other: Comment) -> bool:
    return one.author.casefold() != other.author.casefold()


def _alike(comments: Sequence[Comment], pairs: Sequence[tuple[int, int]], logits: Floats) -> Moved:
    """The comments, those most like the others first."""
    moved = np.zeros(len(comments))
    for (i, j), logit in zip(pairs, logits, strict=True):
        moved[i] += logit
        moved[j] += logit
    order = np.argsort(-moved, kind="stable")
    return tuple((comments[i].span, float(moved[i] / max(1, len(comments) - 1))) for i in order)
