from __future__ import annotations

from detector.signals.lexicons import lexicon


def test_forms_of_a_word_stand_in_braces() -> None:
    assert lexicon("ru: займ{,ы} {онлайн,на карту}") == (
        "займ онлайн",
        "займ на карту",
        "займы онлайн",
        "займы на карту",
    )


def test_a_phrase_is_kept_once_whatever_line_it_stands_on() -> None:
    assert lexicon("en: one | two\nde: two | drei") == ("one", "two", "drei")


def test_languages_that_are_typed_without_marks_have_both_spellings() -> None:
    assert lexicon("pl: szybka pożyczka") == ("szybka pożyczka", "szybka pozyczka")
    assert lexicon("ro: păcănele | ieși") == ("păcănele", "pacanele", "ieși")
    assert lexicon("tr: kayıp bonusu") == ("kayıp bonusu", "kayip bonusu")


def test_other_languages_keep_their_marks() -> None:
    assert lexicon("fr: crédit sans justificatif") == ("crédit sans justificatif",)
