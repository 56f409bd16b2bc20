"""Asking about an object: its text, its overrides, the engine, the policy; and keeping what came out."""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from django.db import DatabaseError, transaction
from django.utils.translation import gettext as _

from detector.hosts.gatekeeping import Answer, Gatekeeper
from detector.hosts.wagtail.document import Document, document_of
from detector.hosts.wagtail.fields import Step, pieces_of
from detector.hosts.wagtail.options import Options, current

log = logging.getLogger("detector.wagtail")
KEPT = 256  # answers: the form asks, then the action, then the save
FRESH = 300.0  # seconds: the service's policy may change
QUOTED = 3  # passages of a reason
LONGEST = 200  # characters of a quote that are shown


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence for the editor and the way to the field it is about."""

    message: str
    advice: str
    rule: str
    where: str = ""  # "" where it is about the page as a whole
    steps: tuple[Step, ...] = ()
    quotes: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """The reason and what to do."""
        return f"{self.message} {self.advice}".strip()

    @property
    def sentence(self) -> str:
        """The same with its field, in one line."""
        return f"{self.where}: {self.told}" if self.where else self.told

    def as_json(self) -> dict[str, Any]:
        """What is kept of it."""
        return {
            "message": self.message, "advice": self.advice, "rule": self.rule, "where": self.where,
            "field": str(self.steps[0].key) if self.steps else "", "quotes": list(self.quotes),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether an object may become public."""

    allowed: bool
    verdict: str = ""
    reasons: tuple[Reason, ...] = ()
    trouble: str = ""
    digest: str = ""
    decision: str = ""
    overridden: bool = False
    checked: bool = True  # False: none of our business, or no text

    def sentences(self) -> list[str]:
        """What the editor is told."""
        if self.trouble:
            return [_("The text could not be checked (%(why)s).") % {"why": self.trouble}]
        return [reason.sentence for reason in self.reasons]


NOT_OURS = Judgement(True, checked=False)


class Answers:
    """The last answers by digest and address of the asked; an unanswered question is asked again."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, ...], tuple[float, Answer]] = OrderedDict()
        self._lock = threading.Lock()

    def ask(self, options: Options, document: Document) -> Answer:
        """Return what was answered before, or ask."""
        key = (document.digest, options.url, options.preset)
        with self._lock:
            asked, kept = self._kept.get(key, (0.0, None))
            if kept is not None and time.monotonic() - asked < FRESH:
                return kept
        answer = _ask(options, document)
        if not answer.trouble:
            with self._lock:
                self._kept[key] = (time.monotonic(), answer)
                self._kept.move_to_end(key)
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
        return answer

    def clear(self) -> None:
        """Forget them."""
        self._kept.clear()


answers = Answers()


@lru_cache(maxsize=8)
def gatekeeper(url: str, key: str, preset: str, when_down: str, seconds: float) -> Gatekeeper:
    """Return this process's gatekeeper; its engine is loaded at the first page."""
    return Gatekeeper(url, key=key, preset=preset, when_down=when_down, seconds=seconds)


def keeper_of(options: Options) -> Gatekeeper:
    """Return the gatekeeper of these options."""
    return gatekeeper(options.url, options.key, options.preset, options.when_down, options.seconds)


def _ask(options: Options, document: Document) -> Answer:
    try:
        return keeper_of(options).ask(document.html, url=document.url, title=document.title[:200])
    except Exception as error:  # an engine that cannot be loaded must not lose an editor's work
        log.exception("the engine failed")
        trouble = f"{type(error).__name__}: {error}"
        return Answer(options.when_down == "allow", "", (), "", trouble)


def judge(instance: Any, children: Mapping[str, Sequence[Any]] | None = None) -> Judgement:
    """Say whether an object may become public; nothing is written."""
    options, model = current(), type(instance)
    if not options.governs(model):
        return NOT_OURS
    document = document_of(instance, pieces_of(instance, children))
    if not document.pieces:
        return NOT_OURS
    answer = answers.ask(options, document)
    allowed = answer.allowed if answer.trouble else not options.stops(answer.verdict, model)
    told = Judgement(allowed, answer.verdict, reasons_of(answer, document), answer.trouble, document.digest, answer.id)
    if not allowed and is_overridden(instance, document.digest):
        return replace(told, allowed=True, overridden=True)
    return told


def reasons_of(answer: Answer, document: Document) -> tuple[Reason, ...]:
    """Return the reasons with the field and block that each is about."""
    return tuple(_reason(finding, document) for finding in answer.findings)


def _reason(finding: Mapping[str, Any], document: Document) -> Reason:
    quotes = [one for one in finding["evidence"] if one["quote"].strip()]
    found = (document.piece_of(one["quote"], one["start"]) for one in quotes)
    piece = next((one for one in found if one is not None), None)
    shown = tuple(one["quote"].strip()[:LONGEST] for one in quotes[:QUOTED])
    where, steps = (piece.where, piece.steps) if piece else ("", ())
    return Reason(finding["message"], finding["advice"], finding["rule"], where, steps, shown)


def is_overridden(instance: Any, digest: str) -> bool:
    """Whether a person has let exactly this text through, for this kind of object."""
    from detector.hosts.wagtail.models import Override, key_of

    key = key_of(instance)
    return Override.objects.filter(digest=digest, content_type=key["content_type"]).exists()


def is_live_already(instance: Any, digest: str) -> bool:
    """Whether the public sees this very text now: saving it once more publishes nothing."""
    if instance.pk is None:
        return False
    before = type(instance)._base_manager.filter(pk=instance.pk, live=True).first()
    return before is not None and document_of(before, pieces_of(before)).digest == digest


def record(instance: Any, told: Judgement, *, way: str, user: Any = None, checked_only: bool = False) -> None:
    """Keep the latest check of an object; a database in trouble costs the record, not the publishing."""
    from detector.hosts.wagtail.models import Check, key_of

    if not told.checked or instance.pk is None:
        return
    outcome = "overridden" if told.overridden else "allowed" if told.allowed else "refused"
    values = {
        "title": str(getattr(instance, "title", "") or instance)[:255], "digest": told.digest, "verdict": told.verdict,
        "outcome": "checked" if checked_only else outcome, "way": way, "trouble": told.trouble,
        "reasons": [reason.as_json() for reason in told.reasons], "decision": told.decision,
        "user": user if getattr(user, "pk", None) else None,
    }  # fmt: skip
    try:
        with transaction.atomic():
            Check.objects.update_or_create(**key_of(instance), defaults=values)
    except DatabaseError:
        log.exception("the check of %s is not kept", instance.pk)
    if not told.allowed and not checked_only:
        why = told.verdict or told.trouble
        log.warning("not published (%s): %s %s: %s", way, instance._meta.label, instance.pk, why)


def override(instance: Any, told: Judgement, *, reason: str, user: Any) -> Judgement:
    """Let exactly this text through, keep who and why, and tell the service."""
    from detector.hosts.wagtail.models import Override, key_of

    key = key_of(instance)
    made = Override.objects.create(
        content_type=key["content_type"], object_id="" if instance.pk is None else key["object_id"], digest=told.digest,
        title=str(getattr(instance, "title", "") or instance)[:255], reason=reason, verdict=told.verdict,
        decision=told.decision, user=user, username=user.get_username(),
    )  # fmt: skip
    transaction.on_commit(lambda: tell(made))
    return replace(told, allowed=True, overridden=True)


def tell(made: Any) -> str:
    """Send an override to the service; what could not be sent is sent by `detector_check_pages` later."""
    trouble = keeper_of(current()).override(made.decision, reason=made.reason, who=made.username)
    if trouble:
        log.warning("override %s was not sent: %s", made.pk, trouble)
    elif current().url and made.decision:
        type(made).objects.filter(pk=made.pk).update(sent=True)
    return trouble
