r"""A subheading over every single paragraph: an outline filled in, not a text that was written.

Yoast penalises too few subheads only (more than 300 words without one); language models and article generators give
one to each paragraph. Told from five sections on, when at least four in five hold exactly one paragraph of prose,
nothing else, of even length (coefficient of variation under 0.35). Strength 0.2, 0.25 from eight sections on: some
editors write so too. Instructions whose headings number the steps are written so for good reasons and left alone, as
are records (headings that return), galleries (headings without words) and interviews (headings of whole sentences).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.block_places import of_kind

SECTIONS, MANY = 5, 8
SHARE = 0.8
EVEN = 0.35
LONG = 10  # words: the heading is a question of an interview, a caption or a lead
PROSE = 150  # code points of the paragraph
STEP = lazy(r"(?:step|schritt|étape|paso|passo|stap|steg|trin|шаг|krok|adım|langkah|bước) ?\d|ステップ ?\d", re.I)
INSIDE = ("paragraph", "list", "table", "quote", "code", "faq-question", "faq-answer", "heading")


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the page's outline when nearly every section is one paragraph."""
    sections = _sections(reading) if len(of_kind(reading, "heading")) >= SECTIONS else []
    filled = [(span, own) for span, own in sections if own]
    single = [(span, own[0]) for span, own in filled if len(own) == 1 and own[0] >= PROSE]
    single = [(span, size) for span, size in single if STEP.match(reading.page.text, span.start) is None]
    single = single if _is_outline([reading.page.text[a:b] for (a, b), _ in single]) else []
    if len(single) < SECTIONS or len(single) < SHARE * len(filled):
        return
    from statistics import fmean, pstdev  # slow to import, and seldom needed

    sizes = [size for _, size in single]
    if pstdev(sizes) < EVEN * fmean(sizes):
        strength = 0.25 if len(single) >= MANY else 0.2
        share, size = f"{len(single)} of {len(filled)}", round(fmean(sizes))
        message = f"{share} sections are one paragraph each, all of about {size} characters."
        yield Evidence(message, strength, tuple(span for span, _ in single))


def _is_outline(headings: list[str]) -> bool:
    """Whether these are names of sections, most of them different."""
    named = [heading for heading in headings if heading.count(" ") < LONG and sum(map(str.isalpha, heading)) > 1]
    return len(named) >= SHARE * len(headings) and len(set(headings)) >= SHARE * len(headings)


def _sections(reading: Reading) -> list[tuple[Span, list[int]]]:
    """Each main heading with what stands below it: the lengths of paragraphs, -1 for anything else."""
    sections: list[tuple[Span, list[int]]] = []
    for block in reading.page.blocks:
        if not block.main:
            continue
        if block.kind == "heading" and block.link_density < 0.5:  # linked headings are those of a listing
            sections.append((block.span, []))
        elif sections and block.kind in INSIDE:
            sections[-1][1].append(len(block.text) if block.kind == "paragraph" else -1)
    return sections


RULE = Rule(
    id="template.heading-every-paragraph",
    group="template_artifacts",
    severity="info",
    summary="Every paragraph has its own subheading",
    why="An outline was filled in point by point; the text does not go from one thought to the next.",
    advice="Join what belongs together and let subheads mark real turns.",
    check=check,
    source="Yoast (subheading distribution, the other way round)",
)
