"""A real LocalPipelineExecutor; needs the extra `datatrove`."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.hosts.scrapy.site import club, farm

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]
TAGS = re.compile(r"<[^>]+>")


def extracted(page: str) -> str:
    lines = (TAGS.sub("", line).strip() for line in re.sub(r"</(p|h1|h2|h3|div)>", "\n", page).split("\n"))
    return "\n".join(line for line in lines if line)


def rows(folder: Path) -> list[dict[str, Any]]:
    files = sorted(folder.glob("*.jsonl.gz"))
    return [json.loads(line) for file in files for line in gzip.decompress(file.read_bytes()).splitlines()]


def run(tmp_path: Path, *steps: Any) -> None:
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter

    source = tmp_path / "in"
    source.mkdir(exist_ok=True)
    for part in range(2):
        pages = [(kind, n) for n in range(part * 5, part * 5 + 5) for kind in ("club", "farm")]
        texts = [extracted({"club": club, "farm": farm}[kind](n)) for kind, n in pages]
        lines = (
            json.dumps(
                {"id": f"{kind}-{n}", "text": text, "metadata": {"url": f"https://{kind}.example/{n}", "own": n}}
            )
            for (kind, n), text in zip(pages, texts, strict=True)
        )
        (source / f"{part}.jsonl").write_text("\n".join(lines) + "\n")
    writer = JsonlWriter(str(tmp_path / "kept"))
    pipeline = [JsonlReader(str(source)), *steps, writer]
    LocalPipelineExecutor(pipeline, tasks=2, logging_dir=str(tmp_path / "logs")).run()


def test_it_runs_next_to_the_published_filters_and_keeps_every_text_as_it_was(tmp_path: Path) -> None:
    from datatrove.pipeline.filters import C4QualityFilter, FineWebQualityFilter, GopherQualityFilter
    from datatrove.pipeline.writers import JsonlWriter

    from detector.hosts.datatrove import DetectorFilter

    published = {
        "gopher": GopherQualityFilter(min_stop_words=0, exclusion_writer=JsonlWriter(str(tmp_path / "gopher"))),
        "c4": C4QualityFilter(filter_no_terminal_punct=False, exclusion_writer=JsonlWriter(str(tmp_path / "c4"))),
        "fineweb": FineWebQualityFilter(
            line_punct_thr=0, char_duplicates_ratio=1, exclusion_writer=JsonlWriter(str(tmp_path / "fineweb"))
        ),
    }
    removed = JsonlWriter(str(tmp_path / "removed"))
    run(tmp_path, DetectorFilter(exclusion_writer=removed), *published.values())
    kept, dropped = rows(tmp_path / "kept"), rows(tmp_path / "removed")
    others = [row for name in published for row in rows(tmp_path / name)]
    assert {row["id"].split("-")[0] for row in dropped} == {"farm"}
    assert len(dropped) == 10
    assert {row["metadata"]["filter_reason"] for row in dropped} == {"detector_reject"}
    assert all(row["text"] == extracted(farm(row["metadata"]["own"])) for row in dropped)
    assert all("template.placeholder-year" in row["metadata"]["detector_reasons"] for row in dropped)
    assert len(kept) + len(others) == 10
    assert all(row["metadata"]["detector_verdict"] != "reject" for row in kept + others)


def test_without_verdicts_to_drop_it_only_annotates(tmp_path: Path) -> None:
    from detector.hosts.datatrove import DetectorFilter

    run(tmp_path, DetectorFilter(drop=(), signals=True))
    kept = rows(tmp_path / "kept")
    assert len(kept) == 20
    for row in kept:
        kind, number = row["id"].split("-")
        assert row["text"] == extracted({"club": club, "farm": farm}[kind](int(number)))
        assert (row["metadata"]["detector_verdict"] == "reject") == (kind == "farm")
        assert row["metadata"]["detector_signals"]["gopher.word-count"] > 50


def test_a_second_run_does_nothing_twice(tmp_path: Path) -> None:
    from detector.hosts.datatrove import DetectorFilter

    run(tmp_path, DetectorFilter())
    first = {path: path.stat().st_mtime_ns for path in (tmp_path / "kept").iterdir()}
    run(tmp_path, DetectorFilter())
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "kept").iterdir()} == first


def test_html_in_the_metadata_is_judged_where_its_key_is_named() -> None:
    from datatrove.data import Document

    from detector.hosts.datatrove import DetectorFilter

    doc = Document(text="A short text.", id="1", metadata={"html": farm(1), "url": "https://farm.example/1"})
    assert DetectorFilter(html_key="html").filter(doc) == (False, "detector_reject")
    assert doc.text == "A short text."
