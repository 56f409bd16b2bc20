"""Lists of bare addresses under a text: dozens of directory entries for one firm, or a dump of links.

References in honest texts name what they point to. A list of addresses whose link text is the address itself, to many
different domains, is a citation dump made for search engines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.anchors import block_of, outlinks

ADDRESS: Final = lazy(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
LEAST: Final = 10  # addresses to different domains


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield blocks of bare addresses to many domains."""
    shown = reading.once(outlinks).shown
    if len(shown) < LEAST:
        return
    bare = [link for link in shown if ADDRESS.match(link.text.strip()) and len(link.text) > 20]
    alone = [link for link in bare if (block := block_of(reading, link)) is not None and block.link_density > 0.9]
    domains = {link.domain for link in alone}
    if len(domains) < LEAST or len(alone) < 0.5 * len(shown):
        return
    yield Evidence(
        f"{len(alone)} bare addresses on {len(domains)} domains stand in a list: {len(alone) / len(shown):.0%} of the "
        "outgoing links name nothing but themselves.",
        min(0.8, 0.35 + 0.015 * len(domains)),
        tuple(link.span for link in alone[:10]),
    )


RULE: Final = Rule(
    id="links.bare-addresses",
    group="link_farm",
    severity="warning",
    summary="a long list of bare addresses to many domains",
    why="Nobody reads such lists; they are citation or link dumps for search engines.",
    advice="Keep the sources you used, named by what they are; drop the rest.",
    check=check,
    policy="link spam",
    source="Google spam policies (link spam)",
)
