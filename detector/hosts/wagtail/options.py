"""What the site wants: `DETECTOR = {…}` in the Django settings; `manage.py check` knows its keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

CHOICES: Mapping[str, tuple[str, ...]] = {
    "preset": ("", "editor", "crawler", "strict"),
    "when_down": ("allow", "refuse"),
    "on_reject": ("block", "warn"),
    "on_review": ("block", "warn"),
}


@dataclass(frozen=True, slots=True)
class Options:
    """The site's wishes; the defaults ask an engine in this process and stop what it rejects."""

    enabled: bool = True
    url: str = ""  # of `detector serve`; empty: an engine in this process, loaded at the first page
    key: str = ""  # API key; scope `check`, and `feedback` for overrides
    preset: str = "editor"
    seconds: float = 10.0  # that the service may take
    when_down: str = "allow"  # while nobody can be asked: allow (and tell) or refuse
    on_reject: str = "block"
    on_review: str = "warn"
    models: tuple[str, ...] = ()  # "blog.BlogPage"; empty: all pages and all snippets with drafts
    exclude: tuple[str, ...] = ()
    types: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # on_reject and on_review of single models

    def governs(self, model: type) -> bool:
        """Whether pages or snippets of this model are checked."""
        label = model._meta.label_lower  # type: ignore[attr-defined]
        named = [name.lower() for name in self.models]
        return self.enabled and label not in [n.lower() for n in self.exclude] and (not named or label in named)

    def stops(self, band: str, model: type) -> bool:
        """Whether a verdict keeps a page of this model from the public."""
        if band not in ("reject", "review"):
            return False
        own = {name.lower(): told for name, told in self.types.items()}.get(model._meta.label_lower, {})  # type: ignore[attr-defined]
        return bool(own.get(f"on_{band}", getattr(self, f"on_{band}")) == "block")


def current() -> Options:
    """Return the options in force; read each time, so that tests and settings modules may change them."""
    told = dict(getattr(settings, "DETECTOR", {}))
    for _, problem in problems():
        raise ImproperlyConfigured(problem)
    for name in ("models", "exclude"):
        told[name] = tuple(told.get(name, ()))
    return Options(**told)


def problems() -> Iterator[tuple[str, str]]:
    """Yield number and sentence of what is wrong with the settings."""
    told: Mapping[str, Any] = getattr(settings, "DETECTOR", {})
    known = [f.name for f in fields(Options)]
    for name in told:
        if name not in known:
            near = get_close_matches(name, known, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            yield "detector.E001", f"DETECTOR: there is no setting {name!r}{hint}"
    for name, allowed in CHOICES.items():
        for table in (told, *told.get("types", {}).values()):
            if table.get(name, allowed[0]) not in allowed:
                yield "detector.E002", f"DETECTOR: {name} is one of {', '.join(allowed)}"
