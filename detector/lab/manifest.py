"""Write trained artefacts and the manifest that vouches for them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import numpy as np
import numpy.typing as npt

from detector.models import FORMAT, MANIFEST, read_manifest


def write_artefact(
    folder: Path, name: str, arrays: Mapping[str, npt.NDArray[Any]], made: str, details: Mapping[str, Any]
) -> None:
    """Write `<name>.npz` and its entry in the manifest, replacing an earlier one; same arrays give the same bytes.

    Args:
        folder: where the artefacts live.
        name: of the artefact.
        arrays: plain arrays (no objects).
        made: ISO date.
        details: corpora with counts and licences, features, library versions, seed, metrics: TOML-able values.
    """
    write_file(folder, f"{name}.npz", pack_arrays(arrays), made, details)


def write_file(folder: Path, file: str, content: bytes, made: str, details: Mapping[str, Any]) -> None:
    """Write an artefact of any form and its entry in the manifest, under the file's name without its ending."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / file).write_bytes(content)
    name = Path(file).stem
    entries = {}
    if (folder / MANIFEST).exists():
        entries = {a.name: {**_fixed(a), **a.details} for a in read_manifest(folder).values()}
    entries[name] = {
        "name": name,
        "file": file,
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "format": FORMAT,
        "made": made,
        **details,
    }
    text = "# Written by what makes the artefacts; digests are checked before anything is loaded.\n"
    text += "".join(_table(entries[key]) for key in sorted(entries))
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def pack_arrays(arrays: Mapping[str, npt.NDArray[Any]]) -> bytes:
    """Return a `.npz`, byte for byte the same for the same arrays (numpy's own carries the time).

    It is not compressed: it is read at every start, and wheels and repositories compress what they hold.
    """
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for key in sorted(arrays):
            info = ZipInfo(f"{key}.npy")
            inner = BytesIO()
            np.lib.format.write_array(inner, np.asarray(arrays[key], order="C"), allow_pickle=False)
            archive.writestr(info, inner.getvalue())
    return buffer.getvalue()


def _fixed(artefact: Any) -> dict[str, Any]:
    return {key: getattr(artefact, key) for key in ("name", "file", "sha256", "bytes", "format", "made")}


def _table(entry: Mapping[str, Any]) -> str:
    return "\n[[artefact]]\n" + "".join(f"{key} = {_value(value)}\n" for key, value in entry.items())


def _value(value: Any) -> str:
    """A TOML value on one line; JSON's strings, numbers and booleans are TOML's too."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{json.dumps(str(k))} = {_value(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_value(v) for v in value) + "]"
    return json.dumps(value, ensure_ascii=False)
