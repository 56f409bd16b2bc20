"""TOML that is read at every start: parsed once, then kept in the cache as JSON, which is read ten times as fast."""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from typing import Any, cast

from detector.matching.cache import load_cached, store_cached


def read_toml(content: bytes) -> dict[str, Any]:
    """Return what a TOML file says; `UnicodeDecodeError` or `tomllib.TOMLDecodeError` where it is none.

    The cache knows the file by the digest of its content, so that a changed one is read anew.
    """
    name = f"table-{sha256(content).hexdigest()}"
    cached = load_cached(name)
    if cached is not None:
        return cast("dict[str, Any]", json.loads(cached))
    import tomllib

    data = tomllib.loads(content.decode("utf-8"))
    with suppress(TypeError):  # dates are not for JSON: such a file is parsed each time
        store_cached(name, json.dumps(data).encode())
    return data
