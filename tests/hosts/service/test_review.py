from __future__ import annotations

import html
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from detector.hosts.service.marking import mark
from detector.hosts.service.passwords import matches, scramble
from tests.hosts.service.running import POOR, Running

PASSWORD = "correct horse battery staple"
NASTY = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with Running(tmp_path_factory.mktemp("review"), login_tries=4) as running:
        for name, role in (("eda", "editor"), ("rea", "reviewer"), ("adam", "admin")):
            add_user(running, name, role)
        yield running


def add_user(service: Running, name: str, role: str, password: str = PASSWORD) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "detector", "service", "user-add", name, "--role", role]
    return subprocess.run(
        command, env=service.environment, input=f"{password}\n", capture_output=True, text=True, check=False
    )


class Browser(httpx.Client):
    """Logs in and fills forms like a person without script."""

    def __init__(self, service: Running, name: str = "") -> None:
        super().__init__(base_url=service.url, trust_env=False, follow_redirects=True, timeout=60)
        self.name = name

    def __enter__(self) -> Browser:
        super().__enter__()
        if self.name:
            answer = self.post("/review/login", data={"name": self.name, "password": PASSWORD})
            assert "Recent verdicts" in answer.text
        return self

    def token(self, path: str) -> str:
        found = re.search(r'name="csrf" value="([^"]+)"', self.get(path).text)
        assert found
        return found[1]

    def fill(self, path: str, page: str, **form: str) -> httpx.Response:
        return self.post(path, data={"csrf": self.token(page), **form})


def test_a_reviewer_sees_the_reasons_with_the_words_marked_and_overrides(service: Running) -> None:
    number = service.check(POOR, url="https://example.org/overridden")["id"]
    with Browser(service, "rea") as browser:
        text = browser.get(f"/review/{number}").text
        assert re.search(r"<mark title=\"reason \d[\d, ]*\">May ", text)
        answer = browser.fill(f"/review/{number}/override", f"/review/{number}", action="approved", reason="A parody.")
        assert "Decision: approved" in answer.text
        assert "approved by rea" in answer.text
    told = service.client.get(f"/v1/decisions/{number}").json()
    assert (told["state"], told["overrides"][0]["reason"]) == ("approved", "A parody.")


def test_a_false_alarm_is_noted_for_adapting(service: Running) -> None:
    number = service.check(POOR, url="https://example.org/false-alarm")["id"]
    with Browser(service, "rea") as browser:
        answer = browser.fill(f"/review/{number}/feedback", f"/review/{number}", label="good", reason="ours")
        assert "a good page (false alarm)” says rea" in answer.text
    lines = service.client.get("/v1/export/feedback").text
    assert '"label":"good"' in lines
    assert "https://example.org/false-alarm" in lines


def test_an_override_needs_a_reason(service: Running) -> None:
    number = service.check(POOR)["id"]
    with Browser(service, "rea") as browser:
        answer = browser.fill(f"/review/{number}/override", f"/review/{number}", action="approved", reason=" ")
        assert answer.status_code == 422
        assert "Say why" in answer.text


def test_an_editor_looks_and_does_not_decide(service: Running) -> None:
    number = service.check(POOR)["id"]
    with Browser(service, "eda") as browser:
        assert "Your role may look" in browser.get(f"/review/{number}").text
        for path in ("override", "feedback"):
            form = {"action": "approved", "reason": "mine", "label": "good"}
            assert browser.fill(f"/review/{number}/{path}", f"/review/{number}", **form).status_code == 403
        assert browser.get("/review/service").status_code == 403


def test_an_admin_sees_the_service_and_loads_anew(service: Running) -> None:
    with Browser(service, "adam") as browser:
        text = browser.get("/review/service").text
        assert "eda" in text
        assert "tests" in text
        assert browser.fill("/review/service", "/review/service").status_code == 200


def test_without_a_login_everything_leads_to_it(service: Running) -> None:
    number = service.check(POOR)["id"]
    with Browser(service) as stranger:
        for path in ("/review", f"/review/{number}", "/review/service"):
            assert "Log in" in stranger.get(path).text
        assert "Log in" in stranger.post(f"/review/{number}/override", data={"action": "approved", "reason": "x"}).text
    assert service.client.get(f"/v1/decisions/{number}").json()["state"] == "open"


def test_a_form_from_elsewhere_changes_nothing(service: Running) -> None:
    number = service.check(POOR)["id"]
    with Browser(service, "rea") as browser, Browser(service, "adam") as other:
        for token in ("", "wrong", other.token("/review")):
            form = {"csrf": token, "action": "approved", "reason": "forged"}
            assert browser.post(f"/review/{number}/override", data=form).status_code == 403
    assert service.client.get(f"/v1/decisions/{number}").json()["state"] == "open"


def test_a_login_ends_when_one_logs_out_and_its_cookie_is_kept_from_scripts(service: Running) -> None:
    with Browser(service) as browser:
        answer = browser.post("/review/login", data={"name": "rea", "password": PASSWORD}, follow_redirects=False)
        cookie = answer.headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=strict" in cookie
        kept = dict(browser.cookies)
        browser.fill("/review/logout", "/review")
        with httpx.Client(base_url=service.url, cookies=kept, follow_redirects=True, trust_env=False) as thief:
            assert "Log in" in thief.get("/review").text


@pytest.mark.parametrize("text", ["' OR 1=1 --", "%", "'; DROP TABLE decisions; --", NASTY, "\x00", "a" * 5000])
def test_what_is_searched_for_is_words(text: str, service: Running) -> None:
    service.check(POOR)
    with Browser(service, "eda") as browser:
        answer = browser.get("/review", params={"text": text, "verdict": text, "state": text, "before": text})
        assert answer.status_code == 200
        assert "Nothing was judged" in answer.text or text == "\x00"
        assert "<script>" not in answer.text


def test_markup_in_any_field_is_shown_and_never_run(service: Running) -> None:
    content = POOR.read_text("utf-8").replace("May 14, 20XX", f"May 14, 20XX {html.escape(NASTY)}")
    page = {"content": content, "title": NASTY, "url": f"https://example.org/{NASTY}", "source": NASTY}
    number = service.client.post("/v1/check", json=page).json()["id"]
    override = {"action": "approved", "reason": NASTY, "who": NASTY}
    service.client.post(f"/v1/decisions/{number}/override", json=override).raise_for_status()
    feedback = {"label": "good", "reason": NASTY, "who": NASTY}
    service.client.post(f"/v1/decisions/{number}/feedback", json=feedback).raise_for_status()
    with Browser(service, "rea") as browser:
        for path in ("/review", f"/review/{number}"):
            answer = browser.get(path)
            assert html.escape(NASTY, quote=False).replace('"', "&#34;").replace("'", "&#39;") in answer.text
            assert "<script" not in answer.text
            assert "<img" not in answer.text
            assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_who_guesses_passwords_has_to_wait(tmp_path: Path) -> None:
    with Running(tmp_path, login_tries=2) as running, Browser(running) as browser:
        add_user(running, "rea", "reviewer")
        wrong = {"name": "rea", "password": "a wrong password"}
        statuses = [browser.post("/review/login", data=wrong).status_code for _ in range(3)]
        assert statuses == [401, 401, 429]
        right = browser.post("/review/login", data={"name": "rea", "password": PASSWORD})
        assert (right.status_code, int(right.headers["retry-after"]) > 0) == (429, True)


def test_people_are_added_with_a_fit_password_listed_and_removed(service: Running) -> None:
    assert "at least 12" in add_user(service, "short", "editor", "short").stderr
    assert "unknown role" in add_user(service, "boss", "boss").stderr
    add_user(service, "gone", "editor")
    with Browser(service, "gone") as browser:
        assert "gone: editor" in service.detector("service", "user-list")
        service.detector("service", "user-remove", "gone")
        assert "Log in" in browser.get("/review").text


def test_passwords_are_kept_scrambled() -> None:
    kept = scramble(PASSWORD)
    assert PASSWORD not in kept
    assert matches(PASSWORD, kept)
    assert not matches(PASSWORD + " ", kept)
    assert kept != scramble(PASSWORD)


def test_marked_pieces_put_together_are_the_text() -> None:
    text = "One two three.\n\nFour five."
    findings: list[dict[str, Any]] = [
        {"evidence": [{"start": 4, "end": 13}]},
        {"evidence": [{"start": 8, "end": 20}, {"start": 5, "end": 5}]},
    ]
    shown, hidden = mark(text, [["paragraph", 0, 14], ["heading", 16, 26]], findings)
    assert ["".join(p.text for p in block.pieces) for block in shown] == ["One two three.", "Four five."]
    assert [(p.text, p.numbers, p.ending) for p in shown[0].pieces] == [
        ("One ", (), ()), ("two ", (1,), ()), ("three", (1, 2), (1,)), (".", (2,), (2,)),
    ]  # fmt: skip
    assert hidden == 0
