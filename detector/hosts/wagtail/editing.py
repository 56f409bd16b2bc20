"""The editor: its form is checked before anything is saved, and a panel says why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import DraftStateMixin

from detector.hosts.wagtail.judging import Judgement, judge, override, record
from detector.hosts.wagtail.refusing import tell_form

REASON = "detector-override-reason"  # the panel's field
LEAST = 3  # characters of a reason
PERMISSION = "detector_wagtail.override"


def checked(before: Callable[..., Any]) -> Callable[..., Any]:
    """A form that asks when it is about to publish."""

    def is_valid(self: Any) -> bool:
        valid = bool(before(self))
        if not valid or not publishes(self) or getattr(self, "detector_asked", False):
            return valid
        self.detector_asked = True
        told = judge(self.instance, children_of(self))
        if not told.allowed:
            told = overridden(self, told)
        self.detector_judgement = told
        if told.allowed:
            return True
        record(self.instance, told, way="editor", user=self.for_user)
        tell_form(self, self.instance, told)
        return False

    return is_valid


def publishes(form: Any) -> bool:
    """Whether this form, once valid, makes its object public or schedules that."""
    if form.prefix or not form.is_bound or not isinstance(form.instance, DraftStateMixin):
        return False
    if form.data.get("action-publish"):
        return True
    approved = form.data.get("action-workflow-action") and form.data.get("workflow-action-name") == "approve"
    state = getattr(form.instance, "current_workflow_state", None) if approved else None
    return state is not None and is_last_task(state)


def is_last_task(state: Any) -> bool:
    """Whether the approval of the current task ends the workflow."""
    from wagtail.models import TaskState

    done = state.task_states.filter(status__in=(TaskState.STATUS_APPROVED, TaskState.STATUS_SKIPPED))
    left = state.workflow.tasks.filter(active=True).exclude(pk__in=done.values("task"))
    return not left.exclude(pk=state.current_task_state.task_id).exists()


def children_of(form: Any) -> dict[str, list[Any]]:
    """Return the child objects as the form has them: they are attached to the object only when it is saved."""
    found = {}
    for name, formset in getattr(form, "formsets", {}).items():
        forms = formset.ordered_forms if formset.can_order else formset.forms
        found[name] = [one.instance for one in forms if one not in formset.deleted_forms]
    return found


def overridden(form: Any, told: Judgement) -> Judgement:
    """Let it through where the user may and says why."""
    reason = str(form.data.get(REASON, "")).strip()
    if len(reason) < LEAST or form.for_user is None or not form.for_user.has_perm(PERMISSION):
        if reason and len(reason) < LEAST:
            form.add_error(None, _("Say in a few words why it shall be published all the same."))
        return told
    return override(form.instance, told, reason=reason, user=form.for_user)


def with_panel(before: Callable[..., Any]) -> Callable[..., Any]:
    """An editing view's side panels, and ours."""

    def get_side_panels(self: Any) -> Any:
        from detector.hosts.wagtail.options import current
        from detector.hosts.wagtail.panel import DetectorPanel

        panels = before(self)
        if getattr(self, "expects_json_response", False) or getattr(self, "hydrate_create_view", False):
            return panels  # automatic saving renders some panels anew; what was typed into ours shall stay
        instance = self.form.instance
        if isinstance(instance, DraftStateMixin) and current().governs(type(instance)):
            panels.append(DetectorPanel(instance, self.request, self.form))
        return panels

    return get_side_panels


def kept_reasons(told: Judgement) -> list[Mapping[str, Any]]:
    """Return reasons as they are kept, for one template of both."""
    return [reason.as_json() for reason in told.reasons]
