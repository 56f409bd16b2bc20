"""Links to other sites hidden from readers: off screen, at size zero, in the colour of the background.

Menus hide internal links honestly, and so do share buttons; what convicts are several external links, to different
domains or with commercial words, in an element moved off the screen. Measured: 4 of 4 hacked pages, none of about
3,850 good files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Link, Reading, Rule
from detector.patterns import lazy
from detector.signals.anchors import block_of, outlinks

# Techniques that honest pages seldom use on links; menus, tabs and animations use the others.
FAR: Final = ("off-screen", "negative-margin", "zero-size", "font-size-0", "same-colour")
SOCIAL: Final = lazy(
    r"^(?:facebook|twitter|x|instagram|linkedin|youtube|pinterest|whatsapp|google|github|t|apple|tiktok|reddit|vk|telegram"
    r"|wordpress|disqus|gravatar|mastodon|tumblr|paypal|amazon|flickr|vimeo|creativecommons|w3|bsky)\.[a-z.]{2,6}$"
)
COMMERCIAL: Final = lazy(
    r"\b(?:casinos?|poker|slots?|bahis|betting|judi|togel|viagra|cialis|pharmacy|escorts?|porn|payday|replica|jerseys"
    r"|rolex|louis vuitton|cheap|essays?|dissertations?|backlinks?|iptv|keygen|mod apk|followers|hacklink|film izle"
    r"|nonton|slot gacor|bonus)\b|казино|займ|娱乐城|博彩|카지노|토토|สล็อต|บาคาร่า|evden eve",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the hidden external links."""
    found = [link for link in reading.once(outlinks).hidden if not SOCIAL.match(link.domain)]
    if not found:
        return
    commercial = [link for link in found if COMMERCIAL.search(link.text) or COMMERCIAL.search(link.href)]
    far = [link for link in found if _technique(reading, link) in FAR]
    domains = {link.domain for link in found if link.text.strip()}
    strength = _strength(len(commercial), len([link for link in far if link.text.strip()]), len(domains))
    if strength:
        told = (commercial or far or found)[:8]
        names = ", ".join(dict.fromkeys(link.domain for link in told))
        how = _technique(reading, told[0]) or "hidden"
        yield Evidence(
            f"{len(found)} links to other sites are hidden from readers ({how}): {names}.",
            strength,
            tuple(link.span for link in told if link.span.end > link.span.start),
        )


def _technique(reading: Reading, link: Link) -> str:
    block = block_of(reading, link)
    return block.hidden if block is not None else ""


def _strength(commercial: int, far: int, domains: int) -> float:
    if commercial >= 3 or (commercial and far):
        return 0.95
    if far >= 3 and domains >= 3:
        return 0.7
    return 0.5 if commercial == 2 else 0.0


RULE: Final = Rule(
    id="links.hidden",
    group="link_farm",
    severity="error",
    summary="links to other sites are hidden from readers",
    why="Hidden links are made for search engines alone; on an honest site they are the mark of a break-in.",
    advice="Find out who put them there: look for injected code, clean the site and change its passwords.",
    check=check,
    policy="hidden text and links",
    source="Google spam policies (hidden text and links, hacked content); own measurement over labelled pages",
)
