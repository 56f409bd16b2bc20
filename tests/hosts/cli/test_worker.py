from __future__ import annotations

import json
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from typing import Any

import pytest

from detector.hosts.cli import main, worker

PAGE = "<html lang=en><title>Hours</title><h1>Hours</h1><p>" + "We open at nine in 20XX. " * 20


def ask(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], data: bytes, *options: str) -> Any:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))
    assert main(["worker", *options]) == 0
    shown = capsysbinary.readouterr()
    return [json.loads(line) for line in shown.out.splitlines()], shown.err.decode()


def test_each_line_is_answered_in_order_with_its_id(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    data = "\n".join(json.dumps({"id": n, "url": f"https://a.example/{n}", "html": PAGE}) for n in range(3))
    rows, told = ask(monkeypatch, capsysbinary, data.encode())
    assert [(row["id"], row["url"]) for row in rows] == [(n, f"https://a.example/{n}") for n in range(3)]
    assert "template.placeholder-year" in {finding["rule"] for finding in rows[0]["findings"]}
    assert rows[0]["versions"]["policy"].startswith("crawler")
    assert "3 " in told


def test_a_brief_answer_holds_what_a_crawler_decides_by(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (row,), _ = ask(monkeypatch, capsysbinary, json.dumps({"html": PAGE}).encode(), "--brief")
    assert set(row) == {"url", "verdict", "probability", "reasons"}
    assert "template.placeholder-year" in row["reasons"]


def test_lines_that_are_wrong_are_answered_with_their_error_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(worker, "MAX_LINE", 4000)
    long = json.dumps({"html": "x" * 9000})
    good = json.dumps({"id": "z", "text": "A short note."})
    data = "\n".join(['{"html": ', "", '{"id": 1}', "[]", long, good])
    rows, told = ask(monkeypatch, capsysbinary, data.encode())
    assert "not JSON" in rows[0]["error"]
    assert rows[1]["id"] == 1
    assert "has no page" in rows[1]["error"]
    assert "object with fields" in rows[2]["error"]
    assert "longer than 4000 bytes" in rows[3]["error"]
    assert rows[4]["id"] == "z"
    assert rows[4]["verdict"] == "abstain"
    assert "4 error" in told


@pytest.mark.slow
def test_an_answer_comes_before_the_next_question_is_asked() -> None:
    command = [sys.executable, "-m", "detector", "worker", "--brief"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        for number in range(3):
            program.stdin.write(json.dumps({"id": number, "html": PAGE}).encode() + b"\n")
            program.stdin.flush()
            assert json.loads(program.stdout.readline())["id"] == number
        program.communicate()
    assert program.returncode == 0
