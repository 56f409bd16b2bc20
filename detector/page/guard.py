"""Keeps hostile markup from costing the parser more than its size.

By the HTML standard a start tag looks up the stack of open elements, a stray end tag searches it, and open formatting
elements are made again in every paragraph: a million nested lists or a thousand open fonts take a sound parser hours
or gigabytes. Beyond depths that no page for readers reaches, such a tag is turned into `<wbr>`, which holds nothing.
Pages with few tags cannot do harm and are not looked at.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from detector.page.limits import Limits
from detector.patterns import lazy

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Offsets = NDArray[np.intp]
    Flags = NDArray[np.bool_]

FEW = 2_000  # tags with which nesting cannot cost more than a fraction of a second
TAG = lazy(rb"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,30})(?=[\s/>])")
LONG = 20_000  # bytes of a tag that are looked into
ATTRIBUTES = lazy(rb"<([a-zA-Z][a-zA-Z0-9-]{0,30})(?=[\s/])[^<>]{20000}")
FORMAT = lazy(
    rb"<(?:[biusBIUS]|[eE][mM]|[fF][oO][nN][tT]|[sS]trong|SMALL|small|big|BIG|code|CODE|tt|TT|nobr|strike)[\s>]"
)
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
    if len(html) <= BIG and _has_few_tags(html, min(FEW, 2 * limits.nodes)):
        return html
    starts = _tag_starts(html)
    if len(starts) > 2 * limits.nodes:
        html = html[: int(starts[2 * limits.nodes])]
        starts = starts[: 2 * limits.nodes]
        degraded.append(f"only the first {2 * limits.nodes} tags were read")
    if len(html) > BIG:
        shortened = _shorten(html, starts, limits, degraded)
        starts = starts if shortened is html else _tag_starts(shortened)
        html = shortened
    if len(starts) <= FEW or _is_shallow(html, starts):
        return html
    keeper = _Keeper(limits.depth)
    tamed = TAG.sub(keeper, html)
    if not keeper.dropped:
        return html
    degraded.append(f"{keeper.dropped} tags nested too deep were left out")
    return tamed


def _has_few_tags(html: bytes, few: int) -> bool:
    """Whether so many "<" or fewer are in the markup; a byte at a time would take ten times as long."""
    import numpy as np

    return bool(np.count_nonzero(np.frombuffer(html, np.uint8) == ord("<")) <= few)


def _tag_starts(html: bytes) -> Offsets:
    """Return where each "<" stands."""
    import numpy as np

    return np.flatnonzero(np.frombuffer(html, np.uint8) == ord("<"))


def _is_shallow(html: bytes, starts: Offsets) -> bool:
    """Tell at a glance that nothing nests deep: from tags opened and not yet closed, and formatting elements opened."""
    import numpy as np

    padded = np.frombuffer(html + b"  ", np.uint8)
    first, second = padded[starts + 1], padded[starts + 2]
    unclosed = np.cumsum(np.where(first == ord("/"), -1, 1))
    unclosed -= np.minimum.accumulate(np.minimum(unclosed, 0))  # stray end tags close nothing
    if len(starts) and unclosed.max() > UNCLOSED:
        return False
    few = COPIES // (len(starts) + 1)
    likely = int(_formatting_beginnings()[first, second].sum())
    return likely <= few or len(FORMAT.findall(html)) <= few


@cache
def _formatting_beginnings() -> Flags:
    """Return the pairs of bytes with which the name of a formatting element can begin."""
    import numpy as np

    table = np.zeros((256, 256), bool)
    for name in FORMATTING:
        for begin in (name[:2], name[:2].upper(), name[:2].capitalize()):
            for end in (b"",) if len(begin) > 1 else (b" ", b"\t", b"\r", b"\n", b"\f", b"\v", b">", b"/"):
                table[tuple(begin + end)] = True
    return table


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


def _shorten(html: bytes, starts: Offsets, limits: Limits, degraded: list[str]) -> bytes:
    """Cut attributes that are longer than any page needs; open formatting elements would be copied with them."""
    import numpy as np

    parts: list[bytes] = []
    at = cut = 0
    for start in starts[np.diff(starts, append=len(html)) > LONG].tolist():
        tag = ATTRIBUTES.match(html, start)
        if tag is None:
            continue
        end = html.find(b">", tag.end())
        end = len(html) if end < 0 else end
        if end - start > limits.attributes or tag[1].lower() in FORMATTING:
            parts += (html[at:start], b"<", tag[1])
            at = end
            cut += 1
    if not cut:
        return html
    degraded.append(f"the attributes of {cut} elements were longer than {limits.attributes} bytes and left out")
    return b"".join((*parts, html[at:]))
