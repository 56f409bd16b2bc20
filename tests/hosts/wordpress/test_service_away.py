"""The service dies, hangs, lies or is at its limit: policy decides, people are told, no text is lost."""

from __future__ import annotations

import json
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest

from tests.hosts.service.running import Running
from tests.hosts.wordpress.site import Site
from tests.hosts.wordpress.test_ways import draft, live
from tests.hosts.wordpress.texts import BAD, GOOD, QUOTE

pytestmark = pytest.mark.slow
FINDING = {"rule": "template.placeholder-year", "severity": "error", "message": "A message.", "advice": "An advice.",
           "contribution": 5.0, "evidence": [{"quote": "a quote"}]}  # fmt: skip
Answer = Callable[[BaseHTTPRequestHandler], None]


def verdict(word: str, **finding: object) -> bytes:
    found = [{**FINDING, **finding}] if word != "publish" else []
    return json.dumps({"id": "0" * 28, "stored": True, "verdict": {"verdict": word, "findings": found}}).encode()


def answers(body: bytes, code: int = 200, **headers: str) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(code)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return answer


@contextmanager
def acting(act: Answer) -> Iterator[tuple[str, list[str]]]:
    """A service that does something else than ours would: its address, and the paths it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.path)
            self.rfile.read(int(self.headers["content-length"]))
            act(self)

        do_GET = do_POST

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("when_down", ["open", "closed"])
def test_a_service_killed_in_the_middle_of_publishing_loses_no_post(
    sites: dict[str, Site], tmp_path: Path, when_down: str
) -> None:
    """The service is stopped while it holds the requests of both sites, then killed: they end in nothing."""

    def publish(name: str) -> tuple[Site, int, httpx.Response]:
        site, number = sites[name], numbers[name]
        return site, number, site.rest("eda", "POST", f"wp/v2/posts/{number}", {"status": "publish"})

    with Running(tmp_path) as service, ThreadPoolExecutor(len(sites)) as pool:
        for site in sites.values():
            site.settings(url=service.url, key=service.key, when_down=when_down, types=["post"])
            site.login("eda")
        numbers = {name: draft(site, GOOD) for name, site in sites.items()}
        service.process.send_signal(signal.SIGSTOP)
        waiting = [pool.submit(publish, name) for name in sites]
        threading.Timer(1.5, service.process.kill).start()
        done = [each.result() for each in waiting]
        service.process.wait(60)
    for site, number, answer in done:
        kept = site.post(number)
        assert kept["post_content"] == GOOD["content"]
        if when_down == "open":
            assert (answer.status_code, kept["post_status"]) == (200, "publish")
            assert "could not be checked" in answer.json()["detector_gate"]["sentence"]
        else:
            assert (answer.status_code, kept["post_status"]) == (503, "draft")
            assert "could not be checked" in answer.json()["message"]


def test_fail_closed_keeps_the_words_on_every_way(site: Site) -> None:
    number = live(site)
    site.settings(url="http://127.0.0.1:1", when_down="closed")
    new = site.insert(post_title=BAD["title"], post_content=BAD["content"], post_status="publish")
    assert (site.post(new)["post_status"], QUOTE in site.post(new)["post_content"]) == ("draft", True)
    site.run("wp_update_post( array( 'ID' => $number, 'post_content' => 'Another text.' ) );", "eda", number=number)
    kept = site.post(number)
    assert (kept["post_status"], kept["post_content"]) == ("publish", GOOD["content"])
    aside = site.run("return wp_get_post_autosave( $number )->post_content;", number=number)
    assert aside == "Another text."


def test_a_scheduled_post_waits_for_the_service_and_goes_to_pending_in_the_end(site: Site) -> None:
    def due(number: int, seconds: int) -> dict[str, object]:
        site.run(
            "$date = gmdate( 'Y-m-d H:i:s', time() - $seconds ); $set = array( 'post_status' => 'future',"
            " 'post_date' => $date, 'post_date_gmt' => $date ); $wpdb->update( $wpdb->posts, $set, array( 'ID' => $number ) );"
            " clean_post_cache( $number ); do_action( 'publish_future_post', $number );",
            number=number, seconds=seconds,
        )  # fmt: skip
        return site.post(number)

    number = draft(site, GOOD)
    site.settings(url="http://127.0.0.1:1", when_down="closed")
    assert due(number, 60)["post_status"] == "future"
    again = site.run("return wp_next_scheduled( 'publish_future_post', array( $number ) ) - time();", number=number)
    assert 500 < again <= 600
    assert due(number, 7 * 3600)["post_status"] == "pending"
    assert site.post(number)["post_content"] == GOOD["content"]


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (answers(b"<html>"), "something else than JSON"),
        (answers(b'{"verdict": "publish"}'), "something else than a verdict"),
        (answers(b'{"error": "the key lacks the scope check"}', 403), "answers 403: the key lacks the scope check"),
        (answers(b'{"error": "full"}', 429, Retry_After="1"), "answers 429"),
        (answers(b"", 302, Location="http://127.0.0.1:9/other"), "answers 302"),
    ],
    ids=["no JSON", "no verdict", "no scope", "full", "redirect"],
)
def test_a_service_that_answers_nonsense_is_told_as_away(sites: dict[str, Site], act: Answer, told: str) -> None:
    site = sites["newer"]
    with acting(act) as (url, _):
        site.settings(url=url, when_down="closed", types=["post"])
        number = draft(site, GOOD)
        answer = site.rest("eda", "POST", f"wp/v2/posts/{number}", {"status": "publish"})
        assert answer.status_code == 503
        assert told in answer.json()["message"]


def test_a_hanging_service_costs_one_wait_and_not_one_a_post(sites: dict[str, Site]) -> None:
    site, held = sites["newer"], threading.Event()
    with acting(lambda _: held.wait(30) and None) as (url, asked):
        site.settings(url=url, when_down="open", types=["post"])
        first, second = draft(site, GOOD), draft(site, BAD)
        for number in (first, second):
            assert site.rest("eda", "POST", f"wp/v2/posts/{number}", {"status": "publish"}).status_code == 200
        held.set()
    assert len(asked) == 1


def test_a_busy_service_is_asked_once_more(sites: dict[str, Site]) -> None:
    said = iter([answers(b'{"error": "full"}', 429, Retry_After="1"), answers(verdict("publish"))])
    with acting(lambda request: next(said)(request)) as (url, asked):
        sites["newer"].settings(url=url, when_down="closed", types=["post"])
        number = draft(sites["newer"], GOOD)
        answer = sites["newer"].rest("eda", "POST", f"wp/v2/posts/{number}", {"status": "publish"})
    assert (answer.status_code, len(asked)) == (200, 2)


def test_an_override_that_the_service_missed_is_told_later(sites: dict[str, Site]) -> None:
    site, away = sites["newer"], True

    def act(request: BaseHTTPRequestHandler) -> None:
        override = request.path.endswith("/override")
        answers(b'{"error": "away"}', 503)(request) if override and away else answers(verdict("reject"))(request)

    with acting(act) as (url, asked):
        site.settings(url=url, on_reject="block", types=["post"])
        number = draft(site, GOOD)
        sent = {"post": number, "title": GOOD["title"], "content": GOOD["content"], "reason": "I have read it."}
        assert site.rest("eda", "POST", "detector-gate/v1/override", sent).json()["overridden"] is True
        assert site.rest("eda", "POST", f"wp/v2/posts/{number}", {"status": "publish"}).status_code == 200
        away = False
        told = "return array_column( get_post_meta( $n, '_detector_gate_overrides', true ), 'told' );"
        assert site.run(told, n=number) == [False]
        assert site.run("return wp_next_scheduled( 'detector_gate_tell', array( $n, 1 ) ) > 0;", n=number)
        site.run("do_action( 'detector_gate_tell', $n, 1 );", n=number)
        assert site.run(told, n=number) == [True]
        assert asked[-1] == f"/v1/decisions/{'0' * 28}/override"
