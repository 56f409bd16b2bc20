r"""The author is "admin" and the category "Uncategorized": nobody filled in what the system asks for.

Both are defaults of WordPress (the category in the languages of its catalogues, see
`detector/signals/residue.txt`). Small clubs leave them too (4 of 2,138 good pages, 63 of 1,250 bad ones): 0.2 for
one, 0.35 for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detector.nouns import Block, Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.block_places import low_text
from detector.signals.residue import residue_seen

AUTHOR = lazy(
    r"(?:(?:written |posted |published )?(?:by|von|par|por|di|door|oleh|av|przez|от|автор:?)?[ :]*)?admin(?:istrator)?"
    r"(?:[ ,·|–-]+[\w ,.:/–-]{0,40})?$",
    re.I,
)
LISTS = ("navigation", "list", "footer", "table", "hidden")  # there it is one of the site's categories
LONG = 80  # code points of a byline


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield one piece of evidence for default author and category."""
    blocks = reading.page.blocks
    authors = [block for block in blocks if _is_admin(block)] if "admin" in reading.once(low_text) else []
    categories = [blocks[s.block] for s in reading.once(residue_seen) if s.residue.kind == "label"]
    categories = [block for block in categories if block.kind not in LISTS]
    if not (authors or categories):
        return
    shown = [*authors[:1], *categories[:1]]
    quotes = " and ".join(f"“{block.text}”" for block in shown)
    strength = 0.35 if authors and categories else 0.2
    yield Evidence(f"{quotes}: author or category were left at the system's default.", strength,
                   tuple(block.span for block in shown))  # fmt: skip


def _is_admin(block: Block) -> bool:
    if block.kind not in ("byline", "paragraph", "list", "heading") or len(block.text) > LONG or block.hidden:
        return False
    return "admin" in block.text.lower() and AUTHOR.match(block.text) is not None


RULE = Rule(
    id="template.default-label",
    group="template_artifacts",
    severity="info",
    summary="Author or category are the system's default (“admin”, “Uncategorized”)",
    why="Nobody stands behind the text, and nobody sorted it.",
    advice="Name the author and give the page a category.",
    check=check,
    source="WordPress core catalogues; rater guidelines on who is responsible for content",
    bad=("Harbour news\n\nby admin\n\nThe fair opens its gates on Sunday for the first time in many years.",),
    good=("Harbour news\n\nby Ada Moss\n\nThe administrator opens the gates on Sunday for the first time in years.",),
)
