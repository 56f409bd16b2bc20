r"""Headed lists with nothing under them: "Most Popular", "You may also like", "Editors' Picks", then the next heading.

Lighthouse's empty-heading rule looks at headings without text; here the heading has text and its list is missing. Only
headings that announce a list, a form or more news count, in the languages of the mined catalogues and the words
below; a heading of the article itself never does. One or two are weak, in markup as in text, 0.05 and 0.15: scripts
fill lists later, and of 360 honest pages one in thirteen has one, of 280 poor ones next to none. From three on they
weigh 0.4 in plain text and 0.15 in markup, where a script is likelier (three on 5 of 2,778 good pages and on none of
1,448 bad ones). Headings in a row over a list are its tabs; a form has no words of its own, so that a heading such as
"Leave a comment" counts beside empty lists only; headings in navigation or over links are passed over, as are lists
whose entries are links in the footer or hidden until somebody opens them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from detector.nouns import Block, Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.residue import find_residue, fold

LISTS = lazy(
    r"(?:(?:most |our )?(?:popular|read|viewed|recent|latest|trending|related|featured|recommended|top|breaking"
    r"|global|world|local"
    r"|hot|must read)(?: (?:posts?|news|articles?|stories|topics?|comments?|now|today|reads?|videos?|products?"
    r"|searches))"
    r"|most (?:popular|read|viewed|commented)|trending(?: now)?|you (?:may|might) (?:also )?(?:like|enjoy|have missed)"
    r"|editor'?s?'? (?:picks?|choice)|read (?:now|next|more)|don't miss|what to read next|recommended(?: for you)?"
    r"|more (?:about|from|on|in) .{2,40}|leave a (?:comment|reply)"
    r"|beliebte (?:beiträge|artikel)|ähnliche (?:beiträge|artikel)|das könnte (?:dich|sie) auch interessieren"
    r"|meistgelesen"
    r"|neueste (?:beiträge|nachrichten)|articles (?:similaires|récents|populaires)|à lire aussi|les plus lus"
    r"|vous aimerez aussi|noticias relacionadas|artículos relacionados|lo más leído|también te puede (?:gustar"
    r"|interesar)"
    r"|posts relacionados|leia também|mais lidas|você também pode gostar|articoli correlati|leggi anche|i più letti"
    r"|potrebbe interessarti(?: anche)?|gerelateerde (?:berichten|artikelen)|lees ook|podobne (?:wpisy|artykuły)"
    r"|polecane|najpopularniejsze|похожие (?:статьи|записи|новости)|читайте также|популярное|последние новости"
    r"|benzer (?:yazılar|haberler)|ilginizi çekebilir|son (?:yazılar|haberler)|artikel terkait|baca juga"
    r"|berita (?:terbaru|populer)"
    r"|bài viết (?:liên quan|mới)|相关(?:文章|推荐)|最新(?:文章|评论|消息)|热门(?:文章|推荐)"
    r"|関連記事|最新記事|人気記事|관련 (?:글|기사)|최근 글)"
)
CLOSING = frozenset(("footer", "heading", "related-heading", "form-prompt", "comment", "hidden"))
TABS = 4  # blocks among which the list stands
LONG = 60  # code points; a longer line is no heading of a list
LINKED = 0.5  # of the characters
FORMS = lazy(r"leave a (?:comment|reply)")
ENTRIES = frozenset(("teaser", "list", "navigation", "table"))
STEPS = ((3, 0.4, 0.15), (2, 0.15, 0.15), (1, 0.05, 0.05))  # least headings → strength in plain text, in markup


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield one piece of evidence for all empty headed blocks of the page."""
    blocks = reading.page.blocks
    empty = [
        i
        for i, block in enumerate(blocks)
        if len(block.text) <= LONG and _may_be_empty(blocks, i) and _heads_list(block) and _is_empty(blocks, i)
    ]
    if all(FORMS.match(fold(blocks[i].text)) for i in empty):
        return
    quotes = ", ".join(f"“{blocks[i].text}”" for i in empty[:6])
    plain = blocks[empty[0]].locator.startswith("line")
    strength = next(text if plain else markup for least, text, markup in STEPS if len(empty) >= least)
    verb = "has" if len(empty) == 1 else "have"
    yield Evidence(f"{quotes} {verb} nothing underneath.", strength, tuple(blocks[i].span for i in empty))


def _heads_list(block: Block) -> bool:
    if (
        len(block.text) > LONG
        or block.hidden
        or block.kind not in ("heading", "related-heading", "paragraph", "form-prompt")
    ):
        return False
    if block.link_density > 0.5:
        return False
    return _announces_list(block.text)


@lru_cache(maxsize=8192)
def _announces_list(text: str) -> bool:
    folded = fold(text)
    residue = find_residue(folded)
    return LISTS.fullmatch(folded) is not None or (residue is not None and residue.kind == "heading")


def _may_be_empty(blocks: Sequence[Block], index: int) -> bool:
    """A cheap first look: what follows is of a kind that leaves a section empty, or hidden, or a form was announced."""
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None or following.kind in CLOSING or following.hidden:
        return True
    return "leave a" in blocks[index].text.lower()


def _is_empty(blocks: Sequence[Block], index: int) -> bool:
    """Whether the next block belongs to something else: another list heading, the footer, a form, or the page's end."""
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None:
        return blocks[index].locator.startswith("line")  # in markup, pictures may follow that have no words
    if following.hidden:  # what a script shows later
        return False
    heading = fold(blocks[index].text)
    if heading == fold(following.text):  # said twice
        return False
    if FORMS.match(heading):
        return following.kind not in ("form-prompt", "comment") and "form" not in following.locator
    if following.kind == "footer":  # links in the footer are the list
        return following.link_density < LINKED
    if following.kind in ("heading", "related-heading"):  # a heading of another list; else it is a teaser's
        return len(following.text) <= LONG and _announces_list(following.text) and not _is_tab(blocks, index)
    return following.kind in ("form-prompt", "comment") and LISTS.fullmatch(heading) is not None


def _is_tab(blocks: Sequence[Block], index: int) -> bool:
    """Whether headings stand in a row and a list follows the last: a theme's tabs, read one after the other."""
    for block in blocks[index + 1 : index + 1 + TABS]:
        if block.hidden:
            continue
        if block.kind in ENTRIES:
            return True
        if not (len(block.text) <= LONG and _announces_list(block.text)):
            return False
    return False


RULE = Rule(
    id="template.empty-section",
    group="template_artifacts",
    severity="warning",
    summary="Headed lists with nothing under them",
    why="The theme promises lists that the site cannot fill: the frame was never adapted to the content.",
    advice="Fill the lists or remove their headings.",
    check=check,
    source="Lighthouse empty-heading (a different thing); headings mined from packages and observed",
)
