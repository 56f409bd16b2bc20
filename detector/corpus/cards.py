"""A page → its card: the map step of every analysis over many pages."""

from __future__ import annotations

import re
import zlib
from hashlib import blake2b
from posixpath import dirname
from urllib.parse import urlsplit

from detector.corpus.collection import Card, Outlink
from detector.corpus.facts import prose_blocks, skeleton
from detector.corpus.prints import print_of
from detector.corpus.rarity import usually_lower
from detector.corpus.tokens import hash_key
from detector.corpus.writing import machine_odds
from detector.nouns import Page

TEXT_LIMIT = 12_000  # characters of main text kept for finding slots
MAX_OUTLINKS = 60
MAX_HEADINGS = 40
MAX_STRUCTURE = 4000  # structure tokens of a page that are fingerprinted
MIN_FOOTER = 12  # words; shorter footers ("All rights reserved", "Powered by …") are everybody's
DIGITS = re.compile(r"\d+")


def card_of(page: Page) -> Card:
    """Return what the analysis of a collection keeps of a page."""
    bones = skeleton(page, usually_lower())
    return Card(
        source=page.source,
        url=page.url,
        site=site_of(page),
        title=page.meta.title,
        page_print=print_of(bones, machine_odds(page)),
        text=_text(page),
        headings=tuple(b.text for b in page.blocks if b.kind == "heading" and b.main and not b.hidden)[:MAX_HEADINGS],
        template=_structure(page),
        network_ids=page.meta.network_ids,
        footers=_footers(page),
        outlinks=_outlinks(page),
        voices=_voices(page),
        degraded=bones.degraded,
    )


def site_of(page: Page) -> str:
    """Return the page's site: its registrable domain, else its host, else the folder or archive it came from."""
    return page.domain or urlsplit(page.url).hostname or dirname(page.source.partition("#")[0]) or page.source


def main_text(card: Card) -> str:
    """Return the main text kept on a card, one block a line."""
    return zlib.decompress(card.text).decode("utf-8", "replace")


def _text(page: Page) -> bytes:
    kept = {id(b) for b in prose_blocks(page)}
    lines = [b.text for b in page.blocks if id(b) in kept or (b.kind == "heading" and b.main and not b.hidden)]
    text = "\n".join(" ".join(line.split()) for line in lines)[:TEXT_LIMIT]
    return zlib.compress(text.encode("utf-8", "replace"), 1)


def _structure(page: Page) -> tuple[int, ...]:
    """Return the distinct hashes of three structure tokens in a row; of block kinds where there is no markup."""
    tokens = page.template[:MAX_STRUCTURE] or tuple(f"{b.kind}.{b.level}" for b in page.blocks[:MAX_STRUCTURE])
    return tuple({hash_key("structure", " ".join(tokens[i : i + 3])) for i in range(max(1, len(tokens) - 2))})


def _footers(page: Page) -> tuple[str, ...]:
    """Return the normalised footers: figures masked, so that a year or a counter does not hide an equal footer."""
    lines = (" ".join(b.text.lower().split()) for b in page.blocks if b.kind == "footer" and not b.hidden)
    return tuple({DIGITS.sub("#", line)[:300] for line in lines if len(line.split()) >= MIN_FOOTER})


def _outlinks(page: Page) -> tuple[Outlink, ...]:
    found: dict[str, Outlink] = {}
    for link in page.links:
        if link.domain and not link.internal:
            found.setdefault(link.href, Outlink(link.domain, link.href[:300], " ".join(link.text.split())[:80]))
        if len(found) >= MAX_OUTLINKS:
            break
    return tuple(found.values())


def _voices(page: Page) -> tuple[tuple[str, str], ...]:
    """Return (author, digest of the comment's words): a voice recurs where both do."""
    return tuple(
        (
            comment.author.strip().lower(),
            blake2b(" ".join(comment.text.lower().split()).encode(), digest_size=8).hexdigest(),
        )
        for comment in page.comments[:200]
        if comment.author.strip()
    )
