"""The HTTP API under /v1: parse, call, answer."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any, Literal, TypeVar

from fastapi import APIRouter, Depends, HTTPException, Query, Request, Response
from pydantic import BaseModel, ValidationError

from detector.hosts.service.access import Caller
from detector.hosts.service.judging import PageJob
from detector.hosts.service.schemas import (
    CHECKED,
    BatchIn,
    Error,
    Health,
    Kind,
    Line,
    PageIn,
    Preset,
)
from detector.hosts.service.serving import Service

Given = TypeVar("Given", bound=BaseModel)
RAW = {"text/html": "", "application/xhtml+xml": "", "text/markdown": "markdown", "text/plain": "",
       "application/octet-stream": ""}  # fmt: skip
ERRORS: dict[int | str, dict[str, Any]] = {
    status: {"model": Error, "description": told}
    for status, told in {
        400: "malformed", 401: "no key, or a wrong one", 403: "the key lacks the scope", 404: "there is no such thing",
        408: "the body came too slowly", 413: "too large", 415: "neither JSON nor a page", 422: "not as described",
        429: "at the limit: try again after Retry-After seconds", 500: "the engine failed on this page",
        503: "the database is away", 504: "the page took too long",
    }.items()
}  # fmt: skip
Number = Annotated[str, Query(pattern=r"^[0-9a-f]{0,28}$")]


def needs(scope: str) -> Any:
    """Dependency: the caller's key has this scope."""

    def check(request: Request) -> Caller:
        return admitted(request, scope)

    return Depends(check)


def admitted(request: Request, scope: str) -> Caller:
    """Who asks, whose key has this scope."""
    caller: Caller = request.state.admitted
    if not caller.may(scope):
        raise HTTPException(403, f"this key lacks the scope {scope}")
    return caller


def service_of(request: Request) -> Service:
    """The running service."""
    service: Service = request.app.state.service
    return service


def parse(model: type[Given], body: bytes) -> Given:
    """Read a JSON body; the error says where it is wrong and never repeats what was sent."""
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        told = [f"{'.'.join(str(part) for part in e['loc']) or 'body'}: {e['msg']}" for e in error.errors()[:5]]
        malformed = any(e["type"] == "json_invalid" for e in error.errors())
        raise HTTPException(400 if malformed else 422, "; ".join(told)) from None


def takes(model: type[BaseModel], *, raw: bool = False) -> dict[str, Any]:
    """OpenAPI of a request body."""
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
    schema.pop("$defs", None)
    content: dict[str, Any] = {"application/json": {"schema": schema}}
    if raw:
        content |= {kind: {"schema": {"type": "string", "format": "binary"}} for kind in RAW}
    return {"requestBody": {"required": True, "content": content}}


def json_answer(schema: dict[str, Any]) -> dict[int | str, dict[str, Any]]:
    """OpenAPI of a JSON answer, with the errors."""
    return {200: {"description": "done", "content": {"application/json": {"schema": schema}}}, **ERRORS}


router = APIRouter(prefix="/v1", responses=ERRORS)


async def page_of(
    request: Request, url: Line = "", source: Line = "-", title: Line = "", kind: Kind = "", preset: Preset = "",
    signals: bool = False,
) -> tuple[PageJob, str]:  # fmt: skip
    """One page out of a JSON body, or a raw one with the rest in the query."""
    declared, _, parameters = request.headers.get("content-type", "").lower().partition(";")
    body = await request.body()
    if declared.strip() == "application/json":
        given = parse(PageIn, body)
        return job_of(given), given.title
    if declared.strip() not in RAW:
        raise HTTPException(415, "send application/json, or a page as text/html, text/markdown or text/plain")
    charset = parameters.partition("charset=")[2].strip(" \"'")[:40]
    return PageJob(body, url, source, kind or RAW[declared.strip()], charset, preset, signals), title


def job_of(page: PageIn) -> PageJob:
    """What an engine is asked for a page."""
    content, charset = page.raw()
    return PageJob(content, page.url, page.source, page.kind, charset, page.preset, page.signals)


Page = Annotated[tuple[PageJob, str], Depends(page_of)]


@router.post("/check", openapi_extra=takes(PageIn, raw=True), responses=json_answer(CHECKED))
async def check(request: Request, page: Page, caller: Annotated[Caller, needs("check")]) -> Response:
    """Judge one page. The verdict is, bit for bit, what `detector check --format json` prints."""
    return await answer_check(service_of(request), request, page, caller)


async def answer_check(service: Service, request: Request, page: tuple[PageJob, str], caller: Caller) -> Response:
    """Have one page judged and answer with the verdict."""
    with service.room():
        kept, body = await service.check(page[0], caller=caller.name, title=page[1])
    request.state.verdict = kept.verdict
    return Response(body, media_type="application/json")


@router.post(
    "/batch", openapi_extra=takes(BatchIn),
    responses=json_answer({"type": "object", "required": ["results"],
                           "properties": {"results": {"type": "array", "items": CHECKED}}}),
)  # fmt: skip
async def batch(request: Request, caller: Annotated[Caller, needs("check")]) -> Response:
    """Judge several pages; the answers come in their order."""
    service = service_of(request)
    pages = parse(BatchIn, await request.body()).pages
    if len(pages) > service.settings.max_batch:
        raise HTTPException(413, f"at most {service.settings.max_batch} pages at once")
    with service.room(len(pages)):
        done = await asyncio.gather(
            *(service.check(job_of(page), caller=caller.name, title=page.title) for page in pages)
        )
    return Response(b'{"results":[' + b",".join(body for _, body in done) + b"]}", media_type="application/json")


@router.post("/explain", openapi_extra=takes(PageIn, raw=True), responses=json_answer({"type": "object"}))
async def explain(request: Request, page: Page, caller: Annotated[Caller, needs("check")]) -> Response:
    """Say what the published crawl filters would keep of a page, line by line."""
    service = service_of(request)
    with service.room():
        answer = await service.ask("explain", page[0])
    return Response(answer.body, media_type="application/json")


@router.get("/rules", responses=json_answer({"type": "object"}))
async def rules(request: Request, caller: Annotated[Caller, needs("check")]) -> dict[str, Any]:
    """All rules, models and the policy in force; what could not be loaded."""
    return service_of(request).facts


@router.post("/reload", responses=ERRORS)
async def reload(request: Request, caller: Annotated[Caller, needs("admin")]) -> Health:
    """Load policy and packs anew; 422 says why the old ones stay."""
    service = service_of(request)
    if trouble := await service.reload():
        raise HTTPException(422, trouble)
    return health_of(service)


def health_of(service: Service) -> Health:
    """How the service is."""
    troubles = service.troubles()
    status: Literal["ok", "degraded", "stopping"] = "stopping" if service.stopping else "degraded" if troubles else "ok"
    return Health(
        status=status, engines=service.pool.size, waiting=service.waiting, unsaved=service.writer.waiting,
        trouble=troubles, policy=service.facts.get("policy", ""),
    )  # fmt: skip
