"""Time and memory of the analysis of a collection from 1,000 pages on, with pages made by a generator.

    python benchmarks/corpus_scale.py [--sizes 1000 10000 100000] [--workers 2] [--from-cards]
                                       [--output FILE] [--chart FILE]

Of the generated pages 84 % tell a story of their own, 8 % are rewrites, 4 % copies, 2 % near copies, 1 % doorways and
1 % hostile lists of names; words follow Zipf's law over 60,000 invented words. Each size runs in a process of its
own, so that peak memory is its own. With `--from-cards` pages are made as cards at once, without text (for a
million pages, where making and reading text would take most of the time); the reading of pages is then measured
on a sample. Incremental additions are measured on the index on disk: what the last tenth costs beside the first.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import accumulate, islice
from pathlib import Path

import numpy as np

from detector.corpus.analysis import analyse_cards
from detector.corpus.cards import card_of
from detector.corpus.collection import Card
from detector.corpus.prints import Print
from detector.corpus.store import ReferenceIndex
from detector.page import read_page

VOCABULARY = 60_000
SENTENCES = (8, 22)
WORDS = (9, 24)
KINDS = (("rewrite", 0.08), ("copy", 0.04), ("near", 0.02), ("doorway", 0.01), ("hostile", 0.01))
BLOCK = 500  # pages a task
SYLLABLES = [a + b for a in "bcdfghjklmnprstvwz" for b in "aeiou"]
STYLE = (  # the chart is a file of its own: without a page's style sheet
    "svg{background:#fff;font:10px system-ui,sans-serif}path{fill:none;stroke:#2f6fed;stroke-width:2}"
    ".grid{stroke:#ddd;stroke-width:1}"
)
INDEXED = 10_000  # pages at most that are added to the index on disk


class Generator:
    """Makes page `i` of a collection, the same each time: no page is kept."""

    def __init__(self) -> None:
        rng = random.Random(1)
        self.words = ["".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4))) for _ in range(VOCABULARY)]
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))
        self.names = [word.title() for word in self.words[:20_000]]

    def kind(self, i: int) -> str:
        at = random.Random(i * 7919 + 3).random()
        for name, share in KINDS:
            if at < share:
                return name if i > 100 else "story"
            at -= share
        return "story"

    def text(self, i: int) -> str:
        kind = self.kind(i)
        rng = random.Random(i)
        if kind in ("rewrite", "copy", "near"):
            source = rng.randrange(i)
            lines = self.story(source)
            if kind == "rewrite":
                lines = self.rewritten(lines, rng)
            elif kind == "near":
                lines.append(f"Read more from {rng.choice(self.names)} on the next page of this site today.")
            return "\n\n".join(lines)
        if kind == "doorway":
            city = rng.choice(self.names)
            frame = self.story(5)
            return "\n\n".join(f"{line} People in {city} know this." for line in frame)
        if kind == "hostile":
            return " ".join(f"Then {rng.choice(self.names)} {rng.choice(self.names)} came." for _ in range(3000))
        return "\n\n".join(self.story(i))

    def story(self, i: int) -> list[str]:
        rng = random.Random(i * 31 + 7)
        people = [f"{rng.choice(self.names)} {rng.choice(self.names)}" for _ in range(4)]
        return [self.sentence(rng, people) for _ in range(rng.randint(*SENTENCES))]

    def sentence(self, rng: random.Random, people: list[str]) -> str:
        words = rng.choices(self.words, cum_weights=self.weights, k=rng.randint(*WORDS))
        words.insert(rng.randrange(len(words)), rng.choice(people))
        if rng.random() < 0.4:
            words.insert(rng.randrange(len(words)), f"{rng.randint(3, 90_000)}")
        return f"The {' '.join(words)}."

    def rewritten(self, lines: list[str], rng: random.Random) -> list[str]:
        """Change four words of ten, keep names and numbers, drop a sentence now and then."""
        kept = [line for line in lines if rng.random() > 0.1] or lines
        return [
            " ".join(
                word if word[0].isupper() or word[0].isdigit() or rng.random() > 0.4
                else rng.choices(self.words, cum_weights=self.weights)[0]
                for word in line.rstrip(".").split()
            ) + "."
            for line in kept
        ]  # fmt: skip

    def card(self, i: int) -> Card:
        return card_of(read_page(self.text(i), kind="text", source=f"{i}", url=f"https://s{i % 997}.example/{i}"))

    def quick(self, i: int, template: Card) -> Card:
        """A card without text: the stems of a page drawn as numbers."""
        rng = np.random.default_rng(i)
        source = int(rng.integers(i)) if i > 100 and rng.random() < 0.12 else i
        own = np.random.default_rng(source)
        size = int(own.integers(120, 400))
        stems = (own.zipf(1.25, size) % VOCABULARY).astype(np.uint32) * np.uint32(2654435761)
        facts = np.unique(own.integers(0, 2**32, 24, dtype=np.uint32))
        if source != i:
            changed = rng.random(size) < 0.4
            stems = np.where(changed, rng.integers(0, 2**32, size, dtype=np.uint32), stems)
        ends = np.append(np.arange(18, size - 5, 18), size).astype(np.uint32)
        page = Print(i.to_bytes(16, "little"), "en", stems, ends, facts)
        return replace(
            template, source=str(i), url=f"https://s{i % 997}.example/{i}", site=f"s{i % 997}", page_print=page
        )


def cards_of(span: tuple[int, int]) -> tuple[list[Card], float]:
    """Return the cards of a range of pages, and the CPU seconds that reading them took, without making them."""
    made = Generator()
    texts = [made.text(i) for i in range(*span)]
    started = time.process_time()
    pages = [card_of(read_page(text, kind="text", source=f"{span[0] + k}",
                               url=f"https://s{(span[0] + k) % 997}.example/{span[0] + k}"))
             for k, text in enumerate(texts)]  # fmt: skip
    return pages, time.process_time() - started


def blocks(size: int) -> Iterator[tuple[int, int]]:
    for start in range(0, size, BLOCK):
        yield start, min(size, start + BLOCK)


def measure(size: int, workers: int, from_cards: bool) -> dict[str, float]:
    started, cards, reading = time.perf_counter(), [], 0.0
    if from_cards:
        made = Generator()
        template = replace(made.card(1), text=b"x\x9c\x03\x00\x00\x00\x00\x01")
        cards = [made.quick(i, template) for i in range(size)]
    else:
        with ProcessPoolExecutor(workers) as pool:
            for own, spent in pool.map(cards_of, blocks(size)):
                cards += own
                reading += spent
    read = time.perf_counter() - started
    begun, cpu = time.perf_counter(), time.process_time()
    found = analyse_cards(cards, max_pages=size)  # the usual bound is below a million
    return {
        "pages": size,
        "read_wall_s": round(read, 1),
        "read_cpu_s": round(reading, 1),
        "analyse_wall_s": round(time.perf_counter() - begun, 1),
        "analyse_cpu_s": round(time.process_time() - cpu, 1),
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        **{name: found.counts[name] for name in ("exact", "near", "rewrite", "clusters", "templates")},
    }


def measure_index(size: int) -> dict[str, float]:
    """Add pages tenth by tenth and search: what the last tenth costs beside the first."""
    made, tenth = Generator(), size // 10
    with tempfile.TemporaryDirectory() as folder, ReferenceIndex(Path(folder) / "seen", create=True) as index:
        costs = []
        for k in range(10):
            pages = [read_page(made.text(i), kind="text", source=str(i)) for i in range(k * tenth, (k + 1) * tenth)]
            started = time.process_time()
            index.add(pages)
            costs.append((time.process_time() - started) / tenth * 1000)
        asked = [read_page("\n\n".join(made.rewritten(made.story(i), random.Random(i))), kind="text", source=f"?{i}")
                 for i in islice((i for i in range(size) if made.kind(i) == "story"), 100)]  # fmt: skip
        started = time.process_time()
        hits = sum(bool(index.search(page)) for page in asked)
        spent = (time.process_time() - started) / len(asked) * 1000
        told = index.info()
    return {
        "index_pages": size, "add_first_tenth_ms": round(costs[0], 2), "add_last_tenth_ms": round(costs[-1], 2),
        "search_ms": round(spent, 1), "found": hits / len(asked), "index_mib": int(told["bytes"]) // 2**20,
    }  # fmt: skip


def chart(rows: list[dict[str, float]]) -> str:
    from detector.lab.charts import Axis, Series, line_chart

    top = max(row["pages"] for row in rows) * 1.5
    sizes = [s for s in (1e3, 1e4, 1e5, 1e6) if s <= top]
    x = Axis("pages", 700, top, [(s, f"{s:,.0f}") for s in sizes], np.log10)
    seconds = [(row["pages"], max(0.1, row["analyse_cpu_s"])) for row in rows]
    memory = [(row["pages"], row["peak_mib"]) for row in rows]
    marks = [(10.0**k, f"{10**k:,}") for k in range(5)]
    y = Axis("seconds of CPU, MiB", 0.5, 2e4, marks, np.log10)
    lines = [Series("analysis, CPU s", seconds, marked=True), Series("peak memory, MiB", memory, marked=True)]
    drawn = line_chart("scale", "Cost of the analysis", "Time and memory against the number of pages", x, y, lines)
    drawn = drawn.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return drawn.replace(">", f"><style>{STYLE}</style>", 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--from-cards", action="store_true")
    parser.add_argument("--output", type=Path, help="JSON lines, one a size")
    parser.add_argument("--chart", type=Path, help="SVG")
    parser.add_argument("--indexed", type=int, default=INDEXED, help="pages at most that are added to an index on disk")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        print(json.dumps(measure(args.one, args.workers, args.from_cards)))
        return
    rows = []
    for size in args.sizes:
        command = [sys.executable, __file__, "--one", str(size), "--workers", str(args.workers)]
        done = subprocess.run(command + ["--from-cards"] * args.from_cards, check=True, capture_output=True, text=True)
        rows.append(json.loads(done.stdout))
        print(json.dumps(rows[-1]), flush=True)
    told = [measure_index(min(args.indexed, max(args.sizes)))] if args.indexed else []
    for row in told:
        print(json.dumps(row))
    if args.output:
        args.output.write_text("".join(json.dumps(row) + "\n" for row in [*rows, *told]), encoding="utf-8")
    if args.chart:
        args.chart.write_text(chart(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
