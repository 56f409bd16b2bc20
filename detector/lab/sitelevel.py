"""How verdicts do on whole sites: how they sharpen with pages, which sites are convicted, pages given their site.

A site is what the labels call a source; a collection whose pages have both labels counts once as each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from detector.lab import metrics
from detector.lab.judging import Judged
from detector.lab.sitemodel import FROM, Site, site_models, trained_site_model
from detector.sites import LEAST_PAGES, SiteModel, score_site

STEPS = (1, 2, 5, 10, 20)  # pages of a site
DRAWS = 20  # random choices of n pages, averaged


@dataclass(frozen=True, slots=True)
class Step:
    """What up to `pages` pages of each site (all sites with at least five) tell."""

    pages: int
    auroc: float  # of sites
    convicted_bad: float  # share
    convicted_good: float


@dataclass(frozen=True, slots=True)
class SiteReport:
    """Site figures of one mode; NaN and empty where there are too few sites."""

    parameters: str  # where they come from
    bad: int  # sites with at least five pages
    good: int
    steps: tuple[Step, ...]
    convicted_bad: float  # share, by all their pages
    convicted_good: float
    missed: tuple[tuple[str, int, float], ...]  # bad sites not convicted: name, pages, probability
    wronged: tuple[tuple[str, int, float], ...]  # good sites convicted
    page_alone: float  # AUROC of pages on their own, macro over bad sources
    page_given_site: float  # the same with each page given its site


def site_report(rows: Sequence[Judged], mode: str, *, seed: int = 0) -> SiteReport:
    """Score the sites of the scored rows."""
    sites, members = _sites(rows, mode)
    # the trained parameters are of the scale that rules and models have together
    models, told = site_models(sites, trained=trained_site_model() if mode == "both" else None)
    large = [i for i, site in enumerate(sites) if len(site.scores) >= FROM and models[i] is not None]
    whole = {i: score_site(sites[i].scores.tolist(), _sure(models[i])) for i in large}
    ends = {bad: [i for i in large if sites[i].bad == bad] for bad in (True, False)}
    wrong = {bad: [i for i in ends[bad] if whole[i].convicted != bad] for bad in (True, False)}
    names = {bad: tuple((sites[i].name, whole[i].pages, whole[i].probability) for i in wrong[bad]) for bad in wrong}
    given = _given(sites, models, members, len(rows))
    return SiteReport(
        told,
        len(ends[True]),
        len(ends[False]),
        tuple(_step(sites, models, large, n, seed) for n in STEPS),
        1 - _share(len(wrong[True]), len(ends[True])),
        _share(len(wrong[False]), len(ends[False])),
        names[True],
        names[False],
        _macro(rows, np.array([row.opinions[mode].log_odds for row in rows])),
        _macro(rows, given),
    )


def _sites(rows: Sequence[Judged], mode: str) -> tuple[list[Site], list[list[int]]]:
    members: dict[tuple[str, bool], list[int]] = {}
    for index, row in enumerate(rows):
        members.setdefault((row.source, row.bad), []).append(index)
    scores = [np.array([rows[i].opinions[mode].log_odds for i in found]) for found in members.values()]
    sites = [Site(name, bad, values) for (name, bad), values in zip(members, scores, strict=True)]
    return sites, list(members.values())


def _sure(model: SiteModel | None) -> SiteModel:
    assert model is not None
    return model


def _step(
    sites: Sequence[Site], models: Sequence[SiteModel | None], large: Sequence[int], pages: int, seed: int
) -> Step:
    rng = np.random.default_rng(seed)
    auroc, bad_rate, good_rate = [], [], []
    for _ in range(DRAWS):
        scored: dict[bool, list[float]] = {True: [], False: []}
        convicted: dict[bool, list[bool]] = {True: [], False: []}
        for i in large:
            site = sites[i]
            drawn = rng.choice(site.scores, min(pages, len(site.scores)), replace=False)
            found = score_site(drawn.tolist(), _sure(models[i]))
            scored[site.bad].append(found.log_odds)
            convicted[site.bad].append(found.convicted)
        auroc.append(metrics.auroc(np.array(scored[True]), np.array(scored[False])))
        bad_rate.append(_share(sum(convicted[True]), len(convicted[True])))
        good_rate.append(_share(sum(convicted[False]), len(convicted[False])))
    return Step(pages, float(np.mean(auroc)), float(np.mean(bad_rate)), float(np.mean(good_rate)))


def _given(
    sites: Sequence[Site], models: Sequence[SiteModel | None], members: Sequence[list[int]], count: int
) -> metrics.Floats:
    """Log-odds of every page given its site; pages of sites with one page keep their own."""
    given = np.zeros(count)
    for site, model, found in zip(sites, models, members, strict=True):
        alone = model is None or len(found) < LEAST_PAGES
        given[found] = site.scores if alone else score_site(site.scores.tolist(), _sure(model)).page_log_odds
    return given


def _macro(rows: Sequence[Judged], scores: metrics.Floats) -> float:
    bad = np.array([row.bad for row in rows], dtype=np.bool_)
    spam = metrics.by_source(scores[bad], [row.source for row in rows if row.bad])
    return metrics.macro_auroc(spam, scores[~bad])


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")
