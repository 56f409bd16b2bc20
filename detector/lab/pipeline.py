"""The stages of `detector train`, from corpora to artefacts; deterministic for a seed and a set of corpora.

The vocabulary's out-of-fold scores are kept beside the artefacts (`vocabulary.scores.json`, not shipped) because the
page stage needs them: there they stand in for what the vocabulary says of pages that it was trained on.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from detector.lab.boosting import boosted_figures
from detector.lab.card import model_card
from detector.lab.manifest import write_artefact
from detector.lab.measure import Measured, load, measure_pages, save
from detector.lab.pagecorpora import labelled_pages
from detector.lab.training import (
    FEATURES,
    Trained,
    make_recipe,
    page_arrays,
    progress,
    site_arrays,
    train_page,
    train_sites,
    with_out_of_fold,
)
from detector.models import VARIABLE, read_manifest

if TYPE_CHECKING:
    from detector.lab.pagetexts import PageTexts
    from detector.lab.textcorpora import Document

SCORES = "vocabulary.scores.json"
LICENCES = "mixed; pages stay their publishers' property; no text is contained"


@dataclass(frozen=True, slots=True)
class Training:
    """One run: where from, where to, how."""

    corpora: Path
    output: Path
    workers: int = 1
    seed: int = 0
    measured: Path | None = None
    _read: list[tuple[PageTexts, list[Document]]] = field(default_factory=list, repr=False)

    def run(self, stage: str) -> None:
        """Run one stage by name: text, vocabulary or page; with one thread, so that sums are added in one order."""
        from threadpoolctl import threadpool_limits

        progress(f"stage {stage}")
        os.environ[VARIABLE] = str(self.output)  # what is measured from here on uses what is being trained
        with threadpool_limits(1):
            {"text": self.train_text, "vocabulary": self.train_vocabulary, "page": self.train_page}[stage]()

    def train_text(self) -> None:
        """Train the prose models on the text corpora and the honest prose of the training pages."""
        from detector.lab.train_text import train_text_models

        pages, texts = self._texts()
        documents = [*texts, *pages.honest]
        for name, arrays, details in train_text_models(documents, pages.threads, seed=self.seed, progress=progress):
            self._write(name, arrays, details)

    def train_vocabulary(self) -> None:
        """Train the page vocabulary and keep its out-of-fold scores."""
        from detector.lab.train_vocabulary import collect, train_vocabulary, vocabulary_arrays

        pages, texts = self._texts()
        data = collect(pages.words, texts, self.seed)
        trained = train_vocabulary(data, self.seed, progress)
        progress(f"vocabulary out of fold: {dict(trained.metrics)}")
        human = sum(data.plain.tolist())
        counted = [_pages_line(len(pages.words), [p.source for p in pages.words]), f"human texts: {human}"]
        details = {"corpora": counted, "features": "words and word pairs, 28 bits of the hash of each"}
        self._write("vocabulary", vocabulary_arrays(trained), {**details, "metrics": trained.metrics})
        (self.output / SCORES).write_text(json.dumps(trained.out_of_fold), encoding="utf-8")

    def _texts(self) -> tuple[PageTexts, list[Document]]:
        """The words of the training pages and the text corpora, read once a run."""
        if not self._read:
            from detector.lab.pagetexts import read_pages
            from detector.lab.textcorpora import TRAIN, load

            pages = read_pages(labelled_pages(self.corpora, "train"), progress)
            texts = load(self.corpora, TRAIN) if (self.corpora / "texts").is_dir() else []
            progress(f"{len(pages.words)} pages and {len(texts)} texts read and equalised")
            self._read.append((pages, texts))
        return self._read[0]

    def train_page(self) -> None:
        """Measure the training pages, fit page and site models and the weights of the rule policy."""
        from detector.catalogue import load_catalogue
        from detector.lab.fitrules import fit_rules, write_weights
        from detector.policy import load_policy

        catalogue, policy = load_catalogue(strict=True), load_policy()
        scores = json.loads((self.output / SCORES).read_text(encoding="utf-8"))
        rows = with_out_of_fold([row for row in self._measure() if row.scored], {"text.vocabulary": scores})
        trained = train_page(rows, make_recipe(catalogue.rules, catalogue.signals, policy), self.seed)
        progress(f"page model out of fold: {dict(trained.metrics)}")
        rival = boosted_figures(rows, make_recipe(catalogue.rules, catalogue.signals, policy), self.seed)
        progress(f"additive boosting on the same folds: {rival}")
        pages = _pages_line(len(rows), [row.source for row in rows])
        details = {"corpora": [pages], "metrics": {**trained.metrics, **rival}}
        self._write("page", page_arrays(trained, rows, _version(trained)), details)
        sites = train_sites(rows, trained.out_of_fold)
        if sites is not None:
            self._write(
                "site", site_arrays(sites), {**details, "convict": "0.25 above 98 in 100 honest training sites"}
            )
        weights, base = fit_rules(rows, catalogue.rules, policy)
        write_weights(self.output / "weights.toml", weights, base)

    def _measure(self) -> list[Measured]:
        """Measure the training pages, or read the measurements of an earlier run."""
        if self.measured is not None and self.measured.exists():
            return load(self.measured)
        from detector.engine import Detector

        pages = labelled_pages(self.corpora, "train")
        rows = []
        for row in measure_pages(Detector(models=False), pages, workers=self.workers, signals=FEATURES):
            rows.append(row)
            if len(rows) % 500 == 0:
                progress(f"{len(rows)} pages measured")
        if self.measured is not None:
            save(rows, self.measured)
        return rows

    def _write(self, name: str, arrays: Mapping[str, Any], details: Mapping[str, Any]) -> None:
        told = {"licence": LICENCES, "seed": self.seed, "made_with": _libraries(), **details}
        write_artefact(self.output, name, arrays, made_on(), told)
        progress(f"artefact {name} written")

    def write_card(self) -> None:
        """Write the model card beside the artefacts."""
        card = model_card(read_manifest(self.output).values())
        (self.output / "MODEL_CARD.md").write_text(card, encoding="utf-8")


def _libraries() -> dict[str, str]:
    names = ("numpy", "scipy", "scikit-learn", "selectolax", "detector")
    return {"python": platform.python_version(), **{name: version(name) for name in names}}


def _pages_line(pages: int, sources: Sequence[str]) -> str:
    return f"training pages: {pages} of {len(Counter(sources))} sources"


def _version(trained: Trained) -> str:
    """Named after the weights, so that the same training gives the same version on any day."""
    return hashlib.sha256(trained.model.weights.round(6).tobytes()).hexdigest()[:12]


def made_on() -> str:
    """Today, or the day that SOURCE_DATE_EPOCH names (reproducible-builds.org), as an ISO date."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date().isoformat() if epoch else date.today().isoformat()
