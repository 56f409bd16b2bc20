r"""A last paragraph that tells the article once more, and ends on a formula.

Rewriting machines close on a summary of what was just read ("The recent summit … As relations continue to evolve, the
world closely watches"). Slopscore compares neighbouring sentences only, slop-guard looks at the last sentence's form;
here the last paragraph of the article proper (before comments, questions, related stories) is compared with all that
stood before the paragraph above it, by content words, and with what the article's other paragraphs reach in the same
comparison, so that neither genre nor length nor a language's endings decide.

Told for articles of 150 to 900 content words (a long text earns its summary) when the paragraph has three sentences
or more, 65 % of its content words were used before (0.15 more than is usual in this article), 45 % of each sentence
stand together in one earlier place (0.12 more than usual), and those places are spread over three paragraphs and half
of the text. On 4,200 honest pages one or two fire (reference manuals). Strength 0.3; 0.45 with a closing formula.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from detector.nouns import Evidence, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.article import Telling, leading_blocks, tellings, words_within
from detector.signals.novelty import best_match, index_told, known_share
from detector.signals.sentences import split_sentences
from detector.signals.stems import LENGTH, stem_words

LEAST, MOST = 150, 900  # content words of the article
SENTENCES, STEMS = 3, 5  # of the last paragraph; content words below which a sentence is not compared
PARAGRAPHS = 5
CHARACTERS = (1_200, 14_000)  # from the first to the last paragraph: outside, the counts below cannot hold
KNOWN, KNOWN_MORE = 0.65, 0.15
TOGETHER, TOGETHER_MORE = 0.45, 0.12
SPREAD, REACH = 3, 0.5  # paragraphs, share of the text from the first to the last place restated
FORMULA = lazy(
    r"\b(?:continues? to (?:evolve|unfold|develop|grow)|closely watch|watch(?:es|ing)? closely|only time will tell"
    r"|remains to be seen|in conclusion|in summary|to sum up|overall,|ultimately,|as we (?:move|look)"
    r"|the future (?:of|holds|looks)|zusammenfassend|abschließend|en conclusion|en résumé|pour conclure|en resumen"
    r"|en conclusión|em resumo|em conclusão|in sintesi|kortom|samenvattend|kesimpulannya"
    r"|sonuç olarak|в заключение|таким образом|podsumowując)",
    re.IGNORECASE,
)


class Retold(NamedTuple):
    """How far one paragraph was told before."""

    known: float
    together: float
    spread: int
    reach: float


def retell(block: int, told_by: Sequence[Telling], leave_out: frozenset[int]) -> Retold | None:
    """Compare a paragraph with the sentences outside `leave_out`; None where it is too short."""
    own = [t.stems for t in told_by if t.block == block and len(t.stems) >= STEMS]
    if len(own) < 2:
        return None
    rest = [t for t in told_by if t.block not in leave_out]
    told = index_told(t.stems for t in rest)
    matches = [best_match(tuple(stems), told) for stems in own]
    places = [m.sentence for m in matches if m.sentence >= 0]
    if not places:
        return None
    return Retold(
        known_share([stem for stems in own for stem in stems], told),
        sum(m.share for m in matches) / len(matches),
        len({rest[p].block for p in places}),
        (max(places) - min(places)) / len(rest),
    )


def last_paragraph(reading: Reading) -> tuple[int, list[int], list[Telling]] | None:
    """The last paragraph, all paragraphs and the sentences up to it; None where the rule does not apply."""
    blocks = reading.page.blocks
    own = [i for i in reading.once(leading_blocks) if blocks[i].kind == "paragraph" and len(blocks[i].text) > 40]
    if len(own) < PARAGRAPHS or len(split_sentences(blocks[own[-1]].text)) < SENTENCES:
        return None
    if not CHARACTERS[0] <= blocks[own[-1]].span.end - blocks[own[0]].span.start <= CHARACTERS[1]:
        return None
    if not _mostly_known(reading, Span(blocks[own[0]].span.start, blocks[own[-2]].span.start), blocks[own[-1]].span):
        return None
    told_by = [t for t in reading.once(tellings) if t.block <= own[-1]]
    size = sum(len(t.stems) for t in told_by)
    closing = sum(t.block == own[-1] and len(t.stems) >= STEMS for t in told_by)
    return (own[-1], own, told_by) if LEAST <= size <= MOST and closing >= SENTENCES else None


def _mostly_known(reading: Reading, above: Span, closing: Span) -> bool:
    """A quick look that spares most pages the comparison of sentences."""
    stems = stem_words(words_within(reading, closing).words)
    if len(stems) < SENTENCES * STEMS:
        return False
    told = {word[:LENGTH] for word in words_within(reading, above).words}
    return sum(stem in told for stem in stems) >= (KNOWN - 0.1) * len(stems)


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the last paragraph when it retells the article."""
    found = last_paragraph(reading)
    if found is None:
        return
    last, own, told_by = found
    closing = retell(last, told_by, frozenset((last, own[-2])))
    if closing is None or closing.known < KNOWN or closing.together < TOGETHER:
        return
    if closing.spread < SPREAD or closing.reach < REACH:
        return
    others = [retell(b, told_by, frozenset(own[max(0, i - 1) : i + 2])) for i, b in enumerate(own[:-1])]
    from statistics import median  # slow to import, and seldom needed

    usual = [other for other in others if other is not None]
    if len(usual) < 3 or closing.known - median(u.known for u in usual) < KNOWN_MORE:
        return
    if closing.together - median(u.together for u in usual) >= TOGETHER_MORE:
        yield _tell(reading, reading.page.blocks[last].span, closing)


def _tell(reading: Reading, span: Span, closing: Retold) -> Evidence:
    formula = FORMULA.search(reading.page.text, span.start, span.end)
    ending = f" and ends on a formula (“{formula.group()}”)" if formula else ""
    return Evidence(
        f"The last paragraph tells the article again: {closing.known:.0%} of its content words stand above, from "
        f"{closing.spread} paragraphs{ending}.",
        0.45 if formula else 0.3,
        (span,),
    )


RULE = Rule(
    id="rewritten.closing-restates",
    group="rewritten_content",
    severity="info",
    summary="A last paragraph that tells the article again",
    why="A report ends when it has said what it knows; a machine adds a summary to fill the page.",
    advice="Cut the last paragraph, or end on a fact that is new.",
    check=check,
    policy="scaled content abuse",
    source="slopscore-lint (redundancy), slop-guard (closing aphorism), both sentence by sentence",
)
