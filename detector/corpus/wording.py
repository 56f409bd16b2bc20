"""The wording of a page, searched for a quotation's words: verbatim, or the window that comes closest."""

from __future__ import annotations

import re

from detector.corpus.lexicon import lexicon
from detector.corpus.records import Line, Skeleton
from detector.corpus.tokens import POSSESSIVE, Token, stems_of, tokens_of

MIN_LONG = 0.45  # share of a long quotation's content words that its counterpart must keep
LONG = 6  # content words
CLAUSE = re.compile(r"[,;:()。、，；：“”\"«»—]")
# British and American forms of one word: quoting "favourite" as "favorite" changes nothing.
SPELLINGS = (("our", "or"), ("ise", "ize"), ("isi", "izi"), ("isa", "iza"), ("yse", "yze"), ("tre", "ter"),
             ("ogue", "og"), ("ence", "ense"), ("ll", "l"), ("ae", "e"))  # fmt: skip
MAX_SENTENCE = 500  # words of a sentence that are searched for a quotation's


class Wording:
    """The stems of a page in one string, so that a run of words is found by a substring search."""

    __slots__ = ("_functions", "_joined", "_names")

    def __init__(self, bones: Skeleton) -> None:
        stems = (str(h) for line in bones.sentences for h in line.stems)
        self._joined = f" {' '.join(stems)} "
        self._functions = lexicon(bones.language).function_words
        self._names = {part for fact in bones.of_kind("name", "place") for part in fact.key.split()}

    def has(self, words: str) -> bool:
        """Tell whether the page has these words in this order."""
        run = run_of(words)
        return run == "  " or run in self._joined

    def content(self, tokens: list[Token]) -> list[tuple[Token, frozenset[int]]]:
        """Return the words that carry meaning, each with its stems."""
        kept = [(t, frozenset(stems_of(t.text))) for t in tokens if self.carries(t)]
        return [(token, stems) for token, stems in kept if stems]

    def carries(self, token: Token) -> bool:
        """Tell whether a word is neither a function word nor a single letter."""
        return len(token.text) > 1 and token.text.lower() not in self._functions

    def overlap(self, one: str, other: str) -> float:
        """Return the share of content words two passages share (Dice)."""
        x = frozenset().union(*(stems for _, stems in self.content(tokens_of(one))))
        y = frozenset().union(*(stems for _, stems in self.content(tokens_of(other))))
        return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0

    def keeps(self, quote: str, passage: str, *, speaks: bool) -> bool:
        """Tell whether a passage of the page keeps enough of a quotation to be another wording of it.

        Two words that are no names do; so does one, beside another word, in a sentence that names the speaker.
        """
        quoted, told = self.content(tokens_of(quote)), self.content(tokens_of(passage))
        stems = frozenset().union(*(own for _, own in quoted)) if quoted else frozenset()
        plain = [(token, own) for token, own in told if POSSESSIVE.sub("", token.text.lower()) not in self._names]
        kept = frozenset().union(*(own & stems for _, own in plain)) if plain else frozenset()
        if len(kept) >= 2:
            return True
        same = {token.text.lower() for token, _ in quoted} & {token.text.lower() for token, _ in plain}
        return speaks and bool(same) and len(told) >= 2


def respelt(one: str, other: str) -> bool:
    """Tell whether two passages differ in British and American spelling at most."""
    return _american(one) == _american(other)


def _american(words: str) -> list[str]:
    found = [token.text.lower() for token in tokens_of(words)]
    for british, american in SPELLINGS:
        found = [word.replace(british, american) if len(word) > 4 else word for word in found]
    return found


def run_of(words: str) -> str:
    """Return the stems of words as a string in which a part of them, in this order, can be searched for."""
    return f" {' '.join(str(h) for token in tokens_of(words) for h in stems_of(token.text))} "


def closest_window(quote: str, line: Line, wording: Wording) -> tuple[int, int, float] | None:
    """Return (start, end, share) of the words of a sentence that stand for a quotation's, offsets into `line.text`.

    The window runs from the first to the last shared content word, and takes in as many words to the left and
    right as the quotation has there, up to a function word or a possessive: for "steadfast and principled
    support" in "gratitude for the North's strong support for" it is "strong support".
    """
    wanted = wording.content(tokens_of(quote))
    stems = frozenset().union(*(own for _, own in wanted)) if wanted else frozenset()
    tokens = tokens_of(line.text)[:MAX_SENTENCE]
    hits = [i for i, token in enumerate(tokens) if wording.carries(token) and stems & frozenset(stems_of(token.text))]
    if not hits or not wanted:
        return None
    hits = _densest(hits, 2 * len(tokens_of(quote)) + 2)
    kept = frozenset(h for i in hits for h in stems_of(tokens[i].text)) & stems
    share = len(kept) / len(stems)
    if share >= 1 or (len(wanted) > LONG and share < MIN_LONG) or share < 0.3:
        return None
    lead = next((i for i, (_, own) in enumerate(wanted) if own & kept), 0)
    trail = next((i for i, (_, own) in enumerate(reversed(wanted)) if own & kept), 0)
    first, last = _extend(tokens, hits[0], -1, lead, wording), _extend(tokens, hits[-1], 1, trail, wording)
    if len(wanted) >= LONG and 2 * (last - first + 1) < len(tokens_of(quote)):  # few words kept: show the clause
        first, last = _clause(line.text, tokens, first, last)
    return tokens[first].start, tokens[last].end, share


def _clause(text: str, tokens: list[Token], first: int, last: int) -> tuple[int, int]:
    """Return the first and last word of the clause around a run of words: up to marks on either side."""
    while first and CLAUSE.search(text, tokens[first - 1].end, tokens[first].start) is None:
        first -= 1
    while last + 1 < len(tokens) and CLAUSE.search(text, tokens[last].end, tokens[last + 1].start) is None:
        last += 1
    return first, last


def _densest(hits: list[int], width: int) -> list[int]:
    """Return the run of hits within `width` words that holds the most."""
    best: list[int] = []
    for i, start in enumerate(hits):
        run = [hit for hit in hits[i:] if hit - start < width]
        if len(run) > len(best):
            best = run
    return best


def _extend(tokens: list[Token], at: int, step: int, number: int, wording: Wording) -> int:
    """Return the index of the last word taken in from `at` in direction `step`."""
    for _ in range(number):
        following = at + step
        if not 0 <= following < len(tokens) or not wording.carries(tokens[following]):
            break
        if POSSESSIVE.search(tokens[following].text):
            break
        at = following
    return at
