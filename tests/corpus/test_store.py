"""The reference index on disk."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from detector.corpus.store import ReferenceIndex
from detector.errors import InputError
from tests.corpus.making import collection, story, told
from tests.corpus.stories import ANOTHER_FERRY, HARBOUR, HARBOUR_REWRITTEN, page

WRITER = """
import sys
from pathlib import Path
from detector.corpus import store
from tests.corpus.making import story, told
from tests.corpus.stories import page
store.BATCH = 5
def pages():
    for i in range(100000):
        yield page(told(story(i)), f"s{i}")
        if i == 40:
            print("writing", flush=True)
with store.ReferenceIndex(Path(sys.argv[1]), create=True) as index:
    index.add(pages())
"""


@pytest.fixture
def index(tmp_path: Path) -> Iterator[ReferenceIndex]:
    with ReferenceIndex(tmp_path / "seen.index", create=True) as made:
        made.add([*collection(10), page(HARBOUR, "harbour", "https://bay.example/a")])
        yield made


def test_a_rewrite_finds_its_original_and_another_story_finds_nothing(index: ReferenceIndex) -> None:
    (hit,) = index.search(page(HARBOUR_REWRITTEN, url="https://bay.example/b"))
    assert hit.url == "https://bay.example/a"
    assert hit.kind == "rewrite"
    assert hit.within_site
    assert index.search(page(ANOTHER_FERRY)) == []


def test_copies_come_first_and_are_called_so(index: ReferenceIndex) -> None:
    hit, *_ = index.search(page(told(story(3)), url="https://elsewhere.example/"))
    assert hit.kind == "exact"
    assert not hit.within_site


def test_adding_again_changes_nothing_and_changed_words_replace(index: ReferenceIndex) -> None:
    again = index.add([page(HARBOUR, "harbour", "https://bay.example/a")])
    assert (again.added, again.unchanged) == (0, 1)
    before = index.info()["pages"]
    told_ = index.add([page(ANOTHER_FERRY, "harbour", "https://bay.example/a")])
    assert told_.replaced == 1
    assert index.info()["pages"] == before
    assert index.search(page(HARBOUR_REWRITTEN)) == []


def test_a_page_does_not_find_itself(index: ReferenceIndex) -> None:
    assert index.search(page(HARBOUR, url="https://bay.example/a")) == []


def test_pages_with_too_little_text_are_counted_not_kept(index: ReferenceIndex) -> None:
    assert index.add([page("Nothing here.", "short")]).too_short == 1


def test_a_missing_or_foreign_file_is_named_in_the_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such index"):
        ReferenceIndex(tmp_path / "none")
    (tmp_path / "text").write_text("not a database, " * 100)
    with pytest.raises(InputError, match="not an index"):
        ReferenceIndex(tmp_path / "text")


def test_an_index_of_another_version_is_refused(index: ReferenceIndex) -> None:
    index._connection.execute("UPDATE meta SET value = '0'")
    index.close()
    with pytest.raises(InputError, match="version 0"):
        ReferenceIndex(index.path)


@pytest.mark.slow
def test_an_index_of_the_version_before_goes_on(index: ReferenceIndex) -> None:
    with closing(sqlite3.connect(index.path)) as connection, connection:
        for number, data in connection.execute("SELECT id, print FROM pages").fetchall():
            before = (2).to_bytes(4, "little") + data[4:40] + data[44:]  # prints told nothing of the writing
            connection.execute("UPDATE pages SET print = ? WHERE id = ?", (before, number))
        connection.execute("UPDATE meta SET value = '2' WHERE name = 'version'")
    with ReferenceIndex(index.path) as again:
        again.add([page(ANOTHER_FERRY, "ferry", "https://ferry.example/b")])
        hits = again.search(page(HARBOUR_REWRITTEN, "draft", "https://other.example/c"))
    assert [hit.url for hit in hits] == ["https://bay.example/a"]


def test_a_killed_writer_leaves_a_whole_index_that_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "killed.index"
    root = Path(__file__).parents[2]
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], cwd=root, stdout=subprocess.PIPE)
    assert writer.stdout
    writer.stdout.readline()
    time.sleep(0.2)
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    with ReferenceIndex(path) as index:
        held = index.info()["pages"]
        assert isinstance(held, int)
        assert held >= 35
        assert held % 5 == 0
        assert index._connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        again = index.add([page(told(story(i)), f"s{i}") for i in range(60)])
        assert again.unchanged == min(held, 60)
        assert index.search(page(told(story(59), 1)))[0].source == "s59"
