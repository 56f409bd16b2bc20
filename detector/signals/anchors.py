"""Anchors of a page: their words, where they point, and what they make of the page's text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Final, NamedTuple

from detector.nouns import Block, Link, Reading, Signal, Span
from detector.page.kinds import ends_open
from detector.patterns import lazy
from detector.signals.document import visible_document
from detector.signals.gopher import word_count
from detector.signals.measures import share

MOST: Final = 3000  # links looked at; a page with more is judged by its first ones
LEAST: Final = 12  # anchors that make a group
SHARE: Final = 0.35  # of all different anchors of two words and more
MARKS: Final = ".,:;!?()|"
DIGIT: Final = lazy(r"\d")
# Words that number, date or file things, in several languages: lists of links with them are navigation. So are lists
# of recipes by kind, and of institutions by name.
_ORDERING: Final = """
january february march april may june july august september october november december jan feb mar apr jun jul aug sep
oct nov dec chapter section part page pages volume issue episode lesson week day year version release module unit
appendix table figure the a an to of how what why de la le les el los das der die in on for with and your my our about
view see show read more all new comments comment replies reply posts post edit talk list category posted written by
from reports report minutes agenda news article articles share learn follow get go back next previous download januar
februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre
décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre kapitel teil seite
band ausgabe woche tag jahr als und für chapitre partie semaine cómo como para das dos comment pour une un il lo per
come i & - | – » › + ( recipe recipes recepten recept rezept rezepte recette recettes receta recetas ricetta ricette
receita receitas przepis przepisy recepty рецепт рецепты resep tarif tarifler tarifleri opskrift oppskrift oppskrifter
church churches parish school schools college university library museum center centre institute department ministry
association verband fachverband county district season team teams club
"""
CASE: Final = frozenset(("v", "v.", "vs", "vs."))  # "People v. Gray": the name of a case
ORDERING: Final = frozenset(_ORDERING.split())
LINKED: Final = frozenset(("navigation", "list", "teaser", "footer", "heading"))  # kinds of lines that lost their links
LINE: Final = 90  # code points of such a line
SHORT: Final = 8  # words: a longer anchor is a headline or a sentence


class Anchors(NamedTuple):
    """The visible links with text, in order, and the words of each, lower-cased."""

    words: Sequence[tuple[str, ...]]
    links: Sequence[Link]


class Outlinks(NamedTuple):
    """Links that leave the site, visible ones with text first of all."""

    main: tuple[Link, ...]  # inside the main content
    shown: tuple[Link, ...]
    hidden: tuple[Link, ...]
    domains: frozenset[str]  # of the shown ones


def anchors(reading: Reading) -> Anchors:
    """Visible links with text, in order."""
    links = [link for link in reading.page.links[:MOST] if link.text and not link.hidden]
    words = [tuple(link.text.lower().split()) for link in links]
    if () in words:  # a link of blanks
        links = [link for link, own in zip(links, words, strict=True) if own]
        words = [own for own in words if own]
    return Anchors(words, links)


def outlinks(reading: Reading) -> Outlinks:
    """Links to other registrable domains; links without a domain (mail, telephone) are none."""
    blocks = reading.page.blocks
    main: list[Link] = []
    shown: list[Link] = []
    hidden: list[Link] = []
    for link in reading.page.links[:MOST]:
        if link.internal or not link.domain:
            continue
        if link.hidden:
            hidden.append(link)
        elif link.text.strip():
            shown.append(link)
            if 0 <= link.block < len(blocks) and blocks[link.block].main:
                main.append(link)
    return Outlinks(tuple(main), tuple(shown), tuple(hidden), frozenset(link.domain for link in shown))


def block_of(reading: Reading, link: Link) -> Block | None:
    """The block a link stands in."""
    blocks = reading.page.blocks
    return blocks[link.block] if 0 <= link.block < len(blocks) else None


def labels(reading: Reading) -> Sequence[tuple[tuple[str, ...], Span]]:
    """What links say, with its place; in plain text, which has lost them, the lines that stand where links do."""
    if reading.page.kind != "text":
        words, links = reading.once(anchors)
        return list(zip(words, [link.span for link in links], strict=True))
    lines = [block for block in reading.page.blocks[:MOST] if block.kind in LINKED and len(block.text) <= LINE]
    return [(tuple(block.text.lower().split()), block.span) for block in lines if ends_open(block.text)]


def shared_heads(reading: Reading) -> tuple[tuple[str, str, tuple[Span, ...]], ...]:
    """Groups of different short anchors with one last (or first) word: (word, "last" | "first", places), largest first.

    Groups of less than `SHARE` of the short anchors are left out. Anchors with a digit are dates, prices and numbers,
    and form no group; names of court cases form none either.
    """
    texts = {words: span for words, span in reading.once(labels) if 2 <= len(words) <= SHORT}
    if len(texts) < LEAST:
        return ()
    if not CASE.isdisjoint(chain.from_iterable(texts)):
        texts = {words: span for words, span in texts.items() if CASE.isdisjoint(words)}
    groups, least = [], max(LEAST, SHARE * len(texts))
    for end, index in (("last", -1), ("first", 0)):
        ends = [words[index].strip(MARKS) for words in texts]
        often = [word for word, count in Counter(ends).items() if count >= least and word]
        shared: dict[str, list[tuple[str, ...]]] = {word: [] for word in often}
        for words, own in zip(texts, ends, strict=True) if shared else ():
            if own in shared:
                shared[own].append(words)
        for word, group in shared.items():
            if DIGIT.search("\n".join(map(" ".join, group))):
                group = [words for words in group if not DIGIT.search(" ".join(words))]
            groups.append((word, end, tuple([texts[words] for words in group])))
    return tuple(sorted(groups, key=lambda group: (-len(group[2]), group[1] != "last")))


def _anchor_words(reading: Reading) -> float:
    linked = sum(map(len, reading.once(anchors).words))
    return min(1.0, share(linked, reading.once(visible_document).once(word_count)))


def _outlinks_a_word(reading: Reading) -> float:
    return share(100 * len(reading.once(outlinks).main), reading.once(visible_document).once(word_count))


def _domains(reading: Reading) -> float:
    return float(len(reading.once(outlinks).domains))


def _largest_domain(reading: Reading) -> float:
    found = Counter(link.domain for link in reading.once(outlinks).shown)
    return share(max(found.values(), default=0), sum(found.values()))


def _main_density(reading: Reading) -> float:
    blocks = [block for block in reading.page.blocks if block.main and not block.hidden]
    return share(sum(block.link_density * len(block.text) for block in blocks), sum(len(b.text) for b in blocks))


NTOULAS: Final = "Ntoulas et al. 2006, fraction of anchor text"
RSPAMD: Final = "rspamd html_features (links by domain)"
SIGNALS: Final = (
    Signal("links.anchor-words", _anchor_words, "share 0..1", "words inside links by words", NTOULAS),
    Signal("links.outlinks", _outlinks_a_word, "per 100 words", "links of the main content that leave the site",
           "Bevendorff et al. 2024, outgoing links", model=True),
    Signal("links.domains", _domains, "domains", "registrable domains linked to", RSPAMD),
    Signal("links.largest-domain", _largest_domain, "share 0..1", "links to the domain linked most, of outgoing links",
           RSPAMD),
    Signal("links.main-density", _main_density, "share 0..1", "linked characters of the main content", NTOULAS,
           model=True),
)  # fmt: skip
