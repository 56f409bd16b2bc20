r"""A note of the author to the author, published: "TODO: add source", "[link here]", "TK", "FIXME", "ERASE THIS".

proselint reports TODO, FIXME and ERASE THIS left in a text; "TK" is the newsroom mark for "to come". Marks count only
where a note would stand: at the head of a block or in brackets. Strength 0.7 for a bracketed instruction, 0.4 for a
mark at the head of a block, 0.3 for "TK". Legitimate: code and pages about programming, templates and forms
(`page_subject`), lists and tables (there "TODO" is a heading of someone's plan), and comments of readers.
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule, Span
from detector.signals.block_places import block_at
from detector.signals.page_subject import page_subject

STRENGTHS = {"bracket": 0.7, "mark": 0.4, "coming": 0.3}


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield each note outside code, lists, tables, comments and pages about code or templates."""
    found = [(key, span) for key in STRENGTHS for span in reading.matches(f"template.left-note/{key}")]
    if not found:
        return
    subject = reading.once(page_subject)
    if subject.form or subject.code:
        return
    for key, span in found:
        block = block_at(reading, span.start)
        if block is None or block.hidden or block.kind in ("code", "list", "table", "comment", "quote", "form-prompt"):
            continue
        if key == "mark" and span.start > block.span.start + 2:
            continue
        quote = reading.page.text[span.start : span.end].strip()
        if key == "mark" and quote[-1].islower():  # the letter behind only proves that the mark stands alone
            span = Span(span.start, span.end - 2)
            quote = quote[:-2]
        yield Evidence(f"“{quote}” is a note that the author left for later.", STRENGTHS[key], (span,))


RULE = Rule(
    id="template.left-note",
    group="template_artifacts",
    severity="warning",
    summary="An author's note to self was published (TODO, [link here], TK)",
    why="The text was published unfinished.",
    advice="Do what the note says, or take it out.",
    check=check,
    patterns={
        "bracket": r"[\[(<](?:todo|to do|fixme|tbd|tk|needs? (?:source|citation|link|image)|(?:image"
        r"|photo|picture|video|link|screenshot"
        r"|logo|table|chart|embed|cta|button) (?:here|goes here|placeholder|to be added|of [a-z ]{3,40} here)"
        r"|(?:add|insert) (?:image|photo|link|source|quote|screenshot)[^\])>\n]{0,60})[\])>:]",
        "mark": r"(?-i)(?:TODO|FIXME|ERASE THIS|DELETE THIS|XXX TODO)(?::| -| –|\b [a-z])",
        "coming": r"(?-i)(?:\bTKTK\b|\[TK\]|\bTK TK\b)",
    },
    source="proselint (misc.waxed/TODO checks); newsroom usage of TK",
    bad=("The mill closed in the spring [link here] after a long strike.", "TODO: ask the mayor for a statement."),
    good=("Her to-do list was long, and the harbour was far away.",),
)
