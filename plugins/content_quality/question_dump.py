"""Scraped questions and answers: one question asked ten times over, with "Answer:" under each.

Dumps from homework sites keep every asker's wording of the same question. So many question-like lines share most of
their words with another one, and bare answer marks stand between them. FAQs ask different things, and forums have
different answers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from detector.nouns import Block, Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.block_places import labelled, labels

ANSWERS_SAID: Final = frozenset(
    (
        "answer", "answers", "correct answer", "best answer", "jawaban", "jawab", "penjelasan", "explanation",
        "step-by-step explanation", "respuesta", "resposta", "réponse", "antwort", "lösung", "ответ", "cevap",
        "trả lời", "đáp án", "解答", "答案", "sagot", "kasagutan", "pembahasan", "pertanyaan", "question", "soal",
    )
)  # fmt: skip
_ASKING: Final = """
what which when where whose whom does have your this that with from following about between please answer correct
meaning example explain apakah apa bagaimana sebutkan jelaskan adalah dari yang dengan berikut mengapa kenapa ano alin
paano saan bakit sino kung para mga cuál cuáles qué cómo dónde quel quelle quels comment pourquoi welche wie warum
wann kakoy какой какая какие почему hangi nasıl neden como qual quais onde
"""
ASKING: Final = frozenset(_ASKING.split())  # every question holds one of these
NUMBERED: Final = lazy(r"\d{1,3}[.)]\s+(?P<text>.+)", re.DOTALL)
WORD: Final = lazy(r"[^\W\d_]{2,}")
LEAST: Final = 10  # numbered lines
ANSWERS: Final = 4


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield when numbered questions mostly repeat each other and answers stand between them."""
    found = [text for text in reading.once(labels).distinct if text.strip(" :.：") in ANSWERS_SAID]
    marks = labelled(reading, frozenset(found)) if found else []
    if len(marks) < ANSWERS:
        return
    asked = _asked(reading.page.blocks)
    if len(asked) < LEAST:
        return
    word, count = _commonest(asked)
    part = count / len(asked)
    if part < 0.4:
        return
    yield Evidence(
        f"{len(asked)} numbered questions, {count} of them about “{word}”, with {len(marks)} bare answer marks: a dump "
        "of other sites' questions and answers.",
        min(0.8, 0.35 + 0.4 * (part - 0.4) + 0.01 * len(marks)),
        tuple(block.span for block in marks[:10]),
    )


def _commonest(asked: list[str]) -> tuple[str, int]:
    """The word that stands in most questions, words of asking left out."""
    counted: Counter[str] = Counter()
    for text in asked:
        words = dict.fromkeys(WORD.findall(text.lower()))  # in order, so that of two equals the first is told
        counted.update([word for word in words if len(word) > 3 and word not in ASKING])
    return counted.most_common(1)[0] if counted else ("", 0)


def _asked(blocks: tuple[Block, ...]) -> list[str]:
    """Different numbered lines, number dropped."""
    found: dict[str, None] = {}
    for block in blocks:
        if block.text[:1].isdigit() and len(block.text) < 600:
            match = NUMBERED.match(block.text)
            if match is not None:
                found[match["text"].strip()] = None
    return list(found)


RULE: Final = Rule(
    id="quality.question-dump",
    group="content_quality",
    severity="warning",
    summary="a dump of questions and answers taken from elsewhere",
    why="The same question ten times, answered by strangers, was scraped to catch searches.",
    advice="Keep one question and answer it yourself.",
    check=check,
    policy="scraped content",
    source="own measurement over labelled pages; Google spam policies (scraped content)",
)
