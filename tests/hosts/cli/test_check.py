from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import detector.report
from detector.hosts.cli import main

EXAMPLES = Path(__file__).parents[3] / "examples"
HONEST = sorted((EXAMPLES / "honest").iterdir())
POOR = sorted((EXAMPLES / "poor").iterdir())
SCHEMA = json.loads((Path(detector.report.__file__).parent / "verdict.schema.json").read_text())


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "detector", *arguments], input=stdin, capture_output=True, check=False)


def check_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    main(["check", *arguments, "--format", "json"])
    rows = json.loads(capsys.readouterr().out)
    assert isinstance(rows, list)
    return rows


@pytest.mark.parametrize("page", HONEST, ids=lambda p: p.stem)
def test_honest_look_alikes_are_published(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (verdict,) = check_json(capsys, str(page))
    assert verdict["verdict"] == "publish"


@pytest.mark.parametrize("page", POOR, ids=lambda p: p.stem)
def test_poor_pages_are_rejected_with_exit_code_1(page: Path) -> None:
    assert main(["check", str(page)]) == 1


def test_the_json_follows_the_published_schema(capsys: pytest.CaptureFixture[str]) -> None:
    for verdict in check_json(capsys, *map(str, [*HONEST, *POOR]), "--signals"):
        jsonschema.validate(verdict, SCHEMA)


@pytest.mark.parametrize("page", [*HONEST, *POOR], ids=lambda p: p.stem)
def test_quotes_are_slices_of_what_show_text_prints(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (verdict,) = check_json(capsys, str(page))
    main(["check", "--show-text", str(page)])
    text = capsys.readouterr().out
    findings = verdict["findings"]
    assert isinstance(findings, list)
    for finding in findings:
        for quote in finding["evidence"]:
            assert text[quote["start"] : quote["end"]] == quote["quote"]


def test_a_missing_file_is_named_and_the_others_are_judged(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "no-such-page.html", str(HONEST[0]), "--format", "json"])
    told = capsys.readouterr()
    assert code == 2
    assert "no-such-page.html: there is no such file" in told.err
    assert len(json.loads(told.out)) == 1


def test_what_can_name_no_input_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["check", ""]) == 2
    assert "an input is empty" in capsys.readouterr().err
    assert main(["check", "ftp://example.org/x"]) == 2
    assert "ftp://example.org/x: only http and https" in capsys.readouterr().err
    assert main(["check", str(tmp_path)]) == 0
    assert "nothing to judge" in capsys.readouterr().err


def test_standard_input_is_read() -> None:
    done = run("check", "-", "--format", "json", stdin=b"<h1>Hello</h1><p>A short note.</p>")
    assert done.returncode == 0
    assert json.loads(done.stdout)[0]["source"] == "-"


def test_an_unknown_preset_is_an_error_of_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(HONEST[0]), "--preset", "lax"]) == 2
    assert "presets are" in capsys.readouterr().err


def test_help_and_one_check_import_nothing_heavy() -> None:
    code = (
        "import sys; from detector.hosts.cli import main; main(sys.argv[1:]);"
        "heavy = ('sklearn', 'scipy', 'nltk', 'textstat', 'joblib', 'httpx');"
        "print([m for m in heavy if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", str(HONEST[0])], capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == "[]"


def test_a_closed_pipe_is_no_traceback() -> None:
    command = f"{sys.executable} -m detector check {EXAMPLES} | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
