r"""A programme's empty value printed as text: "undefined", "null", "NaN", "[object Object]", "Invalid Date", "%s".

squirrelscan's pull request 214 fails pages for "[object Object]" and warns of NaN and undefined. The words are also
words of programmers and of law ("null and void"), so they count only where a value should stand: as a whole line,
beside a unit or currency, behind a label ("Price: null"), or after "by", "from", "Hello". Legitimate: code, and pages
about programming (`page_subject`). Strength 0.6 for "[object Object]", 0.5 for a value in a sentence, 0.35 for a line
of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.block_places import block_at, is_quoted, labelled
from detector.signals.page_subject import page_subject

WHOLE = frozenset(("undefined", "null", "nan", "invalid date", "undefined undefined", "null null", "[object object]"))
TOLD = lazy(
    r"\b(?:error|invalid|response|returns?|returned|got|shows?|prints?|outputs?|says?|displays?|logs?)\b", re.I
)
STRENGTHS = {"object": 0.6, "value": 0.5, "format": 0.5, "label": 0.5, "unit": 0.5}


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield each empty value outside code and pages about code."""
    found = [(s, strength) for key, strength in STRENGTHS.items()
             for s in reading.matches(f"template.unrendered-value/{key}")]  # fmt: skip
    lines = [block for block in labelled(reading, WHOLE) if not block.hidden]
    if not (found or lines) or reading.once(page_subject).code:
        return
    text = reading.page.text
    told = -1
    for span, strength in sorted(found):
        block = block_at(reading, span.start)
        if block is not None and not block.hidden and block.kind != "code" and span.start >= told:
            if is_quoted(block, span.start) or TOLD.search(text[max(0, span.start - 30) : span.start]):
                continue
            quote = text[span.start : span.end].strip()
            told = span.end
            yield Evidence(f"“{quote}” is an empty value of a programme where words should stand.", strength, (span,))
    for block in lines:
        if block.kind not in ("code", "table"):
            yield Evidence(f"The line “{block.text}” is an empty value of a programme.", 0.35, (block.span,))


RULE = Rule(
    id="template.unrendered-value",
    group="template_artifacts",
    severity="warning",
    summary="An empty value was printed as text (undefined, NaN, [object Object])",
    why="The page was put together by a programme that had nothing to put there.",
    advice="Give the template the missing value, or leave the line out when there is none.",
    check=check,
    phrases={
        "object": ("(?-w)(?-i)[object Object]",),
        "value": (
            "(?-w)(?-i)$NaN",
            "(?-w)(?-i)€NaN",
            "(?-w)(?-i)£NaN",
            "(?-w)(?-i)NaN%",
            "(?-w)(?-i)$undefined",
            "(?-w)(?-i)$null",
            "(?-i)undefined undefined",
            "(?-i)Invalid Date",
            "posted by undefined",
            "written by undefined",
            "posted by null",
            "written by null",
            "posted on null",
            "published on undefined",
            "posted by None",
            "(?-i)Hello undefined",
            "(?-i)Dear undefined",
            "(?-i)Hi undefined",
            "(?-i)Welcome undefined",
            "(?-i)Hello null",
            "(?-i)Dear null",
            "(?-i)Hi null",
            "(?-i)NaN years ago",
            "(?-i)NaN days ago",
            "(?-i)NaN hours ago",
        ),
    },
    patterns={
        "format": r"(?-i)\b(?:[Bb]y|in|for|of|[Hh]ello,?|[Hh]i,?|[Dd]ear|[Ww]elcome,?) %[sd](?:$|[\s.,)!])",
        "label": r"(?-i)\b(?:[Pp]rice|[Tt]otal|[Cc]ost|[Rr]ating|[Nn]ame|[Dd]ate|[Aa]uthor|[Pp]hone|[Aa]ddress|[Cc]ity"
        r"|[Ss]core|[Rr]eviews?|[Ll]ocation|[Pp]osted|[Uu]pdated|[Pp]ublished|[Cc]ategory|[Tt]ags?):"
        r" (?:null|undefined|NaN)\b",
        "unit": r"(?-i)\bNaN (?:euros?|dollars?|pounds?|km|kg|miles|reviews?|ratings?|minutes?|stars?|results?|items?"
        r"|views?|comments?)\b|\b(?:undefined|null) (?:per (?:night|person|month|day|hour|year)|stars?|reviews?"
        r"|ratings?|results?|minutes?|views?|comments?)\b",
    },
    source="squirrelscan pull request 214",
    bad=("Posted by undefined on a rainy day in the valley.", "The total for your basket is $NaN today."),
    good=("The contract is null and void from the start.", "The result is undefined where the divisor is nought."),
)
