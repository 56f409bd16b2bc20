from __future__ import annotations

import pytest

from tests.plugins.good_evidence.test_linked_sources import page
from tests.plugins.observing import strength

RULE = "good.primary-documents"


@pytest.mark.parametrize(
    "address",
    [
        "https://www.weather.gov/notice",
        "https://doi.org/10.1000/182",
        "https://law.example.ac.uk/case",
        "https://council.example.net/minutes.pdf",
        "https://github.com/owner/name/issues/7",
        "https://www.rfc-editor.org/rfc/rfc9110",
    ],
)
def test_a_document_linked_from_a_sentence_counts(address: str) -> None:
    assert strength(RULE, page([address]), "html", "https://dam.example.com/a") == 0.35


def test_two_documents_count_more() -> None:
    both = page(["https://doi.org/10.1000/182", "https://www.weather.gov/notice"])
    assert strength(RULE, both, "html", "https://dam.example.com/a") == 0.5


def test_any_other_site_is_no_document() -> None:
    assert strength(RULE, page(["https://survey.example.org/r"]), "html", "https://dam.example.com/a") == 0
