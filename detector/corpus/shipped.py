"""The artefacts that pages are compared with: named in `manifest.toml` beside them, verified before they are read.

`background` (document frequencies by language) is made by `benchmarks/corpus_tables.py`, `derivation` (coefficients and
cuts) by `benchmarks/derivation.py`, `collection` (the same for pairs of a collection) by
`benchmarks/collection_weights.py`; all write the manifest too. `detector models` lists and verifies them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from detector.models import load_arrays, read_manifest, verified_bytes

FOLDER = Path(__file__).parent


@lru_cache(maxsize=1)
def background_arrays() -> Mapping[str, NDArray[Any]]:
    """Return the arrays of `background`; raises `ModelError`."""
    return load_arrays("background", FOLDER)


def derivation_text() -> str:
    """Return the TOML of `derivation`; raises `ModelError`."""
    return verified_bytes(read_manifest(FOLDER)["derivation"], FOLDER).decode("utf-8")


def collection_text() -> str:
    """Return the TOML of `collection`; raises `ModelError`."""
    return verified_bytes(read_manifest(FOLDER)["collection"], FOLDER).decode("utf-8")
