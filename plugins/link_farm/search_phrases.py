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

from detector.nouns import Evidence, Link, Reading, Rule
from detector.patterns import lazy
from detector.signals.anchors import ORDERING, anchors
from detector.signals.characters import lower
from detector.signals.counts import stop_words

PHRASE: Final = lazy(r"[^.,:;!?()\[\]{}/|\"“”«»@#–—]+")
LEAST: Final = 15  # phrases
SHARE: Final = 0.5  # of the page's anchors


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield when most anchors of the page are search phrases around one keyword."""
    found, links = reading.once(anchors)
    least = max(LEAST, SHARE * len(found))
    if sum([3 <= len(words) <= 10 for words in found]) < least:  # as on most pages
        return
    long = [(words, link) for words, link in zip(found, links, strict=True) if 3 <= len(words) <= 10 and link.internal]
    phrases = [(words, link) for words, link in long if PHRASE.fullmatch(link.text.strip()) is not None]
    if len(phrases) < least:
        return
    keyword, count = _keyword([words for words, _ in phrases], stop_words(reading.page.language.code))
    if count < 0.4 * len(phrases):
        return
    strength = min(0.45, 0.2 + 0.008 * len(phrases) + 0.3 * (count / len(phrases) - 0.4))
    titled = 2 * sum([_is_titled(link) for _, link in phrases]) > len(phrases)
    yield Evidence(
        f"{len(phrases)} of {len(found)} links are search phrases; {count} of them vary “{keyword}”.",
        0.4 * strength if titled else strength,
        tuple([link.span for words, link in phrases if keyword in map(str.lower, words)][:12]),
    )


def _is_titled(link: Link) -> bool:
    """Whether most words begin with a capital."""
    words = link.text.split()
    return 10 * sum(word[:1].isupper() for word in words) >= 7 * len(words)


def _keyword(phrases: list[tuple[str, ...]], stopped: frozenset[str]) -> tuple[str, int]:
    """The content word that stands in most phrases, wherever in them it stands."""
    counted: Counter[str] = Counter()
    for words in dict.fromkeys(phrases):  # in order, so that of two equals the first is told
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
