"""Whatever view meets a refusal, the editor is told and nothing is lost; a program gets JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder

from detector.hosts.wagtail.judging import record
from detector.hosts.wagtail.refusing import PublishRefused, headline


class RefusalMiddleware:
    """Answers a `PublishRefused` that no view has dealt with."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Serve one request."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Tell why; the transaction of the view is rolled back by now, and the record with it: write it again."""
        if not isinstance(error, PublishRefused):
            return None
        record(error.instance, error.judgement, way=error.way, user=request.user)
        if "application/json" in request.headers.get("accept", ""):
            told = {"success": False, "error_code": "refused", "error_message": " ".join(error.messages)}
            return JsonResponse(told, status=422)
        show(request, error)
        finder = AdminURLFinder(request.user)
        return redirect(finder.get_edit_url(error.instance) if error.instance.pk else "wagtailadmin_home")


def show(request: Any, error: PublishRefused) -> None:
    """Put a refusal into the admin's messages; every word of it is escaped."""
    listed = format_html_join("", "<li>{}</li>", ((sentence,) for sentence in error.judgement.sentences()))
    messages.error(request, format_html("{} <ul>{}</ul>", headline(error.instance), listed))
