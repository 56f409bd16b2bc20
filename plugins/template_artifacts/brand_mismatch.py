r"""A site that cannot spell its own name: "RCN – River County News" in one place, "RNC – River County News" in another.

Vale's `consistency` check finds such a pair only where someone wrote the pair down; here the acronym is held
against the initials of the name beside it. Strength 0.7 where two acronyms of the same letters stand beside one name on
the page. A single acronym whose letters are in another order is no evidence: "Organización del Tratado del Atlántico
Norte (NATO)".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from detector.nouns import Evidence, Reading, Rule, Span
from detector.patterns import lazy

FORWARD = lazy(r"([A-Z]{3,6}) ?[–—:-] ?((?:[A-Z][\w'’&]+ ?){2,6})")
BACKWARD = lazy(r"((?:[A-Z][\w'’&]+ ){2,6})\(([A-Z]{3,6})\)")


class Pair(NamedTuple):
    """An acronym, the initials it should be, and where it stands."""

    acronym: str
    name: str
    span: Span


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield each name that stands beside two acronyms."""
    pairs = [*_pairs(reading, "forward"), *_pairs(reading, "backward")]
    names: dict[str, dict[str, list[Span]]] = {}
    for pair in pairs:
        names.setdefault(pair.name, {}).setdefault(pair.acronym, []).append(pair.span)
    for name, acronyms in names.items():
        spans = tuple(span for own in acronyms.values() for span in own[:2])
        if len(acronyms) > 1:
            both = " and ".join(f"“{a}”" for a in sorted(acronyms))
            yield Evidence(f"The name “{name}” is shortened to {both} on one page.", 0.7, spans)


def _pairs(reading: Reading, key: str) -> Iterator[Pair]:
    """Acronyms with the words beside them that have the same letters as initials."""
    text = reading.page.text
    for span in reading.matches(f"template.brand-mismatch/{key}"):
        found = (FORWARD if key == "forward" else BACKWARD).match(text, span.start)
        if found is None:
            continue
        acronym, words = (found[1], found[2].split()) if key == "forward" else (found[2], found[1].split())
        size = len(acronym)
        own = words[:size] if key == "forward" else words[-size:]
        if sorted(word[0] for word in own) == sorted(acronym):
            end = found.start() + len(found.group().rstrip())
            yield Pair(acronym, " ".join(own), Span(found.start(), end))


RULE = Rule(
    id="template.brand-mismatch",
    group="template_artifacts",
    severity="warning",
    summary="The site's acronym and its name do not agree",
    why="A publisher knows its own name; a template filled by a programme does not.",
    advice="Use one acronym, and the right one.",
    check=check,
    patterns={
        "forward": r"(?-i)\b[A-Z]{3,6} [–—-] (?:[A-Z][\w'’&]+ ?){3,6}",
        "backward": r"(?-i)\b(?:[A-Z][\w'’&]+ ){3,6}\([A-Z]{3,6}\)",
    },
    source="Vale (consistency) for hand-made pairs",
    bad=("RCN – River County News brings you the day.\n\n© RNC – River County News",),
    good=("RCN – River County News brings you the day.\n\n© RCN – River County News",),
)
