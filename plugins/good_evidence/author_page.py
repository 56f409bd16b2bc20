r"""An author with a name, a page of their own, and a date.

A byline that links to the author's page lets readers see who speaks and since when. It costs a farm nothing to invent
one (a name and a date alone are as frequent on mass-produced pages as on honest ones: 39 % and 31 %), so this is next
to nothing: 0.15, and only where the link's text is the author's name of two words and more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule

PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|people|staff|by|writers?|contributors?|redaktion|team)/", re.IGNORECASE
)
NAMELESS = re.compile(r"admin|editor|team|staff|redaktion|news ?desk|webmaster|guest", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the link to the author's page."""
    page = reading.page
    if not page.meta.dates:
        return
    for link in page.links:
        if (
            ("author" in link.rel or PAGE.search(link.href))
            and not link.hidden
            and _is_name(link.text, page.meta.author)
        ):
            yield Evidence(
                f"The author, {link.text.strip()}, has a page of their own, and the page is dated.", 0.15, (link.span,)
            )
            return


def _is_name(text: str, author: str) -> bool:
    name = text.strip()
    if not 2 <= len(name.split()) <= 5 or NAMELESS.search(name):
        return False
    return name.casefold() in author.casefold() if author else all(w[:1].isupper() for w in name.split()[:1])


RULE = Rule(
    id="good.author-page",
    group="good_evidence",
    severity="info",
    good_sign=True,
    summary="A named author with a page, and a date",
    why="Readers can see who speaks and when.",
    advice="Keep the byline.",
    check=check,
    source="squirrelscan (author-byline, content-dates)",
)
