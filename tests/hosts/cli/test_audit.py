from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from detector.hosts.cli import main
from tests.test_archives import response


def test_a_folder_is_judged_one_line_a_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = tmp_path / "site"
    (site / "deep").mkdir(parents=True)
    (site / "index.html").write_text("<h1>Welcome</h1><p>Open daily.</p>")
    (site / "deep" / "note.md").write_text("# Note\n\nSome words.")
    (site / ".hidden").mkdir()
    (site / ".hidden" / "x.html").write_text("<p>not for anyone")
    (site / "logo.png").write_bytes(b"\x89PNG")
    output = tmp_path / "out.jsonl"
    assert main(["audit", str(site), "--format", "jsonl", "--output", str(output)]) == 0
    rows = [json.loads(line) for line in output.read_text().splitlines()]
    assert [Path(row["source"]).name for row in rows] == ["note.md", "index.html"]
    assert "2 " in capsys.readouterr().err


def test_a_warc_file_is_judged_record_by_record(tmp_path: Path) -> None:
    archive = tmp_path / "crawl.warc"
    archive.write_bytes(response("https://a.example/1", b"<p>one") + response("https://a.example/2", b"<p>two"))
    output = tmp_path / "out.jsonl"
    main(["audit", str(archive), "--output", str(output)])
    assert [json.loads(line)["url"] for line in output.read_text().splitlines()] == [
        "https://a.example/1",
        "https://a.example/2",
    ]


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    examples = Path(__file__).parents[3] / "examples"
    outputs = [tmp_path / "1", tmp_path / "2"]
    for output in outputs:
        main(["audit", str(examples), "--output", str(output), "--signals"])
    assert outputs[0].read_bytes() == outputs[1].read_bytes()


def test_an_output_that_cannot_be_written_is_an_error_of_the_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("no folder")
    assert main(["audit", str(tmp_path), "--output", str(tmp_path / "file" / "out")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_folder_for_reports_that_is_not_there_is_made(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>one")
    report = tmp_path / "new" / "folder" / "report.html"
    assert main(["audit", str(tmp_path / "a.html"), "--no-models", "--report", str(report)]) == 0
    assert report.exists()


def test_a_full_disk_is_a_clear_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.html").write_text("<p>one")
    assert main(["audit", str(tmp_path), "--output", "/dev/full"]) == 2
    assert "No space left" in capsys.readouterr().err


PEAK = """
import resource, sys
from detector.hosts.cli import main
code = main(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
sys.exit(code)
"""


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """A folder in which nothing can be made; rights do not bind root, who gets one of the kernel's."""
    folder = Path("/sys") if os.geteuid() == 0 else tmp_path / "locked"
    folder.mkdir(0o555, exist_ok=True)
    return folder


def test_a_folder_without_rights_is_told_before_any_page_is_judged(
    tmp_path: Path, locked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.html").write_text("<p>one")
    out = tmp_path / "out.jsonl"
    assert main(["audit", str(tmp_path / "a.html"), "--no-models", "--report", str(locked / "report.html")]) == 2
    assert re.search(r"report.html.*: the journal cannot be written \(.+\); name another place", capsys.readouterr().err)
    told = ("--output", str(out), "--report", str(locked / "report.html"))
    assert main(["audit", str(tmp_path / "a.html"), "--no-models", *told]) == 2
    assert re.search(r"report.html: cannot be written \(.+\)", capsys.readouterr().err)
    assert len(out.read_text().splitlines()) == 1


@pytest.mark.slow
def test_a_file_of_five_gigabytes_is_judged_by_its_beginning(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>" + "The fair opens at nine and the stalls stand in rows by the river. " * 30 + "</p>")
    os.truncate(page, 5 << 30)  # It has holes: nothing of that is on the disk.
    told = subprocess.run(
        [sys.executable, "-c", PEAK, "audit", str(page), "--no-models", "--workers", "1", "--output", str(tmp_path / "out")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    (row,) = map(json.loads, (tmp_path / "out").read_text().splitlines())
    assert row["degraded"][0] == "only the first 8000000 bytes were read"
    assert int(told.stdout) < 500 * 1024  # KiB


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "detector", "audit", *arguments]


def test_help_imports_nothing_heavy() -> None:
    code = "import sys; from detector.hosts.cli import main\ntry: main(['audit', '--help'])\nfinally: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Exit codes" in done.stdout
    heavy = {"sklearn", "scipy", "scrapy", "pyarrow", "joblib", "rich", "httpx", "numpy", "pathspec", "nltk", "textstat"}
    assert heavy & set(done.stdout.splitlines()[-1].split()) == set()


@pytest.mark.parametrize("name", ["html", "sarif", "csv", "parquet", "junit", "markdown", "json", "terminal"])
def test_a_full_disk_is_told_by_every_report(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    (tmp_path / "a.html").write_text("<p>one")
    options = ("--no-models", "--output", str(tmp_path / "out.jsonl"), "--report", f"{name}=/dev/full")
    assert main(["audit", str(tmp_path / "a.html"), *options]) == 2
    assert "/dev/full: cannot be written (No space left" in capsys.readouterr().err
    assert (tmp_path / "out.jsonl").exists()


def test_a_reader_that_goes_away_ends_the_run_quietly(tmp_path: Path) -> None:
    for i in range(40):
        (tmp_path / f"{i}.html").write_text("<p>" + "Words of the page. " * 200)
    running = subprocess.Popen(
        command(str(tmp_path), "--no-models", "--format", "jsonl", "--workers", "1"),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert running.stdout is not None
    running.stdout.close()
    assert running.stderr is not None
    told = running.stderr.read()
    running.stderr.close()
    assert running.wait() == 2
    assert "Traceback" not in told


@pytest.mark.slow
@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_interrupt_keeps_what_was_done_and_says_how_to_go_on(tmp_path: Path, workers: str) -> None:
    for i in range(1500):
        (tmp_path / f"{i}.html").write_text("<p>" + f"Words of the page {i}. " * 200)
    output = tmp_path / "out.jsonl"
    journal = tmp_path / "out.jsonl.journal"
    options = ("--no-models", "--workers", workers, "--output", str(output))
    running = subprocess.Popen(
        command(str(tmp_path), *options), stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background job ignores it
    )  # fmt: skip
    while not (journal.exists() and journal.stat().st_size > 50_000):
        assert running.poll() is None
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGINT)
    told = running.communicate(timeout=120)[1]
    assert running.returncode == 2
    assert "--resume goes on from there" in told
    assert "Traceback" not in told
    assert output.stat().st_size > 0


def test_records_that_cannot_be_read_are_named_and_the_rest_is_judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = tmp_path / "cut.warc"
    archive.write_bytes((response("https://a.example/1", b"<p>one") + response("https://a.example/2", b"<p>two"))[:-30])
    output = tmp_path / "out.jsonl"
    assert main(["audit", str(archive), str(tmp_path / "none"), "--no-models", "--output", str(output)]) == 2
    told = capsys.readouterr().err
    assert "cut.warc: the archive breaks off" in told
    assert "there is no such file" in told
    assert "2 unreadable" in told
    assert output.read_text().startswith('{"url":"https://a.example/1"')


def test_nothing_to_audit_is_an_error_that_says_what_to_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    assert main(["audit"]) == 2
    assert "name what to audit" in capsys.readouterr().err


def test_a_format_that_is_mistyped_gets_a_suggestion(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", str(tmp_path), "--format", "sariff"]) == 2
    assert "did you mean sarif" in capsys.readouterr().err


def test_pages_that_tell_the_same_are_found_where_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = " ".join(f"On day {i} the Albers family of Lindau sold {i * 7} boxes to Mr Okafor." for i in range(40))
    for name in ("a", "b"):
        (tmp_path / f"{name}.html").write_text(f"<title>{name}</title><p>{text}</p>")
    assert main(["audit", str(tmp_path), "--no-models", "--across", "--report", str(tmp_path / "r.html")]) == 0
    assert "1 pairs of duplicates" in capsys.readouterr().out
    assert "The same story more than once" in (tmp_path / "r.html").read_text()
