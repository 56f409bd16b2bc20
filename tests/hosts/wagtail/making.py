"""Rows that every Wagtail site has, texts good and poor, and forms as the editor sends them."""

from __future__ import annotations

import json
import re
from types import SimpleNamespace
from typing import Any

from tests.hosts.service.running import HONEST, POOR


def first_rows() -> SimpleNamespace:
    from django.contrib.auth.models import Group, Permission, User
    from wagtail.models import GroupPagePermission, Locale, Page, Site

    from tests.hosts.wagtail.site.harbour.models import Plain

    Locale.objects.create(language_code="en")
    root = Page.add_root(instance=Page(title="Root", slug="root"))
    home = root.add_child(instance=Plain(title="Harbour", slug="home"))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    admin = User.objects.create_superuser("ada", "ada@example.org", "ada")
    group = Group.objects.create(name="Editors")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in ("add_page", "change_page", "publish_page"):
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
        GroupPagePermission.objects.create(group=group, page=home, permission=permission)
    editor = User.objects.create_user("edna", "edna@example.org", "edna")
    editor.groups.add(group)
    return SimpleNamespace(root=root, home=home, admin=admin, editor=editor)


def body_of(name: str) -> str:
    """The body of an example page."""
    text = {"poor": POOR, "good": HONEST}[name].read_text("utf-8")
    return re.sub(r"(?s).*<body>|</body>.*", "", text)


def article(home: Any, name: str, *, title: str = "", live: bool = False, **fields: Any) -> Any:
    """A draft with the example's text in its StreamField."""
    from tests.hosts.wagtail.site.harbour.models import Article

    blocks = [("heading", "At the lake"), ("paragraph", body_of(name))]
    title = title or f"Lake bridge, {name}"
    made = Article(title=title, slug=re.sub(r"\W+", "-", title.lower()), live=live, body=blocks, **fields)
    home.add_child(instance=made)
    made.save_revision()
    return made


def form_of(page: Any, *, publish: bool = True, blocks: list[tuple[str, Any]] | None = None, **more: Any) -> dict[str, Any]:
    """What the editor sends; `blocks` are of the StreamField."""
    data: dict[str, Any] = {
        "title": page.title, "slug": page.slug, "seo_title": "", "search_description": "", "subtitle": "",
        "intro": json.dumps({"blocks": [], "entityMap": {}}),
        "comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0, "comments-MIN_NUM_FORMS": 0, "comments-MAX_NUM_FORMS": "",
        "notes-TOTAL_FORMS": 0, "notes-INITIAL_FORMS": 0, "notes-MIN_NUM_FORMS": 0, "notes-MAX_NUM_FORMS": 1000,
        "body-count": len(blocks or ()),
    }  # fmt: skip
    for number, (kind, value) in enumerate(blocks or ()):
        data |= {f"body-{number}-deleted": "", f"body-{number}-order": number, f"body-{number}-type": kind}
        data |= {f"body-{number}-id": "", **_values(f"body-{number}-value", kind, value)}
    return {**data, **({"action-publish": "action-publish"} if publish else {}), **more}


def _values(prefix: str, kind: str, value: Any) -> dict[str, str]:
    if kind == "faq":
        return {f"{prefix}-question": value[0], f"{prefix}-answer": rich(value[1])}
    return {prefix: rich(value) if kind == "paragraph" else value}


def rich(html: str) -> str:
    """HTML as the rich text editor sends it."""
    from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

    return str(ContentstateConverter(features=["h2", "h3", "link"]).from_database_format(html))


def messages_of(response: Any) -> str:
    """The admin's messages."""
    from django.contrib.messages import get_messages

    return " ".join(str(one) for one in get_messages(response.wsgi_request))
