"""Records for tests: pages, rules and catalogues made by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from detector.catalogue import Catalogue
from detector.nouns import Block, BlockKind, Evidence, Language, Page, Reading, Rule, Span


def make_page(*paragraphs: str, kind: BlockKind = "paragraph", language: str = "en") -> Page:
    """A page of visible main blocks, joined by blank lines."""
    blocks, parts, start = [], [], 0
    for text in paragraphs:
        span = Span(start, start + len(text))
        blocks.append(Block(kind, text, span, f"line {len(blocks) + 1}", 0.0, True, "", 0, 1.0))
        parts.append(text)
        start = span.end + 2
    return Page("\n\n".join(parts), tuple(blocks), language=Language(language, "", language, 1.0, "test"))


def make_rule(
    rule_id: str = "test.word",
    check: Callable[[Reading], Iterable[Evidence]] | None = None,
    *,
    group: str = "content_quality",
    **fields: object,
) -> Rule:
    """A rule that says nothing unless given a check."""
    told = {"severity": "warning", "summary": "s", "why": "w", "advice": "a", **fields}
    return Rule(rule_id, group, check=check or (lambda reading: ()), **told)  # type: ignore[arg-type]


def make_catalogue(*rules: Rule) -> Catalogue:
    """A catalogue of just these rules."""
    return Catalogue(rules=rules)


def finds(word: str, strength: float = 0.5) -> Callable[[Reading], Iterable[Evidence]]:
    """A check that reports each place of `word`."""

    def check(reading: Reading) -> Iterable[Evidence]:
        text, at = reading.page.text, -1
        while (at := text.find(word, at + 1)) >= 0:
            yield Evidence(f"{word} stands here", strength, (Span(at, at + len(word)),))

    return check
