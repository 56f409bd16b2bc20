"""What a page states, in several languages."""

from __future__ import annotations

import pytest

from detector.corpus import skeleton
from detector.corpus.rarity import usually_lower
from detector.corpus.records import Skeleton
from tests.corpus.stories import HARBOUR, page


def bones(text: str) -> Skeleton:
    return skeleton(page(text), usually_lower())


def texts(found: Skeleton, *kinds: str) -> list[str]:
    return [fact.text for fact in found.facts if fact.kind in kinds]


def test_every_fact_quotes_the_page_text_at_its_span() -> None:
    story = page(HARBOUR)
    found = skeleton(story)
    assert len(found.facts) > 15
    for fact in found.facts:
        assert story.text[fact.span.start : fact.span.end] == fact.text
    for line in found.sentences:
        assert story.text[line.span.start : line.span.end] == line.text


def test_names_leave_out_roles_and_words_that_only_open_a_sentence() -> None:
    found = texts(bones(HARBOUR), "name", "place")
    assert "Elena Marchetti" in found
    assert "Tomas Brevik" in found
    assert "Valmora Maritime Office" in found
    assert not {"Transport Minister", "The", "Fishermen", "We", "Transport"} & set(found)


def test_numbers_carry_value_and_what_is_counted() -> None:
    keys = {fact.text: fact.key for fact in bones(HARBOUR).of_kind("number")}
    assert keys["14 vessels"].startswith("14 ")
    assert keys["2,300 berths"].startswith("2300 ")
    assert keys["48 million crowns"].startswith("48000000 ")


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("The fair opened on September 7 in the old town and closed in autumn.", "--09-07"),
        ("The fair opened on 7 September 2023 in the old town and closed in autumn.", "--09-07"),
        ("Die Messe wurde am 7. September 2023 eröffnet und dauerte bis in den Herbst hinein.", "--09-07"),
        ("La feria abrió el 7 de septiembre de 2023 en el casco antiguo de la ciudad.", "--09-07"),
        ("Ярмарка открылась 7 сентября 2023 года в старом городе и закрылась осенью.", "--09-07"),
        ("見本市は2023年9月7日に旧市街で開幕し、秋まで続いた。", "--09-07"),
        ("The report of 2023-09-07 lists every stall that was let to a trader.", "--09-07"),
    ],
)
def test_dates_in_many_languages_have_one_key(sentence: str, key: str) -> None:
    assert key in [fact.key for fact in bones(sentence).of_kind("date")]


def test_weekdays_are_resolved_only_where_the_page_has_a_date() -> None:
    body = "<p>The council of Valmora met on Thursday and voted on the long delayed budget of the harbour.</p>"
    from detector.page import read_page

    dated = (
        f'<html><head><meta property="article:published_time" content="2023-10-21"></head><body>{body}</body></html>'
    )
    plain = f"<html><body>{body}</body></html>"
    assert [f.key for f in skeleton(read_page(dated)).of_kind("date")] == ["--10-19"]
    assert skeleton(read_page(plain)).of_kind("date") == ()


def test_quotations_have_their_speakers() -> None:
    quotes = {fact.text: fact.speaker for fact in bones(HARBOUR).of_kind("quotation")}
    assert quotes["patient and generous cooperation"] == "Marchetti"
    assert quotes["We have shown that two small harbours can build what a capital would not,"] == "Brevik"


def test_german_nouns_are_not_names() -> None:
    found = texts(
        bones(
            "Der Minister sprach mit Angela Vogt über den Haushalt und die Schule in Rosenheim. "
            "Die Kinder und ihre Eltern hatten das Gebäude vor dem Winter verlassen, sagte Vogt."
        ),
        "name", "place",
    )  # fmt: skip
    assert "Angela Vogt" in found
    assert "Rosenheim" in found
    assert not {"Haushalt", "Schule", "Kinder", "Eltern", "Gebäude", "Winter", "Der", "Die"} & set(found)


def test_german_and_english_figures_are_read_by_their_own_rules() -> None:
    german = bones("Im Hafen lagen nach Angaben der Stadt 1.250 Boote und 3,5 Prozent davon waren neu.")
    english = bones("In the harbour lay 1,250 boats according to the town and 3.5 percent of them were new.")
    assert {f.key.split()[0] for f in german.of_kind("number")} == {"1250", "3.5"}
    assert {f.key.split()[0] for f in english.of_kind("number")} == {"1250", "3.5"}


def test_japanese_names_figures_and_quotes_are_found_without_capitals() -> None:
    found = bones(
        "田中首相はヴォストチヌイ宇宙基地で「関係は新しい段階に入った」と述べた。貨物は1,000個で、3万円だった。"
    )
    assert "ヴォストチヌイ" in texts(found, "name")
    assert "関係は新しい段階に入った" in texts(found, "quotation")
    assert {"1000", "30000"} <= {fact.key.split()[0] for fact in found.of_kind("number")}


def test_russian_names_follow_capitals() -> None:
    found = texts(
        bones("Министр Сергей Орлов прибыл в Москву в среду, сообщила газета. Орлов встретил коллегу."), "name", "place"
    )
    assert "Сергей Орлов" in found


def test_a_headline_in_title_case_makes_no_names() -> None:
    found = texts(bones("Ten Things You Need To Know About Gardening Before Spring Arrives This Year"), "name", "place")
    assert found == []


def test_a_page_that_lists_thousands_of_names_is_cut_and_says_so() -> None:
    names = ". ".join(f"We met Anna{i}x Berg{i}y in the street" for i in range(4000))
    found = bones(names)
    assert len(found.facts) <= 2000
    assert found.degraded


def test_a_page_without_text_has_an_empty_skeleton() -> None:
    found = bones("")
    assert found.facts == ()
    assert found.sentences == ()
