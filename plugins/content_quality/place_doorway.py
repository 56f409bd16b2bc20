"""Doorways by place: one service, one town, the town's name in every sentence.

Real firms name their town as well; a doorway puts "service in town" into title, headings and every paragraph, and
says nothing that only this town knows. Honest pages of towns (councils, museums) sell nothing, so a call to order,
ring or book must stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Page, Reading, Rule, Span
from detector.patterns import lazy

IN_PLACE: Final = lazy(
    r"\b(?:in|near|around|across|à|en|em|di|bei|w|в|во)\s+((?:[A-ZÀ-ÞŁŚŻŠČ][\w'’-]{2,}|[А-Я][а-я-]{2,})(?:\s+[A-ZÀ-Þ][\w'’-]{2,}){0,2})"
)
# Scripts without capitals do not show what is a place; these are the cities that doorways there are made for.
TOWN: Final = lazy(
    r"(?<!\w)(?:ب|في |بمدينة )(الرياض|جدة|مكة|المدينة المنورة|الدمام|الخبر|الطائف|تبوك|بريدة|القصيم|حائل|أبها|"
    r"ابها|خميس مشيط|جازان|نجران|ينبع|الجبيل|الأحساء|الاحساء|الكويت|دبي|الشارقة|أبوظبي|ابوظبي|عجمان|العين|"
    r"الدوحة|مسقط|المنامة|القاهرة|الاسكندرية|الإسكندرية|عمان|بغداد|بيروت|الدار البيضاء)(?!\w)|"
    r"(?<!\w)در (تهران|کرج|مشهد|اصفهان|شیراز|تبریز|قم|اهواز|رشت|یزد|کرمان|ارومیه|همدان|غرب تهران|"
    r"شرق تهران)(?!\w)|(?<!\w)ב(תל[ -]אביב|ירושלים|חיפה|ראשון לציון|פתח תקווה|אשדוד|נתניה|באר שבע|חולון|"
    r"רמת גן|אשקלון|הרצליה)(?!\w)|(لاہور|کراچی|اسلام آباد|راولپنڈی|فیصل آباد|ملتان|پشاور) میں(?!\w)|(दिल्ली|"
    r"मुंबई|जयपुर|लखनऊ|पुणे|इंदौर|भोपाल|पटना|कानपुर|आगरा|नागपुर|वाराणसी|सूरत|अहमदाबाद|नोएडा) (?:में|मध्ये)|"
    r"(মিরপুর|উত্তরা|ঢাকা|কলকাতা|চট্টগ্রাম|সিলেট|খুলনা|রাজশাহী)(?:য়|য়|তে|র)(?=[\s,.।])|(சென்னை|"
    r"கோயம்புத்தூர்|மதுரை|திருச்சி|சேலம்)(?:யில்|வில்|ல்)|(హైదరాబాద్|విజయవాడ|విశాఖపట్నం|బెంగళూరు)(?:లో| లో)"
)
CAPITALS: Final = lazy(r"(?=([A-ZÀ-ÞŁŚŻŠČА-Я][\w'’-]{2}))")  # how a place's name begins, wherever it stands
ACTS: Final = (
    "call us", "call now", "call today", "get a quote", "free quote", "free quotes", "request a quote", "book now",
    "book online", "get in touch", "contact us today", "free estimate", "free consultation", "near me", "24/7",
    "emergency service", "jetzt anrufen", "kostenloses angebot", "angebot anfordern", "appelez", "devis gratuit",
    "appel gratuit", "llámanos", "presupuesto gratis", "sin compromiso", "ligue agora", "orçamento grátis",
    "chiama ora", "preventivo gratuito", "bel nu", "gratis offerte", "zadzwoń", "bezpłatna wycena", "звоните",
    "hemen arayın", "ücretsiz keşif", "hubungi kami", "اتصل الآن", "اتصل الان", "اتصل بنا الآن", "خدمة 24 ساعة",
    "على مدار الساعة", "على مدار 24 ساعة", "أرخص الأسعار", "ارخص الاسعار", "بأقل الأسعار", "باقل الاسعار",
    "بأفضل الأسعار", "افضل الاسعار", "خصم خاص", "معاينة مجانية", "تماس بگیرید", "مشاوره رایگان", "شبانه روزی",
    "قیمت مناسب", "התקשרו עכשיו", "הצעת מחיר", "שירות 24 שעות", "ابھی کال کریں", "کال کریں", "अभी कॉल करें",
    "कॉल करें", "फ्री कोटेशन", "আজই কল করুন", "কল করুন", "இப்போதே அழைக்கவும்", "అప్పుడే కాల్ చేయండి", "కాల్ చేయండి",
)  # fmt: skip
KINDS: Final = ("paragraph", "heading", "list", "faq-question", "faq-answer")
LEAST: Final = 8
DENSITY: Final = 0.015  # of the words


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield a place name that is named far more often than prose would."""
    acts = reading.matches("quality.place-doorway/acts")
    if not acts:
        return
    page = reading.page
    head = " ".join(block.text for block in page.blocks[:40] if block.kind in ("title", "heading") and block.level <= 1)
    begun = set(CAPITALS.findall(head)) or {_town(found) for found in TOWN.finditer(head)}
    if not any(page.text.count(begin) >= LEAST for begin in begun):  # as on most pages
        return
    places, words = _named_places(page)
    name, found = max(places.items(), key=lambda item: len(item[1]), default=("", []))
    count = len(found)
    if count < LEAST or words < 100 or count < DENSITY * words or name not in head:
        return
    heads = sum(name in block.text for block in page.blocks if block.kind == "heading" and block.main)
    yield Evidence(
        f"“{name}” is named {count} times with a preposition in {words} words and in {heads} headings, beside calls "
        f"such as “{page.text[acts[0].start : acts[0].end]}”.",
        min(0.6, 0.2 + 8 * (count / words - DENSITY) + 0.03 * min(heads, 5)),
        tuple(found[:10]),
    )


def _named_places(page: Page) -> tuple[dict[str, list[Span]], int]:
    """Where the main text names each place with a preposition, and how many words it has."""
    places: dict[str, list[Span]] = {}
    words = 0
    for block in page.blocks:
        if block.main and not block.hidden and block.kind in KINDS:
            words += block.text.count(" ") + 1
            start = block.span.start
            for found in IN_PLACE.finditer(block.text):
                places.setdefault(found.group(1), []).append(Span(start + found.start(), start + found.end()))
            for found in () if block.text.isascii() else TOWN.finditer(block.text):
                places.setdefault(_town(found), []).append(Span(start + found.start(), start + found.end()))
    return places, words


def _town(found: re.Match[str]) -> str:
    return str(found[found.lastindex or 0])


RULE: Final = Rule(
    id="quality.place-doorway",
    group="content_quality",
    severity="info",
    summary="a page of one service for one town, with the town in every sentence",
    why="Doorways differ by the town's name only; a visitor from there learns nothing.",
    advice="Make one page on the service; add pages on towns only where you have something to say about them.",
    check=check,
    policy="doorway abuse",
    phrases={"acts": ACTS},
    source="Google spam policies (doorways); own measurement over labelled pages",
)
