"""What is kept: the latest verdict on each page or snippet, and every override with its reason."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Check(models.Model):
    """The latest check of one page or snippet."""

    class Verdict(models.TextChoices):
        """Bands of the engine, and that nobody could be asked."""

        PUBLISH = "publish", pgettext_lazy("verdict", "Good")
        REVIEW = "review", pgettext_lazy("verdict", "Doubtful")
        REJECT = "reject", pgettext_lazy("verdict", "Poor")
        ABSTAIN = "abstain", pgettext_lazy("verdict", "Too little to judge")
        UNKNOWN = "", pgettext_lazy("verdict", "Not checked")

    class Outcome(models.TextChoices):
        """What came of it."""

        ALLOWED = "allowed", _("Let through")
        REFUSED = "refused", _("Refused")
        OVERRIDDEN = "overridden", _("Let through by override")
        CHECKED = "checked", _("Checked only")

    class Way(models.TextChoices):
        """How it was to become public."""

        EDITOR = "editor", _("Editor")
        BULK = "bulk", _("Bulk publishing")
        WORKFLOW = "workflow", _("Workflow")
        SCHEDULE = "schedule", _("Schedule")
        COPY = "copy", _("Copy")
        PROGRAM = "program", _("Program")
        COMMAND = "command", _("Check of existing pages")

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, verbose_name=_("type"))
    object_id = models.CharField(max_length=255)
    content_object = GenericForeignKey("content_type", "object_id")
    title = models.CharField(_("title"), max_length=255)
    digest = models.CharField(max_length=64)
    verdict = models.CharField(_("verdict"), max_length=8, choices=Verdict, blank=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome)
    way = models.CharField(_("way"), max_length=10, choices=Way)
    reasons = models.JSONField(_("reasons"), default=list)  # [{message, advice, where, rule, quotes}]
    trouble = models.TextField(blank=True)  # why nobody could be asked
    decision = models.CharField(max_length=64, blank=True)  # of the service
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("user")
    )
    checked_at = models.DateTimeField(_("checked"), auto_now=True)

    class Meta:
        """One row an object."""

        verbose_name = _("page check")
        verbose_name_plural = _("page checks")
        ordering = ("-checked_at",)
        constraints = (models.UniqueConstraint(fields=("content_type", "object_id"), name="detector_one_check"),)

    def __str__(self) -> str:
        return f"{self.title}: {self.get_verdict_display()}"

    @classmethod
    def of(cls, instance: Any) -> Check | None:
        """Return the latest check of an object."""
        if instance.pk is None:
            return None
        return cls.objects.filter(**key_of(instance)).first()


class Override(models.Model):
    """A person let exactly this text through, and said why."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, verbose_name=_("type"))
    object_id = models.CharField(max_length=255, blank=True)  # empty: made while it was created
    title = models.CharField(_("title"), max_length=255)
    digest = models.CharField(max_length=64, db_index=True)
    reason = models.TextField(_("reason"))
    verdict = models.CharField(max_length=8, blank=True)
    decision = models.CharField(max_length=64, blank=True)
    sent = models.BooleanField(default=False)  # to the service
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    username = models.CharField(max_length=255)  # kept when the user is gone
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Only who has this permission may let a page through."""

        verbose_name = _("override")
        verbose_name_plural = _("overrides")
        ordering = ("-made_at",)
        default_permissions = ()
        permissions = (("override", _("Can publish what the checks refuse, with a reason")),)

    def __str__(self) -> str:
        return f"{self.title}: {self.reason}"


def key_of(instance: Any) -> dict[str, Any]:
    """Return the columns that name an object."""
    return {"content_type": ContentType.objects.get_for_model(instance), "object_id": str(instance.pk)}
