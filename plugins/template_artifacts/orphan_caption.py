r"""A picture's caption standing as a paragraph, its picture gone: "The mayor, left, and the coach shake hands".

Two shapes. A line without an end mark among prose that speaks of places in a picture ("left", "from left"): 0.3; with a
credit or a year it is a press caption that lost its picture on the way to plain text: 0.1. A short line right under
the byline whose words repeat the title (an image's alternative text): 0.15. In markup the picture may still be there
(0.1), and captions typed as such are where they belong and stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from detector.nouns import Block, Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.block_places import block_at
from detector.signals.prose_range import is_prose, prose_range
from detector.signals.words import split_words

CUES = (
    r"(?:, (?:left|right|center|centre|far left|far right)(?:,|$| and)|\((?:left|right|center)\)"
    r"|\bsecond from (?:left|right)\b|\bfrom left\b)"
)
CREDITS = (
    r"(?:\bpictured (?:in|at|on|with|here|left|right)\b|\bfile photo\b|\bphoto (?:by|credit|courtesy|of)\b"
    r"|\bimage (?:credit|courtesy|source|via)\b"
    r"|\b(?:AP|AFP|Reuters|Getty) (?:Photo|Images)\b|/getty\b|/afp\b|/reuters\b|/ap\b)"
)
ELSEWHERE = (
    r", (?:links|rechts|à gauche|à droite|a la izquierda|a la derecha|à esquerda|à direita|a sinistra"
    r"|a destra|слева|справа),"
)
CREDIT = lazy(r"\b(?:photo|image|courtesy|credit|AP|AFP|Getty|Reuters)\b|\b\d{4}\b", re.I)
MARKUP = lazy(r"[<>{}=\\|_\[\]]|\w\(")
MIN_WORDS, MAX_WORDS = 4, 45
NEAR = 14  # blocks before the prose in which the title stands
SHORT = 10  # words of a line under the byline
SHARED = 0.5  # of its words that the title has as well
END = (".", "!", "?", ":", ";", ",", "…", "”", '"', "。")


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield captions between the first and the last prose, and the line under the byline."""
    blocks = reading.page.blocks
    first, last, paragraphs = reading.once(prose_range)
    if paragraphs < 2:
        return
    seen: set[int] = set()
    for key in ("place", "credit", "elsewhere"):
        for span in reading.matches(f"template.orphan-caption/{key}"):
            block = block_at(reading, span.start)
            if block is None or block.span.start in seen or not _may_be_orphan(block):
                continue
            inside = blocks[max(0, first - 1)].span.start <= block.span.start < blocks[last].span.start
            if inside and _is_caption(block):
                seen.add(block.span.start)
                plain = block.locator.startswith("line")
                tail = "; its picture is gone" if plain else ""
                message = f"The caption “{block.text[:80]}” stands as a paragraph{tail}."
                credited = key == "credit" or CREDIT.search(block.text) is not None
                yield Evidence(message, 0.3 if plain and not credited else 0.1, (block.span,))
    under = _under_byline(blocks, first)
    if under is not None:
        message = f"“{under.text}”, under the byline, is a picture's caption standing as text."
        yield Evidence(message, 0.15, (under.span,))


def _may_be_orphan(block: Block) -> bool:
    """Whether nothing but its words says that it is a caption: no figure, no heading tag."""
    return block.kind == "paragraph" or (block.kind in ("heading", "caption") and block.locator.startswith("line"))


def _is_caption(block: Block) -> bool:
    text = block.text
    if not 20 <= len(text) <= 300 or (not block.main and block.kind != "caption") or block.link_density > 0.5:
        return False
    if MARKUP.search(text) or text.endswith(END[:1]):
        return False
    return MIN_WORDS <= len(text.split()) <= MAX_WORDS


def _under_byline(blocks: Sequence[Block], first: int) -> Block | None:
    if first < 2 or blocks[first - 2].kind != "byline" or not is_prose(blocks[first]):
        return None
    line = blocks[first - 1]
    words = set(split_words(line.text).words)
    if (
        line.kind != "caption"
        or not _may_be_orphan(line)
        or "," in line.text
        or line.text.endswith(END)
        or not 2 < len(words) <= SHORT
    ):
        return None
    heads = [set(split_words(block.text).words) for block in blocks[max(0, first - NEAR) : first - 2]]
    title = max(heads, key=lambda head: len(head & words), default=set())
    pieces = {piece for word in words for piece in re.split(r"[-–]", word)}
    stems = {word[:5] for word in title}
    return line if sum(piece[:5] in stems for piece in pieces) >= SHARED * len(pieces) else None


RULE = Rule(
    id="template.orphan-caption",
    group="template_artifacts",
    severity="info",
    summary="A picture's caption stands as a paragraph",
    why="The text was copied without its pictures.",
    advice="Give the caption its picture back, or take it out.",
    check=check,
    shadow=True,
    patterns={"place": CUES, "credit": CREDITS, "elsewhere": ELSEWHERE},
    source="Observed on rewritten agency stories",
)
