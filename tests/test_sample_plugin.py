"""A third-party plugin, installed by pip as a user would."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_name("sample_plugin")
CODE = "from detector.hosts.cli import main; import sys; sys.exit(main(sys.argv[1:]))"
LETTER = "# News\nDear reader, our clinic has the miracle cure that doctors never tell you about.\n> a quote\n"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the plugin was installed into; its source is copied, so that building leaves nothing behind."""
    source = tmp_path_factory.mktemp("source") / "plugin"
    shutil.copytree(SOURCE, source)
    target = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-build-isolation", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", str(target), str(source)], check=True, capture_output=True, text=True)
    return target


def detector(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(site), *(p for p in sys.path if p)])
    return subprocess.run(
        [sys.executable, "-c", CODE, *arguments],
        capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path}, check=False,
    )  # fmt: skip


def test_it_is_listed_with_all_that_it_offers(site: Path) -> None:
    listed = detector(site, "plugins")
    assert listed.returncode == 0
    lines = listed.stdout.splitlines()
    at = lines.index("sample: 3 rules, 1 signals, 3 others")
    assert lines[at + 1].strip() == "from detector-sample 1.2 (detector_sample)"


def test_its_examples_hold(site: Path) -> None:
    ids = ("sample.unsigned-letter", "sample.miracle", "sample.letter-and-miracle")
    tested = detector(site, "rules", "test", *(f"--rule={rule_id}" for rule_id in ids))
    assert tested.stdout == "6 examples of 3 rules, 0 wrong\n"


def test_its_rules_pack_reader_and_signal_serve_a_check(site: Path, tmp_path: Path) -> None:
    page = tmp_path / "news.gmi"
    page.write_text(LETTER)
    checked = detector(
        site, "check", str(page), "--format", "json", "--signals", "--no-models", "--fail-on", "never"
    )
    (verdict,) = json.loads(checked.stdout)
    found = {finding["rule"]: finding for finding in verdict["findings"]}
    assert {"sample.unsigned-letter", "sample.miracle", "sample.letter-and-miracle"} <= found.keys()
    assert [quote["quote"] for quote in found["sample.miracle"]["evidence"]] == ["miracle cure"]
    assert verdict["signals"]["sample.exclamations"] == 0
    assert detector(site, "check", "--show-text", str(page)).stdout.split("\n\n")[2] == "a quote"


def test_its_reporter_is_an_output_format(site: Path, tmp_path: Path) -> None:
    page = tmp_path / "news.gmi"
    page.write_text(LETTER)
    source, band, count = detector(site, "check", str(page), "--format", "tsv", "--fail-on", "never").stdout.split("\t")
    assert (source, band in ("publish", "review", "reject", "abstain")) == (str(page), True)
    assert int(count) >= 3


def test_without_it_nothing_of_it_is_there(tmp_path: Path) -> None:
    assert "sample" not in detector(tmp_path, "plugins").stdout
