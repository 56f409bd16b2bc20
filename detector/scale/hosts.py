"""Stage three: pages by site → what the site's pages say together."""

from __future__ import annotations

from typing import Any

from detector.scale.scoring import MICRO
from detector.scoring import logistic
from detector.sites import LEAST_PAGES, SiteModel, evidence_of

BANDS = ("publish", "review", "reject", "abstain")


def host_row(site: str, counts: dict[str, int], copies: int, micro: int, strongest: str, model: SiteModel) -> Any:
    """Return a site's row.

    Args:
        site: its name.
        counts: pages by verdict.
        copies: pages that tell the same as another page, of this site or of another.
        micro: sum of the log-odds of its pages that were judged, in millionths.
        strongest: address of the page that speaks most against it.
        model: parameters of the combination.
    """
    judged = sum(counts[band] for band in BANDS if band != "abstain")
    log_odds = model.prior + evidence_of(micro / MICRO, judged, model)
    convicted = judged >= LEAST_PAGES and log_odds >= model.convict
    return {
        "site": site, "pages": sum(counts.values()), **counts, "copies": copies, "log_odds": log_odds,
        "probability": logistic(log_odds), "convicted": convicted, "strongest": strongest,
    }  # fmt: skip
