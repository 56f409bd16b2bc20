"""One audit from its inputs to its results; reports are made of what `Audit` holds."""

from __future__ import annotations

import tempfile
from array import array
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import orjson

from detector.audit.across import Across, analyse_audit
from detector.audit.baselines import load_baseline
from detector.audit.engines import digest_of, warm
from detector.audit.journal import Journal
from detector.audit.meter import Meter, Mode, shown
from detector.audit.running import judge_all
from detector.audit.settings import Plan
from detector.audit.summary import Summary
from detector.audit.tasks import Lost, Row, key_of
from detector.nouns import Rule
from detector.recipes import check_rules, engine_of
from detector.records import Record

if TYPE_CHECKING:
    from detector.audit.copies import Copies

Source = Callable[[Meter, Journal], Iterator[Record]]


@dataclass(frozen=True, slots=True)
class Request:
    """What to run: a plan, what it is about, and how."""

    plan: Plan
    inputs: tuple[str, ...]
    workers: int = 1
    journal: Path | None = None  # kept when the run is interrupted; without one there is nothing to resume
    resume: bool = False
    progress: Mode = "auto"
    rule_pages: str = ""  # address where the pages of rules are published; see `detector.report.rulelinks`


@dataclass
class Audit:
    """The results: a summary in memory, the rows on disk. Close it when the reports are written."""

    request: Request
    journal: Journal
    summary: Summary = field(default_factory=Summary)
    places: array[int] = field(default_factory=lambda: array("Q"))  # of rows in the journal, in input order
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    cards: list[bytes] = field(default_factory=list)  # of each page, b"" where there is none; see `Plan.across`
    files: Mapping[str, Path] = field(default_factory=dict)  # format → report, for reports that name each other
    complete: bool = False  # every input was gone through
    kept: bool = False  # the journal stays on disk

    def __enter__(self) -> Audit:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kept = kind is not None and self.request.journal is not None
        self.journal.close(remove=not self.kept)

    @cached_property
    def across(self) -> Across | None:
        """What ties the pages together, where that was asked for."""
        return analyse_audit(self)

    @property
    def rules(self) -> Mapping[str, Rule]:
        """Every rule that may have spoken, by id."""
        return {rule.id: rule for rule in engine_of(self.request.plan.engine).catalogue.rules}

    def rows(self) -> Iterator[Row]:
        """Read the rows back in input order."""
        return self.journal.rows(iter(self.places))

    def row(self, index: int) -> Row:
        """Read one row back."""
        return self.journal.row(self.places[index])


def open_audit(request: Request) -> Audit:
    """Load the engines (their errors are told before anything is read), open the journal."""
    plan = request.plan
    specs = [plan.engine, *(override.engine for override in plan.overrides)]
    digest = digest_of(specs)
    known = engine_of(replace(plan.engine, off=(), only=())).catalogue.rules
    check_rules((s.rule for s in plan.suppressions if s.rule), known)
    header = {
        "detector": version("detector"), "engines": digest, "inputs": list(request.inputs), "signals": plan.signals,
        "texts": plan.texts, "places": plan.places, "suppressions": repr(plan.suppressions), "inline": plan.inline,
        "fail_on": repr((plan.fail_on, plan.overrides)), "baseline": _digest(plan.baseline),
    }  # fmt: skip
    path = request.journal
    if path is None:
        with tempfile.NamedTemporaryFile(prefix="detector-", suffix=".journal", delete=False) as file:
            path = Path(file.name)
    return Audit(request, Journal(path, header, resume=request.resume))


def _digest(baseline: Path | None) -> str:
    """Load a baseline, so that what is wrong with it is told before anything is judged; return its digest."""
    if baseline is None:
        return ""
    load_baseline(baseline)
    return sha256(baseline.read_bytes()).hexdigest()[:16]


def judge_inputs(audit: Audit, records: Source, write: Callable[[Row], None] | None = None) -> None:
    """Judge everything that the inputs hold; rows go to the journal and, as they come, to `write`."""
    meter, taken = Meter(), deque[int]()
    request, summary, journal = audit.request, audit.summary, audit.journal
    known = len(journal) > 0
    source = records(meter, journal)
    if known:
        source = _marked(source, journal, taken, keep=request.plan.across)
    with _copies(request) as copies, shown(meter, request.progress) as teller:
        for record, row in judge_all(request.plan, source, request.workers, copies):
            if request.plan.across and (record.judged or isinstance(row, Row)):
                audit.cards.append(row.card if isinstance(row, Row) else b"")
            if record.judged:
                audit.places.append(taken.popleft())
                row = journal.row(audit.places[-1])
                summary.reused += 1
            if isinstance(row, Lost):
                teller.say(row.reason)
                summary.lose(*row)
                continue
            if not record.judged:
                audit.places.append(journal.append(row))
                journal.flush()
            summary.add(orjson.loads(row.facts))
            if write is not None:
                write(row)
            teller.advance()
    audit.complete = True


@contextmanager
def _copies(request: Request) -> Iterator[Copies | None]:
    """Copies of this process as workers, made before anything is fetched or shown; None where there are none."""
    if request.workers == 1:
        yield None
        return
    from detector.audit.copies import copied_workers

    specs = (request.plan.engine, *(override.engine for override in request.plan.overrides))
    with copied_workers(request.inputs, request.workers, lambda: warm(specs)) as copies:
        yield copies


def _marked(records: Iterator[Record], journal: Journal, taken: deque[int], *, keep: bool) -> Iterator[Record]:
    """Mark the records that the earlier run has judged, and note where their rows stand.

    Args:
        records: all records.
        journal: of the earlier run.
        taken: gets the places.
        keep: whether the records keep their content, for the analysis across pages.
    """
    for record in records:
        place = None
        if record.judged:
            place = journal.take_source(record.source)
        elif not record.error:
            place = journal.take_key(key_of(record))
        if place is None:
            if not record.judged:
                yield record
            continue
        taken.append(place)
        yield replace(record, content=record.content if keep else b"", judged=True)


def facts_of_row(row: Row) -> dict[str, Any]:
    """Return a row's facts."""
    found: dict[str, Any] = orjson.loads(row.facts)
    return found
