"""Plain text, as a crawler extracts it, to drafts: one for each line, wrapped lines joined."""

from __future__ import annotations

from detector.page.codelines import end_of_code, marks
from detector.page.drafts import CODE, Draft
from detector.page.limits import Limits

LISTING = 20_000  # code points of code to which more is added
WRAP = range(48, 141)  # code points of a line that an editor or a mail program has wrapped


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
    """Add the drafts of lines that no blank line parts: paragraphs that were wrapped, code, single lines."""
    if not group:
        return
    if len(group) > 1 and _is_wrapped(group):
        group = [(group[0][0], " ".join([line for _, line in group]))]
    lines = [line for _, line in group]
    before = drafts[-1] if drafts and drafts[-1].sure and gap == 1 and len(drafts[-1].text) < LISTING else None
    found = [marks(line) for line in lines] if len(lines) > 1 or before is not None else [0]
    if before is not None and _goes_on(lines, found):
        before.text += "\n\n" + _code(lines)  # code with a blank line in it
        return
    index = 0
    while index < len(group):
        end = end_of_code(lines, found, index)
        draft = _sure(_code(lines[index:end])) if end > index else Draft(_tidy(lines[index]), "", 0)
        draft.line = group[index][0]
        index = max(end, index + 1)
        if draft.text:
            draft.gap, gap = gap, 0
            drafts.append(draft)


def _goes_on(lines: list[str], found: list[int]) -> bool:
    """Whether lines below code and a blank line are code: no sentence, and half of them marked or indented."""
    alike = sum([mark > 0 or line[:2].isspace() for line, mark in zip(lines, found, strict=True)])
    return min(found) >= 0 and 2 * alike >= len(lines)


def _tidy(line: str) -> str:
    if "\t" in line:
        return "\t".join([" ".join(cell.split()) for cell in line.strip().split("\t")])
    return " ".join(line.split())


def _code(lines: list[str]) -> str:
    return "\n".join([line.rstrip() for line in lines])


def _sure(text: str) -> Draft:
    """Return a draft of code, which the typing leaves alone."""
    draft = Draft(text, "", CODE)
    draft.kind, draft.confidence, draft.sure = "code", 0.8, True
    return draft


def _is_wrapped(group: list[tuple[int, str]]) -> bool:
    """Lines of like length, most of them going on in lower case, are one paragraph."""
    full = sum([len(line) in WRAP for _, line in group[:-1]])
    going_on = sum([line.lstrip()[:1].islower() for _, line in group[1:]])
    return full >= 0.8 * (len(group) - 1) and going_on >= 0.4 * (len(group) - 1)
