r"""A news report that says what officials said, and not who reported it, when, or where to read it.

Rewrites of agency stories keep "Lavrov remarked" and "the White House disclosed" and lose the agency, the dateline
and every link. Told where a page reads like news (five verbs of reporting and three offices or officials in 250 words
and more of main prose) and has none of these: an agency or newsroom that is credited, words spoken to a reporter
("told this newspaper", "in an interview"), a link out of the article, a date of its own. Agencies of governments that
are quoted for what their officials said (Interfax, KCNA, TASS, Xinhua …) are channels, not the reporters of the
story. Strength 0.3, 0.2 where an author is named. squirrelscan asks for bylines and dates in markup only; nobody asks
who reported the story.
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.block_places import block_at

SAID, OFFICIALS = 5, 3
WORDS = 250
PROSE = frozenset(("paragraph", "quote"))
SAID_DENSITY = 0.008  # verbs of reporting a word
SAID_WORDS = (
    "said|told|announced|according to|stated|reported|reportedly|confirmed|accused|alleged|allegedly|claimed|claims"
    "|remarked|emphasized|emphasised|disclosed|denied|asserted|expressed|acknowledged|commended|commented|describing"
    "|sagte|erklärte|laut|zufolge|teilte mit|berichtete|betonte|kündigte an|a déclaré|a affirmé|a annoncé|a indiqué"
    "|selon|dijo|afirmó|declaró|anunció|según|aseguró|disse|afirmou|declarou|anunciou|segundo o|segundo a|ha detto"
    "|ha dichiarato|ha affermato|ha annunciato|secondo il|secondo la|zei|volgens|verklaarde|mengatakan|menurut|ujar"
    "|ungkap|powiedział|oświadczył|poinformował|według|заявил|заявила|сообщил|сообщили|сказал|по словам|açıkladı"
    "|belirtti|söyledi"
)
OFFICIAL_WORDS = (
    "president|prime minister|minister|ministers|ministry|government|official|officials|spokesman|spokeswoman"
    "|spokesperson|white house|kremlin|secretary|senator|governor|mayor|police|prosecutor|prosecutors|parliament"
    "|ambassador|general|präsident|ministerin|regierung|polizei|sprecher|sprecherin|président|ministre"
    "|gouvernement|porte-parole|presidente|ministro|gobierno|policía|portavoz|governo|polícia|porta-voz|polizia"
    "|regering|politie|presiden|menteri|pemerintah|polisi|prezydent|rząd|policja|президент|президента|министр"
    "|министра|правительство|полиция|cumhurbaşkanı|bakan|bakanı|polis"
)
CREDITS = (
    "reuters|associated press|agence france|united press international|bloomberg|press association|dpa|efe|ansa"
    "|adnkronos|lusa|belga|kyodo|yonhap|canadian press|press trust of india|staff writer|staff writers"
    "|staff reporter|contributed to this report|contributed to this story|first reported|originally appeared"
    "|originally published|told reporters|told journalists|told cnn|told the bbc|told bbc|told nbc|told abc|told us"
    "|told fox|told cbs|told npr|told this newspaper|told this paper|told this website|in an interview|interview with"
    "|news conference|press conference|press release|correspondent|washington post|new york times|wall street"
    " journal|financial times|the guardian|(?-i)(AP)|(?-i)(AFP)|(?-i)(UPI)|(?-i)CNN|(?-i)BBC|(?-i)NBC|(?-i)NPR"
    "|(?-i)CBS|(?-i)AFP|(?-i)UPI"
)
OWN_DATE = lazy(
    r"\b\d{1,2}(?:st|nd|rd|th|\.|º)?\s(?:of\s|de\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?(?:19|20)\d\d\b"
    r"|\b[A-Z][a-zé]{2,8}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d\b|\b(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?\b"
    r"|\b\d\d?[-/.]\d\d?[-/.](?:19|20)\d\d\b|(?:19|20)\d\d年"
)


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the reported statements of a news report without a source."""
    said = reading.matches("rewritten.lost-source/said")
    if len(said) < SAID or reading.page.meta.dates:
        return
    prose = [b for b in reading.page.blocks if b.main and not b.hidden and b.kind in PROSE]
    spoken = [(block_at(reading, s.start), s) for s in said]
    own = [s for block, s in spoken if block is not None and block.main and not block.hidden and block.kind in PROSE]
    words = sum(block.text.count(" ") + 1 for block in prose)
    if words < WORDS or len(own) < max(SAID, SAID_DENSITY * words):
        return
    if len(reading.matches("rewritten.lost-source/officials")) >= OFFICIALS and not _sourced(reading):
        named = bool(reading.page.meta.author) or any(b.kind == "byline" for b in reading.page.blocks)
        quotes = ", ".join(f"“{_clause(reading.page.text, s)}”" for s in own[:2])
        yield Evidence(
            f"{len(own)} statements are reported ({quotes}), but no newsroom or agency is credited with the report, "
            "no source is linked and the article bears no date.",
            0.2 if named else 0.3,
            tuple(own[:8]),
        )


def _sourced(reading: Reading) -> bool:
    """Whether the page says where its report comes from: a credit, a link out of the article, or a date of its own."""
    page = reading.page
    if reading.matches("rewritten.lost-source/credit") or reading.matches("rewritten.lost-source/credit-line"):
        return True
    if any(not link.internal and not link.hidden and page.blocks[link.block].main for link in page.links):
        return True
    return any(OWN_DATE.search(b.text) for b in page.blocks if b.main or b.kind in ("byline", "caption", "title"))


def _clause(text: str, span: Span) -> str:
    """The word before the verb and the verb, for the message."""
    start = text.rfind(" ", 0, max(0, span.start - 1)) + 1
    line = text.rfind("\n", 0, span.start) + 1
    return text[max(start, line) : span.end]


RULE = Rule(
    id="rewritten.lost-source",
    group="rewritten_content",
    severity="info",
    summary="A news report without reporter, agency, link or date",
    why="Nobody can check who reported it: the source of the story was lost or hidden when it was taken over.",
    advice="Credit and link the report that the story comes from, and date it.",
    check=check,
    policy="scraped content",
    phrases={
        "said": tuple(SAID_WORDS.split("|")),
        "officials": tuple(OFFICIAL_WORDS.split("|")),
        "credit": tuple(CREDITS.split("|")),
    },
    patterns={
        "credit-line": r"(?-i)\b(?:Source|Quelle|Fuente|Fonte|Sumber|Kaynak)s?: ?\pL|\b(?:AP|AFP|UPI|ANI|PTI) ?- "
    },
    source="squirrelscan (author-byline, content-dates) for markup",
)
