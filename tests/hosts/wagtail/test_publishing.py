"""Every way in which a page becomes public."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from tests.hosts.wagtail.making import article, body_of, form_of, messages_of

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


def test_bulk_publishing_leaves_the_poor_page_out_and_says_why(client: Client, site: SimpleNamespace) -> None:
    good, poor = article(site.home, "good"), article(site.home, "poor")
    address = f"/admin/bulk/wagtailcore/page/publish/?id={good.pk}&id={poor.pk}&next=/admin/pages/{site.home.pk}/"
    response = client.post(address)
    assert (response.status_code, is_live(good), is_live(poor)) == (302, True, False)
    told = messages_of(response)
    assert "1 page has been published" in told
    assert "“Lake bridge, poor” was not published" in told
    assert "20XX" in told
    assert (check_of(poor).outcome, check_of(poor).way) == ("refused", "bulk")


def test_poor_pages_below_a_published_one_stay_drafts(client: Client, site: SimpleNamespace) -> None:
    parent = article(site.home, "good")
    child, fine = article(parent, "poor"), article(parent, "good", title="Lake bridge, once more")
    address = f"/admin/bulk/wagtailcore/page/publish/?id={parent.pk}&next=/admin/"
    response = client.post(address, {"include_descendants": "on"})
    assert (is_live(parent), is_live(child), is_live(fine)) == (True, False, True)
    assert "1 page and 1 child page have been published" in messages_of(response)


def moderated(site: SimpleNamespace, thing: Any) -> Any:
    from django.contrib.auth.models import Group
    from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

    task = GroupApprovalTask.objects.create(name="Read it")
    task.groups.add(Group.objects.get(name="Editors"))
    workflow = Workflow.objects.create(name="Moderation")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow.start(thing, site.admin)


def test_an_approval_that_would_publish_a_poor_page_leaves_it_in_moderation(
    client: Client, site: SimpleNamespace
) -> None:
    page = article(site.home, "poor")
    state = moderated(site, page)
    task = state.current_task_state
    response = client.post(f"/admin/pages/workflow/action/{page.pk}/approve/{task.pk}/", {"comment": "fine"})
    assert response.status_code == 302
    assert "20XX" in messages_of(response)
    state.refresh_from_db()
    task.refresh_from_db()
    assert (state.status, task.status, is_live(page)) == ("in_progress", "in_progress", False)
    assert check_of(page).outcome == "refused"


def test_an_approval_in_the_editor_is_refused_at_the_fields(client: Client, site: SimpleNamespace) -> None:
    page = article(site.home, "poor")
    moderated(site, page)
    blocks = [("heading", "At the lake"), ("paragraph", body_of("poor"))]
    approval = {"action-workflow-action": "true", "workflow-action-name": "approve", "workflow-action-extra-data": "{}"}
    response = client.post(f"/admin/pages/{page.pk}/edit/", form_of(page, publish=False, blocks=blocks, **approval))
    assert response.status_code == 200
    assert "2. Paragraph" in response.content.decode()
    assert not is_live(page)


def test_an_approved_good_page_is_published(client: Client, site: SimpleNamespace) -> None:
    page = article(site.home, "good")
    state = moderated(site, page)
    client.post(f"/admin/pages/workflow/action/{page.pk}/approve/{state.current_task_state.pk}/", {"comment": ""})
    assert is_live(page)


def scheduled(page: Any) -> Any:
    from datetime import timedelta

    from django.utils import timezone

    page.go_live_at = timezone.now() - timedelta(minutes=1)
    return page.save_revision(approved_go_live_at=page.go_live_at)


def test_one_poor_page_of_the_schedule_does_not_stop_the_others(site: SimpleNamespace) -> None:
    from django.core.management import call_command

    poor, good = article(site.home, "poor"), article(site.home, "good")
    revision = scheduled(poor)
    scheduled(good)
    call_command("publish_scheduled")
    assert (is_live(poor), is_live(good)) == (False, True)
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
    assert (check_of(poor).outcome, check_of(poor).way) == ("refused", "schedule")
    call_command("publish_scheduled")
    assert not is_live(poor)


def test_a_poor_page_cannot_be_scheduled_in_the_editor(client: Client, site: SimpleNamespace) -> None:
    page = article(site.home, "poor")
    data = form_of(page, blocks=[("paragraph", body_of("poor"))], go_live_at="2099-01-01 00:00")
    assert client.post(f"/admin/pages/{page.pk}/edit/", data).status_code == 200
    assert page.scheduled_revision is None


def test_a_page_that_is_made_live_by_saving_it_is_asked_about(site: SimpleNamespace) -> None:
    from detector.hosts.wagtail.refusing import PublishRefused

    with pytest.raises(PublishRefused):
        article(site.home, "poor", live=True)
    assert is_live(article(site.home, "good", live=True))


def test_a_page_that_is_made_live_by_its_bare_row_is_asked_about(site: SimpleNamespace) -> None:
    from wagtail.models import Page

    from detector.hosts.wagtail.refusing import PublishRefused

    bare = Page.objects.get(pk=article(site.home, "poor").pk)
    bare.live = True
    with pytest.raises(PublishRefused, match="20XX"):
        bare.save()


def test_a_live_page_of_old_may_be_saved_with_the_text_that_is_public(site: SimpleNamespace) -> None:
    from detector.hosts.wagtail.refusing import PublishRefused

    page = article(site.home, "poor")
    type(page).objects.filter(pk=page.pk).update(live=True)
    page.refresh_from_db()
    page.show_in_menus = True
    page.save()
    page.title = "Another title of the bridge"
    with pytest.raises(PublishRefused):
        page.save()


def test_a_copy_is_not_published_when_the_page_is_poor(client: Client, site: SimpleNamespace) -> None:
    from tests.hosts.wagtail.site.harbour.models import Article

    page = article(site.home, "poor")
    type(page).objects.filter(pk=page.pk).update(live=True)
    form = {"new_title": "A copy", "new_slug": "a-copy", "new_parent_page": site.home.pk, "publish_copies": "on"}
    response = client.post(f"/admin/pages/{page.pk}/copy/", form)
    assert response.status_code == 302
    assert "20XX" in messages_of(response)
    assert Article.objects.count() == 1
    del form["publish_copies"]
    client.post(f"/admin/pages/{page.pk}/copy/", form)
    assert not Article.objects.get(slug="a-copy").live


def test_an_alias_follows_the_page_that_it_mirrors(site: SimpleNamespace) -> None:
    page = article(site.home, "good")
    page.get_latest_revision().publish()
    alias = page.create_alias(parent=site.home, update_slug="alias")
    page.refresh_from_db()
    page.subtitle = "Revised"
    page.save_revision().publish()
    alias.refresh_from_db()
    assert (alias.live, alias.subtitle) == (True, "Revised")


def test_a_snippet_is_refused_in_its_form_and_by_programs(client: Client, site: SimpleNamespace) -> None:
    from detector.hosts.wagtail.refusing import PublishRefused
    from tests.hosts.wagtail.making import rich
    from tests.hosts.wagtail.site.harbour.models import Notice

    data = {"title": "Bridge", "text": rich(body_of("poor")), "action-publish": "action-publish"}
    response = client.post("/admin/snippets/harbour/notice/add/", data)
    assert response.status_code == 200
    assert "20XX" in response.content.decode()
    assert not Notice.objects.exists()
    draft = Notice.objects.create(title="Bridge", text=body_of("poor"), live=False)
    with pytest.raises(PublishRefused):
        draft.save_revision().publish()
    data["text"] = rich(body_of("good"))
    assert client.post("/admin/snippets/harbour/notice/add/", data).status_code == 302
    assert Notice.objects.filter(live=True).count() == 1


def test_a_refusal_in_a_program_s_request_is_json(client: Client, site: SimpleNamespace) -> None:
    page = article(site.home, "poor")
    state = moderated(site, page)
    address = f"/admin/pages/workflow/action/{page.pk}/approve/{state.current_task_state.pk}/"
    response = client.post(address, {"comment": ""}, headers={"accept": "application/json"})
    assert response.status_code == 422
    assert "20XX" in response.json()["error_message"]


def test_the_middleware_leaves_other_errors_alone(site: SimpleNamespace) -> None:
    from detector.hosts.wagtail.middleware import RefusalMiddleware

    assert RefusalMiddleware(lambda request: None).process_exception(None, ValueError()) is None  # type: ignore[arg-type,return-value]
