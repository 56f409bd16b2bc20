"""Views of the admin: the report, an override apart from the editor, and the check of a form as it stands."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from detector.hosts.wagtail.editing import LEAST, PERMISSION, children_of, kept_reasons
from detector.hosts.wagtail.judging import judge, override
from detector.hosts.wagtail.models import Check


def may_see(user: Any) -> bool:
    """Who publishes sees the report."""
    from wagtail.permissions import policy_registry

    return bool(user.has_perm(PERMISSION) or policy_registry.get_by_type(Page).user_has_permission(user, "publish"))


class CheckFilter(WagtailFilterSet):
    """By verdict, outcome, way and words of the title."""

    title = django_filters.CharFilter(lookup_expr="icontains", label=gettext_lazy("Title"))

    class Meta:
        """Of the report."""

        model = Check
        fields = ("title", "verdict", "outcome", "way")


class TitleColumn(Column):
    """Title with the way to the editor, and the reasons below it."""

    cell_template_name = "detector_wagtail/title_cell.html"

    def get_cell_context_data(self, instance: Check, parent_context: dict[str, Any]) -> dict[str, Any]:
        """The object's editor, for those who may use it."""
        from wagtail.admin.admin_url_finder import AdminURLFinder

        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        user, thing = parent_context["request"].user, instance.content_object
        edit = AdminURLFinder(user).get_edit_url(thing) if thing is not None else None
        refused = instance.outcome == Check.Outcome.REFUSED
        return {**context, "check": instance, "edit_url": edit, "may_override": refused and user.has_perm(PERMISSION)}


class CheckReport(ReportView):
    """The latest verdict on each page and snippet."""

    model = Check
    page_title = gettext_lazy("Page checks")
    header_icon = "clipboard-list"
    filterset_class = CheckFilter
    index_url_name = "detector_report"
    index_results_url_name = "detector_report_results"
    default_ordering = "-checked_at"
    columns = (
        TitleColumn("title", label=gettext_lazy("Title"), sort_key="title"),
        Column("get_verdict_display", label=gettext_lazy("Verdict"), sort_key="verdict"),
        Column("get_outcome_display", label=gettext_lazy("Outcome"), sort_key="outcome"),
        Column("get_way_display", label=gettext_lazy("Way"), sort_key="way"),
        DateColumn("checked_at", label=gettext_lazy("Checked"), sort_key="checked_at"),
    )
    list_export = ("title", "verdict", "outcome", "way", "checked_at", "trouble")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Only for those who may publish."""
        if not may_see(request.user):
            raise PermissionDenied
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    def get_queryset(self) -> Any:
        """Newest first, where no other order is asked for."""
        self.queryset = Check.objects.select_related("content_type").prefetch_related("content_object")
        return super().get_queryset()


class OverrideForm(forms.Form):
    """The reason."""

    reason = forms.CharField(
        label=gettext_lazy("Publish all the same, because"), widget=forms.Textarea(attrs={"rows": 4}),
        min_length=LEAST, max_length=2000,
    )  # fmt: skip


class OverrideView(View):
    """Let through what the schedule, a workflow or bulk publishing was refused; it is published there, not here."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Only for those with the permission."""
        if not request.user.has_perm(PERMISSION):
            raise PermissionDenied
        self.check = get_object_or_404(Check, pk=kwargs["pk"])
        found = self.check.content_object
        if found is None:
            raise Http404
        self.thing = getattr(found, "get_latest_revision_as_object", lambda: found)()
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask for the reason."""
        return self._shown(request, OverrideForm())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Keep it."""
        form = OverrideForm(request.POST)
        if not form.is_valid():
            return self._shown(request, form)
        told = judge(self.thing)
        if not told.allowed:
            override(self.thing, told, reason=form.cleaned_data["reason"], user=request.user)
        Check.objects.filter(pk=self.check.pk).update(outcome=Check.Outcome.OVERRIDDEN)
        messages.success(request, _("“%(title)s” may be published as it stands now.") % {"title": self.check.title})
        return redirect("detector_report")

    def _shown(self, request: HttpRequest, form: forms.Form) -> HttpResponse:
        told = {"form": form, "check": self.check, "back": reverse_lazy("detector_report")}
        return TemplateResponse(request, "detector_wagtail/override.html", told)


class CheckNow(View):
    """Judge an editor's form as it stands: nothing is saved, nothing is kept."""

    def post(self, request: HttpRequest, app: str, model: str, pk: str) -> HttpResponse:
        """Answer with the panel's list of reasons."""
        form = self._form(request, app, model, pk)
        form.defer_required_fields()
        form.is_valid()  # puts what was typed into the object; what is missing for publishing is not our question
        told = judge(form.instance, children_of(form))
        context = {"told": told, "reasons": kept_reasons(told), "verdict_code": told.verdict, "refused": False}
        context["verdict"] = Check.Verdict(told.verdict).label
        return TemplateResponse(request, "detector_wagtail/reasons.html", context)

    def _form(self, request: HttpRequest, app: str, model: str, pk: str) -> Any:
        from wagtail.permissions import policy_registry

        try:
            kind = apps.get_model(app, model)
        except LookupError:
            raise Http404 from None
        instance = kind() if pk == "new" else get_object_or_404(kind, pk=pk)
        policy = policy_registry.get_by_type(kind)
        if not policy.user_has_any_permission(request.user, ("add", "change", "publish")):
            raise PermissionDenied
        if pk != "new" and issubclass(kind, Page) and not instance.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        data = request.POST.copy()
        for name in [name for name in data if name.startswith("action-")]:
            del data[name]
        return _edit_handler(kind).get_form_class()(data, request.FILES, instance=instance, for_user=request.user)


def _edit_handler(kind: Any) -> Any:
    if hasattr(kind, "get_edit_handler"):
        return kind.get_edit_handler()
    from wagtail.snippets.models import get_snippet_models

    if kind not in get_snippet_models():
        raise Http404
    return kind.snippet_viewset.get_edit_handler()
