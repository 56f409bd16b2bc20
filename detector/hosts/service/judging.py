"""What an engine process does with one page: check, explain, show its text, make a decision of it.

Everything here runs in the child process, which has no socket, no store and no key: it gets bytes and gives JSON.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, cast

from detector.errors import DetectorError
from detector.recipes import Recipe, engine_of
from detector.records import Record

if TYPE_CHECKING:
    from detector.engine import Detector
    from detector.nouns import Page, Rule, SourceKind


@dataclass(frozen=True, slots=True)
class PageJob:
    """One page and what is wanted of it."""

    content: bytes
    url: str = ""
    source: str = "-"
    kind: str = ""
    charset: str = ""
    preset: str = ""
    signals: bool = False
    label: str = ""  # of a decision
    reason: str = ""
    site: str = ""


class Judge:
    """The engine of one process, with a detector for each preset that is asked for."""

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe
        self._detectors = {recipe.preset: engine_of(recipe)}
        self.detector("").check("<h1>Warm</h1><p>The first page pays for everything that is loaded late.</p>" * 20)

    def detector(self, preset: str) -> Detector:
        """Return the detector of a preset; rules, models and compiled patterns are shared."""
        from detector.policy import load_policy

        first, name = self._recipe.preset, preset or self._recipe.preset
        if name not in self._detectors:
            self._detectors[name] = self._detectors[first].sibling(load_policy(name, self._recipe.policy))
        return self._detectors[name]

    def answer(self, job: str, page: PageJob) -> bytes:
        """Do one job; the head line says what the front process needs to know, the rest is the answer's JSON."""
        import orjson

        started = time.perf_counter()
        head, body = JOBS[job](self, page)
        told = {**head, "seconds": time.perf_counter() - started}
        return orjson.dumps(told) + b"\n" + (body if isinstance(body, bytes) else orjson.dumps(body))

    def check(self, page: PageJob) -> tuple[dict[str, Any], bytes]:
        """Judge a page, as `Detector.check` does, and name its title."""
        import orjson

        from detector.engine import collector_at_rest

        with collector_at_rest():  # the page is gone before the collector goes on
            row, title = self._judged(page)
        told = {name: row[name] for name in ("verdict", "probability", "language")}
        return {**told, "title": title[:200]}, orjson.dumps(row)

    def _judged(self, page: PageJob) -> tuple[dict[str, Any], str]:
        from detector.nouns import Page
        from detector.report.json import as_dict

        try:
            read = self._read(page)
        except DetectorError as error:
            read = Page(text="", blocks=(), source=page.source, url=page.url, degraded=(str(error),))
        row = as_dict(self.detector(page.preset).check_page(read, signals=page.signals))
        return row, next((block.text for block in read.blocks if block.kind == "title"), "")

    def _record(self, page: PageJob) -> Record:
        kind = cast("SourceKind | None", page.kind or None)
        return Record(page.source, page.url, page.content, page.charset, kind)

    def explain(self, page: PageJob) -> tuple[dict[str, Any], object]:
        """What the published crawl filters would keep."""
        from detector.hosts.cli.explain import as_json
        from detector.reading import PageReading
        from detector.signals.ledger import keep_ledger

        return {}, as_json(self._record(page), keep_ledger(PageReading(self._read(page))))

    def text(self, page: PageJob) -> tuple[dict[str, Any], object]:
        """The page text that spans index, with its blocks."""
        read = self._read(page)
        blocks = [[b.kind, b.span.start, b.span.end] for b in read.blocks]
        return {}, {"text": read.text, "blocks": blocks, "language": read.language.code}

    def _read(self, page: PageJob) -> Page:
        kind = cast("SourceKind | None", page.kind or None)
        return self.detector(page.preset).read(
            page.content, url=page.url, source=page.source, kind=kind, charset=page.charset
        )

    def decide(self, page: PageJob) -> tuple[dict[str, Any], object]:
        """Make the decision that `detector adapt` learns from."""
        from detector.lab.decisions import Decider

        decider = Decider(self.detector(page.preset))
        return {}, asdict(decider.decide(self._record(page), page.label, source=page.site, reason=page.reason))

    def rules(self, page: PageJob) -> tuple[dict[str, Any], object]:
        """All rules, what is loaded and what failed."""
        catalogue = self.detector("").catalogue
        policy = self.detector("").policy
        return {}, {
            "rules": [_described(rule) for rule in catalogue.rules],
            "failures": [{"what": f.what, "reason": f.reason} for f in catalogue.failures],
            "policy": f"{policy.name} {policy.version} {policy.digest}",
            "models": [f"{m.name} {m.version}" for m in self.detector("").models],
        }


JOBS: Mapping[str, Callable[[Judge, PageJob], tuple[dict[str, Any], object]]] = {
    "check": Judge.check,
    "explain": Judge.explain,
    "text": Judge.text,
    "decide": Judge.decide,
    "rules": Judge.rules,
}


def _described(rule: Rule) -> dict[str, Any]:
    told = ("id", "group", "severity", "summary", "why", "advice", "policy", "source", "origin")
    marks = {"languages": list(rule.languages), "good_sign": rule.good_sign, "shadow": rule.shadow}
    return {name: getattr(rule, name) for name in told} | marks
