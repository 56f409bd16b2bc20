"""Inputs for tests of `detector.scale`: shards of an honest site and a farm, with records that are wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from detector.scale.job import Job
from detector.scale.local import read_parts
from detector.scale.schema import schemas
from detector.scale.storage import list_parts
from tests.hosts.scrapy.site import club, farm


def make_shards(folder: Path, shards: int = 2, pages: int = 3) -> Path:
    """Write JSON lines: pages of both sites, a copy of one, a line that is no JSON and a row without a page."""
    folder.mkdir(parents=True, exist_ok=True)
    for shard in range(shards):
        numbers = range(shard * pages, shard * pages + pages)
        rows = [{"url": f"https://club.example/{n}", "html": club(n)} for n in numbers]
        rows += [{"url": f"https://farm{n % 2}.example/{n}", "html": farm(n)} for n in numbers]
        rows += [{"url": f"https://copy.example/{shard}", "html": club(0)}, {"url": "https://empty.example/"}]
        lines = [json.dumps(row) for row in rows]
        (folder / f"{shard}.jsonl").write_text("\n".join([*lines, "{broken"]) + "\n")
    return folder


def rows_in(job: Job, folder: str) -> list[dict[str, Any]]:
    """Return all rows of an output folder in a fixed order."""
    rows = read_parts(list_parts(f"{job.output}/{folder}"), schemas()[folder].names)
    return sorted(rows, key=lambda row: repr(sorted(row.items())))


def everything(job: Job) -> dict[str, list[dict[str, Any]]]:
    """Return all rows of a run by folder."""
    return {folder: rows_in(job, folder) for folder in schemas()}
