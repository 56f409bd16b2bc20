"""What the app adds to the admin: report, permission, messages, bulk publishing that leaves out what is refused."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.pages.bulk_actions import PublishBulkAction

from detector.hosts.wagtail.judging import judge, record
from detector.hosts.wagtail.middleware import show
from detector.hosts.wagtail.models import Check
from detector.hosts.wagtail.refusing import PublishRefused, collecting
from detector.hosts.wagtail.views import CheckNow, CheckReport, OverrideView, may_see


@hooks.register("register_admin_urls")
def urls() -> list[Any]:
    """The app's addresses in the admin."""
    return [
        path("detector/", CheckReport.as_view(), name="detector_report"),
        path("detector/results/", CheckReport.as_view(results_only=True), name="detector_report_results"),
        path("detector/override/<int:pk>/", OverrideView.as_view(), name="detector_override"),
        path("detector/check/<slug:app>/<slug:model>/<str:pk>/", CheckNow.as_view(), name="detector_check"),
    ]


class ReportItem(MenuItem):
    """In the menu of reports, for those who may publish."""

    def is_shown(self, request: Any) -> bool:
        """Whether this person sees it."""
        return may_see(request.user)


@hooks.register("register_reports_menu_item")
def report_item() -> MenuItem:
    """The report in the menu."""
    return ReportItem(gettext_lazy("Page checks"), reverse("detector_report"), icon_name="clipboard-list", order=1200)


@hooks.register("register_permissions")
def permissions() -> Any:
    """Offer the permission to override in the settings of groups."""
    return Permission.objects.filter(content_type__app_label="detector_wagtail", codename="override")


class GatedPublish(PublishBulkAction):
    """Bulk publishing; what is refused stays a draft and the others go public."""

    refused: list[PublishRefused]

    def get_execution_context(self) -> dict[str, Any]:
        """Hand the action to the class method."""
        return {**super().get_execution_context(), "action": self}

    @classmethod
    def execute_action(cls, objects: Any, action: Any = None, **options: Any) -> tuple[int, int]:
        """Publish what may be published; count the rest out."""
        with collecting() as refused:
            parents, children = super().execute_action(objects, **options)
        chosen = {one.pk for one in objects}
        missed = sum(error.instance.pk in chosen for error in refused)
        for error in refused:
            record(error.instance, error.judgement, way="bulk", user=options.get("user"))
        if action is not None:
            action.refused = refused
        return parents - missed, children - (len(refused) - missed)

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        """Say what was published, and of each other page why not."""
        for error in getattr(self, "refused", ()):
            show(self.request, error)
        if num_parent_objects + num_child_objects == 0:
            return None
        message: str = super().get_success_message(num_parent_objects, num_child_objects)
        return message


hooks.register("register_bulk_action", GatedPublish, order=1000)  # after Wagtail's own of the same name


@hooks.register("before_copy_page")
def before_copy(request: Any, page: Any) -> HttpResponse | None:
    """Refuse to publish copies before the first of them is made."""
    if request.method != "POST" or not request.POST.get("publish_copies") or request.POST.get("alias"):
        return None
    deep = request.POST.get("copy_subpages")
    originals = page.get_descendants(inclusive=True).live().specific() if deep else [page.specific]
    for original in originals:
        if original.pk == page.pk:
            original.title = request.POST.get("new_title") or original.title
        told = judge(original)
        if original.live and not told.allowed:
            show(request, PublishRefused(original, told, "copy"))
            return redirect("wagtailadmin_pages:copy", page.pk)
    return None


@hooks.register("after_publish_page")
def after_publish(request: Any, page: Any) -> None:
    """Tell of what was let through although something is to be said of it."""
    kept = Check.of(page)
    if kept is None or kept.outcome != Check.Outcome.ALLOWED:
        return
    edit = messages.button(reverse("wagtailadmin_pages:edit", args=(page.pk,)), _("Show reasons"))
    if kept.trouble:
        messages.warning(request, _("The text could not be checked (%(why)s).") % {"why": kept.trouble}, [edit])
    elif kept.verdict in ("review", "reject"):
        messages.warning(request, _("The page check has something to say about this page."), [edit])


@hooks.register("after_publish_snippet")
def after_publish_snippet(request: Any, instance: Any) -> None:
    """The same for snippets, which have no reasons to show but in their editor."""
    kept = Check.of(instance)
    if kept is not None and kept.outcome == Check.Outcome.ALLOWED and kept.verdict in ("review", "reject"):
        messages.warning(request, _("The page check has something to say about this text."))
