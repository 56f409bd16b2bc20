"""What a report of a wrong verdict needs, and no more: reasons with their words, numbers, versions, the page's build.

No address, file name or text of the page is in it unless asked for. The words that a finding quotes are its evidence
and stay; e-mail addresses and long numbers in them are masked, letter by letter, so that every place stays true.
"""

from __future__ import annotations

import platform
import re
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import Any, Final, Literal

from detector.nouns import Finding, Page, Verdict
from detector.report.json import as_dict, finding_as_dict

Text = Literal["none", "redacted", "full"]
FORMAT: Final = 1
PERSONAL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}|\+?\d(?:[ ()./-]{0,3}\d){6,20}")
WORD = re.compile(r"[^\W\d_]+|\d+")


def make_appeal(page: Page, verdict: Verdict, content: bytes, *, rule: str = "", text: Text = "none") -> dict[str, Any]:
    """Return the report as plain values.

    Args:
        page: the page that was judged.
        verdict: with all signals.
        content: the page's bytes, for a digest by which it is known again.
        rule: the rule that is wrong, "" for the verdict as a whole; of other findings only the weight is told then.
        text: "redacted" adds the page's text with every word outside the quotes masked, "full" all of it.
    """
    row = as_dict(verdict)
    kept = ("verdict", "probability", "interval", "reason", "language", "base", "degraded", "failures", "versions")
    told: dict[str, Any] = {
        "appeal": FORMAT,
        "rule": rule,
        **{key: row[key] for key in kept},
        "findings": [_finding(f, whole=not rule or f.rule == rule) for f in verdict.findings],
        "signals": row.get("signals", {}),
        "page": {
            "sha256": sha256(content).hexdigest(), "bytes": len(content), "characters": len(page.text),
            "blocks": dict(sorted(Counter(b.kind for b in page.blocks).items())), "links": len(page.links),
        },
        "system": {"python": platform.python_version(), "platform": platform.system(), "machine": platform.machine()},
    }  # fmt: skip
    if text != "none":
        told["text"] = page.text if text == "full" else redacted(page.text, _spans(verdict.findings, rule))
        told["blocks"] = [[b.kind, b.span.start, b.span.end, b.main, b.hidden] for b in page.blocks]
    return told


def _finding(finding: Finding, *, whole: bool) -> dict[str, Any]:
    row = finding_as_dict(finding)
    if not whole:
        return {key: row[key] for key in ("rule", "strength", "contribution")}
    quotes = [{**quote, "quote": masked(quote["quote"])} for quote in row["evidence"]]
    return {**row, "message": masked(row["message"]), "evidence": quotes}


def _spans(findings: Iterable[Finding], rule: str) -> list[tuple[int, int]]:
    return sorted((q.start, q.end) for f in findings if not rule or f.rule == rule for q in f.evidence)


def masked(text: str) -> str:
    """Return the text with e-mail addresses and long numbers masked, as long as before."""
    return PERSONAL.sub(lambda match: _mask(match.group()), text)


def redacted(text: str, kept: Iterable[tuple[int, int]]) -> str:
    """Return the text with all words masked but those in the spans; lengths, cases and punctuation stay."""
    parts, at = [], 0
    for start, end in kept:
        parts.append(_mask(text[at:start]))
        parts.append(masked(text[max(at, start) : end]))
        at = max(at, end)
    return "".join(parts) + _mask(text[at:])


def _mask(text: str) -> str:
    return WORD.sub(lambda match: "".join(map(_letter, match.group())), text)


def _letter(letter: str) -> str:
    return "0" if letter.isdigit() else "X" if letter.isupper() else "x"
