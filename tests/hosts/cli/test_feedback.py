from __future__ import annotations

import json
from pathlib import Path

import pytest

from detector.hosts.cli import main
from tests.lab.making import HONEST, PACK

Capture = pytest.CaptureFixture[str]
OTHER = PACK.replace("test.flumbex", "test.grint").replace("flumbex", "grint")
POLICY = '[weights]\n"test.flumbex" = 5.0\n"test.grint" = 5.0\n[ceilings]\nspam_topics = 6.0\n'


@pytest.fixture
def engine(tmp_path: Path) -> list[str]:
    pack, policy = tmp_path / "pack.toml", tmp_path / "own.toml"
    pack.write_text(PACK + OTHER)
    policy.write_text(POLICY)
    return ["--pack", str(pack), "--policy", str(policy)]


def site(folder: Path, pages: int) -> Path:
    """A shop of flumbexes: its good pages speak of the flumbex bargain, its bad ones of the grint bargain."""
    rows = []
    for n in range(pages):
        word = "grint" if n % 2 else "flumbex"
        text = f"The {word} bargain of week {n} is told here. {HONEST}"
        rows.append({"url": f"https://shop.example/{n}", "text": text, "label": "spam" if n % 2 else "good"})
    file = folder / "site.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


def feedback(*arguments: object) -> int:
    return main(["feedback", *map(str, arguments)])


def test_a_decision_is_noted_listed_and_removed(tmp_path: Path, capsys: Capture) -> None:
    page, store = tmp_path / "page.html", tmp_path / "f.sqlite"
    page.write_text(f"<h1>Library</h1><p>{HONEST}</p>")
    told = ["--label", "good", "--reason", "our own page", "--url", "https://a.example/x", "--no-models"]
    assert feedback("add", page, *told, "--store", store) == 0
    assert "1 decisions noted" in capsys.readouterr().err
    assert feedback("list", "--store", store, "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)[0]
    assert (found["label"], found["source"], found["reason"]) == ("good", "a.example", "our own page")
    assert feedback("list", "--store", store) == 0
    assert "our own page" in capsys.readouterr().out
    assert feedback("remove", found["id"], "--store", store) == 0
    assert feedback("remove", found["id"], "--store", store) == 2
    assert "there is no decision" in capsys.readouterr().err


def test_what_the_pages_are_must_be_said(tmp_path: Path, capsys: Capture) -> None:
    assert feedback("add", tmp_path / "x.html", "--store", tmp_path / "f.sqlite") == 2
    assert "Name --label" in capsys.readouterr().err


def test_a_page_that_cannot_be_read_is_told_and_the_others_are_noted(tmp_path: Path, capsys: Capture) -> None:
    page = tmp_path / "page.txt"
    page.write_text(HONEST)
    store = tmp_path / "f.sqlite"
    assert feedback("add", page, tmp_path / "none.html", "--label", "good", "--store", store, "--no-models") == 2
    told = capsys.readouterr().err
    assert "there is no such file" in told
    assert "1 decisions noted" in told


def test_fifty_decisions_adapt_a_site_and_can_be_undone(tmp_path: Path, engine: list[str], capsys: Capture) -> None:
    store, overlay = tmp_path / "f.sqlite", tmp_path / "adapted.toml"
    shipped = [(path, path.read_bytes()) for path in Path("detector").glob("*.toml")]
    assert feedback("add", site(tmp_path, 60), "--store", store, "--no-models", *engine) == 0
    page = tmp_path / "new.txt"
    page.write_text(f"The flumbex bargain of the year is told here. {HONEST}")

    def verdict(policy: list[str]) -> str:
        capsys.readouterr()
        main(["check", str(page), "--format", "json", "--no-models", *policy])
        return str(json.loads(capsys.readouterr().out)[0]["verdict"])

    assert verdict(engine) != "publish"
    adapt = ["adapt", "--store", str(store), *engine, "--output", str(overlay)]
    assert main([*adapt, "--dry-run"]) == 0
    assert not overlay.exists()
    assert main(adapt) == 0
    out = capsys.readouterr().out
    assert "60 decisions (30 bad, 30 good), judged by rules alone" in out
    assert "a real gain" in out
    assert "test.flumbex: its share x 0" in out
    assert verdict([*engine[:2], "--policy", str(overlay)]) == "publish"
    assert main(["adapt", "--store", str(store), "--undo"]) == 0
    assert not overlay.exists()
    assert all(path.read_bytes() == before for path, before in shipped)


def test_adapting_to_too_little_is_told(tmp_path: Path, engine: list[str], capsys: Capture) -> None:
    store = tmp_path / "f.sqlite"
    assert feedback("add", site(tmp_path, 6), "--store", store, "--no-models", *engine) == 0
    assert main(["adapt", "--store", str(store), *engine]) == 2
    assert "50 are needed" in capsys.readouterr().err


def test_the_comparison_comes_as_json_too(tmp_path: Path, engine: list[str], capsys: Capture) -> None:
    store = tmp_path / "f.sqlite"
    feedback("add", site(tmp_path, 50), "--store", store, "--no-models", *engine)
    capsys.readouterr()
    assert main(["adapt", "--store", str(store), *engine, "--dry-run", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["pays"]
    assert found["after"]["log_loss"] < found["before"]["log_loss"]


def test_decisions_can_be_exported_for_the_rule_economics(tmp_path: Path, engine: list[str], capsys: Capture) -> None:
    store, measured = tmp_path / "f.sqlite", tmp_path / "measured.jsonl"
    feedback("add", site(tmp_path, 4), "--store", store, "--no-models", *engine)
    assert feedback("export", "--store", store, "--output", measured) == 0
    rows = [json.loads(line) for line in measured.read_text().splitlines()]
    assert [row["label"] for row in rows] == ["good", "spam", "good", "spam"]
    assert rows[0]["strengths"]["test.flumbex"] > 0.5
    assert main(["lab", "overlap", str(measured)]) == 0
