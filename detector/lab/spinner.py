"""A spinner as article farms use it: synonyms at a chosen rate, inflected; spintax; stiffened collocations.

It makes the positive examples of the `spun` model and its tests. Deterministic for a given random generator.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from detector.lab.thesauri import Thesaurus

WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
CHOICE = re.compile(r"\{([^{}]*)\}")
KEPT_WORDS: Final = """
    a an the and or but if of at by for with about against between into through to from in on off over under again
    then once here there all any both each few more most other some such no nor not only own same so than too very
    can will just should now i me my we our you your he him his she her it its they them their what which who whom
    this that these those am is are was were be been being have has had having do does did doing would could may
    might must shall as until while because up down out when where why how
"""
KEPT = frozenset(KEPT_WORDS.split())
NEAREST = 8  # synonyms of a lemma that are drawn from


@dataclass(frozen=True, slots=True)
class Spinner:
    """Replaces words by synonyms of `thesaurus` and phrases by `phrases` (usual wording → stiff wording)."""

    thesaurus: Thesaurus
    phrases: Mapping[str, str] = field(default_factory=dict)

    def spin(self, text: str, rate: float, rng: random.Random, mark: str = "") -> str:
        """Replace about `rate` of all running words; names and function words stay.

        Args:
            text: plain English prose.
            rate: share of running words to replace, 0..1; less is replaced where the thesaurus knows too few.
            rng: source of chance.
            mark: set before each word that is put in.
        """
        text = self._stiffen(text, rate, rng)
        places = [m for m in WORD.finditer(text) if self._may_go(m, text)]
        total = len(WORD.findall(text))
        chosen = rng.sample(places, min(len(places), round(rate * total)))
        pieces: list[str] = []
        at = 0
        for match in sorted(chosen, key=re.Match.start):
            put = self._replace(match.group(), rng)
            pieces += [text[at : match.start()], mark + put.replace(" ", f" {mark}")]
            at = match.end()
        return "".join([*pieces, text[at:]])

    def _stiffen(self, text: str, rate: float, rng: random.Random) -> str:
        lowered = text.lower()
        for usual, stiff in self.phrases.items():
            if usual in lowered and rng.random() < min(1.0, 4 * rate):
                text = re.sub(rf"\b{re.escape(usual)}\b", stiff, text, flags=re.I)
                lowered = text.lower()
        return text

    def _may_go(self, match: re.Match[str], text: str) -> bool:
        word = match.group()
        first = match.start() == 0 or text[max(0, match.start() - 2) : match.start()].strip() in {".", '."', "!", "?"}
        named = word[0].isupper() and not first
        return len(word) > 2 and not named and word.lower() not in KEPT and bool(self._forms(word.lower()))

    def _forms(self, word: str) -> list[tuple[str, str]]:
        return [(lemma, ending) for lemma, ending in lemmas(word) if lemma in self.thesaurus and lemma not in KEPT]

    def _replace(self, word: str, rng: random.Random) -> str:
        lemma, ending = self._forms(word.lower())[0]
        synonym = rng.choice(self.thesaurus[lemma][:NEAREST])
        head, _, tail = synonym.partition(" ")
        shown = inflect(head, ending) + (f" {tail}" if tail else "")
        return shown[0].upper() + shown[1:] if word[0].isupper() else shown


def lemmas(word: str) -> list[tuple[str, str]]:
    """Possible (lemma, ending) pairs of a regular English form, likeliest first; the word itself has no ending."""
    found = [(word, "")]
    for ending, cuts in (
        ("s", (("ies", "y"), ("es", ""), ("es", "e"), ("s", ""))),
        ("ed", (("ied", "y"), ("ed", "e"), ("ed", ""))),
        ("ing", (("ing", "e"), ("ing", ""))),
    ):
        for cut, put in cuts:
            stem = word.removesuffix(cut) + put
            if word.endswith(cut) and len(stem) > 2 and not word.endswith("ss"):
                found.append((stem, ending))
                if put == "" and ending != "s" and len(stem) > 3 and stem[-1] == stem[-2]:
                    found.append((stem[:-1], ending))
    return found


def inflect(lemma: str, ending: str) -> str:
    """Put a regular ending on a lemma: "s", "ed", "ing" or none."""
    if not ending:
        return lemma
    if ending == "s":
        if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
            return lemma[:-1] + "ies"
        return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if ending == "ed":
        if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
            return lemma[:-1] + "ied"
        return lemma + ("d" if lemma.endswith("e") else "ed")
    return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) else lemma) + ending


def expand_spintax(text: str, rng: random.Random) -> str:
    """Choose one of each `{a|b|c}`, innermost first; braces without a bar stay as they are."""
    while True:
        done = CHOICE.sub(lambda m: rng.choice(m.group(1).split("|")) if "|" in m.group(1) else m.group(), text)
        if done == text:
            return text
        text = done
