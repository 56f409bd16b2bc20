"""Real crawls, each in a process of its own (a reactor runs once), over two sites on this machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.hosts.scrapy.site import club, farm, serving

ROOT = Path(__file__).parents[3]
ADDON = {"ADDONS": {"detector.hosts.scrapy.DetectorAddon": 500}}
PAGES = 40
pytestmark = pytest.mark.slow


def command(starts: list[str], settings: dict[str, Any]) -> list[str]:
    return [sys.executable, "-m", "tests.hosts.scrapy.spider", json.dumps([starts, settings])]


def crawl(starts: list[str], **settings: Any) -> tuple[list[dict[str, Any]], dict[str, Any], str]:
    options = {"CONCURRENT_REQUESTS": 4, **settings}
    done = subprocess.run(command(starts, options), cwd=ROOT, capture_output=True, text=True, timeout=240, check=True)
    found = json.loads(done.stdout.splitlines()[-1])
    return found["items"], found["stats"], done.stderr


def honest(pages: int = PAGES) -> dict[str, str]:
    return {f"/log/{n}": club(n) for n in range(pages)}


def mass_produced(pages: int = PAGES) -> dict[str, str]:
    return {f"/news/{n}": farm(n) for n in range(pages)}


def test_a_farm_is_asked_no_more_after_some_pages_and_an_honest_site_is_crawled_to_its_end() -> None:
    with serving(honest()) as (good, good_asked), serving(mass_produced()) as (bad, bad_asked):
        starts = [f"{good}/log/0", f"{bad}/news/0"]
        plain, _, _ = crawl(starts)
        without = len(bad_asked)
        bad_asked.clear()
        good_asked.clear()
        items, stats, told = crawl(starts, **ADDON, DETECTOR_DROP=["reject"])
    assert len(plain) == 2 * PAGES
    assert len(set(good_asked)) == PAGES + 3  # three links lead beyond the last page
    assert len(bad_asked) <= without / 2
    assert stats["detector/hosts/condemned"] == 1
    assert stats.get("detector/requests/saved", 0) + stats.get("detector/links/of_condemned_hosts", 0) > 0
    assert {item["url"].split("/")[3] for item in items} == {"log"}
    assert all(item["detector"]["verdict"] in ("publish", "review") for item in items)
    assert stats["detector/items/dropped/reject"] == stats["detector/verdict/reject"] >= 3
    assert stats["detector/reason/template.placeholder-year"] >= 3
    assert "is asked no more" in told
    assert "<h1>" not in told, "the page of a dropped item stands in the log"


def test_a_crawl_that_was_stopped_goes_on_with_what_it_knew_of_the_hosts(tmp_path: Path) -> None:
    job = {**ADDON, "JOBDIR": str(tmp_path / "job"), "CONCURRENT_REQUESTS": 1}
    with serving(mass_produced()) as (bad, asked):
        _, first, _ = crawl([f"{bad}/news/0"], **job)
        evidence = json.loads((tmp_path / "job" / "detector-hosts.json").read_text())
        before = len(asked)
        _, second, _ = crawl([f"{bad}/news/30"], **job)
    (host,) = evidence["hosts"].values()
    assert first["detector/hosts/condemned"] == 1
    assert host["condemned_after"] == 3
    assert host["rejected"] <= 8, "pages that were under way when the third was judged, and no more"
    assert any("20XX" in reason for page in host["strongest"] for reason in page[4])
    assert len(asked) == before, "the farm was asked again"
    assert second["detector/requests/saved"] >= 1


def test_an_interrupted_crawl_keeps_queue_and_evidence(tmp_path: Path) -> None:
    settings = {**ADDON, "JOBDIR": str(tmp_path / "job"), "CONCURRENT_REQUESTS": 1, "DOWNLOAD_DELAY": 0.2}
    with serving(honest()) as (good, asked):
        started = subprocess.Popen(
            command([f"{good}/log/0"], settings), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        while len(asked) < 8:
            time.sleep(0.05)
            assert started.poll() is None
        os.kill(started.pid, signal.SIGINT)  # Scrapy finishes what is under way and keeps the queue
        started.wait(60)
        before = len(asked)
        items, _, _ = crawl([f"{good}/log/0"], **{**settings, "DOWNLOAD_DELAY": 0})
        evidence = json.loads((tmp_path / "job" / "detector-hosts.json").read_text())
    assert before < PAGES
    assert set(asked) >= {f"/log/{n}" for n in range(PAGES)}
    (host,) = evidence["hosts"].values()
    assert host["pages"] >= PAGES - 1
    assert host["condemned_after"] == 0
    assert len(items) < PAGES


def test_items_that_hold_a_page_are_judged_where_responses_are_not() -> None:
    with serving({"/log/0": club(0), **mass_produced(4)}) as (site, _):
        pipeline = {"ITEM_PIPELINES": {"detector.hosts.scrapy.DetectorPipeline": 100}, "DETECTOR_DROP": "reject"}
        items, stats, _ = crawl([f"{site}/log/0", f"{site}/news/0"], **pipeline)
    assert [item["url"].split("/")[3] for item in items] == ["log"]
    assert stats["detector/items/dropped/reject"] == 4


def test_a_misspelt_setting_stops_the_crawl_with_a_suggestion() -> None:
    with serving(honest(2)) as (good, asked):
        done = subprocess.run(
            command([f"{good}/log/0"], {**ADDON, "DETECTOR_HOST_PAGE": 5}), cwd=ROOT, capture_output=True, text=True
        )
    assert "unknown setting DETECTOR_HOST_PAGE; did you mean DETECTOR_HOST_PAGES?" in done.stderr
    assert asked == []
