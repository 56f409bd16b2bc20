"""The application: API, review page, health and metrics behind their layers."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib.metadata import version
from typing import Annotated, Any

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.exceptions import HTTPException as StarletteHTTPException

from detector.errors import DetectorError
from detector.hosts.service import api, decided, review
from detector.hosts.service.access import Caller
from detector.hosts.service.answering import answer_error, own_error, refusal
from detector.hosts.service.direct import Direct
from detector.hosts.service.gate import Gate
from detector.hosts.service.guarding import App, BoundedBody, Observed
from detector.hosts.service.observing import log
from detector.hosts.service.pages import page
from detector.hosts.service.schemas import Health, verdict_schemas
from detector.hosts.service.serving import Service
from detector.hosts.service.webhooks import read_webhooks, router_for

OPEN = ("/health", "/ready", "/openapi.json")


def make_app(service: Service) -> App:
    """Return the ASGI application of a service."""
    app = FastAPI(
        title="detector", version=version("detector"), lifespan=_lifespan, docs_url=None, redoc_url=None,
        description="Reads a web page and says, with reasons, whether it is worth publishing.",
    )  # fmt: skip
    app.state.service = service
    app.include_router(api.router)
    app.include_router(decided.router)
    app.include_router(router_for(read_webhooks(service.settings.webhooks)))
    app.include_router(review.router)
    _add_health(app)
    _add_errors(app)
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]
    inner = Direct(app, service)
    sealed: App = Gate(BoundedBody(inner, service.settings.max_body, service.settings.body_seconds), service)
    if service.settings.cors:
        from starlette.middleware.cors import CORSMiddleware

        sealed = CORSMiddleware(
            sealed, allow_origins=service.settings.cors, allow_methods=("GET", "POST"),
            allow_headers=("authorization", "content-type", "x-api-key"),
        )  # fmt: skip
    return Observed(sealed, service.metrics)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Ask the engines what they are, watch and prune; at the end finish everything."""
    service: Service = app.state.service
    await service.learn_facts()
    tasks = [asyncio.create_task(service.watch()), asyncio.create_task(service.prune())]
    with suppress(NotImplementedError, RuntimeError, ValueError):  # not the main thread: reload by request alone
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGHUP, lambda: tasks.append(asyncio.create_task(_reload(service))))
    log("info", "started", engines=service.pool.size, policy=service.facts.get("policy", ""))
    yield
    service.stopping = True
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.to_thread(service.close)


async def _reload(service: Service) -> None:
    await service.reload()


def _add_health(app: FastAPI) -> None:
    @app.get("/health")
    async def health(request: Request) -> Health:
        """Whether the process lives: 200 as long as it answers."""
        return api.health_of(api.service_of(request))

    @app.get("/ready", responses={503: {"model": Health}})
    async def ready(request: Request) -> Response:
        """Whether to send requests here: engines are up and the database takes records."""
        told = api.health_of(api.service_of(request))
        return JSONResponse(told.model_dump(), 200 if told.status == "ok" else 503)

    @app.get("/metrics", responses={200: {"content": {"text/plain": {}}}, **api.ERRORS}, response_class=Response)
    async def metrics(request: Request, caller: Annotated[Caller, api.needs("metrics")]) -> Response:
        """Prometheus' text format."""
        return Response(api.service_of(request).metrics.text(), media_type="text/plain; version=0.0.4")


def _add_errors(app: FastAPI) -> None:
    """Every error answers `{"error": "…"}`, and never repeats what was sent."""

    @app.exception_handler(StarletteHTTPException)
    async def told(request: Request, error: HTTPException) -> Response:
        if request.url.path.startswith("/review"):
            return page("error.html", None, error.status_code, status=error.status_code, told=str(error.detail))
        return refusal(error)

    @app.exception_handler(review.NotLoggedIn)
    async def stranger(_: Request, error: review.NotLoggedIn) -> Response:
        return RedirectResponse("/review/login", 303)

    @app.exception_handler(RequestValidationError)
    async def invalid(_: Request, error: RequestValidationError) -> Response:
        wrong = [f"{'.'.join(str(part) for part in e['loc'])}: {e['msg']}" for e in error.errors()[:5]]
        return answer_error(422, "; ".join(wrong))

    @app.exception_handler(DetectorError)
    async def own(request: Request, error: DetectorError) -> Response:
        return own_error(request, error)


def _openapi(app: FastAPI) -> dict[str, Any]:
    """The published description, with the verdict's own schema and who needs a key."""
    if app.openapi_schema is None:
        from fastapi.openapi.utils import get_openapi

        told = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        parts = told.setdefault("components", {})
        parts.setdefault("schemas", {}).update(verdict_schemas())
        parts["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        told["security"] = [{"key": []}]
        for path in OPEN:
            for operation in told["paths"].get(path, {}).values():
                operation["security"] = []
        app.openapi_schema = told
    return app.openapi_schema
