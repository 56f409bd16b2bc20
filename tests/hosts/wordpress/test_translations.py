"""The plugin speaks five more languages, completely."""

from __future__ import annotations

import gettext
import io
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from detector.hosts.wordpress import messages
from detector.hosts.wordpress.translations import compiled, read_po

PLUGIN = Path(messages.__file__).with_name("plugin")
LANGUAGES = ["de_DE", "es_ES", "fr_FR", "nl_NL", "pt_BR"]
SLOT = re.compile(r"%(?:\d\$)?[sd]")


def po(language: str) -> Path:
    return PLUGIN / "languages" / f"detector-gate-{language}.po"


def test_the_template_has_all_sentences() -> None:
    template = (PLUGIN / "languages" / "detector-gate.pot").read_text("utf-8")
    assert template == messages.po_text(messages.gather(PLUGIN)), "run python -m detector.hosts.wordpress.messages"


def test_there_is_a_file_for_each_language() -> None:
    assert sorted(path.name for path in PLUGIN.glob("languages/*.po")) == [po(language).name for language in LANGUAGES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated_with_its_slots(language: str) -> None:
    text = po(language).read_text("utf-8")
    told = {message.key: message.text for message in read_po(text)}
    for message in messages.gather(PLUGIN):
        assert told.get(message.key), message.key
        assert Counter(SLOT.findall(told[message.key])) == Counter(SLOT.findall(message.key)), message.key
    assert text == messages.po_text(messages.merged(messages.gather(PLUGIN), text), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_files_say_the_same(language: str) -> None:
    text = po(language).read_text("utf-8")
    files = compiled(f"languages/{po(language).name}", text)
    catalogue = gettext.GNUTranslations(io.BytesIO(files[f"languages/detector-gate-{language}.mo"]))
    script = json.loads(files[f"languages/detector-gate-{language}-detector-gate-editor.json"])
    for message in read_po(text)[1:]:
        assert catalogue.gettext(message.key) == message.text
        in_script = message.key in script["locale_data"]["detector-gate"]
        assert in_script == ("assets/editor.js" in message.places)
