"""TOML kept in the cache as JSON."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from detector.tables import read_toml

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


def test_dates_are_read_too() -> None:
    assert read_toml(b"day = 2024-05-06\n") == read_toml(b"day = 2024-05-06\n") == tomllib.loads("day = 2024-05-06\n")


@pytest.mark.parametrize(("content", "error"), [(b"a = ", tomllib.TOMLDecodeError), (b"\xff", UnicodeDecodeError)])
def test_what_is_no_toml_is_an_error(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_toml(content)
