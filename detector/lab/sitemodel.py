"""The parameters of the site combination: from the trained artefact, or estimated on labelled sites.

The estimate is by moments of the random-effects model that `detector.sites` describes. Where an evaluation has to
estimate them itself, each site is judged by parameters that the other sites gave (leave one site out).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from detector.errors import ModelError
from detector.lab.metrics import Floats
from detector.sites import LEAST_PAGES, SiteModel, score_site

PRIOR = -0.4  # log-odds that a site is bad before any page is seen: two in five, as the page model supposes of pages
TRUST = 0.5  # weight of the other pages' evidence on one page: half of it is the shared template
CONVICT = 0.0  # log-odds, where no training says better
HONEST = 0.98  # quantile of the honest training sites: a single one of about a hundred does not set the bound for all
MARGIN = 0.25  # log-odds above it
LEAST_CONVICT, MOST_CONVICT = -1.0, 2.0  # whatever those sites were like
FROM = 5  # pages from which a site's conviction is counted
LEAST_SPREAD = 0.25  # log-odds: no estimate says that sites or pages of one class are all alike


@dataclass(frozen=True, slots=True)
class Site:
    """A labelled site (a source's pages of one label) with the log-odds of its pages."""

    name: str
    bad: bool
    scores: Floats


def trained_site_model() -> SiteModel | None:
    """Return the parameters of the verified artefact `site`, None where there is none that can be used."""
    from detector.models import load_arrays

    try:
        arrays = load_arrays("site")
        return SiteModel(**dict(zip(arrays["names"].tolist(), arrays["values"].tolist(), strict=True)))
    except (ModelError, KeyError, TypeError, ValueError):
        return None


def estimate_site_model(
    sites: Sequence[Site], *, prior: float = PRIOR, trust: float = TRUST, convict: float = CONVICT
) -> SiteModel | None:
    """Estimate class means and spreads; None where a class has fewer than two sites with two pages."""
    used = [site for site in sites if len(site.scores) >= LEAST_PAGES]
    means = {bad: np.array([s.scores.mean() for s in used if s.bad == bad]) for bad in (True, False)}
    if min(len(found) for found in means.values()) < 2:
        return None
    degrees = sum(len(s.scores) - 1 for s in used)
    within = sum(float(((s.scores - s.scores.mean()) ** 2).sum()) for s in used) / degrees
    scatter = sum(float(((m - m.mean()) ** 2).sum()) for m in means.values()) / (len(used) - 2)
    between = scatter - within * float(np.mean([1 / len(s.scores) for s in used]))
    return SiteModel(
        mu_good=float(means[False].mean()),
        mu_bad=max(float(means[True].mean()), float(means[False].mean())),
        between=max(between, LEAST_SPREAD**2) ** 0.5,
        within=max(within, LEAST_SPREAD**2) ** 0.5,
        prior=prior,
        trust=trust,
        convict=convict,
    )


def convict_above(sites: Sequence[Site], model: SiteModel) -> SiteModel:
    """Put the bound of conviction a margin above 98 in 100 honest sites of at least five pages."""
    honest = [score_site(s.scores.tolist(), model).log_odds for s in sites if not s.bad and len(s.scores) >= FROM]
    if not honest:
        return model
    bound = float(np.quantile(honest, HONEST)) + MARGIN
    return replace(model, convict=float(np.clip(bound, LEAST_CONVICT, MOST_CONVICT)))


def site_models(sites: Sequence[Site], *, trained: SiteModel | None) -> tuple[list[SiteModel | None], str]:
    """Return the model by which to judge each site, and in words where it comes from."""
    if trained is not None:
        return [trained] * len(sites), "trained artefact"
    found = [estimate_site_model([*sites[:i], *sites[i + 1 :]]) for i in range(len(sites))]
    return found, "estimated here, each site by the others"
