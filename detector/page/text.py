"""Plain text, as a crawler extracts it, to drafts: one for each line, wrapped lines joined."""

from __future__ import annotations

from detector.page.drafts import Draft
from detector.page.limits import Limits

WRAP = range(48, 101)  # code points of a line that an editor or a mail program has wrapped


def read_text(text: str, limits: Limits) -> list[Draft]:
    """Return the drafts of a plain text; one more than the limit at most."""
    drafts: list[Draft] = []
    group: list[tuple[int, str]] = []
    gap = 0
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.isspace() and len(group) <= limits.blocks:
            group.append((number, line))
            continue
        if group:
            _close(drafts, group, gap)
            group, gap = [], 0
        gap += 1
        if len(drafts) > limits.blocks:
            break
    _close(drafts, group, gap)
    return drafts


def _close(drafts: list[Draft], group: list[tuple[int, str]], gap: int) -> None:
    if len(group) > 1 and _is_wrapped(group):
        group = [(group[0][0], " ".join([line for _, line in group]))]
    for number, line in group:
        words = (
            "\t".join([" ".join(cell.split()) for cell in line.strip().split("\t")])
            if "\t" in line
            else " ".join(line.split())
        )
        if words:
            draft = Draft(words, "", 0)
            draft.line = number
            draft.gap, gap = gap, 0
            drafts.append(draft)


def _is_wrapped(group: list[tuple[int, str]]) -> bool:
    """Lines of like length, most of them going on in lower case, are one paragraph."""
    full = sum([len(line) in WRAP for _, line in group[:-1]])
    going_on = sum([line.lstrip()[:1].islower() for _, line in group[1:]])
    return full >= 0.8 * (len(group) - 1) and going_on >= 0.4 * (len(group) - 1)
