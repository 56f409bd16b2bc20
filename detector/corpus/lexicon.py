"""The closed word lists of `languages.toml`, loaded when the first page is reduced to facts."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by what they do; all lower case."""

    roles: frozenset[str]
    role_endings: tuple[str, ...]
    counted: frozenset[str]  # capitalised words of quantity that are never a name
    particles: frozenset[str]
    function_words: frozenset[str]
    locatives: frozenset[str]
    speech: frozenset[str]
    units: dict[str, str]  # form → canonical unit
    magnitudes: dict[str, float]
    number_words: dict[str, int]
    weekdays: dict[str, int]  # Monday = 0
    months: dict[str, int]  # January = 1


@lru_cache(maxsize=1)
def _shipped() -> dict[str, Any]:
    return tomllib.loads(files("detector.corpus").joinpath("languages.toml").read_text("utf-8"))


@lru_cache(maxsize=64)
def lexicon(language: str = "") -> Lexicon:
    """Return the shipped word lists; function words are those of `language` (of English where it has none)."""
    data = _shipped()
    functions = data["function_words"]
    return Lexicon(
        roles=_all(data["roles"]),
        role_endings=tuple(data["role_endings"]["de"]),
        counted=_all(data["counted"]),
        particles=_all(data["particles"]),
        function_words=frozenset(functions.get(language, functions["en"])),
        locatives=_all(data["locatives"]),
        speech=_all(data["speech"]),
        units={form: unit for unit, forms in data["units"].items() for form in forms},
        magnitudes={form: float(factor) for factor, forms in data["magnitudes"].items() for form in forms},
        number_words={w: i for words in data["number_words"].values() for i, w in enumerate(words) if w},
        weekdays={word: i for words in data["weekdays"].values() for i, word in enumerate(words)},
        months={f: i for names in data["months"].values() for i, forms in enumerate(names, 1) for f in forms.split()},
    )


def _all(section: dict[str, Any]) -> frozenset[str]:
    return frozenset(word for words in section.values() for word in words)
