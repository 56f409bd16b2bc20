from __future__ import annotations

import os
import sqlite3
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from detector.errors import ConfigError
from detector.hosts.service.access import Doorkeeper, Tries, make_key, revoke_key, rotate_key
from detector.hosts.service.records import Kept, Key, Override, Wanted, new_id
from detector.hosts.service.store import Store, StoreError
from detector.hosts.service.tables import MIGRATIONS
from detector.hosts.service.writer import Writer
from tests.hosts.service.databases import Made


def kept(url: str = "https://example.org/", *, days: float = 0, verdict: str = "reject", **other: object) -> Kept:
    made = time.time() - days * 86400
    told = {"content": b"page", "title": "Hours", "body": "{}", **other}
    return Kept(
        new_id(),
        made,
        url,
        "-",
        caller="tests",
        verdict=verdict,
        probability=0.9,
        language="en",
        preset="editor",
        **told,
    )  # type: ignore[arg-type]


def unpacked(record: Kept | None) -> bytes:
    assert record is not None
    assert record.content is not None
    return zlib.decompress(record.content)


def test_rows_come_back_as_they_were_written(database: Made) -> None:
    store, row = database.store(), kept(title="Öffnung “%” 東京 \U0001f600")
    store.add(row)
    assert store.get(Kept, row.id) == row


def test_opening_an_older_database_brings_it_up_to_date_and_keeps_its_rows(database: Made) -> None:
    first = database.store(versions=1)
    row = kept()
    first.add(row)
    first.close()
    store = database.store()
    assert store.version == len(MIGRATIONS)
    assert store.get(Kept, row.id) == row
    assert store.first_time("a", 60)


def test_a_database_of_a_newer_program_is_refused(database: Made) -> None:
    store = database.store()
    with store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO detector_schema (version) VALUES (99)")
    with pytest.raises(ConfigError, match="schema 99"):
        database.store()


def test_several_openings_at_once_make_one_schema(database: Made) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as threads:
        stores = list(threads.map(lambda _: database.store(), range(4)))
    with stores[0].reading() as connection:
        versions = connection.exec_driver_sql("SELECT version FROM detector_schema ORDER BY version").scalars().all()
    assert versions == list(range(1, len(MIGRATIONS) + 1))


@pytest.mark.parametrize("text", ["' OR 1=1 --", "%", "_", "!", "'; DROP TABLE decisions; --", "\\"])
def test_a_search_is_words_and_never_sql(text: str, database: Made) -> None:
    store, row = database.store(), kept("https://example.org/plain")
    store.add(row, kept(title=f"odd {text} title"))
    found = store.list(Wanted(text=text))
    assert [one.title for one in found] == [f"odd {text} title"]
    assert len(store.list(Wanted())) == 2


def test_lists_are_filtered_and_come_newest_first_page_by_page(database: Made) -> None:
    store = database.store()
    rows = []
    for number in range(5):
        rows.append(kept(f"https://example.org/{number}", verdict="review" if number % 2 else "reject"))
        time.sleep(0.002)
    store.add(*rows)
    first = store.list(Wanted(limit=2))
    assert [one.id for one in first] == [rows[4].id, rows[3].id]
    assert [one.id for one in store.list(Wanted(limit=2, before=first[-1].id))] == [rows[2].id, rows[1].id]
    assert {one.verdict for one in store.list(Wanted(verdict="review"))} == {"review"}


def test_an_override_changes_the_state_and_stays_as_history(database: Made) -> None:
    store, row = database.store(), kept()
    store.add(row)
    for action in ("approved", "rejected"):
        assert store.override(Override(new_id(), row.id, time.time(), "Ada", action, "because"))
    found = store.get(Kept, row.id)
    assert found is not None
    assert found.state == "rejected"
    assert len(store.select(Override, "WHERE decision = :it", it=row.id)) == 2
    assert not store.override(Override(new_id(), "0" * 28, time.time(), "Ada", "approved", "because"))


def test_retention_forgets_content_first_and_then_the_verdict_with_what_hangs_on_it(database: Made) -> None:
    store, fresh, older, oldest = database.store(), kept(), kept(days=20), kept(days=400)
    store.add(fresh, older, oldest)
    store.override(Override(new_id(), oldest.id, time.time(), "Ada", "approved", "because"))
    assert store.prune(365, 14) == {"decisions": 1, "contents": 2}
    left = {one.id: one.content for one in store.list(Wanted())}
    assert left == {fresh.id: b"page", older.id: None}
    assert store.select(Override) == []


def test_an_export_gives_every_row_once(database: Made) -> None:
    store = database.store()
    rows = [kept() for _ in range(1203)]
    store.add(*rows)
    assert sorted(one.id for one in store.export(Kept)) == sorted(one.id for one in rows)


def test_a_signed_request_counts_once(database: Made) -> None:
    store = database.store()
    assert store.first_time("a", 60)
    assert not store.first_time("a", 60)
    assert store.first_time("b", -1)
    assert store.first_time("b", 60), "what has expired is forgotten"


def test_keys_are_kept_as_digests_and_can_be_rotated_and_revoked(database: Made) -> None:
    store = database.store()
    key = make_key(store, "wordpress", ["check"])
    number, secret = key.split("_", 2)[1:]
    assert secret not in repr(store.select(Key))
    fresh = rotate_key(store, number, hours=1)
    both = Doorkeeper(store)
    assert both.admit(key)
    assert both.admit(fresh)
    at_once = rotate_key(store, number, hours=0)
    later = Doorkeeper(store)
    assert [bool(later.admit(one)) for one in (key, fresh, at_once)] == [False, False, True]
    revoke_key(store, number)
    assert Doorkeeper(store).admit(at_once) is None
    with pytest.raises(ConfigError, match="no key"):
        rotate_key(store, number)


def test_keys_expire_and_wrong_ones_let_nobody_in(database: Made) -> None:
    store = database.store()
    expired, key = make_key(store, "old", ["check"], days=-1), make_key(store, "new", ["check"])
    door = Doorkeeper(store)
    for wrong in (expired, key[:-1] + ("a" if key[-1] != "a" else "b"), "", "dk_", key.upper(), key + "a", "' OR 1=1"):
        assert door.admit(wrong) is None
    with pytest.raises(ConfigError, match="unknown scopes"):
        make_key(store, "x", ["everything"])


def test_too_many_wrong_keys_make_an_address_wait() -> None:
    tries = Tries(3, addresses=2)
    for _ in range(3):
        assert not tries.wait("a")
        tries.failed("a")
    assert 0 < tries.wait("a") <= 60
    assert not tries.wait("b")


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[Store]:
    store = Store(f"sqlite:///{tmp_path / 's.sqlite'}")
    yield store
    store.close()


def lock(store: Store) -> sqlite3.Connection:
    other = sqlite3.connect(str(store.engine.url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    return other


def test_records_wait_in_memory_while_the_database_is_locked_and_none_is_lost(embedded: Store) -> None:
    store = embedded
    writer = Writer(store, 100)
    other = lock(embedded)
    futures = [writer.add(kept()) for _ in range(10)]
    time.sleep(2.6)  # longer than SQLite waits
    assert writer.waiting == 10
    assert "locked" in writer.trouble
    other.close()
    for future in futures:
        future.result(30)
    assert len(store.list(Wanted())) == 10
    assert (writer.trouble, writer.close()) == ("", 0)


def test_memory_for_waiting_records_is_bounded(embedded: Store) -> None:
    writer = Writer(embedded, 2)
    other = lock(embedded)
    futures = [writer.add(kept()) for _ in range(3)]
    with pytest.raises(StoreError, match="too many"):
        futures[2].result(1)
    other.close()
    assert writer.close() == 1


def test_a_record_the_database_will_never_take_does_not_hold_up_the_others(embedded: Store) -> None:
    store = embedded
    first = kept()
    store.add(first)
    writer = Writer(store, 10)
    futures = [writer.add(row) for row in (kept(), first, kept())]
    futures[0].result(30)
    with pytest.raises(StoreError):
        futures[1].result(30)
    futures[2].result(30)
    assert writer.close() == 1


def test_a_full_disk_is_told_and_the_record_is_written_once_there_is_room(embedded: Store) -> None:
    store = embedded
    with store.reading() as connection:  # the pool hands out this very connection again
        size = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {size}")
    with pytest.raises(StoreError, match="full"):
        store.add(kept(content=b"x" * 100_000))
    writer = Writer(store, 10)
    record = kept(content=os.urandom(100_000))  # does not become smaller
    future = writer.add(record)
    until = time.monotonic() + 30
    while not writer.trouble and time.monotonic() < until:
        time.sleep(0.05)
    assert "full" in writer.trouble
    assert unpacked(writer.find(record.id)) == record.content
    with store.reading() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    future.result(30)
    assert writer.close() == 0
    assert unpacked(store.get(Kept, record.id)) == record.content


@pytest.mark.parametrize("url", ["mysql://localhost/x", "nonsense", "sqlite:////proc/none/x.sqlite"])
def test_a_database_that_cannot_be_is_told_at_the_start(url: str) -> None:
    with pytest.raises((ConfigError, StoreError)):
        Store(url)
