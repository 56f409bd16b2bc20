"""Interface strings of themes, site generators and servers, with their origin, and where a page shows them.

The table is `residue.txt` beside this file: text, kind, language, package, version, locale, message. It is mined from
packages by `benchmarks/mine_residue.py`; rows of version "recollection" are remembered, not mined.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from detector.nouns import Reading
from detector.tables import keep_lines

LONG: Final = 40  # code points from which a string is known by its beginning: translations differ in their endings
HEAD: Final = 5  # code points of the first look
LOOK: Final = 90  # code points of a block that are looked at
MARKS: Final = " *:.!…\"'-·|»>"
EDGES: Final = MARKS + "“„«‘–—"
QUOTES: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-"})


class Residue(NamedTuple):
    """An interface string and where it comes from."""

    text: str
    kind: str  # default, form, notice, heading, ad
    language: str
    package: str
    version: str
    locale: str
    message: str

    @property
    def origin(self) -> str:
        """Package, version and locale in words."""
        if self.version == "recollection":
            return self.package
        version = re.split(r"[+~-]", self.version)[0]
        return f"{self.package} {version} ({self.locale})"


class Seen(NamedTuple):
    """A block that shows such a string."""

    block: int  # index into Page.blocks
    residue: Residue


def fold(text: str) -> str:
    """Fold what differs between two showings of one string: case, quotation marks, blanks, marks at the ends."""
    return " ".join(text.translate(QUOTES).casefold().split()).strip(MARKS)


@cache
def residue_rows() -> dict[str, str]:
    """Folded string → its row of the table; long strings by their first forty code points."""
    content = Path(__file__).with_name("residue.txt").read_bytes()  # a compiled module may not know its file earlier
    lines = keep_lines(b"residue 2\n" + content, lambda: _folded(content.decode("utf-8")))
    return dict(zip(lines[::2], lines[1::2], strict=True))


def find_residue(folded: str) -> Residue | None:
    """Return what a folded string is known as; of a long one the beginning is enough."""
    row = residue_rows().get(folded[:LONG])
    return None if row is None else Residue._make(row.split("\t"))


def _folded(content: str) -> list[str]:
    rows: dict[str, str] = {}
    for line in content.splitlines():
        if not line.startswith("#"):
            rows.setdefault(fold(line.partition("\t")[0])[:LONG], line)
    return [part for pair in rows.items() for part in pair]


@cache
def _beginnings() -> frozenset[str]:
    """First letters of all strings, with straight and curly apostrophes: a cheap first look."""
    begins = {key[:HEAD] for key in residue_rows()}
    return frozenset(begins | {begin.replace("'", "’") for begin in begins})


def residue_seen(reading: Reading) -> tuple[Seen, ...]:
    """Return the visible blocks that are such a string or begin with a long one, in order."""
    begins, blocks = _beginnings(), reading.page.blocks
    heads = [block.text[:HEAD].lower() for block in blocks]
    found = []
    for index in [index for index, head in enumerate(heads) if head in begins or head[:1] in EDGES]:
        block = blocks[index]
        if heads[index] not in begins and block.text[:LOOK].lstrip(EDGES)[:HEAD].lower() not in begins:
            continue
        if block.hidden or block.kind == "code":
            continue
        residue = find_residue(fold(block.text[:LOOK]))
        if residue is None or (len(block.text) > LOOK and len(residue.text) < LONG):
            continue
        if len(residue.text) >= LONG or fold(block.text) == fold(residue.text):
            found.append(Seen(index, residue))
    return tuple(found)
