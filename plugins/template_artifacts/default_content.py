r"""Content that a system put there at installation and nobody replaced: "Hello world!", "Just another WordPress site".

The strings and their origin (WordPress core in 60 locales, MediaWiki in 150, Django, Plone, nikola, Docusaurus,
Ghost and others) stand in `detector/signals/residue.txt`, mined by `benchmarks/mine_residue.py`; Yoast's health
check of the default tagline is the only published rule of the kind. Strength 0.8 for a string that names its system
or is a sentence, 0.5 in title or description, 0.3 for two common words ("Sample Page") unless a second default
stands beside it. Legitimate: code, and pages about programming or publishing systems (`page_subject`), where these
strings are quoted; only a title or description that is such a sentence is the page's own there (a generator's sample
post about Markdown).
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Block, Evidence, Reading, Rule
from detector.signals.page_subject import page_subject
from detector.signals.residue import Residue, residue_seen

HEADS = ("title", "description", "navigation", "footer", "breadcrumb")
SENTENCE = 40  # code points from which a string is its own
SYSTEMS = (
    "wordpress", "mediawiki", "nginx", "apache", "django", "plone", "jekyll", "mkdocs", "vue.js", "hexo", "docusaurus",
    "create-react-app", "create next app",
)  # fmt: skip


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield each default string; short ones convict each other only."""
    seen = [s for s in reading.once(residue_seen) if s.residue.kind == "default"]
    if seen and reading.once(page_subject).code:
        seen = [s for s in seen if _is_own(reading.page.blocks[s.block], s.residue)]
    kinds = {s.residue.message for s in seen}
    for index, residue in seen:
        block = reading.page.blocks[index]
        if block.kind in ("comment", "quote", "table"):
            continue
        strength = _strength(block, residue, len(kinds))
        yield Evidence(
            f"“{block.text[:80]}” is what {residue.origin} puts there until someone replaces it.",
            strength,
            (block.span,),
        )


def _is_own(block: Block, residue: Residue) -> bool:
    return block.kind in ("title", "description") and len(residue.text) >= SENTENCE


def _strength(block: Block, residue: Residue, together: int) -> float:
    text = residue.text.casefold()
    own = len(text) >= SENTENCE or any(system in text for system in SYSTEMS)
    if together > 1:
        return 0.9
    if not own:
        return 0.15 if block.kind in HEADS else 0.3
    return 0.5 if block.kind in HEADS else 0.8


RULE = Rule(
    id="template.default-content",
    group="template_artifacts",
    severity="warning",
    summary="Default content of the publishing system was never replaced",
    why="Whoever set up the site did not look at it again; the page says nothing of its own there.",
    advice="Replace the sample text, or delete the sample page and post.",
    check=check,
    source="Yoast SEO health check (default tagline); strings mined from the packages named in each finding",
    bad=("Welcome to WordPress. This is your first post. Edit or delete it, then start writing!",),
    good=("The whole town said hello to the world championship on Sunday.",),
)
