"""Cards of pages kept on disk between a crawl and its analysis."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detector.corpus.analysis import analyse, analyse_cards
from detector.corpus.cardfile import CardFile
from detector.corpus.cards import card_of
from detector.corpus.show_analysis import as_dict, doorways, stories_by_page
from detector.errors import InputError
from tests.corpus.making import collection, doorway
from tests.corpus.stories import ANOTHER_FERRY, HARBOUR, HARBOUR_REWRITTEN, page

CITIES = ("Alderton", "Brightwell", "Carrow", "Dunmere", "Eastvale", "Fernhill")


def test_cards_come_back_as_they_were_added(tmp_path: Path) -> None:
    pages = [page(HARBOUR, url="https://bay.example/a"), page(ANOTHER_FERRY, "strike"), page("", "empty")]
    with CardFile(tmp_path / "cards") as kept:
        assert [kept.add(each) for each in pages] == [True, True, True]
    with CardFile(tmp_path / "cards") as kept:
        for read, each in zip(kept, pages, strict=True):
            made = card_of(each)
            assert (read.url, read.headings, read.text, read.template) == (
                made.url, made.headings, made.text, made.template
            )  # fmt: skip
            assert read.page_print.to_bytes() == made.page_print.to_bytes()


def test_a_page_is_added_once_and_replaced_when_its_words_changed(tmp_path: Path) -> None:
    with CardFile(tmp_path / "cards") as kept:
        assert kept.add(page(HARBOUR, url="https://bay.example/a"))
        assert not kept.add(page(HARBOUR, url="https://bay.example/a"))
        assert kept.add(page(ANOTHER_FERRY, url="https://bay.example/a"))
        assert "https://bay.example/a" in kept
        (card,) = kept
        assert card.page_print.digest == card_of(page(ANOTHER_FERRY)).page_print.digest


def test_a_file_cut_off_anywhere_keeps_what_was_whole_and_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "cards"
    with CardFile(path) as kept:
        kept.add(page(HARBOUR, "one"))
        kept.add(page(ANOTHER_FERRY, "two"))
    whole = path.read_bytes()
    for cut in (1, 40, len(whole) // 3):
        path.write_bytes(whole[:-cut])
        with CardFile(path) as kept:
            assert [card.source for card in kept] == ["one"]
            assert kept.add(page(ANOTHER_FERRY, "two"))
            assert len(kept) == 2


def test_a_foreign_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes"
    path.write_bytes(b"something else\n" * 20)
    with pytest.raises(InputError, match="not a file of cards"):
        CardFile(path)
    assert path.read_bytes() == b"something else\n" * 20


def test_an_analysis_of_kept_cards_is_that_of_the_pages(tmp_path: Path) -> None:
    pages = collection(12, rewritten=3, copies=2)
    with CardFile(tmp_path / "cards") as kept:
        for each in pages:
            kept.add(each)
        assert as_dict(analyse_cards(kept)) == as_dict(analyse(pages))


def test_what_was_found_is_json_with_pages_by_address() -> None:
    pages = collection(12, rewritten=3, copies=2)
    pages += [page(doorway(city, "roof repair"), city, f"https://helpers.example/{city}") for city in CITIES]
    found = analyse(pages)
    told = json.loads(json.dumps(as_dict(found)))
    assert {(pair["a"], pair["b"]) for pair in told["duplicates"]["exact"]} == {
        ("https://site0.example/story", "https://copy0.example/0"),
        ("https://site1.example/story", "https://copy1.example/1"),
    }
    assert sum(not pair["within_site"] for pair in told["rewrites"]) == 3
    assert told["clusters"][0]["number"] == len(CITIES)
    (template, cards), *_ = doorways(found)
    assert {card.title or card.source for card in cards}
    assert any("Alderton" in value for slot in template.slots for value in slot.values)
    by_page = stories_by_page(found)
    assert {row["kind"] for row in by_page["https://site0.example/story"]["tells"]} == {"exact", "rewrite"}
    assert by_page["https://helpers.example/Carrow"]["templates"]


def test_long_lists_are_cut_and_it_is_told() -> None:
    told = as_dict(analyse(collection(10, rewritten=4)), limit=2)
    assert len(told["rewrites"]) == 2
    assert told["left_out"]["rewrite"] == 2


def test_pages_past_the_bound_are_counted_not_read_into_memory() -> None:
    asked = 0

    def endless() -> object:
        nonlocal asked
        for each in (*collection(5), page(HARBOUR), page(HARBOUR_REWRITTEN)):
            asked += 1
            yield each

    found = analyse(endless(), max_pages=5)  # type: ignore[arg-type]
    assert found.counts["pages"] == 5
    assert asked == 7
    assert "only the first 5 pages" in found.degraded[-1]
