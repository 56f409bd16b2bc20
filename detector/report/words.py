"""Sentences that several reports share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detector.audit.session import Audit
    from detector.audit.sitewide import SiteVerdict


def site_sentence(site: SiteVerdict) -> str:
    """Say what a site's pages come to together."""
    stopped = site.bands.get("reject", 0) + site.bands.get("review", 0)
    told = f"{site.name}: {stopped:,} of {site.pages:,} pages stopped"
    if site.convicted:
        return f"{told}; taken together its pages speak against the whole site ({site.probability:.2f})"
    return told


def site_verdicts(audit: Audit) -> list[SiteVerdict]:
    """Return what the pages of each site say together, under the run's policy."""
    from detector.audit.sitewide import judge_sites
    from detector.recipes import engine_of

    named = engine_of(audit.request.plan.engine).policy.bands.named > 0
    return judge_sites(audit.summary, named=named)
