from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from detector.audit.running import CHUNK, FEW, judge_all
from detector.audit.settings import Plan
from detector.audit.tasks import Lost, Row
from detector.recipes import Recipe
from detector.records import Record

PLAN = Plan(Recipe("editor", models=False))
MANY = CHUNK * FEW + 7


def page(number: int, words: int = 60) -> Record:
    body = " ".join(f"word{(number * 7 + i) % 50}" for i in range(words))
    return Record(f"p{number}", content=f"<h1>Page {number}</h1><p>{body}. May 14, 20XX.".encode())


@pytest.mark.slow
def test_rows_are_the_same_and_in_order_whatever_the_number_of_workers() -> None:
    records = [page(i) for i in range(MANY)]
    one = list(judge_all(PLAN, records, 1))
    two = list(judge_all(PLAN, records, 2))
    assert [record.source for record, _ in two] == [f"p{i}" for i in range(MANY)]
    assert [row for _, row in one] == [row for _, row in two]


def test_a_record_with_an_error_is_lost_and_the_others_are_judged() -> None:
    found = list(judge_all(PLAN, [page(1), Record("x", error="x: cannot be read"), page(2)], 1))
    assert [type(row) for _, row in found] == [Row, Lost, Row]
    assert found[1][1] == Lost("x", "x: cannot be read")


def test_an_error_while_judging_costs_only_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    from detector.audit import tasks

    judge = tasks.judge_record
    monkeypatch.setattr(tasks, "judge_record", lambda plan, r: 1 / 0 if r.source == "p1" else judge(plan, r))
    found = [row for _, row in judge_all(PLAN, [page(0), page(1), page(2)], 1)]
    assert isinstance(found[1], Lost)
    assert "p1: could not be judged: ZeroDivisionError" in found[1].reason
    assert isinstance(found[2], Row)


@pytest.mark.slow
def test_an_error_of_the_input_ends_the_run_after_what_came_before() -> None:
    def records() -> Iterator[Record]:
        yield from (page(i) for i in range(MANY))
        raise OSError("the disk has gone")

    found: list[str] = []
    with pytest.raises(OSError, match="the disk has gone"):
        found.extend(record.source for record, _ in judge_all(PLAN, records(), 2))
    assert found == [f"p{i}" for i in range(len(found))]
    assert len(found) >= CHUNK * FEW


def suicidal_pack(folder: Path) -> None:
    """A plugin whose rule kills the process on one page, as a crash in a C library would."""
    (folder / "killer.py").write_text(
        "import os\nimport detector\nfrom detector.nouns import Rule\n\n\ndef check(reading):\n"
        "    if 'KILLME' in reading.page.text:\n        os._exit(9)\n    return ()\n\n\n@detector.hookimpl\n"
        "def detector_rules():\n    yield Rule('test.killer', 'content_quality', 'info', 's', 'w', 'a', check)\n"
    )
    info = folder / "killer-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: killer\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[detector]\nkiller = killer\n")


def audit(folder: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "detector", "audit", str(folder), "--no-models", *options]


def write_pages(folder: Path, count: int, words: int = 60) -> None:
    folder.mkdir()
    for i in range(count):
        (folder / f"{i:05}.html").write_bytes(page(i, words).content)


@pytest.mark.slow
def test_a_page_that_kills_its_worker_is_named_and_all_others_are_judged(tmp_path: Path) -> None:
    write_pages(tmp_path / "site", MANY + 40)
    (tmp_path / "site" / "00070.html").write_text("<p>KILLME")
    suicidal_pack(tmp_path)
    output = tmp_path / "out.jsonl"
    env = {**os.environ, "PYTHONPATH": str(tmp_path)}
    command = audit(tmp_path / "site", "--workers", "2", "--output", str(output), "--fail-on", "never")
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "00070.html: a worker died over this page" in done.stderr
    names = [Path(json.loads(line)["source"]).name for line in output.read_text().splitlines()]
    assert names == [f"{i:05}.html" for i in range(MANY + 40) if i != 70]


@pytest.mark.slow
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_run_that_was_killed_goes_on_without_losing_or_repeating_a_page(tmp_path: Path, workers: str) -> None:
    count = 1500
    write_pages(tmp_path / "site", count, 400)
    whole, cut = tmp_path / "whole.jsonl", tmp_path / "cut.jsonl"
    options = ("--fail-on", "never", "--workers", workers)
    subprocess.run(audit(tmp_path / "site", *options, "--output", str(whole)), check=True, capture_output=True)
    command = audit(tmp_path / "site", *options, "--output", str(cut), "--report", str(tmp_path / "all.json"))
    journal = tmp_path / "cut.jsonl.journal"
    running = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    while not (journal.exists() and journal.stat().st_size > 200_000):
        assert running.poll() is None, "the run was over before it could be killed"
        time.sleep(0.005)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    kept = journal.read_bytes().count(b"\n") - 1
    assert 0 < kept < count
    done = subprocess.run([*command, "--resume"], check=True, capture_output=True, text=True)
    assert f"({kept} from the interrupted run)" in done.stderr.replace(",", "") or kept > 0
    assert cut.read_bytes() == whole.read_bytes()
    assert len(json.loads((tmp_path / "all.json").read_text())) == count
    assert not journal.exists()


@pytest.mark.slow
def test_workers_do_not_outlive_a_run_that_was_killed_alone(tmp_path: Path) -> None:
    write_pages(tmp_path / "site", 3000, 400)
    command = audit(tmp_path / "site", "--workers", "2", "--output", str(tmp_path / "out.jsonl"))
    running = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    children = Path(f"/proc/{running.pid}/task/{running.pid}/children")
    while len(workers := children.read_text().split()) < 2:
        assert running.poll() is None, "the run was over before it could be killed"
        time.sleep(0.01)
    running.kill()
    running.wait()
    until = time.monotonic() + 30
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        assert time.monotonic() < until, "a worker is still there"
        time.sleep(0.1)
