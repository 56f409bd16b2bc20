"""What it costs to find all phrases and patterns of all rules in a page, by each engine.

    python benchmarks/matching.py [--pages FOLDER-OR-ARCHIVE] [--limit N] [--output FILE]

Reads pages (the examples by default), then times each engine over their texts: making the matcher from nothing and from
the cache, and scanning, as processor milliseconds for 6,000 characters of text. Exits with 1 where the fastest engine
takes more than 0.4 ms for that, or two engines disagree.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from detector.engine import Detector
from detector.matching import Matcher
from detector.matching.engines import ENGINES
from detector.records import iterate_records

EXAMPLES = Path(__file__).parents[1] / "examples"
CHARACTERS = 6_000  # of an ordinary page
SCAN = f"scan, ms for {CHARACTERS:,} characters"
BUDGET = 0.4  # milliseconds for so many characters


def seconds(do: Callable[[], object], times: int = 3) -> float:
    """Return the least processor seconds of a few runs."""
    taken: list[float] = []
    for _ in range(times):
        begin = time.process_time()
        do()
        taken.append(time.process_time() - begin)
    return min(taken)


def read_texts(detector: Detector, pages: Path, limit: int) -> list[str]:
    """Return the texts of the first pages."""
    texts: list[str] = []
    for record in iterate_records([str(pages)]):
        if not record.error and len(texts) < limit:
            texts.append(detector.read(record.content, url=record.url, source=record.source).text)
    return texts


def benchmark(pages: Path, limit: int) -> tuple[dict[str, object], list[str]]:
    """Time every engine; return the figures and what went wrong."""
    detector = Detector(models=False)
    texts = read_texts(detector, pages, limit)
    rules = detector.catalogue.rules
    patterns = {f"{rule.id}/{key}": own for rule in rules for key, own in rule.patterns.items()}
    phrases = {f"{rule.id}/{key}": own for rule in rules for key, own in rule.phrases.items()}
    figures: dict[str, object] = {
        "pages": len(texts),
        "characters a page": round(sum(map(len, texts)) / max(len(texts), 1)),
        "phrases": sum(map(len, phrases.values())),
        "patterns": len(patterns),
    }
    wrong: list[str] = []
    expected: list[object] = []
    for engine in ENGINES:
        measured, found = time_engine(engine, patterns, phrases, texts)
        figures[engine] = measured
        expected = expected or found
        if found != expected:
            wrong.append(f"{engine} finds something else than {ENGINES[0]}")
    figures["run on every page"] = list(Matcher.compile(patterns, phrases).unannounced)
    fastest = min(own[SCAN] for own in figures.values() if isinstance(own, dict))
    if fastest > BUDGET:
        wrong.append(f"{fastest} ms for {CHARACTERS:,} characters, budget {BUDGET}")
    return figures, wrong


def time_engine(
    engine: str, patterns: Mapping[str, str], phrases: Mapping[str, tuple[str, ...]], texts: Sequence[str]
) -> tuple[dict[str, float], list[object]]:
    """Return the figures of one engine and what it found."""

    def make() -> Matcher:
        return Matcher.compile(patterns, phrases, engine=engine)

    cold, warm, matcher = seconds(make, 1), seconds(make), make()
    scan = seconds(lambda: [matcher.scan(text) for text in texts])
    figures = {
        "compile, ms": round(1000 * cold, 1),
        "from the cache, ms": round(1000 * warm, 1),
        SCAN: round(1000 * scan / sum(map(len, texts)) * CHARACTERS, 3),
    }
    return figures, [matcher.scan(text) for text in texts]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description="Time the search for all phrases and patterns.")
    parser.add_argument("--pages", type=Path, default=EXAMPLES)
    parser.add_argument("--limit", type=int, default=200)
    parser.add_argument("--output", type=Path, help="write the result there as JSON")
    args = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DETECTOR_CACHE"] = folder
        figures, wrong = benchmark(args.pages, args.limit)
    told = json.dumps(figures, indent=2)
    print(told)
    if args.output:
        args.output.write_text(told + "\n", "utf-8")
    for line in wrong:
        print(f"missed: {line}", file=sys.stderr)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
