r"""A copyright line years older than the page's own news: "© 2016" under an article of 2023.

squirrelscan reports a stale footer year (the end of a range counts). The page's newest own date is the measure, not
today's: an archive may be old. Weak everywhere: 0.1 from three years on.
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule, Span
from detector.patterns import lazy

YEARS = lazy(r"\d{4}")
LAG = 3  # years


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the copyright line, when the page itself is dated years later."""
    newest = max((int(m.iso[:4]) for m in reading.page.meta.dates if m.iso[:4].isdigit()), default=0)
    if not newest:
        return
    for span in reading.matches("template.stale-copyright/line"):
        years = [int(y) for y in YEARS.findall(reading.page.text[span.start : span.end])]
        if years and newest - max(years) >= LAG:
            end = max(years)
            yield Evidence(f"The copyright line ends in {end}, but the page is of {newest}.", 0.1, (Span(*span),))
            return


RULE = Rule(
    id="template.stale-copyright",
    group="template_artifacts",
    severity="info",
    summary="The copyright year is years behind the page's own date",
    why="Nobody looks after the site's frame.",
    advice="Bring the footer's year up to date, or have it computed.",
    check=check,
    shadow=True,
    patterns={"line": r"(?:©|\(c\)|copyright) ?(?:\(c\)|©)?,? ?(?:19|20)\d\d(?: ?[-–—] ?(?:19|20)\d\d)?"},
    source="squirrelscan (stale footer year)",
)
