from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.engine import Detector
from detector.errors import ConfigError, DetectorError, InputError
from detector.lab import feedback
from detector.lab.decisions import Decider, page_fingerprint
from detector.lab.feedback import FeedbackStore, store_path
from detector.policy import load_policy
from detector.records import Record
from tests.lab.deciding import decision
from tests.making import finds, make_catalogue, make_rule

SECRET = "The neighbour of number nine told us a spammy thing about her garden. " * 8


def test_decisions_come_back_as_they_were_made(tmp_path: Path) -> None:
    made = decision(
        "spam", {"test.right": 0.9}, signals={"words": 12.0}, reason="a farm", decided="2024-05-06T07:08:09+00:00"
    )
    with FeedbackStore(tmp_path / "f.sqlite") as store:
        number = store.add(made)
    with FeedbackStore(tmp_path / "f.sqlite") as store:
        assert store.decisions() == [replace(made, id=number)]


def test_the_latest_decision_on_a_page_counts_and_history_stays(tmp_path: Path) -> None:
    with FeedbackStore(tmp_path / "f.sqlite") as store:
        store.add(decision("spam", {}, page=1))
        store.add(decision("good", {}, page=2))
        last = store.add(decision("good", {}, page=1))
        assert [d.label for d in store.decisions()] == ["good", "good"]
        assert len(store.decisions(history=True)) == 3
        assert store.remove(last)
        assert not store.remove(last)
        assert sorted(d.label for d in store.decisions()) == ["good", "spam"]


def test_pages_without_address_are_known_by_their_words(tmp_path: Path) -> None:
    with FeedbackStore(tmp_path / "f.sqlite") as store:
        for label in ("spam", "good"):
            store.add(decision(label, {}, url="", page=7))
        store.add(decision("good", {}, url="", page=8))
        assert len(store.decisions()) == 2


@given(st.text())
def test_a_fingerprint_ignores_case_and_punctuation(text: str) -> None:
    plain = page_fingerprint(text)
    assert page_fingerprint(f" !{text}... ") == plain
    assert len(plain) == 16


def test_no_word_of_the_page_is_in_the_file(tmp_path: Path) -> None:
    detector = Detector(catalogue=make_catalogue(make_rule(check=finds("spammy"))), models=False)
    made = Decider(detector).decide(Record("x", "https://a.example/p", SECRET.encode()), "spam", reason="own reason")
    with FeedbackStore(tmp_path / "f.sqlite") as store:
        store.add(made)
    content = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"own reason" in content
    for word in (b"neighbour", b"garden", b"spammy"):
        assert word not in content


def test_contributions_are_kept_without_the_adaptation_and_the_verdict_with_it() -> None:
    catalogue = make_catalogue(make_rule("test.word", finds("spammy", 0.9), severity="error"))
    record = Record("x", "https://a.example/p", SECRET.encode())
    plain = Decider(Detector(catalogue=catalogue, models=False)).decide(record, "good")
    policy = replace(load_policy(), scale=0.5, shift=-3, factors={"test.word": 0.1})
    adapted = Decider(Detector(policy, catalogue=catalogue, models=False)).decide(record, "good")
    assert adapted.contributions == plain.contributions
    assert adapted.base == plain.base
    assert adapted.probability < plain.probability
    assert plain.source == "a.example"
    assert plain.strengths["test.word"] > 0.9


def test_a_page_that_cannot_be_read_is_no_decision() -> None:
    decider = Decider(Detector(catalogue=make_catalogue(), models=False))
    with pytest.raises(DetectorError, match="gone"):
        decider.decide(Record("x", error="gone"), "good")
    with pytest.raises(ConfigError, match="good, spam, low_quality"):
        decider.decide(Record("x", content=b"<p>words"), "nice")


def test_another_programs_file_is_left_alone(tmp_path: Path) -> None:
    other, text = tmp_path / "other.sqlite", tmp_path / "notes.txt"
    with closing(sqlite3.connect(other)) as db:
        db.execute("CREATE TABLE bookmarks (url TEXT)")
    text.write_text("not a database at all, but long enough to look like one to nobody" * 30)
    for path, told in ((other, "another program"), (text, "not a database")):
        before = path.read_bytes()
        with pytest.raises(InputError, match=told):
            FeedbackStore(path)
        assert path.read_bytes() == before


def test_a_newer_schema_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "f.sqlite"
    FeedbackStore(path).__exit__(None, None, None)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(ConfigError, match="update detector"):
        FeedbackStore(path)


def test_an_older_schema_is_migrated_and_keeps_its_decisions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "f.sqlite"
    with FeedbackStore(path) as store:
        store.add(decision("good", {}, page=1))
    later = (*feedback.MIGRATIONS, ("ALTER TABLE decisions ADD COLUMN editor TEXT NOT NULL DEFAULT ''",))
    monkeypatch.setattr(feedback, "MIGRATIONS", later)
    with FeedbackStore(path) as store:
        assert len(store.decisions()) == 1
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == 2
        assert db.execute("SELECT editor FROM decisions").fetchone()[0] == ""


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "f.sqlite"
    with FeedbackStore(path) as store:
        store.add(decision("good", {}, page=1))
    broken = (*feedback.MIGRATIONS, ("ALTER TABLE decisions ADD COLUMN editor TEXT", "NOT SQL AT ALL"))
    with monkeypatch.context() as patch:
        patch.setattr(feedback, "MIGRATIONS", broken)
        with pytest.raises(InputError):
            FeedbackStore(path)
    with FeedbackStore(path) as store:
        assert len(store.decisions()) == 1


KILLED = """
import sys
from pathlib import Path
from detector.lab.feedback import FeedbackStore
from tests.lab.deciding import decision
with FeedbackStore(Path(sys.argv[1])) as store:
    for page in range(100_000):
        print(store.add(decision("good", {}, page=page)), flush=True)
"""


def test_a_killed_process_loses_no_decision_that_it_told_of(tmp_path: Path) -> None:
    path = tmp_path / "f.sqlite"
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", KILLED, str(path)]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root, env=environment) as process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(20)]
        time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
        told += process.stdout.readlines()
    whole = [line for line in told if line.endswith("\n")]
    with FeedbackStore(path) as store:
        assert len(store.decisions()) >= len(whole) >= 20
        assert store.add(decision("spam", {}, page=200_000))


def test_two_processes_may_write_to_one_store(tmp_path: Path) -> None:
    with FeedbackStore(tmp_path / "f.sqlite") as one, FeedbackStore(tmp_path / "f.sqlite") as two:
        one.add(decision("good", {}, page=1))
        two.add(decision("spam", {}, page=2))
        assert one.decisions() == two.decisions()


def test_the_store_is_where_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DETECTOR_FEEDBACK", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert store_path(None) == tmp_path / "detector" / "feedback.sqlite"
    monkeypatch.setenv("DETECTOR_FEEDBACK", str(tmp_path / "mine"))
    assert store_path(None) == tmp_path / "mine"
    assert store_path(tmp_path / "named") == tmp_path / "named"
