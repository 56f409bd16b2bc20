r"""One name spelt in two ways on the same page: "Choe Son Hui", "Choe Sun Hui".

Rewriting and transcription machines get names wrong in one place and right in another. Two names of two to four words
that differ in one word by one letter (put in, left out, changed, or two letters swapped, not at its end, where
grammar changes words) are shown. Only in languages that leave names alone; accents, apostrophes and capitals do not
count. People mistype names as well (0.2 % of 4,200 honest pages, 0.8 % of 1,448 mass-produced ones): 0.12, a reason
to look, not to reject. Across pages, see `detector compare`.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping

from detector.nouns import Evidence, Reading, Rule, Span
from detector.patterns import lazy

KINDS = frozenset(("paragraph", "faq-answer", "caption", "quote"))
NAME = lazy(r"[A-ZÀ-Þ](?<!\w[A-ZÀ-Þ])[a-zß-ÿ'’]{2,20}(?: [A-ZÀ-Þ][a-zß-ÿ'’]{2,20}){1,3}\b")
NAMES = 400  # different names that are compared
CHARACTERS = 12_000  # of main prose that are looked at
LEAST_OF_TWO, LEAST_OF_MORE = 5, 3  # letters of the word that differs, in names of two words and of more
VARIANTS = 6  # words in one place: more are a list, not a drift


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the pairs of spellings, the rarer one's places first among the spans."""
    places = _names(reading)
    pairs: list[tuple[str, str]] = []
    for first, second in _pairs(places) if len(places) > 1 else ():
        rare, usual = sorted((first, second), key=lambda n: len(places[n]))
        if (rare, usual) not in pairs:
            pairs.append((rare, usual))
    if pairs:
        told = "; ".join(f"“{rare}” and “{usual}”" for rare, usual in pairs[:3])
        spans = tuple(span for rare, usual in pairs[:3] for span in (*places[rare][:2], places[usual][0]))
        yield Evidence(f"One name in two spellings: {told}.", 0.12, spans)


def _names(reading: Reading) -> dict[str, list[Span]]:
    """Names of the main prose with their places."""
    found: dict[str, list[Span]] = {}
    read = 0
    for block in reading.page.blocks:
        if block.main and not block.hidden and block.kind in KINDS:
            for match in NAME.finditer(block.text, 0, CHARACTERS):
                start, end = match.span()
                place = Span(block.span.start + start, block.span.start + end)
                found.setdefault(match.group().replace("’", "'"), []).append(place)
            read += len(block.text)
            if read > CHARACTERS or len(found) > NAMES:
                break
    return found


def _pairs(names: Mapping[str, list[Span]]) -> Iterator[tuple[str, str]]:
    """Pairs of names that differ in one word by one letter inside."""
    split = {name: [word.removesuffix("'s") for word in name.split()] for name in names}
    told = Counter(word for words in split.values() for word in words)
    groups: dict[tuple[tuple[str, ...], int], dict[str, str]] = {}
    for name, words in split.items():
        if all(told[word] == 1 for word in words):  # shares no word with another name, as most
            continue
        for place, word in enumerate(words):
            if len(word) >= (LEAST_OF_TWO if len(words) == 2 else LEAST_OF_MORE):
                groups.setdefault((tuple(words[:place] + words[place + 1 :]), place), {}).setdefault(word, name)
    for variants in groups.values():
        if 2 <= len(variants) <= VARIANTS:
            ordered = sorted(variants)
            for index, word in enumerate(ordered):
                yield from ((variants[o], variants[word]) for o in ordered[:index] if one_letter_apart(o, word))


def one_letter_apart(first: str, second: str) -> bool:
    """Whether two words differ by one letter, or a swap of two, that is not their first or last."""
    first, second = _plain(first), _plain(second)
    if first == second or abs(len(first) - len(second)) > 1:
        return False
    start = 0
    while start < min(len(first), len(second)) and first[start] == second[start]:
        start += 1
    one, other = first[start:], second[start:]
    if start == 0 or len(one) <= 1 or len(other) <= 1:
        return False
    if len(one) == len(other):
        return one[1:] == other[1:] or (Counter(one[:2]) == Counter(other[:2]) and one[2:] == other[2:])
    return one[1:] == other if len(one) > len(other) else other[1:] == one


def _plain(word: str) -> str:
    """Without accents, apostrophes and case."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if c.isalpha()).casefold()


RULE = Rule(
    id="rewritten.name-drift",
    group="rewritten_content",
    severity="info",
    summary="One name in two spellings on the same page",
    why="One of the two is wrong: nobody checked the text against its source.",
    advice="Look the name up and spell it in one way.",
    check=check,
    languages=("en", "fr", "es", "pt", "it", "nl", "id", "sv", "da", "no", "ca", "ro", "tl", "ms"),
    source="the two rewrites of one agency story that this project began with drift so across pages",
)
