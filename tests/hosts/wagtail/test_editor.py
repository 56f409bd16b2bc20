"""What editors and their administrators see: fields named, overrides with reasons, the report, the command."""

from __future__ import annotations

import json
from io import StringIO
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from tests.hosts.service.running import Running, free_port
from tests.hosts.wagtail.making import article, body_of, form_of, messages_of, rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.test import Client

pytestmark = pytest.mark.slow
NASTY = "<script>alert(1)</script><img src=x onerror=alert(2)>"
FAQ = ("How long is the bridge in Lake Town?", "<p>It was opened on May 14, 20XX, by the mayor and his counterpart.</p>")


def poor_form(home: Any, **more: Any) -> tuple[Any, dict[str, Any]]:
    page = article(home, "poor")
    blocks = [("heading", "At the lake"), ("paragraph", body_of("poor").replace("20XX", "2021")), ("faq", FAQ)]
    return page, form_of(page, blocks=blocks, **more)


def test_each_reason_names_field_and_block_and_marks_it(client: Client, site: SimpleNamespace) -> None:
    page, data = poor_form(site.home)
    response = client.post(f"/admin/pages/{page.pk}/edit/", data)
    (reason,) = [one for one in response.context["form"].detector_judgement.reasons if "20XX" in one.message]
    assert reason.where == "Body → 3. FAQ → Answer"
    error, *others = response.context["form"].errors["body"].as_data()
    assert len(others) >= 2
    assert error.as_json_data()["blockErrors"][2]["blockErrors"]["answer"]["messages"][0].count("20XX") >= 1
    assert "3. FAQ → Answer" in messages_of(response)
    assert "data-detector-refused" in response.content.decode()


def test_fields_blocks_in_blocks_and_child_objects_are_read(site: SimpleNamespace) -> None:
    from detector.hosts.wagtail.fields import pieces_of
    from tests.hosts.wagtail.site.harbour.models import Article, Note, Plain

    body = [
        ("card", {"heading": "Tide", "lines": ["High at six", "Low at noon"]}),
        ("html", "<p>Raw &amp; plain</p>"),
        ("link", "https://example.org/"),
    ]
    page = Article(title="Quay", search_description="By the quay", subtitle="Sub & co", intro="<p>Hello</p>", body=body)
    page.notes = [Note(text="First note"), Note(text="Second\n\nnote")]
    told = {piece.where: piece.html for piece in pieces_of(page)}
    assert told == {
        "Title": "<h1>Quay</h1>",
        "Meta description": "By the quay",
        "Subtitle": "<h2>Sub &amp; co</h2>",
        "Intro": "<p>Hello</p>",
        "Body → 1. Card → Heading": "<h2>Tide</h2>",
        "Body → 1. Card → Lines → 1": "<p>High at six</p>",
        "Body → 1. Card → Lines → 2": "<p>Low at noon</p>",
        "Body → 2. Html": "<p>Raw &amp; plain</p>",
        "Note → 1 → Text": "<p>First note</p>",
        "Note → 2 → Text": "<p>Second</p>\n\n<p>note</p>",
    }
    plain = Plain(title="Quay", source="<h2>Tide</h2>", secret="20XX")
    assert [piece.where for piece in pieces_of(plain)] == ["Title", "Source"]
    plain.detector_pieces = list
    assert pieces_of(plain) == []


def test_child_objects_of_a_form_are_read_before_they_are_saved(client: Client, site: SimpleNamespace) -> None:
    page = article(site.home, "good")
    text = "Opened on May 14, 20XX. Lorem ipsum dolor sit amet, consectetur adipiscing elit. [Your Name Here]"
    notes = {"notes-TOTAL_FORMS": 1, "notes-0-text": text, "notes-0-id": "", "notes-0-ORDER": 1, "notes-0-DELETE": ""}
    data = form_of(page, publish=False, blocks=[("paragraph", body_of("poor"))], **notes)
    response = client.post(f"/admin/detector/check/harbour/article/{page.pk}/", data)
    assert "Note → 1 → Text" in response.content.decode()


def test_script_in_a_quote_is_shown_and_never_run(client: Client, site: SimpleNamespace) -> None:
    page = article(site.home, "poor", title=f"Bridge {NASTY}")
    poor = body_of("poor").replace("20XX", "20XX [Your Name Here " + NASTY.replace("<", "&lt;") + "]")
    data = form_of(page, blocks=[("paragraph", poor)], title=f"Bridge {NASTY}")
    shown = [client.post(f"/admin/pages/{page.pk}/edit/", data)]
    shown.append(client.post(f"/admin/detector/check/harbour/article/{page.pk}/", data))
    shown += [client.get("/admin/detector/"), client.get(f"/admin/pages/{page.pk}/edit/")]
    client.get(f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}")
    client.post(f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}&next=/admin/")
    shown.append(client.get("/admin/"))
    for response in shown:
        assert response.status_code == 200
        assert "<script>alert(1)" not in response.content.decode()
        assert "<img src=x" not in response.content.decode()
    assert "&lt;img src=x" in shown[0].content.decode()


def test_only_who_may_overrides_and_the_reason_is_kept(client: Client, editor: Client, site: SimpleNamespace) -> None:
    from detector.hosts.wagtail.models import Check, Override

    page, data = poor_form(site.home, **{"detector-override-reason": "A parody, read twice."})
    response = editor.post(f"/admin/pages/{page.pk}/edit/", data)
    assert response.status_code == 200
    assert "detector-override-reason" not in response.content.decode()
    short = client.post(f"/admin/pages/{page.pk}/edit/", {**data, "detector-override-reason": "x"})
    assert "Say in a few words" in short.content.decode()
    assert "detector-override-reason" in short.content.decode()
    assert not Override.objects.exists()
    assert client.post(f"/admin/pages/{page.pk}/edit/", data).status_code == 302
    page.refresh_from_db()
    assert page.live
    made = Override.objects.get()
    assert (made.reason, made.username, made.verdict) == ("A parody, read twice.", "ada", "reject")
    assert Check.of(page).outcome == "overridden"
    again = {**data, "detector-override-reason": "", "body-0-value": "At another lake, in 20XX"}
    assert client.post(f"/admin/pages/{page.pk}/edit/", again).status_code == 200


def test_an_override_in_the_report_lets_the_schedule_publish(
    client: Client, editor: Client, site: SimpleNamespace
) -> None:
    from django.core.management import call_command

    from detector.hosts.wagtail.models import Check
    from tests.hosts.wagtail.test_publishing import scheduled

    page = article(site.home, "poor")
    scheduled(page)
    call_command("publish_scheduled")
    report = client.get("/admin/detector/?outcome=refused&verdict=reject&title=bridge").content.decode()
    assert "Lake bridge, poor" in report
    assert "20XX" in report
    assert "Lake bridge" not in client.get("/admin/detector/results/?outcome=allowed").content.decode()
    assert "Lake bridge" in client.get("/admin/detector/?export=csv").getvalue().decode()
    address = f"/admin/detector/override/{Check.of(page).pk}/"
    assert editor.get(address).status_code == 302
    assert "20XX" in client.get(address).content.decode()
    assert client.post(address, {"reason": ""}).status_code == 200
    assert client.post(address, {"reason": "Seen and meant so."}).status_code == 302
    scheduled(page)
    call_command("publish_scheduled")
    page.refresh_from_db()
    assert page.live


def test_the_report_is_for_those_who_publish(site: SimpleNamespace) -> None:
    from django.contrib.auth.models import Permission, User

    from tests.hosts.wagtail.conftest import logged_in

    user = User.objects.create_user("guest")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    assert logged_in(user).get("/admin/detector/").status_code == 302
    assert logged_in(user).post("/admin/detector/check/harbour/plain/new/", {}).status_code == 302
    assert logged_in(site.editor).get("/admin/detector/").status_code == 200


def test_a_form_is_checked_as_it_stands_and_nothing_is_kept(client: Client, site: SimpleNamespace) -> None:
    from detector.hosts.wagtail.models import Check
    from tests.hosts.wagtail.site.harbour.models import Article

    page, data = poor_form(site.home)
    for pk in (page.pk, "new"):
        response = client.post(f"/admin/detector/check/harbour/article/{pk}/", data)
        assert "Body → 3. FAQ → Answer" in response.content.decode()
    notice = {"title": "Bridge", "text": rich(body_of("poor"))}
    assert "20XX" in client.post("/admin/detector/check/harbour/notice/new/", notice).content.decode()
    assert (Article.objects.count(), Check.objects.count()) == (1, 0)
    for wrong in ("harbour/nothing/new", "auth/user/new", "harbour/article/999"):
        assert client.post(f"/admin/detector/check/{wrong}/", data).status_code == 404


def test_the_command_checks_what_is_there_and_says_so(site: SimpleNamespace) -> None:
    from django.core.management import CommandError, call_command

    from detector.hosts.wagtail.models import Check

    good, poor = article(site.home, "good", live=True), article(site.home, "poor")
    out = StringIO()
    call_command("detector_check_pages", stdout=out)
    assert "publish  harbour.Article" in out.getvalue()
    with pytest.raises(CommandError) as raised:
        call_command("detector_check_pages", "--drafts", "--format", "json", "--model", "harbour.Article", stdout=(out := StringIO()))
    assert raised.value.returncode == 1
    rows = {row["pk"]: row for row in map(json.loads, out.getvalue().splitlines())}
    assert (rows[good.pk]["verdict"], rows[poor.pk]["verdict"], rows[poor.pk]["allowed"]) == ("publish", "reject", False)
    assert any(reason["where"] == "Body → 2. Paragraph" for reason in rows[poor.pk]["reasons"])
    assert Check.of(poor).outcome == "checked"
    call_command("detector_check_pages", "--drafts", "--fail-on", "never", stdout=StringIO())
    for wrong in ("harbour.Nothing", "auth.User"):
        with pytest.raises(CommandError):
            call_command("detector_check_pages", "--model", wrong)


def test_a_site_may_warn_instead_and_leave_models_out(client: Client, site: SimpleNamespace) -> None:
    from django.test import override_settings

    page, data = poor_form(site.home)
    with override_settings(DETECTOR={"on_reject": "block", "types": {"harbour.Article": {"on_reject": "warn"}}}):
        response = client.post(f"/admin/pages/{page.pk}/edit/", data)
        assert response.status_code == 302
        assert "has something to say" in messages_of(response)
    for own in ({"models": ["harbour.Plain"]}, {"exclude": ["harbour.Article"]}, {"enabled": False}):
        with override_settings(DETECTOR=own):
            article(site.home, "poor", title=f"Poor {own}").get_latest_revision().publish()


def test_wrong_settings_are_named(site: SimpleNamespace) -> None:
    from django.core.checks import run_checks
    from django.core.exceptions import ImproperlyConfigured
    from django.test import override_settings

    from detector.hosts.wagtail.options import current

    assert run_checks(tags=["detector"]) == []
    with override_settings(DETECTOR={"on_rejects": "block", "when_down": "wait"}, MIDDLEWARE=[]):
        told = sorted((str(one) for one in run_checks(tags=["detector"])), key=lambda text: text.partition("E00")[2])
        with pytest.raises(ImproperlyConfigured):
            current()
    assert "did you mean 'on_reject'?" in told[0]
    assert "when_down is one of allow, refuse" in told[1]
    assert "RefusalMiddleware" in told[2]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with Running(tmp_path_factory.mktemp("service")) as running:
        yield running


def test_with_the_service_overrides_reach_its_record(
    client: Client, site: SimpleNamespace, service: Running, django_commits: Any
) -> None:
    from django.test import override_settings

    from detector.hosts.wagtail.models import Check, Override

    page, data = poor_form(site.home)
    with override_settings(DETECTOR={"url": service.url, "key": service.key}):
        assert client.post(f"/admin/pages/{page.pk}/edit/", data).status_code == 200
        number = Check.of(page).decision
        assert service.client.get(f"/v1/decisions/{number}").json()["verdict"] == "reject"
        with django_commits():
            data["detector-override-reason"] = "A parody, read twice."
            assert client.post(f"/admin/pages/{page.pk}/edit/", data).status_code == 302
    assert Override.objects.get().sent
    told = service.client.get(f"/v1/decisions/{number}").json()
    assert "A parody, read twice." in json.dumps(told)


def test_without_the_service_the_setting_decides_and_nothing_is_lost(
    client: Client, site: SimpleNamespace, caplog: pytest.LogCaptureFixture
) -> None:
    from django.core.management import CommandError, call_command
    from django.test import override_settings

    from detector.hosts.wagtail.models import Check
    from tests.hosts.wagtail.test_publishing import scheduled

    page, data = poor_form(site.home)
    down = {"url": f"http://127.0.0.1:{free_port()}", "key": "dk_"}
    with override_settings(DETECTOR={**down, "when_down": "refuse"}):
        response = client.post(f"/admin/pages/{page.pk}/edit/", data)
        assert "could not be checked" in messages_of(response)
        assert "At the lake" in response.content.decode()
        revision = scheduled(page)
        call_command("publish_scheduled")
        revision.refresh_from_db()
        assert revision.approved_go_live_at is not None
        with pytest.raises(CommandError) as raised:
            call_command("detector_check_pages", "--drafts", stdout=StringIO())
        assert raised.value.returncode == 3
    page.refresh_from_db()
    assert not page.live
    page.revisions.update(approved_go_live_at=None)  # a scheduled page is locked
    with override_settings(DETECTOR={**down, "when_down": "allow"}):
        response = client.post(f"/admin/pages/{page.pk}/edit/", data)
        assert "could not be checked" in messages_of(response)
    page.refresh_from_db()
    assert page.live
    assert Check.of(page).trouble


def test_an_engine_that_fails_loses_no_text(
    client: Client, site: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from detector.hosts.wagtail import judging

    def fail(options: object) -> None:
        raise RuntimeError("no engine")

    monkeypatch.setattr(judging, "keeper_of", fail)
    page, data = poor_form(site.home)
    response = client.post(f"/admin/pages/{page.pk}/edit/", data)
    assert response.status_code == 302
    assert "no engine" in messages_of(response)


def test_the_admin_speaks_five_more_languages(client: Client, site: SimpleNamespace) -> None:
    from django.utils.translation import gettext, override

    for language, word in (("nl", "Paginacontrole"), ("de", "Seitenprüfung"), ("fr", "Contrôle de la page"),
                           ("es", "Revisión de la página"), ("pt-br", "Verificação da página")):  # fmt: skip
        with override(language):
            assert gettext("Page check") == word


def test_the_migrations_are_complete(site: SimpleNamespace) -> None:
    from django.core.management import call_command

    call_command("makemigrations", "detector_wagtail", check=True, dry_run=True, verbosity=0)
