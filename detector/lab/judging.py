"""Judge labelled pages by rules alone, models alone and both, in one pass, with the reasons of what goes wrong.

"Models alone" is what the models say of a page when no rule's finding is told to them; where they say nothing the
page counts as without verdict, at the policy's base.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from time import thread_time
from typing import TYPE_CHECKING

from detector.lab.labels import BORDERLINE
from detector.lab.pagecorpora import BAD_LABELS, Labelled
from detector.recipes import Recipe, engine_of
from detector.signals.words import page_words

if TYPE_CHECKING:
    from detector.engine import Detector
    from detector.nouns import Finding, Page, Verdict

MODES = ("rules", "models", "both")  # a run without models has the first alone
CHUNK = 32  # pages a task: fewer cost a tenth in hand-over, more make the workers uneven
REASONS = 4  # rules told of a page that went wrong
QUOTES = 2  # of each
QUOTE = 160  # characters


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one way of judging says of a page."""

    log_odds: float
    probability: float
    verdict: str


@dataclass(frozen=True, slots=True)
class Reason:
    """What one rule, or one term of a model, had against a page or for it."""

    rule: str
    message: str
    contribution: float
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled page with the opinions on it, by mode: "rules" and, where models are, "models" and "both"."""

    url: str
    label: str
    source: str
    kind: str
    language: str
    group: str
    hard: tuple[str, ...]
    format: str
    words: int
    opinions: Mapping[str, Opinion] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()  # of the main mode, where its verdict contradicts the label
    seconds: Mapping[str, float] = field(default_factory=dict)  # of processor time for reading and judging, by mode
    failures: tuple[str, ...] = ()
    bad: bool = False
    model: str = ""  # name and version of the model that took part, "" where none did

    @property
    def scored(self) -> bool:
        """Whether the label takes part in the figures (borderline pages do not)."""
        return self.label != BORDERLINE


def main_mode(modes: Container[str]) -> str:
    """The mode that the program itself would use."""
    return "both" if "both" in modes else "rules"


def judge_pages(
    recipes: Sequence[Recipe], pages: Iterable[Labelled], *, workers: int = 1, bad: frozenset[str] = BAD_LABELS
) -> Iterator[tuple[Judged, ...]]:
    """Yield, for each page, one `Judged` a recipe, in the order of the pages; a page is read once for all recipes."""
    chunks = _chunks(pages)
    if workers == 1:
        for chunk in chunks:
            yield from _judge_chunk(tuple(recipes), chunk, bad)
        return
    from joblib import Parallel, delayed

    run = Parallel(n_jobs=workers, return_as="generator")
    for rows in run(delayed(_judge_chunk)(tuple(recipes), chunk, bad) for chunk in chunks):
        yield from rows


def _chunks(pages: Iterable[Labelled]) -> Iterator[list[Labelled]]:
    chunk: list[Labelled] = []
    for page in pages:
        chunk.append(page)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _judge_chunk(recipes: tuple[Recipe, ...], pages: list[Labelled], bad: frozenset[str]) -> list[tuple[Judged, ...]]:
    return [_judge(recipes, page, bad) for page in pages]


@cache
def _engines(recipe: Recipe) -> Mapping[str, Detector]:
    """Mode → engine, once a process: loading the catalogue costs more than a chunk of pages."""
    full = engine_of(recipe)
    rules = full.sibling(models=False)
    return {"rules": rules, "both": full} if full.models else {"rules": rules}


def _judge(recipes: tuple[Recipe, ...], labelled: Labelled, bad: frozenset[str]) -> tuple[Judged, ...]:
    found = []
    for recipe in recipes:
        engines = _engines(recipe)
        start = thread_time()
        page, failures = read_labelled(engines["rules"], labelled)
        verdicts, seconds, words = _verdicts(engines, page, start)
        row = _row(labelled, labelled.language or page.language.code, words)
        lost = failures + tuple(f"{f.what}: {f.reason}" for f in verdicts[main_mode(verdicts)].failures)
        wrong = labelled.label in bad
        found.append(
            replace(
                row,
                opinions={mode: _opinion(verdict, mode) for mode, verdict in verdicts.items()},
                reasons=_reasons(verdicts[main_mode(verdicts)], wrong),
                seconds=seconds,
                failures=lost,
                bad=wrong,
                model=_model(verdicts[main_mode(verdicts)]),
            )
        )
    return tuple(found)


def read_labelled(detector: Detector, labelled: Labelled) -> tuple[Page, tuple[str, ...]]:
    """Read a labelled page; one that cannot be read is an empty page, with the reason."""
    from detector.errors import DetectorError
    from detector.nouns import Page

    record = labelled.record
    kind = record.kind
    try:
        return detector.read(record.content, url=record.url, kind=kind, charset=record.charset), ()
    except DetectorError as error:
        return Page(text="", blocks=(), url=record.url), (str(error),)


def _verdicts(
    engines: Mapping[str, Detector], page: Page, start: float
) -> tuple[dict[str, Verdict], dict[str, float], int]:
    """Verdicts by mode, seconds by mode ("both" is what rules cost and what models add), words."""
    from detector.engine import observe

    rules = engines["rules"]
    reading = rules.start_reading(page)
    observed, failures = observe(reading, rules.catalogue.rules)
    verdicts = {"rules": rules.judge(reading, observed, failures)}
    seconds = {"rules": thread_time() - start}
    words = len(reading.once(page_words).words)
    if "both" in engines:
        full = engines["both"]
        verdicts["both"] = full.judge(reading, observed, failures)
        seconds["both"] = thread_time() - start
        verdicts["models"] = full.judge(full.start_reading(page), (), ())
    return verdicts, seconds, words


def _row(labelled: Labelled, language: str, words: int) -> Judged:
    kept = {name: getattr(labelled, name) for name in ("url", "label", "source", "kind", "group", "hard", "format")}
    return Judged(**kept, language=language, words=words)


def _opinion(verdict: Verdict, mode: str) -> Opinion:
    """The models alone have no verdict where none of them scored."""
    log_odds = verdict.base + sum(f.contribution for f in verdict.findings)
    silent = mode == "models" and not _model(verdict)
    return Opinion(round(log_odds, 5), round(verdict.probability, 6), "abstain" if silent else verdict.verdict)


def _model(verdict: Verdict) -> str:
    found = verdict.versions.get("model", "none")
    return "" if found.startswith("none") else found


def _reasons(verdict: Verdict, bad: bool) -> tuple[Reason, ...]:
    """The weightiest findings of a page that went wrong, nothing of the others."""
    if (verdict.verdict in ("reject", "review")) == bad:
        return ()
    by_rule: dict[str, list[Finding]] = {}
    for finding in verdict.findings:
        if not finding.shadow:
            by_rule.setdefault(finding.rule, []).append(finding)
    told = [_reason(found) for found in by_rule.values()]
    return tuple(sorted(told, key=lambda reason: (-abs(reason.contribution), reason.rule))[:REASONS])


def _reason(found: Sequence[Finding]) -> Reason:
    """All findings of one rule as one reason, told by the strongest."""
    first = max(found, key=lambda f: abs(f.contribution))
    quotes = list(dict.fromkeys(_short(quote.quote) for f in found for quote in f.evidence))[:QUOTES]
    return Reason(first.rule, first.message, round(sum(f.contribution for f in found), 4), tuple(quotes))


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= QUOTE else flat[: QUOTE - 1] + "…"


def title_of(recipe: Recipe) -> str:
    """A name for the recipe: its policy and whether models take part."""
    policy = f"{recipe.policy.name} ({recipe.preset})" if recipe.policy else recipe.preset
    return f"policy {policy}" + ("" if recipe.models else ", no models")


def about(recipe: Recipe, corpus: str, rows: Iterable[Judged]) -> dict[str, str]:
    """What a result must say of how it came about."""
    from importlib.metadata import version

    policy = _engines(recipe)["rules"].policy
    models = sorted({row.model for row in rows if row.model})
    return {
        "corpus": corpus,
        "policy": f"{policy.name} {policy.version} {policy.digest}",
        "models": ", ".join(models) or "none (rules alone)",
        "detector": version("detector"),
    }
