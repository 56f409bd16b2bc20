"""The review page: what was judged lately, why, and what people decided; plain forms, no script.

An editor looks; a reviewer also overrides and says what a page really is; an admin also sees who may come in.
"""

from __future__ import annotations

import asyncio
import hmac
import time
from importlib import resources
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode

import orjson
from fastapi import APIRouter, HTTPException, Request, Response
from starlette.responses import RedirectResponse

from detector.errors import DetectorError
from detector.hosts.service import passwords
from detector.hosts.service.api import health_of, service_of
from detector.hosts.service.decided import note_feedback
from detector.hosts.service.marking import Shown, mark
from detector.hosts.service.pages import Visitor, page
from detector.hosts.service.records import Feedback, Kept, Key, Override, User, Wanted, new_id
from detector.hosts.service.serving import Service

if TYPE_CHECKING:
    pass

COOKIE = "detector_review"
VERDICTS, STATES = ("reject", "review", "publish", "abstain"), ("open", "approved", "rejected")
LABELS = {"good": "a good page (false alarm)", "spam": "spam", "low_quality": "low quality"}
PAGE = 50
router = APIRouter(prefix="/review", include_in_schema=False)


class NotLoggedIn(Exception):
    """Sends the visitor to the login."""


async def visitor_of(request: Request) -> Visitor:
    """Return who is logged in; `NotLoggedIn` for nobody."""
    store, cookie = service_of(request).store, request.cookies.get(COOKIE, "")
    found = await asyncio.to_thread(passwords.logged_in, store, cookie)
    if found is None:
        raise NotLoggedIn
    request.state.caller = f"user {found[0].name}"
    return Visitor(*found)


async def form_of(request: Request, visitor: Visitor | None = None) -> dict[str, str]:
    """Return the fields of a form; where somebody is logged in it must carry their own token."""
    try:
        told = parse_qs((await request.body()).decode(), keep_blank_values=True, max_num_fields=20)
    except ValueError:
        raise HTTPException(400, "the form cannot be read") from None
    form = {name: values[0].replace("\x00", "") for name, values in told.items()}
    if visitor is not None and not hmac.compare_digest(form.get("csrf", "").encode(), visitor.session.csrf.encode()):
        raise HTTPException(403, "the form is not from this page, or the login is another; load it again")
    return form


@router.get("/review.css")
async def style() -> Response:
    """The style sheet."""
    text = resources.files("detector.hosts.service").joinpath("review.css").read_text("utf-8")
    return Response(text, media_type="text/css")


@router.get("/login")
async def login_form(request: Request) -> Response:
    """Ask for name and password."""
    return page("login.html", None, trouble="")


@router.post("/login")
async def login(request: Request) -> Response:
    """Check name and password; too many wrong ones have to wait."""
    service, address = service_of(request), request.client.host if request.client else ""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise HTTPException(403, "the form is not from this page")
    if wait := service.tries.wait(address):
        service.metrics.refused.labels("guessing").inc()
        answer = page("login.html", None, 429, trouble=f"Too many tries. Come again in {wait} seconds.")
        answer.headers["retry-after"] = str(wait)
        return answer
    form = await form_of(request)
    hours = service.settings.session_hours
    name, password = form.get("name", "")[:200], form.get("password", "")[:1000]
    cookie = await asyncio.to_thread(passwords.log_in, service.store, name, password, hours)
    if cookie is None:
        service.tries.failed(address)
        return page("login.html", None, 401, trouble="Name or password is wrong.")
    answer = RedirectResponse("/review", 303)
    secure = request.url.scheme == "https"
    answer.set_cookie(
        COOKIE, cookie, max_age=hours * 3600, path="/review", httponly=True, samesite="strict", secure=secure
    )
    return answer


@router.post("/logout")
async def logout(request: Request) -> Response:
    """End the login."""
    visitor = await visitor_of(request)
    await form_of(request, visitor)
    await asyncio.to_thread(passwords.log_out, service_of(request).store, visitor.session)
    answer = RedirectResponse("/review/login", 303)
    answer.delete_cookie(COOKIE, path="/review")
    return answer


@router.get("")
async def overview(request: Request) -> Response:
    """Recent verdicts, filtered."""
    visitor, query = await visitor_of(request), request.query_params
    wanted = Wanted(
        _one_of(query.get("verdict", ""), VERDICTS), _one_of(query.get("state", ""), STATES),
        query.get("text", "")[:200].replace("\x00", ""), _number(query.get("before", "")), PAGE,
    )  # fmt: skip
    rows = await asyncio.to_thread(service_of(request).store.list, wanted)
    told = {"verdict": wanted.verdict, "state": wanted.state, "text": wanted.text}
    older = urlencode({**told, "before": rows[-1].id}) if len(rows) == PAGE else ""
    return page(
        "overview.html", visitor, rows=rows, older=older, verdicts=VERDICTS, states=STATES, verdict=wanted.verdict,
        state=wanted.state, text=wanted.text,
    )  # fmt: skip


@router.get("/service")
async def about_service(request: Request) -> Response:
    """How the service is, and who may come in."""
    return await _service_page(request, await _ruling(request))


@router.post("/service")
async def reload(request: Request) -> Response:
    """Load policy and packs anew."""
    visitor = await _ruling(request)
    await form_of(request, visitor)
    trouble = await service_of(request).reload()
    return await _service_page(request, visitor, trouble) if trouble else RedirectResponse("/review/service", 303)


async def _ruling(request: Request) -> Visitor:
    visitor = await visitor_of(request)
    if not visitor.may("rule"):
        raise HTTPException(403, "this is for admins")
    return visitor


async def _service_page(request: Request, visitor: Visitor, trouble: str = "") -> Response:
    service = service_of(request)
    keys = await asyncio.to_thread(service.store.select, Key, "ORDER BY made")
    users = await asyncio.to_thread(service.store.select, User, "ORDER BY name")
    return page(
        "service.html", visitor, 422 if trouble else 200, health=health_of(service), keys=keys, users=users,
        trouble=trouble,
    )  # fmt: skip


@router.get("/{number}")
async def look(request: Request, number: str) -> Response:
    """One page with its reasons and the words they are about."""
    visitor = await visitor_of(request)
    return await _show(service_of(request), visitor, await _known(request, number))


async def _show(service: Service, visitor: Visitor, kept: Kept, trouble: str = "", status: int = 200) -> Response:
    verdict = orjson.loads(kept.body)
    shown: list[Shown] = []
    hidden, told = 0, ""
    try:
        read = await service.look("text", kept)
        shown, hidden = mark(read["text"], read["blocks"], verdict["findings"])
    except DetectorError as error:
        told = str(error)
    where = "WHERE decision = :it ORDER BY id"
    overrides = await asyncio.to_thread(service.store.select, Override, where, it=kept.id)
    feedback = await asyncio.to_thread(service.store.select, Feedback, where, it=kept.id)
    return page(
        "page.html", visitor, status, kept=kept, verdict=verdict, shown=shown, hidden=hidden, told=told,
        overrides=overrides, feedback=feedback, labels=LABELS, trouble=trouble,
    )  # fmt: skip


@router.post("/{number}/override")
async def override(request: Request, number: str) -> Response:
    """Approve or reject in a person's name; a reason is asked for."""
    visitor, kept, form = await _deciding(request, number)
    service, action, reason = service_of(request), form.get("action", ""), form.get("reason", "").strip()
    if action not in ("approved", "rejected") or len(reason) < 3:
        return await _show(service, visitor, kept, "Say why, in a few words.", 422)
    row = Override(new_id(), kept.id, time.time(), visitor.user.name, action, reason[:2000])
    if not await asyncio.to_thread(service.store.override, row):
        return await _show(service, visitor, kept, "The verdict is not on the disk yet. Try again.", 503)
    service.metrics.overrides.labels(action).inc()
    return RedirectResponse(f"/review/{kept.id}", 303)


@router.post("/{number}/feedback")
async def feedback(request: Request, number: str) -> Response:
    """Say what the page really is, for `detector adapt`."""
    visitor, kept, form = await _deciding(request, number)
    label, service = form.get("label", ""), service_of(request)
    if label not in LABELS:
        return await _show(service, visitor, kept, "Say what the page is.", 422)
    try:
        await note_feedback(service, kept, visitor.user.name, label, form.get("reason", "")[:2000])
    except HTTPException as error:
        return await _show(service, visitor, kept, str(error.detail), error.status_code)
    return RedirectResponse(f"/review/{kept.id}", 303)


async def _deciding(request: Request, number: str) -> tuple[Visitor, Kept, dict[str, str]]:
    """Who decides, on what, and the form; 403 where their role does not allow it."""
    visitor = await visitor_of(request)
    form = await form_of(request, visitor)
    if not visitor.may("decide"):
        raise HTTPException(403, "your role may look, not decide")
    return visitor, await _known(request, number), form


async def _known(request: Request, number: str) -> Kept:
    kept = await service_of(request).find(_number(number) or "-")
    if kept is None:
        raise HTTPException(404, "there is no such page")
    return kept


def _one_of(given: str, known: tuple[str, ...]) -> str:
    return given if given in known else ""


def _number(given: str) -> str:
    return given if len(given) == 28 and given.isalnum() and given.isascii() else ""
