"""Registrable domains by the public suffix list, offline.

The list comes in the package publicsuffixlist; only its file is read, which takes 5 ms, where the packages that wrap
such a list take 50 to 100 ms to import and build their tables. Suffixes that companies registered for their customers
(`github.io`) are left out: like a browser's address bar, a page's host is told by who registered the name.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

PRIVATE: Final = "===BEGIN PRIVATE DOMAINS==="
FILE: Final = "public_suffix_list.dat"


@cache
def suffix_rules() -> frozenset[str]:
    """Return the rules of the list: suffixes, wildcards (`*.ck`) and exceptions (`!www.ck`), in Unicode."""
    package = find_spec("publicsuffixlist")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("publicsuffixlist is not installed")
    text = Path(package.origin).with_name(FILE).read_text("utf-8").partition(PRIVATE)[0]
    return frozenset(line.split()[0] for line in text.splitlines() if line.strip() and not line.startswith("//"))


@lru_cache(maxsize=65_536)
def registrable_domain(host: str) -> str:
    """Return the registrable domain of a host name; the host itself for IP addresses and unknown suffixes."""
    host = host.rstrip(".").lower()
    if not host or host[0] == "[" or "." not in host or host.rpartition(".")[2].isdigit():
        return host
    labels = host.split(".")
    known = _unicode(labels)
    length = _suffix_length(known)
    return ".".join(labels[-length - 1 :]) if 0 < length < len(labels) and all(labels[-length - 1 :]) else host


def _suffix_length(labels: list[str]) -> int:
    """Return how many labels the public suffix has; 0 when the list knows none."""
    rules = suffix_rules()
    for start in range(len(labels)):
        tail = ".".join(labels[start:])
        if f"!{tail}" in rules:
            return len(labels) - start - 1
        if tail in rules or ".".join(("*", *labels[start + 1 :])) in rules:
            return len(labels) - start
    return 0


def _unicode(labels: list[str]) -> list[str]:
    """Decode labels in Punycode: the list is written in Unicode."""
    decoded: list[str] = []
    for label in labels:
        try:
            decoded.append(label[4:].encode("ascii").decode("punycode") if label.startswith("xn--") else label)
        except UnicodeError:
            decoded.append(label)
    return decoded
