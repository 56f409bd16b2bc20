"""Decisions made by hand for the tests of feedback and adaptation."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from detector.lab.decisions import Decision
from detector.nouns import Rule
from detector.policy import load_policy
from detector.scoring import weigh
from tests.making import make_rule

RULES = (
    make_rule("test.wrong-here", severity="error", group="spam_topics"),
    make_rule("test.right", severity="error", group="link_farm"),
    make_rule("test.rare", severity="warning"),
)


def decision(
    label: str, strengths: Mapping[str, float], *, site: str = "mine", page: int = 0, **fields: object
) -> Decision:
    """A decision as rules alone would have made it."""
    policy = load_policy()
    by_id = {rule.id: rule for rule in RULES}
    found = {w.rule.id: w.contribution for w in weigh([(by_id[n], s) for n, s in strengths.items()], policy)}
    told: dict[str, object] = {
        "reason": "",
        "verdict": "publish",
        "probability": 0.1,
        "signals": {},
        "base": policy.base,
    }
    told |= {"url": f"https://{site}.example/{page}", "versions": {"model": "none (rules alone)"}} | fields
    return Decision(
        source=site, fingerprint=f"{page:016x}", label=label, contributions=found, strengths=dict(strengths), **told
    )  # type: ignore[arg-type]


def site_where_a_rule_is_wrong(pages: int, seed: int = 0, sites: int = 1) -> list[Decision]:
    """Good pages often show `test.wrong-here`, bad pages always show `test.right`."""
    rng = np.random.default_rng(seed)
    made = []
    for page in range(pages):
        bad = page % 2 == 0
        strengths = {"test.right": 0.9} if bad else {}
        if rng.random() < (0.3 if bad else 0.8):
            strengths["test.wrong-here"] = 0.95
        made.append(decision("spam" if bad else "good", strengths, site=f"s{page % sites}", page=page))
    return made


def rules() -> tuple[Rule, ...]:
    return RULES
