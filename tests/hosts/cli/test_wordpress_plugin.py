"""`detector wordpress-plugin`."""

from __future__ import annotations

import re
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

from detector.hosts.cli import main


def test_the_zip_is_what_wordpress_installs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "gate.zip"
    assert main(["wordpress-plugin", "--output", str(target)]) == 0
    assert "Upload Plugin" in capsys.readouterr().out
    with zipfile.ZipFile(target) as archive:
        names = archive.namelist()
        head = archive.read("detector-gate/detector-gate.php").decode()
    assert all(name.startswith("detector-gate/") for name in names)
    for part in ("uninstall.php", "readme.txt", "src/Gate.php", "assets/editor.js", "languages/detector-gate-nl_NL.mo",
                 "languages/detector-gate-nl_NL-detector-gate-editor.json", "languages/detector-gate.pot"):  # fmt: skip
        assert f"detector-gate/{part}" in names
    assert re.findall(r"Version: (\S+)|VERSION = '(\S+)'", head) == [(version("detector"), ""), ("", version("detector"))]


def test_it_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    made = []
    for name in ("one.zip", "two.zip"):
        assert main(["wordpress-plugin", "--output", str(tmp_path / name)]) == 0
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["one.zip", "two.zip"]


@pytest.mark.parametrize(
    ("target", "told"), [("gate.tar", "ends in .zip"), ("nowhere/gate.zip", "cannot be written"), ("folder.zip", "ends in .zip")]
)
def test_a_target_that_will_not_do_is_told(
    target: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.zip").mkdir()
    assert main(["wordpress-plugin", "--output", str(tmp_path / target)]) == 2
    assert told in capsys.readouterr().err
