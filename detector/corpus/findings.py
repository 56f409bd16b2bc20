"""A comparison in words: the sentences that the text and the HTML output share."""

from __future__ import annotations

from detector.corpus.records import Comparison, Drift, SharedFact
from detector.nouns import Page

LEVELS = {
    "wholly": "One page is wholly derived from the other, or both from a third",
    "partly": "One page is partly derived from the other, or both draw on a third",
    "none": "Neither page is derived from the other",
}
UNSURE = "The pages tell some of the same, too little to say that one is derived from the other"
QUOTED = {"a": "quoted in A only", "b": "quoted in B only", "both": "quoted in both"}
KINDS = {"name": "Names", "place": "Places", "number": "Numbers", "date": "Dates", "quotation": "Quotations"}
MAX_SHOWN = 20  # facts of a kind


def headline(found: Comparison) -> str:
    """Return the verdict in one sentence."""
    told = UNSURE if found.derivation == "none" and found.probability >= 0.5 else LEVELS[found.derivation]
    shown = "above 0.99" if found.probability > 0.99 else f"{found.probability:.2f}"
    return f"{told} (probability {shown})."


def summary(found: Comparison) -> str:
    """Return the measures behind the verdict in one sentence."""
    return (
        f"{found.coverage_a:.0%} of A's words (weighted by rarity) stand in sentences that B tells too, "
        f"{found.coverage_b:.0%} of B's in sentences that A tells; {len(found.shared_facts)} facts are shared."
    )


def title_of(page: Page) -> str:
    """Return what to call a page: its address, else where it came from."""
    return page.url or page.source


def precedence(found: Comparison) -> str:
    """Return which page is likely the earlier, and why."""
    who = {
        "a": "A is likely the earlier",
        "b": "B is likely the earlier",
        "unknown": "Which is the earlier is not known",
    }
    why = "; ".join(found.earlier.reasons)
    return f"{who[found.earlier.page]}: {why}." if why else f"{who[found.earlier.page]}."


def facts_by_kind(facts: tuple[SharedFact, ...]) -> list[tuple[str, str]]:
    """Return (kind in words, the facts as one line) with the rarest first."""
    rows = []
    for kind, label in KINDS.items():
        own = [min(fact.a.quote, fact.b.quote, key=len) for fact in facts if fact.kind == kind]
        if own:
            more = f" … and {len(own) - MAX_SHOWN} more" if len(own) > MAX_SHOWN else ""
            rows.append((label, ", ".join(own[:MAX_SHOWN]) + more))
    return rows


def drift_line(drift: Drift) -> str:
    """Return a changed name or number in one line."""
    return f"A: {drift.a.quote}  →  B: {drift.b.quote}"
