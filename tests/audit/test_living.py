"""What makes an audit bearable day after day: suppressions, overrides, baselines, rules on and off."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

import detector.report
from detector.hosts.cli import main
from tests.report.sarif_schema import check_sarif

INSTALL = Path(__file__).parents[1] / "report" / "install_from_npm.sh"
BAD = "<h1>Our town</h1><p>The fair opens on May 14, 20XX in [City]. " + "Stalls stand in rows. " * 12 + "</p>"
GOOD = "<h1>Our town</h1><p>" + "The fair opens at nine and the stalls stand in rows by the river. " * 6 + "</p>"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "blog").mkdir()
    (tmp_path / "bad.html").write_text(BAD)
    (tmp_path / "blog" / "good.html").write_text(GOOD)
    return tmp_path


def audit(*options: str) -> tuple[int, dict[str, dict[str, Any]]]:
    code = main(["audit", *(options or (".",)), "--no-models", "--output", "out.jsonl"])
    rows = [json.loads(line) for line in Path("out.jsonl").read_text().splitlines()]
    return code, {Path(row["source"]).name: row for row in rows}


def rules(row: dict[str, Any]) -> set[str]:
    return {f["rule"] for f in row["findings"]}


def test_a_bad_page_fails_the_run_with_its_reasons(site: Path) -> None:
    code, rows = audit()
    assert code == 1
    assert {"template.placeholder-year", "template.placeholder-slot"} <= rules(rows["bad.html"])
    assert rows["good.html"]["verdict"] == "publish"


def test_a_comment_in_the_page_suppresses_a_finding_with_its_reason(site: Path) -> None:
    comment = "<!-- detector-ignore: template.placeholder-year, template.placeholder-slot -- a form to fill in -->"
    (site / "bad.html").write_text(comment + BAD)
    _, before = audit()
    assert not {"template.placeholder-year", "template.placeholder-slot"} & rules(before["bad.html"])
    main(["audit", ".", "--no-models", "--output", "out.sarif"])
    results = json.loads((site / "out.sarif").read_text())["runs"][0]["results"]
    told = {r["ruleId"]: r["suppressions"][0] for r in results if "suppressions" in r}
    assert told["template.placeholder-year"]["justification"] == "a form to fill in"
    assert told["template.placeholder-year"]["kind"] == "inSource"


def test_a_page_of_the_web_cannot_acquit_itself(site: Path) -> None:
    from tests.test_archives import response

    page = b"<!-- detector-ignore: * -- trust me -->" + BAD.encode()
    (site / "a.warc").write_bytes(response("https://a.example/", page))
    code, _ = audit("a.warc")
    assert code == 1


def test_a_verdict_without_suppressed_findings_adds_up(site: Path) -> None:
    (site / "detector.toml").write_text('[[suppress]]\nrule = "template.placeholder-slot"\nreason = "x"\n')
    _, rows = audit()
    from math import exp

    row = rows["bad.html"]
    score = row["base"] + sum(f["contribution"] for f in row["findings"])
    assert row["probability"] == pytest.approx(1 / (1 + exp(-score)), abs=1e-4)


@pytest.mark.parametrize(("until", "holds"), [("2999-01-01", True), ("2001-01-01", False)])
def test_a_suppression_ends_on_its_day(site: Path, capsys: pytest.CaptureFixture[str], until: str, holds: bool) -> None:
    text = f'[[suppress]]\npaths = ["bad.html"]\nreason = "until the form is replaced"\nuntil = {until}\n'
    (site / "detector.toml").write_text(text)
    code, _ = audit()
    assert code == (0 if holds else 1)
    assert ("no longer holds" in capsys.readouterr().err) is not holds


def test_a_fingerprint_suppresses_one_finding_alone(site: Path) -> None:
    _, rows = audit()
    year = next(f for f in rows["bad.html"]["findings"] if f["rule"] == "template.placeholder-year")
    text = f'[[suppress]]\nfingerprint = "{year["fingerprint"]}"\nreason = "x"\n'
    (site / "detector.toml").write_text(text)
    _, rows = audit()
    assert "template.placeholder-year" not in rules(rows["bad.html"])
    assert "template.placeholder-slot" in rules(rows["bad.html"])


def test_rules_are_switched_off_by_pattern_and_a_wrong_one_is_an_error(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "detector.toml").write_text('[rules]\noff = ["template.*"]\n')
    assert not any(r.startswith("template.") for r in rules(audit()[1]["bad.html"]))
    (site / "detector.toml").write_text('[rules]\noff = ["tempalte_artifacts"]\n')
    assert main(["audit", "."]) == 2
    assert "did you mean 'template_artifacts'" in capsys.readouterr().err


def test_an_override_holds_for_its_paths_alone(site: Path) -> None:
    (site / "blog" / "bad.html").write_text(BAD.replace("Our town", "Another"))
    (site / "detector.toml").write_text('[[override]]\npaths = ["/blog/"]\noff = ["template.*"]\n')
    code = main(["audit", "blog", "--no-models", "--output", "out.jsonl"])
    assert code == 0
    assert main(["audit", "bad.html", "--no-models", "--output", "out.jsonl"]) == 1


def test_a_severity_of_the_configuration_is_that_of_the_findings(site: Path) -> None:
    (site / "detector.toml").write_text('[rules]\nseverity = { "template.placeholder-year" = "info" }\n')
    found = audit()[1]["bad.html"]["findings"]
    assert {f["severity"] for f in found if f["rule"] == "template.placeholder-year"} == {"info"}


def test_after_a_baseline_only_new_findings_fail(site: Path) -> None:
    assert main(["baseline", ".", "--no-models"]) == 0
    (site / "detector.toml").write_text('baseline = "detector-baseline.json"\n')
    code, rows = audit()
    assert code == 0
    assert {f["baseline"] for f in rows["bad.html"]["findings"]} == {"unchanged"}
    schema = json.loads((Path(detector.report.__file__).parent / "verdict.schema.json").read_text())
    Draft202012Validator(schema).validate(rows["bad.html"])
    (site / "bad.html").write_text(BAD + "<p>And in June we meet on June 3, 19XX with [Your Name].</p>")
    code, rows = audit()
    assert code == 1
    assert "new" in {f["baseline"] for f in rows["bad.html"]["findings"]}
    assert audit(".", "--no-baseline")[0] == 1


def test_sarif_tells_what_of_the_baseline_is_gone(site: Path) -> None:
    (site / "old.html").write_text(BAD)
    (site / "elsewhere.html").write_text(BAD)
    assert main(["baseline", ".", "--no-models"]) == 0
    (site / "bad.html").write_text(BAD.replace(" in [City]", ""))
    (site / "old.html").unlink()
    options = ("--no-models", "--baseline", "detector-baseline.json", "--output", "out.sarif")
    assert main(["audit", "bad.html", "blog", *options]) == 0
    log = json.loads((site / "out.sarif").read_text())
    check_sarif(log)
    states: dict[str, set[tuple[str, str]]] = {}
    for result in log["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        states.setdefault(result["baselineState"], set()).add((place, result["ruleId"]))
    slot, year = "template.placeholder-slot", "template.placeholder-year"
    assert ("bad.html", slot) in states["absent"]
    assert ("bad.html", year) in states["unchanged"] - states["absent"]
    assert {("old.html", slot), ("old.html", year)} <= states["absent"]
    assert "elsewhere.html" not in {place for place, _ in states["absent"]}, "nobody has looked at it"


def test_a_baseline_of_the_older_format_holds(site: Path) -> None:
    assert main(["baseline", ".", "--no-models"]) == 0
    told = json.loads((site / "detector-baseline.json").read_text())
    older = {"baseline": 1, "pages": {page: sorted(found) for page, found in told["pages"].items()}}
    (site / "b.json").write_text(json.dumps(older))
    assert audit(".", "--baseline", "b.json")[0] == 0


def test_a_baseline_that_is_none_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "b.json").write_text('{"x": 1}')
    assert main(["audit", ".", "--baseline", "b.json"]) == 2
    assert "is not a baseline" in capsys.readouterr().err
    assert main(["audit", ".", "--baseline", "none.json"]) == 2
    assert "detector baseline" in capsys.readouterr().err


def test_diff_judges_changed_and_new_files_alone(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / ".git").rmdir()
    git = ["git", "-c", "user.name=n", "-c", "user.email=e@example.org"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "first"]):
        subprocess.run([*git, *command], check=True)
    (site / "new.html").write_text(GOOD)
    (site / "blog" / "good.html").write_text(GOOD + "<p>More.</p>")
    assert set(audit(".", "--diff", "HEAD")[1]) == {"new.html", "good.html"}
    assert main(["audit", ".", "--diff", "no-such-branch"]) == 2
    assert "--diff: git" in capsys.readouterr().err


def test_init_writes_a_configuration_that_is_valid_and_never_overwrites_one(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init"]) == 0
    assert main(["audit", "--no-models", "--output", "out.jsonl"]) == 1
    assert main(["init"]) == 2
    assert "--force" in capsys.readouterr().err


def test_the_page_of_a_rule_says_why_and_how_to_live_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["docs", "template.placeholder-year"]) == 0
    text = capsys.readouterr().out
    assert "## Why it matters" in text
    assert "detector-ignore: template.placeholder-year" in text
    assert main(["docs", "template.placeholder-yaer"]) == 2
    assert "did you mean template.placeholder-year" in capsys.readouterr().err


def test_the_pages_of_all_rules_are_written_with_an_index_that_finds_them(tmp_path: Path) -> None:
    assert main(["docs", "--all", str(tmp_path / "rules")]) == 0
    index = (tmp_path / "rules" / "index.md").read_text()
    files = {path.name for path in (tmp_path / "rules").iterdir()} - {"index.md", "schema.md"}
    assert files
    assert all(f"({name})" in index for name in files)


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_completion_knows_commands_and_options(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    text = capsys.readouterr().out
    assert "audit" in text
    assert "--fail-on" in text


def test_excluded_files_that_are_named_are_left_out_where_asked(site: Path) -> None:
    (site / "detector.toml").write_text('exclude = ["/blog/"]\n')
    assert set(audit(".")[1]) == {"bad.html"}
    assert set(audit("blog/good.html")[1]) == {"good.html"}
    assert audit("blog/good.html", "--force-exclude")[1] == {}


@pytest.mark.slow
def test_a_log_with_all_states_is_what_the_published_schema_wants(site: Path) -> None:
    installed = Path(subprocess.run([INSTALL], check=True, capture_output=True, text=True).stdout.split()[-1])
    schema = installed / "@microsoft" / "jest-sarif" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json"
    (site / "old.html").write_text(BAD)
    assert main(["baseline", ".", "--no-models"]) == 0
    (site / "old.html").unlink()
    (site / "bad.html").write_text(BAD.replace(" in [City]", "") + "<p>And in June we meet with [Your Name].</p>")
    (site / "broken.warc").write_bytes(b"WARC/1.0\r\nContent-Length: 9")
    (site / "detector.toml").write_text('[[suppress]]\nrule = "template.placeholder-year"\nreason = "known"\n')
    options = ("--no-models", "--baseline", "detector-baseline.json", "--output", "out.sarif")
    assert main(["audit", ".", *options]) == 2
    log = json.loads((site / "out.sarif").read_text())
    results = log["runs"][0]["results"]
    assert {r.get("baselineState") for r in results} >= {"new", "absent"}
    assert any("suppressions" in r for r in results)
    Draft4Validator(json.loads(schema.read_text())).validate(log)
