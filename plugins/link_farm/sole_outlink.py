"""A text written around one link: a guest post whose only way out is a search phrase.

Private link networks publish short texts with a single outgoing link, whose text is the phrase the customer wants to
rank for, in lower case as one types it into a search box: in the last line, or the same as the title's. People link
names, sources and half sentences. Satellites and advertorials come back to their customer three times and more and
link nothing else: 2 of 4,205 honest pages do so (a form, an advertisement), 26 of 195 pages of five poor sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from detector.nouns import Block, Evidence, Link, Reading, Rule
from detector.signals.anchors import outlinks
from detector.signals.outlinks import PLACES
from detector.signals.stems import stem_words

TEXT: Final = ("paragraph", "list", "quote", "faq-answer")
LINE: Final = 90  # characters of a closing line that only brings the link
LEAST: Final = 600  # characters of main text
RETURNS: Final = 3  # links to one address, and no other, from which a text was written around it
SAME: Final = 0.75  # of the phrase's stems stand in the title or first heading


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the sole outgoing link when it is a search phrase, or the one address that all of them lead to."""
    blocks = reading.page.blocks
    found = [link for link in reading.once(outlinks).shown if blocks[link.block].kind in TEXT]
    if not found:
        return
    if len(found) >= RETURNS:
        yield from _one_address(reading.once(outlinks).main)
    elif len(found) == 1 and _is_phrase(found[0].text.strip()):
        yield from _one_phrase(found[0], blocks)


def _one_address(links: Sequence[Link]) -> Iterator[Evidence]:
    """Addresses that are written out (downloads, sources) and profiles in networks are no customers."""
    if len(links) < RETURNS or len({link.href.rstrip("/") for link in links}) > 1 or links[0].domain in PLACES:
        return
    named = [link for link in links if link.domain not in link.text.lower() and "://" not in link.text]
    if len(named) >= RETURNS:
        told = ", ".join(f"“{text}”" for text in list(dict.fromkeys(link.text.strip() for link in named))[:3])
        yield Evidence(
            f"All {len(links)} outgoing links of the text lead to one address on {links[0].domain}: {told}.",
            0.25,
            tuple(link.span for link in named[:6]),
        )


def _one_phrase(link: Link, blocks: Sequence[Block]) -> Iterator[Evidence]:
    main = [index for index, block in enumerate(blocks) if block.main]
    if sum(len(blocks[index].text) for index in main) < LEAST:
        return
    closing = link.block >= main[-1] and len(blocks[link.block].text) < LINE
    repeated = _overlap(link, blocks) >= SAME
    if not closing and not repeated:
        return
    how = " ".join(["in its last line"] * closing + ["which its title repeats"] * repeated)
    yield Evidence(
        f"The text's only outgoing link is the search phrase “{link.text.strip()}” ({link.domain}), {how}.",
        0.55 if closing and repeated else 0.45 if closing else 0.3,
        (link.span,),
    )


def _is_phrase(text: str) -> bool:
    words = text.split()
    return 3 <= len(words) <= 8 and text.islower() and all(word.replace("-", "").isalnum() for word in words)


def _overlap(link: Link, blocks: Sequence[Block]) -> float:
    """Share of the phrase's stems that stand in title or first headings."""
    heads = (b for b in blocks[:40] if b.kind == "title" or (b.kind == "heading" and b.level <= 1))
    titled = set(stem_words([word for block in heads for word in block.text.lower().split()]))
    stems = set(stem_words(link.text.lower().split()))
    return len(stems & titled) / len(stems) if len(stems) > 1 else 0.0


RULE: Final = Rule(
    id="links.sole-outlink",
    group="link_farm",
    severity="warning",
    summary="the text was written around one link",
    why="A text written to carry one link is an advertisement without saying so.",
    advice="Mark paid links (rel=sponsored), link sources by their names, or take the text down.",
    check=check,
    policy="link spam",
    source="Google spam policies (link spam: low-quality guest posts with optimised anchors); own measurement",
)
