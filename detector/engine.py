"""The one pure function behind every host: a page in, a verdict with reasons out."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from functools import cached_property
from itertools import islice
from math import isnan
from pathlib import Path
from types import MappingProxyType

from detector.catalogue import Catalogue, load_catalogue
from detector.dataclassing import dataclass
from detector.errors import DetectorError, PluginError
from detector.matching import Matcher, PatternError
from detector.nouns import Evidence, Failure, Finding, Page, Quote, Rule, Signal, SourceKind, Span, Verdict
from detector.offers import Model, Scored
from detector.patterns import lazy
from detector.policy import Policy, load_policy
from detector.reading import PageReading
from detector.scoring import combine_strengths, weigh
from detector.verdict import Outcome, make_verdict
from detector.vetting import MOST, sound_evidence

SPACES = lazy(r"\W+")


@dataclass(frozen=True, slots=True)
class Observed:
    """What one rule saw on a page."""

    rule: Rule
    strength: float
    evidence: tuple[Evidence, ...]


class Detector:
    """Reads pages and judges them; make one and use it for many pages.

    Args:
        policy: a loaded `Policy`, or the name of a preset (`editor`, `crawler`, `strict`).
        packs: further TOML rule packs or folders of them.
        catalogue: a loaded catalogue, instead of asking the installed plugins.
        models: whether trained models weigh the evidence; without them the rule policy stands alone.
        strict: whether a plugin that fails is an error instead of a line in `failures`.
    """

    def __init__(
        self,
        policy: Policy | str = "editor",
        *,
        packs: Sequence[Path] = (),
        catalogue: Catalogue | None = None,
        models: bool = True,
        strict: bool = False,
    ) -> None:
        self.policy = load_policy(policy) if isinstance(policy, str) else policy
        self.catalogue = catalogue or load_catalogue((*self.policy.packs, *packs), strict=strict)
        self.models: tuple[Model, ...] = self.catalogue.models if models else ()
        self.strict = strict
        self.refused: list[Failure] = []

    def sibling(self, policy: Policy | None = None, *, models: bool = True) -> Detector:
        """Return an engine that shares rules, models and compiled patterns, under another policy or without models."""
        made = Detector(
            policy or self.policy, catalogue=self.catalogue, models=models and bool(self.models), strict=self.strict
        )
        made.__dict__["matcher"], made.refused = self.matcher, self.refused
        return made

    @cached_property
    def matcher(self) -> Matcher:
        """All declared phrases and patterns, compiled for one pass."""
        patterns = {f"{r.id}/{k}": p for r in self.catalogue.rules for k, p in r.patterns.items()}
        phrases = {f"{r.id}/{k}": p for r in self.catalogue.rules for k, p in r.phrases.items()}
        return Matcher.compile(patterns, phrases, refused=self._refuse)

    def _refuse(self, error: PatternError) -> None:
        """Tell of a phrase or pattern that cannot be used; its rule goes on without it."""
        rule, _, key = error.key.rpartition("/")
        reason = f"{key}: {error.reason}"
        if self.strict:
            raise PluginError(f"rule {rule}: {reason}")
        self.refused.append(Failure(f"rule {rule}", reason))

    def read(
        self,
        content: bytes | str,
        *,
        url: str = "",
        source: str = "-",
        kind: SourceKind | None = None,
        charset: str = "",
    ) -> Page:
        """Read one page without judging it; see `detector.page.read_page` for the errors."""
        from detector.page import Limits, read_page

        told: list[str] = []
        if isinstance(content, bytes):
            page = self._ask_readers(content, source, url, told)
            if page is not None:
                return page
        bounds = {own.name: self.policy.limits[own.name] for own in fields(Limits) if own.name in self.policy.limits}
        page = read_page(content, source=source, url=url, kind=kind, charset=charset, limits=Limits(**bounds))
        return replace(page, degraded=(*page.degraded, *told)) if told else page

    def _ask_readers(self, content: bytes, source: str, url: str, told: list[str]) -> Page | None:
        """Return the page as the first reader that recognises it reads it; one that fails is told and passed over."""
        for reader in self.catalogue.readers:
            try:
                if reader.recognises(content[:4096], source):
                    return reader.read(content, source, url)
            except Exception as error:  # see above
                told.append(f"reader {reader.name} failed: {type(error).__name__}: {error}")
        return None

    def check(
        self,
        content: bytes | str,
        *,
        url: str = "",
        source: str = "-",
        kind: SourceKind | None = None,
        charset: str = "",
        signals: bool = False,
    ) -> Verdict:
        """Judge one page given as bytes or text; never raises for what stands in the page.

        Args:
            content: HTML, Markdown or plain text; bytes are decoded as a browser would.
            url: the page's address, which tells internal from external links.
            source: a name for the input, repeated in the verdict.
            kind: "html", "text" or "markdown" instead of looking.
            charset: as declared by the transport, for bytes.
            signals: whether the verdict carries all named signals.
        """
        with collector_at_rest():  # the page is gone before the collector goes on: nothing here may hold it
            return self.check_page(self._read_or_tell(content, source, url, kind, charset), signals=signals)

    def _read_or_tell(self, content: bytes | str, source: str, url: str, kind: SourceKind | None, charset: str) -> Page:
        """Return the page, an empty one that says why where the content cannot be read."""
        try:
            return self.read(content, url=url, source=source, kind=kind, charset=charset)
        except DetectorError as error:
            return Page(text="", blocks=(), source=source, url=url, degraded=(str(error),))

    def check_page(self, page: Page, *, signals: bool = False) -> Verdict:
        """Judge a page that has been read."""
        reading = self.start_reading(page)
        observed, failures = observe(reading, self.catalogue.rules)
        return self.judge(reading, observed, failures, signals=signals)

    def start_reading(self, page: Page) -> PageReading:
        """Match all patterns once and return the reading that rules and signals share."""
        told: list[str] = []
        found = self.matcher.scan(page.text, told)
        if told:
            page = replace(page, degraded=(*page.degraded, *told))
        return PageReading(page, self.catalogue.signals, found)

    def judge(
        self, reading: PageReading, observed: Sequence[Observed], failures: Sequence[Failure], *, signals: bool = False
    ) -> Verdict:
        """Weigh what was observed."""
        weighed = weigh([(o.rule, o.strength) for o in observed], self.policy)
        contributions = {w.rule.id: w.contribution for w in weighed}
        findings = tuple(
            f for o in observed for f in _findings(reading.page, o, contributions[o.rule.id], self.policy.limits)
        )
        told = [*self.catalogue.failures, *self.refused, *failures]
        scored, model = self._ask_models(reading, findings, told)
        measured, lost = measure_signals(reading, self.catalogue.signals) if signals else ({}, ())
        outcome = Outcome(findings, scored, model, (*told, *lost), MappingProxyType(measured))
        return make_verdict(reading, outcome, self.policy)

    def _ask_models(
        self, reading: PageReading, findings: tuple[Finding, ...], failures: list[Failure]
    ) -> tuple[Scored | None, str]:
        for model in self.models:
            try:
                scored = model.score(reading, findings)
            except Exception as error:  # a model that fails must leave the rules' verdict standing
                failures.append(Failure(f"model {model.name}", f"{type(error).__name__}: {error}"))
                continue
            if scored is not None:
                return scored, f"{model.name} {model.version}"
        return None, ""


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep the cyclic garbage collector from running meanwhile.

    A page makes tens of thousands of records that hold no cycles; looking through them twenty times over takes a tenth
    of the time of a check. Reference counts free them all the same.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def observe(reading: PageReading, rules: Iterable[Rule]) -> tuple[list[Observed], list[Failure]]:
    """Run the rules in order; a rule that raises costs its own findings and is named."""
    language = reading.page.language.code
    seen: list[Observed] = []
    failures: list[Failure] = []
    for rule in rules:
        if rule.languages and language not in rule.languages and language != "und":
            continue
        try:
            said = tuple(islice(rule.check(reading), MOST))
            if not said:  # nearly always
                continue
            evidence = sound_evidence(said, len(reading.page.text))
        except Exception as error:  # see the docstring
            failures.append(Failure(f"rule {rule.id}", f"{type(error).__name__}: {error}"))
            continue
        strength = combine_strengths([e.strength for e in evidence])
        reading.strengths[rule.id] = strength
        reading.seen[rule.id] = evidence
        seen.append(Observed(rule, strength, evidence))
    return seen, failures


def measure_signals(
    reading: PageReading, signals: Mapping[str, Signal]
) -> tuple[dict[str, float], tuple[Failure, ...]]:
    """Measure every named signal; those that do not apply (NaN) are left out."""
    measured: dict[str, float] = {}
    failures: list[Failure] = []
    for name in signals:
        try:
            value = float(reading.signal(name))
        except Exception as error:  # a signal that fails costs only itself
            failures.append(Failure(f"signal {name}", f"{type(error).__name__}: {error}"))
            continue
        if not isnan(value):
            measured[name] = value
    return measured, tuple(failures)


def _findings(page: Page, observed: Observed, contribution: float, limits: Mapping[str, int]) -> Iterator[Finding]:
    """One finding a piece of evidence, strongest first; the rule's contribution is shared out by strength."""
    rule = observed.rule
    ordered = sorted(observed.evidence, key=lambda e: -e.strength)[: limits["findings"]]
    total = sum(e.strength for e in ordered) or 1.0
    more = len(observed.evidence) - len(ordered)
    for index, evidence in enumerate(ordered):
        quotes = tuple(_quote(page.text, span) for span in evidence.spans[: limits["quotes"]] if span.end > span.start)
        message = evidence.message + (f" ({more} more of this kind)" if more and index == 0 else "")
        yield Finding(
            rule.id,
            rule.group,
            rule.severity,
            rule.policy,
            message,
            evidence.strength,
            contribution * evidence.strength / total,
            quotes,
            rule.advice,
            fingerprint(rule.id, quotes, evidence.message),
            rule.shadow,
        )


def _quote(text: str, span: Span) -> Quote:
    return Quote(text[span.start : span.end], span.start, span.end)


def fingerprint(rule_id: str, quotes: Sequence[Quote], message: str) -> str:
    """Sixteen hex digits that stay the same while the quoted words do, wherever on the page they move.

    Case, punctuation and white space are folded; evidence without quotes falls back on its message.
    """
    words = " ".join(SPACES.sub(" ", q.quote).strip().casefold() for q in quotes[:3]) or message
    return hashlib.sha256(f"{rule_id}\n{words}".encode("utf-8", "replace")).hexdigest()[:16]
