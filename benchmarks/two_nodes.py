"""A cluster of two nodes on this machine, and what a program with all its processes costs: for benchmarks/scale.py."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

HOME = Path(__file__).parents[1]
PORT = 7177


def descendants(root: int) -> list[int]:
    """Return a process and everything below it."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
            children.setdefault(parent, []).append(int(entry.name))
    found = [root]
    for process in found:
        found += children.get(process, [])
    return found


def measured(call: list[str], inside: Any = None) -> dict[str, Any]:
    """Run a program; return wall and processor seconds and the greatest sum of resident memory of its processes.

    Nobody waits for Spark's virtual machine, so the time of processes that were seen counts where it is more.
    """
    before, started, peak = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic(), 0
    spent: dict[int, float] = {}
    program = subprocess.Popen(call, cwd=HOME, stderr=subprocess.PIPE, text=True)
    while program.poll() is None:
        time.sleep(1)
        running = descendants(program.pid)
        peak = max(peak, sum(resident(process) for process in running))
        spent |= {process: worked(process) or spent.get(process, 0.0) for process in running}
        if inside is not None:
            inside()
    assert program.stderr is not None
    told = program.stderr.read().splitlines()[-1:]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {
        "wall": time.monotonic() - started,
        "cpu": max(cpu, sum(spent.values())),
        "peak_mib": peak / 2**20,
        "code": program.returncode,
        "told": told,
    }


def resident(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * resource.getpagesize()
    except (OSError, IndexError):
        return 0


def worked(process: int) -> float:
    """Return the processor seconds of a process so far, without those of its children."""
    try:
        told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def spark_class() -> str:
    import pyspark

    return str(Path(pyspark.__file__).parent / "bin" / "spark-class")


class Cluster:
    """A master and two nodes on this machine."""

    def __init__(self, folder: Path) -> None:
        environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
        deploy, logs = "org.apache.spark.deploy", (folder / "cluster.log").open("ab")
        start = [spark_class(), f"{deploy}.master.Master", "--host", "127.0.0.1", "--port", str(PORT)]
        self.master = subprocess.Popen([*start, "--webui-port", "0"], env=environment, stderr=logs, stdout=logs)
        self.nodes = [
            subprocess.Popen(
                [spark_class(), f"{deploy}.worker.Worker", "--cores", "1", "--memory", "1g", "--webui-port", "0",
                 "--work-dir", str(folder / f"node{n}"), f"spark://127.0.0.1:{PORT}"],
                env=environment, stderr=logs, stdout=logs,
            )
            for n in range(2)
        ]  # fmt: skip

    def kill_node(self, number: int) -> int:
        """Kill a node with everything it started; return how many processes that were."""
        doomed = descendants(self.nodes[number].pid)
        for process in doomed:
            os.kill(process, signal.SIGKILL)
        return len(doomed)

    def close(self) -> None:
        for program in (*self.nodes, self.master):
            for process in descendants(program.pid):
                try:
                    os.kill(process, signal.SIGKILL)
                except ProcessLookupError:
                    continue
            program.wait()
