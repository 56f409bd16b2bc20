r"""A breadcrumb glued to a cut title: "HomeWorldRiver town counts its...".

The path of a theme ("Home › World › title…") was copied without its separators, and the title in it was cut by the
theme. C4 would silently drop the line because it ends in three dots; here it is named. The line must be among the
first of the page, run words together at a change from small to capital letters, and begin with a known word for the
start page or end in the cut beginning of a heading that follows. Strength 0.6 for both, 0.3 for a glued start
alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detector.nouns import Block, Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.residue import fold

FIRST = 8  # blocks from the top in which a breadcrumb stands
LONG = 160  # code points
HOME = lazy(
    r"(?:Home|Startseite|Start|Accueil|Inicio|Início|Portada|Strona główna|Hem|Hjem|Forside|Etusivu|Domů|Úvod"
    r"|Acasă|Kezdőlap"
    r"|Anasayfa|Ana Sayfa|Beranda|Trang chủ|Главная|Головна|Начало|Αρχική|Почетна|首页|首頁|ホーム|홈)"
    r"(?=[^\W\da-zà-ÿа-яёα-ω_])"
)
GLUE = lazy(r"[a-zà-ÿа-яё](?=[A-ZÀ-ÞА-ЯЁ])")
CUT = lazy(r"\s*(?:\.\.\.|…)$")
TAIL = 10  # code points of a title from which its beginning is recognised


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the glued breadcrumb, if the page begins with one."""
    blocks = reading.page.blocks
    for index, block in enumerate(blocks[:FIRST]):
        if len(block.text) > LONG or block.hidden or block.kind in ("title", "description", "code"):
            continue
        home = HOME.match(block.text)
        cut = CUT.search(block.text) if home else None
        if not (home and (cut or GLUE.search(block.text, home.end()))):
            continue
        title = _cut_title(block.text[: cut.start()], blocks[index + 1 : index + FIRST]) if cut else ""
        if title:
            message = f"A breadcrumb is glued to the cut title “{title}…” and stands as text."
            yield Evidence(message, 0.6, (block.span,))
        elif block.kind not in ("breadcrumb", "navigation"):
            yield Evidence(f"A breadcrumb with its words run together, “{block.text}”, stands as text.",
                           0.3 if cut else 0.15, (block.span,))  # fmt: skip
        return


def _cut_title(text: str, following: Sequence[Block]) -> str:
    """The longest end of `text` with which one of the next blocks begins, and goes on."""
    heads = [fold(block.text) for block in following if block.text]
    for glue in [0, *(m.end() for m in GLUE.finditer(text))]:
        tail = text[glue:]
        if len(tail) >= TAIL and any(head.startswith(fold(tail)) and len(head) > len(fold(tail)) for head in heads):
            return tail
    return ""


RULE = Rule(
    id="template.glued-breadcrumb",
    group="template_artifacts",
    severity="warning",
    summary="A breadcrumb glued to a cut title stands as text",
    why="Navigation became part of the text: nobody looked at what was published.",
    advice="Keep the breadcrumb in navigation markup, with separators and the whole title.",
    check=check,
    source="C4 drops such lines without a word (ends in an ellipsis)",
    bad=("HomeSportTown beats rivals after...\n\nTown beats rivals after a long and rainy night\n\nIt was late.",),
    good=("Homeward bound\n\nThe last ferry left the island at nine in the evening, and nobody was sad about it.",),
)
