from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from detector.errors import ConfigError
from detector.hosts.asgi import PublishGuard
from detector.hosts.gatekeeping import Answer, Gatekeeper
from tests.hosts.service.running import HONEST, POOR, Running, free_port

PUBLISHED: list[bytes] = []


async def application(scope: Any, receive: Any, send: Any) -> None:
    """Publishes whatever comes."""
    PUBLISHED.append((await receive())["body"])
    await send({"type": "http.response.start", "status": 201, "headers": []})
    await send({"type": "http.response.body", "body": b"published"})


@pytest.fixture(scope="module")
def gate() -> Gatekeeper:
    return Gatekeeper()


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with Running(tmp_path_factory.mktemp("service")) as running:
        yield running


def send(guard: PublishGuard, method: str, path: str, **request: Any) -> httpx.Response:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(guard)
        async with httpx.AsyncClient(transport=transport, base_url="http://site.example") as client:
            return await client.request(method, path, **request)

    PUBLISHED.clear()
    return asyncio.run(ask())


def test_a_poor_page_is_answered_with_its_reasons_and_goes_no_further(gate: Gatekeeper) -> None:
    guard = PublishGuard(application, gate, paths=("/posts",))
    for request in ({"json": {"content": POOR.read_text("utf-8")}}, {"data": {"content": POOR.read_text("utf-8")}}):
        answer = send(guard, "POST", "/posts/7", **request)
        assert answer.status_code == 422
        assert any("20XX" in reason for reason in answer.json()["reasons"])
        assert PUBLISHED == []


def test_an_honest_page_goes_through_unchanged(gate: Gatekeeper) -> None:
    guard = PublishGuard(application, gate, paths=("/posts",))
    answer = send(guard, "PUT", "/posts/7", json={"content": HONEST.read_text("utf-8"), "title": "Ferry"})
    assert answer.status_code == 201
    assert [answer.request.content] == PUBLISHED


@pytest.mark.parametrize(
    ("method", "path", "request_"),
    [
        ("GET", "/posts/7", {}),
        ("POST", "/comments", {"json": {"content": "20XX"}}),
        ("POST", "/posts", {"json": ["20XX"]}),
        ("POST", "/posts", {"content": b"{", "headers": {"content-type": "application/json"}}),
        ("POST", "/posts", {"content": b"[" * 100_000, "headers": {"content-type": "application/json"}}),
        ("POST", "/posts", {"content": b"\xff=\xff", "headers": {"content-type": "application/x-www-form-urlencoded"}}),
    ],
)
def test_what_is_no_page_is_left_to_the_application(
    method: str, path: str, request_: dict[str, Any], gate: Gatekeeper
) -> None:
    assert send(PublishGuard(application, gate, paths=("/posts",)), method, path, **request_).status_code == 201


def test_a_body_beyond_the_limit_is_refused(gate: Gatekeeper) -> None:
    guard = PublishGuard(application, gate, paths=("/posts",), most=100)
    assert send(guard, "POST", "/posts", content=b"a" * 101).status_code == 413


def test_the_service_gives_the_answer_that_an_own_engine_gives(gate: Gatekeeper, service: Running) -> None:
    remote = Gatekeeper(service.url, key=service.key)
    for page in (POOR, HONEST):
        text = page.read_text("utf-8")
        own, told = gate.ask(text, url="https://example.org/"), remote.ask(text, url="https://example.org/")
        assert (told.allowed, told.verdict, told.reasons) == (own.allowed, own.verdict, own.reasons)
        assert len(told.id) == 28
    remote.close()


@pytest.mark.parametrize(("when_down", "allowed"), [("allow", True), ("refuse", False)])
def test_without_the_service_the_setting_decides_and_the_editor_is_told(when_down: str, allowed: bool) -> None:
    remote = Gatekeeper(f"http://127.0.0.1:{free_port()}", key="dk_", when_down=when_down)
    answer = remote.ask("A page.")
    remote.close()
    assert (answer.allowed, answer.verdict) == (allowed, "")
    assert "cannot be asked" in answer.trouble


def test_a_wrong_key_is_told(service: Running) -> None:
    remote = Gatekeeper(service.url, key="wrong", when_down="refuse")
    assert remote.ask("A page.") == Answer(False, "", (), "", "the service answers 401: an API key is needed")
    remote.close()


def test_values_that_there_are_not_are_refused() -> None:
    for wrong in ({"stop_on": "publish"}, {"when_down": "wait"}):
        with pytest.raises(ConfigError):
            Gatekeeper(**wrong)  # type: ignore[arg-type]


DJANGO = """
import django
from django.conf import settings
settings.configure(DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}, INSTALLED_APPS=[])
django.setup()
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.models.signals import pre_save
from django.dispatch import receiver
from detector.hosts.gatekeeping import Gatekeeper

class Post(models.Model):
    body = models.TextField()
    public = models.BooleanField(default=False)
    class Meta:
        app_label = "posts"

gate = Gatekeeper()

@receiver(pre_save, sender=Post)
def refuse_poor_pages(sender, instance, **_):
    if instance.public and not (answer := gate.ask(instance.body)).allowed:
        raise ValidationError(list(answer.reasons))

with connection.schema_editor() as editor:
    editor.create_model(Post)
poor, honest = (open(path, encoding="utf-8").read() for path in (POOR, HONEST))
Post.objects.create(body=poor)
Post.objects.create(body=honest, public=True)
try:
    Post.objects.create(body=poor, public=True)
except ValidationError as error:
    print(Post.objects.filter(public=True).count(), Post.objects.count(), "20XX" in str(error))
"""


@pytest.mark.slow
def test_a_django_signal_refuses_a_poor_page_and_keeps_the_draft(tmp_path: Path) -> None:
    script = tmp_path / "posts_site.py"
    script.write_text(DJANGO.replace("(POOR, HONEST)", f"({str(POOR)!r}, {str(HONEST)!r})"), "utf-8")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["1", "2", "True"], done.stderr
