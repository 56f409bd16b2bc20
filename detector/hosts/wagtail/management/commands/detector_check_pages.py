"""`manage.py detector_check_pages`: what the engine says of the pages and snippets that there are."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import DraftStateMixin, Page

from detector.hosts.wagtail.judging import Judgement, judge, record, tell
from detector.hosts.wagtail.models import Override
from detector.hosts.wagtail.options import current

ORDER = ("publish", "abstain", "review", "reject")


class Command(BaseCommand):
    """Exit code 1: a page at or above `--fail-on`; 3: a page could not be checked."""

    help = "Check all live pages and snippets; nothing is unpublished."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Its options."""
        parser.add_argument("--model", action="append", default=[], help="app.Model; several times for several")
        parser.add_argument("--drafts", action="store_true", help="latest drafts, too, as they would be published")
        parser.add_argument("--format", choices=("text", "json"), default="text", help="json: one object a line")
        parser.add_argument("--fail-on", choices=("review", "reject", "never"), default="reject")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check each and tell; keep the verdicts for the report."""
        worst, unasked, count = 0, 0, 0
        for instance in things(options["model"], options["drafts"]):
            told = judge(instance)
            if not told.checked:
                continue
            record(instance, told, way="command", checked_only=True)
            count, unasked = count + 1, unasked + bool(told.trouble)
            worst = max(worst, ORDER.index(told.verdict) if told.verdict else 0)
            self.tell(instance, told, options["format"])
        for made in Override.objects.filter(sent=False).exclude(decision="") if current().url else ():
            tell(made)
        if options["format"] == "text":
            self.stdout.write(f"{count} checked")
        if unasked:
            raise CommandError(f"{unasked} could not be checked", returncode=3)
        if options["fail_on"] != "never" and worst >= ORDER.index(options["fail_on"]):
            raise CommandError("poor pages were found", returncode=1)

    def tell(self, instance: Any, told: Judgement, form: str) -> None:
        """One page."""
        title = str(getattr(instance, "title", "") or instance)
        label = instance._meta.label
        if form == "json":
            row = {
                "model": label, "pk": instance.pk, "title": title, "url": getattr(instance, "full_url", None) or "",
                "live": instance.live, "verdict": told.verdict, "allowed": told.allowed, "overridden": told.overridden,
                "trouble": told.trouble, "reasons": [reason.as_json() for reason in told.reasons],
            }  # fmt: skip
            self.stdout.write(json.dumps(row, ensure_ascii=False))
            return
        self.stdout.write(f"{told.verdict or 'unknown':8} {label} {instance.pk} {title}")
        if told.verdict in ("review", "reject") or told.trouble:
            for sentence in told.sentences():
                self.stdout.write(f"         {sentence}")


def things(labels: list[str], drafts: bool) -> Iterator[Any]:
    """Yield the pages and snippets, live or as their latest drafts."""
    options = current()
    for model in _models(labels):
        if not options.governs(model):
            continue
        rows = model._base_manager.all() if drafts else model._base_manager.filter(live=True)
        for row in rows.order_by("pk").iterator(chunk_size=100):
            if isinstance(row, Page) and (row.specific_class is not model or row.is_root()):
                continue
            yield row.get_latest_revision_as_object() if drafts else row


def _models(labels: list[str]) -> list[Any]:
    if not labels:
        return [one for one in apps.get_models() if issubclass(one, DraftStateMixin)]
    try:
        found = [apps.get_model(label) for label in labels]
    except (LookupError, ValueError) as error:
        raise CommandError(str(error)) from None
    for one in found:
        if not issubclass(one, DraftStateMixin):
            raise CommandError(f"{one._meta.label} has no drafts")
    return found
