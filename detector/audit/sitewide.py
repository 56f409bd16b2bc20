"""What the pages of a site say together: its own verdict, pages far from its norm, repeated titles."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

import orjson

from detector.audit.summary import Site, Summary
from detector.sites import LEAST_PAGES, score_site

if TYPE_CHECKING:
    from detector.audit.session import Audit

FAR = 3.5  # robust standard deviations from the site's median at which a page is an outlier (Iglewicz & Hoaglin 1993)
FAR_LOG_ODDS = 2.0  # and at least this far in log-odds: on a very even site a trifle is many deviations
FEWEST = 8  # pages of a site that has a norm
FEWEST_STOPPED = 2  # pages of a site that have to be stopped before the site is
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
        named: whether a site is convicted only where two of its pages are stopped by faults that rules name: one
            forgotten page is that page's fault; the policies for people at work ask for names of pages too.
    """
    from detector.lab.sitemodel import trained_site_model

    model = trained_site_model()
    found = []
    for name, site in summary.sites.items():
        probability, convicted, strongest = 0.0, False, tuple[int, ...]()
        if model is not None and len(site.scores) >= LEAST_PAGES:
            score = score_site(site.scores, model)
            stopped = site.bands["review"] + site.bands["reject"]
            probability = score.probability
            convicted = score.convicted and (stopped >= FEWEST_STOPPED or not named)
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


def repeated(audit: Audit) -> list[Repeated]:
    """Return titles and descriptions that several pages of one site share, most pages first."""
    groups = [(what, pages) for what, digests in audit.summary.same.items() for pages in _equal(digests)]
    groups.sort(key=lambda group: (-len(group[1]), group))
    found = []
    for what, pages in groups[: 5 * TOLD]:
        facts = orjson.loads(audit.row(pages[0]).facts)
        found.append(Repeated(what, facts["site"], " ".join(facts[what].split()), pages))
    return found


def _equal(digests: array[int]) -> Iterator[tuple[int, ...]]:
    """Yield the indices of equal digests, 0 left out, where there are several."""
    import numpy as np

    values = np.frombuffer(digests, np.uint64)
    order = np.argsort(values, kind="stable")
    bounds = np.flatnonzero(np.diff(values[order])) + 1
    for group in np.split(order, bounds):
        if len(group) > 1 and values[group[0]]:
            yield tuple(group.tolist())
