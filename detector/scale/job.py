"""What is to be done, as a record that travels to every worker."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from socket import gethostname
from typing import NamedTuple

from detector.errors import ConfigError
from detector.inputs.options import Columns
from detector.models import read_manifest
from detector.scale.storage import list_inputs, read_text, write_text
from detector.streaming import Recipe, engine_of
from detector.verdict import own_version

PLAN = "job.json"  # in the output folder: which settings made it


@dataclass(frozen=True, slots=True)
class Job:
    """One run: where pages come from, where rows go, how pages are judged."""

    inputs: tuple[str, ...]  # files, folders, patterns, or URLs that fsspec knows
    output: str  # a folder or such a URL
    recipe: Recipe = field(default_factory=Recipe)
    columns: Columns = field(default_factory=Columns)
    signals: bool = False  # all named signals in the rows
    rows: int = 256  # of a row group: pages held in memory at a time
    expected: str = ""  # `digest` where the run was started, for workers to compare with their own

    @property
    def digest(self) -> str:
        """Sixteen hex digits that change with everything that decides a row."""
        return _digest(self.recipe, self.columns, self.signals)


@cache
def _digest(recipe: Recipe, columns: Columns, signals: bool) -> str:
    engine = engine_of(recipe)
    rules = [(rule.id, rule.severity, rule.origin) for rule in engine.catalogue.rules]
    models = [(found.name, found.sha256) for found in read_manifest().values()] if engine.models else []
    made_by = (own_version(), engine.policy.name, engine.policy.digest)
    told = repr((made_by, rules, sorted(models), signals, columns, _comparison_digest()))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def check_worker(job: Job) -> None:
    """Refuse work on a machine whose rules, models or version are not those of where the run was started."""
    if job.expected not in ("", job.digest):
        raise ConfigError(
            f"the worker on {gethostname()} has other rules, models or another version of detector than the machine "
            f"that started the run ({job.digest}, not {job.expected}); install the same everywhere"
        )


def _comparison_digest() -> str:
    """Hash what pairs of pages are judged by."""
    own = files("detector.corpus")
    artefacts = (own.joinpath(name).read_bytes() for name in ("background.npz", "derivation.toml"))
    return hashlib.sha256(b"".join(artefacts)).hexdigest()


class Shard(NamedTuple):
    """One input file."""

    address: str

    @property
    def name(self) -> str:
        """Twelve hex digits that name the shard's parts."""
        return hashlib.sha256(self.address.encode("utf-8", "surrogateescape")).hexdigest()[:12]


def find_shards(inputs: Sequence[str]) -> list[Shard]:
    """Return the input files in sorted order, each once; `InputError` where an input names none."""
    return [Shard(address) for address in sorted(set(list_inputs(inputs)))]


def claim_output(job: Job) -> None:
    """Note the settings in the output folder, or refuse one that other settings made."""
    place = f"{job.output}/{PLAN}"
    known = read_text(place)
    if known is None:
        write_text(place, json.dumps({"settings": job.digest, "format": 1}) + "\n")
    elif json.loads(known).get("settings") != job.digest:
        raise ConfigError(f"{job.output}: holds rows that other settings or another version made; name a new folder")
