r"""Several kinds of template residue on one page: what convicts is that they stand together.

Single tells stand on honest newspapers as often as on farms; a page that shows an unfilled list, a misspelt call to
action and prompts as content at once was published by nobody in particular. rspamd's composite rules are the model.
Each kind below counts once, if its own strength reaches 0.1. Strength 0.3 for three kinds, 0.6 for four, 0.8 for
five.
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule, Span

KINDS = {  # rule → (least strength, how it is called)
    "misspelt-cta": (0.1, "a misspelt call to action"), "glued-breadcrumb": (0.1, "a glued breadcrumb"),
    "empty-section": (0.1, "empty headed lists"), "form-prompt": (0.1, "form prompts as content"),
    "ad-caption": (0.15, "a theme's sample advertisement"), "orphan-caption": (0.1, "captions without pictures"),
    "topic-slot-heading": (0.1, "stock headings around a tag"), "brand-mismatch": (0.1, "a name at odds with itself"),
    "placeholder-year": (0.1, "an unfilled year"), "placeholder-slot": (0.1, "an unfilled slot"),
    "empty-slot": (0.1, "an empty slot"), "filler-text": (0.1, "filler text"), "shortcode": (0.1, "a dead shortcode"),
    "placeholder-identity": (0.1, "a sample identity"), "default-content": (0.1, "default content"),
    "stray-markup": (0.1, "markup as text"), "mojibake": (0.1, "destroyed letters"),
    "unrendered-value": (0.1, "empty values of a programme"), "assistant-residue": (0.2, "an assistant's remarks"),
    "prose-as-code": (0.1, "prose in a code block"), "mixed-umlauts": (0.1, "two spellings of one language"),
    "default-label": (0.2, "default author or category"), "default-title": (0.1, "a title nobody wrote"),
    "left-note": (0.1, "notes left for later"), "undated-relative-time": (0.1, "relative times without a date"),
}  # fmt: skip
STRENGTHS = {3: 0.3, 4: 0.6, 5: 0.8}


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield one piece of evidence that names all the kinds found together."""
    names = [name for name, (least, _) in KINDS.items() if reading.signal(f"rule:template.{name}") >= least]
    if len(names) >= min(STRENGTHS):
        strength = STRENGTHS[min(len(names), max(STRENGTHS))]
        kinds = ", ".join([KINDS[name][1] for name in names])
        yield Evidence(f"{len(names)} kinds of residue stand together: {kinds}.", strength, _clearest(reading, names))


def _clearest(reading: Reading, names: list[str]) -> tuple[Span, ...]:
    """The first span of each kind's strongest evidence, in order of the page."""
    seen = [sorted(reading.evidence(f"template.{name}"), key=lambda e: -e.strength) for name in names]
    return tuple(sorted([spans[0] for spans in ([s for e in own for s in e.spans] for own in seen) if spans]))


RULE = Rule(
    id="template.residue-mix",
    group="template_artifacts",
    severity="warning",
    summary="Several kinds of template residue stand together",
    why="One slip is human; many different ones mean that nobody looked at the page.",
    advice="Go through the single findings; if the site has more such pages, mend the template.",
    check=check,
    last=True,
    policy="scaled content abuse",
    source="rspamd (composite rules)",
)
