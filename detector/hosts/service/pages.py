"""Pages of the review interface: templates that escape everything, and who looks at them."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from fastapi import Response
from starlette.responses import HTMLResponse

from detector.hosts.service.records import Session, User

if TYPE_CHECKING:
    from jinja2 import Environment

MAY = {"decide": ("reviewer", "admin"), "rule": ("admin",)}  # everybody may look


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is logged in."""

    user: User
    session: Session

    def may(self, what: str) -> bool:
        """Whether their role allows it."""
        return self.user.role in MAY[what]


@cache
def templates() -> Environment:
    """The templates of this package; everything in them is escaped."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    folder = resources.files("detector.hosts.service")
    made = Environment(
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text("utf-8")),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.filters["when"] = lambda seconds: time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(seconds))
    return made


def page(name: str, visitor: Visitor | None, code: int = 200, **values: Any) -> Response:
    """Render one page."""
    csrf = visitor.session.csrf if visitor else ""
    text = templates().get_template(name).render(visitor=visitor, csrf=csrf, **values)
    return HTMLResponse(text, code)
