from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from detector.audit.configuring import find_configuration, load_configuration
from detector.audit.settings import Suppression
from detector.errors import ConfigError


def write(folder: Path, text: str, name: str = "detector.toml") -> Path:
    (folder / name).write_text(text)
    return folder / name


def test_everything_that_can_be_said_is_understood(tmp_path: Path) -> None:
    found = load_configuration(write(tmp_path, """
        preset = "strict"
        fail-on = "review"
        workers = 3
        inputs = ["site/", "https://a.example/"]
        exclude = ["drafts/"]
        gitignore = false
        baseline = "base.json"
        inline-suppressions = false
        reports = ["r.html"]
        [rules]
        off = ["links.*"]
        severity = { "template.ad-caption" = "info" }
        [crawl]
        max-pages = 5
        delay = 2
        [columns]
        text = "body"
        [[override]]
        hosts = ["*.a.example"]
        preset = "editor"
        off = ["quality.*"]
        [[suppress]]
        rule = "template.*"
        reason = "a template shop"
        until = 2030-01-31
    """))  # fmt: skip
    assert (found.engine.preset, found.fail_on, found.workers) == ("strict", "review", 3)
    assert found.baseline == tmp_path / "base.json"
    assert found.inputs[1] == "https://a.example/"
    assert (found.limits.pages, found.limits.delay, found.limits.depth) == (5, 2.0, 20)
    override = found.overrides[0]
    assert override.engine.preset == "editor"
    assert override.engine.off == ("links.*", "quality.*")
    assert override.fail_on == "review"
    assert found.suppressions == (Suppression("a template shop", "template.*", until=date(2030, 1, 31)),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("presett = 'strict'", "unknown key 'presett'; did you mean 'preset'"),
        ("preset = 'strickt'", "did you mean 'strict'"),
        ("workers = 'four'", "workers: must be a whole number"),
        ("workers = true", "workers: must be a whole number"),
        ("exclude = 'a'", "exclude: must be a list of strings"),
        ("exclude = [1]", "exclude: must be a list of strings"),
        ("[rules]\noof = []", "rules.unknown key 'oof'; did you mean 'off'"),
        ("[rules]\nseverity = {x = 'fatal'}", "'fatal' is none of info, warning, error"),
        ("[[suppress]]\nrule = 'x'", "gives no reason"),
        ("[[suppress]]\nreason = 'x'", "names no rule, fingerprint or paths"),
        ("[[suppress]]\nrule='x'\nreason='y'\nuntil='soon'", "until: must be a date"),
        ("[[override]]\npreset = 'strict'", "says neither paths nor hosts"),
        ("override = 3", "override: must be tables"),
        ("preset = ", "cannot be read as TOML"),
    ],
)
def test_what_is_wrong_is_named_with_its_key(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigError) as error:
        load_configuration(write(tmp_path, text))
    assert told in str(error.value)
    assert "detector.toml" in str(error.value)


def test_the_nearest_file_upwards_holds_and_pyproject_only_with_its_section(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert find_configuration(deep) is None
    outer = write(tmp_path, "[tool.detector]\npreset = 'crawler'\n", "pyproject.toml")
    write(tmp_path / "a", "[tool.other]\n", "pyproject.toml")
    assert find_configuration(deep) == outer
    assert load_configuration(outer).engine.preset == "crawler"
    inner = write(tmp_path / "a", "")
    assert find_configuration(deep) == inner


def test_a_work_tree_does_not_take_its_configuration_from_outside(tmp_path: Path) -> None:
    write(tmp_path, "")
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    assert find_configuration(tmp_path / "repo") is None
