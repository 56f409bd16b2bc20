r"""A page that only says that there is nothing: "No posts found.", "This topic does not exist yet", "Nothing found".

The notices and their origin stand in `detector/signals/residue.txt`, mined in sixty languages. On a page with
content, "Comments are closed." or "No comments yet." is ordinary and worth nothing: told is only a notice of
emptiness, on a page with fewer than 800 code points of prose. Strength 0.5.
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule
from detector.signals.prose_range import is_prose
from detector.signals.residue import residue_seen

PROSE = 800  # code points
EMPTY = frozenset((
    "Sorry, no posts matched your criteria.", "newpage", "No posts found.", "theme.NotFound.p1", "Nothing here",
    "It looks like nothing was found at this location. Maybe try a search?",
    "This page could not be found. Maybe try a search?", "There is no excerpt because this is a protected post.",
    "theme.contentVisibility.draftBanner.message",
))  # fmt: skip


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the notice of a page that holds nothing else."""
    seen = [s for s in reading.once(residue_seen) if s.residue.kind == "notice" and s.residue.message in EMPTY]
    blocks = reading.page.blocks
    if not seen or sum(len(block.text) for block in blocks if is_prose(block)) >= PROSE:
        return
    for index, residue in seen:
        message = f"The page only says “{blocks[index].text[:80]}” (a notice of {residue.origin})."
        yield Evidence(message, 0.5, (blocks[index].span,))


RULE = Rule(
    id="template.missing-page",
    group="template_artifacts",
    severity="warning",
    summary="The page only says that there is nothing",
    why="An empty listing or a missing page was published and served as if it were content.",
    advice="Answer with 404, or do not list the page.",
    check=check,
    source="Strings mined from the packages named in each finding",
    bad=("Sorry, no posts matched your criteria.",),
    good=("The clerk was sorry that no posts had matched the fence.",),
)
