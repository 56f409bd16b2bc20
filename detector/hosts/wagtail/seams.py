"""Where Wagtail is listened to. All ways to public end in one of these; Wagtail has no hook that sees all of them.

- `PublishRevisionAction.execute`: the editor, bulk publishing, the end of a workflow, the schedule, the admin's API,
  `revision.publish()` and `Page.publish()`.
- `pre_save`: what goes live without an action: `add_child()` of a live page, copies that stay live, changed live pages.
- `WagtailAdminModelForm.is_valid`: the editor's form, so that he is told before anything is saved, and at the fields.
- `get_side_panels` of the editing views: the panel.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from importlib import import_module
from typing import Any

from django.db.models import signals

from detector.hosts.wagtail.judging import is_live_already, judge, record
from detector.hosts.wagtail.refusing import PublishRefused, refuse

SEAMS = (
    ("wagtail.actions.publish_revision", "PublishRevisionAction", "execute"),
    ("wagtail.admin.forms.models", "WagtailAdminModelForm", "is_valid"),
    ("wagtail.admin.views.pages.create", "CreateView", "get_side_panels"),
    ("wagtail.admin.views.pages.edit", "EditView", "get_side_panels"),
    ("wagtail.snippets.views.snippets", "CreateView", "get_side_panels"),
    ("wagtail.snippets.views.snippets", "EditView", "get_side_panels"),
)
SCHEDULED = "wagtail.publish.scheduled"  # how `publish_scheduled` names itself


def install() -> None:
    """Listen; at the start of the process, once."""
    from detector.hosts.wagtail import editing

    wrappers = {"execute": gated, "is_valid": editing.checked, "get_side_panels": editing.with_panel}
    for module, name, method in SEAMS:
        owner = getattr(import_module(module), name, None)
        before = getattr(owner, method, None)
        if before is not None and not hasattr(before, "detector_seam"):
            setattr(owner, method, _marked(wrappers[method](before), before))
    signals.pre_save.connect(before_save, dispatch_uid="detector.hosts.wagtail")


def problems() -> Iterator[tuple[str, str]]:
    """Yield what this Wagtail does not have any more: a gate that is silently open would be worse than none."""
    from django.conf import settings

    for module, name, method in SEAMS:
        if not hasattr(getattr(getattr(import_module(module), name, None), method, None), "detector_seam"):
            yield "detector.E003", f"this Wagtail has no {module}.{name}.{method}: publishing is not fully checked"
    if "detector.hosts.wagtail.middleware.RefusalMiddleware" not in settings.MIDDLEWARE:
        yield "detector.E004", "MIDDLEWARE lacks detector.hosts.wagtail.middleware.RefusalMiddleware"


def _marked(wrapper: Callable[..., Any], before: Callable[..., Any]) -> Callable[..., Any]:
    made = wraps(before)(wrapper)
    made.detector_seam = True  # type: ignore[attr-defined]
    return made


def gated(before: Callable[..., Any]) -> Callable[..., Any]:
    """A publishing action that asks first."""

    def execute(self: Any, skip_permission_checks: bool = False) -> Any:
        self.check(skip_permission_checks=skip_permission_checks)
        way = "schedule" if self.log_action == SCHEDULED else "program" if self.user is None else "editor"
        told = judge(self.object)
        record(self.object, told, way=way, user=self.user)
        if told.allowed:
            return before(self, skip_permission_checks=True)
        if way == "schedule":  # raising would keep the pages after this one from being published
            if not told.trouble:
                type(self.revision).objects.filter(pk=self.revision.pk).update(approved_go_live_at=None)
            return None
        refuse(PublishRefused(self.object, told, way))
        return None

    return execute


def before_save(sender: type, instance: Any, raw: bool = False, update_fields: Any = None, **_: Any) -> None:
    """Ask about what is saved as live with another text than the public has seen."""
    from wagtail.models import DraftStateMixin

    if raw or not isinstance(instance, DraftStateMixin) or not instance.live:
        return
    if getattr(instance, "alias_of_id", None):  # mirrors a page that was asked about itself
        return
    if update_fields is not None and not set(update_fields) & _texts(sender):
        return
    whole = whole_of(instance)
    told = judge(whole)
    if told.allowed:
        return
    if not is_live_already(whole, told.digest):
        record(whole, told, way="program")
        raise PublishRefused(whole, told, "program")


def whole_of(instance: Any) -> Any:
    """Return a page with all its fields: a bare `Page` row has but the title, and makes the whole page live."""
    from wagtail.models import Page

    return instance.specific if type(instance) is Page and instance.pk else instance


def _texts(model: Any) -> set[str]:
    kinds = ("CharField", "TextField", "RichTextField", "StreamField")
    return {one.name for one in model._meta.concrete_fields if type(one).__name__ in kinds} | {"live"}
