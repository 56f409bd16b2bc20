"""Front matter of Markdown pages: enough of YAML and TOML for what pages state about themselves.

A tolerant reader on purpose: a page whose front matter a strict parser refuses is still a page.
"""

from __future__ import annotations

import re

from detector.patterns import lazy

FRONT = lazy(r"\A\s{0,100}(---|\+\+\+)[ \t]*\r?\n(.*?)\n\1[ \t]*(?:\r?\n|\Z)", re.S)
KEY = lazy(r"([A-Za-z_][\w .-]{0,60}?)[ \t]*(:[ \t]|:$|=)[ \t]*(.*)")
SECTION = lazy(r"\[\[?[\w.\" -]+\]\]?\s*$")
LINES = 500  # of front matter that are looked at
VALUE = 5_000  # code points of one value
FOLDS = frozenset(("|", ">", "|-", ">-", "|+", ">+"))  # YAML's marks of a value on the lines below


def split_front_matter(text: str) -> tuple[dict[str, str], str, int]:
    """Return the front matter's keys in lower case, the body, and the number of lines before the body."""
    found = FRONT.match(text)
    if not found:
        return {}, text, 0
    return read_keys(found[2].splitlines()[:LINES]), text[found.end() :], found[0].count("\n")


def read_keys(lines: list[str]) -> dict[str, str]:
    """Return the top-level keys; lists are joined by commas, folded values by blanks, deeper keys left out."""
    keys: dict[str, str] = {}
    key, joint = "", " "
    for line in lines:
        bare = line.strip()
        if not bare or bare.startswith("#") or SECTION.match(bare):
            key = "" if SECTION.match(bare) else key
            continue
        pair = KEY.match(line)
        if pair and not line[0].isspace():
            key, value = pair[1].strip().lower(), _value(pair[3])
            joint = " " if value in FOLDS else ", "
            keys.setdefault(key, "" if value in FOLDS else value)
        elif key and (line[0].isspace() or bare.startswith("- ")):
            keys[key] = _join(keys[key], bare, joint)
    return keys


def _join(value: str, line: str, joint: str) -> str:
    more = _value(line.removeprefix("- "))
    return f"{value}{joint}{more}"[:VALUE] if value else more


def _value(raw: str) -> str:
    value = raw.strip()[:VALUE]
    if value[:1] == "[" and value[-1:] == "]":
        return ", ".join([_unquoted(item) for item in value[1:-1].split(",")])
    if value[:1] in "\"'":
        end = value.rfind(value[:1])
        return value[1:end] if end > 0 else value[1:]
    return value.partition(" #")[0].strip()


def _unquoted(item: str) -> str:
    return item.strip().strip("\"'")
