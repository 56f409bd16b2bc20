"""Does every input get a verdict or a clear error, in bounded time and memory?

    python benchmarks/fuzz.py [--corpora DIR] [--mutations N] [--seed N] [--no-monsters] [--only WORD]
                              [--seconds S] [--megabytes M]

Three kinds of input: the public test files in `robustness/` of the corpora folder (html5lib, jsoup, libxml2, tidy),
N mutations of them (cut, flipped bytes, spliced, repeated tags; drawn from the seed), and monsters made here. Each is
checked in a child process of its own, under a limit of processor time and of memory. A violation is: no answer in
time, memory beyond the limit, a traceback, a rule or model that failed, a quote that is not the slice it says, or an
error that is no sentence. Prints one line for each monster and each violation; exits with 1 if there was one.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import resource
import signal
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from monsters import MEGABYTE, monsters, mutated

if TYPE_CHECKING:
    from detector import Detector

BANDS = ("publish", "review", "reject", "abstain")
HARD = 3  # times the memory limit at which the system refuses more, so that a leak cannot take the machine down
EACH = 25  # inputs of one of html5lib's files; one of them lists all entities
GRACE = 60  # times the processor seconds that a busy machine may take by the clock
SHARED = ("catalogue",)  # failures that do not depend on the input


class Case(NamedTuple):
    """One input: its name and how to make it; made in the child, so that the parent stays small."""

    name: str
    make: Callable[[], bytes | str]


class Result(NamedTuple):
    """What came of one input."""

    name: str
    answer: str
    seconds: float  # of processor time
    megabytes: float  # beyond what the parent had
    degraded: tuple[str, ...]
    violation: str


def main() -> int:
    options = _options()
    from detector import Detector

    detector = Detector()
    detector.check("<p>Warm up: everything that is loaded once is loaded before the first child is made.</p>" * 20)
    results: list[Result] = []
    for group, cases in groups(options):
        begun, before = time.monotonic(), len(results)
        for case in cases:
            if options.only in case.name:
                result = run(case, detector, options.seconds, options.megabytes)
                results.append(result)
                if group == "monsters" or result.violation:
                    print(line(result), flush=True)
        own = results[before:]
        bands = Counter(result.answer.split(":")[0] for result in own)
        print(f"{group}: {len(own)} inputs in {time.monotonic() - begun:.0f} s, {dict(bands)}")
    broken = [result for result in results if result.violation]
    slowest = max((r.seconds for r in results), default=0.0)
    largest = max((r.megabytes for r in results), default=0.0)
    print(f"{len(results)} inputs, slowest {slowest:.1f} s, largest {largest:.0f} MB, {len(broken)} violations")
    return 1 if broken else 0


def groups(options: argparse.Namespace) -> Iterator[tuple[str, Iterator[Case]]]:
    """Yield the name and the cases of each kind of input."""
    if options.monsters:
        yield "monsters", (Case(name, make) for name, make in monsters().items())
    folder = Path(options.corpora) / "robustness" if options.corpora else None
    if folder is None or not folder.is_dir():
        print("no corpora: public test files and their mutations are left out (--corpora DIR or DETECTOR_CORPORA)")
        return
    files = list(public_files(folder))
    yield "public test files", (Case(name, lambda content=content: content) for name, content in files)  # type: ignore[misc]
    yield "mutations", mutations(files, options.mutations, options.seed)


def public_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file in the archives; some of the inputs inside html5lib's one by one."""
    for path in sorted(folder.glob("*.tar.gz")):
        with tarfile.open(path) as archive:
            for member in archive:
                stream = archive.extractfile(member) if member.isfile() else None
                if stream is not None:
                    name, content = f"{path.name.split('.')[0]}:{member.name}", stream.read()
                    yield name, content
                    yield from islice(_inputs(name, content), EACH)


def _inputs(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the inputs of html5lib's tokenizer (JSON) and tree construction tests."""
    if name.endswith(".dat"):
        for at, part in enumerate(content.split(b"#data\n")[1:]):
            yield f"{name}#{at}", part.split(b"\n#errors", 1)[0]
    elif name.endswith(".test"):
        for at, test in enumerate(json.loads(content).get("tests", ())):
            if isinstance(test.get("input"), str):
                yield f"{name}#{at}", test["input"].encode("utf-8", "surrogatepass")


def mutations(files: list[tuple[str, bytes]], count: int, seed: int) -> Iterator[Case]:
    """Yield cases made from the files; the same seed gives the same ones."""
    for at in range(count):
        yield Case(f"mutation {seed}.{at}", lambda at=at: mutated(files, random.Random(f"{seed}.{at}")))  # type: ignore[misc]


def run(case: Case, detector: Detector, seconds: float, megabytes: float) -> Result:
    """Check one input in a child process and tell what came of it."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _answer(case, detector, writer, seconds, megabytes)
    os.close(writer)
    said, late = _listen(reader, seconds * GRACE)
    if late:
        os.kill(child, signal.SIGKILL)
    _, status, used = os.wait4(child, 0)
    told = json.loads(said) if said else {}
    spent = told.get("seconds", used.ru_utime + used.ru_stime)
    grown = told.get("megabytes", 0.0)
    violation = told.get("violation", "") or _verdict_on(status, late, spent, grown, seconds, megabytes)
    return Result(case.name, told.get("answer", "none"), spent, grown, tuple(told.get("degraded", ())), violation)


def _listen(reader: int, seconds: float) -> tuple[bytes, bool]:
    """Return what the child wrote, and whether it took longer than it may."""
    import select

    said, end = b"", time.monotonic() + seconds
    with os.fdopen(reader, "rb", 0) as stream:
        while (left := end - time.monotonic()) > 0:
            ready, _, _ = select.select([stream], [], [], left)
            part = stream.read(65_536) if ready else b""
            if ready and not part:
                return said, False
            said += part or b""
    return said, True


def _verdict_on(status: int, late: bool, spent: float, grown: float, seconds: float, megabytes: float) -> str:
    if late:
        return f"no answer within {seconds * GRACE:.0f} s"
    if os.WIFSIGNALED(status):
        return f"killed by signal {os.WTERMSIG(status)} after {spent:.1f} s"
    if spent > seconds:
        return f"took {spent:.1f} s of processor time, more than {seconds:.0f}"
    if grown > megabytes:
        return f"took {grown:.0f} MB, more than {megabytes:.0f}"
    return "" if os.WEXITSTATUS(status) == 0 else "the child ended without an answer"


def _answer(case: Case, detector: Detector, writer: int, seconds: float, megabytes: float) -> None:
    """In the child: check the input, write what came of it, and end."""
    content = case.make()
    before = _resident()
    hard = int(_virtual() + HARD * megabytes * MEGABYTE)
    resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
    resource.setrlimit(resource.RLIMIT_CPU, (int(2 * seconds) + 1, int(2 * seconds) + 2))
    begun = time.process_time()
    told: dict[str, object] = {"violation": ""}
    try:
        told.update(judge(detector, content, case.name))
    except BaseException as error:  # whatever it is, it is what the run is looking for
        told["violation"] = f"{type(error).__name__}: {str(error)[:200]}"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told |= {"seconds": time.process_time() - begun, "megabytes": max(0.0, peak - before)}
    with contextlib.suppress(OSError):
        os.write(writer, json.dumps(told).encode())
    os._exit(0)


def judge(detector: Detector, content: bytes | str, name: str) -> dict[str, object]:
    """Return the answer to one input, and what is wrong with it."""
    from detector.errors import DetectorError

    try:
        page = detector.read(content, source=name)
    except DetectorError as error:
        sentence = str(error)
        fault = "" if sentence[-1:] == "." and len(sentence.split()) > 4 else f"no sentence: {sentence!r}"
        return {"answer": f"error: {sentence[:120]}", "violation": fault}
    verdict = detector.check_page(page, signals=True)
    faults = [f"{failure.what}: {failure.reason}" for failure in verdict.failures if failure.what not in SHARED]
    faults += [
        f"{finding.rule} quotes {quote.quote[:40]!r}, not {page.text[quote.start : quote.end][:40]!r}"
        for finding in verdict.findings
        for quote in finding.evidence
        if quote.quote != page.text[quote.start : quote.end]
    ]
    faults += [f"not a slice: {b.text[:40]!r}" for b in page.blocks if page.text[b.span.start : b.span.end] != b.text]
    if verdict.verdict not in BANDS or not 0 <= verdict.probability <= 1:
        faults.append(f"no verdict: {verdict.verdict} {verdict.probability}")
    return {"answer": verdict.verdict, "degraded": verdict.degraded, "violation": "; ".join(faults[:3])[:400]}


def line(result: Result) -> str:
    """Return one line about a result."""
    told = f"  [{'; '.join(result.degraded)[:110]}]" if result.degraded else ""
    fault = f"  VIOLATION: {result.violation}" if result.violation else ""
    return f"{result.seconds:7.2f} s {result.megabytes:6.0f} MB  {result.name:34s} {result.answer[:90]}{told}{fault}"


def _resident() -> float:
    """Return the megabytes that the child has now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / MEGABYTE


def _virtual() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpora", default=os.environ.get("DETECTOR_CORPORA", ""))
    parser.add_argument("--mutations", type=int, default=1_000)
    parser.add_argument("--no-monsters", dest="monsters", action="store_false", help="leave these out")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", default="", help="run the inputs whose name contains this")
    parser.add_argument("--seconds", type=float, default=10.0, help="processor seconds that one input may take")
    parser.add_argument("--megabytes", type=float, default=1_000.0, help="memory that one input may take")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
