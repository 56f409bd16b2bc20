"""When a folder that is made from all shards is complete: the mark `_SUCCESS`, as Hadoop's writers leave it.

The mark is taken away before the folder's parts are, and comes back after the last new one. It notes which shards the
rows were made of and how many there are, so that a second run over the same shards does nothing twice.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from detector.scale.job import Job, Shard
from detector.scale.storage import list_parts, read_text, remove, write_text

MARK = "_SUCCESS"


def begin(job: Job, folder: str) -> None:
    """Empty a folder: first the mark goes, then the parts."""
    remove(f"{job.output}/{folder}/{MARK}")
    for part in list_parts(f"{job.output}/{folder}"):
        remove(part)


def finish(job: Job, folder: str, shards: Sequence[Shard], rows: int, **further: int) -> dict[str, int]:
    """Mark a folder as complete; return the numbers noted with it."""
    numbers = {"rows": rows, **further}
    write_text(f"{job.output}/{folder}/{MARK}", json.dumps({"of": _digest(shards), **numbers}) + "\n")
    return numbers


def finished(job: Job, folder: str, shards: Sequence[Shard]) -> dict[str, int] | None:
    """Return the numbers noted where the folder was made of exactly these shards, else None."""
    told = read_text(f"{job.output}/{folder}/{MARK}")
    noted = json.loads(told) if told else {}
    if noted.pop("of", "") != _digest(shards):
        return None
    numbers: dict[str, int] = noted
    return numbers


def _digest(shards: Sequence[Shard]) -> str:
    return hashlib.sha256("\n".join(sorted(shard.name for shard in shards)).encode()).hexdigest()[:16]
