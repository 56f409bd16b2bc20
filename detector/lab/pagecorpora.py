"""Labelled pages: WARC archives with a table of labels beside them.

Layout: `<folder>/pages/<split>-<part>.warc.gz` and `<split>-<part>.labels.jsonl.gz`, labels keyed by the record's
WARC-Target-URI. The folder is given by option or by the environment variable DETECTOR_CORPORA.
"""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from detector.archives import read_archive
from detector.errors import InputError
from detector.records import Record

VARIABLE = "DETECTOR_CORPORA"
BAD_LABELS = frozenset(("spam", "low_quality"))
WILD = 5  # sources with fewer pages are pooled as "wild"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled page. `group` a–e marks matched static sites, `hard` names look-alike features."""

    url: str
    label: str
    source: str
    kind: str
    language: str
    group: str
    hard: tuple[str, ...]
    format: str
    record: Record

    @property
    def bad(self) -> bool:
        """Whether the page is labelled spam or low quality."""
        return self.label in BAD_LABELS


def corpora_folder(given: Path | None) -> Path:
    """Return the corpora folder; `InputError` says how to name it when it is missing."""
    folder = given or Path(os.environ.get(VARIABLE, ""))
    if not (folder / "pages").is_dir():
        told = f"name their folder with --corpora or {VARIABLE} ({folder} has no pages/)"
        raise InputError(f"the corpora are not there: {told}")
    return folder


def read_labels(path: Path) -> dict[str, dict[str, object]]:
    """Return the label rows of one `.labels.jsonl.gz`, by url."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return {row["url"]: row for row in map(json.loads, stream)}


def labelled_pages(folder: Path, split: str) -> Iterator[Labelled]:
    """Yield all labelled pages of a split ("train", "dev"), borderline ones included."""
    for labels in sorted((folder / "pages").glob(f"{split}-*.labels.jsonl.gz")):
        rows = read_labels(labels)
        archive = labels.with_name(labels.name.replace(".labels.jsonl.gz", ".warc.gz"))
        for record in read_archive(archive):
            row = rows.get(record.url)
            if row is not None and not record.error:
                yield _labelled(row, record)


def _labelled(row: dict[str, object], record: Record) -> Labelled:
    hard = row.get("hard") or ()
    assert isinstance(hard, list | tuple)
    return Labelled(
        str(row["url"]),
        str(row["label"]),
        str(row["source"]),
        str(row.get("kind") or ""),
        str(row.get("lang") or ""),
        str(row.get("group") or ""),
        tuple(str(h) for h in hard),
        str(row.get("format") or ""),
        record,
    )
