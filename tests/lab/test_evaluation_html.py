from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.lab import evaluation_html
from detector.lab.charts import Axis, Series, line_chart, probit
from detector.lab.evaluation import Judgement, evaluate
from detector.lab.judging import Judged, Reason
from tests.lab.making import judged

VOID = {"meta", "path", "circle", "rect", "br"}
HOSTILE = "<script>alert(1)</script>\"'&\u202egnp.exe"


class Outline(HTMLParser):
    """Checks that tags nest, and collects what could load something."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.loading: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.loading += [
            f"{tag}@{name}" for name, _ in attrs if name in ("src", "href", "srcset") or name.startswith("on")
        ]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop() == tag


def rows() -> list[Judged]:
    found = []
    for bad in (True, False):
        for source in range(6):
            for page in range(6):
                score = (0.5 if bad else -2.0) + (page - 2) * 0.8
                row = judged(page, f"s{source}{bad}", bad, {"rules": score, "models": -score, "both": score})
                found.append(
                    replace(row, source=row.source + HOSTILE, reasons=(Reason("r", HOSTILE, 1.0, (HOSTILE,)),))
                )
    return found


@pytest.fixture(scope="module")
def report() -> str:
    old = [replace(row, opinions={"rules": row.opinions["models"]}) for row in rows()]
    judgement = Judgement(f"policy {HOSTILE}", rows(), {"corpus": HOSTILE})
    return evaluation_html.render(evaluate(judgement, against=Judgement("old", old), bad_share=0.25, rounds=30))


def test_the_report_is_one_file_that_loads_nothing(report: str) -> None:
    outline = Outline()
    outline.feed(report)
    assert outline.open == []
    assert outline.loading == []
    assert not {"script", "link", "img", "iframe", "object"} & set(outline.seen)
    assert "url(" not in report
    assert "default-src 'none'" in report


def test_words_of_strangers_stay_words(report: str) -> None:
    assert "<script" not in report
    assert "&lt;script&gt;" in report
    assert re.search(r"<bdi>[^<]*\u202e", report)


def test_light_and_dark_are_both_styled(report: str) -> None:
    assert "prefers-color-scheme: dark" in report
    assert 'name="viewport"' in report


def test_every_chart_has_a_title_and_a_description_that_it_points_to(report: str) -> None:
    charts = re.findall(r'<svg [^>]*aria-labelledby="([^"]+)"[^>]*>', report)
    assert len(charts) == 4
    for ids in charts:
        for name in ids.split():
            assert report.count(f'id="{name}"') == 1


def test_every_table_names_its_rows_and_columns(report: str) -> None:
    assert report.count("<table>") == report.count("<caption>") > 5
    assert 'scope="col"' in report
    assert 'scope="row"' in report


def test_a_corpus_of_good_pages_alone_still_gives_a_report() -> None:
    good = [row for row in rows() if not row.bad]
    report = evaluation_html.render(evaluate(Judgement("good", good), bad_share=0.25, rounds=10))
    assert "no bad pages" in report
    assert ">nan" not in report


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1) | st.just(float("nan"))), max_size=20))
def test_charts_stay_inside_their_box(points: list[tuple[float, float]]) -> None:
    axis = Axis("x", 0.001, 0.99, [(0.1, "10")], probit)
    svg = line_chart("c", "t", "d", axis, Axis("y", 0, 1, []), [Series("s", points, marked=True)])
    numbers = [float(x) for d in re.findall(r' d="([^"]*)"', svg) for x in re.findall(r"-?\d+\.\d+", d)]
    assert all(-1 <= x <= 361 for x in numbers)
