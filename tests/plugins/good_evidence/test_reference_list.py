from __future__ import annotations

import pytest

from tests.plugins.observing import strength

RULE = "good.reference-list"
PROSE = "The eel crosses the meadow at night when the dew is heavy, and nobody has seen it turn back."


def page(heading: str, *entries: str) -> str:
    return f"# Eels\n\n{PROSE}\n\n## {heading}\n\n" + "\n\n".join(entries)


ENTRIES = (
    "Marten, A. (1911). Eels of the lower river. Harbour Press.",
    "Quill, B. (1987). A meadow at night. Journal of Dew 4.",
    "Osei, L. (2003). Crossing. doi 10.1000/182",
)


@pytest.mark.parametrize("heading", ["References", "Literatur", "Bibliographie", "参考文献"])
def test_a_list_of_references_counts(heading: str) -> None:
    assert strength(RULE, page(heading, *ENTRIES), "markdown") == 0.2


def test_other_headings_and_short_lists_do_not() -> None:
    assert strength(RULE, page("Prices", *ENTRIES), "markdown") == 0
    assert strength(RULE, page("References", ENTRIES[0]), "markdown") == 0


def test_entries_without_years_or_links_are_no_references() -> None:
    assert strength(RULE, page("References", "A friend", "A neighbour", "A cousin"), "markdown") == 0
