"""Packs for tests: written to a file, loaded, and asked about pages."""

from __future__ import annotations

from pathlib import Path

from detector.catalogue import Catalogue
from detector.engine import Detector, observe
from detector.nouns import Evidence, Page, Rule
from detector.packs import load_pack

REST = """
group = "template_artifacts"
severity = "warning"
summary = "s"
why = "w"
advice = "a"
good = ["nothing"]
bad = ["something"]
"""


def write_pack(folder: Path, *rules: str, name: str = "pack.toml", rest: str = REST) -> Path:
    """Write rules, each the lines of one `[[rule]]`; what every rule must have is added."""
    path = folder / name
    path.write_text("".join(f"[[rule]]\n{rule.strip()}\n{rest}\n" for rule in rules), "utf-8")
    return path


def load_rules(folder: Path, *rules: str) -> tuple[Rule, ...]:
    """Return the rules of such a pack; each gets the id `test.rule-N` and a message unless it has them."""
    numbered = [
        (rule if "id =" in rule else f'id = "test.rule-{number}"\n{rule.strip()}')
        + ("" if "message =" in rule else '\nmessage = "found"')
        for number, rule in enumerate(rules, 1)
    ]
    return load_pack(write_pack(folder, *numbered))


def evidence(rules: tuple[Rule, ...], page: Page) -> dict[str, Evidence]:
    """Return what each rule that spoke said; a rule that fails fails the test."""
    detector = Detector(catalogue=Catalogue(rules=rules), models=False)
    observed, failures = observe(detector.start_reading(page), rules)
    assert not failures
    assert all(len(o.evidence) == 1 for o in observed)
    return {o.rule.id: o.evidence[0] for o in observed}
