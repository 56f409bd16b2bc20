"""Links from the sentences of the main content to other sites: where a text shows what it rests on."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from detector.nouns import Link, Reading
from detector.patterns import lazy

WORDS: Final = 12  # of the paragraph: a line of links is a list, not a sentence
DENSITY: Final = 0.5  # share of linked characters above which a paragraph is a menu
# Networks, shops, shorteners and app stores: links to them are shares, sales or addresses, not sources.
PLACES: Final = frozenset(
    (
        "facebook.com", "twitter.com", "x.com", "instagram.com", "pinterest.com", "linkedin.com", "youtube.com",
        "youtu.be", "tiktok.com", "t.me", "wa.me", "whatsapp.com", "reddit.com", "tumblr.com", "vk.com", "ok.ru",
        "discord.gg", "amazon.com", "amazon.co.uk", "amazon.de", "amazon.fr", "amazon.it", "amazon.es", "amazon.in",
        "amazon.ca", "amazon.co.jp", "amzn.to", "ebay.com", "aliexpress.com", "etsy.com", "walmart.com",
        "rakuten.co.jp", "bit.ly", "tinyurl.com", "goo.gl", "t.co", "ow.ly", "apple.com", "google.com",
        "blogspot.com", "wordpress.com", "gravatar.com", "feedburner.com", "addtoany.com", "paypal.com",
        "patreon.com", "clickbank.net", "shareasale.com", "awin1.com", "onelink.me", "app.link", "shopee.vn",
        "shopee.co.id", "shopee.ph", "lazada.vn", "lazada.co.id", "lazada.com.ph", "tokopedia.com", "flipkart.com",
        "mercadolivre.com.br", "bol.com", "ozon.ru", "wildberries.ru", "accesstrade.com.vn", "accesstrade.net",
        "pxf.io", "sjv.io", "linksynergy.com", "digistore24.com", "hotmart.com",
    )
)  # fmt: skip
PARTNER: Final = lazy(
    r"[?&](?:aff(?:_?id|iliate)?|clickid|subid|a_aid|awc|irclickid|btag|hop|utm_medium=affiliate)\b", re.I
)
UNVOUCHED: Final = frozenset(("sponsored", "nofollow", "ugc"))
OFFICIAL: Final = lazy(
    r"(?:^|\.)(?:gov|mil|edu|int)(?:\.[a-z]{2})?$|\.ac\.[a-z]{2}$|(?:^|\.)(?:gouv\.fr|europa\.eu|admin\.ch|bund\.de"
    r"|bundestag\.de|gc\.ca|go\.jp|gob\.[a-z]{2}|govt\.nz|ietf\.org|rfc-editor\.org|w3\.org|arxiv\.org|doi\.org"
    r"|jstor\.org|documentcloud\.org|courtlistener\.com|gesetze-im-internet\.de|who\.int|un\.org|archive\.org)$"
)
DOCUMENT: Final = lazy(
    r"\.pdf(?:$|[?#])|^https?://(?:dx\.)?doi\.org/|ncbi\.nlm\.nih|github\.com/[^/]+/[^/]+/(?:issues|commit|pull|blob)/",
    re.IGNORECASE,
)


class Outlinks(NamedTuple):
    """Links out of sentences of the main content, and those of them that lead to documents themselves."""

    sources: tuple[Link, ...]
    documents: tuple[Link, ...]


def outlinks(reading: Reading) -> Outlinks:
    """Collect them; sponsored and nofollow links, networks, shops and shorteners are left out."""
    page = reading.page
    sources = [link for link in page.links if not link.internal and not link.hidden and link.text and _is_source(link)]
    kept = []
    for link in sources:
        block = page.blocks[link.block]
        if not block.main or block.hidden or block.kind not in ("paragraph", "quote", "list"):
            continue
        if block.link_density <= DENSITY and block.text.count(" ") >= WORDS:
            kept.append(link)
    documents = [link for link in kept if OFFICIAL.search(link.domain) or DOCUMENT.search(link.href)]
    return Outlinks(tuple(kept), tuple(documents))


def _is_source(link: Link) -> bool:
    if not link.domain or link.domain in PLACES or ("=" in link.href and PARTNER.search(link.href)):
        return False
    return not link.rel or UNVOUCHED.isdisjoint(link.rel)
