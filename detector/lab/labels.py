"""Any labelled corpus → labelled pages: archives, folders and JSON lines, with the labels inside or beside them.

Label fields: `label` (good, spam, low_quality, borderline; borderline pages are read and not scored), `url` or `path`
to name the page, and, where known, `source` (site or network; the host of the url when it is missing), `kind`,
`lang`, `format`, `group`, `hard` (a list, or words apart by blanks). docs/evaluation.md describes them.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from detector.errors import InputError
from detector.lab.pagecorpora import Labelled, labelled_pages
from detector.nouns import SourceKind
from detector.records import Record, iterate_records

GOOD = frozenset(("good",))
BORDERLINE = "borderline"
# JSON key → kind of its content
BODIES: dict[str, SourceKind | None] = {"html": "html", "markdown": "markdown", "text": "text", "content": None}
TABLES = {".csv": ",", ".tsv": "\t"}


@dataclass(slots=True)
class Gaps:
    """What a corpus lacked; filled while its pages are read."""

    unreadable: list[str] = field(default_factory=list)
    unlabelled: int = 0
    missing: int = 0  # labels whose page did not come

    def told(self) -> list[str]:
        """One line for each kind of gap."""
        lines = [f"could not be read: {what}" for what in self.unreadable]
        if self.unlabelled:
            lines.append(f"{self.unlabelled} pages have no label and are left out")
        if self.missing:
            lines.append(f"{self.missing} labels have no page")
        return lines


def corpus_pages(folder: Path, split: str, gaps: Gaps) -> Iterator[Labelled]:
    """Yield a split of a corpora folder (see `pagecorpora`); `InputError` where it holds no such split."""
    if not any((folder / "pages").glob(f"{split}-*.labels.jsonl.gz")):
        found = {p.name.split("-")[0] for p in (folder / "pages").glob("*-*.labels.jsonl.gz")}
        raise InputError(f"{folder}/pages has no split {split!r}; it has {', '.join(sorted(found)) or 'none'}")
    yield from labelled_pages(folder, split)


def input_pages(inputs: Sequence[str], labels: Path | None, gaps: Gaps) -> Iterator[Labelled]:
    """Yield the labelled pages of files, folders, archives and JSON lines.

    Args:
        inputs: as for `detector check`, and `*.jsonl` or `*.jsonl.gz` with one page an object: its content under
            `html`, `markdown`, `text` or `content`, and its label fields unless `labels` has them.
        labels: JSON lines, CSV or TSV (all but CSV and TSV also gzipped), or None where the pages carry their labels.
        gaps: counts what is left out.

    Raises:
        InputError: labels or JSON lines cannot be understood; names file and line.
    """
    rows = _read_rows(labels) if labels is not None else []
    table = {key: row for row in rows for key in _keys(row, labels)}
    used: set[int] = set()
    for record, inline in _records(inputs):
        row = inline if labels is None else _find(table, record)
        if record.error:
            gaps.unreadable.append(record.error)
        elif not row or not row.get("label"):
            gaps.unlabelled += 1
        else:
            used.add(id(row))
            yield labelled(row, record)
    gaps.missing += len(rows) - len(used & {id(row) for row in rows})


def labelled(row: Mapping[str, Any], record: Record) -> Labelled:
    """Join a record with its label row."""
    url = str(row.get("url") or record.url or record.source)
    hard = row.get("hard") or ()
    return Labelled(
        url,
        str(row["label"]).strip(),
        str(row.get("source") or row.get("corpus") or urlsplit(url).hostname or "-"),
        str(row.get("kind") or ""),
        str(row.get("lang") or row.get("language") or ""),
        str(row.get("group") or ""),
        tuple(hard.split()) if isinstance(hard, str) else tuple(str(h) for h in hard),
        str(row.get("format") or record.kind or ""),
        record if record.url else replace(record, url=url if "://" in url else ""),
    )


def check_labels(pages: Iterable[Labelled], bad: frozenset[str]) -> Iterator[Labelled]:
    """Pass the pages on; `InputError` at a label that is neither good, bad nor borderline."""
    for page in pages:
        if page.label not in bad and page.label not in GOOD and page.label != BORDERLINE:
            known = ", ".join(sorted(bad | GOOD | {BORDERLINE}))
            raise InputError(f"{page.url}: unknown label {page.label!r} (known: {known}; name others with --bad)")
        yield page


def _records(inputs: Sequence[str]) -> Iterator[tuple[Record, Mapping[str, Any] | None]]:
    for name in inputs:
        if name.endswith((".jsonl", ".jsonl.gz")):
            for row in _read_rows(Path(name)):
                yield _inline(row, name), row
        else:
            for record in iterate_records([name]):
                yield record, None


def _inline(row: Mapping[str, Any], name: str) -> Record:
    key = next((key for key in BODIES if isinstance(row.get(key), str)), None)
    url = str(row.get("url") or row.get("id") or "")
    source = f"{name}#{url}"
    if key is None:
        return Record(source, url, error=f"{source}: the object has none of {', '.join(BODIES)}")
    kind = BODIES[key] or ("markdown" if row.get("format") == "md" else None)
    return Record(source, url, str(row[key]).encode("utf-8", "replace"), "utf-8", kind)


def _find(table: Mapping[str, Mapping[str, Any]], record: Record) -> Mapping[str, Any] | None:
    if record.url in table:
        return table[record.url]
    return table.get(str(Path(record.source).resolve()))


def _keys(row: Mapping[str, Any], labels: Path | None) -> Iterator[str]:
    if row.get("url"):
        yield str(row["url"])
    if row.get("path") and labels is not None:
        yield str((labels.parent / str(row["path"])).resolve())
    elif row.get("id"):
        yield str(row["id"])


def _read_rows(path: Path) -> list[dict[str, Any]]:
    try:
        with _open(path) as stream:
            if path.suffix in TABLES:
                return [dict(row) for row in csv.DictReader(stream, delimiter=TABLES[path.suffix])]
            return [_object(line, path, number) for number, line in enumerate(stream, 1) if line.strip()]
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file") from error
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error


def _open(path: Path) -> IO[str]:
    if path.name.endswith(".gz"):
        return io.TextIOWrapper(gzip.open(path, "rb"), encoding="utf-8", newline="")
    return path.open(encoding="utf-8", newline="")


def _object(line: str, path: Path, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise InputError(f"{path}:{number}: not a JSON object: {error}") from error
    if not isinstance(row, dict):
        raise InputError(f"{path}:{number}: not a JSON object but a {type(row).__name__}")
    return row
