"""Buttons and menus that a machine translated word by word: "Toneelstuk" for Play, "Il est d'accord" for I agree.

A translated template betrays itself in its short labels, where the machine had no sentence to go by. Each label below
is a wrong reading of an English one; labels that people really use in that language are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Reading, Rule
from detector.signals.block_places import labelled, labels

# Wrong readings of: Play, I agree, Cookie policy, Book now, Home page, Read more, Sign up, About us, Close.
LABELS: Final = {
    "nl": "toneelstuk|hij is het er mee eens|hij gaat akkoord|koekjesbeleid|koekjes beleid|boek nu lezen",
    "it": "biscotti polityka|politica dei biscotti|lui è d'accordo|egli è d'accordo|libro ora",
    "es": "él está de acuerdo|el está deacuerdo|política de galletas|libro ahora",
    "fr": "il est d'accord|politique de biscuits|livre maintenant|page principal|signer en haut",
    "de": "er stimmt zu|plätzchen-politik|keks-politik|kekspolitik|buch jetzt|spielstück|zeichen oben",
    "pt": "ele concorda|política de biscoitos|livro agora|fechar-se|assinar acima",
    "pl": "on się zgadza|polityka ciastek|książka teraz|zabaw się teraz",
    "sv": "han håller med|kakor policy|bok nu|spela pjäs",
    "da": "han er enig|småkager politik|bog nu",
    "no": "han er enig|småkaker politikk|bok nå",
    "fi": "hän on samaa mieltä|keksit käytäntö|kirja nyt",
    "cs": "on souhlasí|zásady sušenek|kniha nyní",
    "hu": "ő egyetért|sütik politika|könyv most",
    "ro": "el este de acord|politica de biscuiți|carte acum",
    "tr": "o kabul eder|kurabiye politikası|kitap şimdi",
    "ru": "он согласен|политика печенья|книга сейчас|играть пьесу",
    "el": "αυτός συμφωνεί|πολιτική μπισκότων|βιβλίο τώρα",
}


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield short blocks that are nothing but a wrong label."""
    language = reading.page.language.code
    wrong = LABELS.get(language)
    if wrong is None:
        return
    known = frozenset(wrong.split("|"))
    said = [text for text in reading.once(labels).distinct if len(text) < 30 and text.strip(" .!:") in known]
    found = labelled(reading, frozenset(said)) if said else []
    distinct = {block.text.strip(" .!:").lower() for block in found}
    if found:
        words = ", ".join(f"“{block.text.strip()}”" for block in found[:4])
        yield Evidence(
            f"Labels were translated word by word: {words}.", min(0.6, 0.3 + 0.1 * len(distinct)),
            tuple(block.span for block in found[:6]),
        )  # fmt: skip


RULE: Final = Rule(
    id="quality.translated-interface",
    group="content_quality",
    severity="warning",
    summary="buttons and menus were translated by a machine, word by word",
    why="Nobody who speaks the language looked at the page.",
    advice="Have a speaker of the language read the page before it goes out.",
    check=check,
    languages=tuple(LABELS),
    source="wrong readings of common English labels; own list",
)
