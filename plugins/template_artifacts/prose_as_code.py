r"""An article swallowed by a code block: "```html <p>Let us look at…", or prose with "## Heading" lines as code.

Language models wrap an answer in a code fence; a programme that publishes it unread shows the article as source, or
the fence as text. Strength 0.7 where a code block holds prose (three sentences and more) together with its Markdown
or HTML marks and makes up most of the page's text; 0.5 where a fence opens a title, a description or a paragraph.
Legitimate: pages about programming and publishing (`page_subject`), where such blocks are examples beside much
other text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detector.nouns import Block, Evidence, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.block_places import of_kind
from detector.signals.page_subject import page_subject

SENTENCE = lazy(r"(?<=[a-zà-ÿа-я]{3}[.!?])\s")
MARKS = lazy(r"^#{2,4} \w|</(?:p|h[1-4]|li)>|^\*\*[A-Z]", re.M)
FENCE = lazy(r"^\s*[\"'“]?```\s?(?:html|markdown|md|text|json)?\b")
SENTENCES = 3
SHARE = 0.5  # of the page's text
LONG = 400  # code points of a block that can hold an article
HEADS = ("title", "description", "paragraph")


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the block that holds the article, and each fence that shows."""
    blocks = reading.page.blocks
    fenced = [b for b in blocks if b.kind in HEADS] if "```" in reading.page.text else ()
    fences = [b for b in fenced if b.text[:8].lstrip("\"'“ ").startswith("```") and not b.hidden]
    codes = [b for b in of_kind(reading, "code") if len(b.text) >= LONG and not b.hidden]
    if reading.page.kind == "markdown":  # the source of a page: its fences may yet be rendered
        fences = [b for b in fences if b.kind != "paragraph"]
    if not (fences or codes):
        return
    total = sum(len(block.text) for block in blocks if not block.hidden)
    for block in codes:
        if len(block.text) >= SHARE * total and _is_prose(block):
            span = Span(block.span.start, min(block.span.end, block.span.start + 200))
            yield Evidence("The article itself stands in a code block, marks and all.", 0.7, (span,))
    if fences and not reading.once(page_subject).code:
        found = FENCE.match(fences[0].text)
        if found:
            span = Span(fences[0].span.start, fences[0].span.start + found.end())
            yield Evidence(f"The code fence “{found.group().strip()}” of a model's answer shows as text.", 0.5, (span,))


def _is_prose(block: Block) -> bool:
    return MARKS.search(block.text) is not None and len(SENTENCE.findall(block.text[:8000])) >= SENTENCES


RULE = Rule(
    id="template.prose-as-code",
    group="template_artifacts",
    severity="warning",
    summary="The article stands in a code block, or a code fence shows as text",
    why="A model's answer was published as it came, and nobody looked at the page.",
    advice="Convert the text properly; read the other pages made the same way.",
    check=check,
    policy="scaled content abuse",
    source="Observed on generated blogs",
)
