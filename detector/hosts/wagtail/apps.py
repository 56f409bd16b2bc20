"""The app: checks of its settings, and the places of Wagtail that it listens to."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.core import checks


class DetectorConfig(AppConfig):
    """`detector.hosts.wagtail` in INSTALLED_APPS."""

    name = "detector.hosts.wagtail"
    label = "detector_wagtail"
    verbose_name = "Detector"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen at every way to public."""
        from detector.hosts.wagtail import options, seams

        seams.install()
        checks.register(_as_check(options.problems), "detector")
        checks.register(_as_check(seams.problems), "detector")


def _as_check(problems: Any) -> Any:
    def check(**_: Any) -> list[checks.CheckMessage]:
        return [checks.Error(text, id=number) for number, text in problems()]

    return check
