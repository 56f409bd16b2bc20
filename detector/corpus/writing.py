"""Who seems to have written a page: what the text model says of its prose, kept for comparisons.

A page told anew by a language model reads otherwise than the report it was made from, while two reports of one newsroom
read alike. So the difference between two pages tells a rewrite from a follow-up where their facts do not: a rewrite
that was told to alter facts has the facts of a follow-up. A difference is evidence beside others, never a verdict.
"""

from __future__ import annotations

from math import isnan, nan

from detector.errors import ModelError
from detector.nouns import Page
from detector.textmodels.prose import prose_among, tokens_of
from detector.textmodels.rewriting import LANGUAGES, Model, model, score

LEAST_WORDS = 40  # of prose; half of what the model's own verdict asks for, since here it is one voice among twenty
MOST = 4.0  # log-odds between two pages beyond which a difference says no more
UNKNOWN = 1.0  # taken where a page's prose is not judged: the mean between stories of one topic


def machine_odds(page: Page, own: Model | None = None) -> float:
    """Return the log-odds that a language model wrote a page's prose.

    Args:
        page: a page; its main prose is judged.
        own: the model; the shipped one by default.

    Returns:
        Log-odds; NaN for other languages than the model's, for less than `LEAST_WORDS` of prose, and where the shipped
        model cannot be used.
    """
    if page.language.code not in LANGUAGES:
        return nan
    prose = prose_among(page, tokens_of(page))
    if prose.words < LEAST_WORDS:
        return nan
    try:
        return score(prose, own or model()).logit
    except ModelError:  # the check of the page itself tells of it
        return nan


def apart(a: float, b: float) -> float:
    """Return how far apart the log-odds of two pages are, 0..`MOST`."""
    return UNKNOWN if isnan(a) or isnan(b) else min(MOST, abs(a - b))
