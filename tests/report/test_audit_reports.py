from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from rich.console import Console

from detector.audit.outputs import FORMATS, Target, check_writable, format_of, parse_target
from detector.audit.session import Audit
from detector.audit.settings import Suppression
from detector.errors import ConfigError, InputError
from detector.hosts.cli import main
from detector.records import Record
from detector.report import svg, terminal
from tests.report.making import GOOD, HOSTILE, finished, rendered
from tests.report.sarif_schema import check_sarif


@pytest.fixture(scope="module")
def audit() -> Iterator[Audit]:
    with finished() as found:
        yield found


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_is_the_same_each_time(audit: Audit, name: str, tmp_path: Path) -> None:
    assert rendered(audit, name, tmp_path) == rendered(audit, name, tmp_path)


def test_json_is_the_contract(audit: Audit, tmp_path: Path) -> None:
    from jsonschema import Draft202012Validator

    schema = json.loads((Path(__file__).parents[2] / "detector" / "report" / "verdict.schema.json").read_text())
    rows = json.loads(rendered(audit, "json", tmp_path))
    assert [row["source"] for row in rows] == ["site/bad.html", "site/good.html", "archive.warc#10", "site/short.html"]
    for row in rows:
        Draft202012Validator(schema).validate(row)
    lines = [json.loads(line) for line in rendered(audit, "jsonl", tmp_path).splitlines()]
    assert lines == rows


def test_csv_has_a_row_a_page_and_no_formulas(audit: Audit, tmp_path: Path) -> None:
    text = rendered(audit, "csv", tmp_path).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["verdict"] for row in rows][1] == "publish"
    assert len(rows) == 4
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_parquet_can_be_queried(audit: Audit, tmp_path: Path) -> None:
    from pyarrow import parquet

    rendered(audit, "parquet", tmp_path)
    table = parquet.read_table(tmp_path / "report.parquet")
    rows = table.to_pylist()
    assert [row["verdict"] for row in rows][1] == "publish"
    assert {f["rule"] for f in rows[0]["findings"]} >= {"template.placeholder-year", "template.placeholder-slot"}
    quote = rows[0]["findings"][0]["evidence"][0]
    assert quote["end"] - quote["start"] == len(quote["quote"])


ASK = """
import duckdb, json, pathlib
base = duckdb.connect()
base.execute(pathlib.Path("views.sql").read_text())
views = [name for (name,) in base.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()]
rows = {view: base.execute(f"SELECT * FROM {view}").fetchall() for view in views}
year = "SELECT pages, stopped FROM reasons WHERE rule = 'template.placeholder-year'"
print(json.dumps({**rows, "year": base.execute(year).fetchall()}, default=str))
"""


def test_the_views_answer_in_duckdb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad's.html").write_text(HOSTILE)
    (tmp_path / "good.html").write_text(GOOD)
    reports = ("--report", "the pages'.parquet", "--report", "views.sql", "--output", "out.jsonl")
    assert main(["audit", "bad's.html", "good.html", "--no-models", *reports]) == 1
    done = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert told.keys() == {"pages", "findings", "reasons", "stopped", "sites", "months", "same_titles", "year"}
    assert [row[:2] for row in told["stopped"]] == [["bad's.html", "reject"]]
    assert told["year"] == [[1, 1]]


def test_views_without_the_file_they_are_over_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.html").write_text(GOOD)
    assert main(["audit", str(tmp_path), "--report", str(tmp_path / "v.sql")]) == 2
    assert "add --report pages.parquet" in capsys.readouterr().err


def test_sarif_is_valid_and_points_at_lines(audit: Audit, tmp_path: Path) -> None:
    log = json.loads(rendered(audit, "sarif", tmp_path))
    check_sarif(log)
    run = log["runs"][0]
    results = run["results"]
    assert {"site/bad.html", "https://a.example/<b>\"'&x=1"} >= {
        r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results
    } - {"site/good.html"}
    for result in results:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert re.fullmatch(r"[0-9a-f]{16}", result["partialFingerprints"]["detectorFinding/v1"])
    assert "cannot be read" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_sarif_tells_suppressions_with_their_reason(tmp_path: Path) -> None:
    accepted = Suppression("a form to fill in", "template.placeholder-slot")
    with finished(suppressions=(accepted,)) as audit:
        log = json.loads(rendered(audit, "sarif", tmp_path))
    check_sarif(log)
    told = [r["suppressions"] for r in log["runs"][0]["results"] if r["ruleId"] == "template.placeholder-slot"]
    assert told
    assert all(s[0]["justification"] == "a form to fill in" for s in told)


def test_junit_is_xml_and_counts_add_up(audit: Audit, tmp_path: Path) -> None:
    suite = ElementTree.fromstring(rendered(audit, "junit", tmp_path))[0]
    cases = suite.findall("testcase")
    assert len(cases) == int(suite.attrib["tests"]) == 5
    assert len(suite.findall("testcase/failure")) == int(suite.attrib["failures"]) == audit.summary.failing
    assert len(suite.findall("testcase/error")) == 1


def test_markdown_obeys_no_page(audit: Audit, tmp_path: Path) -> None:
    text = rendered(audit, "markdown", tmp_path).decode()
    assert "| reject |" in text
    assert "<img" not in text.replace("\\<img", "")
    assert "@everyone" not in text.replace("\\@everyone", "")


def test_github_commands_are_one_line_each_and_cannot_be_forged(audit: Audit, tmp_path: Path) -> None:
    lines = rendered(audit, "github", tmp_path).decode().splitlines()
    assert lines
    assert all(re.match(r"::(error|warning|notice)( title=[^:]+)?::", line) for line in lines)
    assert any("file=site/bad.html,line=1" in line for line in lines)


def test_gitlab_issues_have_what_gitlab_needs(audit: Audit, tmp_path: Path) -> None:
    issues = json.loads(rendered(audit, "gitlab", tmp_path))
    assert issues
    for issue in issues:
        assert issue.keys() >= {"description", "check_name", "fingerprint", "severity", "location"}
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_the_terminal_gets_no_control_characters_of_a_page(audit: Audit, tmp_path: Path) -> None:
    text = rendered(audit, "terminal", tmp_path).decode()
    assert "4 pages" in text
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "20XX" in text


def on_a_terminal(audit: Audit) -> str:
    text = io.StringIO()
    terminal._print(audit, Console(file=text, force_terminal=True, width=120, legacy_windows=False))
    return text.getvalue()


def test_on_a_terminal_reasons_link_to_pages_of_their_rules(
    audit: Audit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DETECTOR_CACHE", str(tmp_path))
    links = set(re.findall(r"\x1b\]8;[^;]*;(file://[^\x1b]+)\x1b", on_a_terminal(audit)))
    assert (tmp_path / "rules" / "template.placeholder-year.html").as_uri() in links
    page = (tmp_path / "rules" / "template.placeholder-year.html").read_text()
    assert "<h1>template.placeholder-year</h1>" in page
    assert "Why it matters" in page
    assert "&lt;!-- detector-ignore" in page


def test_a_published_guide_is_linked_by_terminal_sarif_and_summary(audit: Audit, tmp_path: Path) -> None:
    base = "https://docs.example.org/rules"
    audit = replace(audit, request=replace(audit.request, rule_pages=base))
    address = f"{base}/template.placeholder-year/"
    assert f";{address}\x1b" in on_a_terminal(audit)
    assert f"(<{address}>)" in rendered(audit, "markdown", tmp_path).decode()
    log = json.loads(rendered(audit, "sarif", tmp_path))
    check_sarif(log)
    rules = {rule["id"]: rule for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    assert rules["template.placeholder-year"]["helpUri"] == address


def test_the_terminal_tells_each_rule_of_a_page_once(tmp_path: Path) -> None:
    twice = HOSTILE.replace("in [City]", "in [City] or [Other Town]")
    with finished(Record("site/twice.html", content=twice.encode(), own=True)) as audit:
        text = rendered(audit, "terminal", tmp_path).decode()
    shown = text[text.index("site/twice.html") :].split("\n\n")[0]
    assert shown.count("template.placeholder-slot: ") == 1
    assert "(and 1 more of this kind)" in shown


def test_a_chart_over_time_leaves_no_hole_out_and_goes_by_year_over_longer_times() -> None:
    some = {"publish": 2}
    months = svg.columns({"2023-11": some, "2024-02": {"reject": 1}})
    assert ">2023-12</text>" in months
    years = svg.columns({"2010-12": some, "2010-01": some, "2020-12": {"reject": 1}})
    assert ">2010</text>" in years
    assert "2010: 4 publish" in years
    assert ">2021</text>" not in years
    assert svg.columns({"0001-01": some, "2020-12": some}).count("<rect") == 2


def test_html_loads_nothing_and_lets_no_page_speak(audit: Audit, tmp_path: Path) -> None:
    text = rendered(audit, "html", tmp_path).decode()
    assert "<img" not in text
    assert "default-src 'none'" in text
    assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//""", text)
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", text, re.DOTALL)
    assert sum("application/json" not in attributes for attributes, _ in scripts) == 1
    assert all(json.loads(body) is not None for attributes, body in scripts if "json" in attributes)


def test_a_report_is_told_by_suffix_or_by_name() -> None:
    assert parse_target("out/a.sarif") == Target("sarif", Path("out/a.sarif"))
    assert parse_target("gitlab=a.json") == Target("gitlab", Path("a.json"))
    with pytest.raises(ConfigError, match="cannot tell the format"):
        parse_target("a.xyz")
    assert format_of(Path("a"), "jsonl") == "jsonl"


def test_what_cannot_be_written_is_told_before_the_work(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        check_writable(Target("html", tmp_path))
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="cannot be written"):
        check_writable(Target("html", tmp_path / "file" / "report.html"))
