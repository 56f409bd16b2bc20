"""A comparison in words: the sentences that the text and the HTML output share."""

from __future__ import annotations

from detector.corpus.records import Comparison, Drift, SharedFact
from detector.nouns import Page

LEVELS = {
    "wholly": "One page is wholly derived from the other, or both from a third",
    "partly": "One page is partly derived from the other, or both draw on a third",
    "none": "Neither page is derived from the other",
}
RETOLD = (
    "The pages tell of one matter in one order, each with facts of its own: altered in a retelling, or a later report"
)
UNSURE = "The pages tell some of the same, too little to say that one is derived from the other"
QUOTED = {"a": "quoted in A only", "b": "quoted in B only", "both": "quoted in both"}
KINDS = {"name": "Names", "place": "Places", "number": "Numbers", "date": "Dates", "quotation": "Quotations"}
MEASURES = {
    "words_cosine": "words in common, the rare ones above all",
    "words_contained": "share of the shorter page's words that the other has",
    "wording": "three words in a row in common",
    "best_less": "likeness of sentences to their best counterparts",
    "topic": "likeness of all sentences to all",
    "untouched": "sentences without a counterpart",
    "order": "order of the aligned sentences",
    "word_order": "order in which shared words first come",
    "long_runs": "six words in a row in common",
    "written_apart": "one reads more like a language model's prose than the other",
    "mutual": "sentences that are each other's best counterparts",
    "told": "what such sentences carry in all",
    "block": "what stands together in both pages",
    "in_step": "sentences at the same place of the telling",
    "facts_cosine": "names, numbers and days in common",
    "facts_missing": "names, numbers and days that each has for itself",
    "figures_shared": "telling figures in common",
    "figures_missing": "telling figures that each has for itself",
    "short": "length of the shorter page",
    "long": "length of the longer page",
    "fewer_sentences": "number of sentences of one page",
    "more_sentences": "number of sentences of the other",
    "unequal": "difference in length",
}
MISSING = ("untouched", "facts_missing", "figures_missing")  # what speaks against, the more there is
MAX_REASONS = 6
LEAST_REASON = 0.3  # log-odds
MAX_SHOWN = 20  # facts of a kind


def headline(found: Comparison) -> str:
    """Return the verdict in one sentence."""
    told = LEVELS[found.derivation]
    if found.derivation == "none" and found.probability >= 0.5:
        told = UNSURE
    if found.retold:
        told = RETOLD
    shown = "above 0.99" if found.probability > 0.99 else f"{found.probability:.2f}"
    return f"{told} (probability {shown})."


def summary(found: Comparison) -> str:
    """Return the measures behind the verdict in one sentence."""
    return (
        f"{found.coverage_a:.0%} of A's words (weighted by rarity) stand in sentences that B tells too, "
        f"{found.coverage_b:.0%} of B's in sentences that A tells; {len(found.shared_facts)} facts are shared"
        f"{differences(found)}."
    )


def differences(found: Comparison) -> str:
    """Return how many facts differ between sentences that tell the same, as the end of a sentence; "" for none."""
    names, numbers, others = len(found.drifted_names), len(found.drifted_numbers), len(found.exchanged_facts)
    counts = ((names, "name"), (numbers, "number or date"), (others, "fact put in another's place"))
    told = [f"{n} {what if n == 1 else _plural(what)}" for n, what in counts if n]
    return f"; what is told differs in {', '.join(told)}" if told else ""


def _plural(what: str) -> str:
    return {"number or date": "numbers or dates", "fact put in another's place": "facts put in others' places"}.get(
        what, what + "s"
    )


def reasons(found: Comparison) -> list[tuple[str, float]]:
    """Return what speaks most for and against a common origin, in words, with the log-odds each adds."""
    told = [(name, value) for name, value in found.adds[:MAX_REASONS] if abs(value) >= LEAST_REASON]
    return [((("few " if v > 0 else "many ") if name in MISSING else "") + MEASURES[name], v) for name, v in told]


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
