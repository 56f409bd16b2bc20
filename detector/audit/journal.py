"""The journal of an audit: every judged page on disk as soon as it is judged.

One line a page, `CRC KEY FACTS_LENGTH VERDICT_LENGTH facts verdict view`, appended in order. A kill in the middle of a
line leaves a line whose checksum is wrong: it is cut off when the journal is opened again, and its page judged anew.
What was written has left this process, so a kill loses nothing; the disk is asked every few seconds, so a power cut
loses those at most.
"""

from __future__ import annotations

import os
from collections import defaultdict, deque
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import IO, Any
from zlib import crc32

import orjson

from detector.audit.tasks import Row
from detector.errors import ConfigError, InputError

FORMAT = 1
SYNC_SECONDS = 5.0


def unwritable(path: Path, error: OSError) -> InputError:
    """Return what is told where a journal cannot be made."""
    told = f"{path}: the journal cannot be written ({error.strerror}); name another place with --journal"
    return InputError(told)


class Journal:
    """An append-only file of rows; rows of an earlier run are found again by key or by source.

    Args:
        path: the file.
        header: what the rows depend on; an earlier journal with another header is refused.
        resume: whether to go on with an earlier journal instead of starting anew.

    Raises:
        ConfigError: the journal there was made with other settings.
        InputError: the file cannot be read or written.
    """

    def __init__(self, path: Path, header: dict[str, Any], *, resume: bool = False) -> None:
        self.path = path
        self._header = orjson.dumps({"journal": FORMAT, **header}, option=orjson.OPT_SORT_KEYS)
        self._keys: dict[str, deque[int]] = defaultdict(deque)
        self._sources: dict[str, deque[int]] = defaultdict(deque)
        self._first: dict[str, int] = {}  # source → its first row
        self._synced = monotonic()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file: IO[bytes] = path.open("r+b" if resume and path.exists() else "w+b")
        except OSError as error:
            raise unwritable(path, error) from error
        try:
            self._end = self._read_back() if self._file.seek(0, os.SEEK_END) else self._start()
        except ConfigError:
            self._file.close()
            raise
        except OSError as error:
            self.close()
            raise unwritable(path, error) from error

    def _start(self) -> int:
        self._file.write(self._header + b"\n")
        self._file.flush()
        return self._file.tell()

    def _read_back(self) -> int:
        """Index what an earlier run left, cut off what it did not finish; return the end."""
        self._file.seek(0)
        first = self._file.readline()
        if not first.endswith(b"\n"):
            return self._cut(0) or self._start()
        self._check_header(first.rstrip(b"\n"))
        end = self._file.tell()
        while line := self._file.readline():
            row = _parse(line)
            if row is None:
                break
            self._keys[row.key].append(end)
            source = orjson.loads(row.facts)["source"]
            self._sources[source].append(end)
            self._first.setdefault(source, end)
            end += len(line)
        return self._cut(end)

    def _check_header(self, found: bytes) -> None:
        if found == self._header:
            return
        with suppress(ValueError, AttributeError):
            old, new = orjson.loads(found), orjson.loads(self._header)
            changed = [key for key in {**old, **new} if old.get(key) != new.get(key)]
            raise ConfigError(
                f"{self.path}: the interrupted run was another one ({', '.join(sorted(changed))} changed); "
                "start anew without --resume"
            )
        raise ConfigError(f"{self.path}: is not a journal; start anew without --resume")

    def _cut(self, end: int) -> int:
        self._file.truncate(end)
        return self._file.seek(end)

    def __len__(self) -> int:
        """Rows of the earlier run that have not been taken up yet."""
        return sum(map(len, self._keys.values()))

    def append(self, row: Row) -> int:
        """Write a row; return where it stands."""
        place, line = self._end, _line(row)
        self._file.seek(place)
        self._file.write(line)
        self._end += len(line)
        return place

    def flush(self) -> None:
        """Hand everything to the system; to the disk every few seconds."""
        self._file.flush()
        if monotonic() - self._synced > SYNC_SECONDS:
            with suppress(OSError):  # not every file system can
                os.fsync(self._file.fileno())
            self._synced = monotonic()

    def take_key(self, key: str) -> int | None:
        """Return where the row of a record stands that the earlier run judged, once."""
        places = self._keys.get(key)
        return places.popleft() if places else None

    def take_source(self, source: str) -> int | None:
        """As `take_key`, for a record whose content is not at hand."""
        places = self._sources.get(source)
        return places.popleft() if places else None

    def knows(self, source: str) -> bool:
        """Whether the earlier run has judged this source."""
        return source in self._first

    def links(self, source: str) -> tuple[str, ...]:
        """Return the links that the earlier run found on a page it judged."""
        place = self._first.get(source)
        if place is None:
            return ()
        with self.path.open("rb") as stream:  # its own: the run is writing meanwhile, in another thread
            stream.seek(place)
            row = _parse(stream.readline())
        return tuple(orjson.loads(row.facts).get("links", ())) if row else ()

    def row(self, place: int) -> Row:
        """Read a row back."""
        self._file.flush()
        self._file.seek(place)
        row = _parse(self._file.readline())
        if row is None:
            raise InputError(f"{self.path}: the journal was changed while it was in use")
        return row

    def rows(self, places: Iterator[int]) -> Iterator[Row]:
        """Read rows back in the order of their places."""
        self._file.flush()
        with self.path.open("rb") as stream:
            for place in places:
                stream.seek(place)
                row = _parse(stream.readline())
                if row is None:
                    raise InputError(f"{self.path}: the journal was changed while it was in use")
                yield row

    def close(self, *, remove: bool = False) -> None:
        """Close the file; remove it where the run is complete."""
        with suppress(OSError):
            self._file.close()
        if remove:
            with suppress(OSError):
                self.path.unlink()


def _line(row: Row) -> bytes:
    body = b"%s %d %d %s%s%s" % (
        row.key.encode(), len(row.facts), len(row.verdict), row.facts, row.verdict, row.view,
    )  # fmt: skip
    return b"%08x %s\n" % (crc32(body), body)


def _parse(line: bytes) -> Row | None:
    """Return the row, None for a line that is not whole."""
    if not line.endswith(b"\n") or line[8:9] != b" ":
        return None
    body = line[9:-1]
    try:
        if int(line[:8], 16) != crc32(body):
            return None
        key, facts, verdict, rest = body.split(b" ", 3)
        a = int(facts)
        b = a + int(verdict)
    except ValueError:
        return None
    return Row(key.decode(), rest[a:b], rest[:a], rest[b:])
