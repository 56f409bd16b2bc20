r"""Sentences that link to what they rest on.

A link from a sentence of the main content to another site lets a reader check it. Farms avoid them (a reader might
leave), or link to the one site they were made for: of 897 mass-produced pages 4 % link to two other sites from their
sentences and 0.3 % to four, of 3,418 honest ones 18 % and 10 %. Networks, shops, shorteners, sponsored, partner and
nofollow links do not count. On a page that works for a trade that lives off bought links (casinos, pills, essays …) a
link out is what was sold, not a source, and nothing is said. Links are easy to add, so strengths are modest: 0.2 from
two sites, 0.4 from four, 0.5 from eight.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Reading, Rule
from detector.signals.outlinks import outlinks

TRADES: Final = (  # rules of genres whose pages sell links or are made for one
    "gambling", "lottery", "escort", "adult", "dating", "pharmacy", "narcotics", "supplements", "replica", "loans",
    "essay-mill", "exam-dumps", "iptv", "followers", "documents", "carding", "crypto", "cracks", "modded-apps",
    "coupons", "links-for-sale", "occult",
)  # fmt: skip
SURE: Final = 0.3  # strength of such a rule: weaker ones stand on honest pages about the trade
STEPS = ((8, 0.5), (4, 0.4), (2, 0.2))  # different sites, strength


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the links, the first to each site."""
    first = {link.domain: link for link in reversed(reading.once(outlinks).sources)}
    sites = sorted(first, key=lambda site: first[site].span)
    if len(sites) < STEPS[-1][0] or any(reading.signal(f"rule:spam.{trade}") >= SURE for trade in TRADES):
        return
    for least, strength in STEPS:
        if len(sites) >= least:
            named = ", ".join(sites[:3])
            yield Evidence(
                f"Sentences link to {len(sites)} other sites as sources ({named}).",
                strength,
                tuple(first[site].span for site in sites[:8]),
            )
            return


RULE = Rule(
    id="good.linked-sources",
    group="good_evidence",
    severity="info",
    good_sign=True,
    summary="Sentences link to their sources",
    why="A reader can check what is said.",
    advice="Keep the links.",
    check=check,
    last=True,
    source="frequencies over labelled pages",
)
