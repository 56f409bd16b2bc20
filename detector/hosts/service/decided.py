"""The API of what was decided: verdicts looked up, overridden, corrected and exported."""

from __future__ import annotations

import asyncio
import time
from dataclasses import asdict
from typing import Annotated, Any, Literal

import orjson
from fastapi import APIRouter, HTTPException, Query, Request
from starlette.responses import StreamingResponse

from detector.hosts.service.access import Caller
from detector.hosts.service.api import ERRORS, json_answer, needs, parse, service_of, takes
from detector.hosts.service.exporting import KINDS, export_lines
from detector.hosts.service.records import Feedback, Kept, Override, Wanted, new_id
from detector.hosts.service.schemas import Done, FeedbackIn, Line, OverrideIn, State
from detector.hosts.service.serving import Service

Number = Annotated[str, Query(pattern=r"^[0-9a-f]{0,28}$")]
router = APIRouter(prefix="/v1", responses=ERRORS)


@router.get("/decisions", responses=json_answer({"type": "object"}))
async def decisions(
    request: Request, caller: Annotated[Caller, needs("read")],
    verdict: Literal["", "publish", "review", "reject", "abstain"] = "", state: State | Literal[""] = "",
    text: Line = "", before: Number = "", limit: Annotated[int, Query(ge=1, le=500)] = 50,
) -> dict[str, Any]:  # fmt: skip
    """Verdicts that were given, newest first; `before` takes the last id for the next page."""
    wanted = Wanted(verdict, state, text, before, limit)
    found = await asyncio.to_thread(service_of(request).store.list, wanted)
    return {"decisions": [_brief(kept) for kept in found]}


def _brief(kept: Kept) -> dict[str, Any]:
    told = ("id", "made", "url", "source", "title", "caller", "verdict", "probability", "language", "preset", "state")
    return {name: getattr(kept, name) for name in told}


async def _known(request: Request, number: str) -> Kept:
    found = await service_of(request).find(number)
    if found is None:
        raise HTTPException(404, "there is no decision of that id")
    return found


@router.get("/decisions/{number}", responses=json_answer({"type": "object"}))
async def decision(request: Request, number: str, caller: Annotated[Caller, needs("read")]) -> dict[str, Any]:
    """One verdict with what people said of it."""
    kept, store = await _known(request, _id(number)), service_of(request).store
    overrides = await asyncio.to_thread(store.select, Override, "WHERE decision = :it ORDER BY id", it=kept.id)
    return {
        **_brief(kept), "verdict_json": orjson.loads(kept.body), "overrides": [asdict(each) for each in overrides],
    }  # fmt: skip


def _id(number: str) -> str:
    if len(number) != 28 or not all(c in "0123456789abcdef" for c in number):
        raise HTTPException(404, "there is no decision of that id")
    return number


@router.post("/decisions/{number}/override", openapi_extra=takes(OverrideIn), responses=ERRORS)
async def override(request: Request, number: str, caller: Annotated[Caller, needs("feedback")]) -> Done:
    """Note that a person decided otherwise, and why."""
    given, service = parse(OverrideIn, await request.body()), service_of(request)
    kept = await _known(request, _id(number))
    row = Override(new_id(), kept.id, time.time(), f"{given.who} ({caller.name})", given.action, given.reason)
    if not await asyncio.to_thread(service.store.override, row):
        raise HTTPException(503, "the verdict itself is not on the disk yet; try again")
    service.metrics.overrides.labels(given.action).inc()
    return Done(id=row.id)


@router.post("/decisions/{number}/feedback", openapi_extra=takes(FeedbackIn), responses=ERRORS)
async def feedback(request: Request, number: str, caller: Annotated[Caller, needs("feedback")]) -> Done:
    """Note what the page really is; `detector adapt` learns from it. The page's content must still be kept."""
    given = parse(FeedbackIn, await request.body())
    kept = await _known(request, _id(number))
    row = await note_feedback(service_of(request), kept, f"{given.who} ({caller.name})", given.label, given.reason)
    return Done(id=row.id)


async def note_feedback(service: Service, kept: Kept, who: str, label: str, reason: str) -> Feedback:
    """Make the decision that `detector adapt` learns from, and store it."""
    if kept.content is None:
        raise HTTPException(422, "the content of this page is no longer kept, so nothing can be learnt from it")
    made = await service.look("decide", kept, label=label, reason=reason)
    row = Feedback(new_id(), kept.id, time.time(), who, label, reason, orjson.dumps(made).decode())
    await asyncio.to_thread(service.store.add, row)
    return row


@router.get("/export/{what}", responses={200: {"content": {"application/x-ndjson": {}}}, **ERRORS})
async def export(
    request: Request, what: Literal["decisions", "overrides", "feedback"], caller: Annotated[Caller, needs("admin")]
) -> StreamingResponse:
    """Everything that is stored, one JSON object a line."""
    rows = service_of(request).store.export(KINDS[what])
    return StreamingResponse(export_lines(rows), media_type="application/x-ndjson")
