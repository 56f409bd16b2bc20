"""Synonym sources for the spinner: MyThes files, the WordNet database, and the `aiksaurus` program.

They are read where the operator has them (Debian: mythes-*, wordnet-base, aiksaurus) and only to make training and test
texts; nothing of them is copied into the project. The English MyThes file is derived from WordNet, so the two do not
count as different sources; Aiksaurus (after Roget and Moby) does.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

Thesaurus = Mapping[str, tuple[str, ...]]  # lower-case lemma → synonyms, nearest first

MYTHES = Path("/usr/share/mythes")
WORDNET = Path("/usr/share/wordnet")
LONGEST = 2  # words of a synonym
LABELLED = (" (generic term)", " (antonym)", " (related term)")  # MyThes: not synonyms


def read_mythes(path: Path) -> dict[str, tuple[str, ...]]:
    """Read a MyThes `th_*.dat`: an encoding line, then `entry|meanings` and one `(pos)|synonym|…` line a meaning."""
    with path.open("rb") as stream:
        encoding = stream.readline().decode("ascii").strip()
        lines = stream.read().decode(encoding, "replace").splitlines()
    found: dict[str, tuple[str, ...]] = {}
    at = 0
    while at < len(lines):
        entry, _, count = lines[at].rpartition("|")
        meanings = int(count) if count.isdigit() else 0
        own = lines[at + 1 : at + 1 + meanings]
        synonyms = [s for line in own for s in line.split("|")[1:] if not s.endswith(LABELLED)]
        cleaned = _usable(entry, (s.split(" (")[0] for s in synonyms))
        if cleaned and entry.isalpha():
            found[entry.lower()] = cleaned
        at += 1 + meanings
    return found


def read_wordnet(folder: Path = WORDNET) -> dict[str, tuple[str, ...]]:
    """Read the synsets of WordNet's `data.*` files: the other words of each synset a lemma stands in."""
    found: dict[str, list[str]] = {}
    for part in ("noun", "verb", "adj", "adv"):
        for words in _synsets(folder / f"data.{part}"):
            for word in words:
                found.setdefault(word.lower(), []).extend(w for w in words if w != word)
    usable = ((lemma, _usable(lemma, synonyms)) for lemma, synonyms in found.items() if lemma.isalpha())
    return {lemma: synonyms for lemma, synonyms in usable if synonyms}


def _synsets(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="latin-1") as lines:
        for line in lines:
            if not line.startswith(" "):  # the licence stands first, indented
                fields = line.split()
                size = int(fields[3], 16)
                yield [fields[4 + 2 * i].split("(")[0].replace("_", " ") for i in range(size)]


def ask_aiksaurus(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Ask the `aiksaurus` program for each word; words that it does not know are left out."""
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        shown = subprocess.run(["aiksaurus", word], capture_output=True, text=True, check=False).stdout
        senses = [line for line in shown.splitlines() if "," in line and not line.startswith("===")]
        synonyms = _usable(word, (s.strip() for line in senses for s in line.split(",")))
        if synonyms and "*** No synonyms" not in shown:
            found[word] = synonyms
    return found


def _usable(entry: str, synonyms: Iterable[str]) -> tuple[str, ...]:
    kept: dict[str, None] = {}
    for synonym in synonyms:
        plain = synonym.strip()
        if plain.replace(" ", "").isalpha() and plain.lower() != entry.lower() and plain.count(" ") < LONGEST:
            kept[plain] = None
    return tuple(kept)
