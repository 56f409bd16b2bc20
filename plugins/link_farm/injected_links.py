"""Links with the vocabulary of spam on a page about something else.

Bought and injected links keep their buyer's keywords. So an outgoing link whose text is a selling phrase of a spam
genre (casino, escort, pills …) on a page that is not of that genre was put there for search engines. What visitors
link in their comments is theirs, not the site's: an honest page with spam among its comments is none of these.
A link that only says how a thing is sold ("buy online", "overnight delivery") names no goods, and every shop has one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Link, Reading, Rule, Span
from detector.signals.anchors import outlinks

MOSTLY: Final = 0.55  # of the link's text is the phrase
GENRES: Final = (
    "gambling", "lottery", "escort", "adult", "pharmacy", "replica", "loans", "essay-mill", "iptv", "followers",
    "documents", "occult", "cracks", "modded-apps", "dating", "narcotics", "carding",
)  # fmt: skip
_TRADE: Final = """
buy order shop online now here today cheap best price for overnight fast free delivery shipping discreet packaging trial
comprar compra comprá pedir en em línea linha envío gratis grátis venta venda vendita acquista acquistare ordina
kaufen bestellen jetzt hier versand lieferung diskrete gratis kostenlos acheter commander ligne livraison discrète vente
kopen bestel nu köp köpa beställ køb kjøp kup zamów teraz satın al sipariş ver купить заказать доставка beli pesan
money back guarantee whatsapp telegram contact us add to cart
"""
TRADE: Final = frozenset(_TRADE.split())
# Trades that share their pages: a betting link on a lottery's page is not about something else.
KIN: Final = (
    ("gambling", "lottery"), ("escort", "adult", "dating"), ("pharmacy", "narcotics"), ("cracks", "modded-apps"),
)  # fmt: skip
KEYS: Final = tuple((genre, (f"spam.{genre}/selling", f"spam.{genre}/offers")) for genre in GENRES)


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield outgoing links whose text belongs to a genre the page is not of."""
    blocks = reading.page.blocks
    shown = [link for link in reading.once(outlinks).shown if len(link.text) < 80]
    shown = [link for link in shown if blocks[link.block].kind != "comment"]
    if not shown:
        return
    found: dict[Link, str] = {}
    for genre, keys in KEYS:
        places = [*reading.matches(keys[0]), *reading.matches(keys[1])]
        if places and not _is_own(reading, genre):
            found.update((link, genre) for link in _linked(shown, sorted(places)))
    if found:
        genres = sorted(set(found.values()))
        named = dict.fromkeys(f"“{link.text.strip()}” → {link.domain}" for link in found)  # each told once
        texts = ", ".join(list(named)[:4])
        yield Evidence(
            f"{len(found)} outgoing {'link carries' if len(found) == 1 else 'links carry'} the vocabulary of spam "
            f"({', '.join(genres)}) on a page about something else: {texts}.",
            min(0.9, 0.2 + 0.15 * len(found) + 0.15 * (len(genres) - 1)),
            tuple(link.span for link in list(found)[:10]),
        )


def _is_own(reading: Reading, genre: str) -> bool:
    """Whether the page itself is of this genre, or of one that shares its pages."""
    kin = next((kin for kin in KIN if genre in kin), (genre,))
    return any(reading.signal(f"rule:spam.{each}") > 0 for each in kin)


def _linked(links: list[Link], places: list[Span]) -> Iterator[Link]:
    """Links whose text is mostly one of the phrases: a headline may hold one too."""
    starts = [link.span.start for link in links]
    for place in places:
        index = bisect_right(starts, place.start) - 1
        if index >= 0 and place.end <= links[index].span.end:
            link = links[index]
            mostly = place.end - place.start >= MOSTLY * (link.span.end - link.span.start)
            if mostly and not TRADE.issuperset(link.text.lower().split()):
                yield link


RULE: Final = Rule(
    id="links.injected",
    group="link_farm",
    severity="error",
    summary="outgoing links carry the vocabulary of spam on a page about something else",
    why="Such links are bought or injected; they drag the page down with the sites they point to.",
    advice="Remove the links; if nobody at the site placed them, look for a break-in.",
    check=check,
    policy="link spam",
    last=True,
    source="Google spam policies (link spam, hacked content)",
)
