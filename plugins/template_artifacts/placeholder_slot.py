r"""A slot that was never filled: "[City]", "<INSERT NAME>", "{{ title }}", "%%keyword%%", "[Your Company]", "XX %".

A slot is typed by what it asks for: only brackets around known slot words count, so notes such as "[sic]", "[1]" and
"[Name withheld]" stay out. slop-guard knows bracketed placeholders as one pattern (its penalty -5); squirrelscan's
pull request 214 fails pages for unrendered template tags. Legitimate: code, tables, forms, templates and pages about
templates or programming (`page_subject`), a link called "[source]", and the generator's own tags in a Markdown source.
Words that editors put in brackets too ("[name]" for a name withheld) are worth 0.3, other brackets 0.8, instructions
0.9, template tags 0.7, "XX %" 0.6; "insert … here" is a figure of speech more often than a slot (five honest labelled
pages, no poor one): 0.15. Where all stand in menus or teasers, which repeat other titles, 0.2; where none stands in the
main content, as in the frame of an advertisement, 0.3 at most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.block_places import block_at, is_quoted
from detector.signals.page_subject import page_subject

SLOT_WORDS = (
    "name|first name|last name|full name|city|city name|state|country|location|address|phone|phone number|email"
    "|email address|date|year|month|company|company name|business name|brand|brand name|product|product name|service"
    "|service name|keyword|main keyword|topic|niche|industry|website|website name|site name|url|link|title|author"
    "|author name|price|amount|number|statistic|source|competitor|team name|event name|job title|department"
    "|stadt|ort|firmenname|ville|nom de l'entreprise|ciudad|nombre|nombre de la empresa|cidade|nome da empresa|città"
    "|nome azienda|город|имя|название|название компании|şehir|nama kota|nama perusahaan"
)
ANNOUNCING = frozenset(("navigation", "teaser", "breadcrumb", "related-heading"))
HEADS = ("title", "description")
TOLD = 6  # places told of one slot
REFERENCE = lazy(
    r"\[(?:link|source|url|title|date|website|author)\]", re.I
)  # a reader can follow it where it is a link
COMMON = lazy(r"\[(?:name|date|link|title|number|keyword|url|source|author|email|year|location|topic|[Ss]ervice)\]")
IDIOM = lazy(r"[\[<{]insert (?:your |his |her )?[a-z -]{0,40}here[\]>}]", re.I)  # also a figure of speech
STRENGTHS = {"bracket": 0.8, "instruction": 0.9, "tag": 0.7, "percent": 0.9, "amount": 0.6}
MESSAGES = {
    "bracket": "“{}” is a slot that was never filled in.",
    "instruction": "“{}” is an instruction to the author that was never carried out.",
    "tag": "“{}” is a template tag that was never rendered.",
    "percent": "“{}” is a slot of a page generator that was never filled in.",
    "amount": "“{}” is a figure that was never filled in.",
}


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield each open slot outside code, tables, forms and pages about templates or code."""
    found = [(key, span) for key in STRENGTHS for span in reading.matches(f"template.placeholder-slot/{key}")]
    if not found:
        return
    subject = reading.once(page_subject)
    if subject.form or subject.code:
        return
    slots: dict[tuple[str, str], list[Span]] = {}
    for key, span in found:
        open_slot = _open_slot(reading, key, span)
        if open_slot is not None:
            quote = reading.page.text[open_slot.start : open_slot.end]
            slots.setdefault((key, quote), []).append(open_slot)
    for (key, quote), spans in slots.items():
        yield Evidence(MESSAGES[key].format(quote), _strength(reading, key, quote, spans), tuple(spans[:TOLD]))


def _strength(reading: Reading, key: str, quote: str, spans: list[Span]) -> float:
    """What the slot is worth by its words and by where it stands."""
    if IDIOM.match(quote):
        return 0.15
    blocks = [block for span in spans if (block := block_at(reading, span.start)) is not None]
    if all(block.kind in ANNOUNCING for block in blocks):  # a menu repeats one poor page's title on all of a site's
        return 0.2
    aside = not any(block.main or block.kind in HEADS for block in blocks)
    return 0.3 if aside or COMMON.fullmatch(quote) else STRENGTHS[key]


def _open_slot(reading: Reading, key: str, span: Span) -> Span | None:
    """The slot itself, unless it stands in code, a form or quotation marks, or belongs to a Markdown source."""
    text = reading.page.text
    span = _trimmed(text, span)
    block = block_at(reading, span.start)
    if block is None or block.hidden or block.kind in ("code", "table", "form-prompt"):
        return None
    if (key == "tag" and reading.page.kind == "markdown") or is_quoted(block, span.start):
        return None
    field = text[span.start] == "[" and text[span.start - 1 : span.start].isalnum()  # barcode[keyword]
    return None if field or _is_followed(reading, span) else span


def _is_followed(reading: Reading, span: Span) -> bool:
    """Whether the brackets hold a link, as “[source]” behind a quotation does."""
    if not REFERENCE.fullmatch(reading.page.text[span.start : span.end]):
        return False
    return any(link.span.start < span.end and link.span.end > span.start for link in reading.page.links)


def _trimmed(text: str, span: Span) -> Span:
    """Leave out what only proves that the match is no link or key."""
    found = text[span.start : span.end]
    end = found.find("]") + 1 if found.startswith("[") and "]" in found else len(found)
    return Span(span.start + len(found) - len(found.lstrip(" (\n")), span.start + end)


RULE = Rule(
    id="template.placeholder-slot",
    group="template_artifacts",
    severity="error",
    summary="A slot was never filled in ([City], {{ title }}, <INSERT …>)",
    why="The page was made from a template or a prompt, and nobody read it before it was published.",
    advice="Fill the slot or take the sentence out; then look for the other pages made from the same template.",
    check=check,
    policy="scaled content abuse",
    patterns={
        "bracket": rf"\[(?:your |the |my |client(?:'s)? |customer(?:'s)? )?(?:{SLOT_WORDS})(?: here)?\][^(\[:]",
        "instruction": r"[\[<{](?:insert|add|replace|include|mention|fill in)(?: (?:your|the|a|an|my"
        r"|any|link|image|name"
        r"|city|company|text|relevant|specific|details?|(?:phone|address|date|price|email|url)\b))[^\]>}\n]{0,60}[\]>}]",
        "tag": r"\{\{ ?(?:[a-z_][a-z0-9_]*\.[a-z0-9_.]{1,40}|[a-z]+_[a-z0-9_]{1,30}|title|content|body|author|excerpt"
        r"|heading|description|page|site|post|name|firstname|date|price|url|link|email|phone|address|company|product"
        r"|category|username|user|subject|image|year|total|country|number|slug|summary|subtitle|item)"
        r"(?: ?\|[^{}\n]{0,40})? ?\}\}|<%=? ?[a-z_@][a-z0-9_.@]{1,40} ?%>"
        r"|\{% ?(?:if|for|include|block|endif|endfor|extends|url|trans)\b[^{}\n]{0,80}%\}",
        "percent": r"%%[a-z_]{3,30}%%|\{\{? ?(?:keyword|city|state|location|company_?name|first_?name"
        r"|brand) ?\}?\}|\[%[a-z_ ]{3,30}%\]",
        "amount": r"(?-i)(?:^|[\s(])(?:XX|xx|X\.X|XX\.X) ?(?:%|percent\b|million\b|billion\b|euros?\b"
        r"|dollars?\b)|[$€£]X{2,}(?:,X{3})?\b",
    },
    source="slop-guard (placeholder), squirrelscan pull request 214; slot vocabulary our own",
    bad=(
        "Our crews repair roofs all over [City] within a day.",
        "Call us today and ask for [Your Company Name] by name.",
    ),
    good=("He said it was “a [sic] mistake” and left.", "See the results [1] and the notes [Name withheld]."),
)
