"""The side panel of the editor: the verdict, each reason with its field, and the override."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.forms import Media
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.models import Page

from detector.hosts.wagtail.editing import PERMISSION, REASON, kept_reasons
from detector.hosts.wagtail.models import Check


class DetectorPanel(BaseSidePanel):
    """Reasons beside the form."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        """Its button, with the number of reasons where publishing was refused."""

        aria_label = _("Toggle reasons of the page check")
        icon_name = "clipboard-list"
        counter_classname = "w-bg-critical-200"

        def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
            """Count the reasons."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            return {**context, "count": self.panel.refused and max(1, len(self.panel.reasons))}

    name = "detector"
    title = _("Page check")
    template_name = "detector_wagtail/panel.html"
    order = 360

    def __init__(self, instance: Any, request: Any, form: Any) -> None:
        super().__init__(instance, request)
        self.told = getattr(form, "detector_judgement", None)
        self.kept = None if self.told else Check.of(instance)
        self.refused = bool(self.told and not self.told.allowed)
        self.reasons = kept_reasons(self.told) if self.told else self.kept.reasons if self.kept else []

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """What the template shows."""
        context: dict[str, Any] = super().get_context_data(parent_context)
        told = self.told or self.kept
        return {
            **context, "told": told, "refused": self.refused, "reasons": self.reasons,
            "verdict": Check.Verdict(told.verdict).label if told else "", "verdict_code": told.verdict if told else "",
            "kept": self.kept, "field": REASON, "may_override": self.refused and self.request.user.has_perm(PERMISSION),
            "form_id": "page-edit-form" if isinstance(self.object, Page) else "w-editor-form",
            "check_url": self._check_url(),
        }  # fmt: skip

    def _check_url(self) -> str:
        label = self.model._meta
        return reverse("detector_check", args=(label.app_label, label.model_name, self.object.pk or "new"))

    @property
    def media(self) -> Media:
        """The panel's own style and script."""
        return Media(css={"all": ["detector_wagtail/panel.css"]}, js=["detector_wagtail/panel.js"])
