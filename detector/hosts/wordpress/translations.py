"""From `.po` files to what WordPress loads: `.mo` for PHP, JSON for the editor's script.

Formats: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html and MO-Files.html; the JSON is that of Jed,
as `wp_set_script_translations()` wants it.
"""

from __future__ import annotations

import ast
import json
import re
import struct
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

DOMAIN: Final = "detector-gate"
SCRIPT: Final = "detector-gate-editor"  # the handle under which the script is loaded
SOURCE: Final = "assets/editor.js"
MAGIC: Final = 0x950412DE
FIELD: Final = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) (".*")$')


@dataclass(frozen=True, slots=True)
class Message:
    """One entry; `key` is what the program looks up."""

    key: str
    text: str
    places: str = ""  # the files it stands in


def read_po(text: str) -> list[Message]:
    """The entries of a `.po` file that this project writes: no plurals, no contexts; the header has an empty key."""
    return [message for entry in re.split(r"\n\s*\n", text) if (message := _entry(entry)) is not None]


def _entry(entry: str) -> Message | None:
    fields: dict[str, str] = {}
    places, last = "", ""
    for line in entry.splitlines():
        if line.startswith("#:"):
            places += line[2:]
        elif found := FIELD.match(line):
            last = found[1]
            fields[last] = ast.literal_eval(found[2])
        elif line.startswith('"'):
            fields[last] += ast.literal_eval(line)
    return Message(fields["msgid"], fields["msgstr"], places) if "msgid" in fields else None


def mo_bytes(messages: list[Message]) -> bytes:
    """A `.mo` file; its keys are sorted, as readers search by halves."""
    told = sorted((m.key.encode(), m.text.encode()) for m in messages if m.text)
    at = 28 + 16 * len(told)
    tables = [b"", b""]
    strings = b""
    for which in (0, 1):
        for pair in told:
            tables[which] += struct.pack("<II", len(pair[which]), at + len(strings))
            strings += pair[which] + b"\0"
    # An empty hash table, but with its place: WordPress before 6.5 measures the tables by it.
    header = struct.pack("<7I", MAGIC, 0, len(told), 28, 28 + 8 * len(told), 0, 28 + 16 * len(told))
    return header + tables[0] + tables[1] + strings


def script_json(messages: list[Message], language: str) -> bytes:
    """What the editor's script says, in a language."""
    told: dict[str, object] = {"": {"domain": DOMAIN, "lang": language, "plural-forms": "nplurals=2; plural=(n != 1);"}}
    told |= {m.key: [m.text] for m in messages if m.key and m.text and SOURCE in m.places}
    made = {"domain": DOMAIN, "locale_data": {DOMAIN: told}}
    return json.dumps(made, ensure_ascii=False, sort_keys=True).encode()


def compiled(path: str, text: str) -> dict[str, bytes]:
    """The files that a `.po` file becomes, by their path."""
    messages = read_po(text)
    stem = str(PurePosixPath(path).with_suffix(""))
    language = stem.rpartition(f"{DOMAIN}-")[2]
    return {f"{stem}.mo": mo_bytes(messages), f"{stem}-{SCRIPT}.json": script_json(messages, language)}
