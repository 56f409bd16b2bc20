"""How long the program takes to start, what it imports, and what an idle plugin adds.

    python benchmarks/startup.py [--runs N] [--plugins N] [--output FILE]

Each command runs N times in a fresh interpreter; the median is compared with `python -c pass` in the same run. Budgets
are those of the project: 0.4 s over a bare interpreter, 5 ms an idle plugin, and no import of what is slow to import
before it is needed. Exits with 1 where a budget is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

PAGE = "<html lang=en><title>Opening hours</title><h1>Opening hours</h1><p>" + "The library opens at nine. " * 40
START = "import sys; from detector.hosts.cli import main; sys.exit(main({arguments!r}))"
SLOW = ("sklearn", "scipy", "nltk", "textstat", "pandas", "joblib")  # modules that neither command may import
OVER_BARE = 0.4  # seconds
A_PLUGIN = 0.005  # seconds


def run(code: str, environment: Mapping[str, str]) -> float:
    """Return the processor seconds that an interpreter takes for `code`: a busy machine stretches them least."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, env=dict(environment))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(codes: Mapping[str, str], environment: Mapping[str, str], runs: int) -> dict[str, float]:
    """Return the median seconds of each code; runs are interleaved, so that a busy moment hits all alike."""
    seconds: dict[str, list[float]] = {name: [] for name in codes}
    for code in codes.values():
        run(code, environment)  # compiles, and fills the cache
    for _ in range(runs):
        for name, code in codes.items():
            seconds[name].append(run(code, environment))
    return {name: median(own) for name, own in seconds.items()}


def imported(code: str, environment: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Return the slow modules that `code` imports, and its ten most expensive imports in milliseconds."""
    command = [sys.executable, "-X", "importtime", "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=dict(environment))
    rows = [line.partition("import time:")[2].split("|") for line in done.stderr.splitlines() if "import time:" in line]
    own = [(int(a), name.strip()) for a, _, name in rows if a.strip().isdigit()]
    slow = sorted({name.partition(".")[0] for _, name in own} & set(SLOW))
    return slow, [f"{name} {microseconds / 1000:.1f}" for microseconds, name in sorted(own, reverse=True)[:10]]


def install_idle(folder: Path, count: int) -> None:
    """Install pretended distributions whose plugin offers nothing."""
    names = ("detector_rules", "detector_packs", "detector_signals")
    hooks = "\n".join(f"@hookimpl\ndef {name}():\n    return []\n" for name in names)
    for number in range(count):
        name = f"idle_plugin_{number}"
        (folder / f"{name}.py").write_text(f"from detector import hookimpl\n\n{hooks}")
        info = folder / f"{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[detector]\n{name} = {name}\n")


def benchmark(runs: int, plugins: int) -> dict[str, object]:
    """Measure everything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = folder / "page.html"
        page.write_text(PAGE)
        arguments = ["check", str(page), "--fail-on", "never"]
        check = START.format(arguments=arguments)
        codes = {
            "bare python": "pass",
            "import detector": "import detector",
            "detector --version": START.format(arguments=["--version"]),
            "detector --help": START.format(arguments=["--help"]),
            "detector check": check,
            "detector check --no-models": START.format(arguments=[*arguments, "--no-models"]),
        }
        environment = {**os.environ, "DETECTOR_CACHE": str(folder / "cache")}
        seconds = measure(codes, environment, runs)
        slow, dearest = imported(check, environment)
        idle = folder / "idle"
        idle.mkdir()
        install_idle(idle, plugins)
        path = os.pathsep.join(filter(None, [str(idle), os.environ.get("PYTHONPATH", "")]))
        pair = measure({"with": check}, {**environment, "PYTHONPATH": path}, runs)["with"]
    over = {name: value - seconds["bare python"] for name, value in seconds.items() if name != "bare python"}
    return {
        "python": platform.python_version(),
        "runs": runs,
        "bare python, processor s": round(seconds["bare python"], 3),
        "over bare python, processor s": {name: round(value, 3) for name, value in over.items()},
        "an idle plugin, ms": round(1000 * (pair - seconds["detector check"]) / plugins, 2),
        "slow modules imported by check": slow,
        "dearest imports of check, ms each by itself": dearest,
    }


def missed(result: Mapping[str, object]) -> list[str]:
    """Return the budgets that were missed."""
    over = result["over bare python, processor s"]
    assert isinstance(over, dict)
    slower = {name: value for name, value in over.items() if value > OVER_BARE}
    wrong = [f"{name} takes {value} s over a bare python, budget {OVER_BARE}" for name, value in slower.items()]
    plugin = result["an idle plugin, ms"]
    assert isinstance(plugin, float)
    if plugin > 1000 * A_PLUGIN:
        wrong.append(f"an idle plugin takes {plugin} ms, budget {1000 * A_PLUGIN:.0f}")
    slow = result["slow modules imported by check"]
    return [*wrong, f"check imports {', '.join(slow)}"] if isinstance(slow, list) and slow else wrong


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description="Measure how long detector takes to start.")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--plugins", type=int, default=20)
    parser.add_argument("--output", type=Path, help="write the result there as JSON")
    args = parser.parse_args(arguments)
    result = benchmark(args.runs, args.plugins)
    told = json.dumps(result, indent=2)
    print(told)
    if args.output:
        args.output.write_text(told + "\n", "utf-8")
    wrong = missed(result)
    for line in wrong:
        print(f"missed: {line}", file=sys.stderr)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
