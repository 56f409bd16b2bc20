r"""A sentence frame whose slot was filled with nothing: "Looking for a plumber in ?", "Welcome to !", "@ 's shop".

Generators of doorway pages leave such holes when a field is empty (measured on real farms: nearly free of false
alarms). Only frames that no sentence has count: an English preposition straight before end marks that a blank
separates, a greeting without a name, a possessive without an owner, "Services in by".
Strength 0.7 in a heading, title or description, 0.5 in other blocks. Legitimate: code, forms and templates; French and
Canadian spacing before "?" is no hole, so only English frames are judged, and only without a fill-in subject.

A sentence that breaks off before its comma or full stop ("the first day of using , I was") may have lost a formula, an
icon or a figure's number on its way; where the reader saw that something stands in such gaps, as many are forgiven.
Three different ones beyond that stand on none of 4,205 honest pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detector.nouns import Evidence, Reading, Rule, Span
from detector.signals.block_places import block_at
from detector.signals.page_subject import page_subject

GAPS = 3  # different sentences that break off
LEAD = 24  # code points before a gap, by which gaps are told apart and quoted
UNJUDGED = ("code", "comment", "form-prompt", "table", "quote")
HEADS = ("heading", "title", "description", "faq-question", "teaser", "related-heading")


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield each hole outside code, comments and fill-in pages."""
    found = [span for key in ("preposition", "greeting", "owner", "pair", "comma")
             for span in reading.matches(f"template.empty-slot/{key}")]  # fmt: skip
    gaps = reading.matches("template.empty-slot/gap")
    if not found and len(gaps) < GAPS:
        return
    subject = reading.once(page_subject)
    if subject.form or subject.code:
        return
    yield from _broken_off(reading, [span for span in gaps if _counts(reading, span)])
    for span in found:
        if not _counts(reading, span):
            continue
        block = block_at(reading, span.start)
        span = _trimmed(reading.page.text, span)
        quote = reading.page.text[span.start : span.end]
        strength = 0.7 if block is not None and block.kind in HEADS else 0.5
        yield Evidence(f"In “{quote}” a name is missing: the slot of a template was left empty.", strength, (span,))


def _counts(reading: Reading, span: Span) -> bool:
    block = block_at(reading, span.start)
    return block is not None and not block.hidden and block.kind not in UNJUDGED


def _broken_off(reading: Reading, gaps: Sequence[Span]) -> Iterator[Evidence]:
    """Yield the sentences that break off before a comma or full stop, all in one."""
    text = reading.page.text
    different = {text[max(0, gap.start - LEAD) : gap.end].lower(): gap for gap in gaps}
    many = len(different) - reading.page.pictured
    if many < GAPS:
        return
    told = sorted(different.values())[:6]
    spans = tuple(Span(_beginning(text, gap.start), gap.end - text[gap.start : gap.end][-1].isspace()) for gap in told)
    quotes = ", ".join(f"“{text[span.start : span.end]}”" for span in spans[:3])
    yield Evidence(
        f"{len(different)} sentences break off where a name should stand: {quotes}.", min(0.6, 0.1 * many), spans
    )


def _beginning(text: str, at: int) -> int:
    """Where the last words before a gap begin, on the same line."""
    begin = max(at - LEAD, text.rfind("\n", 0, at) + 1, 0)
    blank = text.find(" ", begin, at)
    return blank + 1 if begin and blank >= 0 else begin


def _trimmed(text: str, span: Span) -> Span:
    """Cut the match behind its last mark, and blanks at both ends."""
    found = text[span.start : span.end]
    last = max(found.rfind(mark) for mark in "?!,.")
    whole = found[: last + 1] if last > 2 else found.rstrip(" -|")
    return Span(span.start + len(whole) - len(whole.lstrip(" .!?,")), span.start + len(whole))


RULE = Rule(
    id="template.empty-slot",
    group="template_artifacts",
    severity="error",
    summary="A template slot was filled with nothing (“Services in by”, “in ?”)",
    why="Pages that are stamped from a list of places or products show where the list had a hole.",
    advice="Fill the slot from the real data, and do not publish pages for which there are none.",
    check=check,
    policy="doorway abuse",
    languages=("en",),
    patterns={
        "preposition": r"(?-i)[A-Za-z]{3,} (?:in|near|from|of|at|for|with|about) [?!](?:$|\s|[A-Z])",
        "greeting": r"(?-i)(?:^|[.!?] )(?:Welcome to|Dear|Hello from|Posted by|Written by|About the"
        r"|Why choose|Contact us at) [,.!?](?:$|\s)",
        "owner": r"(?-i)(?:^|[a-z,] )(?:@ |at |by |from |of |with )['’]s [a-z]",
        "pair": r"(?-i)\b(?:[Ss]ervices?|[Cc]ompany|[Cc]ompanies|[Ee]xperts?|[Aa]gency|[Pp]lumbers?"
        r"|[Ll]awyers?|[Cc]ontractors?|[Rr]epairs?"
        r"|[Cc]leaning|[Rr]entals?|[Hh]otels?|[Jj]obs|[Pp]rices?) (?:in|near|at) (?:by|at|for|with|from|near|is"
        r"|are|and|-|\|)(?: |$)",
        "gap": r"(?-i)\b(?:[Tt]he|of|at|with|for|from|to|by|in|on|[Uu]sing|called|your|our|about) [,.](?:\s|$)"
        r"|[a-z]{3}, , [a-z]",
        "comma": r"(?-i)[a-z]{3,} (?:in|near|from|of|at) , [a-z]|\b(?:city|area|town|residents) of , ",
    },
    source="Measured on generated doorway pages; frames our own",
    bad=("Are you looking for a good roofer in ? Call today.", "Emergency services in by trained crews."),
    good=("What did they come in for? Nobody could say.", "The shop she believed in! It is still open."),
)
