"""Forms with typed slots, the placeholders that templates leave behind, as RE2 patterns.

A form is text in which `{type}` stands for a slot: `"{month} {blank}"` finds "March XX", `"[{name}]"` finds "[City]"
where `names = ["city"]`. A blank in the form is any run of blanks. Where the form's edge is a letter or digit, a word
boundary is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from detector.patterns import lazy

MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|juin|juillet|août|septembre|"
    "octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
    "diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|"
    "maio|junho|julho|setembro|outubro|dezembro|januari|februari|maart|juni|juli|augustus"
)
# Type of slot → what may stand there. Bounded everywhere, so that a form cannot run over a page.
SLOTS: Final[dict[str, str]] = {
    "year": r"\b(?:19|20)(?:XX\b|YY\b|\?\?|__|\*\*|--)",
    "month": rf"\b(?:{MONTHS})\b",
    "blank": r"(?:\bX{2,6}\b|_{2,20}|\?{2,6}|\.{4,20}|\bN/A\b)",
    "number": r"\b[0-9][0-9.,]{0,11}",
    "word": r"[\pL\pN][\pL\pN'’\-]{0,39}",
    "any": r"[^\[\]{}<>()\n]{1,60}",
    "variable": r"[A-Za-z_][A-Za-z0-9_.\-|: ]{0,59}",
    "end": r"\s*(?:[.,;:!?]|$)",
}
SLOT = lazy(r"\{(\w*)\}")
NAME: Final = "name"


def form_pattern(form: str, names: Sequence[str] = ()) -> str:
    """Return the RE2 pattern of a form; `ValueError` says what is wrong with it."""
    parts: list[str] = []
    at = 0
    for slot in SLOT.finditer(form):
        before = form[at : slot.start()]
        parts += [_text(before.rstrip() if slot[1] == "end" else before), _slot(slot[1], names)]
        at = slot.end()
    if len(parts) == 0:
        raise ValueError("it has no slot; use kind = 'phrases' for fixed text")
    parts.append(_text(form[at:]))
    if all(not part for part in parts[::2]) and len(parts) == 3 and parts[1] in (SLOTS["word"], SLOTS["any"]):
        raise ValueError("it would match anywhere")
    return f"(?m){_edge(form[:1])}{''.join(parts)}{_edge(form[-1:])}"


def _slot(name: str, names: Sequence[str]) -> str:
    if name == NAME:
        if not names:
            raise ValueError("it has the slot {name}, but the rule has no `names`")
        longest_first = sorted(names, key=lambda n: (-len(n), n))
        return f"(?:{'|'.join(_edge(n[0]) + _text(n) + _edge(n[-1]) for n in longest_first)})"
    if name not in SLOTS:
        raise ValueError(f"there is no slot {{{name}}}; there are {', '.join(sorted([*SLOTS, NAME]))}")
    return SLOTS[name]


def _text(text: str) -> str:
    return r"\s+".join(re.escape(part) for part in re.split(r"\s+", text))


def _edge(character: str) -> str:
    return r"\b" if character.isascii() and character.isalnum() else ""
