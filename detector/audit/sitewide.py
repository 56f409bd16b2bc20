"""What the pages of a site say together: its own verdict, pages far from its norm, repeated titles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from detector.audit.summary import Site, Summary
from detector.sites import LEAST_PAGES, score_site

FAR = 3.5  # robust standard deviations from the site's median at which a page is an outlier (Iglewicz & Hoaglin 1993)
FAR_LOG_ODDS = 2.0  # and at least this far in log-odds: on a very even site a trifle is many deviations
FEWEST = 8  # pages of a site that has a norm
TOLD = 20  # groups and pages told


@dataclass(frozen=True, slots=True)
class SiteVerdict:
    """A site's pages together."""

    name: str
    pages: int
    bands: Mapping[str, int]
    probability: float  # that the site is bad; 0 where there is no site model
    convicted: bool
    strongest: tuple[int, ...]  # indices of the pages that make the case
    median: float  # log-odds of its pages
    outliers: tuple[int, ...]  # indices of pages far worse than the site's own norm


@dataclass(frozen=True, slots=True)
class Repeated:
    """A title or description that several pages of a site have."""

    what: str  # "title" or "description"
    site: str
    text: str
    pages: tuple[int, ...]


def judge_sites(summary: Summary, *, named: bool = False) -> list[SiteVerdict]:
    """Return every site's verdict, worst first.

    Args:
        summary: what was counted.
        named: whether a site is convicted only where one of its pages is stopped by a fault that a rule names; the
            policies for people at work ask for that of pages too.
    """
    from detector.lab.sitemodel import trained_site_model

    model = trained_site_model()
    found = []
    for name, site in summary.sites.items():
        probability, convicted, strongest = 0.0, False, tuple[int, ...]()
        if model is not None and len(site.scores) >= LEAST_PAGES:
            score = score_site(site.scores, model)
            stopped = site.bands["review"] + site.bands["reject"]
            probability, convicted = score.probability, score.convicted and (stopped > 0 or not named)
            strongest = tuple(site.places[i] for i in score.strongest)
        middle = median(site.scores) if site.scores else 0.0
        found.append(SiteVerdict(
            name, sum(site.bands.values()), dict(site.bands), probability, convicted, strongest, middle,
            _outliers(site, middle),
        ))  # fmt: skip
    return sorted(found, key=lambda s: (-s.convicted, -s.probability, -s.pages, s.name))


def _outliers(site: Site, middle: float) -> tuple[int, ...]:
    """Pages much worse than the site's median, by the median absolute deviation."""
    if len(site.scores) < FEWEST:
        return ()
    spread = max(1.4826 * median(abs(s - middle) for s in site.scores), 1e-9)
    far = [
        (score, place)
        for score, place in zip(site.scores, site.places, strict=True)
        if score - middle >= FAR_LOG_ODDS and (score - middle) / spread >= FAR
    ]
    return tuple(place for _, place in sorted(far, key=lambda pair: (-pair[0], pair[1]))[:TOLD])


def repeated(summary: Summary) -> list[Repeated]:
    """Return titles and descriptions that several pages of one site share, most pages first."""
    found = [
        Repeated(what, site, text, tuple(pages))
        for what, seen in summary.same.items()
        for (site, text), pages in seen.items()
        if len(pages) > 1
    ]
    return sorted(found, key=lambda r: (-len(r.pages), r.what, r.site, r.text))[: 5 * TOLD]
