"""Known calls to action and the slips in them: one word of a known phrase misspelt, the rest as it should be.

A slip is one Damerau-Levenshtein step (optimal string alignment) in a word of six letters and more, two in one of
ten and more; the first letter stays (first letters are rarely mistyped: Pollock & Zamora 1983). A small or capital
letter, an accent left out, a hyphen, an apostrophe or an inflected form is no slip, nor, outside English, another vowel
in a phrase of one word: verbs are conjugated. The phrases are those of `calls_to_action.toml`, in twenty-one languages;
`calls_to_action_neighbours.txt` holds the real words one must not take for slips.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from detector.tables import read_toml

MARKS: Final = " .!:…»›→>*[]()-–|\u00a0"  # around a call to action, not of it
WORDS: Final = 6  # most words of one
VOWELS: Final = frozenset("aeiouyаеиоуыэюяαεηιουω")
SHORT, LONG = 6, 10  # letters from which one step, two steps are a slip


Places: TypeAlias = tuple[frozenset[str], frozenset[str], frozenset[tuple[str, int]]]


class Slip(NamedTuple):
    """A misspelt word, the right one, and the known phrase."""

    wrong: str
    right: str
    phrase: str
    language: str


@cache
def phrases() -> dict[str, tuple[str, ...]]:
    """Language → phrases, lower case."""
    content = Path(__file__).with_name("calls_to_action.toml").read_bytes()
    return {language: tuple(own) for language, own in read_toml(content).items()}


@cache
def action_words() -> frozenset[str]:
    """Every word of every phrase."""
    return frozenset(word for own in phrases().values() for phrase in own for word in phrase.split())


@cache
def known_words() -> frozenset[str]:
    """Words that are never slips: those of the phrases and the real words near them, also without accents."""
    content = Path(__file__).with_name("calls_to_action_neighbours.txt").read_text("utf-8")
    words = {line for line in content.splitlines() if line and not line.startswith("#")} | action_words()
    return frozenset(words | {bare(word) for word in words})


@cache
def frames(language: str) -> dict[tuple[str, ...], tuple[tuple[str, str, str], ...]]:
    """A phrase of that language or English, with the first letter of one of its words ("free", "s") →
    (word that belongs there, phrase, language)."""
    found: dict[tuple[str, ...], list[tuple[str, str, str]]] = {}
    for own in [own for own in phrases() if own in ("en", language)]:
        for phrase in phrases()[own]:
            words = phrase.split()
            for place, word in enumerate(words):
                if len(word) >= SHORT:
                    hole = (*words[:place], word[0], *words[place + 1 :])
                    found.setdefault(hole, []).append((word, phrase, own))
    return {hole: tuple(own) for hole, own in found.items()}


def bare(word: str) -> str:
    """The word without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def find_slip(text: str, language: str) -> Slip | None:
    """Return the slip if `text` is a known call to action, in `language` or English, but for one word."""
    return _slip(text, language) if may_be_actions([text.lower().split()], language)[0] else None


def find_slips(texts: Iterable[str], language: str) -> dict[str, Slip]:
    """Return the slips of those texts that have one, among texts that passed `may_be_actions`."""
    return {text: slip for text in texts if (slip := _slip(text, language)) is not None}


def may_be_actions(texts: Iterable[Sequence[str]], language: str) -> list[bool]:
    """A cheap first look at texts that are split into words in lower case.

    One of the first two words stands so in a known phrase, or the only one has its shape.
    """
    first, second, shapes = _word_places(language)
    return [
        words[0] in first or words[1] in second or (words[0] in MARKS and len(words) <= WORDS + 1)
        if len(words) > 1
        else len(words) == 1 and (words[0][0], len(words[0])) in shapes
        for words in texts
    ]


def _slip(text: str, language: str) -> Slip | None:
    written = text.strip(MARKS).replace("\u2019", "'").split()
    if not 0 < len(written) <= WORDS:
        return None
    actions = action_words()
    strange = [place for place, word in enumerate(written) if word.lower() not in actions]
    if len(strange) != 1:  # all others are words of one phrase
        return None
    place, words = strange[0], [word.lower() for word in written]
    wrong = words[place]
    if len(wrong) < SHORT - 1 or wrong in known_words() or not _may_be_slip(written[place], wrong):
        return None
    for right, phrase, own in frames(language).get((*words[:place], wrong[0], *words[place + 1 :]), ()):
        alone = len(words) == 1 and own != "en"
        if is_slip(wrong, right) and not (alone and _conjugated(wrong, right)):
            return Slip(wrong, right, phrase, own)
    return None


def _may_be_slip(written: str, word: str) -> bool:
    if not word.replace("-", "").replace("'", "").isalpha():
        return False
    return written[1:].islower() or written.isupper()  # NewsCenter is a name


@cache
def _word_places(language: str) -> Places:
    """First words, second words; first letter and length (two off at most, and marks) of phrases of one word."""
    split = [phrase.split() for own in ("en", language) for phrase in phrases().get(own, ())]
    many = [words for words in split if len(words) > 1]
    alone = [words[0] for words in split if len(words) == 1 and len(words[0]) >= SHORT]
    shapes = {(word[0], len(word) + more) for word in alone for more in (-2, -1, 0, 1, 2, 3)}
    return frozenset(words[0] for words in many), frozenset(words[1] for words in many), frozenset(shapes)


def is_slip(wrong: str, right: str) -> bool:
    """Whether `wrong` is `right` with a mistyped letter or two."""
    limit = 2 if len(right) >= LONG else 1
    if wrong[0] != right[0] or len(right) < SHORT or abs(len(wrong) - len(right)) > limit:
        return False
    if len(set(wrong) ^ set(right)) > 2 * limit:  # two letters a step
        return False
    if distance(wrong, right, limit) > limit:
        return False
    if bare(wrong) == bare(right) or _inflected(wrong, right):
        return False
    return wrong.replace("-", "").replace("'", "") != right.replace("-", "").replace("'", "")


def _inflected(wrong: str, right: str) -> bool:
    """Whether the two differ only after their common beginning of all but two letters: an ending, not a slip."""
    shorter, longer = sorted((wrong, right), key=len)
    return longer.startswith(shorter) or (wrong[:-2] == right[: len(wrong) - 2] and len(wrong) == len(right))


def _conjugated(wrong: str, right: str) -> bool:
    """Whether two single words may be forms of one verb: two steps apart, or a vowel exchanged for another."""
    if distance(wrong, right, 1) > 1:
        return True
    pairs = [(a, b) for a, b in zip(bare(wrong), bare(right), strict=False) if a != b]
    return len(wrong) == len(right) and len(pairs) == 1 and all(letter in VOWELS for letter in pairs[0])


def distance(a: str, b: str, limit: int) -> int:
    """Damerau-Levenshtein distance (optimal string alignment), `limit + 1` when it is larger."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(row[j - 1] + 1, before[j] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
