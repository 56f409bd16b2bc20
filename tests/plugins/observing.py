"""What one installed rule sees on a text or page."""

from __future__ import annotations

from functools import cache

from detector.catalogue import Catalogue, load_catalogue
from detector.matching import Matcher
from detector.nouns import Evidence, Page, Rule, SourceKind
from detector.page import read_page
from detector.reading import PageReading


@cache
def catalogue() -> Catalogue:
    return load_catalogue()


@cache
def matcher(rule_id: str) -> Matcher:
    rule = catalogue().rule(rule_id)
    patterns = {f"{rule_id}/{key}": pattern for key, pattern in rule.patterns.items()}
    return Matcher.compile(patterns, {f"{rule_id}/{key}": phrases for key, phrases in rule.phrases.items()})


def observe(rule_id: str, content: str | Page, kind: SourceKind = "text", url: str = "") -> tuple[Evidence, ...]:
    """Evidence of one rule; every span lies inside the page text."""
    page = content if isinstance(content, Page) else read_page(content, kind=kind, url=url)
    rule: Rule = catalogue().rule(rule_id)
    reading = PageReading(page, catalogue().signals, matcher(rule_id).scan(page.text))
    found = tuple(rule.check(reading))
    assert all(0 <= a < b <= len(page.text) for evidence in found for a, b in evidence.spans)
    assert all(0 < evidence.strength <= 1 and evidence.message for evidence in found)
    return found


def strength(rule_id: str, content: str | Page, kind: SourceKind = "text", url: str = "") -> float:
    """The strongest evidence of one rule, 0 where it is silent."""
    return max((evidence.strength for evidence in observe(rule_id, content, kind, url)), default=0.0)
