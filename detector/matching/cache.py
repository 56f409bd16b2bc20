"""A small store on disk for what is slow to compile; always safe to delete, never needed.

Entries lie in the user's cache folder (`DETECTOR_CACHE` names another; `DETECTOR_CACHE=off` does without). Each is
named by the digest of everything it was made from and carries the digest of its own bytes: a damaged one is made anew.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

MAGIC = b"detector-cache-1\n"
DIGEST = 32  # bytes
KEPT = {"matcher": 8, "pack": 256, "table": 64, "array": 16}  # entries of one sort; a matcher's takes a megabyte or two


def cache_folder() -> Path | None:
    """Return the folder for compiled things, whether or not it exists; None when caching is off."""
    named = os.environ.get("DETECTOR_CACHE", "")
    if named:
        return None if named == "off" else Path(named)
    with suppress(RuntimeError):  # no home folder
        if sys.platform == "win32":
            return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "detector" / "cache"
        if sys.platform == "darwin":
            return Path.home() / "Library" / "Caches" / "detector"
        return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "detector"
    return None


def load_cached(name: str) -> bytes | None:
    """Return what was stored under `name`; None when it is missing, damaged or not ours."""
    folder = cache_folder()
    if folder is None:
        return None
    path = folder / name
    try:
        with path.open("rb") as file:
            if not _ours(os.fstat(file.fileno())):
                return None
            head, body = file.read(len(MAGIC) + DIGEST), file.read()
        os.utime(path)  # what is used stays, see `_prune`
    except OSError:
        return None
    return body if head == MAGIC + sha256(body).digest() else None


def _ours(file: os.stat_result) -> bool:
    """Whether nobody else can have written it: its own digest would not tell."""
    return not hasattr(os, "getuid") or (file.st_uid == os.getuid() and not file.st_mode & 0o022)


def store_cached(name: str, body: bytes) -> None:
    """Store `body` under `name`, whole or not at all; a folder that cannot be written to is not an error."""
    folder = cache_folder()
    if folder is None:
        return
    import tempfile

    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(MAGIC + sha256(body).digest() + body)
            os.replace(temporary, folder / name)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise
        _prune(folder, name.partition("-")[0])


def _prune(folder: Path, sort: str) -> None:
    """Delete the entries of this sort that have not been used for longest, beyond those that are kept."""
    used = sorted(folder.glob(f"{sort}-*"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in used[KEPT.get(sort, 8) :]:
        path.unlink(missing_ok=True)
