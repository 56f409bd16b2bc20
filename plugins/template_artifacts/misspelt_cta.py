r"""A call to action with a misspelt word: "Free Subscribtion", "Regsiter now", "Jetzt abonieren".

Spelling checkers (LanguageTool, Vale, Screaming Frog) report it as any typo, together with every name they do not know.
Here only what stands where a reader is asked to act is looked at - a short line of its own, a button, the text of a
link - and only what is a known phrase of the trade but for one misspelt word, in the page's language or English
(`detector/signals/calls_to_action.py`: 21 languages). Real words, inflections, accents, hyphens and other languages'
spellings never count. Strength 0.6, or 0.45 for a phrase of one word; links to legal pages ("Impresssum") call to no
action and are typed by hand on honest sites: 0.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress

from detector.nouns import Evidence, Page, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.anchors import anchors
from detector.signals.calls_to_action import find_slips, may_be_actions

LONG = 45  # code points of a call to action
LEGAL = lazy(
    r"privacy|policy|terms|condition|cookie|imprint|impressum|datenschutz|agb|haftung|mentions|légal|confidentialité"
    r"|privacidad|aviso legal|privacidade|termos|note legali|disclaimer|копирайт|конфиденциальн",
    re.IGNORECASE,
)
KINDS = frozenset(
    (
        "paragraph", "heading", "form-prompt", "navigation", "list", "teaser", "footer", "related-heading", "caption",
        "ad-slot",
    )
)  # fmt: skip


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield each misspelt call to action once, where it first stands."""
    page, language = reading.page, reading.page.language.code
    for text, slip in sorted(find_slips(_asking(reading, language), language).items()):
        place = _first_place(page, text)
        if place is not None:
            legal = LEGAL.search(slip.phrase) is not None
            strength = 0.2 if legal else 0.45 if " " not in slip.phrase else 0.6
            what = "link" if legal else "call to action"
            yield Evidence(f"The {what} “{text}” is misspelt: “{slip.right}” was meant.", strength, (place,))


def _asking(reading: Reading, language: str) -> set[str]:
    """Short blocks and texts of visible links that may be calls to action."""
    words, links = reading.once(anchors)
    linked = [link.text for link in links]
    short = {block.text for block in reading.page.blocks if 5 < len(block.text) <= LONG and block.kind in KINDS}
    others = list(short.difference(linked))
    asking = {text for text in compress(linked, may_be_actions(words, language)) if 5 < len(text) <= LONG}
    asking.update(compress(others, may_be_actions([text.lower().split() for text in others], language)))
    return asking


def _first_place(page: Page, text: str) -> Span | None:
    """Where a visible short block or link says the text."""
    for block in page.blocks:
        if block.text == text and block.kind in KINDS and not block.hidden:
            return block.span
    return next((link.span for link in page.links if link.text == text and not link.hidden), None)


RULE = Rule(
    id="template.misspelt-cta",
    group="template_artifacts",
    severity="warning",
    summary="A call to action is misspelt",
    why="The one line that every visitor is asked to click was never read by its publisher.",
    advice="Correct the spelling in the template.",
    check=check,
    source="rspamd (html_cta) for what is a call to action; Damerau 1964 and Pollock & Zamora 1983 for slips",
    bad=("Free Subscribtion\n\nThe harbour fair opens its gates on Sunday for the first time in years.",),
    good=("Free Subscription\n\nThe harbour fair opens its gates on Sunday for the first time in years.",),
)
