"""In continuous integration: a built site with one bad page fails the job with its reasons; pre-commit stops a commit."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GIT = ["git", "-c", "user.name=n", "-c", "user.email=e@example.org"]
BAD = """# Plumbers nearby

Certainly! Here is a page about plumbers in [City]. Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod.

Our offer holds until May 14, 20XX. Services in  by [Your Company Name], a reliable partner for every home.
"""
GOOD = """# The weekly market

The market opens on Wednesdays at seven. Farmers from the valley sell apples, cheese and bread until noon, and in winter
until eleven. Parking behind the church is free; the bus stops at the corner of the square. Dogs may come along on a lead.

Stalls are let by the town office, room 12, where Ms Albers keeps the list. A day costs eight euros for three metres.
"""


def site_of(folder: Path) -> Path:
    """Build a site with MkDocs: two good pages and a bad one."""
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: Our town\n")
    (folder / "docs" / "index.md").write_text(GOOD)
    (folder / "docs" / "fair.md").write_text(GOOD.replace("market", "fair"))
    (folder / "docs" / "plumbers.md").write_text(BAD)
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, check=True, capture_output=True)
    return folder / "site"


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "detector", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_a_built_site_with_one_bad_page_fails_with_its_reasons(tmp_path: Path) -> None:
    site_of(tmp_path)
    reports = ("--report", "detector.sarif", "--report", "detector.xml", "--report", "r.html", "--report", "s.md")
    done = run(tmp_path, "audit", "site/", "--exclude", "404.html", "--format", "github", *reports)
    assert done.returncode == 1
    stopped = set(re.findall(r"file=site/([^,]+),", done.stdout))
    assert stopped == {"plumbers/index.html"}
    assert "[City]" in done.stdout
    results = json.loads((tmp_path / "detector.sarif").read_text())["runs"][0]["results"]
    errors = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results if r["level"] == "error"}
    assert errors == {"site/plumbers/index.html"}
    assert "1 of 3 pages stopped" in (tmp_path / "s.md").read_text()


@pytest.mark.slow
def test_the_same_site_passes_when_the_page_is_mended_or_known(tmp_path: Path) -> None:
    site_of(tmp_path)
    assert run(tmp_path, "baseline", "site/").returncode == 0
    assert run(tmp_path, "audit", "site/", "--baseline", "detector-baseline.json").returncode == 0
    (tmp_path / "docs" / "plumbers.md").write_text(GOOD.replace("market", "plumbers' day"))
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=tmp_path, check=True, capture_output=True)
    assert run(tmp_path, "audit", "site/").returncode == 0


@pytest.mark.slow
def test_the_content_of_the_project_is_judged_without_building_it(tmp_path: Path) -> None:
    site_of(tmp_path)
    done = run(tmp_path, "audit", ".", "--format", "github")
    assert done.returncode == 1
    assert set(re.findall(r"file=([^,]+),", done.stdout)) == {"docs/plumbers.md"}


@pytest.mark.slow
def test_pre_commit_stops_a_commit_with_a_bad_page(tmp_path: Path) -> None:
    """The hook as it is declared, run by pre-commit itself; installed already, so that nothing is fetched."""
    hook = re.search(r"entry: (.+)", (ROOT / ".pre-commit-hooks.yaml").read_text())
    assert hook is not None
    entry = hook[1].replace("detector", f"{sys.executable} -m detector", 1)
    config = (
        "repos:\n- repo: local\n  hooks:\n  - id: detector\n    name: detector\n    language: system\n"
        f"    entry: {entry}\n    types_or: [html, markdown, plain-text]\n    require_serial: true\n"
    )
    (tmp_path / ".pre-commit-config.yaml").write_text(config)
    (tmp_path / "good.md").write_text(GOOD)
    subprocess.run([*GIT, "init", "-q"], cwd=tmp_path, check=True)
    env = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / ".cache")}
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=tmp_path, env=env, check=True, capture_output=True)
    subprocess.run([*GIT, "add", "good.md", ".pre-commit-config.yaml"], cwd=tmp_path, check=True)
    subprocess.run([*GIT, "commit", "-q", "-m", "good"], cwd=tmp_path, env=env, check=True, capture_output=True)
    (tmp_path / "bad.md").write_text(BAD)
    subprocess.run([*GIT, "add", "bad.md"], cwd=tmp_path, check=True)
    command = [*GIT, "commit", "-m", "bad"]
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "REJECT" in done.stderr + done.stdout
    assert "bad.md" in done.stderr + done.stdout


@pytest.fixture
def hooks(tmp_path: Path) -> Path:
    """This project as a repository of hooks, as a user's configuration names it."""
    copy = tmp_path / "detector"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "dist", "tests"))
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", copy)
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "all"]):
        subprocess.run([*GIT, *command], cwd=copy, check=True)
    return copy


def elsewhere(folder: Path) -> str:
    """A folder with all that is installed here but this project: pre-commit need not fetch it again."""
    folder.mkdir()
    for entry in Path(pytest.__file__).parents[1].iterdir():
        if not entry.name.startswith(("detector", "__editable__", "pip")) and entry.name != "__pycache__":
            (folder / entry.name).symlink_to(entry)
    return str(folder)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_pre_commit_builds_the_hook_from_the_repository_and_runs_it(tmp_path: Path, hooks: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "good.md").write_text(GOOD)
    (site / "bad.md").write_text(BAD)
    (site / "detector.toml").write_text('exclude = ["drafts/"]\n')
    (site / "drafts").mkdir()
    (site / "drafts" / "bad.md").write_text(BAD)
    for command in (["init", "-q"], ["add", "-A"]):
        subprocess.run([*GIT, *command], cwd=site, check=True)
    env = {
        **os.environ, "PRE_COMMIT_HOME": str(tmp_path / ".cache"), "PYTHONPATH": elsewhere(tmp_path / "installed"),
        "PIP_NO_DEPS": "1", "PIP_NO_INDEX": "1", "PIP_NO_BUILD_ISOLATION": "0",  # "0" is pip's word for no isolation
    }  # fmt: skip
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), "detector", "--verbose", "--files"]

    def tried(*files: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([*command, *files], cwd=site, env=env, capture_output=True, text=True, check=False)

    done = tried("good.md", "bad.md", "drafts/bad.md")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "REJECT" in done.stdout
    assert "[City]" in done.stdout
    assert "2 pages: 1 reject, 1 publish" in done.stdout
    done = tried("good.md")
    assert (done.returncode, "Passed" in done.stdout) == (0, True), done.stdout + done.stderr


def test_the_hook_and_the_action_use_options_that_there_are() -> None:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text() + (ROOT / "action.yml").read_text()
    options = set(re.findall(r"(--[a-z-]+)", text)) - {"--quiet"}
    told = run(ROOT, "audit", "--help").stdout
    assert options
    assert {option for option in options if option not in told} == set()


def test_a_command_line_tool_is_what_the_hook_installs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert "detector" in project["project"]["scripts"]
