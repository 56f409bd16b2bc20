"""A finished audit over a few pages, hostile ones among them, for tests of reports."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from detector.audit.outputs import Target, write_report
from detector.audit.session import Audit, Request, judge_inputs, open_audit
from detector.audit.settings import Plan, Suppression
from detector.recipes import Recipe
from detector.records import Record

HOSTILE = (
    "<html><head><title></script><img src=x onerror=alert(1)>=cmd|' /C calc'!A0</title></head><body><h1>Our &lt;b&gt;town</h1>"
    "<p>The fair opens on May 14, 20XX in [City] \u202e &lt;script&gt;alert(2)&lt;/script&gt; \U0001f600 | pipes | ::error::x"
    " @everyone ]]&gt; &amp;amp; \x1b[31m</p><p>" + "Stalls stand in rows by the river. " * 12 + "</p></body></html>"
)
GOOD = "<title>The fair</title><h1>The fair</h1><p>" + "The fair opens at nine and stalls stand by the river. " * 8
SHORT = "<p>Two words."


def records(*extra: Record) -> list[Record]:
    return [
        Record("site/bad.html", content=HOSTILE.encode(), own=True),
        Record("site/good.html", content=GOOD.encode(), own=True),
        Record("archive.warc#10", "https://a.example/<b>\"'&x=1", HOSTILE.encode()),
        Record("site/short.html", content=SHORT.encode(), own=True),
        Record("site/lost.html", error="site/lost.html: cannot be read <img src=x onerror=alert(9)>"),
        *extra,
    ]


@contextmanager
def finished(*extra: Record, suppressions: tuple[Suppression, ...] = ()) -> Iterator[Audit]:
    """Judge the pages with what every report needs."""
    plan = Plan(Recipe("editor", models=False), texts=True, places=True, suppressions=suppressions)
    with open_audit(Request(plan, ("site",), progress="never")) as audit:
        judge_inputs(audit, lambda meter, journal: iter(records(*extra)))
        yield audit


def rendered(audit: Audit, name: str, folder: Path) -> bytes:
    path = folder / f"report.{name}"
    write_report(audit, Target(name, path))
    return path.read_bytes()


def written(audit: Audit, write: object) -> str:
    stream = BytesIO()
    write(audit, stream)  # type: ignore[operator]
    return stream.getvalue().decode()
