from __future__ import annotations

import gzip
import hashlib
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from detector.lab.pagecorpora import labelled_pages

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "fetch_corpora.py"
PAGE = b"<html><head><title>Mill</title></head><body><p>The mill stands by the river.</p></body></html>"
OTHER = b"# Mill\n\nThe mill stands by the river.\n"


def git(folder: Path, *words: str) -> str:
    named = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
    found = subprocess.run(["git", "-C", str(folder), *named, *words], check=True, capture_output=True, text=True)
    return found.stdout.strip()


def line(revision: str, path: str, label: str, kind: str, content: bytes) -> str:
    digest = hashlib.sha256(content).hexdigest()[:16]
    part = "train-good" if label == "good" else "train-bad"
    url = f"https://mill.invalid/{path}"
    return "\t".join([part, "ann/mill", revision, path, label, "mill", "blog", "en", kind, "", "a", digest, url])


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A folder with the repository ann/mill, the list of its pages, and the list of sources."""
    work = tmp_path / "origin" / "ann" / "mill"
    work.mkdir(parents=True)
    (work / "index.html").write_bytes(PAGE)
    (work / "post.md").write_bytes(OTHER)
    git(work, "init", "-q")
    git(work, "add", ".")
    git(work, "commit", "-q", "-m", "mill")
    revision = git(work, "rev-parse", "HEAD")
    (work / "index.html").write_bytes(b"changed since")
    rows = [
        line(revision, "index.html", "good", "html", PAGE),
        line(revision, "post.md", "spam", "md", OTHER),
        line(revision, "gone.html", "good", "html", b"x"),
    ]
    (tmp_path / "pages.tsv.gz").write_bytes(gzip.compress(("\n".join(rows) + "\n").encode()))
    sources = f'[[source]]\nrepository = "ann/mill"\nrevision = "{revision}"\n'
    (tmp_path / "sources.toml").write_text(sources, encoding="utf-8")
    return tmp_path


def run(monkeypatch: pytest.MonkeyPatch, origin: Path, *words: str) -> int:
    fixed = ["--sources", str(origin / "sources.toml"), "--pages", str(origin / "pages.tsv.gz")]
    monkeypatch.setattr(sys, "argv", ["fetch_corpora.py", "--output", str(origin / "corpora"), *fixed, *words])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(SCRIPT), run_name="__main__")
    return int(ended.value.code or 0)


@pytest.mark.parametrize("local", [False, True], ids=["fetched by git", "from a folder of clones"])
def test_pages_come_from_the_named_revision_and_can_be_trained_on(
    origin: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], local: bool
) -> None:
    place = ["--local", str(origin / "origin")] if local else ["--host", f"file://{origin / 'origin'}/"]
    assert run(monkeypatch, origin, *place) == 1  # a page is gone
    assert "ann/mill: 1 pages are missing or differ" in capsys.readouterr().err
    found = {page.url: page for page in labelled_pages(origin / "corpora", "train")}
    good, bad = found["https://mill.invalid/index.html"], found["https://mill.invalid/post.md"]
    assert (good.record.content, good.label, good.group, good.bad) == (PAGE, "good", "a", False)
    assert (bad.record.content, bad.record.kind, bad.bad) == (OTHER, "markdown", True)


def test_a_corpora_folder_is_taken_as_it_is(origin: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(monkeypatch, origin, "--local", str(origin / "origin"))
    (origin / "corpora" / "texts").mkdir()
    (origin / "corpora").rename(origin / "made")
    assert run(monkeypatch, origin, "--local", str(origin / "made")) == 0
    assert (origin / "corpora" / "texts").is_dir()
    assert len(list(labelled_pages(origin / "corpora", "train"))) == 2


def test_sources_that_are_not_asked_for_are_left_alone(origin: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, origin, "--only", "psf/*") == 0
    assert not list(labelled_pages(origin / "corpora", "train"))


def test_the_shipped_lists_agree() -> None:
    names = runpy.run_path(str(SCRIPT))
    sources = names["read_sources"](SCRIPT.parent / "corpora.toml", "https://host.invalid/")
    pages = names["read_pages"](SCRIPT.parent / "corpora_pages.tsv.gz")
    assert {(source.repository, source.revision) for source in sources} == set(pages)
