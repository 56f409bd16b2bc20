"""How long the program takes to start, what it imports, and what an idle plugin adds.

    python benchmarks/startup.py [--runs N] [--plugins N] [--output FILE]

Each command runs N times in a fresh interpreter; the least processor time is compared with that of `python -c pass` in
the same run. Budgets
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
from typing import TypeAlias

PAGE = "<html lang=en><title>Opening hours</title><h1>Opening hours</h1><p>" + "The library opens at nine. " * 40
START = "import sys; from detector.hosts.cli import main; sys.exit(main({arguments!r}))"
BARE, CHECK, IDLE = "bare python", "detector check", "detector check with idle plugins"
Command: TypeAlias = tuple[str, Mapping[str, str]]  # code and environment
SLOW = ("sklearn", "scipy", "nltk", "textstat", "pandas", "joblib")  # modules that neither command may import
OVER_BARE = 0.4  # seconds
A_PLUGIN = 0.005  # seconds


def run(code: str, environment: Mapping[str, str]) -> float:
    """Return the processor seconds that an interpreter takes for `code`: a busy machine stretches them least."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, env=dict(environment))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(commands: Mapping[str, Command], runs: int) -> dict[str, float]:
    """Return the least seconds of each command; runs are interleaved, so that a busy moment hits all alike."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for command in commands.values():
        run(*command)  # compiles, and fills the cache
    for _ in range(runs):
        for name, command in commands.items():
            seconds[name].append(run(*command))
    return {name: min(own) for name, own in seconds.items()}


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


def make_commands(folder: Path, plugins: int) -> dict[str, Command]:
    """Return what is measured; the last one sees the idle plugins."""
    page = folder / "page.html"
    page.write_text(PAGE)
    check = ["check", str(page), "--fail-on", "never"]
    idle = folder / "idle"
    idle.mkdir()
    install_idle(idle, plugins)
    environment = {**os.environ, "DETECTOR_CACHE": str(folder / "cache")}
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has its bytecode
    path = os.pathsep.join(filter(None, [str(idle), os.environ.get("PYTHONPATH", "")]))
    return {
        BARE: ("pass", environment),
        "import detector": ("import detector", environment),
        "detector --version": (START.format(arguments=["--version"]), environment),
        "detector --help": (START.format(arguments=["--help"]), environment),
        CHECK: (START.format(arguments=check), environment),
        "detector check --no-models": (START.format(arguments=[*check, "--no-models"]), environment),
        IDLE: (START.format(arguments=check), {**environment, "PYTHONPATH": path}),
    }


def benchmark(runs: int, plugins: int) -> dict[str, object]:
    """Measure everything."""
    with tempfile.TemporaryDirectory() as name:
        commands = make_commands(Path(name), plugins)
        seconds = measure(commands, runs)
        slow, dearest = imported(*commands[CHECK])
    over = {name: round(value - seconds[BARE], 3) for name, value in seconds.items() if name not in (BARE, IDLE)}
    return {
        "python": platform.python_version(),
        "runs": runs,
        "bare python, processor s": round(seconds[BARE], 3),
        "over bare python, processor s": over,
        "an idle plugin, ms": round(1000 * (seconds[IDLE] - seconds[CHECK]) / plugins, 2),
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
