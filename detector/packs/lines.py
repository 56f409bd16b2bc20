"""The lines on which the keys of a TOML file stand: for error messages only, since tomllib forgets them."""

from __future__ import annotations

import re
from collections.abc import Iterator

HEADER = re.compile(r"^\s*(\[{1,2})\s*([\w.\-]+)\s*\]{1,2}\s*(?:#.*)?$")
ASSIGNMENT = re.compile(r"^\s*([\w\-]+)\s*=")
NEAR = 2000  # lines of one value that are searched for a part of it
# One token of a value: a whole string, a bracket, a comment, or any other character.
TOKEN = re.compile(r'"""|\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|[\[\]{}]|#[^\n]*|.', re.DOTALL)


class Lines:
    """Finds the line of a key of the n-th `[[rule]]`, or of another table."""

    def __init__(self, text: str) -> None:
        self._text = text.splitlines()
        self._places: dict[tuple[str, int, str], int] = {}
        table, index = "", 0
        seen: dict[str, int] = {}
        for number, line in _statements(self._text):
            if header := HEADER.match(line):
                table = header[2]
                index = seen.get(table, -1) + 1
                seen[table] = index
                self._places[table, index, ""] = number
            elif key := ASSIGNMENT.match(line):
                self._places.setdefault((table, index, key[1]), number)

    def of(self, table: str, index: int, key: str = "", inner: str = "") -> int:
        """Return the line of `key`, or of the string `inner` in its value; of the table's header when unknown."""
        header = self._places.get((table, index, ""), 1)
        line = self._places.get((table, index, key), header)
        for shape in ('"{}"', "'{}'", "{}") if inner else ():
            for number in range(line, min(line + NEAR, len(self._text)) + 1):
                if shape.format(inner) in self._text[number - 1]:
                    return number
        return line


def _statements(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the numbered lines on which a statement begins, leaving out those inside strings and arrays."""
    depth, quote = 0, ""
    for number, line in enumerate(lines, 1):
        if not depth and not quote:
            yield number, line
            if HEADER.match(line):
                continue
        depth, quote = _after(line, depth, quote)


def _after(line: str, depth: int, quote: str) -> tuple[int, str]:
    """Return how many brackets and which multi-line string are open after `line`."""
    if quote:
        end = line.find(quote)
        return _after(line[end + 3 :], depth, "") if end >= 0 else (depth, quote)
    for token in TOKEN.finditer(line):
        if token[0] in ('"""', "'''"):
            return _after(line[token.end() :], depth, token[0])
        if token[0] in "[{":
            depth += 1
        elif token[0] in "]}":
            depth -= 1
    return max(depth, 0), ""
