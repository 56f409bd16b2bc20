from __future__ import annotations

import gzip
import uuid
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem

from detector.errors import ConfigError, InputError
from detector.scale import meeting
from detector.scale.job import Job
from detector.scale.local import run
from detector.scale.pairs import Edge, Side, verify
from detector.streaming import Recipe
from tests.scale.making import everything, make_shards, rows_in
from tests.test_archives import response, warc_record


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Job:
    folder = tmp_path_factory.mktemp("scale")
    job = Job((str(make_shards(folder / "in")),), str(folder / "out"), signals=True)
    run(job)
    return job


def test_every_page_has_its_row_with_verdict_findings_and_signals(done: Job) -> None:
    rows = rows_in(done, "pages")
    assert len(rows) == 14
    assert {row["verdict"] for row in rows if "farm" in row["url"]} == {"reject"}
    farm = next(row for row in rows if "farm" in row["url"])
    assert "template.placeholder-year" in {finding["rule"] for finding in farm["findings"]}
    assert dict(farm["signals"])["gopher.word-count"] > 50
    assert len({row["id"] for row in rows}) == 14


def test_a_worker_with_another_version_judges_nothing(tmp_path: Path) -> None:
    job = Job((str(make_shards(tmp_path / "in")),), str(tmp_path / "out"), expected="0123456789abcdef")
    reports = run(job).shards
    assert all("other rules, models or another version" in report.error for report in reports)
    assert rows_in(job, "pages") == []
    assert not any(report.error for report in run(replace(job, expected=job.digest)).shards)


def test_records_that_are_wrong_are_named_with_their_reason(done: Job) -> None:
    reasons = sorted(row["reason"].partition(": ")[2] for row in rows_in(done, "quarantine"))
    assert len(reasons) == 4
    assert reasons[0] == "has nothing in the column html"
    assert reasons[-1].startswith("is not JSON")


def test_copies_are_clustered_across_files_and_hosts(done: Job) -> None:
    pages = {row["id"]: row["url"] for row in rows_in(done, "pages")}
    clusters: dict[int, set[str]] = {}
    for row in rows_in(done, "clusters"):
        clusters.setdefault(row["cluster"], set()).add(pages[row["id"]])
    copies = {"https://copy.example/0", "https://copy.example/1", "https://club.example/0"}
    assert any(copies <= cluster for cluster in clusters.values())
    exact = [edge for edge in rows_in(done, "edges") if edge["kind"] == "exact"]
    assert len({page for edge in exact for page in (edge["a"], edge["b"])}) == 3
    assert all(edge["a"] < edge["b"] and edge["probability"] == 1 for edge in exact)


def test_sites_are_summed_up(done: Job) -> None:
    hosts = {row["site"]: row for row in rows_in(done, "hosts")}
    assert set(hosts) == {"club.example", "farm0.example", "farm1.example", "copy.example"}
    assert hosts["farm0.example"]["convicted"]
    assert not hosts["club.example"]["convicted"]
    assert (hosts["farm0.example"]["pages"], hosts["farm0.example"]["reject"]) == (3, 3)
    assert hosts["farm0.example"]["strongest"].startswith("https://farm0.example/")


def test_a_second_run_judges_only_what_is_missing_and_comes_to_the_same(tmp_path: Path) -> None:
    job = Job((str(make_shards(tmp_path / "in")),), str(tmp_path / "out"))
    run(job)
    before = everything(job)
    gone = sorted((tmp_path / "out" / "pages").iterdir())[0]
    gone.unlink()
    again = run(job)
    assert sorted(report.done_before for report in again.shards) == [False, True]
    assert everything(job) == before
    (tmp_path / "in" / "new.html").write_text("<title>x</title><p>" + "A new page about the tide tables. " * 20)
    assert sum(report.pages for report in run(job).shards) == 1


def test_pairs_and_sites_are_made_again_only_where_they_are_not_marked_as_complete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = Job((str(make_shards(tmp_path / "in")),), str(tmp_path / "out"))
    first, before, calls = run(job), everything(job), []

    def counted(left: Side, right: Side) -> Edge | None:
        calls.append(left)
        return verify(left, right)

    monkeypatch.setattr(meeting, "verify", counted)
    assert run(job)[1:] == first[1:]
    assert not calls
    (tmp_path / "out" / "edges" / "_SUCCESS").unlink()  # a run that was killed while it wrote
    assert run(job)[1:] == first[1:]
    assert calls
    assert everything(job) == before
    calls.clear()
    (tmp_path / "in" / "new.html").write_text("<title>x</title><p>" + "A new page about the tide tables. " * 20)
    run(job)
    assert calls  # other pages: other pairs


class Flaky(MemoryFileSystem):  # type: ignore[misc]  # fsspec tells no types
    """A store that goes away in the middle of its first part of `pages`."""

    protocol = "flaky"
    cachable = False
    store: ClassVar[dict[str, Any]] = {}
    broken: ClassVar[list[str]] = []

    def put_file(self, lpath: str, rpath: str, *args: Any, **options: Any) -> None:
        if "/pages/" in rpath and not self.broken:
            self.broken.append(rpath)
            self.pipe_file(rpath, Path(lpath).read_bytes()[:300])
            raise OSError("the store has gone away")
        super().put_file(lpath, rpath, *args, **options)


def test_a_store_that_fails_in_the_middle_costs_one_file_until_the_next_run(done: Job) -> None:
    fsspec.register_implementation("flaky", Flaky, clobber=True)
    job = Job(done.inputs, f"flaky://{uuid.uuid4().hex}/out", signals=True)
    first = run(job)
    assert ["the store has gone away" in report.error for report in first.shards].count(True) == 1
    assert len(rows_in(job, "pages")) == 7
    assert not [path for path in Flaky.store if "/." in path]
    assert [report.error for report in run(job).shards] == ["", ""]
    assert everything(job) == everything(done)


def test_rows_of_other_settings_are_never_mixed_in(tmp_path: Path) -> None:
    source = str(make_shards(tmp_path / "in", 1))
    run(Job((source,), str(tmp_path / "out")))
    with pytest.raises(ConfigError, match="other settings"):
        run(Job((source,), str(tmp_path / "out"), Recipe("strict")))


def test_an_object_store_gets_the_same_rows(tmp_path: Path, done: Job) -> None:
    job = Job(done.inputs, f"memory://{uuid.uuid4().hex}/out", signals=True)
    run(job)
    assert everything(job) == everything(done)
    assert run(job).shards[0].done_before


def test_damaged_files_are_named_and_the_rest_is_judged(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    pages = [response(f"https://a.example/{n}", b"<p>" + b"The tide tables of the harbour. " * 30) for n in range(3)]
    whole = b"".join(gzip.compress(page) for page in pages)
    (source / "whole.warc.gz").write_bytes(whole)
    (source / "cut.warc.gz").write_bytes(whole[: -len(gzip.compress(pages[2])) // 2])
    (source / "broken.parquet").write_bytes(b"PAR1 and nothing more")
    (source / "lines.jsonl.gz").write_bytes(gzip.compress(b'{"html": "<p>one"}\n' * 5)[:-9])
    (source / "columns.csv").write_text("name,price\nlamp,7\n")
    (source / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    job = Job((str(source),), str(tmp_path / "out"))
    reports = {Path(report.address).name: report for report in run(job).shards}
    assert (reports["whole.warc.gz"].pages, reports["whole.warc.gz"].quarantined) == (3, 0)
    assert (reports["cut.warc.gz"].pages, reports["cut.warc.gz"].quarantined) == (2, 1)
    assert "broken.parquet" in reports["broken.parquet"].error
    assert "none of the columns name, price looks like page content" in reports["columns.csv"].error
    assert reports["lines.jsonl.gz"].quarantined == 1
    assert any("no page, archive or table" in row["reason"] for row in rows_in(job, "quarantine"))


def test_odd_records_cost_only_themselves(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    prose = b"<p>" + b"The tide tables of the harbour. " * 30
    huge = response("https://a.example/huge", prose).replace(b"Content-Length: ", b"Content-Length: 1073741", 1)
    kinds = [
        response("https://a.example/same", prose),
        response("https://a.example/same", prose + b"again"),
        warc_record(
            "revisit", "https://a.example/same", b"HTTP/1.1 200 OK\r\n\r\n", "application/http; msgtype=response"
        ),
        warc_record("metadata", "https://a.example/same", b"fetchTimeMs: 7", "application/warc-fields"),
        response("https://a.example/latin", "<p>Übergröße für Füße. ".encode("latin-1") * 30),
        response("https://a.example/utf-16", ("\ufeff<p>" + "Übergröße. " * 30).encode("utf-16-le")),
        huge,  # says that it is gigabytes long, and the file ends before
    ]
    (source / "odd.warc").write_bytes(b"".join(kinds))
    job = Job((str(source),), str(tmp_path / "out"))
    (report,) = run(job).shards
    pages = rows_in(job, "pages")
    assert sorted(row["url"].rpartition("/")[2] for row in pages) == ["latin", "same", "same", "utf-16"]
    assert len({row["id"] for row in pages}) == 4
    (lost,) = rows_in(job, "quarantine")
    assert "breaks off inside a record" in lost["reason"]
    assert report.quarantined == 1


def test_an_input_that_names_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file or folder"):
        run(Job((str(tmp_path / "none"),), str(tmp_path / "out")))
