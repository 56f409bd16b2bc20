from __future__ import annotations

from detector.page import read_page
from detector.reading import PageReading
from detector.signals.residue import find_residue, fold, residue_rows, residue_seen


def seen(text: str) -> list[tuple[str, str, str]]:
    found = residue_seen(PageReading(read_page(text, kind="text")))
    return [(s.residue.kind, s.residue.language, s.residue.package) for s in found]


def test_the_table_names_hundreds_of_strings_in_many_languages_with_their_origin() -> None:
    rows = [row for row in map(find_residue, residue_rows()) if row]
    assert len(rows) > 1500
    assert len({row.language for row in rows}) > 60
    assert all(row.text and row.package and row.version and row.locale for row in rows)
    assert {row.kind for row in rows} == {"default", "form", "notice", "heading", "ad", "label"}


def test_a_block_that_is_such_a_string_is_seen_whatever_its_marks() -> None:
    assert seen("Wiki\n\nDas Haus\n\n« MediaWiki wurde installiert. »") == [("default", "de", "MediaWiki")]


def test_a_long_string_is_known_by_its_beginning() -> None:
    text = "Bienvenue dans WordPress. Ceci est votre premier article. Modifiez-le ou supprimez-le, puis écrivez !"
    assert seen(f"Blog\n\nLe phare\n\n{text}") == [("default", "fr", "WordPress core")]


def test_a_sentence_that_only_contains_it_is_not_seen() -> None:
    assert seen("Blog\n\nThe clerk said hello world! and left for the sample page of the book.") == []


def test_folding_levels_case_quotation_marks_and_edges() -> None:
    assert fold("  EDITORS’  Picks: ") == "editors' picks"


def test_the_origin_is_told_in_words() -> None:
    row = find_residue(fold("Just another WordPress site"))
    assert row is not None
    assert row.origin.startswith("WordPress core 6.")
    assert "+" not in row.origin
