"""What installed distributions say of themselves: their entry points and versions, read from their own two files.

`importlib.metadata` reads them as e-mail and imports all that mail takes, sockets included: a tenth of a start. It is
asked only for what does not lie in a folder: an archive on the path, or a finder of somebody's own.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from importlib.machinery import PathFinder
from typing import Any, NamedTuple

FOLDERS = (".dist-info", ".egg-info")
TELLING = ("METADATA", "PKG-INFO")  # of a wheel, of an egg
UNKNOWN = "unknown"
Read = Callable[[str], "str | None"]


class Offer(NamedTuple):
    """One entry point."""

    name: str
    value: str  # "module" or "module:attribute"
    distribution: str
    version: str

    def load(self) -> Any:
        """Import what it stands for; raises whatever that raises."""
        module, _, attribute = self.value.partition("[")[0].partition(":")
        found: Any = import_module(module.strip())
        for part in filter(None, attribute.strip().split(".")):
            found = getattr(found, part)
        return found


def installed_offers(group: str) -> list[Offer]:
    """Return what installed distributions offer in a group; of two of one name, the first on the path counts."""
    named = f"[{group}]"
    offering: dict[str, list[Offer]] = {}
    for _, read in _distributions():
        told = read("entry_points.txt") or ""
        if named in told:
            name, version = (_field(read, field) for field in ("Name", "Version"))
            offering.setdefault(name, [Offer(key, value, name, version) for key, value in _pairs(told, group)])
    return [offer for offers in offering.values() for offer in offers]


def installed_version(distribution: str) -> str:
    """Return the version of an installed distribution, "unknown" where there is none."""
    wanted = _plain(distribution)
    for stem, read in _distributions():
        if _plain(stem) == wanted:
            return _field(read, "Version")
    return UNKNOWN


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _distributions() -> Iterator[tuple[str, Read]]:
    """Yield each distribution's name as its folder has it and what returns its files."""
    if any(finder is not PathFinder and hasattr(finder, "find_distributions") for finder in sys.meta_path):
        yield from _asked(None)
        return
    for place in sys.path:
        try:
            names = os.listdir(place or ".")
        except NotADirectoryError:
            yield from _asked([place])
            continue
        except OSError:
            continue
        for name in names:
            if name.endswith(FOLDERS) or name == "EGG-INFO":
                yield name.partition("-")[0], partial(_read, os.path.join(place, name))


def _asked(path: list[str] | None) -> Iterator[tuple[str, Read]]:
    from importlib.metadata import distributions

    for distribution in distributions() if path is None else distributions(path=path):
        yield distribution.metadata["Name"] or "", distribution.read_text


def _read(folder: str, file: str) -> str | None:
    try:
        with open(f"{folder}/{file}", encoding="utf-8", errors="replace") as stream:
            return stream.read()
    except OSError:
        return None


def _field(read: Read, name: str) -> str:
    """A field of the head, which ends at the first empty line."""
    for file in TELLING:
        head = (read(file) or "").partition("\n\n")[0]
        for line in head.splitlines():
            if line.startswith(f"{name}:"):
                return line.partition(":")[2].strip()
    return UNKNOWN


def _pairs(told: str, group: str) -> Iterator[tuple[str, str]]:
    section = ""
    for line in map(str.strip, told.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1].strip()
        elif section == group and "=" in line and not line.startswith(("#", ";")):
            key, _, value = line.partition("=")
            yield key.strip(), value.strip()
