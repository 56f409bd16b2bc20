"""Finds every declared phrase and pattern of all rules in a text, each searched for once.

`Matcher.compile(patterns, literals).scan(text)` gives, key by key, where they stand.
"""

from detector.matching.matcher import Matcher
from detector.matching.plan import PatternError

__all__ = ["Matcher", "PatternError"]
