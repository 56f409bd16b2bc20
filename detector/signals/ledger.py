"""The silent-drop ledger: what Gopher, C4, FineWeb and DCLM would keep of a text, line by line, with rule and number.

The filters run as published, in their order of checks: C4 and DCLM drop lines and then judge the page by what is left;
Gopher and FineWeb judge the page, and here each line is told that counts against it. What needs a reference corpus
(language models, blocklists, deduplication across pages) is not judged, and the ledger says so.
"""

from __future__ import annotations

from math import nan
from typing import Final, NamedTuple

from detector.nouns import Reading, Span
from detector.signals import crawlfilters, gopher, repetition
from detector.signals.counts import BULLETS, ELLIPSES
from detector.signals.crawlfilters import c4_decisions, c4_sentences, dclm_decisions, dclm_removed
from detector.signals.document import Document, main_document, visible_document
from detector.signals.lines import TERMINALS, Decision, dclm_cut
from detector.signals.measures import Measure

FILTERS: Final = ("gopher", "c4", "fineweb", "dclm")
NOT_JUDGED: Final = {
    "gopher": "deduplication across pages",
    "c4": "bad-word lists; three-sentence spans repeated across pages",
    "fineweb": "address blocklists; MinHash deduplication",
    "dclm": "address blocklists; the fastText classifier; deduplication across pages",
}
SHORT: Final = 30  # characters: FineWeb's short line


class PageCheck(NamedTuple):
    """One page-level rule: its number, its limit in words, and whether the page passes."""

    name: str
    number: float
    limit: str
    passes: bool
    near: bool = False  # passes, and is within a tenth of the limit


class LineCheck(NamedTuple):
    """What one filter says of one line: dropped, or kept but counting against the page."""

    filter: str
    dropped: bool
    reason: str
    number: float
    unit: str  # what the number counts


class Entry(NamedTuple):
    """A line of the text, its place in `Page.text`, and what the filters say of it; nothing said is kept."""

    number: int
    text: str
    span: Span
    checks: tuple[LineCheck, ...]


class Judgement(NamedTuple):
    """One filter's judgement of the page."""

    filter: str
    keeps: bool
    lines_kept: int
    lines: int
    checks: tuple[PageCheck, ...]
    not_judged: str

    @property
    def because(self) -> tuple[PageCheck, ...]:
        """The checks the page fails."""
        return tuple(check for check in self.checks if not check.passes)

    @property
    def nearly(self) -> tuple[PageCheck, ...]:
        """The checks the page passes by less than a tenth of the limit."""
        return tuple(check for check in self.checks if check.passes and check.near)


class Ledger(NamedTuple):
    """All judgements and the lines they are about."""

    judgements: tuple[Judgement, ...]
    entries: tuple[Entry, ...]


def keep_ledger(reading: Reading, *, main: bool = False) -> Ledger:
    """Judge the visible text (or the main content alone) by the four filters."""
    document = reading.once(main_document if main else visible_document)
    entries = tuple(_entries(document))
    judgements = (
        _judgement("gopher", _gopher(document), document, len(entries)),
        _judgement("c4", _c4(document), document, sum(one is None for one in document.once(c4_decisions))),
        _judgement("fineweb", _fineweb(document, reading.page.language.confidence), document, len(entries)),
        _judgement("dclm", _dclm(document), document, sum(one is None for one in document.once(dclm_decisions))),
    )
    return Ledger(judgements, entries)


def _judgement(name: str, checks: list[PageCheck], document: Document, kept: int) -> Judgement:
    keeps = bool(document.lines) and all(check.passes for check in checks)
    return Judgement(name, keeps, kept if keeps else 0, len(document.lines), tuple(checks), NOT_JUDGED[name])


def _checks(measures: tuple[Measure, ...], document: Document, *names: str) -> list[PageCheck]:
    """Measure those with a published limit; with `names`, only these."""
    found = []
    for measure in measures:
        if measure.threshold and (not names or measure.name in names):
            number = document.once(measure.value)
            found.append(_check(measure, number))
    return found


def _check(measure: Measure, number: float) -> PageCheck:
    passes = measure.accepts(number)
    near = measure.high is not None and number > 0.9 * measure.high > 0
    near = near or (measure.low is not None and number < 1.1 * measure.low)
    return PageCheck(measure.name, number, measure.threshold, passes, passes and near)


def _gopher(document: Document) -> list[PageCheck]:
    left_out = "gopher.median-word-length"  # dolma's variant of the mean
    measures = tuple(measure for measure in gopher.MEASURES if measure.name != left_out)
    return _checks(measures, document) + _checks(repetition.MEASURES, document)


def _c4(document: Document) -> list[PageCheck]:
    pairs = zip(document.lines, document.once(c4_decisions), strict=True)
    kept = [line.lower() for line, decision in pairs if decision is None]
    lorem = sum("lorem ipsum" in line for line in kept)
    curly = sum("{" in line for line in kept)
    sentences = document.once(c4_sentences)
    return [
        PageCheck("c4.sentences", sentences, ">= 5", sentences >= 5),
        PageCheck("c4.lorem-ipsum", lorem, "<= 0", not lorem),
        PageCheck("c4.curly-brackets", curly, "<= 0", not curly),
    ]


def _fineweb(document: Document, confidence: float) -> list[PageCheck]:
    language = document.language
    score = confidence if language == "en" else 0.0 if language != "und" else nan
    names = [measure.name for measure in crawlfilters.MEASURES if measure.name.startswith("fineweb.")]
    found = _checks(crawlfilters.MEASURES, document, *names)
    return [*found, PageCheck("fineweb.english", score, ">= 0.65", not score < 0.65)]


def _dclm(document: Document) -> list[PageCheck]:
    removed = document.once(dclm_removed)
    found = _checks(crawlfilters.MEASURES, document, "dclm.letterless-words")
    return [*_gopher(document), *found, PageCheck("dclm.removed-words", removed, "<= 0.05", not removed > 0.05)]


def _entries(document: Document) -> list[Entry]:
    seen: set[str] = set()
    entries = []
    c4, dclm = document.once(c4_decisions), document.once(dclm_decisions)
    for number, (line, start) in enumerate(zip(document.lines, document.starts, strict=True)):
        checks = _dropped("c4", c4[number]) + _dropped("dclm", dclm[number])
        checks += [LineCheck("dclm", False, "has stock words cut out", cut, "words")] if (cut := dclm_cut(line)) else []
        checks += _counted(line, line in seen)
        seen.add(line)
        entries.append(Entry(number + 1, line, Span(start, start + len(line)), tuple(checks)))
    return entries


def _dropped(name: str, decision: Decision | None) -> list[LineCheck]:
    return [] if decision is None else [LineCheck(name, True, decision.reason, decision.number, decision.unit)]


def _counted(line: str, copy: bool) -> list[LineCheck]:
    """What Gopher and FineWeb count against the page."""
    found = []
    if copy:
        found += [
            LineCheck(name, False, "repeats an earlier line", len(line), "characters") for name in ("gopher", "fineweb")
        ]
    if line.endswith(ELLIPSES):
        found.append(LineCheck("gopher", False, "ends in an ellipsis", len(line), "characters"))
    if line.startswith(BULLETS):
        found.append(LineCheck("gopher", False, "begins with a bullet", len(line), "characters"))
    if not line.endswith(TERMINALS):
        found.append(LineCheck("fineweb", False, "has no end mark", len(line), "characters"))
    if len(line) <= SHORT:
        found.append(LineCheck("fineweb", False, f"has {SHORT} characters or fewer", len(line), "characters"))
    return found
