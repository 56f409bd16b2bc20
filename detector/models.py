"""Find, verify and load trained artefacts: digest first, version second, load last.

An artefact is a `.npz` of plain arrays named in a folder's `manifest.toml`. Nothing is unpickled, so a hostile file can
at worst give wrong numbers; the digest rules that out too, unless whoever changed it can also change the manifest.
Artefacts come from the package (`detector_trained`) or from a folder that the operator names (DETECTOR_TRAINED), never
from a page or a request.
"""

from __future__ import annotations

import hashlib
import os
import re
import struct
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from detector.dataclassing import dataclass
from detector.errors import ModelError
from detector.patterns import lazy
from detector.tables import read_toml

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

    import numpy.typing as npt

    Arrays = dict[str, npt.NDArray[Any]]

FORMAT = 2  # of the manifest and of the arrays' names; a newer one is refused
VARIABLE = "DETECTOR_TRAINED"
MANIFEST = "manifest.toml"
MAX_BYTES = 16 * 1024 * 1024  # of one artefact, as stored; all together stay under 15 MB
MAX_UNPACKED = 128 * 1024 * 1024  # of its arrays in memory: a small file must not unpack into a large one
MAX_HEAD = 512  # bytes of a header that is looked at
# Of a plain array of numbers or texts as numpy writes it; any other is left to numpy, which takes 0.1 ms for it.
HEAD = lazy(
    rb"\x93NUMPY\x01\x00..\{'descr': '([<|][bifuU]\d+)', 'fortran_order': False, 'shape': \(([\d, ]*)\), \} *\n",
    re.DOTALL,
)
LOCAL_HEADER, LENGTHS_AT = 30, 26  # bytes of a member's header in a zip file, and where name and extra field are told
STORED = 0  # compression method (zip application note 4.4.5)


@dataclass(frozen=True, slots=True)
class Artefact:
    """One line of the manifest."""

    name: str
    file: str
    sha256: str
    bytes: int
    format: int
    made: str  # date of training
    details: Mapping[str, Any]  # corpora, features, library versions, seed, metrics


def trained_folder() -> Path:
    """Return the folder of artefacts: DETECTOR_TRAINED where set, else the package's own."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    from importlib.util import find_spec

    spec = find_spec("detector_trained")
    places = list(spec.submodule_search_locations or ()) if spec else []
    if not places:
        raise ModelError("the package detector_trained is not installed; reinstall detector")
    return Path(places[0])


def read_manifest(folder: Path | None = None) -> dict[str, Artefact]:
    """Return the artefacts that the folder's manifest names, by name."""
    path = (folder or trained_folder()) / MANIFEST
    try:
        return dict(_artefacts(path.read_bytes()))
    except FileNotFoundError as error:
        raise ModelError(f"{path}: there is no manifest; run `detector train` or set {VARIABLE}") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{path}: the manifest cannot be read: {error}") from error


@lru_cache(maxsize=4)  # one is read for each artefact
def _artefacts(content: bytes) -> Mapping[str, Artefact]:
    return {row["name"]: _artefact(row) for row in read_toml(content).get("artefact", ())}


def _artefact(row: Mapping[str, Any]) -> Artefact:
    known = ("name", "file", "sha256", "bytes", "format", "made")
    details = {key: value for key, value in row.items() if key not in known}
    return Artefact(
        str(row["name"]), str(row["file"]), str(row["sha256"]), int(row["bytes"]), int(row["format"]),
        str(row["made"]), details,
    )  # fmt: skip


def verified_bytes(artefact: Artefact, folder: Path | None = None) -> bytes:
    """Return the artefact's bytes once size and digest are right; `ModelError` says what is not."""
    path = (folder or trained_folder()) / artefact.file
    if artefact.format > FORMAT:
        raise ModelError(f"{path}: made for a newer version (format {artefact.format}, not {FORMAT}); update detector")
    if Path(artefact.file).name != artefact.file or artefact.bytes > MAX_BYTES:
        raise ModelError(f"{path}: the manifest names a path or a size that is not allowed")
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise ModelError(f"{path}: the artefact is missing ({error.strerror}); reinstall or retrain") from error
    if len(content) != artefact.bytes or hashlib.sha256(content).hexdigest() != artefact.sha256:
        raise ModelError(f"{path}: the artefact is not the one in the manifest (digest differs); reinstall or retrain")
    return content


def load_arrays(name: str, folder: Path | None = None) -> dict[str, npt.NDArray[Any]]:
    """Return the arrays of artefact `name`, verified."""
    from zipfile import BadZipFile, ZipFile

    found = read_manifest(folder).get(name)
    if found is None:
        raise ModelError(f"there is no trained artefact {name!r} in {folder or trained_folder()}")
    content = verified_bytes(found, folder)
    try:
        with ZipFile(BytesIO(content)) as archive:
            _check_size(archive, name)
            return {info.filename.removesuffix(".npy"): _array(content, archive, info) for info in archive.infolist()}
    except (ValueError, OSError, KeyError, BadZipFile, struct.error) as error:
        raise ModelError(f"artefact {name!r} cannot be read: {error}") from error


def _array(content: bytes, archive: ZipFile, info: ZipInfo) -> npt.NDArray[Any]:
    """Return an array, read-only and where it stands in `content` if it can be: a digest has vouched for all of it."""
    import numpy as np

    data = memoryview(_unpacked(content, archive, info))
    plain = HEAD.match(data[:MAX_HEAD])
    if plain is None:
        return np.lib.format.read_array(BytesIO(data), allow_pickle=False)
    kind, shape = np.dtype(plain[1].decode()), [int(size) for size in plain[2].split(b",") if size.strip()]
    array = np.frombuffer(data[plain.end() :], kind)
    if not array.flags.aligned:
        array = np.frombuffer(bytes(array), kind)
    return array.reshape(shape)


def _unpacked(content: bytes, archive: ZipFile, info: ZipInfo) -> bytes | memoryview:
    if info.compress_type != STORED:
        return archive.read(info)
    name, extra = struct.unpack_from("<HH", content, info.header_offset + LENGTHS_AT)
    begin = info.header_offset + LOCAL_HEADER + name + extra
    return memoryview(content)[begin : begin + info.file_size]


def _check_size(archive: ZipFile, name: str) -> None:
    unpacked = sum(info.file_size for info in archive.infolist())
    if unpacked > MAX_UNPACKED:
        raise ModelError(f"artefact {name!r} would unpack to {unpacked} bytes, more than {MAX_UNPACKED}")
