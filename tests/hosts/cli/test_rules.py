from __future__ import annotations

import json
from pathlib import Path

import pytest

from detector.hosts.cli import main
from tests.packs.making import write_pack

RULE = 'id = "test.greeting"\nkind = "phrases"\nmessage = "{quote}"\nphrases = ["something odd", "a", "b", "c"]'


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    rest = """group = "template_artifacts"
    severity = "warning"
    summary = "Something odd is said"
    why = "Nobody says so."
    advice = "Say something else."
    good = ["nothing at all"]
    bad = ["here is something odd to read"]"""
    return write_pack(tmp_path, RULE, rest=rest)


def test_list_shows_rules_by_group_with_those_of_a_pack(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "list", "--pack", str(pack)]) == 0
    lines = capsys.readouterr().out.splitlines()
    (line,) = [line for line in lines if "test.greeting" in line]
    assert line.split(None, 2) == ["test.greeting", "warning", "Something odd is said"]
    assert "template_artifacts" in lines


def test_list_can_be_read_by_a_program(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "list", "--format", "json", "--group", "template_artifacts", "--pack", str(pack)]) == 0
    rules = json.loads(capsys.readouterr().out)
    assert {rule["group"] for rule in rules} == {"template_artifacts"}
    (own,) = [rule for rule in rules if rule["id"] == "test.greeting"]
    assert own["phrases"] == {"phrases": ["something odd", "a", "b", "c"]}
    assert own["origin"] == "user: pack.toml"


def test_show_prints_everything_about_a_rule(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "show", "test.greeting", "--pack", str(pack)]) == 0
    told = capsys.readouterr().out
    for part in ("Nobody says so.", "Say something else.", "here is something odd to read", "and 1 more (--all)"):
        assert part in told


def test_show_of_an_unknown_rule_suggests_a_near_one(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "show", "test.greting", "--pack", str(pack)]) == 2
    assert "did you mean test.greeting" in capsys.readouterr().err


def test_examples_of_a_pack_are_run(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "test", str(pack)]) == 0
    assert capsys.readouterr().out == "2 examples of 1 rules, 0 wrong\n"


def test_an_example_that_does_not_hold_is_named(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack.write_text(pack.read_text().replace("nothing at all", "nothing odd, or something odd"))
    assert main(["rules", "test", str(pack)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "FAILED test.greeting, good example 1: the rule speaks: “something odd”",
        "    nothing odd, or something odd",
        "2 examples of 1 rules, 1 wrong",
    ]


def test_a_pack_that_does_not_load_fails_the_test(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack.write_text(pack.read_text().replace("phrases = [", "phrasse = ["))
    assert main(["rules", "test", str(pack)]) == 1
    assert "pack.toml:5: phrasse: unknown key; did you mean phrases?" in capsys.readouterr().out


def test_one_rule_can_be_tested_alone(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "test", "--pack", str(pack), "--rule", "test.greeting"]) == 0
    assert capsys.readouterr().out == "2 examples of 1 rules, 0 wrong\n"


def test_a_new_pack_loads_and_its_examples_hold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "new.toml"
    assert main(["rules", "new", "test.fresh", "--output", str(path)]) == 0
    assert main(["rules", "test", str(path)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "2 examples of 1 rules, 0 wrong"


def test_a_new_code_rule_is_a_rule_that_holds(capsys: pytest.CaptureFixture[str]) -> None:
    from detector.catalogue import Catalogue
    from detector.engine import Detector
    from detector.examples import run_examples

    assert main(["rules", "new", "test.fresh", "--python"]) == 0
    names: dict[str, object] = {}
    exec(compile(capsys.readouterr().out, "fresh.py", "exec"), names)
    rule = names["RULE"]
    detector = Detector(catalogue=Catalogue(rules=(rule,)), models=False)  # type: ignore[arg-type]
    assert [o.wrong for o in run_examples(detector, detector.catalogue.rules)] == ["", ""]


def test_a_new_rule_never_overwrites_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "new.toml"
    path.write_text("mine")
    assert main(["rules", "new", "test.fresh", "--output", str(path)]) == 2
    assert path.read_text() == "mine"
    assert "File exists" in capsys.readouterr().err


def test_a_new_rule_needs_a_usable_id(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "new", "No Id"]) == 2
    assert "is not an id such as" in capsys.readouterr().err
