from __future__ import annotations

import pytest

from tests.plugins.observing import observe

RULE = "quality.place-doorway"


def page(sentence: str, times: int = 12, call: str = "Call us today for a free quote.") -> str:
    return (
        "# Plumbers in Larchville\n\n" + "\n\n".join(f"{sentence} We are here." for _ in range(times)) + f"\n\n{call}"
    )


def test_a_town_in_every_sentence_is_told() -> None:
    (evidence,) = observe(
        RULE, page("If you look for plumbers in Larchville, we are the plumbers in Larchville."), "markdown"
    )
    assert "“Larchville”" in evidence.message
    assert evidence.spans


def test_a_page_of_the_town_that_sells_nothing_is_left_alone() -> None:
    text = page("The council meets in Larchville and the museum is in Larchville.", call="Minutes are read aloud.")
    assert not observe(RULE, text, "markdown")


def test_a_firm_that_names_its_town_now_and_then_is_left_alone() -> None:
    text = "# Plumbers in Larchville\n\n" + "We mend pipes and know the old houses well. " * 60
    assert not observe(RULE, f"{text}\n\nYou find us in Larchville. Call us for a free quote.", "markdown")


SOUTH = {
    "ar": ("نقل أثاث بالرياض", "نحن ننقل الأثاث بالرياض بسيارات مغلقة. أفضل شركة نقل أثاث بالرياض.", "اتصل الآن"),
    "fa": ("لوله بازکنی در تهران", "لوله بازکنی در تهران با دستگاه فنر. کار ما در تهران ضمانت دارد.", "تماس بگیرید"),
    "he": ("אינסטלטור בחיפה", "אינסטלטור בחיפה לכל תקלה. שירות אינסטלציה בחיפה מהיר.", "התקשרו עכשיו"),
    "hi": ("पेस्ट कंट्रोल जयपुर में", "जयपुर में पेस्ट कंट्रोल सेवा हम देते हैं। सस्ती सेवा जयपुर में।", "अभी कॉल करें"),
}


@pytest.mark.parametrize("language", SOUTH)
def test_a_town_in_every_sentence_is_told_without_capitals(language: str) -> None:
    head, sentence, call = SOUTH[language]
    (evidence,) = observe(RULE, f"# {head}\n\n" + "\n\n".join([sentence] * 14) + f"\n\n{call}", "markdown")
    assert evidence.spans


def test_news_of_a_town_without_capitals_is_left_alone() -> None:
    text = "# معرض الكتاب بالرياض\n\n" + "افتتح المعرض بالرياض مساء أمس وحضره ألف زائر من القراء والناشرين. " * 14
    assert not observe(RULE, text, "markdown")
