"""Run the rules over labelled pages once and keep what they saw, so that fits and reports need no second reading."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from detector.errors import DetectorError, InputError
from detector.lab.pagecorpora import BAD_LABELS, Labelled
from detector.signals.words import page_words

if TYPE_CHECKING:
    from detector.engine import Detector

CHUNK = 32  # pages a task: fewer cost a tenth in hand-over, more make the workers uneven


@dataclass(frozen=True, slots=True)
class Measured:
    """What rules and signals saw on one labelled page."""

    url: str
    label: str
    source: str
    kind: str
    language: str  # as detected
    group: str
    hard: tuple[str, ...]
    format: str
    words: int
    strengths: dict[str, float]  # rule id → strength
    signals: dict[str, float]
    failures: tuple[str, ...] = ()

    @property
    def bad(self) -> bool:
        """Whether the page is labelled spam or low quality."""
        return self.label in BAD_LABELS

    @property
    def scored(self) -> bool:
        """Whether the label takes part in evaluation (borderline pages do not)."""
        return self.label != "borderline"


def measure_pages(
    detector: Detector, pages: Iterable[Labelled], *, workers: int = 1, signals: Iterable[str] | None = None
) -> Iterator[Measured]:
    """Yield measurements in the order of `pages`; `signals` names the wanted ones (None: those meant for models)."""
    names = [s.name for s in detector.catalogue.signals.values() if s.model] if signals is None else list(signals)
    if workers == 1:
        yield from (_measure(detector, page, names) for page in pages)
        return
    from joblib import Parallel, delayed

    run = Parallel(n_jobs=workers, return_as="generator")
    for rows in run(delayed(_measure_chunk)(chunk, names) for chunk in _chunks(pages)):
        yield from rows


def _chunks(pages: Iterable[Labelled]) -> Iterator[list[Labelled]]:
    chunk: list[Labelled] = []
    for page in pages:
        chunk.append(page)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    yield chunk


_detectors: list[Detector] = []  # one a worker process: loading the catalogue costs more than a chunk


def _measure_chunk(pages: list[Labelled], names: list[str]) -> list[Measured]:
    if not _detectors:
        from detector.engine import Detector

        _detectors.append(Detector(models=False))
    return [_measure(_detectors[0], page, names) for page in pages]


def _measure(detector: Detector, labelled: Labelled, names: list[str]) -> Measured:
    from detector.engine import measure_signals, observe

    record = labelled.record
    catalogue = detector.catalogue
    strengths: dict[str, float] = {}
    values: dict[str, float] = {}
    language, words, failures = "und", 0, []
    try:
        kind = record.kind
        page = detector.read(record.content, url=record.url, kind=kind, charset=record.charset)
    except DetectorError as error:
        failures.append(str(error))
    else:
        reading = detector.start_reading(page)
        seen, lost = observe(reading, catalogue.rules)
        strengths = {o.rule.id: round(o.strength, 5) for o in seen}
        values, missed = measure_signals(reading, {name: catalogue.signals[name] for name in names})
        failures += [f"{f.what}: {f.reason}" for f in (*lost, *missed)]
        language, words = page.language.code, len(reading.once(page_words).words)
    return Measured(
        labelled.url, labelled.label, labelled.source, labelled.kind, language, labelled.group, labelled.hard,
        labelled.format, words, strengths, values, tuple(failures),
    )  # fmt: skip


def save(rows: Iterable[Measured], path: Path) -> int:
    """Write one JSON object a line; return how many."""
    count = 0
    with path.open("w", encoding="utf-8") as stream:
        for row in rows:
            stream.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")
            count += 1
    return count


def load(path: Path) -> list[Measured]:
    """Read what `save` wrote; `InputError` names the file, and the line that is something else."""
    found: list[Measured] = []
    try:
        with path.open(encoding="utf-8") as stream:
            for line in stream:
                row = json.loads(line)
                found.append(Measured(**{**row, "hard": tuple(row["hard"]), "failures": tuple(row["failures"])}))
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    except (ValueError, TypeError, KeyError) as error:
        raise InputError(f"{path}:{len(found) + 1}: not what `detector lab measure` writes: {error}") from error
    return found
