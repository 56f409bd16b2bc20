"""Errors as answers: all are `{"error": "…"}` and never repeat what was sent."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import HTTPException, Request, Response
from fastapi.responses import JSONResponse

from detector.errors import ConfigError, DetectorError
from detector.hosts.service.engines import EngineFailure, EngineTimeout, PageRefused
from detector.hosts.service.observing import log
from detector.hosts.service.serving import Busy
from detector.hosts.service.store import StoreError

STATUS: Mapping[type, int] = {EngineTimeout: 504, EngineFailure: 500, PageRefused: 422, ConfigError: 422}


def refusal(error: HTTPException) -> Response:
    """Answer to a request that a route turns away."""
    return answer_error(error.status_code, str(error.detail), error.headers)


def own_error(request: Request, error: DetectorError) -> Response:
    """Answer to an error of ours."""
    if isinstance(error, Busy):
        return answer_error(429, str(error), {"retry-after": str(error.seconds)})
    if isinstance(error, StoreError):
        log("error", "store", trouble=str(error))
        told = "the database is away; nothing was written"
        return answer_error(422 if error.row else 503, told, {"retry-after": "5"})
    log("error", "engine", trouble=str(error), id=request.state.request_id)
    return answer_error(STATUS.get(type(error), 500), str(error))


def answer_error(status: int, told: str, headers: Mapping[str, str] | None = None) -> Response:
    """An error in the shape that all have."""
    return JSONResponse({"error": told}, status, dict(headers or {}))
