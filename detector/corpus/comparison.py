"""Two pages side by side: whether one derives from the other, and everything that shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np

from detector.corpus.alignment import TOUCHED, Alignment
from detector.corpus.candidates import COMMON
from detector.corpus.changes import altered_quotations, drifted_names, drifted_numbers, exchanged_facts
from detector.corpus.derivation import MIN_STEMS, Relation, relate, weighing
from detector.corpus.facts import skeleton
from detector.corpus.precedence import earlier_of
from detector.corpus.prints import print_of, telling
from detector.corpus.rarity import Rarity, usually_lower
from detector.corpus.records import (
    Addition,
    AlignedPair,
    Comparison,
    Derivation,
    Earlier,
    Fact,
    FactKind,
    Line,
    Passage,
    SharedFact,
    Skeleton,
)
from detector.corpus.tokens import hash_key
from detector.corpus.writing import machine_odds
from detector.nouns import Page

MAX_SHARED = 200
MAX_ADDED = 100
MIN_CARRIED = 2  # words rarer than `COMMON` that aligned sentences share, to be shown side by side
RETOLD = 0.2  # probability from which pages that follow one order are said to tell of one matter: 1 neighbour in 140
IN_ORDER = 2.0  # `word_order` of one neighbour in ten that tells another story, and of nine rewrites in ten
FOREIGN_FACTS = 6  # rare facts that two pages in different languages must share to be paired by them alone
FOREIGN_SHARE = 0.5
FOREIGN_PROBABILITY = 0.7  # facts alone, without a sentence to show, never say more


def compare(a: Page, b: Page, rarity: Rarity | None = None) -> Comparison:
    """Compare two pages.

    Args:
        a: one page, as `detector.page.read_page` gives it.
        b: the other.
        rarity: weights of words and facts; the shipped background by default.
    """
    rarity = rarity or Rarity()
    lower = usually_lower()
    bones = skeleton(a, lower), skeleton(b, lower)
    prints = [print_of(own, machine_odds(page)) for own, page in zip(bones, (a, b), strict=True)]
    relation = relate(prints[0], prints[1], rarity)
    shared = shared_facts(*bones, rarity)
    derivation, probability, reason = _judge(bones, relation, shared)
    earlier = earlier_of(a, b) if derivation != "none" else Earlier("unknown", ())
    # What differs between two stories has not been changed by anybody.
    same = derivation != "none" or retold(probability, relation)
    names = drifted_names(*bones, relation.alignment) if same else ()
    numbers = drifted_numbers(*bones, relation.alignment) if same else ()
    exchanged = exchanged_facts(*bones, relation.alignment, (*names, *numbers)) if same else ()
    return Comparison(
        derivation=_level(derivation, earlier, relation),
        probability=round(probability, 4),
        coverage_a=round(relation.coverage_a, 4),
        coverage_b=round(relation.coverage_b, 4),
        shared_facts=shared,
        aligned=_aligned(*bones, relation.alignment, rarity),
        altered_quotations=altered_quotations(*bones, relation.alignment) if same else (),
        drifted_names=names,
        drifted_numbers=numbers,
        added_by_a=_added(*bones, relation.alignment, 0),
        added_by_b=_added(*bones, relation.alignment, 1),
        earlier=earlier,
        reason=reason,
        features=relation.features,
        adds=weighing().adds(dict(relation.features)) if probability > 0 else (),
        exchanged_facts=exchanged,
        retold=same and derivation == "none",
        degraded=tuple(f"{side}: {what}" for side, s in zip("ab", bones, strict=True) for what in s.degraded),
    )


def retold(probability: float, relation: Relation) -> bool:
    """Tell whether two pages tell of one matter from point to point, too unlike to say that one derives from the other.

    Half of the rewrites that were told to alter facts are such, and follow-ups of a running story by one newsroom.
    """
    return probability >= RETOLD and dict(relation.features)["word_order"] >= IN_ORDER


def _level(derivation: Derivation, earlier: Earlier, relation: Relation) -> Derivation:
    """Where the pages say which is the later, that one must be covered to be wholly derived; else either one."""
    if derivation == "none" or earlier.page == "unknown":
        return derivation
    later = relation.coverage_b if earlier.page == "a" else relation.coverage_a
    return "wholly" if later >= weighing().wholly else "partly"


def _judge(
    bones: tuple[Skeleton, Skeleton], relation: Relation, shared: tuple[SharedFact, ...]
) -> tuple[Derivation, float, str]:
    """Return level, probability, and why nothing could be said where that is so."""
    a, b = bones
    for side, own in (("A", a), ("B", b)):
        if sum(len(line.stems) for line in own.sentences) < MIN_STEMS:
            return "none", 0.0, f"page {side} has too little running text to compare"
    if "und" in (a.language, b.language) or a.language == b.language:
        return relation.derivation, relation.probability, ""
    weight = sum(fact.weight for fact in shared)
    smaller = min(len({f.key for f in a.facts}), len({f.key for f in b.facts}))
    telling = any(fact.kind in ("number", "date") for fact in shared)
    languages = (
        f"the pages are in different languages ({a.language}, {b.language}): only names and numbers were compared"
    )
    if relation.derivation != "none":
        return relation.derivation, relation.probability, ""
    if len(shared) >= FOREIGN_FACTS and len(shared) >= FOREIGN_SHARE * smaller and telling and weight > 30:
        return "partly", FOREIGN_PROBABILITY, languages + f"; {len(shared)} of them are the same"
    return "none", relation.probability, languages


def shared_facts(a: Skeleton, b: Skeleton, rarity: Rarity) -> tuple[SharedFact, ...]:
    """Return the facts both pages state, rarest first; a name matches a longer form of itself."""
    foreign = "und" not in (a.language, b.language) and a.language != b.language
    there: dict[str, Fact] = {}
    for fact in b.facts:
        there.setdefault(_match_key(fact, foreign), fact)
    parts = {part: fact for fact in reversed(b.facts) if fact.kind in ("name", "place") for part in fact.key.split()}
    places = _places(a, b)
    found: dict[str, SharedFact] = {}
    for fact in a.facts:
        key = _match_key(fact, foreign)
        other = there.get(key)
        if other is None and fact.kind in ("name", "place"):
            other = parts.get(fact.key) or next((there[k] for k in _shorter(fact.key) if k in there), None)
        if other and key not in found:
            shown = min((fact, other), key=lambda f: len(f.key))
            named: FactKind = "place" if shown.key in places else "name"
            kind = named if shown.kind in ("name", "place") else shown.kind
            weight = _weight(shown, rarity, a.language)
            found[key] = SharedFact(kind, shown.key, weight, _passage(fact), _passage(other))
    distinct = {(f.kind == "number", f.key): f for f in reversed(found.values())}
    return tuple(sorted(distinct.values(), key=lambda f: -f.weight)[:MAX_SHARED])


def _places(*pages: Skeleton) -> set[str]:
    """Return the names used as a place more often than not: one "from Lavrov" makes nobody a town."""
    uses: Counter[str] = Counter()
    for fact in (fact for own in pages for fact in own.of_kind("name", "place")):
        uses[fact.key] += 1 if fact.kind == "place" else -1
    return {key for key, balance in uses.items() if balance > 0}


def _match_key(fact: Fact, foreign: bool = False) -> str:
    """Names and places are told apart by a preposition only: they share one space of keys.

    Between languages a number is its value: households are not called Haushalte.
    """
    if foreign and fact.kind == "number" and telling(float(value := fact.key.partition(" ")[0])):
        return f"value:{value}"
    return fact.key if fact.kind in ("name", "place") else f"{fact.kind}:{fact.key}"


def _shorter(key: str) -> Iterable[str]:
    parts = key.split()
    return parts if len(parts) > 1 and len(parts[-1]) > 2 else ()


def _weight(fact: Fact, rarity: Rarity, language: str) -> float:
    space = "name" if fact.kind == "place" else fact.kind
    keys = [hash_key(space, fact.key)]
    if space == "name":
        keys += [hash_key("name", part) for part in fact.key.split()]
    return round(float(rarity.weights(np.array(keys, np.uint32), language).max()), 2)


def _aligned(a: Skeleton, b: Skeleton, alignment: Alignment, rarity: Rarity) -> tuple[AlignedPair, ...]:
    facts_a, facts_b = _by_sentence(a), _by_sentence(b)
    return tuple(
        AlignedPair(
            _line(a, m.a), _line(b, m.b), m.similarity,
            tuple(text for key, text in facts_a.get(m.a, {}).items() if key in facts_b.get(m.b, {})),
        )
        for m in alignment.matches
        if _carried(a.sentences[m.a], b.sentences[m.b], a.language, rarity) >= MIN_CARRIED
    )  # fmt: skip


def _carried(one: Line, other: Line, language: str, rarity: Rarity) -> int:
    """Return how many words that say something two sentences share: a name alone aligns nothing worth showing."""
    shared = np.array(sorted({*one.stems} & {*other.stems}), np.uint32)
    return int((rarity.weights(shared, language) > COMMON).sum())


def _by_sentence(bones: Skeleton) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = {}
    for fact in bones.facts:
        found.setdefault(fact.sentence, {}).setdefault(_match_key(fact), fact.text)
    return found


def _added(a: Skeleton, b: Skeleton, alignment: Alignment, side: int) -> tuple[Addition, ...]:
    """Return the sentences of one page that the other does not tell, with the facts only it has."""
    own, other = (b, a) if side else (a, b)
    known = {_match_key(fact) for fact in other.facts}
    known |= {part for fact in other.of_kind("name", "place") for part in fact.key.split()}
    facts = _by_sentence(own)
    best = alignment.best[side]
    return tuple(
        Addition(_line(own, i), tuple(text for key, text in facts.get(i, {}).items() if key not in known))
        for i in range(min(len(best), len(own.sentences)))
        if best[i] < TOUCHED
    )[:MAX_ADDED]


def _line(bones: Skeleton, index: int) -> Passage:
    line = bones.sentences[index]
    return Passage(line.text, line.span.start, line.span.end)


def _passage(fact: Fact) -> Passage:
    return Passage(fact.text, fact.span.start, fact.span.end)
