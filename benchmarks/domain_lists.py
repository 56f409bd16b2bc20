"""Memory and time of a million entries of domain lists: reading, held in memory, a look-up.

    python benchmarks/domain_lists.py [--entries N] [--lookups N]

Domains are made up; a tenth has a path. Addresses are looked up half on the list and half not, with one to three
subdomains and paths of two segments. Time is processor time of one thread.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from pathlib import Path

from detector.lists import read_lists

SUFFIXES = ("com", "net", "org", "info", "xyz", "co.uk", "com.br", "de", "online", "shop")
FORMS = ("{}", "0.0.0.0 {}", "||{}^", "*://*.{}/*")


def resident() -> float:
    """Return this process's resident memory in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def domain(rng: random.Random) -> str:
    return "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.randint(6, 16))) + "." + rng.choice(SUFFIXES)


def write_lists(folder: Path, domains: list[str]) -> None:
    """Write four lists, one a format; every tenth entry of the plain one has a path."""
    for number, form in enumerate(FORMS):
        own = domains[number :: len(FORMS)]
        lines = (f"{form.format(d)}/~user" if not number and n % 4 == 0 else form.format(d) for n, d in enumerate(own))
        (folder / f"{number}.txt").write_text("\n".join(lines) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--lookups", type=int, default=200_000)
    args = parser.parse_args()
    rng = random.Random(7)
    domains = [domain(rng) for _ in range(args.entries)]
    asked = [rng.choice(domains) if n % 2 else domain(rng) for n in range(args.lookups)]
    urls = [f"https://{rng.choice(('', 'www.', 'a.', 'b.a.'))}{d}/~user/page-{n}" for n, d in enumerate(asked)]
    with tempfile.TemporaryDirectory() as name:
        write_lists(Path(name), domains)
        del domains
        before, started = resident(), time.process_time()
        table = read_lists([Path(name)])
        read, held = time.process_time() - started, resident() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(table):,} entries: read in {read:.1f} s, {held:.0f} MiB held; peak of the process {peak:.0f} MiB")
    for name, own in (("listed domains", urls[1::2]), ("others", urls[::2])):
        started = time.process_time()
        hits = sum(table.find(url) is not None for url in own)
        each = (time.process_time() - started) / len(own)
        print(f"{len(own):,} look-ups of {name}, {hits / len(own):.1%} hits: {each * 1e6:.1f} µs each")


if __name__ == "__main__":
    main()
