"""The paired texts of the corpora as cards, and which of them are known to tell the same: shared by the benchmarks
of retrieval and derivation.
"""

from __future__ import annotations

import csv
import gzip
import json
import os
import pickle
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from detector.corpus.cards import card_of
from detector.corpus.collection import Card
from detector.corpus.prints import Print
from detector.corpus.writing import machine_odds
from detector.errors import DetectorError
from detector.nouns import Page
from detector.page import read_page
from detector.textmodels.rewriting import Model

LEFT_OUT = ("clickbait", "youtube", "tortured")  # headlines, comments and phrases tell no story
FABRICATED = ("fake_minor", "fake_major", "fake_critical")  # rewrites that were told to change the facts
NOISY = ("vicuna", "llama2")  # generators of one corpus whose "rewrites" are often about something else
RUN = 8  # words in a row: two texts that share such a run have a common source
MAX_SHARING = 30  # texts with one run, beyond which it is a phrase


@dataclass(frozen=True, slots=True)
class Text:
    """A labelled text; `group` is equal for an original and its rewrites."""

    id: str
    corpus: str
    domain: str
    label: str
    generator: str
    operation: str
    group: str
    words: int
    card: Card

    @property
    def page_print(self) -> Print:
        return self.card.page_print

    @property
    def clean(self) -> bool:
        """False for rewrites that are not meant to tell the same, or often do not."""
        return not (self.operation in FABRICATED or self.generator.startswith(NOISY))


def blind_models(corpora: Path, cache: Path | None = None) -> Mapping[str, Model]:
    """Return models of machine prose by corpus, "pages" among them, each fitted without that corpus; some 100 s.

    The shipped model has read the training texts, and tells their rewrites from their originals too well.
    """
    from detector.lab.textcorpora import TRAIN, load
    from detector.lab.train_rewritten import cut, train_rewritten

    kept = cache / "blind.pickle" if cache else None
    if kept and kept.exists():
        return pickle.loads(kept.read_bytes())
    found = train_rewritten(cut(load(corpora, TRAIN))).blind
    if kept:
        kept.write_bytes(pickle.dumps(found))
    return found


def load_texts(corpora: Path, cache: Path | None = None) -> list[Text]:
    """Return all labelled texts of 25 words and more; pickled in `cache` since reading takes minutes."""
    if cache and cache.exists():
        return pickle.loads(cache.read_bytes())
    models = blind_models(corpora, cache.parent if cache else None)
    texts = [
        text_of(record, path.name.removesuffix(".jsonl.gz"), models)
        for path in sorted((corpora / "texts").glob("*.jsonl.gz"))
        if not any(name in path.name for name in LEFT_OUT)
        for record in records(path)
        if record["n_words"] >= 25 and len(record["text"]) >= 120
    ]
    if cache:
        cache.write_bytes(pickle.dumps(texts))
    return texts


def records(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def text_of(record: dict[str, Any], corpus: str, models: Mapping[str, Model]) -> Text:
    own = models.get(corpus.removeprefix("train-"))  # of no training corpus: the shipped one has not read it
    card = judged(read_page(record["text"], kind="text", source=record["id"]), own)
    group = f"{corpus}:{record['pair_id'] or record['id']}"
    return Text(
        record["id"], corpus, record["domain"], record["label"], record["generator"] or "", record["op"] or "",
        group, record["n_words"], card,
    )  # fmt: skip


def judged(page: Page, own: Model | None) -> Card:
    """Return a page's card, its writing judged by a model of ours."""
    card = card_of(page)
    return replace(card, page_print=replace(card.page_print, machine=machine_odds(page, own)))


def load_pages(corpora: Path, parts: Sequence[str], cache: Path | None = None) -> list[Card]:
    """Return the cards of raw pages of the given parts ("train-good", "dev-bad" …)."""
    if cache and cache.exists():
        return pickle.loads(cache.read_bytes())
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    cards = []
    own = blind_models(corpora, cache.parent if cache else None).get("pages")
    for part in parts:
        with (corpora / "pages" / f"{part}.warc.gz").open("rb") as stream:
            for record in ArchiveIterator(stream, record_types=WarcRecordType.response):
                url = record.headers["WARC-Target-URI"]
                try:
                    cards.append(judged(read_page(record.reader.read(), url=url, source=url), own))
                except DetectorError:
                    continue
    if cache:
        cache.write_bytes(pickle.dumps(cards))
    return cards


def related_groups(texts: Sequence[Text], corpora: Path) -> set[tuple[str, str]]:
    """Return pairs of groups with a common source: they share a run of eight words, or are listed as leaks.

    They are neither true nor false pairs: nobody has labelled them.
    """
    number = {group: i for i, group in enumerate(dict.fromkeys(text.group for text in texts))}
    names = list(number)
    runs, holders = [], []
    for text in texts:
        own = runs_of(text.page_print)
        runs.append(own)
        holders.append(np.full(len(own), number[text.group]))
    related = {(names[a], names[b]) for a, b in shared_pairs(np.concatenate(runs), np.concatenate(holders))}
    groups = {text.id: text.group for text in texts}
    leaks = corpora / "texts" / "cross_corpus_leaks.tsv"
    with leaks.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if row["id_a"] in groups and row["id_b"] in groups:
                related.add((groups[row["id_a"]], groups[row["id_b"]]))
    return related | {(b, a) for a, b in related}


def runs_of(page: Print) -> np.ndarray:
    stems = page.stems.astype(np.uint64)
    if len(stems) < RUN:
        return np.empty(0, np.uint64)
    mixed = np.zeros(len(stems) - RUN + 1, np.uint64)
    for i in range(RUN):
        mixed = mixed * np.uint64(1_000_003) + stems[i : len(stems) - RUN + 1 + i]
    return np.unique(mixed)


def shared_pairs(runs: np.ndarray, holders: np.ndarray) -> set[tuple[int, int]]:
    order = np.lexsort((holders, runs))
    runs, holders = runs[order], holders[order]
    fresh = np.concatenate(([True], (runs[1:] != runs[:-1]) | (holders[1:] != holders[:-1])))
    runs, holders = runs[fresh], holders[fresh]
    starts = np.flatnonzero(np.concatenate(([True], runs[1:] != runs[:-1])))
    found: set[tuple[int, int]] = set()
    for start, end in zip(starts, np.append(starts[1:], len(runs)), strict=True):
        if 2 <= end - start <= MAX_SHARING:
            own = holders[start:end].tolist()
            found.update((a, b) for i, a in enumerate(own) for b in own[i + 1 :])
    return found


# Corpora that were drawn from one collection: an equal original may stand in both under another id.
SIBLINGS = frozenset(("train-f3", "train-llmfake", "train-politifact_pp"))


def unlabelled(a: Text, b: Text, related: set[tuple[str, str]]) -> bool:
    """Tell whether two texts of different groups may well tell the same, so that a pair says nothing."""
    if (a.group, b.group) in related:
        return True
    if a.corpus != b.corpus:
        return a.corpus in SIBLINGS and b.corpus in SIBLINGS
    if a.corpus == "train-biscope" and a.label != b.label:  # machine texts there retell human ones of other numbers
        return True
    # Paragraphs of one article stand under different ids there; the Reuters sample is of one week's takeovers.
    return a.corpus == "train-raidar_news" or (a.id.startswith("reut") and b.id.startswith("reut"))


def true_pairs(texts: Sequence[Text]) -> dict[str, list[int]]:
    """Return the members of each group of an original and its rewrites."""
    groups: dict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(texts):
        if text.label in ("human", "rewritten"):
            groups[text.group].append(i)
    return {group: members for group, members in groups.items() if len(members) > 1}


def corpora_option(default: str | None = None) -> Path | None:
    value = default or os.environ.get("DETECTOR_CORPORA")
    return Path(value) if value else None
