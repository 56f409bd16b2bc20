"""Real builds by MkDocs, Pelican and Sphinx."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
POOR = """{head}In a significant development, the municipality of Lake Town convened a ceremony on May 14, 20XX to inaugurate a
bridge that is anticipated to play a crucial role in the ever-evolving region, underscoring the unwavering commitment of all.

Free Subscribtion

[Insert your city name here] is proud. Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.
Enter your name here. Your text goes here. Please replace this text with your own content.
"""
HONEST = """{head}The ferry to Holm stops for six weeks from Monday while the pier at Vik is rebuilt. Passengers can use the bus over
the dam, which runs every forty minutes until eleven at night, the county said. Bicycles travel free of charge meanwhile.
"""


def build(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False)


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def mkdocs(folder: Path, options: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    write(folder, {
        "mkdocs.yml": f"site_name: Notes\nplugins:\n  - detector: {{{options}}}\n",
        "docs/index.md": HONEST.format(head="# Ferry\n\n"), "docs/bridge.md": POOR.format(head="# Bridge\n\n"),
    })  # fmt: skip
    return build(["mkdocs", "build", *arguments], folder)


def test_mkdocs_warns_with_reasons_and_names_only_the_poor_page(tmp_path: Path) -> None:
    done = mkdocs(tmp_path, "")
    assert done.returncode == 0, done.stderr
    (line,) = [line for line in done.stderr.splitlines() if "WARNING" in line]
    assert "bridge.md: " in line
    assert "20XX" in line
    assert (tmp_path / "site" / "bridge" / "index.html").exists()


@pytest.mark.parametrize(("options", "arguments"), [("fail_on: reject", ()), ("", ("--strict",))])
def test_mkdocs_fails_the_build_where_it_is_told_to(options: str, arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert mkdocs(tmp_path, options, *arguments).returncode == 1


def test_mkdocs_names_an_option_that_is_wrong(tmp_path: Path) -> None:
    done = mkdocs(tmp_path, "fail_on: sometimes")
    assert done.returncode == 1
    assert "fail_on" in done.stderr


def pelican(folder: Path, options: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    head = "Title: {}\nDate: 2026-03-02\n\n"
    write(folder, {
        "conf.py": f'PLUGINS = ["detector.hosts.pelican"]\nDETECTOR = {options}\nTIMEZONE = "UTC"\n'
                   "FEED_ALL_ATOM = CATEGORY_FEED_ATOM = None\n",
        "content/ferry.md": HONEST.format(head=head.format("Ferry")),
        "content/bridge.md": POOR.format(head=head.format("Bridge")),
    })  # fmt: skip
    return build(["pelican", "content", "-s", "conf.py", *arguments], folder)


def test_pelican_warns_and_fails_where_it_is_told_to(tmp_path: Path) -> None:
    done = pelican(tmp_path, "{}")
    assert done.returncode == 0, done.stderr + done.stdout
    told = " ".join((done.stderr + done.stdout).split())
    assert "bridge.md: " in told
    assert "ferry.md: " not in told
    failed = pelican(tmp_path, '{"fail_on": "reject"}')
    assert failed.returncode != 0
    assert "1 pages are at or above reject" in " ".join((failed.stderr + failed.stdout).split())
    assert pelican(tmp_path, "{}", "--fatal", "warnings").returncode != 0


def sphinx(folder: Path, options: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    write(folder, {
        "conf.py": f'project = "Notes"\nextensions = ["detector.hosts.sphinx"]\n{options}\n',
        "index.rst": HONEST.format(head="Ferry\n=====\n\n.. toctree::\n\n   bridge\n\n"),
        "bridge.rst": POOR.format(head="Bridge\n======\n\n"),
    })  # fmt: skip
    return build(["sphinx", "-q", "-b", "html", *arguments, ".", "out"], folder)


def test_sphinx_warns_and_fails_where_it_is_told_to(tmp_path: Path) -> None:
    done = sphinx(tmp_path, "")
    assert done.returncode == 0, done.stderr
    assert "bridge: " in done.stderr
    assert "index: " not in done.stderr
    assert sphinx(tmp_path, "", "-W").returncode == 1
    failed = sphinx(tmp_path, 'detector_fail_on = "reject"')
    assert failed.returncode == 2
    assert "1 pages are at or above reject: bridge" in failed.stderr
