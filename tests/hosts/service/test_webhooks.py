from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from detector.errors import ConfigError
from detector.hosts.service.signatures import SCHEMES, Sent
from detector.hosts.service.webhooks import Webhook, page_in, read_webhooks
from tests.hosts.service.running import POOR, Running

SECRET = "correct horse battery"
SETTINGS = """
[webhooks.site]
secret_env = "SITE_SECRET"
content = "page.html"
url = "page.url"
title = "page.title"

[webhooks.ghost]
scheme = "ghost"
secret_env = "SITE_SECRET"
content = "post.current.html"
url = "post.current.url"
title = "post.current.title"
"""


@pytest.fixture(scope="module")
def hooked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A service with two senders."""
    folder = tmp_path_factory.mktemp("hooked")
    (folder / "service.toml").write_text(SETTINGS)
    running = Running(folder, config=folder / "service.toml", login_tries=1000)
    running.environment["SITE_SECRET"] = SECRET
    with running:
        yield running


def signed(body: bytes, number: str, *, secret: str = SECRET, age: float = 0) -> dict[str, str]:
    """Headers of the standard scheme."""
    stamp = str(int(time.time() - age))
    told = hmac.new(secret.encode(), f"{number}.{stamp}.".encode() + body, hashlib.sha256).digest()
    return {
        "webhook-id": number, "webhook-timestamp": stamp, "content-type": "application/json",
        "webhook-signature": f"v1,{base64.b64encode(told).decode()}",
    }  # fmt: skip


def send(service: Running, body: bytes, headers: dict[str, str], name: str = "site") -> httpx.Response:
    with httpx.Client(base_url=service.url, timeout=60, trust_env=False) as stranger:
        return stranger.post(f"/v1/webhooks/{name}", content=body, headers=headers)


def message(**page: str) -> bytes:
    return json.dumps({"page": {"html": POOR.read_text("utf-8"), **page}}).encode()


def test_a_signed_page_is_judged_like_any_other(hooked: Running) -> None:
    body = message(url="https://example.org/hooked", title="Told by a webhook")
    told = send(hooked, body, signed(body, "judged")).json()
    assert told["verdict"] == hooked.check(POOR, url="https://example.org/hooked")["verdict"]
    (listed,) = hooked.client.get("/v1/decisions", params={"text": "Told by a"}).json()["decisions"]
    assert (listed["id"], listed["caller"]) == (told["id"], "webhook site")


def test_a_request_that_comes_again_is_refused(hooked: Running) -> None:
    body = message()
    headers = signed(body, "again")
    assert [send(hooked, body, headers).status_code for _ in range(3)] == [200, 409, 409]


@pytest.mark.parametrize(
    "change",
    [
        {"webhook-signature": "v1,AAAA"},
        {"webhook-signature": ""},
        {"webhook-id": "another"},
        {"webhook-timestamp": "0"},
        {"webhook-timestamp": "９９"},
        {"webhook-timestamp": "1e9"},
        {"webhook-signature": "v1," + "A" * 100_00},
    ],
    ids=lambda c: next(iter(c.items()))[0] + "=" + str(len(next(iter(c.values())))),
)
def test_a_forged_request_lets_nobody_in(change: dict[str, str], hooked: Running) -> None:
    body = message()
    headers = {**signed(body, f"forged {sorted(change.items())!r:.40}".replace("９", "9")), **change}
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    with httpx.Client(base_url=hooked.url, timeout=60, trust_env=False) as stranger:
        assert stranger.post("/v1/webhooks/site", content=body, headers=raw).status_code == 401


def test_a_changed_body_another_secret_an_old_request_and_an_unknown_sender_are_refused(hooked: Running) -> None:
    body = message()
    assert send(hooked, body + b" ", signed(body, "changed")).status_code == 401
    assert send(hooked, body, signed(body, "other", secret="another secret, as long")).status_code == 401
    assert send(hooked, body, signed(body, "old", age=360)).status_code == 401
    assert send(hooked, body, signed(body, "early", age=-360)).status_code == 401
    assert send(hooked, body, signed(body, "who"), name="nobody").status_code == 401


def test_a_message_without_a_page_is_told_and_may_be_sent_again_mended(hooked: Running) -> None:
    for body, status in ((b'{"page": {}}', 422), (b"[]", 422), (b"{", 400)):
        assert send(hooked, body, signed(body, "mended")).status_code == status
    body = message()
    assert send(hooked, body, signed(body, "mended")).status_code == 200


def test_ghost_signs_body_and_time(hooked: Running) -> None:
    body = json.dumps({"post": {"current": {"html": POOR.read_text("utf-8"), "title": "From Ghost"}}}).encode()
    stamp = str(int(time.time() * 1000))
    told = hmac.new(SECRET.encode(), body + stamp.encode(), hashlib.sha256).hexdigest()
    headers = {"x-ghost-signature": f"sha256={told}, t={stamp}"}
    assert [send(hooked, body, headers, "ghost").status_code for _ in range(2)] == [200, 409]
    later = {"x-ghost-signature": f"sha256={told}, t={int(stamp) + 1}"}
    assert send(hooked, body, later, "ghost").status_code == 401


def test_contentfuls_own_signature_is_understood() -> None:
    """The signature was made by Contentful's node-apps-toolkit 3."""
    headers = {
        "content-type": "application/json", "x-a": "1", "x-b": "2", "x-contentful-timestamp": "1700000000000",
        "x-contentful-signed-headers": "content-type,x-a,x-b,x-contentful-signed-headers,x-contentful-timestamp",
        "x-contentful-signature": "62f3c5d828dcb387edc8112728f0cbf88f9020c131bcd9bdb3a48bcc97f89923",
    }  # fmt: skip
    body = '{"fields":{"title":{"en-US":"Grüße"}}}'.encode()
    secret = b"a" * 32 + b"0123456789abcdef" * 2
    proof = SCHEMES["contentful"](secret, Sent("/v1/webhooks/contentful", headers, body))
    assert proof is not None
    assert proof.time == 1_700_000_000
    for path, changed in (("/v1/webhooks/other", body), ("/v1/webhooks/contentful", body + b" ")):
        assert SCHEMES["contentful"](secret, Sent(path, headers, changed)) is None


def test_standard_webhooks_own_example_is_understood() -> None:
    """The vector of the Standard Webhooks specification."""
    headers = {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,AAAA v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }  # fmt: skip
    sent = Sent("/", headers, b'{"test": 2432232314}')
    assert SCHEMES["standard"](b"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", sent) is not None


@pytest.mark.parametrize(
    ("told", "content", "text"),
    [
        ({"entry": {"title": "A", "body": "B"}}, ("entry.title", "entry.body"), "A\n\nB"),
        ({"blocks": [{"text": "A"}, {"text": "B"}]}, ("blocks.1.text",), "B"),
        ({"a": {"b": ["c"]}}, ("a.b.9", "a.b.0"), "c"),
    ],
)
def test_the_page_is_found_where_the_settings_say(told: Any, content: tuple[str, ...], text: str) -> None:
    page, _ = page_in(told, Webhook("x", "standard", b"", content))
    assert page.content.decode() == text


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"scheme": "none"}, "scheme is one of"),
        ({"secret_env": "SHORT"}, "at least 16"),
        ({"sekret_env": "SHORT"}, "did you mean 'secret_env'"),
    ],
)
def test_a_sender_that_is_set_up_wrong_is_told_at_the_start(table: dict[str, str], words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        read_webhooks({"x": table}, {"SHORT": "short"})
