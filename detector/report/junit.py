"""JUnit XML: a test case a page, failed where the page is at or above the threshold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO
from xml.sax.saxutils import escape, quoteattr

from detector.report.rows import Json, faults, name_of, pages

if TYPE_CHECKING:
    from detector.audit.session import Audit

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # not allowed in XML 1.0


def write(audit: Audit, stream: BinaryIO) -> None:
    """Write one test suite."""
    summary = audit.summary
    counts = f'tests="{summary.pages + summary.lost}" failures="{summary.failing}" errors="{summary.lost}"'
    stream.write(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    stream.write(f'<testsuites><testsuite name="detector" {counts} skipped="{summary.bands["abstain"]}">\n'.encode())
    for verdict, facts in pages(audit):
        stream.write(_case(verdict, facts).encode())
    for source, reason in summary.lost_named:
        head = f"<testcase name={_attribute(source)} classname={_attribute('unreadable')}>"
        stream.write(f"{head}<error message={_attribute(reason)}/></testcase>\n".encode())
    stream.write(b"</testsuite></testsuites>\n")


def _case(verdict: Json, facts: Json) -> str:
    head = f"<testcase name={_attribute(name_of(verdict))} classname={_attribute(facts['site'])}>"
    if verdict["verdict"] == "abstain":
        return f"{head}<skipped message={_attribute(verdict['reason'])}/></testcase>\n"
    if not facts["fails"]:
        return f"{head}</testcase>\n"
    message = _attribute(f"{verdict['verdict']} ({verdict['probability']:.2f})")
    body = escape(_legal("\n".join(_lines(verdict))))
    return f"{head}<failure type={_attribute(verdict['verdict'])} message={message}>{body}</failure></testcase>\n"


def _lines(verdict: Json) -> list[str]:
    return [f"{f['contribution']:+.2f} {f['rule']}: {f['message']}" for f in faults(verdict)]


def _legal(text: str) -> str:
    return ILLEGAL.sub("\ufffd", text)


def _attribute(text: str) -> str:
    return quoteattr(_legal(text))
