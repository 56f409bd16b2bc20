r"""A list of references: a heading that says so, and entries with links, years or identifiers below it.

Bibliographies and footnotes are written by people who read. Told where three entries under such a heading link
elsewhere or give a year, an ISBN or a DOI. Generators invent such lists too: strength 0.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detector.nouns import Block, Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.block_places import places_by_kind

HEADING = lazy(
    r"\W*(?:references?|bibliography|footnotes|works cited|citations|cited works|literature|quellen|quellenangaben"
    r"|literatur|literaturverzeichnis|einzelnachweise|références|bibliographie|notes et références|referencias"
    r"|bibliografía|referências|bibliografia|riferimenti|bronnen|referenties|bronvermelding|referensi|daftar pustaka"
    r"|kaynakça|kaynaklar|литература|примечания|источники|przypisy|źródła|参考文献|参考资料|脚注"
    r"|참고문헌|참고 자료)\W*",
    re.IGNORECASE,
)
ENTRY = lazy(r"https?://|\b(?:1[6-9]|20)\d\d\b|\bISBN\b|\bdoi\b", re.IGNORECASE)
KINDS = frozenset(("list", "paragraph", "quote", "table"))
ENTRIES = 3


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the heading and the entries."""
    blocks = reading.page.blocks
    for index in reading.once(places_by_kind).get("heading", ()):
        block = blocks[index]
        if block.main and len(block.text) < 40 and HEADING.fullmatch(block.text):
            entries = [b for b in _section(blocks, index + 1) if _is_entry(b)]
            lines = sum(max(1, len(ENTRY.findall(b.text)) if b.kind == "list" else 1) for b in entries)
            if lines >= ENTRIES:
                yield Evidence(
                    f"A list of {lines} references stands below “{block.text.strip()}”.",
                    0.2,
                    (block.span, *(b.span for b in entries[:4])),
                )
                return


def _section(blocks: tuple[Block, ...], first: int) -> Iterator[Block]:
    """Blocks from `first` up to the next heading, at most 60."""
    for block in blocks[first : first + 60]:
        if block.kind == "heading":
            return
        if block.kind in KINDS:
            yield block


def _is_entry(block: Block) -> bool:
    return block.link_density > 0 or ENTRY.search(block.text) is not None


RULE = Rule(
    id="good.reference-list",
    group="good_evidence",
    severity="info",
    good_sign=True,
    summary="A list of references",
    why="The writer says what was read.",
    advice="Keep the list.",
    check=check,
    source="frequencies over labelled pages",
)
