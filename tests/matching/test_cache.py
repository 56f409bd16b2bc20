from __future__ import annotations

import os
from pathlib import Path

import pytest

from detector.matching import Matcher
from detector.matching.cache import KEPT, load_cached, store_cached
from detector.nouns import Span

PATTERNS, PHRASES = {"p": r"\d{3} left"}, {"l": ("hello there",)}
TEXT = "Hello there, 300 left"
FOUND = {"p": [Span(13, 21)], "l": [Span(0, 11)]}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DETECTOR_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_a_matcher_from_the_cache_finds_the_same(folder: Path) -> None:
    assert Matcher.compile(PATTERNS, PHRASES).scan(TEXT) == FOUND
    (entry,) = folder.iterdir()
    made = entry.stat().st_ino
    assert Matcher.compile(PATTERNS, PHRASES).scan(TEXT) == FOUND
    assert [p.stat().st_ino for p in folder.iterdir()] == [made]


@pytest.mark.parametrize("damage", [b"", b"detector-cache-1\n", b"rubbish" * 100])
def test_a_damaged_entry_is_made_anew(folder: Path, damage: bytes) -> None:
    Matcher.compile(PATTERNS, PHRASES)
    (entry,) = folder.iterdir()
    entry.write_bytes(damage or entry.read_bytes()[:-1])
    assert Matcher.compile(PATTERNS, PHRASES).scan(TEXT) == FOUND
    assert load_cached(entry.name) is not None


def test_an_entry_that_the_library_refuses_is_made_anew(folder: Path) -> None:
    Matcher.compile(PATTERNS, PHRASES)
    (entry,) = folder.iterdir()
    body = load_cached(entry.name)
    assert body is not None
    store_cached(entry.name, body[:-100])
    assert Matcher.compile(PATTERNS, PHRASES).scan(TEXT) == FOUND


def test_an_entry_that_others_may_write_to_is_made_anew(folder: Path) -> None:
    store_cached("pack-x", b"own")
    assert load_cached("pack-x") == b"own"
    (folder / "pack-x").chmod(0o620)
    assert load_cached("pack-x") is None


def test_other_phrases_get_another_entry(folder: Path) -> None:
    Matcher.compile(PATTERNS, PHRASES)
    Matcher.compile(PATTERNS, {"l": ("hello",)})
    assert len(list(folder.iterdir())) == 2


def test_a_folder_that_cannot_be_made_costs_only_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("DETECTOR_CACHE", str(tmp_path / "file" / "cache"))
    assert Matcher.compile(PATTERNS, PHRASES).scan(TEXT) == FOUND


def test_caching_can_be_switched_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DETECTOR_CACHE", "off")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    Matcher.compile(PATTERNS, PHRASES)
    assert list(tmp_path.iterdir()) == []


def test_what_was_refused_is_refused_again(folder: Path) -> None:
    for _ in range(2):
        wrong: list[Exception] = []
        assert Matcher.compile({"p": "("}, PHRASES, refused=wrong.append).scan(TEXT) == {"l": [Span(0, 11)]}
        assert [str(error).partition(":")[0] for error in wrong] == ["p"]


def test_entries_that_are_not_used_make_room(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, name in enumerate(("pack-a", "pack-b", "matcher-c", "pack-d")):
        store_cached(name, b"body")
        os.utime(folder / name, (number, number))
    monkeypatch.setitem(KEPT, "pack", 2)
    load_cached("pack-a")
    store_cached("pack-e", b"body")
    assert {path.name for path in folder.iterdir()} == {"pack-a", "matcher-c", "pack-e"}


@pytest.mark.parametrize("engine", ["hyperscan", "ahocorasick", "re2"])
def test_every_engine_finds_the_same_from_the_cache(folder: Path, engine: str) -> None:
    assert [Matcher.compile(PATTERNS, PHRASES, engine=engine).scan(TEXT) for _ in range(2)] == [FOUND] * 2
    assert len(list(folder.iterdir())) == 1
