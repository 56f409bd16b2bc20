"""TOML kept in the cache as JSON."""

from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from detector.tables import keep_array, keep_lines, read_toml

TABLE = b'[a]\nname = "Caf\xc3\xa9"\nparts = [1, 2.5, true]\n'


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("DETECTOR_CACHE", str(tmp_path))
    return tmp_path


def test_a_table_is_read_the_same_from_the_cache() -> None:
    assert read_toml(TABLE) == read_toml(TABLE) == tomllib.loads(TABLE.decode())


def test_a_changed_file_is_read_anew() -> None:
    read_toml(TABLE)
    assert read_toml(TABLE.replace(b"2.5", b"3.5"))["a"]["parts"] == [1, 3.5, True]


def test_a_damaged_entry_is_made_anew(own_cache: Path) -> None:
    read_toml(TABLE)
    entry = next(own_cache.glob("table-*"))
    entry.write_bytes(entry.read_bytes()[:-3])
    assert read_toml(TABLE) == tomllib.loads(TABLE.decode())


def test_lines_are_the_same_from_the_cache_and_where_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    made = ["Café", "", "two\twords"]
    assert [keep_lines(b"own", lambda: made) for _ in range(2)] == [made] * 2
    assert keep_lines(b"own", lambda: ["never asked"]) == made
    monkeypatch.setenv("DETECTOR_CACHE", "off")
    assert keep_lines(b"own", lambda: ["asked"]) == ["asked"]


def test_dates_are_read_too() -> None:
    assert read_toml(b"day = 2024-05-06\n") == read_toml(b"day = 2024-05-06\n") == tomllib.loads("day = 2024-05-06\n")


@pytest.mark.parametrize(("content", "error"), [(b"a = ", tomllib.TOMLDecodeError), (b"\xff", UnicodeDecodeError)])
def test_what_is_no_toml_is_an_error(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_toml(content)


def test_an_array_is_the_same_from_the_cache_and_made_anew_for_another_version() -> None:
    def make() -> NDArray[np.uint8]:
        made.append(1)
        return np.arange(4, dtype=np.uint8)

    made: list[int] = []
    assert [keep_array("own", 1, np.uint8, 4, make).tolist() for _ in range(2)] == [[0, 1, 2, 3]] * 2
    assert len(made) == 1
    keep_array("own", 2, np.uint8, 4, make)
    assert len(made) == 2


def test_an_array_of_another_size_is_not_taken_from_the_cache() -> None:
    keep_array("own", 1, np.uint8, 4, lambda: np.zeros(4, np.uint8))
    assert len(keep_array("own", 1, np.uint8, 5, lambda: np.zeros(5, np.uint8))) == 5
