"""How strongly a page speaks for one genre of spam: what it sells, how densely, and whether it calls to act.

A topic is no offence: laws, medicines, loans and honest reviews share words with their abuse. So a genre is kept as
four lists. `selling` phrases stand on pages that sell or funnel, `topic` words only show what the talk is of, `act`
phrases call the reader to act, `sober` ones belong to pages that report, regulate or warn. Nothing is said before
several different selling phrases meet in a density that prose about the subject does not reach.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from detector.matching.narrowing import find_narrowed
from detector.nouns import Evidence, Page, Reading, Rule, Span
from detector.signals.block_places import places_by_kind
from detector.signals.lexicons import lexicon as lexicon

HEADS: Final = ("title", "description")
LEFT_OUT: Final = ("comment", "code", "quote", "ad-slot")  # what others wrote, or a machine, or an advertiser
LANDING: Final = 150  # words: a landing page says little, so its title and buttons weigh more
# Scripts written without gaps between words, where a word may follow another letter: Thai and Lao; kana and Han.
GAPLESS: Final = ("\u0e00", "\u0f00")
HAN: Final = ("\u3040", "\ua000")
LEAST: Final = 0.15  # strength of what is told
TOPICAL: Final = 4  # different topic words
LONGEST: Final = 100_000  # characters searched for offers
# Words of people who report on abuse or stand against it, in several languages; looked for only on suspicion.
SOBER: Final = (
    "police", "arrested", "prosecutor", "court", "lawsuit", "federal trade commission", "fbi", "consumer protection",
    "scammer", "fraudster", "victims", "legislation", "lawmakers", "regulator", "parliament", "researchers", "ministry",
    "journalist", "gericht", "polizei", "verbraucherzentrale", "staatsanwalt", "policía", "tribunal", "fiscalía",
    "polícia federal", "gendarmerie", "procureur", "polizia", "guardia di finanza", "полиц", "мошенник", "прокур",
    "polisi", "kepolisian", "kominfo", "savcılık", "mahkeme", "cảnh sát", "công an", "警察", "警方", "法院", "경찰",
    "ตำรวจ", "पुलिस", "पोलीस", "गिरफ्तार", "अदालत", "न्यायालय", "मंत्रालय", "পুলিশ", "গ্রেপ্তার", "গ্রেফতার", "আদালত",
    "মন্ত্রণালয়", "போலீஸ்", "காவல்துறை", "கைது", "நீதிமன்ற", "పోలీసు", "అరెస్ట్", "న్యాయస్థాన", "પોલીસ", "ધરપકડ", "ಪೊಲೀಸ್", "പോലീസ്",
    "پولیس", "عدالت", "پلیس", "دستگیر", "دادگاه", "الشرطة", "شرطة", "المحكمة", "النيابة", "القبض على", "وزارة",
    "משטרה", "המשטרה", "בית המשפט", "נעצר", "mahakama", "amekamatwa", "wizara ya", "ፖሊስ", "ፍርድ ቤት",
    "policj", "prokuratur", "policie", "rendőr", "bíróság", "poliți", "αστυνομ", "δικαστ", "policij", "поліці",
    "потребител", "потребнадзор", "rzecznik", "konsument", "spotřebitel", "spotrebiteľ", "fogyasztóvéd",
    "consumator", "καταναλωτ", "tüketici", "gözaltı", "tutuklan", "emniyet müd", "məhkəmə",
    "依存症", "逮捕", "摘発", "成癮", "成瘾", "公安机关", "消費生活センター", "消費者庁", "เสพติด", "จับกุม", "กระทรวง",
    "중독", "검거", "khởi tố", "triệt phá", "kecanduan",
    "зависимост", "залежност", "závislost", "uzależnien", "függőség", "dependenț", "bağımlılı", "zavisnost", "εθισμ",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Genre:
    """The words of one genre of spam.

    `needed` is how many different selling phrases must meet, `density` how many of them stand in 1,000 words, and
    `most` caps the strength: genres that have honest look-alikes stay below certainty.
    """

    name: str
    selling: tuple[str, ...]
    act: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    sober: tuple[str, ...] = ()
    offers: str = ""  # a pattern that counts as selling too, for phrases that vary; run only on suspicion
    usual: tuple[str, ...] = ()  # words of SOBER that the genre's own pages use
    lone: bool = False  # four different topic words are suspicion enough: what is sold has too many names for a list
    needed: int = 3
    density: float = 4.0
    most: float = 0.95


@dataclass(frozen=True, slots=True)
class Tally:
    """What of a genre stands on a page: different phrases and all places."""

    selling: tuple[str, ...]
    in_head: tuple[str, ...]  # of the selling phrases, those in title, description or first heading
    act: tuple[str, ...]
    topic: tuple[str, ...]
    sober: int
    places: tuple[Span, ...]
    density: float  # selling places in 1,000 words
    words: float  # of the visible page, estimated


def genre_rule(rule_id: str, genre: Genre, *, why: str, source: str, policy: str = "", severity: str = "error") -> Rule:
    """Make the rule of a genre; `severity` is that of `Rule`."""
    lists = {"selling": genre.selling, "act": genre.act, "topic": genre.topic}
    return Rule(
        id=rule_id,
        group="spam_topics",
        severity=severity,  # type: ignore[arg-type]
        summary=f"the page works as {genre.name}",
        why=why,
        advice="Take the page down, or write what a reader can use; if it was injected, clean the site.",
        check=_check(rule_id, genre),
        policy=policy,
        phrases={key: phrases for key, phrases in lists.items() if phrases},
        source=source,
    )


def _check(rule_id: str, genre: Genre) -> Callable[[Reading], Iterator[Evidence]]:
    selling = f"{rule_id}/selling"

    def check(reading: Reading) -> Iterator[Evidence]:
        if not reading.matches(selling) and not (genre.lone and _topical(reading, rule_id)):  # as on nearly all pages
            return
        tally = tally_genre(reading, rule_id, genre)
        if tally is None:
            return
        if weigh_tally(tally, genre) < LEAST:  # sober words only weaken it, and cost a pass over the text
            return
        tally = replace(tally, sober=_sober(reading.page.text, genre))
        strength = weigh_tally(tally, genre)
        if strength >= LEAST:
            yield Evidence(tell(tally, genre), strength, tally.places[:12])

    return check


def tally_genre(reading: Reading, rule_id: str, genre: Genre) -> Tally | None:
    """Count a genre's phrases on the page, sober words apart; None where too few meet."""
    found = reading.matches(f"{rule_id}/selling")
    topical = reading.matches(f"{rule_id}/topic")
    words = reading.once(word_estimate)
    if len(found) < (1 if words < LANDING else 2) and not (genre.offers and len(topical) > 2):
        return None
    page = reading.page
    phrases = _heard(reading, found)
    places = _apart(phrases + _heard(reading, _offers(page.text, genre.offers)))
    selling = _distinct(page, places)
    if not phrases and not (genre.lone and places):
        return None
    first = _first_heading(page)
    head = _distinct(page, [place for place in places if place.end <= first])
    act = _distinct(page, reading.matches(f"{rule_id}/act"))
    return Tally(selling, head, act, _distinct(page, topical), 0, tuple(places), 1000 * len(places) / words, words)


def weigh_tally(tally: Tally, genre: Genre) -> float:
    """Turn a tally into a strength, 0 where the page may as well be about the subject."""
    distinct = len(tally.selling) + 0.5 * min(len(tally.in_head), 2)
    landing = tally.words < LANDING and len(tally.in_head) > 0 and len(tally.act) >= 2
    needed = max(genre.needed - 1.5, 1.5) if landing else genre.needed
    if distinct < needed or tally.density < genre.density * (0.5 if tally.in_head else 1.0):
        return 0.0
    if not (tally.act or tally.in_head or len(tally.selling) >= 2 * genre.needed):
        return 0.0
    points = distinct - needed + 0.5 * min(len(tally.act), 4) + 0.25 * min(len(tally.topic), 6)
    points += 1.0 if tally.density >= 4 * genre.density else 0.0
    points -= (1.2 if tally.act else 2.0) * tally.sober  # who calls to nothing informs
    return min(genre.most, 0.7 if landing else 1.0, max(0.0, 0.3 + 0.13 * points))


def tell(tally: Tally, genre: Genre) -> str:
    """Say what was seen, in words."""
    quoted = ", ".join(f"“{phrase}”" for phrase in tally.selling[:5])
    more = f" and {len(tally.selling) - 5} more" if len(tally.selling) > 5 else ""
    often = "once" if len(tally.places) == 1 else f"{len(tally.places)} times"
    acts = f"; it turns to its visitor with {', '.join(f'“{phrase}”' for phrase in tally.act[:3])}" if tally.act else ""
    return (
        f"The page works as {genre.name}: {often}, about {tally.density:.0f} in 1,000 words, it uses {quoted}{more}"
        f"{acts}."
    )


def word_estimate(reading: Reading) -> float:
    """Words of the visible page, estimated from its characters: good enough to divide by."""
    page = reading.page
    size = len(page.text)
    return max(size / (2.0 if page.language.code in ("zh", "ja", "th", "ko", "lo", "km", "my") else 6.0), 60.0)


def _offers(text: str, pattern: str) -> list[Span]:
    return find_narrowed(pattern, text[:LONGEST]) if pattern else []


def _silent(reading: Reading) -> Sequence[Span]:
    """Where the page does not speak itself."""
    kinds = reading.once(places_by_kind)
    places = sorted([place for kind in LEFT_OUT for place in kinds.get(kind, ())])
    return [reading.page.blocks[place].span for place in places]


def _heard(reading: Reading, places: Sequence[Span]) -> list[Span]:
    """Drop places in blocks that are not the page's own voice; order the rest."""
    ordered = sorted(places)
    silent = reading.once(_silent) if ordered else ()
    if not silent:
        return ordered
    kept: list[Span] = []
    index = 0
    for place in ordered:
        while index < len(silent) and silent[index].end <= place.start:
            index += 1
        if index == len(silent) or place.start < silent[index].start:
            kept.append(place)
    return kept


def _topical(reading: Reading, rule_id: str) -> bool:
    found = reading.matches(f"{rule_id}/topic")
    return len(found) >= TOPICAL and len(_distinct(reading.page, found)) >= TOPICAL


def _apart(places: list[Span]) -> list[Span]:
    """Order the places; of two that overlap the first and longest counts."""
    kept: list[Span] = []
    for place in sorted(places, key=lambda place: (place.start, -place.end)):
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return kept


def _distinct(page: Page, places: Sequence[Span]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(page.text[a:b].casefold().split()) for a, b in places))


def _first_heading(page: Page) -> int:
    """Offset where title, description and the first heading end."""
    end = 0
    for block in page.blocks[:40]:
        if block.kind in HEADS:
            end = block.span.end
        elif block.kind == "heading" and not block.hidden:
            return block.span.end
    return end


def _sober(text: str, genre: Genre) -> int:
    """Count different sober words; each begins a word where its script has gaps, and its ending is free."""
    pattern = _starting(genre.sober, genre.usual)
    return len({text[a:b].casefold() for a, b in find_narrowed(pattern, text[:LONGEST])})


@lru_cache(256)
def _starting(own: tuple[str, ...], usual: tuple[str, ...]) -> str:
    words = [*(word for word in SOBER if word not in usual), *own]
    gapless = [word for word in words if GAPLESS[0] <= word[0] < GAPLESS[1] or HAN[0] <= word[0] < HAN[1]]
    spaced = "|".join(re.escape(word) for word in words if word not in gapless)
    return "|".join([rf"(?<!\w)(?:{spaced})", *map(re.escape, gapless)])
