"""Files on this machine or in an object store, by path or by a URL that fsspec knows (`s3://…`, `memory://…`).

A file appears whole or not at all: it is made beside or apart from its place and moved there when it is complete.
Object stores show an object only once it is complete; other remote file systems get it under a hidden name first.
"""

from __future__ import annotations

import glob
import io
import os
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, cast

from detector.errors import ConfigError, InputError

HIDDEN = (".", "_")  # names that are no data: unfinished files, markers
OBJECT_STORES = frozenset(("s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "oss", "oci", "r2", "hf"))


def is_remote(address: str) -> bool:
    """Whether an address needs fsspec."""
    return "://" in address


def filesystem(address: str) -> tuple[Any, str]:
    """Return the file system of a URL and the path in it; `ConfigError` says what to install."""
    try:
        import fsspec
    except ImportError as error:
        raise ConfigError(f"{address}: needs fsspec: pip install 'detector[scale]'") from error
    try:
        return cast("tuple[Any, str]", fsspec.url_to_fs(address))
    except (ImportError, ValueError) as error:
        raise ConfigError(f"{address}: cannot be opened: {error}") from error


def list_inputs(inputs: Sequence[str]) -> Iterator[str]:
    """Yield the files that inputs name; `InputError` for one that names none."""
    for name in inputs:
        found = sorted(_remote_files(name) if is_remote(name) else _local_files(name))
        if not found:
            raise InputError(f"{name}: there is no such file or folder, or nothing in it")
        yield from found


def _local_files(name: str) -> Iterator[str]:
    for match in [name] if Path(name).exists() else glob.glob(name, recursive=True):
        path = Path(match)
        inside = path.rglob("*") if path.is_dir() else iter((path,))
        yield from (str(p) for p in inside if p.is_file() and not p.name.startswith(HIDDEN))


def _remote_files(name: str) -> Iterator[str]:
    files, path = filesystem(name)
    matches = files.glob(path) if glob.has_magic(path) else [path]
    for match in matches:
        inside = files.find(match) if files.isdir(match) else ([match] if files.exists(match) else [])
        yield from (files.unstrip_protocol(p) for p in inside if not p.rpartition("/")[2].startswith(HIDDEN))


def open_input(address: str) -> BinaryIO:
    """Open a file for reading; it can be sought in."""
    if not is_remote(address):
        return Path(address).open("rb")
    files, path = filesystem(address)
    return io.BufferedReader(files.open(path, "rb"))  # fsspec's own files cannot read a part of a line


def exists(address: str) -> bool:
    """Whether a file is there, and so is whole."""
    if not is_remote(address):
        return Path(address).is_file()
    files, path = filesystem(address)
    return bool(files.isfile(path))


def list_parts(folder: str) -> list[str]:
    """Return the Parquet files of an output folder in sorted order."""
    if not is_remote(folder):
        return sorted(str(path) for path in Path(folder).glob("*.parquet") if not path.name.startswith(HIDDEN))
    files, path = filesystem(folder)
    found = (p for p in files.glob(f"{path}/*.parquet") if not p.rpartition("/")[2].startswith(HIDDEN))
    return sorted(files.unstrip_protocol(p) for p in found)


def remove(address: str) -> None:
    """Delete a file or a folder with all that is in it; nothing where there is none."""
    if is_remote(address):
        files, path = filesystem(address)
        if files.exists(path):
            files.rm(path, recursive=True)
        return
    import shutil

    place = Path(address)
    if place.is_dir():
        shutil.rmtree(place, ignore_errors=True)
    else:
        place.unlink(missing_ok=True)


def publish(made: Path, address: str) -> None:
    """Move a complete local file to its place."""
    if is_remote(address):
        _upload(made, *filesystem(address))
        made.unlink()
        return
    place = Path(address)
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f".{place.name}.{uuid.uuid4().hex[:8]}")
    try:
        _copy(made, beside)
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)


def _upload(made: Path, files: Any, path: str) -> None:
    folder, _, name = path.rpartition("/")
    files.makedirs(folder, exist_ok=True)
    protocols = {files.protocol} if isinstance(files.protocol, str) else {*files.protocol}
    if protocols & OBJECT_STORES:
        files.put_file(str(made), path)
        return
    beside = f"{folder}/.{name}.{uuid.uuid4().hex[:8]}"
    try:
        files.put_file(str(made), beside)
        files.mv(beside, path)
    finally:
        if files.exists(beside):
            files.rm(beside)


def _copy(made: Path, beside: Path) -> None:
    try:
        made.replace(beside)
    except OSError:  # another disk
        import shutil

        shutil.copyfile(made, beside)
        with beside.open("rb") as stream:
            os.fsync(stream.fileno())
        made.unlink()


def read_text(address: str) -> str | None:
    """Return a small file's text, None where there is none."""
    if not exists(address):
        return None
    with open_input(address) as stream:
        return stream.read().decode("utf-8")


def write_text(address: str, text: str) -> None:
    """Write a small file whole."""
    import tempfile

    with tempfile.NamedTemporaryFile(delete=False) as stream:
        stream.write(text.encode("utf-8"))
    publish(Path(stream.name), address)
