"""Output formats, one module a format; `find_renderer` knows ours and those that plugins offer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Final, cast

from detector.errors import ConfigError
from detector.nouns import Verdict
from detector.offers import Reporter

Render = Callable[[Iterable[Verdict]], str]
FORMATS: Final = ("text", "json")


def find_renderer(name: str, reporters: Mapping[str, Reporter]) -> Render:
    """Return what renders verdicts in the format `name`; `ConfigError` names those that there are."""
    if name in FORMATS:
        return cast("Render", import_module(f"detector.report.{name}").render)
    if name in reporters:
        return reporters[name].render
    from difflib import get_close_matches

    known = [*FORMATS, *sorted(reporters)]
    near = get_close_matches(name, known, 1)
    hint = f"; did you mean {near[0]}?" if near else ""
    raise ConfigError(f"--format: {name!r} is none of {', '.join(known)}{hint}")
