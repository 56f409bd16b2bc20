"""Plain text, as a crawler extracts it, to drafts."""

from __future__ import annotations

from detector.page.drafts import Draft


def read_text(text: str) -> list[Draft]:
    """Return a draft for each line that is not blank; the locator is its line number."""
    drafts = []
    for number, line in enumerate(text.splitlines(), 1):
        words = " ".join(line.split())
        if words:
            drafts.append(Draft(words, locator=f"line {number}"))
    return drafts
