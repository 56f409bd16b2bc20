"""The service as a process: stopped, reloaded, its engines killed, its callers slow."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import subprocess
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.hosts.service.running import HONEST, POOR, Running

pytestmark = pytest.mark.slow

PACK = """
[[rule]]
id = "own.word"
kind = "phrases"
group = "content_quality"
severity = "error"
summary = "An own word"
message = "{quote} is ours"
why = "It is ours."
advice = "Leave it out."
phrases = ["%s"]
good = ["Nothing here."]
bad = ["Here is %s."]
"""


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Running]:
    """A service that a test may mistreat."""
    with Running(tmp_path, body_seconds=1, header_seconds=1, login_tries=5) as running:
        yield running


def children(service: Running) -> list[int]:
    """Process ids of the engines."""
    told = subprocess.run(
        ["ps", "-ww", "-o", "pid=,args=", "--ppid", str(service.process.pid)], capture_output=True, text=True
    )
    return [int(line.split()[0]) for line in told.stdout.splitlines() if "spawn_main" in line]


def test_a_stop_finishes_what_was_accepted_and_leaves_nothing_behind(own: Running) -> None:
    engines = children(own)
    pages = {"pages": [{"content": POOR.read_text("utf-8")}] * 30}
    with ThreadPoolExecutor(1) as thread:
        asked = thread.submit(own.client.post, "/v1/batch", json=pages)
        until = time.monotonic() + 30
        while not httpx.get(f"{own.url}/health", trust_env=False).json()["waiting"] and time.monotonic() < until:
            pass
        own.process.terminate()
        results = asked.result().json()["results"]
    assert [one["stored"] for one in results] == [True] * 30
    assert own.process.wait(60) == 0
    assert not [pid for pid in engines if Path(f"/proc/{pid}/cmdline").exists() and _alive(pid)]
    assert own.logged()[-1] == {**own.logged()[-1], "event": "stopped", "lost_records": 0}
    with sqlite3.connect(own.folder / "service.sqlite") as database:
        assert database.execute("SELECT count(*) FROM decisions").fetchone() == (30,)
    database.close()


def _alive(pid: int) -> bool:
    return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


def test_a_killed_service_loses_no_verdict_that_it_called_stored(own: Running) -> None:
    ids = {own.check(POOR)["id"] for _ in range(5)}
    own.process.kill()
    own.process.wait()
    own.start()
    told = own.client.get("/v1/decisions").json()["decisions"]
    assert ids <= {one["id"] for one in told}


def test_engines_end_when_the_service_is_killed(own: Running) -> None:
    engines = children(own)
    assert engines
    own.process.kill()
    own.process.wait()
    until = time.monotonic() + 30
    while any(Path(f"/proc/{pid}").exists() and _alive(pid) for pid in engines) and time.monotonic() < until:
        time.sleep(0.05)
    assert not [pid for pid in engines if Path(f"/proc/{pid}").exists() and _alive(pid)]


def test_a_page_whose_engine_dies_is_judged_by_another(own: Running) -> None:
    (before,) = children(own)
    os.kill(before, signal.SIGKILL)
    assert own.check(POOR)["verdict"]["verdict"] == "reject"
    assert children(own) != [before]
    assert "detector_engines_replaced 1.0" in own.client.get("/metrics").text


def test_a_page_that_takes_too_long_costs_its_engine_and_no_more(tmp_path: Path) -> None:
    with Running(tmp_path, check_seconds=0.5) as service:
        (engine,) = children(service)
        os.kill(engine, signal.SIGSTOP)
        answer = service.client.post("/v1/check", json={"content": "A note."})
        assert (answer.status_code, set(answer.json())) == (504, {"error"})
        assert service.client.post("/v1/check", json={"content": "A note."}).status_code == 200


def test_what_changes_on_the_disk_is_loaded_without_dropping_a_request(tmp_path: Path) -> None:
    pack = tmp_path / "own.toml"
    pack.write_text(PACK % ("gnarlwort", "gnarlwort"))
    page = b"<h1>Herbs</h1><p>" + b"We found gnarlwort and brimbloom near the river in spring. " * 10
    with Running(tmp_path, packs=pack, watch_seconds=0.2) as service:
        statuses: list[int] = []
        done = threading.Event()

        def ask() -> None:
            with httpx.Client(base_url=service.url, headers=service.client.headers, trust_env=False) as client:
                while not done.is_set():
                    statuses.append(
                        client.post(
                            "/v1/check", content=page, headers={"content-type": "text/html"}, timeout=60
                        ).status_code
                    )

        asking = threading.Thread(target=ask)
        asking.start()
        pack.write_text(PACK % ("brimbloom", "brimbloom"))
        until = time.monotonic() + 60
        while "brimbloom" not in quotes(service, page) and time.monotonic() < until:
            time.sleep(0.1)
        done.set()
        asking.join()
        assert "brimbloom" in quotes(service, page)
        assert "gnarlwort" not in quotes(service, page)
        assert set(statuses) == {200}


def quotes(service: Running, page: bytes) -> set[str]:
    findings = service.check(page)["verdict"]["findings"]
    return {q["quote"] for f in findings if f["rule"] == "own.word" for q in f["evidence"]}


def test_a_policy_that_is_wrong_leaves_the_old_one_in_force_and_is_told(tmp_path: Path) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text("base = -3.0\n")
    with Running(tmp_path, policy=policy) as service:
        before = service.client.get("/v1/rules").json()["policy"]
        policy.write_text("bass = -9\n")
        answer = service.client.post("/v1/reload")
        assert answer.status_code == 422
        assert "did you mean 'base'" in answer.json()["error"]
        assert service.client.get("/ready").status_code == 503
        assert service.check(POOR)["verdict"]["versions"]["policy"] == before
        policy.write_text("base = -2.0\n")
        service.process.send_signal(signal.SIGHUP)
        until = time.monotonic() + 60
        while service.client.get("/ready").status_code != 200 and time.monotonic() < until:
            time.sleep(0.1)
        assert service.client.get("/v1/rules").json()["policy"] != before


def test_a_full_service_says_when_to_come_again_and_answers_what_it_accepted(tmp_path: Path) -> None:
    with Running(tmp_path, queue=2) as service, ThreadPoolExecutor(24) as threads:
        content = HONEST.read_bytes()

        def ask(_: int) -> httpx.Response:
            return service.client.post("/v1/check", content=content, headers={"content-type": "text/html"})

        answers = list(threads.map(ask, range(120)))
        assert {one.status_code for one in answers} == {200, 429}
        assert all(int(one.headers["retry-after"]) >= 1 for one in answers if one.status_code == 429)
        assert service.client.get("/health").json()["waiting"] == 0


def test_a_body_of_a_hundred_megabytes_is_refused_before_it_is_read(own: Running) -> None:
    head = (
        b"POST /v1/check HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: text/html\r\n"
        % own.key.encode()
    )
    with socket.create_connection(("127.0.0.1", own.port), 30) as link:
        link.sendall(head + b"Content-Length: 100000000\r\n\r\n")
        assert link.recv(4096).startswith(b"HTTP/1.1 413 ")
    with socket.create_connection(("127.0.0.1", own.port), 30) as link:
        link.sendall(head + b"Transfer-Encoding: chunked\r\n\r\n")
        told = b""
        try:
            for _ in range(200):
                link.sendall(b"80000\r\n" + b"a" * 0x80000 + b"\r\n")
        except OSError:
            pass
        try:
            told = link.recv(4096)
        except OSError:
            told = b"HTTP/1.1 413 (cut off)"
        assert told.startswith(b"HTTP/1.1 413 ")
    assert own.client.get("/health").json()["status"] == "ok"


def test_callers_that_trickle_are_cut_off_while_others_are_served(own: Running) -> None:
    slow = [socket.create_connection(("127.0.0.1", own.port), 30) for _ in range(50)]
    for link in slow[:25]:
        link.sendall(b"POST /v1/check HTTP/1.1\r\nHost: x\r\nX-Slow: ")
    for link in slow[25:]:
        link.sendall(
            b"POST /v1/check HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: text/html\r\n"
            b"Content-Length: 1000\r\n\r\n<p>" % own.key.encode()
        )
    assert own.check(POOR)["verdict"]["verdict"] == "reject"
    deadline = time.monotonic() + 30
    for link in slow:
        link.settimeout(max(0.1, deadline - time.monotonic()))
        told = link.recv(4096)
        assert told == b"" or told.startswith(b"HTTP/1.1 408 ")
        link.close()


@pytest.mark.parametrize("endless", [b"X-Long: ", b"Transfer-Encoding: chunked\r\n\r\n0\r\nX-Trailer: "])
def test_a_head_or_a_trailer_without_end_is_cut_off(own: Running, endless: bytes) -> None:
    with socket.create_connection(("127.0.0.1", own.port), 30) as link:
        link.sendall(b"POST /v1/batch HTTP/1.1\r\nHost: x\r\n" + endless)
        with pytest.raises(OSError):  # noqa: PT012  # whichever comes first
            for _ in range(100):
                link.sendall(b"a" * 100_000)
            link.shutdown(socket.SHUT_WR)
            raise OSError(link.recv(4096))
    assert own.client.get("/health").json()["status"] == "ok"


def test_who_guesses_keys_has_to_wait(own: Running) -> None:
    with httpx.Client(base_url=own.url, trust_env=False) as stranger:
        statuses = [
            stranger.get("/v1/rules", headers={"authorization": f"Bearer dk_{n:012x}_{'a' * 43}"}).status_code
            for n in range(7)
        ]
    assert statuses == [401] * 5 + [429] * 2
    assert own.client.get("/v1/rules").status_code == 200, "a good key is let in from the same address"


def test_verdicts_are_given_while_the_database_is_locked_and_written_afterwards(own: Running) -> None:
    own.check(POOR)
    other = sqlite3.connect(own.folder / "service.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    told = own.check(POOR)
    assert told["stored"] is False
    override = {"action": "approved", "reason": "read it myself", "who": "Ada"}
    refused = own.client.post(f"/v1/decisions/{told['id']}/override", json=override)
    assert refused.status_code == 503
    assert own.client.get("/health").json()["unsaved"] == 1
    other.execute("ROLLBACK")
    other.close()
    until = time.monotonic() + 30
    while own.client.get("/health").json()["unsaved"] and time.monotonic() < until:
        time.sleep(0.1)
    assert own.client.post(f"/v1/decisions/{told['id']}/override", json=override).status_code == 200


def test_the_service_outlives_a_postgresql_server_that_goes_away(tmp_path: Path) -> None:
    from tests.hosts.service.databases import fresh_database, postgresql

    with postgresql(tmp_path / "pg") as url, Running(tmp_path, database=fresh_database(url)) as service:
        before = service.check(POOR)
        assert before["stored"] is True
        pids = (tmp_path / "pg" / "data" / "postmaster.pid").read_text().split()
        os.kill(int(pids[0]), signal.SIGQUIT)  # PostgreSQL's immediate shutdown
        time.sleep(1)
        assert service.check(POOR)["stored"] is False
        assert service.client.get("/ready").status_code == 503
        answer = service.client.get("/v1/decisions")
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")


def test_the_service_speaks_tls_itself(tmp_path: Path) -> None:
    import ssl

    cert, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(cert)],
        check=True, capture_output=True,
    )  # fmt: skip
    running = Running(tmp_path, tls_cert=cert, tls_key=key)
    running.url = running.url.replace("http:", "https:")
    running.trusts = ssl.create_default_context(cafile=str(cert))
    with running as service:
        answer = service.client.get("/review/login")
        assert answer.status_code == 200
        assert service.check(POOR)["verdict"]["verdict"] == "reject"
