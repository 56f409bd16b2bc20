r"""A page title that nobody wrote: "Untitled Document", "Page Title", "Document", "React App", "Home".

Editors and starters put these into new pages. Strength 0.4 for a title that only a programme writes, 0.15 for
"Home" and its like on a page that is long enough to deserve a name of its own (600 code points of prose): start
pages are often short.
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule
from detector.signals.prose_range import is_prose

MADE = frozenset((
    "untitled document", "untitled", "untitled page", "page title", "your page title", "document", "new page",
    "new page 1", "react app", "vite app", "vite + react", "vite + react + ts", "vue app", "create next app",
    "svelte app", "my website", "my site", "my blog", "website title", "site title", "your site title", "title here",
    "insert title here", "index.html", "unbenanntes dokument", "documento sin título", "document sans titre",
    "documento senza titolo", "无标题文档", "無題ドキュメント",
))  # fmt: skip
GENERAL = frozenset(
    ("home", "homepage", "index", "blog", "welcome", "startseite", "accueil", "inicio", "início", "главная")
)
PROSE = 600  # code points


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the page's `<title>` where it is a default."""
    head = next((block for block in reading.page.blocks[:2] if block.kind == "title"), None)
    if head is None or head.level == 1:  # a main heading, not the head's title
        return
    title = head.text.strip().lower()
    if title in MADE:
        yield Evidence(f"The page's title is “{head.text}”: nobody gave it one.", 0.4, (head.span,))
    elif title in GENERAL and sum(len(block.text) for block in reading.page.blocks if is_prose(block)) >= PROSE:
        yield Evidence(f"The page's title is only “{head.text}”, though it holds an article.", 0.15, (head.span,))


RULE = Rule(
    id="template.default-title",
    group="template_artifacts",
    severity="info",
    summary="The page's title is an editor's or starter's default",
    why="Nobody looked at the page after it was made.",
    advice="Give the page a title that says what is on it.",
    check=check,
    source="cra-template, create-next-app, create-vite; web editors (recollection)",
    bad=("<html><head><title>Untitled Document</title></head><body><p>Ropes of all lengths.</p></body></html>",),
    good=("<html><head><title>Ropes and tar</title></head><body><p>Ropes of all lengths.</p></body></html>",),
)
