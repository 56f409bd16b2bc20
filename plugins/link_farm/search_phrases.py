"""Lists of search phrases linked in a row: "new year sale laptop", "new year lockdown india" …

Doorway generators end a page with links to dozens of their other pages, titled by the searches they were made for. A
tag cloud has words and a menu has names; search phrases have three to eight words, no punctuation, and share the
page's keyword among many. People type searches in small letters: where most of the phrases are written as titles they
may as well name goods, dishes or offices (as on most honest pages that are told), and weigh two fifths.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.anchors import ORDERING, Anchor, anchors
from detector.signals.characters import lower
from detector.signals.counts import stop_words

PHRASE: Final = lazy(r"[^.,:;!?()\[\]{}/|\"“”«»@#–—]+")
LEAST: Final = 15  # phrases
SHARE: Final = 0.5  # of the page's anchors


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield when most anchors of the page are search phrases around one keyword."""
    found = reading.once(anchors)
    if len(found) < LEAST:
        return
    phrases = [anchor for anchor in found if 3 <= len(anchor.words) <= 10 and anchor.link.internal]
    if len(phrases) < LEAST or len(phrases) < SHARE * len(found):
        return
    phrases = [anchor for anchor in phrases if PHRASE.fullmatch(anchor.link.text.strip()) is not None]
    if len(phrases) < LEAST or len(phrases) < SHARE * len(found):
        return
    keyword, count = _keyword(phrases, stop_words(reading.page.language.code))
    if count < 0.4 * len(phrases):
        return
    strength = min(0.45, 0.2 + 0.008 * len(phrases) + 0.3 * (count / len(phrases) - 0.4))
    titled = 2 * sum(map(_is_titled, phrases)) > len(phrases)
    yield Evidence(
        f"{len(phrases)} of {len(found)} links are search phrases; {count} of them vary “{keyword}”.",
        0.4 * strength if titled else strength,
        tuple(anchor.link.span for anchor in phrases[:12]),
    )


def _is_titled(anchor: Anchor) -> bool:
    """Whether most words begin with a capital."""
    words = anchor.link.text.split()
    return 10 * sum(word[:1].isupper() for word in words) >= 7 * len(words)


def _keyword(phrases: list[Anchor], stopped: frozenset[str]) -> tuple[str, int]:
    """The content word that stands in most phrases, wherever in them it stands."""
    counted: Counter[str] = Counter()
    for words in dict.fromkeys(anchor.words for anchor in phrases):  # in order, so that of two equals the first is told
        content = [w for w in words if len(w) > 2 and w.isalpha() and w not in stopped and w not in ORDERING]
        counted.update(list(dict.fromkeys(map(lower, content))))
    return counted.most_common(1)[0] if counted else ("", 0)


RULE: Final = Rule(
    id="links.search-phrases",
    group="link_farm",
    severity="warning",
    summary="most links are search phrases around one keyword",
    why="Such lists tie generated pages together for crawlers; nothing on them was chosen for a reader.",
    advice="Link what belongs together, under names that say what the page holds.",
    check=check,
    policy="scaled content abuse",
    source="own measurement over labelled pages; Google spam policies (doorways, scaled content abuse)",
)
