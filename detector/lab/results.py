"""Saved evaluations: JSON with every figure, and the judged pages from which all of them can be computed again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields, is_dataclass
from math import isfinite
from pathlib import Path
from typing import Any

from detector.errors import InputError
from detector.lab.evaluation import Evaluation, Judgement
from detector.lab.judging import Judged, Opinion, Reason

SCHEMA = 1  # fields are only ever added; a higher number means that old readers must not guess
FORMAT = "detector evaluation"


def as_json(result: Evaluation) -> dict[str, Any]:
    """The evaluation as plain values; what cannot be had is null. Saved pages carry short quotes of mistakes only."""
    found = {"format": FORMAT, "schema": SCHEMA, **_head(result)}
    found["pages"] = [_plain(row) for row in result.judgement.rows]
    return found


def _head(result: Evaluation) -> dict[str, Any]:
    return {
        "title": result.judgement.title,
        "made": result.judgement.made,
        "about": dict(result.judgement.about),
        "bad_share": result.bad_share,
        "bootstrap_rounds": result.rounds,
        "counts": dict(result.counts),
        "modes": {name: _plain(mode) for name, mode in result.modes.items()},
        "comparisons": [_plain(c) for c in result.comparisons],
        "false_alarms": [row.url for row in result.false_alarms],
        "misses": [row.url for row in result.misses],
        "failures": dict(result.failures),
        "against": _head(result.against) if result.against is not None else None,
    }


def render(result: Evaluation) -> str:
    """The JSON text."""
    return json.dumps(as_json(result), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def load_judgement(path: Path) -> Judgement:
    """Read back the judged pages of a saved evaluation.

    Raises:
        InputError: the file is not a saved evaluation, or a newer one.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data.get("format") != FORMAT:
            raise InputError(f"{path}: not a saved evaluation (made by `detector evaluate --json FILE`)")
        if data["schema"] > SCHEMA:
            raise InputError(f"{path}: saved by a newer version (schema {data['schema']}; this one reads {SCHEMA})")
        rows = [_judged(row) for row in data["pages"]]
        return Judgement(str(data["title"]), rows, dict(data["about"]), str(data["made"]))
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file") from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{path}: not a saved evaluation: {error}") from error


def _judged(row: Mapping[str, Any]) -> Judged:
    own = {f.name for f in fields(Judged)}
    kept = {name: value for name, value in row.items() if name in own}
    kept["hard"] = tuple(row["hard"])
    kept["failures"] = tuple(row["failures"])
    kept["opinions"] = {mode: Opinion(**opinion) for mode, opinion in row["opinions"].items()}
    kept["reasons"] = tuple(Reason(**{**r, "quotes": tuple(r["quotes"])}) for r in row["reasons"])
    return Judged(**kept)


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return _plain(asdict(value))
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(inner) for inner in value]
    if isinstance(value, float):
        return round(value, 6) if isfinite(value) else None
    return value
