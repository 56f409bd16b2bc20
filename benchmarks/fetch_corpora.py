"""Fetch the labelled pages that `corpora.toml` names, and write them as `detector train` and `evaluate` read them.

    python benchmarks/fetch_corpora.py --output corpora/                  # from the public hosts, by git and apt
    python benchmarks/fetch_corpora.py --output corpora/ --local mirror/  # from a folder, nothing is downloaded
    python benchmarks/fetch_corpora.py --output corpora/ --only 'psf/*'   # some sources

A local folder holds either clones (`mirror/owner/name`) and unpacked packages (`mirror/deb:name`), or a corpora folder
that was made before: then its texts are copied too. Each file is checked against the digest in `corpora_pages.tsv.gz`;
what cannot be had or differs is counted and named, and the rest is written.
"""

from __future__ import annotations

import argparse
import fnmatch
import gzip
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
HOST = "https://github.com/"
DEBIAN = "deb:"
TYPES = {"html": "text/html", "md": "text/markdown"}
FIELDS = (
    *("part", "repository", "revision", "path", "label", "source"),
    *("kind", "lang", "format", "hard", "group", "digest", "url"),
)
Read = Callable[[str], "bytes | None"]  # path in a source → content


class Source(NamedTuple):
    """A repository or package at one revision."""

    repository: str
    revision: str
    url: str  # where git finds it


class Told(NamedTuple):
    """How many pages were written, and what went wrong, by source."""

    written: int
    missing: Mapping[str, int]


def read_sources(path: Path, host: str) -> list[Source]:
    """The sources of `corpora.toml`; `url` in one of them stands for another place to fetch it from."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["source"]
    return [Source(r["repository"], r["revision"], r.get("url", f"{host}{r['repository']}")) for r in rows]


def read_pages(path: Path) -> dict[tuple[str, str], list[dict[str, str]]]:
    """The wanted pages by (repository, revision), in their order."""
    found: dict[tuple[str, str], list[dict[str, str]]] = {}
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            row = dict(zip(FIELDS, line.rstrip("\n").split("\t"), strict=True))
            found.setdefault((row["repository"], row["revision"]), []).append(row)
    return found


def fetch(source: Source, work: Path, local: Path | None) -> Read:
    """Return what reads a source's files; an empty reader where it cannot be had."""
    if local is not None:
        return _local(source, local / source.repository)
    try:
        return _package(source, work) if source.repository.startswith(DEBIAN) else _clone(source, source.url, work)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"{source.repository}: cannot be fetched ({error})", file=sys.stderr)
        return lambda path: None


def _local(source: Source, folder: Path) -> Read:
    if (folder / ".git").exists() or (folder / "HEAD").is_file():
        return _blobs(folder, source.revision)
    return _files(folder)


def _clone(source: Source, url: str, work: Path) -> Read:
    """Fetch the one revision, without history."""
    _run(["git", "init", "-q", "--bare", str(work)])
    _run(["git", "-C", str(work), "fetch", "-q", "--depth", "1", url, source.revision])
    return _blobs(work, source.revision)


def _package(source: Source, work: Path) -> Read:
    name = source.repository.removeprefix(DEBIAN)
    _run(["apt-get", "download", "-q", f"{name}={source.revision}"], work)
    for archive in work.glob("*.deb"):
        _run(["dpkg-deb", "-x", str(archive), str(work)])
    return _files(work)


def _blobs(repository: Path, revision: str) -> Read:
    def read(path: str) -> bytes | None:
        command = ["git", "-C", str(repository), "cat-file", "blob", f"{revision}:{path}"]
        found = subprocess.run(command, capture_output=True, check=False)
        return found.stdout if found.returncode == 0 else None

    return read


def _files(folder: Path) -> Read:
    def read(path: str) -> bytes | None:
        place = (folder / path).resolve()
        inside = place.is_relative_to(folder.resolve())
        return place.read_bytes() if inside and place.is_file() else None

    return read


def _run(command: Sequence[str], folder: Path | None = None) -> None:
    subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def record(row: Mapping[str, str], content: bytes) -> bytes:
    """One WARC response record, compressed on its own."""
    kind = TYPES.get(row["format"], "text/html")
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content
    name = hashlib.sha256(row["url"].encode()).hexdigest()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: {row['url']}\r\n"
        f"WARC-Record-ID: <urn:uuid:{name[:8]}-{name[8:12]}-{name[12:16]}-{name[16:20]}-{name[20:32]}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return _packed(head.encode() + http + b"\r\n\r\n")


def _packed(content: bytes) -> bytes:
    buffer = BytesIO()
    with gzip.GzipFile(filename="", fileobj=buffer, mode="wb", mtime=0) as stream:
        stream.write(content)
    return buffer.getvalue()


def label(row: Mapping[str, str]) -> str:
    """The line of the labels file."""
    kept = {key: row[key] for key in ("label", "source", "path", "kind", "lang", "format", "url")}
    hard = [word for word in row["hard"].split(",") if word]
    origin = {"repo": row["repository"], "commit": row["revision"]}
    return json.dumps({**kept, **origin, "hard": hard, "group": row["group"] or None}, ensure_ascii=False)


def collect(
    sources: Sequence[Source], pages: Mapping[tuple[str, str], list[dict[str, str]]], output: Path, local: Path | None
) -> Told:
    """Write `output/pages/<part>.warc.gz` with their labels."""
    folder = output / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    labels: dict[str, list[str]] = {}
    missing: dict[str, int] = {}
    for number, source in enumerate(sources, 1):
        wanted = pages.get((source.repository, source.revision), [])
        for row, content in _contents(source, wanted, local):
            if content is None or hashlib.sha256(content).hexdigest()[:16] != row["digest"]:
                missing[source.repository] = missing.get(source.repository, 0) + 1
                continue
            mode = "ab" if row["part"] in labels else "wb"
            with (folder / f"{row['part']}.warc.gz").open(mode) as archive:
                archive.write(record(row, content))
            labels.setdefault(row["part"], []).append(label(row))
        print(f"{number} of {len(sources)}: {source.repository}", file=sys.stderr)
    for part, lines in labels.items():
        (folder / f"{part}.labels.jsonl.gz").write_bytes(_packed(("\n".join(lines) + "\n").encode()))
    return Told(sum(map(len, labels.values())), missing)


def _contents(
    source: Source, wanted: Sequence[dict[str, str]], local: Path | None
) -> Iterator[tuple[dict[str, str], bytes | None]]:
    with tempfile.TemporaryDirectory() as work:
        read = fetch(source, Path(work), local)
        for row in wanted:
            yield row, read(row["path"])


def copy_corpora(local: Path, output: Path) -> bool:
    """Copy a corpora folder that was made before; False where `local` is none."""
    if not (local / "pages").is_dir():
        return False
    for part in ("pages", "texts"):
        if (local / part).is_dir():
            shutil.copytree(local / part, output / part, dirs_exist_ok=True)
    return True


def main() -> int:
    """Fetch, write, say what is missing; 1 where pages are."""
    parser = argparse.ArgumentParser(description="fetch the labelled pages that corpora.toml names")
    parser.add_argument("--output", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--local", type=Path, metavar="FOLDER", help="clones, or a corpora folder; nothing is fetched")
    parser.add_argument("--only", default="*", metavar="PATTERN", help="repositories, such as 'psf/*'")
    parser.add_argument("--sources", type=Path, default=HERE / "corpora.toml", metavar="FILE")
    parser.add_argument("--pages", type=Path, default=HERE / "corpora_pages.tsv.gz", metavar="FILE")
    parser.add_argument("--host", default=HOST, metavar="URL", help=f"where repositories are (default: {HOST})")
    args = parser.parse_args()
    if args.local is not None and copy_corpora(args.local, args.output):
        return 0
    sources = [s for s in read_sources(args.sources, args.host) if fnmatch.fnmatch(s.repository, args.only)]
    told = collect(sources, read_pages(args.pages), args.output, args.local)
    print(f"{told.written} pages written to {args.output}")
    for name, count in sorted(told.missing.items()):
        print(f"{name}: {count} pages are missing or differ", file=sys.stderr)
    return int(bool(told.missing))


if __name__ == "__main__":
    raise SystemExit(main())
