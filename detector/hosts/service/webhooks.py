"""Webhooks: a content system tells of a page, signed; the page is judged, kept and answered like any other.

A webhook is named in the settings file with its scheme, its secret and where in the message the page stands.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import orjson
from fastapi import APIRouter, HTTPException, Request, Response

from detector.errors import ConfigError
from detector.hosts.service.api import ERRORS, json_answer, service_of
from detector.hosts.service.judging import PageJob
from detector.hosts.service.schemas import CHECKED
from detector.hosts.service.serving import Service
from detector.hosts.service.signatures import SCHEMES, Sent

TOLERANCE = 300.0  # seconds that the sender's clock may differ, and that a request is remembered twice as long
DEPTH = 12  # steps into a message
KEYS = ("scheme", "secret_env", "content", "url", "title", "kind", "preset")
LONGEST = 2000  # characters of an address or a title


@dataclass(frozen=True, slots=True)
class Webhook:
    """One sender. `content`, `url` and `title` are places in the message: `post.current.html`."""

    name: str
    scheme: str
    secret: bytes
    content: tuple[str, ...]  # several are joined by blank lines
    url: str = ""
    title: str = ""
    kind: str = "html"
    preset: str = ""


def read_webhooks(
    settings: Mapping[str, Mapping[str, str]], environment: Mapping[str, str] = os.environ
) -> dict[str, Webhook]:
    """Return the webhooks of the settings; `ConfigError` names what is wrong."""
    found = {}
    for name, table in settings.items():
        for key in table:
            if key not in KEYS:
                near = get_close_matches(key, KEYS, 1)
                raise ConfigError(
                    f"webhooks.{name}: unknown key {key!r}" + (f"; did you mean {near[0]!r}?" if near else "")
                )
        scheme, secret = table.get("scheme", "standard"), environment.get(table.get("secret_env", ""), "")
        if scheme not in SCHEMES:
            raise ConfigError(f"webhooks.{name}: scheme is one of {', '.join(SCHEMES)}")
        if len(secret) < 16:
            raise ConfigError(f"webhooks.{name}: secret_env must name a variable that holds at least 16 characters")
        content = tuple(place.strip() for place in table.get("content", "content").split(","))
        rest = {key: table[key] for key in ("url", "title", "kind", "preset") if key in table}
        found[name] = Webhook(name, scheme, secret.encode(), content, **rest)
    return found


def router_for(webhooks: Mapping[str, Webhook]) -> APIRouter:
    """The one route that all senders use."""
    router = APIRouter(prefix="/v1/webhooks", responses={**ERRORS, 409: {"description": "this request came before"}})

    @router.post("/{name}", responses=json_answer(CHECKED))
    async def receive(request: Request, name: str) -> Response:
        """Judge the page in a signed message. The name and the scheme of each sender stand in the settings."""
        service = service_of(request)
        hook, number = await _told_by(request, webhooks.get(name), service)
        request.state.caller = f"webhook {name}"
        page, title = page_in(_parsed(await request.body()), hook)
        with service.room():  # first: a sender told to come again must not be taken for a replay then
            await _only_once(service, number)
            kept, body = await service.check(page, caller=f"webhook {name}", title=title)
        request.state.verdict = kept.verdict
        return Response(body, media_type="application/json")

    return router


async def _told_by(request: Request, hook: Webhook | None, service: Service) -> tuple[Webhook, str]:
    """Return the sender and what makes the request unique, once it is certain that it sent this, and now."""
    address = request.client.host if request.client else ""
    headers = {key.lower(): value for key, value in request.headers.items()}
    sent = Sent(request.url.path, headers, await request.body())
    proof = SCHEMES[hook.scheme](hook.secret, sent) if hook else None
    if hook is None or proof is None or abs(time.time() - proof.time) > TOLERANCE:
        if wait := service.tries.wait(address):
            raise HTTPException(429, "too many wrong signatures", {"retry-after": str(wait)})
        service.tries.failed(address)
        service.metrics.refused.labels("signature").inc()
        raise HTTPException(401, "the signature is missing, wrong or too old")
    return hook, f"{hook.name}:{proof.id}"


async def _only_once(service: Service, number: str) -> None:
    if not await asyncio.to_thread(service.store.first_time, number, 2 * TOLERANCE):
        service.metrics.refused.labels("replay").inc()
        raise HTTPException(409, "this request came before")


def _parsed(body: bytes) -> Any:
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        raise HTTPException(400, "the message is not JSON") from None


def page_in(message: Any, hook: Webhook) -> tuple[PageJob, str]:
    """Return the page of a message and its title."""
    parts = [text for place in hook.content if (text := find(message, place))]
    if not parts:
        raise HTTPException(422, f"the message has no text at {' or '.join(hook.content)}")
    url, title = (find(message, place)[:LONGEST].replace("\x00", "") for place in (hook.url, hook.title))
    content = "\n\n".join(parts).encode("utf-8", "replace")
    return PageJob(content, url, "-", hook.kind if hook.kind != "auto" else "", "utf-8", hook.preset), title


def find(message: Any, place: str) -> str:
    """Return the text at a place like `entry.blocks.0.body`, "" where there is none."""
    here = message
    for step in place.split(".")[:DEPTH] if place else ():
        if isinstance(here, list) and step.isdigit() and int(step) < len(here):
            here = here[int(step)]
        elif isinstance(here, Mapping):
            here = here.get(step)
        else:
            return ""
    return here if isinstance(here, str) and place else ""
