from __future__ import annotations

import pytest

from detector.reading import PageReading
from detector.signals.voices import HANDLE, comment_voices
from tests.plugins.rewritten_content.test_comment_ring import READERS, RING, page


@pytest.mark.parametrize("name", ["CarBuff42", "PoliticsGeek", "EconExpert1", "JournalistJoe"])
def test_made_up_handles_have_a_shape(name: str) -> None:
    assert HANDLE.fullmatch(name)


@pytest.mark.parametrize("name", ["Martha Quill", "jb", "anna_k", "Wu", "12345"])
def test_names_do_not(name: str) -> None:
    assert not HANDLE.fullmatch(name)


def test_the_day_is_read_without_the_clock() -> None:
    assert {voice.day for voice in comment_voices(PageReading(page(RING)))} == {"May 3, 2021"}


def test_speaking_of_oneself_makes_a_voice_of_its_own() -> None:
    assert all(voice.own for voice in comment_voices(PageReading(page(READERS))))
    assert not any(voice.own for voice in comment_voices(PageReading(page(RING))))
