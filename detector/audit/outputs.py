"""Where results go: formats by name or by a file's suffix, streamed where the format allows, else made at the end."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Final

from detector.audit.session import Audit
from detector.audit.tasks import Row
from detector.errors import ConfigError, InputError

# Format → module of detector.report with `write(audit, stream)`, one line of help. Plugins' reporters come beside.
FORMATS: Final = {
    "terminal": ("terminal", "an overview for a person: counts, worst pages, top reasons"),
    "jsonl": ("lines", "one verdict a line, written as they come"),
    "json": ("array", "an array of verdicts"),
    "csv": ("csv", "a row a page"),
    "parquet": ("parquet", "a row a page with nested findings, to be queried (needs pyarrow)"),
    "duckdb": ("duckdb", "views over the Parquet report of the same run, to be asked with SQL"),
    "sarif": ("sarif", "SARIF 2.1.0 for code scanning"),
    "markdown": ("markdown", "a summary for a pull request"),
    "junit": ("junit", "JUnit XML, a test case a page"),
    "github": ("github", "GitHub annotations"),
    "gitlab": ("gitlab", "GitLab code quality"),
    "baseline": ("baseline", "the findings that are there now, for --baseline"),
    "html": ("html", "one self-contained file for the browser"),
}
SUFFIXES: Final = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".parquet": "parquet", ".sarif": "sarif",
    ".sql": "duckdb", ".md": "markdown", ".xml": "junit", ".html": "html", ".htm": "html",
    ".txt": "terminal",
}  # fmt: skip
STREAMED: Final = frozenset(("jsonl", "parquet"))  # formats written while pages are judged
TEXTS: Final = frozenset(("html",))  # formats that show page text
PLACES: Final = frozenset(("sarif", "github", "gitlab", "junit", "markdown"))  # formats that name lines


@dataclass(frozen=True, slots=True)
class Target:
    """One report: its format and where it goes, None for standard output."""

    format: str
    path: Path | None = None

    @property
    def name(self) -> str:
        """The target's name in messages."""
        return str(self.path) if self.path else "standard output"


def parse_target(text: str, plugins: tuple[str, ...] = ()) -> Target:
    """Return the target that `--report [FORMAT=]FILE` names; `ConfigError` where the format cannot be told."""
    named, equals, file = text.partition("=")
    if equals and named in (*FORMATS, *plugins):
        return Target(named, Path(file))
    return Target(format_of(Path(text)), Path(text))


def format_of(path: Path, default: str = "") -> str:
    """Return the format that a file's suffix stands for."""
    found = SUFFIXES.get(path.suffix.lower(), default)
    if not found:
        known = ", ".join(FORMATS)
        raise ConfigError(f"--report {path}: cannot tell the format; write FORMAT={path} with one of {known}")
    return found


def check_format(name: str, plugins: tuple[str, ...] = ()) -> str:
    """Return the format's name; `ConfigError` with a suggestion where there is none such."""
    known = (*FORMATS, *plugins)
    if name in known:
        return name
    near = get_close_matches(name, known, 1)
    hint = f"; did you mean {near[0]}?" if near else ""
    raise ConfigError(f"--format: {name!r} is none of {', '.join(known)}{hint}")


@contextmanager
def opened(target: Target) -> Iterator[BinaryIO]:
    """Open a target for writing; what goes wrong while it is written names the target."""
    try:
        if target.path is None:
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
            return
        target.path.parent.mkdir(parents=True, exist_ok=True)
        with target.path.open("wb") as stream:
            yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename not in (None, str(target.path), str(target.path.parent if target.path else "")):
            raise
        raise InputError(f"{target.name}: cannot be written ({error.strerror})") from error


@contextmanager
def streaming(target: Target) -> Iterator[Callable[[Row], None]]:
    """Open a target of a streamed format; yields what writes a row."""
    module = import_module(f"detector.report.{FORMATS[target.format][0]}")
    with opened(target) as stream, module.streaming(stream) as write:
        yield write


def check_together(targets: Sequence[Target]) -> None:
    """Tell before hours of work that a report needs another one."""
    formats = {target.format for target in targets if target.path is not None}
    if any(target.format == "duckdb" for target in targets) and "parquet" not in formats:
        raise ConfigError("views for DuckDB need the Parquet results beside them: add --report pages.parquet")


def check_writable(target: Target) -> None:
    """Tell before hours of work that a report cannot be written."""
    if target.path is None:
        return
    folder = target.path.parent
    while not folder.exists():
        folder = folder.parent
    if target.path.is_dir():
        raise InputError(f"{target.path}: is a folder; name a file in it")
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise InputError(f"{target.path}: cannot be written (no right to write in {folder})")
    if target.path.exists() and not os.access(target.path, os.W_OK):
        raise InputError(f"{target.path}: cannot be written (the file is write-protected)")


def write_report(audit: Audit, target: Target) -> None:
    """Make one report of a finished audit."""
    write: Callable[[Audit, BinaryIO], None]
    if target.format in FORMATS:
        write = import_module(f"detector.report.{FORMATS[target.format][0]}").write
    else:
        from detector.report.plugged import writer

        write = writer(audit, target.format)
    with opened(target) as stream:
        write(audit, stream)
