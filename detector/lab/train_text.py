"""Train the prose models from the text corpora and the honest English training pages."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from detector.errors import DetectorError, InputError
from detector.lab import train_rewritten, train_spun, train_voice
from detector.lab.pagecorpora import Labelled, labelled_pages
from detector.lab.spinner import Spinner
from detector.lab.textcorpora import TRAIN, Document, equalise, load
from detector.lab.thesauri import WORDNET, read_wordnet
from detector.nouns import Comment, Page
from detector.page import read_page
from detector.reading import PageReading
from detector.textmodels.prose import page_prose
from detector.textmodels.spinning import Model

Artefact = tuple[str, Mapping[str, npt.NDArray[Any]], Mapping[str, Any]]
PAGE_LANGUAGES = frozenset(("en", ""))
PAGES_A_SOURCE = 40  # of honest prose: a few large sources must not speak for the web
SPUN_TEXTS = 1_500
LEAST_WORDS = 120
SOURCES = (
    "l2r (CC BY 3.0)", "llmfake", "f3", "politifact_pp", "raidar_news", "biscope (CC BY-SA 4.0)", "bbc_2004_05",
    "pkg_news", "honest English training pages",
)  # fmt: skip


def train_text_models(
    corpora: Path, *, seed: int = 0, progress: Callable[[str], None] = lambda _: None
) -> Iterator[Artefact]:
    """Yield (name, arrays, details for the manifest) of `rewritten`, `spun` and `voice`.

    Raises:
        InputError: the thesaurus that the spinner needs is not installed.
    """
    documents = [*load(corpora, TRAIN), *honest_pages(labelled_pages(corpora, "train"))]
    progress(f"text: {len(documents)} texts read and equalised")
    data = train_rewritten.cut(documents)
    trained = train_rewritten.train_rewritten(data)
    figures = train_rewritten.transfer_figures(data, trained.transfer)
    progress(f"rewritten, corpora never seen: { {name: row['auroc'] for name, row in figures.items()} }")
    yield "rewritten", train_rewritten.rewritten_arrays(trained.model), _details(figures, len(documents))
    model = train_spun_model([d for d in documents if not d.machine], seed)
    yield "spun", train_spun.spun_arrays(model), _spun_details(len(documents))
    voice, reached = train_voice.train_voice(honest_threads(labelled_pages(corpora, "train")))
    yield "voice", train_voice.voice_arrays(voice), voice_details(reached)


def train_spun_model(human: Sequence[Document], seed: int, spinner: Spinner | None = None) -> Model:
    """Count pairs on half of the human texts and fit the cells on the other half, spun with WordNet."""
    counted = [d.text for d in human if train_spun.is_counted(d)]
    tables = train_spun.Tables(train_spun.word_table(), train_spun.pair_table(counted))
    shown = [d for d in human if not train_spun.is_counted(d) and d.text.count(" ") >= LEAST_WORDS]
    pages, texts = [d for d in shown if d.corpus == "pages"], [d for d in shown if d.corpus != "pages"]
    chosen = pages + random.Random(seed).sample(texts, min(SPUN_TEXTS, len(texts)))
    return train_spun.train_spun(train_spun.examples(chosen, [spinner or wordnet_spinner()], seed), tables)


def wordnet_spinner() -> Spinner:
    """A spinner on WordNet; `InputError` says how to install it."""
    if not (WORDNET / "data.noun").exists():
        raise InputError(f"WordNet is not in {WORDNET}: install it (Debian: wordnet-base); only training needs it")
    return Spinner(read_wordnet(WORDNET))


def honest_pages(pages: Iterator[Labelled]) -> Iterator[Document]:
    """Prose of good English pages as human texts of the corpus "pages", a bounded number from each source."""
    taken: dict[str, int] = {}
    for labelled in pages:
        if labelled.label != "good" or labelled.language not in PAGE_LANGUAGES:
            continue
        if taken.get(labelled.source, 0) < PAGES_A_SOURCE and (text := _prose_text(labelled)).count(" ") >= LEAST_WORDS:
            taken[labelled.source] = taken.get(labelled.source, 0) + 1
            group = f"page:{labelled.source}"
            yield Document(labelled.url, "pages", labelled.kind, "human", "human", group, text)


def honest_threads(pages: Iterator[Labelled]) -> Iterator[tuple[Comment, ...]]:
    """Comments of each good page that has some."""
    for labelled in pages:
        if labelled.label == "good" and b"comment" in labelled.record.content:
            page = _read(labelled)
            if page is not None and page.comments:
                yield page.comments


def _read(labelled: Labelled) -> Page | None:
    record = labelled.record
    kind: Any = record.kind or None
    try:
        return read_page(record.content, url=record.url, kind=kind)
    except DetectorError:
        return None


def _prose_text(labelled: Labelled) -> str:
    page = _read(labelled)
    if page is None or page.language.code != "en":
        return ""
    prose = page_prose(PageReading(page))
    if not prose.words:
        return ""
    edges = np.flatnonzero(np.append(True, prose.start[1:] - prose.end[:-1] > 1))
    ends = np.append(edges[1:], len(prose.start)) - 1
    pieces = (page.text[prose.start[a] : prose.end[b]] for a, b in zip(edges, ends, strict=True))
    return equalise(" ".join(pieces))


def _details(figures: Mapping[str, Mapping[str, float]], texts: int) -> dict[str, Any]:
    return {
        "corpora": list(SOURCES),
        "texts": texts,
        "features": "hashed words and word pairs (2^19 cells), stylometric shares; windows of about 220 words",
        "metrics": {name: dict(row) for name, row in figures.items()},
        "metrics_of": "each corpus by a model that saw neither it nor copies of its originals",
    }


def voice_details(reached: float) -> dict[str, Any]:
    """What the manifest says of the artefact `voice`."""
    return {
        "corpora": ["signed comments of honest training pages"],
        "features": "differences in habits of writing between two comments, likeness of letter runs",
        "metrics": {"out_of_fold_pair_auroc": round(reached, 4)},
    }


def _spun_details(texts: int) -> dict[str, Any]:
    return {
        "corpora": [*SOURCES, "wordsegment pair counts (Apache-2.0)", "wordfreq (Apache-2.0)", "WordNet 3.0"],
        "texts": texts,
        "features": "cells of word frequency and fit with both neighbours (1,000), pair counts (2^22 cells)",
    }
