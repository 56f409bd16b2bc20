from __future__ import annotations

import json
from pathlib import Path

import pytest

from detector.hosts.cli import main
from tests.installing import Site

PATTERN = """
from detector import Rule, hookimpl

@hookimpl
def detector_rules():
    told = dict(group="content_quality", severity="info", summary="s", why="w", advice="a")
    return [Rule(id="other.rule", check=lambda reading: (), patterns={"open": "("}, **told)]
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    return Site(tmp_path, monkeypatch)


def test_what_is_loaded_is_listed_with_its_origin(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plugins"]) == 0
    first, origin = capsys.readouterr().out.splitlines()[:2]
    assert first.startswith("first-party: ")
    assert origin.strip().startswith("from detector ")


def test_what_failed_is_listed_and_gives_exit_code_1(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site.install("broken_plugin", "import no_such_module")
    assert main(["plugins"]) == 1
    assert (
        "failed: plugin broken_plugin (broken_plugin 1.0 (broken_plugin)): could not be loaded: "
        "ModuleNotFoundError: No module named 'no_such_module'" in capsys.readouterr().out.splitlines()
    )


def test_a_pattern_that_cannot_be_used_is_listed_too(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site.install("bad_pattern", PATTERN)
    assert main(["plugins"]) == 1
    assert "failed: rule other.rule: open: '(' is no pattern RE2 can run" in capsys.readouterr().out


@pytest.mark.parametrize("code", ["import no_such_module", PATTERN])
def test_strict_makes_a_failure_an_error_of_the_run(
    site: Site, capsys: pytest.CaptureFixture[str], code: str
) -> None:
    site.install("broken_plugin", code)
    assert main(["plugins", "--strict"]) == 2
    assert capsys.readouterr().err.startswith("detector: ")


def test_the_list_can_be_read_by_a_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plugins", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["failures"] == []
    assert told["plugins"][0]["name"] == "first-party"
    assert told["plugins"][0]["rules"] > 0
