r"""Markup that shows as text: "/p>", "<br>", "&nbsp;", "&#8217;", "**bold**" in a page that is not Markdown.

A page put together by a programme shows its markup when it was escaped twice, cut in the middle of a tag or pasted
from another system. A tag cut in half is worth 0.6, Markdown marks in an HTML page 0.3 from two places on,
0.6 from ten (in plain text half of that: it may be Markdown). Whole tags are worth
0.2 and entities 0.15, in title or description 0.1: measured, two in a hundred honest pages escape twice.
Legitimate: code, comments, the line under a form that names the HTML it allows, and pages about markup or programming
(`page_subject`).
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule, Span
from detector.signals.block_places import block_at
from detector.signals.page_subject import page_subject

STRENGTHS = {"cut": 0.6, "tag": 0.2, "entity": 0.15, "markdown": 0.3}
MESSAGES = {
    "cut": "The cut HTML tag “{}” shows as text",
    "tag": "The HTML tag “{}” shows as text",
    "entity": "The HTML entity “{}” shows as text",
    "markdown": "The Markdown mark “{}” shows as text",
}
TOLD = 4  # places told of each kind
MANY = 10  # places of Markdown marks from which nobody can have looked at the page
HINT = 400  # code points of "You may use these HTML tags: <a> <em> …"
HEADS = ("title", "description")


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield one piece of evidence a kind of markup, with up to four places."""
    found = {key: reading.matches(f"template.stray-markup/{key}") for key in STRENGTHS}
    if not any(found.values()) or reading.page.kind == "markdown" or reading.once(page_subject).code:
        return
    for key, spans in found.items():
        places = [_trimmed(reading.page.text, span) for span in spans]
        seen = [span for span in places if _in_prose(reading, span)]
        if not seen or (key == "markdown" and len(seen) < 2):
            continue
        first = reading.page.text[seen[0].start : seen[0].end].strip()[:40]
        more = " in title or description" if _only_heads(reading, seen) else ""
        more += f" ({len(seen)} places)." if len(seen) > 1 else "."
        yield Evidence(MESSAGES[key].format(first) + more, _strength(reading, key, seen), tuple(seen[:TOLD]))


def _trimmed(text: str, span: Span) -> Span:
    found = text[span.start : span.end]
    return Span(span.start + len(found) - len(found.lstrip()), span.start + len(found.rstrip()))


def _strength(reading: Reading, key: str, seen: list[Span]) -> float:
    if key == "markdown":
        markup = reading.page.kind == "html"  # plain text may simply be Markdown
        return (0.6 if markup else 0.3) if len(seen) >= MANY else (0.3 if markup else 0.15)
    return 0.1 if key != "cut" and _only_heads(reading, seen) else STRENGTHS[key]


def _only_heads(reading: Reading, seen: list[Span]) -> bool:
    """Whether readers of the page do not see it, but those of search results do."""
    blocks = [block_at(reading, span.start) for span in seen]
    return all(block is not None and block.kind in HEADS for block in blocks)


def _in_prose(reading: Reading, span: Span) -> bool:
    block = block_at(reading, span.start)
    if block is None or block.hidden or block.kind in ("code", "comment", "table"):
        return False
    return len(block.text) > HINT or "html" not in block.text.lower()


RULE = Rule(
    id="template.stray-markup",
    group="template_artifacts",
    severity="warning",
    summary="Markup shows as text (“/p>”, “&nbsp;”, “**bold**”)",
    why="The text was pasted together by a programme and nobody looked at the page.",
    advice="Convert the passage properly and look at the page once.",
    check=check,
    patterns={
        "cut": r"(?:^|[\s.,!?”\"'>])/(?:p|div|span|h[1-6]|li|ul|ol|strong|em|a|td|tr)>",
        "tag": r"</?(?:p|div|span|h[1-6]|li|ul|ol|strong|em|br|b|i|u|blockquote|table|tr|td|center"
        r"|font)(?: [a-z-]+ ?= ?[\"'“”][^>\n]{0,200})? ?/?>"
        r"|<(?:a|img|iframe) (?:href|src|class|rel|target)=[\"'“”][^>\n]{0,200}>?",
        "entity": r"(?-i)&(?:amp;)?(?:nbsp|amp|quot|lt|gt|rsquo|lsquo|ldquo|rdquo|hellip|mdash|ndash"
        r"|apos|#\d{2,5}|#x[0-9a-fA-F]{2,4});",
        "markdown": r"(?-i)(?:^|\s)\*\*[A-Za-z][^*\n]{1,80}\*\*(?:$|[\s.,:;!?])|^#{2,4} [A-Z][^\n#]{3,80}$",
    },
    source="Observed on scraped and generated pages",
    bad=("The mill closed./p> The workers went home.", "It&nbsp;was a long winter for the town&rsquo;s bakers."),
    good=("The score was 3 < 5 and the crowd > 1,000 people.",),
)
