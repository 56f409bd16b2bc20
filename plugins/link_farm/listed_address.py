"""The page's address, or many of its links, stand on a domain list that the operator named (DETECTOR_LISTS).

A list says what its makers thought of a site on some day: sites change hands, lists keep errors, and whole hosts are
listed for a few pages. So a hit is one finding of low weight among others and never turns a page away alone; whoever
trusts a list more sets `weights."links.listed-address"` in a policy. Without named lists the rule is silent.

Links count only where several different listed domains make up a good part of all outgoing links: articles about such
sites link to one or two of them. `listed.detector.example` is always on the list, so that one can see that look-ups
work.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detector.lists import TEST_ENTRY, Hit, ListTable, configured
from detector.nouns import Evidence, Link, Reading, Rule
from detector.signals.anchors import outlinks

OWN: Final = 0.25  # strength of the page's own address: at any shipped weight it stays under what names a fault
LINKED: Final = 0.15  # of links alone
LEAST: Final = 3  # different listed domains that a page links to
SHARE: Final = 0.2  # of its outgoing links
NEVER: Final = TEST_ENTRY.partition(".")[0]  # part of no other address that is on a list of one
MAX_LINKS: Final = 200  # looked up: work per page is bounded


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield one piece of evidence for the address and the links together."""
    table = configured()
    page = reading.page
    if len(table) == 1 and NEVER not in page.url.lower() and page.url.isascii():
        return  # no list is named, as nearly everywhere
    own = table.find(page.url) if page.url else None
    linked = _linked(reading, table) if len(table) > 1 or own else []
    if own is None and not linked:
        return
    told = [f"The page's address is on the list “{own.source}” ({own.entry})"] if own else []
    if linked:
        names = ", ".join(sorted({hit.entry for _, hit in linked})[:3])
        told.append(f"{len(linked)} of its outgoing links lead to listed addresses such as {names}")
    yield Evidence(", and ".join(told) + ".", OWN if own else LINKED, tuple(link.span for link, _ in linked[:10]))


def _linked(reading: Reading, table: ListTable) -> list[tuple[Link, Hit]]:
    shown = reading.once(outlinks).shown[:MAX_LINKS]
    found = [(link, hit) for link in shown if (hit := table.find(link.href)) is not None]
    different = {link.domain for link, _ in found}
    return found if len(different) >= LEAST and len(found) >= SHARE * len(shown) else []


RULE: Final = Rule(
    id="links.listed-address",
    group="link_farm",
    severity="info",
    summary="the address or many links are on a domain list that the operator named",
    why="Somebody has looked at this site before and thought it not worth visiting.",
    advice="Look at the list's entry and its reason; an exception line in a list of your own takes a site out.",
    check=check,
    source="domain lists of the operator's choice",
    good=("The library opens at nine and closes at five. On Saturdays it opens at ten, and there is tea.",),
)
