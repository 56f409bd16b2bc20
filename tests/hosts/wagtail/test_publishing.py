"""Every way in which a page becomes public."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from tests.hosts.wagtail.making import article, body_of, form_of

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.slow


def check_of(page: Any) -> Any:
    from detector.hosts.wagtail.models import Check

    return Check.of(page)


def is_live(page: Any) -> bool:
    return bool(type(page).objects.get(pk=page.pk).live)


def new(name: str) -> dict[str, Any]:
    page = SimpleNamespace(title=f"Bridge {name}", slug=f"bridge-{name}")
    return form_of(page, blocks=[("heading", "At the lake"), ("paragraph", body_of(name))])


def test_a_poor_page_is_not_created_and_the_form_says_why(client: Client, site: SimpleNamespace) -> None:
    from tests.hosts.wagtail.site.harbour.models import Article

    response = client.post(f"/admin/pages/add/harbour/article/{site.home.pk}/", new("poor"))
    assert response.status_code == 200
    page = response.content.decode()
    assert "was not published" in page
    assert "20XX" in page
    assert "2. Paragraph" in page
    assert not Article.objects.exists()


def test_a_good_page_is_created_and_public(client: Client, site: SimpleNamespace) -> None:
    from tests.hosts.wagtail.site.harbour.models import Article

    response = client.post(f"/admin/pages/add/harbour/article/{site.home.pk}/", new("good"))
    assert response.status_code == 302, response.content.decode()
    assert Article.objects.get().live
    assert check_of(Article.objects.get()).outcome == "allowed"


def test_a_poor_page_is_kept_as_a_draft_when_saved(client: Client, site: SimpleNamespace) -> None:
    from tests.hosts.wagtail.site.harbour.models import Article

    data = {**new("poor"), "action-publish": ""}
    assert client.post(f"/admin/pages/add/harbour/article/{site.home.pk}/", data).status_code == 302
    assert not Article.objects.get().live


def test_an_edit_that_spoils_a_live_page_is_refused_and_the_public_sees_the_old_text(
    client: Client, site: SimpleNamespace
) -> None:
    page = article(site.home, "good")
    page.get_latest_revision().publish()
    data = form_of(page, blocks=[("paragraph", body_of("poor"))])
    response = client.post(f"/admin/pages/{page.pk}/edit/", data)
    assert response.status_code == 200
    assert "20XX" in response.content.decode()
    page.refresh_from_db()
    assert page.live
    assert "20XX" not in str(page.body)
    assert check_of(page).outcome == "refused"


@pytest.mark.parametrize("way", ["revision", "page"])
def test_programs_are_refused_with_the_reasons(site: SimpleNamespace, way: str) -> None:
    from detector.hosts.wagtail.refusing import PublishRefused

    page = article(site.home, "poor")
    revision = page.get_latest_revision()
    with pytest.raises(PublishRefused, match="20XX"):
        revision.publish() if way == "revision" else page.publish(revision)
    assert not is_live(page)
    good = article(site.home, "good")
    good.get_latest_revision().publish()
    assert is_live(good)
