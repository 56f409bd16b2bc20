"""What changed between two tellings: altered quotations, drifted names, drifted numbers and dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np

from detector.corpus.alignment import Alignment
from detector.corpus.records import AlteredQuotation, Drift, Fact, Passage, Skeleton
from detector.corpus.spelling import is_drift
from detector.corpus.wording import Wording, closest_window, respelt, run_of

PARTNERS = 4  # sentences of the other page in which the words of a quotation are looked for
NEAR = 0.2  # similarity of sentences from which one may hold the other's quotation in other words
MAX_NAMES = 250  # distinct names a page that are compared letter by letter
MAX_CHANGES = 50
EXCHANGED = 0.45  # similarity of sentences from which the one fact that differs has taken the place of the other
ROUNDING = 0.05  # relative difference up to which a changed number is rounding, not drift
SPEAKER_BONUS = 0.25
MEETING = 0.5  # share of the shorter of two quotations that one ends and the other begins with: the same, cut otherwise
CUT_SHORT = 0.3  # share of a quotation's words from which quoting only these is no alteration


def altered_quotations(a: Skeleton, b: Skeleton, alignment: Alignment) -> tuple[AlteredQuotation, ...]:
    """Return quotations of either page that the other words otherwise, with or without marks."""
    found: dict[tuple[int, int], AlteredQuotation] = {}
    for here, there, flipped in ((a, b, False), (b, a, True)):
        wording = Wording(there)
        similarity = alignment.similarity.T if flipped else alignment.similarity
        for quote in islice(here.of_kind("quotation"), MAX_CHANGES):
            change = _altered(quote, similarity, wording, there, flipped)
            if change and (change.a.start, change.b.start) not in found:
                found[change.a.start, change.b.start] = change
    return tuple(sorted(found.values(), key=lambda change: change.a.start))


def _altered(
    quote: Fact, similarity: np.ndarray, wording: Wording, there: Skeleton, flipped: bool
) -> AlteredQuotation | None:
    if wording.has(quote.text) or quote.sentence >= len(similarity) or _cut_short(quote, there):
        return None
    best: tuple[float, float, Passage, bool] | None = None
    row = similarity[quote.sentence]
    for index in np.argsort(-row)[:PARTNERS].tolist():
        if row[index] < NEAR:
            break
        speaks = bool(quote.speaker) and quote.speaker.split()[-1] in there.sentences[index].text
        for passage, overlap, quoted in _counterparts(quote, index, wording, there):
            if respelt(quote.text, passage.quote):
                return None
            score = overlap + 0.5 * float(row[index]) + SPEAKER_BONUS * speaks + 0.2 * quoted
            if (best is None or score > best[0]) and wording.keeps(quote.text, passage.quote, speaks=speaks):
                best = (score, overlap, passage, quoted)
    return _change(quote, best, flipped) if best else None


def _change(quote: Fact, best: tuple[float, float, Passage, bool], flipped: bool) -> AlteredQuotation:
    own = Passage(quote.text, quote.span.start, quote.span.end)
    _, overlap, other, quoted = best
    where = "both" if quoted else ("b" if flipped else "a")
    a, b = (other, own) if flipped else (own, other)
    return AlteredQuotation(a, b, where, quote.speaker, round(overlap, 3))  # type: ignore[arg-type]


def _cut_short(quote: Fact, there: Skeleton) -> bool:
    """Tell whether the other page quotes a good part of the words, and those unchanged."""
    own = run_of(quote.text)
    parts = (run_of(other.text) for other in there.of_kind("quotation") if len(other.text) < len(quote.text))
    return any(part in own and part.count(" ") >= CUT_SHORT * own.count(" ") for part in parts)


def _cut_otherwise(one: str, other: str) -> bool:
    """Tell whether a quotation is a part of another, or goes on where the other ends."""
    if other in one:
        return True
    x, y = one.split(), other.split()
    least = max(2, round(MEETING * min(len(x), len(y))))
    return any(x[-n:] == y[:n] or y[-n:] == x[:n] for n in range(least, min(len(x), len(y))))


def _counterparts(quote: Fact, index: int, wording: Wording, there: Skeleton) -> Iterator[tuple[Passage, float, bool]]:
    """Yield passages of the other page's sentence that stand for the quotation: another quotation, or plain words.

    A sentence that quotes some of the words as they are has cut the quotation otherwise and not altered it.
    """
    line = there.sentences[index]
    others = [q for q in there.of_kind("quotation") if q.span.start < line.span.end and q.span.end > line.span.start]
    if any(_cut_otherwise(run_of(quote.text), run_of(other.text)) for other in others):
        return
    for other in others:
        overlap = wording.overlap(quote.text, other.text) if other.sentence == index else 0.0
        if 0.25 <= overlap < 1:
            yield Passage(other.text, other.span.start, other.span.end), overlap, True
    window = closest_window(quote.text, line, wording)
    if window:
        start, end, overlap = window
        yield Passage(line.text[start:end], line.span.start + start, line.span.start + end), overlap, False


def drifted_names(a: Skeleton, b: Skeleton, alignment: Alignment) -> tuple[Drift, ...]:
    """Return names that are spelt almost alike, each on one of the pages only."""
    names_a, names_b = _names(a), _names(b)
    only_a = {key: facts for key, facts in names_a.items() if key not in names_b}
    only_b = {key: facts for key, facts in names_b.items() if key not in names_a}
    pairs = [
        (key, other)
        for key in islice(only_a, MAX_NAMES)
        for other in islice(only_b, MAX_NAMES)
        if is_drift(key, other, a.language)
    ]
    found: dict[frozenset[str], Drift] = {}
    for key, other in sorted(pairs, key=lambda pair: -len(pair[0])):  # Tomas Brevik first: he is Brevik too
        changed = frozenset((*key.split(), *other.split())) - (set(key.split()) & set(other.split()))
        if changed not in found:
            found[changed] = _drift(only_a[key], only_b[other], a, b, alignment)
    return tuple(islice(found.values(), MAX_CHANGES))


def _names(bones: Skeleton) -> dict[str, list[Fact]]:
    names: dict[str, list[Fact]] = {}
    for fact in bones.of_kind("name", "place"):
        names.setdefault(fact.key, []).append(fact)
    return names


def _drift(facts: Sequence[Fact], others: Sequence[Fact], a: Skeleton, b: Skeleton, alignment: Alignment) -> Drift:
    """Show the drift where the two pages tell most nearly the same."""
    rows, columns = alignment.similarity.shape
    pairs = [(x, y) for x in facts[:20] for y in others[:20]]
    x, y = max(pairs, key=lambda p: alignment.similarity[min(p[0].sentence, rows - 1), min(p[1].sentence, columns - 1)])
    return Drift(_passage(x), _passage(y), _context(a, x), _context(b, y))


def drifted_numbers(a: Skeleton, b: Skeleton, alignment: Alignment) -> tuple[Drift, ...]:
    """Return numbers and dates that differ between sentences that otherwise tell the same."""
    keys_a = {fact.key for fact in a.of_kind("number", "date")}
    keys_b = {fact.key for fact in b.of_kind("number", "date")}
    by_sentence_a, by_sentence_b = _counted(a, keys_b), _counted(b, keys_a)
    found: dict[int, Drift] = {}
    taken: set[int] = set()
    for match in sorted(alignment.matches, key=lambda m: -m.similarity):
        for x in by_sentence_a.get(match.a, ()):
            for y in by_sentence_b.get(match.b, ()):
                if x.span.start not in found and y.span.start not in taken and _same_but_value(x, y):
                    found[x.span.start] = Drift(_passage(x), _passage(y), _context(a, x), _context(b, y))
                    taken.add(y.span.start)
    return tuple(islice(found.values(), MAX_CHANGES))


def exchanged_facts(a: Skeleton, b: Skeleton, alignment: Alignment, known: Sequence[Drift]) -> tuple[Drift, ...]:
    """Return facts in the place of others: aligned sentences that each have one of a kind which the other page lacks.

    Args:
        a: one page.
        b: the other.
        alignment: of their sentences.
        known: drifts that are told already.
    """
    only_a, only_b = _only(a, b), _only(b, a)
    taken = {(side, passage.start) for drift in known for side, passage in (("a", drift.a), ("b", drift.b))}
    found: dict[tuple[str, str], Drift] = {}
    for match in sorted(alignment.matches, key=lambda m: -m.similarity):
        for kind, left in only_a.get(match.a, {}).items() if match.similarity >= EXCHANGED else ():
            right = only_b.get(match.b, {}).get(kind, [])
            ends = {("a", left[0].span.start), *(("b", other.span.start) for other in right[:1])}
            if len(left) == len(right) == 1 and not ends & taken and not _much_the_same(left[0], right[0]):
                drift = Drift(_passage(left[0]), _passage(right[0]), _context(a, left[0]), _context(b, right[0]))
                found.setdefault((left[0].key, right[0].key), drift)
                taken |= ends
    return tuple(islice(found.values(), MAX_CHANGES))


def _only(here: Skeleton, there: Skeleton) -> dict[int, dict[str, list[Fact]]]:
    """Return by sentence and kind the facts that the other page does not state, names by any of their parts."""
    keys = {(fact.kind, fact.key) for fact in there.facts}
    parts = {part for fact in there.of_kind("name", "place") for part in fact.key.split()}
    found: dict[int, dict[str, list[Fact]]] = {}
    for fact in here.of_kind("name", "place", "number", "date"):
        named = fact.kind in ("name", "place")
        if (parts & set(fact.key.split())) if named else ((fact.kind, fact.key) in keys):
            continue
        own = found.setdefault(fact.sentence, {}).setdefault("name" if named else fact.kind, [])
        if all(fact.key != other.key for other in own):
            own.append(fact)
    return found


def _much_the_same(x: Fact, y: Fact) -> bool:
    """Tell whether two facts may be one worded otherwise: a rounded number, a day with and without its year."""
    if x.kind == "number":
        first, second = (float(fact.key.partition(" ")[0]) for fact in (x, y))
        return abs(first - second) <= ROUNDING * max(abs(first), abs(second))
    return x.kind == "date" and (x.key.endswith(y.key.lstrip("-")) or y.key.endswith(x.key.lstrip("-")))


def _counted(bones: Skeleton, elsewhere: set[str]) -> dict[int, list[Fact]]:
    """Numbers and dates by sentence, without those the other page has too."""
    found: dict[int, list[Fact]] = {}
    for fact in bones.of_kind("number", "date"):
        if fact.key not in elsewhere:
            found.setdefault(fact.sentence, []).append(fact)
    return found


def _same_but_value(x: Fact, y: Fact) -> bool:
    if x.kind != y.kind or x.text.lower() == y.text.lower():  # "Tuesday" of two weeks is no change of wording
        return False
    if x.kind == "date":
        return x.key.startswith("--") == y.key.startswith("--") and len(x.key) == len(y.key)
    (value, _, unit), (other, _, same) = x.key.partition(" "), y.key.partition(" ")
    first, second = float(value), float(other)
    return bool(unit) and unit == same and abs(first - second) > ROUNDING * max(abs(first), abs(second))


def _passage(fact: Fact) -> Passage:
    return Passage(fact.text, fact.span.start, fact.span.end)


def _context(bones: Skeleton, fact: Fact) -> Passage:
    line = bones.sentences[fact.sentence]
    return Passage(line.text, line.span.start, line.span.end)
