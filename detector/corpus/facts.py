"""The fact skeleton of a page: what a rewrite keeps when it changes the words.

Facts come from the prose of the main content only: teasers, navigation, comments and hidden text tell other
stories. Everything is bounded; a page that hits a bound says so in `Skeleton.degraded`.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise
from typing import NamedTuple

from detector.corpus.dates import Date, find_dates
from detector.corpus.lexicon import lexicon
from detector.corpus.names import Name, eastern_names, find_names, name_key
from detector.corpus.quantities import find_numbers, number_key
from detector.corpus.quotations import find_quotations, find_speaker
from detector.corpus.records import Fact, Line, Skeleton
from detector.corpus.tokens import UNSPACED, Token, stem, stems_of, tokens_of
from detector.nouns import Block, Page, Span
from detector.signals.sentences import split_sentences

PROSE = frozenset(("paragraph", "list", "quote", "faq-answer", "table", "caption"))
ASIDE = frozenset(
    ("navigation", "footer", "comment", "teaser", "form-prompt", "ad-slot", "hidden", "breadcrumb", "code")
)
DIGIT = re.compile(r"\d|[一二三四五六七八九十][年月]")
MAIN_SHARE = 0.3  # of a text without markup that must be taken for prose, for its other lines to be left out
MAX_SENTENCES = 1000
MAX_WORDS = 20_000
MAX_FACTS = 2000


class Sentence(NamedTuple):
    """A sentence and its words."""

    start: int
    end: int
    words: list[Token]
    block: Span


def skeleton(page: Page, usually_lower: Container[str] = frozenset()) -> Skeleton:
    """Reduce a page to its facts, with their places in `page.text`.

    Args:
        page: any page; a page without prose has an empty skeleton.
        usually_lower: words known to be written in lower case inside sentences (`Rarity.usually_lower`).
    """
    degraded: list[str] = []
    sentences = _sentences(page, degraded)
    published = next((mark.iso for mark in page.meta.dates if mark.role == "published" and mark.iso), "")
    facts = _facts(page, sentences, published, usually_lower)
    if len(facts) > MAX_FACTS:
        degraded.append(f"only the first {MAX_FACTS} of {len(facts)} facts were kept")
        facts = facts[:MAX_FACTS]
    lines = tuple(
        Line(page.text[s.start : s.end], Span(s.start, s.end), tuple(h for w in s.words for h in stems_of(w.text)))
        for s in sentences
    )
    return Skeleton(page.source, page.url, page.language.code, lines, tuple(facts), published, tuple(degraded))


def prose_blocks(page: Page) -> list[Block]:
    """Return the blocks that tell the page's story; every readable block where hardly any is taken for prose."""
    readable = [block for block in page.blocks if not block.hidden and block.kind not in ("title", "description")]
    shown = [block for block in readable if block.kind not in ASIDE]
    main = [block for block in shown if block.main and block.kind in PROSE]
    if page.kind == "text" and _letters(main) < MAIN_SHARE * _letters(readable):
        return readable  # text without markup: lines broken in odd places look like menus
    return main or shown or readable


def _letters(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _sentences(page: Page, degraded: list[str]) -> list[Sentence]:
    found: list[Sentence] = []
    words = 0
    for block in prose_blocks(page):
        for a, b in split_sentences(block.text):
            start = block.span.start + a
            tokens = tokens_of(page.text, start, block.span.start + b)
            if len(found) >= MAX_SENTENCES or words + len(tokens) > MAX_WORDS:
                degraded.append(f"only the first {len(found) + 1} sentences and {MAX_WORDS} words were compared")
                tokens = tokens[: MAX_WORDS - words]
                return [*found, Sentence(start, tokens[-1].end, tokens, block.span)] if tokens else found
            words += len(tokens)
            if tokens:
                found.append(Sentence(start, block.span.start + b, tokens, block.span))
    return found


def _facts(page: Page, sentences: Sequence[Sentence], published: str, usually_lower: Container[str]) -> list[Fact]:
    names = find_names(page.text, [s.words for s in sentences], page.language.code, usually_lower)
    by_sentence: dict[int, list[Name]] = {}
    for name in names:
        by_sentence.setdefault(name.sentence, []).append(name)
    facts: list[Fact] = []
    earlier, block, quotes = "", Span(-1, -1), []
    for i, sentence in enumerate(sentences):
        own = by_sentence.get(i, [])
        if UNSPACED.search(page.text, sentence.start, sentence.end) or page.language.code == "ko":
            own = own + eastern_names(page.text, sentence.start, sentence.end, i)
        if block != sentence.block:
            block, quotes = sentence.block, find_quotations(page.text, *sentence.block)
        facts += _named(own, i)
        facts += _quoted(quotes, sentence, own, earlier, i)
        facts += _counted(page.text, sentence, page.language.code, published, i)
        earlier = next((name.text for name in reversed(own) if not name.place), earlier)
        if len(facts) > 2 * MAX_FACTS:
            break
    return sorted(facts, key=lambda fact: fact.span)


def _named(names: Sequence[Name], index: int) -> list[Fact]:
    return [
        Fact("place" if name.place else "name", name_key(name.text), name.text, Span(name.start, name.end), index)
        for name in names
    ]


def _quoted(
    quotes: Sequence[tuple[str, int, int]], sentence: Sentence, names: Sequence[Name], earlier: str, index: int
) -> list[Fact]:
    found = []
    for words, start, end in quotes:
        if sentence.start <= start < sentence.end:
            speaker = find_speaker((start, end), sentence.words, names, earlier)
            key = " ".join(stem(token.text) for token in tokens_of(words))
            found.append(Fact("quotation", key, words, Span(start, end), index, speaker))
    return found


def _counted(text: str, sentence: Sentence, language: str, published: str, index: int) -> list[Fact]:
    low = {token.text.lower() for token in sentence.words}
    digits = DIGIT.search(text, sentence.start, sentence.end) is not None
    found = _spelled(text, sentence, index) if not low.isdisjoint(lexicon().number_words) else []
    dates: list[Date] = []
    if digits or (published and not low.isdisjoint(lexicon().weekdays)):
        dates = find_dates(text, sentence.words, published)
        found += [Fact("date", d.key, text[d.start : d.end], Span(d.start, d.end), index) for d in dates]
    for number in find_numbers(text, sentence.start, sentence.end, language) if digits else ():
        if not any(d.start <= number.start < d.end for d in dates):
            key, written = number_key(number.value, number.unit), text[number.start : number.end]
            found.append(Fact("number", key, written, Span(number.start, number.end), index))
    return found


def _spelled(text: str, sentence: Sentence, index: int) -> list[Fact]:
    """Small numbers in words, with what they count: "two-day", "three ministers"."""
    small = lexicon().number_words
    found = []
    for token, counted in pairwise(sentence.words):
        value = small.get(token.text.lower())
        if value and counted.text[0].islower() and len(counted.text) > 2 and counted.start == token.end + 1:
            span = Span(token.start, counted.end)
            found.append(
                Fact("number", number_key(value, stem(counted.text)), text[span.start : span.end], span, index)
            )
    return found
