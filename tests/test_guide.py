"""The guide builds, with the rules' pages made from the rules, and no link in it leads nowhere."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from detector.catalogue import load_catalogue
from detector.hosts.cli import main

ROOT = Path(__file__).parents[1]


def test_rules_that_a_configuration_in_the_guide_names_are_there() -> None:
    text = (ROOT / "docs" / "configuration.md").read_text() + (ROOT / "docs" / "audit.md").read_text()
    named = set(re.findall(r"\b(?:template|rewritten|links|quality|good)\.[a-z][a-z-]+\b", text))
    assert named
    assert named - {rule.id for rule in load_catalogue().rules} == set()


@pytest.mark.slow
def test_the_guide_builds_strictly_with_a_page_for_every_rule(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs", tmp_path / "docs", ignore=shutil.ignore_patterns("rules"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    assert main(["docs", "--all", str(tmp_path / "docs" / "rules")]) == 0
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "site" / "rules" / "template.placeholder-year" / "index.html").exists()
    assert "fingerprint" in (tmp_path / "site" / "rules" / "schema" / "index.html").read_text()


def test_every_page_of_the_guide_is_in_its_table_of_contents() -> None:
    named = set(re.findall(r": ([\w/-]+\.md)$", (ROOT / "mkdocs.yml").read_text(), re.MULTILINE))
    written = {path.name for path in (ROOT / "docs").glob("*.md")}
    assert written - named == set()
    assert named - written == {"rules/index.md", "rules/schema.md"}
