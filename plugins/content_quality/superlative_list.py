"""“Top 10 best … in 2024”: lists made by the hundred, item after item on the same frame.

A superlative, a number and a year in the title are a habit of magazines too. What counts is the frame repeated under
it: price buttons, pros and cons, verdict lines, the same label under each item.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from detector.nouns import Block, Evidence, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.block_places import labelled

TITLE: Final = lazy(
    r"\b(?:top|best|cheapest|ultimate|greatest|beste[nrs]?|meilleure?s?|mejor(?:es)?|melhor(?:es)?|migliori?|najlepsz[eya]"
    r"|лучши[ехй]|топ|en iyi|bästa|bedste|terbaik|tốt nhất|legjobb|cele mai bune|nejlepší|paras|parhaat)\b"
    r"|おすすめ|最佳|推荐|推薦|추천|ดีที่สุด|أفضل",
    re.IGNORECASE,
)
YEAR: Final = lazy(r"\b20[12]\d\b")
NUMBER: Final = lazy(r"(?<![\d.])(?:[3-9]|[1-9]\d)(?![\d.])")
LABELS: Final = (
    "check price", "check price on amazon", "check latest price", "check current price", "view on amazon",
    "buy on amazon", "see price", "see on amazon", "view price", "shop now on amazon", "buy now on amazon",
    "get it now", "view deal", "check on amazon", "check availability", "visit site", "read review",
    "read our review", "visit website", "best choice", "our rating", "editor's rating", "pros and cons",
    "what we like", "what we don't like", "what we love", "who it's for", "best for", "key features", "zum angebot",
    "bei amazon ansehen", "preis prüfen", "jetzt bei amazon kaufen", "auf amazon ansehen", "voir le prix",
    "voir sur amazon", "vérifier le prix", "ver en amazon", "ver precio", "comprar en amazon", "ver na amazon",
    "ver preço", "comprar na amazon", "vedi su amazon", "vedi prezzo", "controlla prezzo", "bekijk op amazon",
    "bekijk prijs", "sprawdź cenę", "посмотреть цену", "проверить цену", "amazonで見る", "楽天で見る",
    "公式サイトを見る", "查看价格", "查看价钱", "가격 확인", "fiyatı gör", "fiyatına bak", "cek harga",
    "kiểm tra giá",
)  # fmt: skip
PLAIN: Final = frozenset(
    ("pros", "cons", "pros:", "cons:", "vorteile", "nachteile", "avantages", "inconvénients", "ventajas", "desventajas",
     "prós", "contras", "pro", "contro", "verdict", "verdict:", "plusy", "minusy", "плюсы", "минусы", "メリット",
     "デメリット",
     "artıları", "eksileri", "kelebihan", "kekurangan", "price:", "rating:", "brand", "features:")
)  # fmt: skip


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the frame of a list of superlatives."""
    page = reading.page
    labels = [place for place in reading.matches("quality.superlative-list/labels") if _is_own(page.text, place)]
    plain = labelled(reading, PLAIN)
    frames = _frames(page.text, labels, plain)
    if frames < 3:
        return
    head = [
        block for block in page.blocks[:60] if block.kind == "title" or (block.kind == "heading" and block.level == 1)
    ]
    promises = next((block for block in head if TITLE.search(block.text)), None)
    points = 0.25 + 0.02 * min(len(labels) + len(plain), 15)
    if promises is not None:
        points += 0.1 + 0.05 * bool(YEAR.search(promises.text)) + 0.05 * bool(NUMBER.search(promises.text))
    elif len(labels) < 3 or len(plain) < 3:
        return
    told = Counter(page.text[a:b].lower() for a, b in labels) or Counter(block.text.lower() for block in plain)
    words = ", ".join(f"“{text}” {count} times" for text, count in told.most_common(3))
    title = f" under the title “{promises.text[:80]}”" if promises is not None else ""
    spans = ((promises.span,) if promises is not None else ()) + tuple(
        labels[:8] or [block.span for block in plain[:8]]
    )
    yield Evidence(f"A list on one frame{title}: {words}.", min(0.6, points), spans)


def _is_own(text: str, place: Span) -> bool:
    """Whether a label stands by itself: at the end of a line."""
    rest = text[place.end : place.end + 12].split("\n", 1)[0]
    return len(rest) < 10 or not rest.strip()


def _frames(text: str, labels: list[Span], plain: list[Block]) -> int:
    counted = Counter(text[a:b].lower() for a, b in labels)
    counted.update(block.text.strip().lower() for block in plain)
    return max(counted.values(), default=0)


RULE: Final = Rule(
    id="quality.superlative-list",
    group="content_quality",
    severity="info",
    summary="a list of superlatives, item after item on one frame",
    why="Such lists are assembled from shops' own descriptions; the order is bought or invented.",
    advice="Say what you compared, how, and what you found; leave out what you did not try.",
    check=check,
    policy="thin affiliation",
    phrases={"labels": LABELS},
    source="Google spam policies (thin affiliation) and its guidance on product reviews; own measurement",
)
