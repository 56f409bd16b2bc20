"""Static files without DEBUG: the browser test needs them."""

from typing import Any

from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest
from django.views.static import serve


def static(request: HttpRequest, path: str) -> Any:
    found = finders.find(path)
    if found is None:
        raise Http404
    return serve(request, found.lstrip("/"), document_root="/")
