"""Labelled texts for the text models: loaded, equalised in form, cut to like lengths, grouped for honest folds.

Public human/machine corpora can be told apart by form alone (newlines, curly quotes, cut endings, Markdown titles,
preambles, length: AUROC .69-.98). `equalise` removes what only says which corpus a text came from; `excerpts` gives
every text the same length; `groups` keeps an original, its rewrites and its copies in other corpora together.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detector.signals.sentences import split_sentences

TRAIN = ("l2r", "llmfake", "f3", "politifact_pp", "raidar_news", "biscope", "bbc_2004_05", "pkg_news")
DEV = ("fast_detect_gpt", "end_cnd")
MACHINE_LABELS = frozenset({"machine", "rewritten", "humanized", "machine_rewritten"})

QUOTES = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'", "…": ".",
     "\u00a0": " ", "\u200b": "", "\ufeff": "", "\u2009": " ", "\u202f": " ", "–": "-", "—": "-", "−": "-"}
)  # fmt: skip
PREAMBLE = re.compile(
    r"^(?:sure|certainly|of course|okay|absolutely)?[,.!:\s]*(?:here(?:'s| is| are)|below is|reworded|revised|"
    r"rewritten|paraphrased|rephrased|refined|polished|concise|summary|title|headline|article|abstract|review|essay|story)"
    r"[^.!?\n:]{0,90}:\s*",
    re.I,
)
REFUSAL = re.compile(
    r"\bas an ai\b|\bai language model\b|\bi(?:'m| am) (?:sorry|unable)\b.{0,40}\b"
    r"(?:cannot|can't|unable|assist|provide)|\bi (?:cannot|can't) (?:fulfill|generate|provide|assist|create)\b",
    re.I,
)
MARKUP = re.compile(r"<[a-zA-Z/][^<>]{0,200}>|&[a-z#0-9]{2,8};|https?://\S+|\[\d+\]|[*_#|~^\\]+")
BULLET = re.compile(r"^\s*(?:[-•*–]|\(?\d{1,2}[.)])\s+")
GLUED = re.compile(r"(?<=[a-z0-9][.!?])(?=[A-Z])|(?<=[.!?]['\"])(?=[A-Z])")
SPACED = re.compile(r"\s+(?=[,.;:!?%)\]])|(?<=[(\[])\s+")
END = (".", "!", "?", '."', '!"', '?"', ".'", ".)")
MIN_LINE_WORDS = 8  # shorter lines without an end mark are titles, menus and captions


@dataclass(frozen=True, slots=True)
class Document:
    """A labelled text in equalised form; `group` is the fold key shared with everything derived from it."""

    id: str
    corpus: str
    domain: str
    label: str
    generator: str
    group: str
    text: str

    @property
    def machine(self) -> bool:
        """Whether a language model wrote or rewrote it."""
        return self.label in MACHINE_LABELS


def equalise(text: str, *, drop_words: int = 0) -> str:
    """Return the prose of `text` in one plain form, "" when nothing is left.

    Titles, list marks, markup, preambles and refusals go; quotes, dashes and blanks get one form; the first
    `drop_words` words (a prompt shared by human and machine) go with the sentence they end in; the last sentence goes
    always, so that neither a cut ending nor a closing formula that fits the length limit tells the classes apart.
    """
    plain = text.translate(QUOTES)
    if REFUSAL.search(plain[:400]):
        return ""
    joined = " ".join(_prose_lines(PREAMBLE.sub("", plain.strip())))
    joined = re.sub(r"\s+", " ", SPACED.sub("", GLUED.sub(" ", MARKUP.sub(" ", joined)))).strip()
    sentences = [joined[a:b] for a, b in split_sentences(joined)]
    return " ".join(_middle(sentences, drop_words))


def _prose_lines(text: str) -> Iterator[str]:
    for raw in text.split("\n"):
        line = BULLET.sub("", raw.strip())
        if line and (line.endswith(END) or len(line.split()) >= MIN_LINE_WORDS):
            yield line


def _middle(sentences: list[str], drop_words: int) -> list[str]:
    if len(sentences) > 2:
        sentences = sentences[:-1]
    seen = 0
    while sentences and seen < drop_words:
        seen += len(sentences[0].split())
        sentences = sentences[1:]
    return sentences


def excerpts(text: str, words: int, *, most: int = 1) -> Iterator[str]:
    """Yield up to `most` stretches of whole sentences with about `words` words, spread over the text."""
    chunks: list[str] = []
    held: list[str] = []
    size = 0
    for a, b in split_sentences(text):
        held.append(text[a:b])
        size += text.count(" ", a, b) + 1
        if size >= words:
            chunks.append(" ".join(held))
            held, size = [], 0
    if held and (not chunks or size >= 0.7 * words):
        chunks.append(" ".join(held))
    step = max(1, len(chunks) // most)
    yield from chunks[: step * most : step]


def load(folder: Path, names: Iterable[str]) -> list[Document]:
    """Read and equalise the named corpora from `folder/texts`; documents that end up empty are left out.

    Raises:
        FileNotFoundError: a named corpus is not there.
    """
    texts = folder / "texts"
    linked = groups(texts / "cross_corpus_leaks.tsv")
    found: list[Document] = []
    for name in names:
        split = "dev" if name in DEV else "train"
        drop = 32 if split == "dev" else 0  # both dev corpora continue a human opening of about 30 tokens
        with gzip.open(texts / f"{split}-{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        pairs = _pair_links(rows, linked)
        found.extend(doc for row in rows if (doc := _document(row, drop, pairs)) is not None)
    return found


def _pair_links(rows: list[dict[str, Any]], linked: dict[str, str]) -> dict[str, str]:
    """Pair id → leak cluster, where any member of the pair has a copy in another corpus."""
    return {row["pair_id"]: linked[row["id"]] for row in rows if row["pair_id"] and row["id"] in linked}


def _document(row: dict[str, Any], drop: int, pairs: dict[str, str]) -> Document | None:
    text = equalise(row["text"], drop_words=drop)
    if not text:
        return None
    own = row["pair_id"] or row["id"]
    return Document(
        row["id"], row["corpus"], row["domain"] or "", row["label"], row["generator"] or "", pairs.get(own, own), text
    )


def groups(leaks: Path) -> dict[str, str]:
    """Document id → name of its cluster of shared originals, from `cross_corpus_leaks.tsv` (columns id_a, id_b)."""
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.setdefault(key, key) != key:
            key = parent[key]
        return key

    with leaks.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            parent[root(row["id_a"])] = root(row["id_b"])
    return {key: f"leak:{root(key)}" for key in list(parent)}
