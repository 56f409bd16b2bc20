"""What a page costs, on one core and in one run: bare parsing, our stages, and what others do with the same pages.

    python benchmarks/speed.py [--corpora DIR] [--every N] [--rules [N]] [--memory N] [--alone | --no-stages]

The pages are the labelled dev pages of `--corpora` (or DETECTOR_CORPORA). Times are processor seconds of this process;
a few pages are read beforehand and not measured. The stages take turns, each on its own from the page's bytes:

- bare parse: `LexborHTMLParser(bytes)` of selectolax, our parser; with one walk: `traverse(include_text=True)` as well
- read_page: typed blocks, links, dates, language
- check, rules only: that, all rules, the verdict with its spans (`Detector(models=False)`); check: the models as well
- trafilatura.extract, and datatrove's `Trafilatura` extractor followed by its Gopher quality, Gopher repetition, C4 and
  FineWeb filters: needs the extra `bench` (`pip install -e '.[bench]'`); what is missing is said and left out

Ratios are to the bare parse of the same HTML pages; Markdown is told apart. Whether the
installed package is plain Python or the compiled build is said first. `--rules` shows what each rule and each
shared measure takes by itself, `--memory` judges so many pages and shows the resident memory on the way. Exits with 1
where a check takes more than 6 bare parses or a tenth of trafilatura's time, or memory grows.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from itertools import cycle, islice
from pathlib import Path
from time import process_time
from typing import NamedTuple

from detector.engine import Detector
from detector.errors import InputError
from detector.lab.pagecorpora import Labelled, corpora_folder, labelled_pages
from detector.lab.timing import time_rules
from detector.page import read_page

PARSE, WALK, READ, RULES, CHECK = "bare parse", "parse and one walk", "read_page", "check, rules only", "check"
TRAFILATURA, DATATROVE = "trafilatura.extract", "datatrove: extractor and four filters"
BUDGET = 6  # bare parses a check may take
FASTER = 10  # times faster than trafilatura's extraction
WARM = 30  # pages read beforehand
TURN = 8  # pages of a stage until the next one has its turn
STEP = 1000  # pages between two looks at the memory
GROWTH = 32  # MB that the memory may grow by from the first 2,000 pages to the last
SHOWN = 40  # rows of a table of rules
Stage = Callable[[Labelled], object]


class Cost(NamedTuple):
    """Mean processor milliseconds a page, and that as a multiple of the bare parse."""

    milliseconds: float
    ratio: float

    @property
    def row(self) -> dict[str, float]:
        rate = 1000 / max(self.milliseconds, 1e-9)
        return {"ms a page": round(self.milliseconds, 3), "pages/s": round(rate, 1), "x parse": round(self.ratio, 2)}


def own_stages() -> dict[str, Stage]:
    """Our stages, by name."""
    from selectolax.lexbor import LexborHTMLParser

    def walk(page: Labelled) -> int:
        root = LexborHTMLParser(page.record.content).root
        return sum(1 for node in root.traverse(include_text=True) if node.tag) if root is not None else 0

    ruled, modelled = Detector(models=False), Detector()
    return {
        PARSE: lambda page: LexborHTMLParser(page.record.content),
        WALK: walk,
        READ: lambda page: read_page(page.record.content, url=page.url),
        RULES: lambda page: ruled.check(page.record.content, url=page.url),
        CHECK: lambda page: modelled.check(page.record.content, url=page.url),
    }


def other_stages(missing: list[str]) -> dict[str, Stage]:
    """What others do with a page; a library that is not installed is named in `missing`."""
    stages: dict[str, Stage] = {}
    for name, module, make in ((TRAFILATURA, "trafilatura", _trafilatura), (DATATROVE, "datatrove", _datatrove)):
        try:
            import_module(module)
            stages[name] = make()
        except ImportError as error:
            missing.append(f"{name} was left out ({error}): pip install -e '.[bench]'")
    return stages


def _trafilatura() -> Stage:
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return lambda page: trafilatura.extract(page.record.content, url=page.url or None)


def _datatrove() -> Stage:
    from datatrove.data import Document
    from datatrove.pipeline import filters as own
    from datatrove.pipeline.extractors import Trafilatura

    extractor = Trafilatura()
    kinds = (own.GopherRepetitionFilter, own.GopherQualityFilter, own.C4QualityFilter, own.FineWebQualityFilter)
    filters = [kind() for kind in kinds]

    def extract_and_filter(page: Labelled) -> list[object]:
        text = extractor.extract(page.record.content.decode("utf-8", "replace")) or ""
        return [each.filter(Document(text=text, id=page.url)) for each in filters if text]  # all of them, as we do

    return extract_and_filter


def seconds(stage: Stage, pages: Sequence[Labelled]) -> float:
    """Return the processor seconds that a stage takes for the pages; a page that others fail on counts as well."""
    begin = process_time()
    for page in pages:
        try:
            stage(page)
        except Exception as error:  # trafilatura's extractor raises on some broken pages
            print(f"{page.url}: {type(error).__name__}", file=sys.stderr)
    return process_time() - begin


def measure(pages: Sequence[Labelled], stages: Mapping[str, Stage]) -> dict[str, Cost]:
    """Return the costs of the stages on pages of one format, a few pages at a time: a busy moment hits all alike."""
    spent = {name: 0 * seconds(stage, pages[:WARM]) for name, stage in stages.items()}
    for start in range(0, len(pages), TURN):
        for name, stage in stages.items():
            spent[name] += 1000 * seconds(stage, pages[start : start + TURN]) / len(pages)
    return {name: Cost(own, own / spent[PARSE] if PARSE in spent else 0.0) for name, own in spent.items()}


def measure_memory(pages: Sequence[Labelled], count: int) -> dict[str, float]:
    """Judge `count` pages, over and over the same, and return the resident megabytes each thousand pages."""
    detector, curve = Detector(), dict[str, float]()
    for number, page in enumerate(islice(cycle(pages), count), 1):
        detector.check(page.record.content, url=f"{page.url}#{number}")  # the address is new each time
        if number % STEP == 0 or number == count:
            curve[str(number)] = round(resident(), 1)
            print(f"  {number:7,d} pages  {curve[str(number)]:8.1f} MB", flush=True)
    return curve


def measured_build() -> str:
    """Return whether the reader that is measured is plain Python or compiled."""
    file = import_module("detector.page.walk").__file__ or ""
    return "plain Python" if file.endswith(".py") else "compiled build"


def resident() -> float:
    """Return this process's resident memory in megabytes."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:  # not Linux: the highest so far
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def growth(curve: Mapping[str, float]) -> float:
    """Return by how many megabytes the memory grew after the first two looks."""
    values = list(curve.values())
    return round(values[-1] - max(values[:2]), 1) if values else 0.0


def show(title: str, costs: Mapping[str, Cost]) -> None:
    print(title)
    for name, cost in costs.items():
        row = cost.row
        ratio = f"{row['x parse']:8.2f} x" if row["x parse"] else ""
        print(f"  {name:40s} {row['ms a page']:9.3f} ms {row['pages/s']:9.1f} pages/s {ratio}")


def show_rules(pages: Iterable[Labelled], shown: int) -> dict[str, dict[str, float]]:
    """Print what rules and shared measures take; return all of it."""
    times = time_rules(Detector(models=False), pages)
    parts = {"stages": times.stages, "rules": times.rules, "measures": times.measures}
    print(f"where a page's {times.total:.2f} ms go, over {times.pages} pages, timing included")
    for part, own in parts.items():
        total = sum(own.values())
        print(f"  {part}: {total:.3f} ms, {len(own)} of them")
        for name, milliseconds in list(own.items())[:shown]:
            print(f"    {milliseconds:8.4f} ms {milliseconds / times.total:6.1%}  {name}")
    return {part: {name: round(value, 5) for name, value in own.items()} for part, own in parts.items()}


def missed(html: Mapping[str, Cost], curve: Mapping[str, float]) -> list[str]:
    """Return the budgets that were missed."""
    wrong: list[str] = []
    if CHECK in html and html[CHECK].ratio > BUDGET:
        wrong.append(f"a check takes {html[CHECK].ratio:.1f} bare parses, budget {BUDGET}")
    if TRAFILATURA in html and html[CHECK].milliseconds * FASTER > html[TRAFILATURA].milliseconds:
        times = html[TRAFILATURA].milliseconds / html[CHECK].milliseconds
        wrong.append(f"a check is {times:.1f} times as fast as trafilatura's extraction, goal {FASTER}")
    if growth(curve) > GROWTH:
        wrong.append(f"memory grew by {growth(curve)} MB, allowed {GROWTH}")
    return wrong


def compare(pages: Sequence[Labelled], others: Mapping[str, Stage], told: dict[str, object]) -> dict[str, Cost]:
    """Measure and print all stages; note everything in `told` and return the costs of HTML pages."""
    html = [page for page in pages if page.format != "md"]
    rest = [page for page in pages if page.format == "md"]
    ours = own_stages()
    costs = measure(html, {**ours, **others})
    show(f"HTML pages: {len(html)}", costs)
    markdown = measure(rest, {name: ours[name] for name in (READ, RULES, CHECK)}) if rest else {}
    show(f"Markdown pages: {len(rest)}", markdown)
    told["html pages"], told["markdown pages"] = len(html), len(rest)
    told["html"] = {name: cost.row for name, cost in costs.items()}
    told["markdown"] = {name: cost.row for name, cost in markdown.items()}
    return costs


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, write."""
    args = _options(arguments)
    try:
        pages = list(islice(labelled_pages(corpora_folder(args.corpora), "dev"), 0, None, max(1, args.every)))
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    missing: list[str] = []
    told: dict[str, object] = {"python": platform.python_version(), "detector": measured_build(), "left out": missing}
    print(f"detector: {told['detector']}, Python {told['python']}")
    costs = {} if args.no_stages else compare(pages, {} if args.alone else other_stages(missing), told)
    if args.rules:
        told["rules"] = show_rules(pages, args.rules)
    curve = told["memory, MB"] = measure_memory(pages, args.memory) if args.memory else {}
    wrong = missed(costs, curve)
    print(*missing, *(f"missed: {line}" for line in wrong), sep="\n", file=sys.stderr)
    if args.output:
        args.output.write_text(json.dumps(told | {"missed": wrong}, indent=2) + "\n", "utf-8")
    return int(bool(wrong))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure what a page costs, beside bare parsing and other tools.")
    parser.add_argument("--corpora", type=Path, help="folder with pages/ (default: DETECTOR_CORPORA)")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take each N-th page only")
    parser.add_argument("--rules", type=int, nargs="?", const=SHOWN, default=0, metavar="N", help="the N dearest rules")
    parser.add_argument("--memory", type=int, default=0, metavar="N", help="judge N pages and watch the memory")
    parser.add_argument("--alone", action="store_true", help="leave out other tools")
    parser.add_argument("--no-stages", action="store_true", help="leave out the stages: rules or memory alone")
    parser.add_argument("--output", type=Path, help="write the result there as JSON")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
