r"""German written in two ways at once: "für" in one sentence, "fuer" and "Geraete" in the next.

Old systems write umlauts as ae, oe, ue throughout, and that is no fault. A page that has both was put together from
pieces by a programme, or by a model that lost its umlauts half way. Told from three different transcribed words
beside at least two words with umlauts. Strength 0.3, 0.5 from six different words. Legitimate: code, addresses
and quotations are not looked at; names ("Goethe", "Bauer") are not in the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.block_places import block_at

WORDS = (
    "fuer", "ueber", "koennen", "koennte", "koennten", "muessen", "muesste", "wuerde", "wuerden", "moechte",
    "moechten", "waehrend", "zurueck", "naechste", "naechsten", "groesste", "groessten", "groesser", "haeufig",
    "haeufige", "hoehere", "hoechste", "moeglich", "moeglichkeit", "moeglichkeiten", "natuerlich", "persoenlich",
    "persoenliche", "zusaetzlich", "zusaetzliche", "geraet", "geraete", "geraeten", "laenger", "verfuegbar",
    "verfuegung", "unterstuetzt", "unterstuetzung", "erklaert", "erklaeren", "waehlen", "auswaehlen", "pruefen",
    "ueberpruefen", "loesung", "loesungen", "qualitaet", "stabilitaet", "oeffnen", "veroeffentlicht", "fuehrt",
    "fuehren", "gefuehrt", "spaeter", "aehnlich", "aehnliche", "guenstig", "guenstige", "schuetzt", "schuetzen",
    "staendig", "vollstaendig", "regelmaessig", "ausserdem", "gemaess", "taeglich", "jaehrlich", "kanaele",
    "sprueche", "bueros", "maenner", "stueck", "gruende", "wuenschen", "empfaenger",
)  # fmt: skip
UMLAUT = lazy(r"\w*[äöüÄÖÜ]\w*")
LEAST, MANY = 3, 6
TOLD = 6


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the transcribed words of a page that has umlauts as well."""
    found: dict[str, Span] = {}
    for span in reading.matches("template.mixed-umlauts/words"):
        block = block_at(reading, span.start)
        if block is not None and block.kind not in ("code", "quote", "comment") and not block.hidden:
            found.setdefault(reading.page.text[span.start : span.end].lower(), span)
    if len(found) < LEAST:
        return
    text = "\n".join(block.text for block in reading.page.blocks if not block.hidden)
    umlauts = sorted({word for word in UMLAUT.findall(text) if word[0].islower()})  # names begin with capitals
    if len(umlauts) < 2:
        return
    quotes = ", ".join(f"“{word}”" for word in list(found)[:4])
    strength = 0.5 if len(found) >= MANY else 0.3
    message = f"Umlauts are written out in {quotes} but not in “{umlauts[0]}”: the text was pieced together."
    yield Evidence(message, strength, tuple(found.values())[:TOLD])


RULE = Rule(
    id="template.mixed-umlauts",
    group="template_artifacts",
    severity="warning",
    summary="German umlauts are written in two ways on one page",
    why="A person writes one way; pieces from several machines do not agree.",
    advice="Have the text read and spelt one way.",
    check=check,
    languages=("de",),
    phrases={"words": WORDS},
    source="Observed on generated German pages",
    bad=(
        "Hafen\n\nWir können für Sie über alles reden, auch während der Fahrt. Geraete fuer den Hafen pruefen wir,"
        " und natuerlich koennen Sie zusehen.",
    ),
    good=("Hafen\n\nWir koennen fuer Sie ueber alles reden, auch waehrend der Fahrt, und natuerlich zusehen.",),
)
