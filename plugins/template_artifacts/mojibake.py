r"""Letters destroyed by reading one encoding as another: "donâ€™t", "Ã©", "РєР°Рє", "ï¿½".

squirrelscan tells three families: UTF-8 read as Windows-1252 (â€™, Ã©), UTF-8 read as Windows-1251 (Р°, СЃ runs),
and replacement characters (U+FFFD, or ï¿½). ftfy's documentation describes the same. Strength grows with the places:
0.2 for one or two, 0.5 from three, 0.7 from ten. Legitimate: code, and pages about encodings (`page_subject`). It
says nothing where our own decoding was in doubt: a replacement character counts only beside well-decoded letters
beyond ASCII, which show that the rest of the page was read correctly.
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule, Span
from detector.signals.block_places import block_at
from detector.signals.page_subject import page_subject

FAMILIES = {
    "western": "UTF-8 read as Windows-1252",
    "cyrillic": "UTF-8 read as Windows-1251",
    "lost": "bytes that could not be read",
}
WESTERN = tuple(
    f"(?-w)(?-i){damage}"
    for damage in (
        "â€™", "â€œ", "â€˜", "â€“", "â€”", "â€¦", "â€¢", "Ã©", "Ã¨", "Ã¼", "Ã¤", "Ã¶", "Ã±", "Ã§", "Ã¡", "Ã³", "Ãª",
        "Ã«", "Ã¢", "Ã´", "Ã»", "Ã¥", "Ã¸", "Ã¦", "Ã£", "ÃŸ", "Â°", "Â©", "Â®", "Â»", "Â«",
    )
)  # fmt: skip
STEPS = ((10, 0.7), (3, 0.5), (1, 0.2))  # places → strength
TOLD = 4
SAMPLE = 20_000


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield one piece of evidence for each family of damage."""
    found = {key: reading.matches(f"template.mojibake/{key}") for key in FAMILIES}
    if not any(found.values()) or reading.once(page_subject).code:
        return
    for key, spans in found.items():
        seen = [span for span in spans if _in_text(reading, span)]
        if not seen or (key == "lost" and not _reads_well(reading.page.text)):
            continue
        strength = next(s for least, s in STEPS if len(seen) >= least)
        quote = _around(reading.page.text, seen[0])
        message = f"Destroyed letters, as in “{quote}” ({FAMILIES[key]}; {len(seen)} place{'s' * (len(seen) > 1)})."
        yield Evidence(message, strength, tuple(seen[:TOLD]))


def _in_text(reading: Reading, span: Span) -> bool:
    block = block_at(reading, span.start)
    return block is not None and not block.hidden and block.kind not in ("code", "comment")


def _reads_well(text: str) -> bool:
    """Whether other letters or quotation marks beyond ASCII came through."""
    return any(c > "\x7f" and c not in "�ï¿½\xa0" for c in text[:SAMPLE])


def _around(text: str, span: Span) -> str:
    """The damaged word with its neighbours."""
    start = max(text.rfind(" ", 0, span.start), text.rfind("\n", 0, span.start)) + 1
    ends = [place for place in (text.find(" ", span.end), text.find("\n", span.end)) if place >= 0]
    return text[max(start, span.start - 20) : min([*ends, span.end + 20])].strip()


RULE = Rule(
    id="template.mojibake",
    group="template_artifacts",
    severity="warning",
    summary="Letters were destroyed by a wrong encoding (“donâ€™t”)",
    why="The text was copied by a programme from elsewhere and nobody read the result.",
    advice="Take the text from its source again in the right encoding.",
    check=check,
    phrases={"western": WESTERN},
    patterns={
        "cyrillic": r"(?-i)(?:Р°|Рѕ|Рµ|СЃ|С‚|РЅ|РІ|СЂ|Рё|Р»|Рє|Рґ|Рј|Сѓ|РЎ|Рџ){3}",
        "lost": r"(?-i)ï¿½|[A-Za-zÀ-žΆ-ώА-ӿ]�|�[A-Za-zÀ-žΆ-ώА-ӿ]",
    },
    source="squirrelscan (mojibake, three families); ftfy documentation",
    bad=(
        "We donâ€™t know what the cafÃ© will cost.",
        "Die Stra�e ist für Fußgänger gesperrt.",
        "Видеома�... и другие программы.",
    ),
    good=("Über den Dächern von Łódź schläft die Nacht.",),
)
