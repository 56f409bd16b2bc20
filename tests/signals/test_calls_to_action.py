from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.signals.calls_to_action import distance, find_slip, is_slip, known_words, phrases


def test_at_least_twelve_languages_are_known() -> None:
    assert len(phrases()) >= 12
    assert all(len(own) >= 20 for own in phrases().values())


@pytest.mark.parametrize("language", sorted(phrases()))
def test_no_known_phrase_is_a_slip_in_its_own_language(language: str) -> None:
    assert [phrase for phrase in phrases()[language] if find_slip(phrase, language)] == []


def test_a_slip_names_the_word_that_was_meant() -> None:
    slip = find_slip("Free Subscribtion »", "en")
    assert slip is not None
    assert (slip.wrong, slip.right, slip.phrase) == ("subscribtion", "subscription", "free subscription")


def test_only_the_page_s_language_and_english_are_held_against_a_text() -> None:
    assert find_slip("Jetzt abonieren", "de") is not None
    assert find_slip("Jetzt abonieren", "fr") is None
    assert find_slip("Regsiter now", "fr") is not None


def test_real_words_near_a_known_one_are_listed() -> None:
    assert {"subscriptions", "abonnements"} <= known_words() or is_slip("subscriptions", "subscription") is False


def test_inflections_accents_and_joins_are_no_slips() -> None:
    assert not is_slip("subscribed", "subscribe")
    assert not is_slip("telecharger", "télécharger")
    assert not is_slip("abonnezvous", "abonnez-vous")


@given(st.text("abcde", max_size=6), st.text("abcde", max_size=6))
def test_the_distance_is_symmetric_and_zero_for_equals_only(a: str, b: str) -> None:
    assert distance(a, b, 9) == distance(b, a, 9)
    assert (distance(a, b, 9) == 0) == (a == b)


def test_a_swap_is_one_step() -> None:
    assert distance("regsiter", "register", 2) == 1
    assert distance("abc", "xyz", 2) == 3
