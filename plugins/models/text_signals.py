"""The text models as signals: probabilities from 0 to 1, NaN where a model abstains.

`text.rewritten` and `text.spun` speak of English prose of at least 80 words; `text.vocabulary` of any page with words
that the model has met; `text.voice` of comments under three names and more. How they were trained and what they reach
on corpora that they never saw stands in the manifest of the artefacts (`detector models`).
"""

from __future__ import annotations

from collections.abc import Callable
from math import nan

from detector.nouns import Reading, Signal, Span
from detector.textmodels import TextScore, rewritten, spun, vocabulary
from detector.textmodels.voice import comment_voice

SOURCE = "This project's text models; figures by corpus in trained/manifest.toml"
MOST_PASSAGES = 4


def measure_rewritten(reading: Reading) -> float:
    """Probability that a language model wrote or rewrote the prose."""
    return _probability(reading.once(rewritten))


def measure_spun(reading: Reading) -> float:
    """Probability that words were replaced by synonyms."""
    return _probability(reading.once(spun))


def measure_vocabulary(reading: Reading) -> float:
    """Probability, by its words alone, that the page is spam or of low quality."""
    return _probability(reading.once(vocabulary))


def measure_voice(reading: Reading) -> float:
    """Probability that two comments under different names have one writer, the mean of all pairs."""
    return _probability(reading.once(comment_voice))


def _probability(score: TextScore | None) -> float:
    return nan if score is None else score.probability


MODELS_BY_SIGNAL: dict[str, Callable[[Reading], TextScore | None]] = {
    "text.rewritten": rewritten,
    "text.spun": spun,
    "text.vocabulary": vocabulary,
    "text.voice": comment_voice,
}


def passages(reading: Reading, name: str) -> tuple[Span, ...]:
    """The passages that moved the model behind signal `name` most; empty for other signals and abstentions."""
    model = MODELS_BY_SIGNAL.get(name)
    score = None if model is None else reading.once(model)
    return () if score is None else tuple(span for span, _ in score.spans[:MOST_PASSAGES])


SIGNALS = (
    Signal(
        "text.rewritten", measure_rewritten, "probability 0..1",
        "Prose written or rewritten by a language model: hashed words and word pairs, stylometric shares, by windows.",
        SOURCE, model=True,
    ),
    Signal(
        "text.spun", measure_spun, "probability 0..1",
        "Words replaced by synonyms: how rarely they meet their neighbours elsewhere, how little they belong there.",
        SOURCE, model=True,
    ),
    Signal(
        "text.vocabulary", measure_vocabulary, "probability 0..1",
        "Words and word pairs of everything visible, against pages of known makers.",
        SOURCE, model=True,
    ),
    Signal(  # too weak for a verdict: no rule and no model asks for it
        "text.voice", measure_voice, "probability 0..1",
        "One writer behind the comments' different names: habits of writing and runs of letters, pair by pair.",
        SOURCE, model=False,
    ),
)  # fmt: skip
