"""What a worker does: judge a chunk of records and return rows that are ready to be written.

Rows carry bytes, so that the process which gathers them neither unpickles records nor renders JSON: with two cores
that is the difference between two workers being twice as fast and half as fast again.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any, NamedTuple

import orjson

from detector.audit.accepting import accept
from detector.audit.facts import facts_of, page_view
from detector.audit.scopes import scope_of
from detector.audit.settings import Plan
from detector.engine import collector_at_rest
from detector.errors import DetectorError
from detector.nouns import Page
from detector.recipes import engine_of
from detector.records import Record
from detector.report.json import as_dict


class Row(NamedTuple):
    """A judged page: the verdict as the JSON contract has it, what the summary needs, and the page view."""

    key: str
    verdict: bytes  # one JSON object
    facts: bytes  # one JSON object
    view: bytes = b""  # one JSON object, or nothing
    card: bytes = b""  # pickled, for the analysis across pages; only ever handed from process to process


class Lost(NamedTuple):
    """A record that could not be judged, and why."""

    source: str
    reason: str
    dead: bool = False  # a link of a crawl that leads nowhere


def key_of(record: Record) -> str:
    """Return sixteen hex digits by which an interrupted run knows a record again."""
    told = blake2b(record.source.encode("utf-8", "surrogateescape"), digest_size=8)
    told.update(record.url.encode("utf-8", "surrogateescape"))
    told.update(record.content)
    return told.hexdigest()


def judge_chunk(plan: Plan, records: Sequence[Record]) -> list[Row | Lost]:
    """Judge records in order; one that fails costs only itself."""
    return [_judge(plan, record) for record in records]


def _judge(plan: Plan, record: Record) -> Row | Lost:
    if record.error:
        return Lost(record.source, record.error, record.dead)
    try:
        with collector_at_rest():
            return card_alone(plan, record) if record.judged else judge_record(plan, record)
    except Exception as error:  # whatever a page does to us, the next one is judged
        return Lost(record.source, f"{record.source}: could not be judged: {type(error).__name__}: {error}")


def judge_record(plan: Plan, record: Record) -> Row:
    """Judge one record under the overrides and suppressions of the plan."""
    scope = scope_of(plan, record.source, record.url)
    engine = engine_of(scope.engine)
    try:
        page = engine.read(
            record.content, url=record.url, source=record.source, kind=record.kind, charset=record.charset
        )
    except DetectorError as error:
        page = Page(text="", blocks=(), source=record.source, url=record.url, degraded=(str(error),))
    verdict = engine.check_page(page, signals=plan.signals)
    verdict, accepted = accept(verdict, record, plan, engine.policy)
    row: dict[str, Any] = as_dict(verdict)
    facts = facts_of(page, verdict, row, record, plan, scope, accepted, engine.policy.bands)
    view = orjson.dumps(page_view(page)) if plan.texts else b""
    return Row(key_of(record), orjson.dumps(row), orjson.dumps(facts), view, _card(page) if plan.across else b"")


def card_alone(plan: Plan, record: Record) -> Row:
    """Read a page that an earlier run has judged, for what the analysis across pages needs of it."""
    engine = engine_of(scope_of(plan, record.source, record.url).engine)
    page = engine.read(record.content, url=record.url, source=record.source, kind=record.kind, charset=record.charset)
    return Row("", b"", b"", card=_card(page))


def _card(page: Page) -> bytes:
    from pickle import dumps

    from detector.corpus.cards import card_of

    return dumps(card_of(page))
