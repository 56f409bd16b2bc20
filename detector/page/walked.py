"""What a walk over the elements finds, and what is taken out before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from detector.page.drafts import Draft, Place
from detector.page.sheets import Sheet

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

SCRIPTS: Final = 200  # scripts looked at for ids
SCRIPT_SIZE: Final = 20_000  # characters of each


class Walked:
    """What the walk found: drafts in reading order, the head's elements, scripts with data, the structure."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.places: list[Place] = []
        self.heads: list[tuple[str, dict[str, str | None]]] = []
        self.data: list[str] = []  # JSON-LD
        self.scripts: list[str] = []  # sources and bodies, for the ids in them
        self.times: list[tuple[str, int]] = []  # datetime attributes and where they stand
        self.pictured = 0  # places in running text that something stands in which is no text
        self.title = ""
        self.language = ""
        self.degraded: list[str] = []


def take_out(nodes: list[LexborNode], out: Walked, sheet: Sheet) -> None:
    """Read style sheets and data, then take every element out of the tree whose text is not the page's."""
    for node in nodes:
        name = node.tag
        if name == "script":
            attributes = node.attributes
            if "ld+json" in (attributes.get("type") or ""):
                out.data.append(node.text())
            elif len(out.scripts) < SCRIPTS:
                out.scripts.append(attributes.get("src") or node.text_lexbor()[:SCRIPT_SIZE])
        elif name == "style":
            sheet.read(node.text_lexbor())
    for node in nodes:
        node.decompose()
