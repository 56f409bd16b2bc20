"""The same page gives the same verdict in every process: Python orders sets of words by a seed of each process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from detector.catalogue import load_catalogue
from detector.examples import examples_of

WORDS = ["velvet", "copper", "walnut", "saffron"]  # all equally frequent below: which one is told must not be chance
TAIL = f"<title>{' '.join(WORDS)}</title><p>{'The shop opens at nine and closes at six. ' * 12}</p>" + "".join(
    f"<p>{' '.join(WORDS)} number {chr(97 + i)}</p>" for i in range(26)
)
DUMP = "".join(f"<p>{i}. Which {' '.join(WORDS)} is it?</p><p>Answer: B</p>" for i in range(1, 31))
SEARCH = "<p>Words.</p>" + "".join(
    f'<a href="/{i}">cheap {" ".join(WORDS)} near {name}</a> '
    for i, name in enumerate(("you", "Leeds", "Paris", "Rome", "Ghent", "Bonn", "Lyon", "Oslo", "Kiel", "Cork"))
)
TITLE = (
    f"<title>{' | '.join(f'{one} {two}' for one in WORDS for two in WORDS)}</title><p>{'The shop is open. ' * 30}</p>"
)


@pytest.mark.slow
def test_verdicts_do_not_hang_on_the_order_of_sets(tmp_path: Path) -> None:
    for number, page in enumerate((TAIL, DUMP, SEARCH, TITLE)):
        (tmp_path / f"tie-{number}.html").write_text(page)
    examples = [one for rule in load_catalogue().rules for one in examples_of(rule)]
    for number, one in enumerate(examples):
        (tmp_path / f"{number}.html").write_text(one.text)
    command = [sys.executable, "-m", "detector", "check", str(tmp_path), "--format", "json", "--fail-on", "never"]
    first, *others = [
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2", "3")
    ]
    assert all(word in first for word in (b"keyword-tail", b"question-dump", b"stuffed-title", b"search-phrases"))
    assert others == [first, first]
