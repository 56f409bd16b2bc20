"""Domain lists that an operator names, as evidence: hosts files, uBlacklist patterns, Adblock filters, plain lists.

No list is shipped and none is fetched: each has its own licence and its own idea of what is bad. The environment
variable DETECTOR_LISTS names local files or folders (separated like PATH); the rule `links.listed-address` looks
addresses up in them.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from detector.lists.table import TEST_ENTRY, Hit, ListTable

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["TEST_ENTRY", "VARIABLE", "Hit", "ListTable", "configured", "load_lists"]
VARIABLE = "DETECTOR_LISTS"


def configured() -> ListTable:
    """Return the table of the lists that DETECTOR_LISTS names, read once; only the test entry where it names none."""
    return load_lists(os.environ.get(VARIABLE, ""))


@lru_cache(maxsize=4)
def load_lists(named: str) -> ListTable:
    """Return the table of the files and folders in `named`, separated like PATH; `ConfigError` names what is wrong."""
    return read_lists([Path(name) for name in named.split(os.pathsep) if name])


def read_lists(paths: Sequence[Path]) -> ListTable:
    """Read lists into one table, files of a folder in sorted order; `ConfigError` names what cannot be read."""
    from detector.lists.reading import list_files, read_list

    table = ListTable()
    for path in list_files(paths):
        read_list(path, table)
    return table.freeze()
