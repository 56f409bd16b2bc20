r"""Affiliate links that were never filled in: "?tag=YOUR_AFFILIATE_TAG", "/dp/B08XXXXXXX", "amzn.to/XXXX".

Generators of product lists leave a slot where the publisher's identifier or the product's number belongs. A reader who
follows such a link gets nowhere or to a sample: the products were never chosen, and nobody tried a link. Only the
address tells, so the words around it do not matter and no language is needed.
Legitimate: manuals of affiliate programs and code (`page_subject`), an address that is shown to the reader as an
example (the link's own text holds it), links within the site, help pages with such words in a longer path.
Strength 0.2 for one such link, which may have been forgotten or an example, 0.4 for two or more. No labelled page, poor
or honest, has one, so these strengths are estimates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Link, Reading, Rule
from detector.patterns import lazy
from detector.signals.page_subject import page_subject

# A parameter that names the publisher, with what stands there until somebody fills it in.
_OPEN: Final = r"[\[{<(%]{0,3}"
_YOURS: Final = r"your[-_]?(?:affiliate|aff|amazon|associates?|referral|partner|tracking|store)?[-_]?"
_OWN: Final = (
    r"(?i:[?&](?:tag|aff|aff[-_]?id|affid|affiliate(?:[-_]?id)?|a_aid|associate[-_]?(?:id|tag)|campid)="
    rf"{_OPEN}(?:{_YOURS}(?:id|tag|code|link|name|site)(?![a-z])|your[-_]?[a-z]{{2,12}}-2\d(?!\d)"
    r"|(?:my[-_]?)?(?:affiliate|associates?|partner|amazon)[-_]?(?:tag|id|code)(?![a-z])|x{3,}(?![a-z])"
    r"|(?:insert|replace|placeholder)(?![a-z])))"
)
_REFERRED: Final = (
    rf"(?i:[?&](?:ref|via|fpr|partner|hop|referral|code)={_OPEN}"
    r"your[-_]?(?:affiliate|aff|referral|partner)[-_]?(?:id|tag|code|link|name)(?![a-z]))"
)
_PRODUCT: Final = (
    r"(?i:/(?:dp|gp/product)/[\[{<]{0,2}(?:B0?[0-9A-Z]{0,6}X{4}"
    r"|(?:your[-_]?)?(?:asin|product[-_]?(?:id|asin|code))(?![a-z0-9])|(?:example|placeholder|replace|insert)(?![a-z])))"
)
_SHORT: Final = r"(?i:amzn\.to/(?:x{3,}|your|example|placeholder|replace|insert)(?![a-z0-9]))"
_SHOUTED: Final = (
    r"(?:[/=#]|^)[\[{<]{0,2}(?:YOUR|INSERT|REPLACE|ADD)[-_](?:[A-Z]{2,8}[-_])?(?:AFFILIATE|REFERRAL|AMAZON|PARTNER)"
    r"(?:[-_](?:LINK|URL|ID|TAG|CODE|HERE))+"
)
SLOT: Final = lazy("|".join((_OWN, _REFERRED, _PRODUCT, _SHORT, _SHOUTED)))
# One of these stands in whatever SLOT finds; they are looked for in all addresses at once.
NEEDED: Final = (
    "affil", "aff=", "aff_", "aff-", "affid=", "tag=", "a_aid=", "campid=", "associate", "referral", "amazon",
    "amzn.to", "/dp/", "/gp/product/", "partner",
)  # fmt: skip
LONGEST: Final = 400  # code points of an address that are looked at
TOLD: Final = 6  # links told of


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield one evidence for the links that still hold a slot."""
    addresses = "\n".join([link.href for link in reading.page.links]).lower()
    if not any(word in addresses for word in NEEDED):
        return
    found = [(link, match.group()) for link in reading.page.links if (match := _slot(link)) is not None]
    if not found or reading.once(page_subject).code:
        return
    count = f"{len(found)} links" if len(found) > 1 else "One of the links"
    slot = found[0][1].lstrip("?&/#=")
    yield Evidence(
        f"{count} to shops or partners with a slot where an identifier or a product belongs: “{slot}”.",
        0.4 if len(found) > 1 else 0.2,
        tuple(link.span for link, _ in found[:TOLD]),
    )


def _slot(link: Link) -> re.Match[str] | None:
    """The slot in an address that leads out of the site, unless the reader is shown the address as an example."""
    if link.internal or link.hidden:
        return None
    match = SLOT.search(link.href[:LONGEST])
    return None if match is None or match.group().lstrip("?&/#=").lower() in link.text.lower() else match


RULE: Final = Rule(
    id="template.unfilled-affiliate",
    group="template_artifacts",
    severity="error",
    summary="An affiliate link was never filled in (tag=YOUR_TAG, /dp/B08XXXXXXX)",
    why="The list came out of a generator: nobody chose the products, and nobody ever tried a link.",
    advice="Link the products that were really tried, or take the list down.",
    check=check,
    policy="scaled content abuse",
    source="the address forms of shops and partner programs; strengths are estimates",
    bad=(
        "<title>Six garden hoses</title><main><p>Our favourite hose stays soft in winter and does not kink."
        " <a href='https://www.amazon.com/dp/B07XXXXXXX?tag=YOUR_AFFILIATE_TAG'>See the price</a></p></main>",
    ),
    good=(
        "<title>Six garden hoses</title><main><p>Our favourite hose stays soft in winter and does not kink."
        " <a href='https://www.amazon.com/dp/B07KX2J9QM?tag=hosepipes-21'>See the price</a></p></main>",
    ),
)
