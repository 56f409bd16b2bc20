"""Outgoing links that earn: partner tags, redirectors, click counters.

One such link is trade, and honest reviews live on them; a text in which most outgoing links earn and there is little
else to read is thin affiliation. So is one whose every way out earns, however long it is: reviewers link makers,
sources and each other, too. Of 4,205 honest pages one has three such links and no other; of pages written around
offers, a quarter to all. Bevendorff et al. 2024 found more affiliate links on simpler, repetitive pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Link, Reading, Rule, Signal
from detector.patterns import lazy
from detector.signals.anchors import MOST, outlinks
from detector.signals.document import visible_document
from detector.signals.gopher import word_count
from detector.signals.measures import share

TAG: Final = lazy(
    r"[?&](?:tag=[\w-]+-2[0-2]\b|aff(?:_?id|iliate(?:_id)?)?=|affid=|ref(?:_?id|code|erral)?=[\w-]{3,}|clickid=|subid="
    r"|hop=|a_aid=|awc=|irclickid=|partner(?:_?id)?=|promo(?:code)?=|btag=|utm_medium=affiliate)",
    re.IGNORECASE,
)
_NETWORKS: Final = """
amzn.to shareasale.com redirectingat.com linksynergy.com awin1.com prf.hn anrdoezrs.net jdoqocy.com tkqlhce.com
dpbolvw.net kqzyfj.com bit.ly tinyurl.com cutt.ly rebrand.ly shrsl.com clickbank.net hotmart.com a8.net moshimo.com
fktr.in ekaro.in linksredirect.com partnerize.com tradetracker.net tradedoubler.com admitad.com fas.st sjv.io pxf.io
evyy.net go2cloud.org digistore24.com valuecommerce.com accesstrade.net impact.com skimresources.com viglink.com
zanox.com belboon.de affili.net effiliation.com kwanko.com webgains.com t.ly shorturl.at felmat.net afi-b.com
rentracks.jp link-ag.net tcs-asp.net emjcd.com ftjcfx.com lduhtrp.net tqlkg.com zenaps.com digidip.net rstyle.me
shopstyle.it geni.us avantlink.com gopjn.com pjtra.com pntra.com pntrac.com pntrs.com partnerlinks.io grsm.io jvzoo.com
warriorplus.com flexlinkspro.com 7eer.net ojrq.net sovrn.co howl.me
"""
NETWORKS: Final = frozenset(_NETWORKS.split())
_DOORS: Final = "go out recommend recommends refer visit redirect aff offer offers"
DOORS: Final = frozenset(_DOORS.split())
LEAST: Final = 3  # links that earn
MOSTLY: Final = 0.85  # of the outgoing links; gift guides and deals of newspapers reach .65 to .88
DENSE: Final = 1.0  # in 100 words
DOOR: Final = lazy(rf"/(?:{'|'.join(sorted(DOORS, reverse=True))})(?:[.?/\n]|$)")


def earning(reading: Reading) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """Visible outgoing links with a partner's mark, and internal ones that lead out through a redirector."""
    partner = tuple(
        link
        for link in reading.once(outlinks).shown
        if link.domain in NETWORKS or ("=" in link.href and TAG.search(link.href))
    )
    inner = [link for link in reading.page.links[:MOST] if link.internal and not link.hidden and link.text]
    if DOOR.search("\n".join([link.href for link in inner])) is None:  # as on most pages
        return partner, ()
    return partner, tuple([link for link in inner if _door(link.href)])


def _door(href: str) -> bool:
    """Whether the first part of the path is a redirector's: /go/name, /out.php?url=…"""
    path = href.split("://", 1)[-1].split("/", 2)
    return len(path) > 1 and path[1].split(".", 1)[0].split("?", 1)[0] in DOORS and len(path[-1]) > 1


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield where every outgoing link earns, or nearly every one and the text between them is short."""
    partner, cloaked = reading.once(earning)
    found = partner + cloaked
    if len(found) < LEAST:
        return
    every = len(reading.once(outlinks).shown) + len(cloaked)
    part = len(found) / every
    density = 100 * len(found) / max(reading.once(visible_document).once(word_count), 50)
    if part < 1 and (part < MOSTLY or density < DENSE):
        return
    strength = 0.3 + (0.1 * min(density, 3.0) if density >= DENSE else 0.0)
    dense = f", {density:.1f} in 100 words" if density >= DENSE else ""
    where = ", ".join(dict.fromkeys(link.domain or link.href[:40] for link in found[:6]))
    among = f"All {every}" if part == 1 else f"{len(found)} of {every}"
    yield Evidence(
        f"{among} outgoing links earn a commission or lead through a redirector{dense}: {where}.",
        strength,
        tuple(link.span for link in found[:10] if link.span.end > link.span.start),
    )


def _share(reading: Reading) -> float:
    partner, cloaked = reading.once(earning)
    return share(len(partner) + len(cloaked), len(reading.once(outlinks).shown) + len(cloaked))


SIGNALS: Final = (
    Signal("links.affiliate", _share, "share 0..1", "outgoing links that earn or are redirected, of outgoing links",
           "Bevendorff et al. 2024, affiliate-link share", model=True),
)  # fmt: skip
RULE: Final = Rule(
    id="links.affiliate",
    group="link_farm",
    severity="info",
    summary="all or nearly all outgoing links earn a commission",
    why="Pages whose links mostly earn, with little text of their own, add nothing to the shop's own page.",
    advice="Say what you found out yourself about each product, disclose the partnership, and drop links nobody needs.",
    check=check,
    policy="thin affiliation",
    source="Google spam policies (thin affiliation); Bevendorff et al. 2024",
)
