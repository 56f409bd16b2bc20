from __future__ import annotations

import socket
import subprocess
import sys
from math import isnan

import pytest

from detector.page import read_page
from detector.reading import PageReading
from detector.signals.readability import SIGNALS

BY_NAME = {signal.name: signal for signal in SIGNALS}
EASY = "The cat sat on the mat. The dog ran to the sea. We saw a boat. It was red. " * 10
HARD = (
    "Institutional considerations regarding intergovernmental accountability necessitate comprehensive evaluation of "
    "organisational responsibilities throughout administrative subdivisions. "
) * 10


def grade(name: str, text: str) -> float:
    return BY_NAME[f"readability.{name}"].measure(PageReading(read_page(text, kind="text")))


def test_plain_words_read_more_easily() -> None:
    assert grade("flesch", EASY) > 80 > 20 > grade("flesch", HARD)
    assert grade("flesch-kincaid", EASY) < grade("flesch-kincaid", HARD)


def test_nothing_is_said_of_short_texts_and_other_scripts() -> None:
    assert isnan(grade("flesch", "Too short."))
    assert isnan(grade("flesch", "船は港に帰った。" * 100))


def test_the_network_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    assert grade("gunning-fog", EASY) > 0


def test_textstat_is_imported_only_when_a_grade_is_asked_for() -> None:
    code = (
        "import sys; from detector_plugins.content_quality import signals; "
        "raise SystemExit(int('textstat' in sys.modules or 'nltk' in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
