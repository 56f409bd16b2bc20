r"""One label dropped into several stock headings: "Frequently Asked Questions (FAQs) about River Trade", "More about
River Trade".

A theme or plugin fills a tag into the headings it puts around an article. The tell is the same words, capital for
capital, in two or more frames that would fit any page. Strength 0.6 where the label stands nowhere in the article's
own sentences (nobody wrote about it under that name), 0.3 from four frames on, else 0.1: guides repeat their
subject in honest headings too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from detector.nouns import Block, Evidence, Reading, Rule
from detector.patterns import lazy

FRAMES = tuple(
    lazy(pattern)
    for pattern in (
        r"(?:Frequently Asked Questions|FAQs?)(?: \(FAQs?\))?:? (?:[Aa]bout|[Oo]n|[Ff]or|[Rr]egarding) (.+)",
        r"(.+?):? (?:Frequently Asked Questions|FAQs?)(?: \(FAQs?\))?",
        r"(?:More|Learn [Mm]ore|Read [Mm]ore|Find [Oo]ut [Mm]ore|Further [Rr]eading) [Aa]bout (.+)",
        r"(?:Final|Closing) [Tt]houghts (?:[Oo]n|[Aa]bout) (.+)", r"Conclusion(?:s)?:? (?:[Oo]n|[Aa]bout) (.+)",
        r"(?:An )?[Ii]ntroduction [Tt]o (.+)", r"(?:An )?[Oo]verview [Oo]f (.+)", r"Understanding (.+)",
        r"(?:The )?(?:Key )?[Bb]enefits [Oo]f (.+)", r"(?:The )?[Ii]mportance [Oo]f (.+)",
        r"(?:The )?[Ff]uture [Oo]f (.+)",
        r"Why (.+) [Mm]atters?", r"Related (?:[Tt]opics|[Aa]rticles|[Nn]ews) (?:[Tt]o|[Oo]n|[Aa]bout) (.+)",
        r"Types [Oo]f (.+)", r"Häufig gestellte Fragen (?:zu|zum|zur|über) (.+)", r"Mehr (?:zu|über) (.+)",
        r"(?:Foire aux questions|FAQ) sur (.+)", r"En savoir plus sur (.+)", r"Preguntas frecuentes sobre (.+)",
        r"(?:Más|Mais) sobre (.+)", r"Perguntas frequentes sobre (.+)", r"Domande frequenti su (.+)",
    )
)  # fmt: skip
# A word of each frame, by its first letters.
STOCK = lazy(
    "FAQ|Freq|More|Learn|Read|Find|Furth|Final|Clos|Concl|ntrod|vervi|Under|enefi|mport|utur|Why|Relat|Types|Häuf|Mehr|Foire"
    "|savoir|Preg|Más|Mais|Perg|Doma"
)
HEADS, LABELS = 400, 10  # headings looked at and labels judged: bounds for hostile pages
LONG = 120  # code points of a heading
LABEL = 60  # code points of a label
OUTSIDE = (0, 1, 2, 3, 4, 12, 14, 15, 16, 17, 18, 19, 20, 21)  # frames that stand around an article, not in it
PROSE = ("paragraph", "list", "quote", "faq-answer", "faq-question")


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield each label that fills two or more frames."""
    if not any(reading.matches(f"template.topic-slot-heading/{key}") for key in ("english", "other")):
        return
    kinds = ("heading", "related-heading", "paragraph")
    heads = [b for b in reading.page.blocks if b.kind in kinds and len(b.text) <= LONG and not b.hidden][:HEADS]
    labels: dict[str, dict[int, Block]] = {}
    for block in heads:
        for frame, label in _labels(block.text):
            labels.setdefault(label, {}).setdefault(frame, block)
    slots = [item for item in labels.items() if len(item[1]) >= 2 and any(frame in OUTSIDE for frame in item[1])]
    for label, frames in slots[:LABELS]:
        yield _judge(reading, label, frames)


def _labels(text: str) -> Iterator[tuple[int, str]]:
    if STOCK.search(text) is None:  # as in most headings
        return
    for number, frame in enumerate(FRAMES):
        found = frame.fullmatch(text.rstrip(" ?:."))
        if found and 3 <= len(found[1]) <= LABEL:
            yield number, found[1].strip()


def _judge(reading: Reading, label: str, frames: Mapping[int, Block]) -> Evidence:
    heads = {block.span.start for block in frames.values()}
    own = (b for b in reading.page.blocks if b.kind in PROSE and not b.hidden)
    prose = " ".join(b.text for b in own if b.span.start not in heads)
    unused = label.lower() not in prose.lower()
    quotes = " and ".join(f"“{block.text}”" for block in list(frames.values())[:3])
    tail = ", words the article itself never uses" if unused else ""
    strength = 0.6 if unused else 0.3 if len(frames) >= 4 else 0.1
    spans = tuple(block.span for block in frames.values())
    return Evidence(f"The label “{label}” fills stock headings: {quotes}{tail}.", strength, spans)


RULE = Rule(
    id="template.topic-slot-heading",
    group="template_artifacts",
    severity="warning",
    summary="One label was dropped into several stock headings",
    why="The headings come from a machine that knows a tag of the article, not from someone who wrote it.",
    advice="Write headings that say what stands under them, or leave the block out.",
    check=check,
    policy="scaled content abuse",
    phrases={
        "english": (
            "asked questions",
            "faq",
            "faqs",
            "more about",
            "reading about",
            "thoughts on",
            "thoughts about",
            "conclusion on",
            "conclusion about",
            "topics on",
            "articles on",
            "news on",
            "related topics",
        ),
        "other": (
            "gestellte fragen",
            "mehr zu",
            "mehr über",
            "foire aux questions",
            "en savoir plus sur",
            "preguntas frecuentes",
            "más sobre",
            "mais sobre",
            "perguntas frequentes",
            "domande frequenti",
        ),
    },
    source="Observed on mass-produced news pages",
)
