r"""An author with a name, a page of their own, and a date.

A byline that links to the author's page lets readers see who speaks and since when. It costs a farm nothing to invent
one (a name and a date alone are as frequent on mass-produced pages as on honest ones: 39 % and 31 %), so this is next
to nothing: 0.15, and only where the link's text is the author's name of two words and more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule
from detector.patterns import lazy

PAGE = lazy(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|people|staff|by|writers?|contributors?|redaktion|team)/", re.IGNORECASE
)
NAMELESS = lazy(r"admin|editor|team|staff|redaktion|news ?desk|webmaster|guest", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the link to the author's page."""
    page = reading.page
    author = page.meta.author.casefold()
    if not author or not page.meta.dates:
        return
    for link in page.links:
        name = link.text.strip()
        if not 5 <= len(name) <= len(author) or name.casefold() not in author or link.hidden:
            continue
        if _is_name(name) and ("author" in link.rel or PAGE.search(link.href)):
            yield Evidence(f"The author, {name}, has a page of their own, and the page is dated.", 0.15, (link.span,))
            return


def _is_name(name: str) -> bool:
    return 2 <= len(name.split()) <= 5 and NAMELESS.search(name) is None


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
