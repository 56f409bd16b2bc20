"""Collections of pages: duplicates, rewrites and the stories they make."""

from __future__ import annotations

import pickle
from math import log

import pytest

from detector.corpus import analyse, candidates
from detector.corpus.analysis import analyse_cards, find_pairs
from detector.corpus.cards import card_of
from detector.corpus.pairing import Scored
from tests.corpus.making import collection, story, told
from tests.corpus.stories import ANOTHER_FERRY, HARBOUR, HARBOUR_REWRITTEN, page


def test_copies_near_copies_and_rewrites_are_kept_apart() -> None:
    pages = collection(30, rewritten=6, copies=3)
    text = told(story(4)) + "\n\nRead our other stories about the towns of the valley on the next page."
    pages.append(page(text, "near", "https://near.example/4"))
    found = analyse(pages)
    exact = {(p.a, p.b) for p in found.pairs if p.kind == "exact"}
    near = {(p.a, p.b) for p in found.pairs if p.kind == "near"}
    rewrites = {(p.a, p.b) for p in found.pairs if p.kind == "rewrite"}
    assert exact == {(0, 36), (1, 37), (2, 38)}
    assert near == {(4, 39)}
    assert rewrites == {(i, 30 + i) for i in range(6)}


def test_a_story_s_cluster_holds_its_copies_and_rewrites_and_nothing_else() -> None:
    found = analyse(collection(30, rewritten=6, copies=3))
    assert [c.members for c in found.clusters] == [(0, 30, 36), (1, 31, 37), (2, 32, 38), (3, 33), (4, 34), (5, 35)]
    assert found.counts["rewrite"] == 6


def test_every_candidate_is_heard_of_and_those_above_the_cut_are_the_pairs() -> None:
    heard: list[Scored] = []
    pairs, _ = find_pairs([card_of(each) for each in collection(30, rewritten=6)], heard=heard.append)
    assert {(p.a, p.b) for p in pairs} == {(s.a, s.b) for s in heard if s.beside >= log(0.8 / 0.2)}
    assert len({(s.a, s.b) for s in heard}) == len(heard)


def test_pairs_say_whether_they_lie_on_one_site() -> None:
    one = page(HARBOUR, url="https://bay.example/a")
    two = page(HARBOUR_REWRITTEN, url="https://bay.example/b")
    other = page(ANOTHER_FERRY, url="https://sea.example/c")
    (pair,) = analyse([one, two, other]).pairs
    assert pair.within_site
    assert pair.kind == "rewrite"


def test_a_round_up_does_not_chain_stories_together() -> None:
    pages = collection(12)
    parts = [told(story(i, 8)).split("\n\n")[:4] for i in range(3)]
    pages.append(page("\n\n".join(line for part in parts for line in part), "round-up", "https://week.example/"))
    found = analyse(pages)
    assert all(len({0, 1, 2} & set(cluster.members)) <= 1 for cluster in found.clusters)


def test_pages_without_text_are_told_and_pair_with_nothing() -> None:
    found = analyse([page("", "empty-1"), page("", "empty-2"), *collection(3)])
    assert found.pairs == ()
    assert "2 pages have too little running text" in found.degraded[0]


def test_no_pages_at_all_are_no_error() -> None:
    found = analyse([])
    assert found.pairs == ()
    assert found.clusters == ()


def test_many_copies_of_one_page_cost_one_link_each() -> None:
    card = card_of(page(told(story(1)), url="https://a.example/"))
    found = analyse_cards([card] * 3000)
    assert found.counts["exact"] == 2999
    assert len(found.clusters) == 1


def test_pages_that_list_thousands_of_names_meet_nobody() -> None:
    pages = collection(20)
    names = " ".join(
        f"Then {who} and {town} met." for i in range(20) for who, _, _, _, town, _ in story(i) for _ in range(12)
    )
    pages += [page(names + f" Number {i} was here too.", f"hostile-{i}", f"https://h{i}.example/") for i in range(3)]
    found = analyse(pages)
    assert not [p for p in found.pairs if p.kind == "rewrite" and p.a < 20]


def test_cards_are_small_and_survive_pickling() -> None:
    card = card_of(page(HARBOUR))
    data = pickle.dumps(card)
    assert len(data) < 8 * len(HARBOUR)
    assert analyse_cards([pickle.loads(data), card]).counts["exact"] == 1


def test_mixed_languages_live_in_one_collection() -> None:
    japanese = (
        "。".join(f"田中さんは第{i}回の会議で港の計画について長い説明をしたと市の広報が伝えた" for i in range(8)) + "。"
    )
    russian = " ".join(f"Министр Орлов посетил порт и осмотрел {i + 20} новых причалов в городе." for i in range(8))
    found = analyse([page(japanese, "ja"), page(russian, "ru"), page(HARBOUR, "en"), page(HARBOUR_REWRITTEN, "en2")])
    assert {(p.a, p.b) for p in found.pairs} == {(2, 3)}


def test_pairs_are_the_same_with_as_many_bins_as_a_large_collection_has_for_a_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pages = collection(30, rewritten=6)
    before = analyse(pages).pairs
    monkeypatch.setattr(candidates, "BINS", 1)
    assert analyse(pages).pairs == before
    assert any(pair.kind == "rewrite" for pair in before)


def test_copies_of_a_few_pages_among_thousands_are_compared_a_few_times_each() -> None:
    cards = [card_of(page(told(story(i)), f"s{i}", f"https://s{i}.example/")) for i in range(3)]
    found = analyse_cards([cards[i % 3] for i in range(6000)])
    assert found.counts["exact"] == 5997
    assert sorted(len(cluster.members) for cluster in found.clusters) == [2000, 2000, 2000]


def test_a_page_of_many_languages_is_read_and_pairs_with_none() -> None:
    parts = (HARBOUR, "Министр Орлов посетил порт и осмотрел новые причалы города.", "市は新しい橋を開通させた。")
    found = analyse([page("\n\n".join(parts[i:] + parts[:i][1:]), f"mixed-{i}") for i in range(3)])
    assert found.counts["pages"] == 3


def test_rows_of_names_in_every_page_are_bounded_and_told() -> None:
    names = [f"Maria{i}a Lopez{i}e of Town{i}u spoke." for i in range(2500)]
    pages = [page(" ".join(names[i * 10 :] + names[: i * 10]), f"h{i}", f"https://h{i}.example/") for i in range(4)]
    found = analyse([*pages, page(HARBOUR, "harbour"), page(HARBOUR_REWRITTEN, "rewritten")])
    assert [(p.a, p.b) for p in found.pairs if 4 in (p.a, p.b) or 5 in (p.a, p.b)] == [(4, 5)]
    assert any("pages were cut" in note for note in found.degraded)
