"""Reads a web page and says, with reasons, whether it is worth publishing or crawling.

    from detector import Detector
    verdict = Detector().check(html, url="https://example.org/page")
    print(verdict.verdict, verdict.probability)
    for finding in verdict.findings:
        print(finding.rule, finding.message)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from detector.hookspecs import hookimpl, hookspec

if TYPE_CHECKING:
    from detector.engine import Detector
    from detector.nouns import Evidence, Finding, Page, Reading, Rule, Signal, Span, Verdict
    from detector.streaming import stream

__all__ = [
    "Detector",
    "Evidence",
    "Finding",
    "Page",
    "Reading",
    "Rule",
    "Signal",
    "Span",
    "Verdict",
    "hookimpl",
    "hookspec",
    "stream",
]


def __getattr__(name: str) -> Any:
    """Import the public names when they are first asked for: `import detector` costs a few milliseconds."""
    if name == "Detector":
        from detector.engine import Detector

        return Detector
    if name == "stream":
        from detector.streaming import stream

        return stream
    if name in __all__:
        import detector.nouns

        return getattr(detector.nouns, name)
    raise AttributeError(f"module 'detector' has no attribute {name!r}")
