from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.piracy"
SELLING = (
    "Harbour Lights full movie download 720p\n\n"
    "Watch full movie and watch online free: Harbour Lights full movie free, dual audio, Hindi dubbed, HDRip "
    "480p 720p. 123movies and fmovies mirror.\n\n"
    "Download now, download link, stream now with subtitle. Full movie download, free movie download."
)
HONEST = (
    "Harbour Lights, a film about waiting\n\n"
    "The film won two prizes at the film festival. Its director shot it in one house, and the box office "
    "surprised the studio.\n\n"
    "Anti-piracy lawyers asked a court to close a site that offered it a day before."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


SOLD = (
    "Онлайн филми с бг субтитри\n\nГледай онлайн най-новите безплатни филми и сериали с бг субтитри. "
    "Целия филм в HD, гледайте онлайн без реклами, филми онлайн всеки ден.",
    "Filmovi sa prevodom\n\nGledaj online ceo film, serije sa prevodom i filmovi online besplatno u "
    "HD, bez registracije.",
)
TOLD_OF = (
    "Filmski klub biblioteke: projekcije u aprilu\n\nSvake srede u 19 časova gledamo film pa "
    "razgovaramo. Filmovi sa prevodom na srpski puštaju se sa našeg projektora, ulaz je slobodan.\n\n"
    "U aprilu prikazujemo „Skupljače perja“, „Tri“ i „Ko to tamo peva“. Gost 17. aprila je snimatelj "
    "Milan Spasić, koji će pričati o radu sa Petrovićem.\n\nPosle projekcije čaj i kolači, prostor "
    "prima šezdeset ljudi.",
)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3


@pytest.mark.parametrize("page", TOLD_OF)
def test_who_informs_of_it_in_those_languages_is_left_alone(page: str) -> None:
    assert not observe(RULE, page)
