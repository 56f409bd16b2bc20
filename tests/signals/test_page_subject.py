from __future__ import annotations

import pytest

from detector.page import read_page
from detector.reading import PageReading
from detector.signals.page_subject import Subject, page_subject


def subject(text: str) -> Subject:
    return page_subject(PageReading(read_page(text, kind="text")))


def test_an_ordinary_page_excuses_nothing() -> None:
    ordinary = subject("Harbour news\n\nThe fair opens on Sunday, and the crew paints the hull.")
    assert not any((ordinary.code, ordinary.form, ordinary.filler, ordinary.assistant))


def test_programming_is_told_by_its_words() -> None:
    assert subject("Parsing JSON in Python\n\nThe function reads a string; the API returns an array of strings.").code


@pytest.mark.parametrize(
    "title", ["Sample letter of complaint", "Mietvertrag: Muster und Vorlage", "Modelos de contrato", "合同范本"]
)
def test_templates_are_told_by_their_titles(title: str) -> None:
    assert subject(f"{title}\n\nFor landlords and tenants.").form


def test_a_page_on_filler_text_is_told() -> None:
    assert subject("What is lorem ipsum?\n\nIt is dummy text. Typesetters used it as placeholder text.").filler


def test_a_page_on_assistants_is_told() -> None:
    assert subject("How ChatGPT talks\n\nA language model answers. Chatbots are language models.").assistant


def test_a_contract_is_told_by_its_terms_not_by_the_word() -> None:
    assert subject("Lease\n\nThe landlord and the tenant, hereinafter the parties, agree as follows.").form
    assert not subject("Town signs contract\n\nThe agreement brings new ships to the harbour, the mayor said.").form
