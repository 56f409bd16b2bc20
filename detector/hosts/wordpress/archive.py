"""The plugin's zip: the same bytes from the same files, wherever and whenever it is made."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from detector.errors import ConfigError, InputError
from detector.hosts.wordpress.translations import compiled

SLUG: Final = "detector-gate"
WHEN: Final = (1980, 1, 1, 0, 0, 0)  # the oldest date that a zip can say
KINDS: Final = (".php", ".js", ".css", ".txt", ".pot", ".po")


def plugin_files() -> dict[str, bytes]:
    """The files of the plugin by their path in it, translations compiled."""
    files = dict(_walk(resources.files("detector.hosts.wordpress").joinpath("plugin"), ""))
    for path in sorted(path for path in files if path.endswith(".po")):
        files |= compiled(path, files[path].decode("utf-8"))
    return files


def _walk(folder: Traversable, before: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _walk(entry, f"{before}{entry.name}/")
        elif entry.name.endswith(KINDS):
            yield before + entry.name, entry.read_bytes()


def write_plugin(target: Path) -> int:
    """Write the zip; the number of files in it. An archive that is there is replaced at once or not at all.

    Raises:
        ConfigError: the target is no `.zip`.
        InputError: it cannot be written.
    """
    if target.suffix.lower() != ".zip" or target.is_dir():
        raise ConfigError(f"{target}: WordPress installs a file that ends in .zip")
    files = plugin_files()
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with zipfile.ZipFile(partial, "w") as archive:
            for path in sorted(files):
                _add(archive, f"{SLUG}/{path}", files[path])
        partial.replace(target)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise InputError(f"{target}: cannot be written ({error.strerror})") from error
    return len(files)


def _add(archive: zipfile.ZipFile, path: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(path, WHEN)
    entry.create_system = 3  # Unix, on every machine
    entry.external_attr = 0o100644 << 16
    archive.writestr(entry, content, zipfile.ZIP_DEFLATED, compresslevel=9)
