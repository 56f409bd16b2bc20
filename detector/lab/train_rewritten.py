"""Train and judge the model of rewritten or machine-written prose, by corpus.

The measure is transfer: each corpus is scored by a model that saw neither it nor a copy of its originals, and the
calibration is fitted on those scores. Both classes weigh alike; kinds of prose have set shares of each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from detector.lab.linear import Fitted, fit_logistic, group_weights, unit_rows
from detector.lab.metrics import auroc
from detector.lab.textcorpora import Document, excerpts
from detector.lab.training import platt
from detector.textmodels.grams import Linear, gram_buckets, packed
from detector.textmodels.prose import WINDOW_WORDS, Prose, text_prose
from detector.textmodels.rewriting import CLIP, Model
from detector.textmodels.style import NAMES, style
from detector.textmodels.tokens import I32, PUNCTUATION

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
BITS = 19
SIZES = (1, 2)
STRENGTH = 10.0
STYLE_UNIT = 0.015  # a standard deviation of style next to an n-gram: how cheap style is to the fit
LEAST_WORDS = 25
CALIBRATED_WORDS = 100  # excerpts of fewer words have no part in the calibration
FALSE_ALARMS = 0.02  # of human texts: what even the corpus that is taken for machine prose most often stays below at .5
LEAST_HUMAN = 10  # human excerpts of a corpus that has a say in this
# Most corpora are news. Each kind of prose has its share of either class, or abstracts and lessons, which no news
# resembles, would be taken for machine prose: with these shares what is found while 2 % of no corpus's human texts are
# beyond the bar rises from 38 to 49 %, at the same AUROC.
KINDS = {"pages": "pages", "l2r": "domains", "biscope": "essays"}
SHARES = {"news": 1.0, "pages": 1.0, "domains": 0.7, "essays": 0.7}
HELD = (
    ("l2r", "bbc_2004_05"), ("llmfake", "pkg_news"), ("f3", "raidar_news"), ("politifact_pp",), ("biscope", "pages"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Excerpts:
    """Excerpts of about a window's length with what they are; one entry each."""

    buckets: tuple[I32, ...]
    style: Floats
    machine: Flags
    corpora: npt.NDArray[np.str_]
    groups: npt.NDArray[np.str_]
    documents: tuple[Document, ...]
    words: npt.NDArray[np.int64]
    first: Flags  # of its document


@dataclass(frozen=True, slots=True)
class TrainedRewritten:
    """The model fitted on everything, each excerpt's raw log-odds from a model that never saw its corpus, and these."""

    model: Model
    transfer: Floats
    blind: Mapping[str, Model]  # by corpus


def cut(documents: Sequence[Document], most: int = 2) -> Excerpts:
    """Cut documents into excerpts and measure them."""
    rows: list[tuple[I32, Floats, int, bool, Document]] = []
    for document in documents:
        for number, text in enumerate(excerpts(document.text, WINDOW_WORDS, most=most)):
            prose = text_prose(text)
            if prose.words >= LEAST_WORDS:
                rows.append((gram_buckets(prose.hash, SIZES, BITS), _style(prose), prose.words, number == 0, document))
    found = tuple(row[4] for row in rows)
    return Excerpts(
        tuple(row[0] for row in rows),
        np.array([row[1] for row in rows]),
        np.array([document.machine for document in found]),
        np.array([document.corpus for document in found]),
        np.array([document.group for document in found]),
        found,
        np.array([row[2] for row in rows]),
        np.array([row[3] for row in rows]),
    )


def _style(prose: Prose) -> Floats:
    """Style of the whole excerpt: its windows' mean by words."""
    words = np.bincount(prose.window, prose.shape != PUNCTUATION, minlength=prose.windows)
    return np.asarray(np.average(style(prose), axis=0, weights=np.maximum(words, 1)))


def train_rewritten(data: Excerpts) -> TrainedRewritten:
    """Fit without each held set of corpora, calibrate on what those fits say of them, then fit on everything."""
    center, spread = data.style.mean(axis=0), np.maximum(data.style.std(axis=0), 1e-6)
    x = features(data, center, spread)
    transfer = np.full(len(data.machine), np.nan)
    fits: dict[str, Fitted] = {}
    for names in HELD:
        held = np.isin(data.corpora, names)
        linked = np.isin(data.groups, data.groups[held])
        if held.any():
            fitted = _fit(x, data, ~linked)
            transfer[held] = x[held] @ fitted.weights + fitted.bias
            fits |= dict.fromkeys(names, fitted)
    slope, shift = calibrate(data, transfer)
    fitted = _fit(x, data, np.ones(len(data.machine), np.bool_))
    blind = {name: _model(own, center, spread, slope, shift) for name, own in fits.items()}
    return TrainedRewritten(_model(fitted, center, spread, slope, shift), transfer, blind)


def calibrate(data: Excerpts, transfer: Floats) -> tuple[float, float]:
    """Scale and shift of raw log-odds.

    The scale is Platt's. The shift puts a probability of .5 where FALSE_ALARMS of the human excerpts are beyond it in
    the corpus where most are: nobody knows which kind of prose comes next.
    """
    known = ~np.isnan(transfer) & (data.words >= CALIBRATED_WORDS)
    raw, machine, corpora = transfer[known], data.machine[known], data.corpora[known]
    slope, _ = platt(raw, machine, group_weights(machine, list(corpora), 0.5))
    human = [raw[~machine & (corpora == corpus)] for corpus in sorted(set(corpora.tolist()))]
    bars = [float(np.quantile(own, 1 - FALSE_ALARMS)) for own in human if len(own) >= LEAST_HUMAN]
    return slope, -slope * max(bars, default=0.0)


def kind_weights(machine: Flags, corpora: npt.NDArray[np.str_]) -> Floats:
    """Both classes alike; in a class each kind of prose by SHARES, in a kind a corpus by the root of its size."""
    weight = group_weights(machine, list(corpora), 0.5)
    kinds = np.array([KINDS.get(str(corpus), "news") for corpus in corpora])
    for own in (machine, ~machine):
        for kind in sorted(set(kinds[own].tolist())):
            rows = own & (kinds == kind)
            weight[rows] *= SHARES[kind] / weight[rows].sum()
        weight[own] *= len(machine) / 2 / max(weight[own].sum(), 1e-12)
    return weight


def features(data: Excerpts, center: Floats, spread: Floats) -> Any:
    """N-grams in unit rows, then style in standard deviations."""
    from scipy.sparse import csr_matrix, hstack

    shares = np.clip((data.style - center) / spread, -CLIP, CLIP) * STYLE_UNIT
    return hstack([unit_rows(data.buckets, 1 << BITS), csr_matrix(shares.astype(np.float32))]).tocsr()


def _fit(x: Any, data: Excerpts, kept: Flags) -> Fitted:
    weight = np.zeros(len(kept))
    weight[kept] = kind_weights(data.machine[kept], data.corpora[kept])
    return fit_logistic(x, data.machine, weight, STRENGTH, most=120)


def _model(fitted: Fitted, center: Floats, spread: Floats, slope: float, shift: float) -> Model:
    weights, scale = packed(fitted.weights[: 1 << BITS])
    own = fitted.weights[1 << BITS :] * STYLE_UNIT
    return Model(Linear(weights, scale, fitted.bias, BITS, SIZES), center, spread, own, slope, shift)


def rewritten_arrays(model: Model) -> dict[str, npt.NDArray[Any]]:
    """The artefact `rewritten`."""
    return {
        "weights": model.grams.weights,
        "scale": np.array(model.grams.scale),
        "bias": np.array(model.grams.bias),
        "sizes": np.array(model.grams.sizes),
        "style_names": np.array(NAMES),
        "style_center": model.center.astype(np.float32),
        "style_spread": model.spread.astype(np.float32),
        "style_weights": model.style_weights.astype(np.float32),
        "calibration": np.array([model.slope, model.shift]),
    }


def transfer_figures(data: Excerpts, transfer: Floats, least_words: int = 100) -> Mapping[str, Mapping[str, float]]:
    """By corpus: AUROC and share found at 1 % false alarms among first excerpts of at least `least_words` words.

    100 words of an excerpt stand for documents of 150 and more: equalising takes a title, an opening and the last
    sentence, and excerpts end with a sentence. Corpora without machine texts have no figure here.
    """
    found: dict[str, dict[str, float]] = {}
    for corpus in sorted(set(data.corpora)):
        own = (data.corpora == corpus) & data.first & (data.words >= least_words) & ~np.isnan(transfer)
        human, machine = transfer[own & ~data.machine], transfer[own & data.machine]
        if len(human) >= 10 and len(machine) >= 10:
            limit = np.quantile(human, 0.99)
            found[str(corpus)] = {
                "auroc": round(auroc(machine, human), 4),
                "tpr_at_1pct": round(float((machine > limit).mean()), 4),
                "human": len(human),
                "machine": len(machine),
            }
    return found


def false_alarms(data: Excerpts, transfer: Floats, model: Model) -> Mapping[str, float]:
    """By corpus: share of human excerpts of CALIBRATED_WORDS and more that a model blind to it puts above .5."""
    judged = ~data.machine & (data.words >= CALIBRATED_WORDS) & ~np.isnan(transfer)
    beyond = transfer * model.slope + model.shift > 0
    corpora = sorted(set(data.corpora[judged].tolist()))
    counted = {name: beyond[judged & (data.corpora == name)] for name in corpora}
    return {name: round(float(own.mean()), 4) for name, own in counted.items() if len(own) >= LEAST_HUMAN}
