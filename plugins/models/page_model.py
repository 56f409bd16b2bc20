"""The page model: weighs rule strengths and content signals into log-odds, additively, so that every term is a reason.

Trained by `detector train` (see `detector.lab.pagemodel` for the form: non-negative weights for rules, step functions
for signals). The artefact is a set of plain arrays: nothing is unpickled and scikit-learn is not imported. A signal's
term is told against what it adds on a typical good page. Terms under 0.05 log-odds, and those under 0.5 that a text
model adds while it finds its own charge unlikely (under 0.1), are summed up in one line.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import field
from math import isnan

from detector.dataclassing import dataclass
from detector.nouns import Finding, Quote, Reading
from detector.offers import Scored
from detector.signals.document import has_words

SMALL = 0.05  # log-odds: below this a signal's term is no reason worth a line
SAYS = 0.1  # of 1: what a text model calls less likely than this is put down as its opinion only from QUOTED on
QUOTED = 0.5  # log-odds: from here a text model's term names the passages that moved it; finding them costs time
SURE = 0.5  # of 1: from here a text model's own verdict is yes; below it a term only says how unusual the page is
# From SURE on, below it, below what is typical of good pages; {} is the number of honest pages in 100 that have less.
SAID = {
    "text.vocabulary": (
        "Its words and phrases are those of poor pages, more than on {} in 100 honest pages",
        "Its words and phrases lean towards those of poor pages, more than on {} in 100 honest pages",
        "Its words and phrases are those of good pages",
    ),
    "text.rewritten": (
        "Its prose reads like a language model's, more than on {} in 100 honest pages",
        "Its prose has more of a language model's habits than {} in 100 honest pages, too few to call it one's work",
        "Its prose reads like a person's",
    ),
    "text.spun": (
        "Its words stand beside neighbours that they rarely have, more than on {} in 100 honest pages, as a program "
        "leaves them that swaps synonyms",
        "A few words stand beside neighbours that they rarely have, more than on {} in 100 honest pages",
        "Its words keep their usual company",
    ),
}
OTHER = (
    "{name}: above {{}} in 100 honest pages",
    "{name}: above {{}} in 100 honest pages",
    "{name}: below what is typical",
)
LEAST_WORDS = 20  # words: with fewer the rules stand alone


@dataclass(frozen=True, slots=True)
class Steps:
    """A signal's step function: a value above `i` of the cuts gets `sums[i]`, a typical good page `typical`.

    `shares[i]` of the good pages that the model was fitted on are not above `cuts[i]`.
    """

    cuts: Sequence[float]
    sums: Sequence[float]
    shares: Sequence[float]
    typical: float

    def term(self, value: float) -> float:
        """Log-odds against a typical good page; 0 where the signal does not apply."""
        if isnan(value):
            return 0.0
        return self.sums[bisect_left(self.cuts, value)] - self.typical

    def exceeds(self, value: float) -> int:
        """Of 100 good pages, how many have less, at least."""
        passed = bisect_left(self.cuts, value)
        return min(99, int(100 * self.shares[passed - 1])) if passed else 0


@dataclass(frozen=True, slots=True)
class Weights:
    """The loaded artefact."""

    rules: Mapping[str, float]  # signed log-odds at strength 1
    signals: Mapping[str, Steps]
    base: float
    half_width: float
    version: str


@dataclass(slots=True)
class PageModel:
    """Loads its arrays at the first page; a missing or tampered artefact raises and leaves the rules alone."""

    name: str = "page"
    version: str = ""
    _weights: Weights | None = field(default=None, repr=False)

    def score(self, reading: Reading, findings: tuple[Finding, ...], /) -> Scored | None:
        """Return the additive score; None for pages with fewer than 20 words."""
        if not has_words(reading, LEAST_WORDS):
            return None
        if self._weights is None:
            self._weights = load_weights()
            self.version = self._weights.version
        weights = self._weights
        fired = {f.rule for f in findings if f.rule in weights.rules and not f.shadow}
        rules = {rule: weights.rules[rule] * reading.signal(f"rule:{rule}") for rule in fired}
        terms = {name: steps.term(reading.signal(name)) for name, steps in weights.signals.items()}
        return Scored(weights.base, rules, _explain(reading, weights.signals, terms), weights.half_width)


def load_weights() -> Weights:
    """Read the verified arrays of the artefact `page`; `ModelError` when it cannot be trusted."""
    from detector.models import load_arrays

    arrays = load_arrays("page")
    rules = dict(zip(arrays["rules"].tolist(), arrays["rule_weights"].astype(float).tolist(), strict=True))
    signals = {}
    for index, name in enumerate(arrays["signals"].tolist()):
        own = arrays["step_signal"] == index
        typical = float(arrays["typical"][index])
        cuts, steps, shares = (arrays[f"step_{part}"][own] for part in ("cuts", "weights", "shares"))
        sums = [float(steps[:passed].sum()) for passed in range(len(steps) + 1)]
        signals[name] = Steps(cuts.tolist(), sums, shares.tolist(), typical)
    base, half_width = (float(value) for value in arrays["scalars"])
    return Weights(rules, signals, base, half_width, str(arrays["version"]))


def _explain(reading: Reading, signals: Mapping[str, Steps], terms: Mapping[str, float]) -> tuple[Finding, ...]:
    own = {name for name, value in terms.items() if _worth_a_line(value, reading.signal(name))}
    told = [_finding(reading, name, value, signals[name]) for name, value in terms.items() if name in own]
    rest = sum(value for name, value in terms.items() if name not in own)
    if rest:
        told.append(_line("model.other", "Slight habits of wording, none of which says anything alone.", rest, ()))
    return tuple(told)


def _worth_a_line(term: float, measured: float) -> bool:
    return term <= -SMALL or term >= QUOTED or (term >= SMALL and measured >= SAYS)


def _finding(reading: Reading, name: str, value: float, steps: Steps) -> Finding:
    measured = reading.signal(name)
    sure, slight, less = SAID.get(name) or [form.format(name=name) for form in OTHER]
    more = sure if measured >= SURE else slight
    # weights are not negative: more of a signal never speaks for a page
    message = f"{more.format(steps.exceeds(measured)) if value > 0 else less} ({measured:.2f} of 1)."
    quotes = _quotes(reading, name) if value >= QUOTED else ()
    return _line(f"model.{name}", message, value, quotes)


def _quotes(reading: Reading, name: str) -> tuple[Quote, ...]:
    """The passages that moved a text model most, for the signals that are one."""
    from detector_plugins.models.text_signals import passages

    text = reading.page.text
    return tuple(Quote(text[s.start : s.end], s.start, s.end) for s in passages(reading, name))


def _line(rule: str, message: str, value: float, quotes: tuple[Quote, ...]) -> Finding:
    from detector.engine import fingerprint

    strength = min(1.0, abs(value) / 4)
    advice = "Rewrite the passages named, or look at the other reasons first: this is the sum of small habits."
    return Finding(rule, "model", "info", "", message, strength, value, quotes, advice, fingerprint(rule, quotes, rule))


MODELS = (PageModel(),)
