from __future__ import annotations

import base64
import json
import subprocess
import sys
from pathlib import Path

import httpx
import jsonschema
import pytest

from detector.hosts.cli import main
from tests.hosts.service.running import EXAMPLES, HONEST, POOR, Running

PAGES = sorted(path for folder in ("honest", "poor") for path in (EXAMPLES / folder).iterdir())


def cli_verdict(capsys: pytest.CaptureFixture[str], page: Path, *options: str) -> dict[str, object]:
    main(["check", str(page), "--format", "json", "--url", "https://example.org/page", *options])
    (verdict,) = json.loads(capsys.readouterr().out)
    assert isinstance(verdict, dict)
    return verdict


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_the_verdict_is_bit_for_bit_that_of_the_command_line(
    page: Path, service: Running, capsys: pytest.CaptureFixture[str]
) -> None:
    kind = "text/markdown" if page.suffix == ".md" else "text/html"
    told = service.check(page, kind, url="https://example.org/page", source=str(page))
    assert told["verdict"] == cli_verdict(capsys, page)


def test_a_page_in_json_is_judged_as_the_same_page_sent_raw(service: Running) -> None:
    raw = service.check(POOR, url="https://example.org/page")["verdict"]
    for content in (
        {"content": POOR.read_text("utf-8")},
        {"content_base64": base64.b64encode(POOR.read_bytes()).decode()},
    ):
        answer = service.client.post("/v1/check", json={**content, "url": "https://example.org/page"})
        assert answer.json()["verdict"] == raw


@pytest.mark.parametrize(
    ("kind", "content"),
    [("text/html", POOR.read_bytes()), ("text/html", b"\x89PNG\r\n\x1a\n" * 40), ("image/png", b"a"), ("application/json", b"{"),
     ("application/json", b'{"content": "a", "preset": "mild"}'), ("application/json", b'{"content": 5, "url": "<b>"}')],
)  # fmt: skip
def test_the_short_way_past_the_framework_answers_as_the_long_one_does(
    kind: str, content: bytes, service: Running
) -> None:
    short, long = (
        service.client.post(path, content=content, headers={"content-type": kind})
        for path in ("/v1/check", "/v1/check?signals=false")
    )
    assert (short.status_code, short.json().get("error")) == (long.status_code, long.json().get("error"))
    assert short.json().get("verdict") == long.json().get("verdict")
    told = {name: value for name, value in short.headers.items() if name not in ("date", "x-request-id")}
    assert told == {name: value for name, value in long.headers.items() if name not in ("date", "x-request-id")}


def test_a_preset_of_the_request_counts(service: Running, capsys: pytest.CaptureFixture[str]) -> None:
    told = service.check(POOR, url="https://example.org/page", source=str(POOR), preset="strict", signals="true")
    assert told["verdict"] == cli_verdict(capsys, POOR, "--preset", "strict", "--signals")


def test_a_batch_answers_in_the_order_of_its_pages(service: Running) -> None:
    pages = [{"content": page.read_text("utf-8"), "source": page.name} for page in (POOR, HONEST, POOR)]
    results = service.client.post("/v1/batch", json={"pages": pages}).json()["results"]
    assert [one["verdict"]["source"] for one in results] == [page["source"] for page in pages]
    assert [one["verdict"]["verdict"] for one in results] == ["reject", "publish", "reject"]


def test_a_batch_that_is_too_long_is_refused(service: Running) -> None:
    answer = service.client.post("/v1/batch", json={"pages": [{"content": "a"}] * 33})
    assert (answer.status_code, answer.json()) == (413, {"error": "at most 32 pages at once"})


def test_explain_says_what_the_command_says(service: Running, capsys: pytest.CaptureFixture[str]) -> None:
    answer = service.client.post("/v1/explain", json={"content": HONEST.read_text("utf-8"), "source": str(HONEST)})
    main(["explain", str(HONEST), "--format", "json"])
    assert answer.json() == json.loads(capsys.readouterr().out)[0]


def test_rules_tell_what_is_in_force(service: Running) -> None:
    told = service.client.get("/v1/rules").json()
    assert "template.placeholder-year" in {rule["id"] for rule in told["rules"]}
    assert told["policy"].startswith("editor ")
    assert told["failures"] == []


def test_a_verdict_can_be_looked_up_overridden_and_corrected(service: Running) -> None:
    number = service.check(POOR, url="https://example.org/once")["id"]
    override = {"action": "approved", "reason": "a parody, and marked as one", "who": "Ada"}
    assert service.client.post(f"/v1/decisions/{number}/override", json=override).status_code == 200
    feedback = {"label": "good", "reason": "a parody", "who": "Ada"}
    assert service.client.post(f"/v1/decisions/{number}/feedback", json=feedback).status_code == 200
    told = service.client.get(f"/v1/decisions/{number}").json()
    assert told["state"] == "approved"
    assert [(o["who"], o["reason"]) for o in told["overrides"]] == [("Ada (tests)", "a parody, and marked as one")]
    assert told["verdict_json"]["verdict"] == "reject"


def test_feedback_reaches_the_store_that_adapt_learns_from_once(service: Running, tmp_path: Path) -> None:
    number = service.check(POOR, url="https://example.org/learnt")["id"]
    feedback = {"label": "good", "reason": "ours", "who": "Ada"}
    service.client.post(f"/v1/decisions/{number}/feedback", json=feedback)
    for _ in range(2):
        service.detector("service", "learn", "--store", str(tmp_path / "f.sqlite"))
    listed = service.detector("feedback", "list", "--format", "json", "--store", str(tmp_path / "f.sqlite"))
    (decision,) = [one for one in json.loads(listed) if one["url"] == "https://example.org/learnt"]
    assert (decision["label"], decision["verdict"], decision["reason"]) == ("good", "reject", "ours")
    assert decision["contributions"]
    assert decision["signals"]


def test_decisions_are_listed_filtered_and_exported(service: Running) -> None:
    number = service.check(HONEST, url="https://example.org/listed-50%", title="Fifty percent")["id"]
    found = service.client.get("/v1/decisions", params={"text": "listed-50%", "verdict": "publish"}).json()["decisions"]
    assert [one["id"] for one in found] == [number]
    assert service.client.get("/v1/decisions", params={"text": "listed-5__"}).json()["decisions"] == []
    lines = [json.loads(line) for line in service.client.get("/v1/export/decisions").text.splitlines()]
    (exported,) = [one for one in lines if one["id"] == number]
    assert "content" not in exported
    assert exported["body"]["verdict"] == "publish"


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b'{"content": "\xff"}', "application/json", 400),
        (b'{"content": "\\ud800"}', "application/json", 400),
        (b'{"content": 1}', "application/json", 422),
        (b'{"content": "a", "signals": 0}', "application/json", 422),
        (b"{}", "application/json", 422),
        (b'{"content": "a", "contents": "b"}', "application/json", 422),
        (b"[" * 100_000, "application/json", 400),
        (b"a page", "image/png", 415),
        (b"", "", 415),
    ],
)
def test_a_body_that_is_no_page_is_an_error_in_words(body: bytes, kind: str, status: int, service: Running) -> None:
    answer = service.client.post("/v1/check", content=body, headers={"content-type": kind})
    assert answer.status_code == status, answer.text
    assert set(answer.json()) == {"error"}


def test_errors_do_not_repeat_what_was_sent(service: Running) -> None:
    answer = service.client.post("/v1/check", json={"content": ["a secret sentence"]})
    assert "secret" not in answer.text


def test_what_is_no_page_cannot_be_explained_and_says_so(service: Running) -> None:
    image = b"\x89PNG\r\n\x1a\n" + bytes(40)
    answer = service.client.post("/v1/explain", content=image, headers={"content-type": "application/octet-stream"})
    assert answer.status_code == 422
    assert "PNG image" in answer.json()["error"]


@pytest.mark.parametrize(
    ("path", "status"),
    [("/v1/decisions/0", 404), ("/v1/decisions/" + "0" * 28, 404), ("/v1/nothing", 404), ("/v1/check", 405)],
)
def test_what_is_not_there_is_told(path: str, status: int, service: Running) -> None:
    assert service.client.get(path).status_code == status


def test_without_a_key_only_health_and_the_description_answer(service: Running) -> None:
    with httpx.Client(base_url=service.url, trust_env=False) as stranger:
        assert stranger.get("/health").json()["status"] == "ok"
        assert stranger.get("/openapi.json").status_code == 200
        for method, path in (("POST", "/v1/check"), ("GET", "/v1/rules"), ("GET", "/metrics"), ("POST", "/v1/reload")):
            assert stranger.request(method, path).status_code == 401


def test_a_key_may_do_what_its_scopes_say(service: Running) -> None:
    key = service.detector("service", "key-add", "narrow", "--scope", "check").strip()
    with httpx.Client(base_url=service.url, headers={"x-api-key": key}, trust_env=False) as narrow:
        assert narrow.post("/v1/check", json={"content": "A note."}).status_code == 200
        for path in ("/v1/decisions", "/v1/export/decisions", "/metrics"):
            assert narrow.get(path).status_code == 403


def test_another_origin_is_not_allowed(service: Running) -> None:
    answer = service.client.options(
        "/v1/check", headers={"origin": "https://elsewhere.example", "access-control-request-method": "POST"}
    )
    assert "access-control-allow-origin" not in answer.headers


def test_metrics_count_requests_and_verdicts(service: Running) -> None:
    service.check(POOR)
    text = service.client.get("/metrics").text
    assert 'detector_requests_total{route="/v1/check",status="200"}' in text
    assert 'detector_verdicts_total{verdict="reject"}' in text
    assert 'detector_engine_seconds_count{job="check"}' in text


def test_the_log_tells_requests_without_a_word_of_the_page(service: Running) -> None:
    number = service.check(b"<h1>Zanzibarian hours</h1>" + POOR.read_bytes(), url="https://example.org/hidden")["id"]
    assert number
    text = service.log.read_text()
    assert "Zanzibarian" not in text
    assert "example.org" not in text
    last = service.logged()[-1]
    assert (last["route"], last["status"], last["caller"], last["verdict"]) == ("/v1/check", 200, "tests", "reject")


def test_the_openapi_describes_the_verdict(service: Running) -> None:
    told = service.client.get("/openapi.json").json()
    answer = service.check(POOR)
    schema = {"$ref": "#/components/schemas/Verdict", "components": told["components"]}
    jsonschema.validate(answer["verdict"], schema)


def test_help_imports_nothing_of_the_service() -> None:
    code = (
        "import sys; from detector.hosts.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = ('fastapi', 'uvicorn', 'sqlalchemy', 'jinja2', 'pydantic', 'prometheus_client')\n"
        "print([m for m in heavy if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
