"""A site's pages together: one calibrated combination for audit, crawler and CMS.

One page alone rarely convicts; a site's pages do, but they share a template and an author, so their scores may not
simply be added. The model is a random-effects one: the log-odds that page i of site j was given is

    score_ij = mu(class of site j) + site_j + page_ij,   site_j ~ N(0, between²),   page_ij ~ N(0, within²)

with one pair of variances for both classes. The log-likelihood ratio of a site's n pages is then linear in their
mean and grows with n only until `between` is all that is left:

    llr = (mu_bad - mu_good) · (mean - (mu_bad + mu_good) / 2) / (between² + within² / n)

A page given its site adds to its own log-odds what its site's OTHER pages say, damped by `trust`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detector.errors import ModelError
from detector.scoring import logistic

LEAST_PAGES = 2  # a site of one page is that page


@dataclass(frozen=True, slots=True)
class SiteModel:
    """Parameters in log-odds, estimated by `detector train` on source-grouped out-of-fold scores."""

    mu_good: float
    mu_bad: float
    between: float  # standard deviation of sites of one class
    within: float  # standard deviation of pages of one site
    prior: float  # log-odds that a site is bad before any page
    trust: float  # weight of the other pages' evidence on one page, 0..1
    convict: float  # log-odds from which a site is called bad


@dataclass(frozen=True, slots=True)
class SiteScore:
    """What a site's pages say together."""

    pages: int
    log_odds: float
    probability: float
    convicted: bool
    page_log_odds: tuple[float, ...]  # of each page given its site, in the order given
    strongest: tuple[int, ...]  # indices of the pages that made the case, most telling first


def site_evidence(scores: Sequence[float], model: SiteModel) -> float:
    """Log-likelihood ratio (bad : good) of a site's page log-odds; 0 for no pages."""
    return evidence_of(sum(scores), len(scores), model)


def evidence_of(total: float, pages: int, model: SiteModel) -> float:
    """Log-likelihood ratio (bad : good) of a site of which only the sum of its page log-odds was kept."""
    if not pages:
        return 0.0
    spread = model.between**2 + model.within**2 / pages
    return (model.mu_bad - model.mu_good) * (total / pages - (model.mu_bad + model.mu_good) / 2) / spread


def load_site_model() -> SiteModel:
    """Return the parameters of the verified artefact `site`; `ModelError` when it cannot be trusted."""
    from detector.models import load_arrays

    arrays = load_arrays("site")
    try:
        return SiteModel(**dict(zip(arrays["names"].tolist(), arrays["values"].tolist(), strict=True)))
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"the artefact 'site' is not what this version expects: {error}") from error


def score_site(scores: Sequence[float], model: SiteModel) -> SiteScore:
    """Combine the log-odds of a site's pages.

    Args:
        scores: log-odds of each page on its own, at least one.
        model: the fitted parameters.
    """
    log_odds = model.prior + site_evidence(scores, model)
    total, count = sum(scores), len(scores)
    given = []
    for own in scores:
        others = site_evidence([(total - own) / (count - 1)] * (count - 1), model) if count > 1 else 0.0
        given.append(own + model.trust * others)
    ranked = sorted(range(count), key=lambda i: (-scores[i], i))
    convicted = count >= LEAST_PAGES and log_odds >= model.convict
    return SiteScore(count, log_odds, logistic(log_odds), convicted, tuple(given), tuple(ranked[:5]))
