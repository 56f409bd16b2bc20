"""Keeps hostile markup from costing the parser more than its size.

By the HTML standard a start tag looks up the stack of open elements, a stray end tag searches it, and open formatting
elements are made again in every paragraph: a million nested lists or a thousand open fonts take a sound parser hours
or gigabytes. Beyond depths that no page for readers reaches, such a tag is turned into `<wbr>`, which holds nothing.
Pages with few tags cannot do harm and are not looked at.
"""

from __future__ import annotations

import re
from collections import Counter

from detector.page.limits import Limits

FEW = 2_000  # tags with which nesting cannot cost more than a fraction of a second
TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,30})(?=[\s/>])")
LONG = 20_000  # bytes of a tag that are looked into
ATTRIBUTES = re.compile(rb"<([a-zA-Z][a-zA-Z0-9-]{0,30})(?=[\s/])[^<>]{20000}")
FORMAT = re.compile(
    rb"<(?:[biusBIUS]|[eE][mM]|[fF][oO][nN][tT]|[sS]trong|SMALL|small|big|BIG|code|CODE|tt|TT|nobr|strike)[\s>]"
)
SLICES = 24
BIG = 150_000  # bytes below which long attributes cannot cost much, however often they are copied
COPIES = 3_000_000  # open formatting elements times paragraphs: what the parser could be made to build, 400 bytes each
UNCLOSED = 2_500  # tags opened and not closed; void elements and unclosed paragraphs count too
NAME_DEPTH = 400  # open elements of one name
FORMATTING_DEPTH = 8  # open formatting elements: each is made again in every paragraph
FORMATTING = frozenset(b"b big code em font i nobr s small strike strong tt u".split())
CLOSED_BY_NEXT = frozenset(
    b"a p li dd dt tr td th thead tbody tfoot option optgroup colgroup caption body html head rp rt rb rtc"
    b" area base br col embed hr img input link meta param source track wbr".split()
)


def tame(html: bytes, limits: Limits, degraded: list[str]) -> bytes:
    """Return the markup without what would cost more than its size, and say so in `degraded`."""
    tags = html.count(b"<")
    if tags > 2 * limits.nodes:
        html = b"<".join(html.split(b"<", 2 * limits.nodes)[:-1])
        degraded.append(f"only the first {2 * limits.nodes} tags were read")
    if len(html) > BIG and max(map(len, html.split(b"<"))) > LONG:
        html = _shorten(html, limits, degraded)
    if tags <= FEW or _is_shallow(html, tags):
        return html
    keeper = _Keeper(limits.depth)
    tamed = TAG.sub(keeper, html)
    if not keeper.dropped:
        return html
    degraded.append(f"{keeper.dropped} tags nested too deep were left out")
    return tamed


def _is_shallow(html: bytes, tags: int) -> bool:
    """Tell at a glance that nothing nests deep: from tags opened and not yet closed, slice by slice, in C."""
    step = len(html) // SLICES + 1
    unclosed = 0
    for start in range(0, len(html), step):
        end = min(len(html), start + step)
        opened, closed = html.count(b"<", start, end), html.count(b"</", start, end)
        if unclosed + opened - closed > UNCLOSED:
            return False
        unclosed = max(0, unclosed + opened - 2 * closed)
    return len(FORMAT.findall(html)) * tags <= COPIES


class _Keeper:
    """Follows how deep elements nest; called for each tag."""

    def __init__(self, depth: int) -> None:
        self.dropped = 0
        self._depth = 8 * depth
        self._open: Counter[bytes] = Counter()
        self._total = 0
        self._formatting = 0

    def __call__(self, tag: re.Match[bytes]) -> bytes:
        name = tag[2].lower()
        if name in CLOSED_BY_NEXT:
            return tag[0]
        formatting = name in FORMATTING
        if tag[1]:
            if self._open[name]:
                self._open[name] -= 1
                self._total -= 1
                self._formatting -= formatting
            return tag[0]
        full = self._formatting >= FORMATTING_DEPTH if formatting else self._open[name] >= NAME_DEPTH
        if full or self._total >= self._depth:
            self.dropped += 1
            return b"<wbr"
        self._open[name] += 1
        self._total += 1
        self._formatting += formatting
        return tag[0]


def _shorten(html: bytes, limits: Limits, degraded: list[str]) -> bytes:
    """Cut attributes that are longer than any page needs; open formatting elements would be copied with them."""
    parts: list[bytes] = []
    at = cut = 0
    for tag in ATTRIBUTES.finditer(html):
        end = html.find(b">", tag.end())
        end = len(html) if end < 0 else end
        if end - tag.start() > limits.attributes or tag[1].lower() in FORMATTING:
            parts += (html[at : tag.start()], b"<", tag[1])
            at = end
            cut += 1
    if not cut:
        return html
    degraded.append(f"the attributes of {cut} elements were longer than {limits.attributes} bytes and left out")
    return b"".join((*parts, html[at:]))
