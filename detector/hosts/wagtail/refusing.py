"""What a refusal looks like: an exception for programs, errors in the editor's form, and a list where others go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _
from wagtail import blocks

from detector.hosts.wagtail.fields import Step
from detector.hosts.wagtail.judging import Judgement, Reason


class PublishRefused(ValidationError):
    """A page or snippet does not become public: `judgement` says why, `instance` is what was to be published."""

    def __init__(self, instance: Any, judgement: Judgement, way: str) -> None:
        super().__init__({NON_FIELD_ERRORS: [headline(instance), *judgement.sentences()]})
        self.instance, self.judgement, self.way = instance, judgement, way


def headline(instance: Any) -> str:
    """The first sentence of a refusal."""
    return _("“%(title)s” was not published.") % {"title": getattr(instance, "title", "") or instance}


Refusals = list[PublishRefused]
_collected: ContextVar[Refusals | None] = ContextVar("detector_refusals", default=None)


@contextmanager
def collecting() -> Iterator[Refusals]:
    """Within this, what is refused stays a draft and is listed; the others are published."""
    refused: Refusals = []
    token = _collected.set(refused)
    try:
        yield refused
    finally:
        _collected.reset(token)


def refuse(error: PublishRefused) -> None:
    """Raise, or list it where others shall go on."""
    refused = _collected.get()
    if refused is None:
        raise error
    refused.append(error)


def tell_form(form: Any, instance: Any, told: Judgement) -> None:
    """Put the reasons at the fields and blocks that they are about; Wagtail lists all of them at the top, too."""
    form.add_error(None, headline(instance))
    grouped: dict[str, list[Reason]] = {}
    for reason in told.reasons:
        name = str(reason.steps[0].key) if reason.steps else ""
        grouped.setdefault(name if name in form.fields else "", []).append(reason)
    whole = told.sentences() if told.trouble else [reason.sentence for reason in grouped.pop("", [])]
    for sentence in whole:
        form.add_error(None, sentence)
    for name, reasons in grouped.items():
        form.add_error(name, field_errors(reasons))


def field_errors(reasons: Sequence[Reason]) -> list[ValidationError]:
    """Return the errors of a field, a sentence each; the first of a StreamField marks all its blocks."""
    ways = [(" → ".join(step.label for step in reason.steps[1:]), reason.told) for reason in reasons]
    first, *others = (f"{way}: {text}" if way else text for way, text in ways)
    error: Any = field_error([(reason.steps[1:], reason.message) for reason in reasons])
    if type(error) in CONTAINERS.values():
        error.message = first  # what the list at the top says
        return [error, *map(ValidationError, others)]
    return [ValidationError(text) for text in (first, *others)]


def field_error(told: Sequence[tuple[tuple[Step, ...], str]]) -> ValidationError:
    """Return the error of a field; within a StreamField one that makes Wagtail mark the very blocks."""
    inside = {steps[0].inside for steps, _ in told if steps}
    if not inside:
        return ValidationError([text for _, text in told])
    within: dict[Any, list[tuple[tuple[Step, ...], str]]] = {}
    for steps, text in told:
        if steps:
            within.setdefault(steps[0].key, []).append((steps[1:], text))
    errors = {key: field_error(rest) for key, rest in within.items()}
    return CONTAINERS[inside.pop()](errors, [text for steps, text in told if not steps])


CONTAINERS: dict[str, Any] = {
    "stream": blocks.StreamBlockValidationError,
    "list": blocks.ListBlockValidationError,
    "struct": blocks.StructBlockValidationError,
}
