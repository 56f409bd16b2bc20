"""Letters to the reader that nobody signed: a code rule, and a signal that counts exclamation marks."""

from __future__ import annotations

from collections.abc import Iterable

from detector import Evidence, Reading, Rule, Signal


def check(reading: Reading) -> Iterable[Evidence]:
    """Yield evidence for each greeting that no signature follows."""
    if reading.matches("sample.unsigned-letter/signature"):
        return
    for span in reading.matches("sample.unsigned-letter/greeting"):
        quote = reading.page.text[span.start : span.end]
        yield Evidence(f"The letter begins with “{quote}” and is signed by nobody", 0.2, (span,))


def exclamations(reading: Reading) -> float:
    """Exclamation marks of the page text."""
    return float(reading.page.text.count("!"))


RULE = Rule(
    id="sample.unsigned-letter",
    group="content_quality",
    severity="info",
    summary="A letter to the reader that nobody signed",
    why="Readers cannot tell who speaks to them.",
    advice="Sign the letter, or write the page as what it is.",
    check=check,
    phrases={"greeting": ("Dear reader",), "signature": ("Yours", "Sincerely")},
    good=("Dear reader, the roof of the old chapel is mended at last. Yours, Anna Berg",),
    bad=("Dear reader, the roof of the old chapel is mended at last, and we thank all who gave.",),
)
SIGNAL = Signal("sample.exclamations", exclamations, "marks", "exclamation marks of the page text", "made up")
