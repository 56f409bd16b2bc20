r"""A correction that says what was wrong, or when the page was changed.

Newsrooms and careful writers own up to mistakes: "Correction, 3 May 2021: an earlier version of this article …". A
bare "Last updated" does not count, pages write that by themselves. Strength 0.35.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.block_places import block_at

KINDS = frozenset(("paragraph", "list", "quote", "footer", "byline", "caption", "heading"))
LEAST = 50  # characters of the note: a bare label corrects nothing
EARLIER = (
    "an earlier version of this article", "an earlier version of this story", "an earlier version of this post",
    "an earlier version of this column", "a previous version of this article", "a previous version of this story",
    "this article has been corrected", "this story has been corrected", "this post has been corrected",
    "this article was amended", "this article has been amended", "this story was corrected", "we regret the error",
    "in einer früheren version dieses", "in einer früheren fassung dieses", "wir haben den fehler korrigiert",
    "une version antérieure de cet article", "une première version de cet article", "cet article a été corrigé",
    "una versión anterior de este artículo", "este artículo ha sido corregido", "uma versão anterior deste",
    "este texto foi corrigido", "una versione precedente di questo articolo", "in een eerdere versie van dit",
    "w poprzedniej wersji", "bu yazının önceki", "в предыдущей версии",
)  # fmt: skip
SAYS_WHAT = lazy(
    r"\b(?:19|20)\d\d\b|this (?:article|story|post|posting|page|column|piece)|incorrect|earlier|previous|misstated"
    r"|updated"
    r"|version|fälschlich|irrtümlich|zunächst|erroné|incorrecta|errónea|incorreta|errata|sbagliat|onjuist|błędn|ошибоч|誤",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the corrections."""
    found = reading.matches("good.dated-corrections/earlier") or reading.matches("good.dated-corrections/note")
    for span in found:
        block = block_at(reading, span.start)
        if block is None or block.hidden or block.kind not in KINDS or len(block.text) < LEAST:
            continue
        if not SAYS_WHAT.search(block.text):
            continue
        text = reading.page.text[span.start : min(span.start + 80, block.span.end)]
        yield Evidence(f"The page corrects itself openly: “{text}”.", 0.35, (Span(span.start, block.span.end),))
        return


RULE = Rule(
    id="good.dated-corrections",
    group="good_evidence",
    severity="info",
    good_sign=True,
    summary="The page corrects itself openly",
    why="Someone answers for the text and tells readers what was wrong.",
    advice="Keep the note.",
    check=check,
    phrases={"earlier": EARLIER},
    patterns={
        "note": r"(?m)^[ *>_]{0,4}(?:corrections?|clarification|erratum|korrektur|berichtigung|rectificatif|corrección"
        r"|fe de errores|correção|errata|rettifica|correctie|rectificatie|sprostowanie|düzeltme|исправление|訂正|更正)"
        r"(?: added| issued| on)?,? ?[:(（：0-9a-z]",
    },
    source="newsroom practice",
)
