"""How scores do on labelled pages, by source, group and look-alike, as a table for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from detector.lab import metrics
from detector.lab.measure import Measured
from detector.nouns import Rule
from detector.policy import Bands, Policy
from detector.scoring import logistic, weigh

Floats = npt.NDArray[np.float64]


def rule_probabilities(rows: Sequence[Measured], rules: Sequence[Rule], policy: Policy) -> Floats:
    """The probability that the rule policy alone gives each page."""
    by_id = {rule.id: rule for rule in rules}
    found = []
    for row in rows:
        weighed = weigh([(by_id[name], s) for name, s in row.strengths.items() if name in by_id], policy)
        found.append(logistic(policy.base + sum(w.contribution for w in weighed)))
    return np.array(found)


def figures(rows: Sequence[Measured], probability: Floats, bands: Bands) -> dict[str, float]:
    """The headline numbers: macro over bad sources against all good pages."""
    bad = np.array([row.bad for row in rows])
    sources = [row.source for row in rows]
    spam = metrics.by_source(probability[bad], [s for s, b in zip(sources, bad, strict=True) if b])
    good = probability[~bad]
    return {
        "auroc": metrics.macro_auroc(spam, good),
        "tpr_at_1pct": metrics.macro_tpr(spam, good, 0.01),
        "reject_bad": metrics.macro({k: float((v >= bands.reject).mean()) for k, v in spam.items()}),
        "review_bad": metrics.macro({k: float((v >= bands.review).mean()) for k, v in spam.items()}),
        "reject_good": float((good >= bands.reject).mean()),
        "review_good": float((good >= bands.review).mean()),
        "pages_bad": float(bad.sum()),
        "pages_good": float((~bad).sum()),
    }


def scorecard(rows: Sequence[Measured], probability: Floats, bands: Bands) -> str:
    """The headline numbers, then each bad source, each good source and each matched group."""
    lines = [f"{name:14} {value:8.4f}" for name, value in figures(rows, probability, bands).items()]
    good = np.array([not row.bad for row in rows])
    for title, keep, key in (
        ("bad sources", ~good, "source"),
        ("good sources", good, "source"),
        ("good, by group", good, "group"),
        ("good, by language", good, "language"),
    ):
        lines += ["", f"{title:50} pages  mean  review reject  auroc"]
        lines += _rows(rows, probability, keep, key, bands, probability[good])
    hard = good & np.array([bool(row.hard) for row in rows])
    lines += ["", f"hard negatives: {int(hard.sum())} pages, reject {(probability[hard] >= bands.reject).mean():.4f}"]
    return "\n".join(lines)


def _rows(
    rows: Sequence[Measured], p: Floats, keep: npt.NDArray[np.bool_], key: str, bands: Bands, good: Floats
) -> list[str]:
    names = [str(getattr(row, key)) for row, kept in zip(rows, keep, strict=True) if kept]
    split: Mapping[str, Floats] = metrics.by_source(p[keep], names)
    return [
        f"{name[:50]:50} {len(v):5} {v.mean():5.2f}  {(v >= bands.review).mean():6.3f}"
        f" {(v >= bands.reject).mean():6.3f} {metrics.auroc(v, good):6.3f}"
        for name, v in split.items()
    ]
