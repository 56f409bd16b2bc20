"""Tables that every start needs: worked out once, then kept in the cache in a form that is read ten times as fast.

An entry is named by the digest of all that it was made from, so that a changed file or another Python makes it anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar, cast
from unicodedata import unidata_version

from detector.matching.cache import load_cached, store_cached

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

T = TypeVar("T")
Number = TypeVar("Number", bound="np.generic")


def keep_json(source: bytes, make: Callable[[], T]) -> T:
    """Return `make()`, which depends on `source` alone and is of what JSON knows (anything else is not kept)."""
    name = f"table-{sha256(source).hexdigest()}"
    cached = load_cached(name)
    if cached is not None:
        return cast("T", json.loads(cached))
    made = make()
    with suppress(TypeError):
        store_cached(name, json.dumps(made).encode())
    return made


def keep_lines(source: bytes, make: Callable[[], list[str]]) -> list[str]:
    """Return `make()`, lines that depend on `source` alone: read in a quarter of the time that JSON takes."""
    name = f"table-{sha256(b'lines' + source).hexdigest()}"
    cached = load_cached(name)
    if cached is not None:
        return cached.decode().split("\n")
    made = make()
    store_cached(name, "\n".join(made).encode())
    return made


def read_toml(content: bytes) -> dict[str, Any]:
    """Return what a TOML file says; `UnicodeDecodeError` or `tomllib.TOMLDecodeError` where it is none."""

    def parse() -> dict[str, Any]:
        import tomllib

        return tomllib.loads(content.decode("utf-8"))

    return keep_json(b"toml\n" + content, parse)


def keep_array(
    name: str, version: int, kind: type[Number], size: int, make: Callable[[], NDArray[Number]]
) -> NDArray[Number]:
    """Return `make()`, an array over code points that depends on Unicode's version and its own; read-only."""
    import numpy as np

    entry = f"array-{name}-{version}-{unidata_version}"
    cached = load_cached(entry)
    if cached is not None and len(cached) == size * np.dtype(kind).itemsize:
        return np.frombuffer(cached, kind)
    made = make()
    store_cached(entry, made.astype(kind, copy=False).tobytes())
    return made
