"""Numbers with their units: values as written in many languages, comparable across pages."""

from __future__ import annotations

import re
from typing import NamedTuple

from detector.corpus.lexicon import Lexicon, lexicon
from detector.corpus.tokens import UNSPACED, stem

# Languages that group digits with a dot and write a decimal comma; elsewhere, and where unknown, the reverse.
DECIMAL_COMMA = frozenset(
    ("bg", "cs", "da", "de", "el", "es", "et", "fi", "fr", "hr", "hu", "id", "is", "it", "lt", "lv", "nl", "no", "nb",
     "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi")
)  # fmt: skip
CURRENCY = {
    "$": "$", "us$": "$", "usd": "$", "dollars": "$", "dollar": "$", "долларов": "$", "€": "€", "eur": "€", "euro": "€",
    "euros": "€", "евро": "€", "£": "£", "gbp": "£", "pounds": "£", "¥": "¥", "yen": "¥", "円": "¥", "元": "元",
    "₹": "₹", "₽": "₽", "рублей": "₽", "₩": "₩", "원": "₩",
}  # fmt: skip
SHORT = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}  # after money only: 1.8m alone is a length
NUMBER = re.compile(
    r"(?P<value>\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+(?:[.,]\d{1,3})?|\d{1,15}(?:[.,]\d{1,6})?)"
    r"(?!\d)(?P<tight>[%％万萬만億亿억兆조千円元원]{0,3})"
    r"(?:[ \u00a0\u202f-]?(?P<word>[^\W\d_]{1,20}))?(?:[ \u00a0](?P<second>[^\W\d_]{1,20}))?"
)
MONEY = re.compile(r"(?:US\$|[$€£¥₹₽₩])[ \u00a0]?$")
GROUPED = re.compile(r"\d{1,3}(?:([.,'’\u00a0\u202f])\d{3})(?:\1\d{3})*$")
MYRIADS = "万萬만億亿억兆조千"
MAX_NUMBERS = 1000


class Number(NamedTuple):
    """A value, what it counts, and where it stands."""

    value: float
    unit: str  # "%", a currency sign, or the stem of the word that follows; "" when bare
    start: int
    end: int


def find_numbers(text: str, start: int, end: int, language: str) -> list[Number]:
    """Return the numbers in `text[start:end]`; figures only, words are read by `spelled_number`."""
    words = lexicon(language)
    found: list[Number] = []
    for match in NUMBER.finditer(text, start, end):
        first = match.start("value")
        if first > start and _inside_word(text[first - 1]):
            continue
        money = MONEY.search(text, max(start, first - 4), first)
        value = parse_value(match["value"], language)
        factor, unit, stop = _unit(match, money.group().strip().lower() if money else "", words)
        number = Number(value * factor, unit, money.start() if money else first, stop)
        if found and _continues(found[-1], number, text):
            number = Number(found[-1].value + number.value, unit, found.pop().start, stop)
        found.append(number)
        if len(found) >= MAX_NUMBERS:
            break
    return found


def _continues(before: Number, number: Number, text: str) -> bool:
    """Tell whether a number goes on with the next: 4万2千 is 42,000."""
    return before.end == number.start and text[before.end - 1] in MYRIADS and number.value < before.value


def _inside_word(before: str) -> bool:
    """Tell whether a figure belongs to what stands before it: H1N1, 3.14.15; not in scripts without blanks."""
    return before in "_.," or (before.isalnum() and not UNSPACED.match(before))


def _unit(match: re.Match[str], money: str, words: Lexicon) -> tuple[float, str, int]:
    """Return the multiplier, the unit and the end of a number as written."""
    factor, stop = 1.0, match.end("value")
    unit = CURRENCY.get(money, "")
    for sign in match["tight"]:
        stop = match.end("tight")
        factor *= words.magnitudes.get(sign, 1.0)
        unit = unit or words.units.get(sign, "") or CURRENCY.get(sign, "")
    for group in ("word", "second"):
        word = (match[group] or "").lower()
        if not word:
            break
        if UNSPACED.match(word):  # the counter is one sign there: 6500人分の署名
            return factor, unit or CURRENCY.get(word[0]) or words.units.get(word[0]) or word[0], match.start(group) + 1
        magnitude = words.magnitudes.get(word) or (SHORT.get(word) if money else None)
        if magnitude and factor == 1.0:
            factor, stop = magnitude, match.end(group)
            continue
        if not unit and word not in words.function_words and word not in words.locatives and word not in words.months:
            unit = CURRENCY.get(word) or words.units.get(word) or (stem(word) if len(word) > 1 else "")
            stop = match.end(group)
        break
    return factor, unit, stop


def parse_value(written: str, language: str) -> float:
    """Return the value of a number as written in `language`: "1.000" is a thousand in German, one in English."""
    grouped = GROUPED.match(written)
    comma = language in DECIMAL_COMMA
    if grouped and (grouped[1] not in ".," or written.count(grouped[1]) > 1 or (grouped[1] == ".") == comma):
        return float(re.sub(r"\D", "", written))
    last = max(written.rfind("."), written.rfind(","))
    if last < 0:
        return float(re.sub(r"\D", "", written))
    if grouped and written[last] == ("." if comma else ","):
        return float(re.sub(r"\D", "", written))
    return float(re.sub(r"\D", "", written[:last]) + "." + written[last + 1 :])


def number_key(value: float, unit: str) -> str:
    """Return the form in which numbers are compared."""
    return f"{value:.12g} {unit}".strip()
