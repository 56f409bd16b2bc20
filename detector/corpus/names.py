"""Names without a model: runs of capitalised words where the script has capitals, set phrases where it has none.

A capital at the start of a sentence proves nothing: such a word counts only when the page (or the background
table) does not also write it in lower case. German writes every noun with a capital: there a single word counts
only after a role, a bare place preposition, or as a part of a longer name on the page. In Chinese, Japanese and
Korean, runs of katakana, transliterations joined by a middle dot and words before a title of respect count. In
other scripts without capitals no names are told apart; their rare words still tie pages together.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from detector.corpus.lexicon import Lexicon, lexicon
from detector.corpus.tokens import POSSESSIVE, Token

MAX_RUN = 7  # words; longer runs of capitals are headlines or lists
HEADLINE_SHARE = 0.65  # of a sentence's words capitalised: a title, not prose
GERMAN_HEADLINE_SHARE = 0.85  # short sentences of German prose with names in them reach .75
OPENERS = "\"'“‘«„»「『([¿¡:•–—-*"
APOSTROPHE = re.compile("[’ʼ‘`´]")
SPAN_GAPS = frozenset((" ", "-", "‑", "\u00a0"))
EASTERN = re.compile(
    r"[ァ-ヺー]{3,24}(?:[・=＝][ァ-ヺー]{2,24}){0,3}"  # katakana words and transliterated names
    r"|[\u4e00-\u9fff]{1,8}(?:[·•・][\u4e00-\u9fff]{1,8}){1,3}"  # 弗拉基米尔·普京
    r"|[\u4e00-\u9fff]{2,4}(?=市長|町長|村長|区長|社長|議員|教授|会長|監督|市长|省长|教练|院长)"
    r"|[\u4e00-\u9fff]{2,3}(?=氏|さん|首相|大統領|総理|知事|監督|選手|先生|女士|总统|主席|总理|部长|總統|總理)"
    r"|[가-힣]{2,4}(?=\s?(?:대통령|총리|장관|의원|대표|교수|씨)(?:[은는이가의]|\s))"
    r"|[\u4e00-\u9fff]{2,3}[省市県府都区町村縣區](?![\u4e00-\u9fff]{0,1}長)"
)


class Name(NamedTuple):
    """A name as written, its place, and whether it was used as a place."""

    text: str
    start: int
    end: int
    sentence: int
    place: bool


@dataclass(slots=True)
class _Case:
    """What the page itself says about the case of words."""

    lower: set[str]
    known: set[str]  # lower-cased words seen with a capital inside a sentence
    usually_lower: Container[str]
    words: Lexicon
    nouns_capitalised: bool


def find_names(
    text: str, sentences: Sequence[Sequence[Token]], language: str, usually_lower: Container[str] = frozenset()
) -> list[Name]:
    """Return the names in the sentences of a page, in order.

    Args:
        text: the page text that the tokens' offsets index.
        sentences: the words of each sentence.
        language: ISO 639-1; only German is treated apart.
        usually_lower: words known to be written in lower case in running text.
    """
    lower = {token.text for words in sentences for token in words if token.text[:1].islower()}
    case = _Case(lower, set(), usually_lower, lexicon(language), language in ("de", "lb"))
    prose = [(i, words) for i, words in enumerate(sentences) if not _headline(words, case)]
    runs = [(i, run) for i, words in prose for run in _runs(text, words, case)]
    for _, (tokens, initial, _) in runs:
        case.known.update(token.text.lower() for token in tokens[1 if initial else 0 :])
    found = []
    for i, (tokens, initial, before) in runs:
        kept = _trim(tokens, initial, before, case)
        if kept:
            found.append(_name(text, kept, i, before if kept[0] is tokens[0] else "", case))
    return found


def _headline(words: Sequence[Token], case: _Case) -> bool:
    share = GERMAN_HEADLINE_SHARE if case.nouns_capitalised else HEADLINE_SHARE
    cased = [t.text[0].isupper() for t in words if t.text[0].isalpha() and len(t.text) > 2]
    return len(cased) >= 4 and sum(cased) > share * len(cased)


Run = tuple[list[Token], bool, str]  # words, at the start of the sentence, the word before


def _runs(text: str, words: Sequence[Token], case: _Case) -> list[Run]:
    runs: list[Run] = []
    current: list[Token] = []
    for i, token in enumerate(words):
        capital = token.text[0].isupper()
        if current and not (capital and _joined(text, current[-1], token)):
            if _bridges(text, words, i, case):
                continue
            current = []
        if capital:
            if not current:
                before = words[i - 1].text.lower() if i else ""
                runs.append((current := [], _opens(text, words, i), before))
            current.append(token)
            if POSSESSIVE.search(token.text):
                current = []
    return runs


def _joined(text: str, left: Token, right: Token) -> bool:
    """Tell whether two capitalised words stand in one name: a blank, a hyphen, or a dot after an initial."""
    gap = text[left.end : right.start]
    if gap in SPAN_GAPS or (gap == " de " or gap == " of "):
        return True
    return len(gap) <= 2 and gap.startswith(".") and len(left.text) <= 2 and left.end < right.start


def _bridges(text: str, words: Sequence[Token], i: int, case: _Case) -> bool:
    """Tell whether word `i` is a particle between two capitalised words: Ursula von der Leyen."""
    token = words[i]
    if token.text not in case.words.particles or text[token.start - 1 : token.start] != " ":
        return False
    following = words[i + 1 : i + 3]
    if following and following[0].text in case.words.particles:
        following = following[1:]
    return bool(following) and following[0].text[0].isupper() and "\n" not in text[token.start : following[0].start]


def _opens(text: str, words: Sequence[Token], i: int) -> bool:
    if i == 0:
        return True
    gap = text[words[i - 1].end : words[i].start].strip(" ")
    return bool(gap) and gap[-1] in OPENERS and gap not in ("-", "–", "—")


def _trim(tokens: list[Token], initial: bool, before: str, case: _Case) -> list[Token]:
    """Return the part of a run that is a name; empty when none is."""
    words = case.words
    kept = list(tokens[: MAX_RUN + 1])
    if initial and kept and _common(kept[0], case, alone=len(kept) == 1):
        kept = kept[1:]
    roles = [i for i, token in enumerate(kept) if _is_role(token.text.lower(), case)]
    if roles:
        kept = kept[roles[-1] + 1 :]
    while kept and _is_empty(kept[0], words):
        kept = kept[1:]
    while kept and _is_empty(kept[-1], words):
        kept = kept[:-1]
    if not kept or len(kept) > MAX_RUN or (len(kept) == 1 and len(kept[0].text) < 2):
        return []
    if case.nouns_capitalised and len(kept) == 1 and not roles:
        return kept if _german_single(kept[0], before, initial, case) else []
    return kept


def _common(token: Token, case: _Case, *, alone: bool) -> bool:
    """Tell whether a word that opens a sentence is an ordinary word there."""
    word = token.text
    low = POSSESSIVE.sub("", word.lower())
    if low in case.words.function_words or low in case.lower or low in case.usually_lower:
        return not (word.isupper() and len(word) > 1)
    return alone and low not in case.known and not (word.isupper() and len(word) > 1)


def _is_role(word: str, case: _Case) -> bool:
    """Tell whether a word is what somebody does; German makes such words by composition (Geschäftsführerin)."""
    composed = case.nouns_capitalised and len(word) > 6 and word.endswith(case.words.role_endings)
    return composed or word in case.words.roles


def _is_empty(token: Token, words: Lexicon) -> bool:
    low = token.text.lower()
    return low in words.function_words or low in words.months or low in words.weekdays or low in words.counted


def _german_single(token: Token, before: str, initial: bool, case: _Case) -> bool:
    if token.text.isupper():
        return True
    return not initial and before in case.words.locatives and token.text.lower() not in case.lower


def _name(text: str, kept: list[Token], sentence: int, before: str, case: _Case) -> Name:
    start, end = kept[0].start, kept[-1].end
    end -= len(kept[-1].text) - len(POSSESSIVE.sub("", kept[-1].text))
    return Name(text[start:end], start, end, sentence, before in case.words.locatives)


def eastern_names(text: str, start: int, end: int, sentence: int) -> list[Name]:
    """Return names written in Chinese, Japanese or Korean in `text[start:end]`."""
    place = "省市県府都区町村縣區"
    return [
        Name(m.group(), m.start(), m.end(), sentence, m.group()[-1] in place)
        for m in EASTERN.finditer(text, start, end)
    ]


def name_key(name: str) -> str:
    """Return the form in which names are compared: lower case, initials joined, hyphens as blanks, one apostrophe."""
    parts = re.split(r"[\s.\-‑·•・=＝]+", APOSTROPHE.sub("'", name.lower().strip(".")))
    if parts and all(len(part) == 1 for part in parts):
        return "".join(parts)
    return " ".join(part for part in parts if part)
