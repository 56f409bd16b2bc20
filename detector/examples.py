"""Runs the good and bad examples of rules through the engine."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple, cast

from detector.engine import observe
from detector.nouns import Page, Rule, SourceKind

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from detector.engine import Detector

FOLDER = "examples"  # beside the module of a rule
KINDS = {"html": "html", "md": "markdown", "txt": "text"}  # suffix of an example file → how it is read
ADDRESS = re.compile(r"<!-- (https?://\S+) -->\n")


class Example(NamedTuple):
    """A text on which a rule must speak or stay silent; `kind` is None where the engine is to tell it."""

    side: str  # "good" or "bad"
    number: int  # from 1 on
    text: str
    kind: SourceKind | None = None
    url: str = ""


class Outcome(NamedTuple):
    """One example, and what was wrong with it; `wrong` is empty where the rule did as the example says."""

    rule: str
    side: str  # "good" or "bad"
    number: int  # from 1 on
    example: str
    wrong: str


def examples_of(rule: Rule) -> tuple[Example, ...]:
    """Return the examples of a rule: those of its record, then the files beside its module.

    Texts too long for a record are files `examples/<rule id>.<good|bad>.<n>.<html|md|txt>`, which are opened only when
    somebody asks for them. An HTML file may begin with a comment that holds the page's address.
    """
    found = [
        Example(side, number, text, "html" if text.lstrip().startswith("<") else None)
        for side, texts in (("good", rule.good), ("bad", rule.bad))
        for number, text in enumerate(texts, 1)
    ]
    for file in _files(rule):
        side, _, suffix = file.name[len(rule.id) + 1 :].split(".")
        text = file.read_text("utf-8")
        address = ADDRESS.match(text)
        number = 1 + sum([example.side == side for example in found])
        url, text = (address[1], text[address.end() :]) if address else ("", text)
        found.append(Example(side, number, text, cast("SourceKind", KINDS[suffix]), url))
    return tuple(found)


def _files(rule: Rule) -> list[Traversable]:
    module = rule.origin.rpartition(": ")[2] or getattr(rule.check, "__module__", None) or ""
    package = module.rpartition(".")[0]
    try:
        folder = resources.files(package) / FOLDER
    except (ImportError, TypeError, ValueError):  # a check that was made at run time has no folder
        return []
    named = re.compile(rf"{re.escape(rule.id)}\.(?:good|bad)\.\d+\.(?:{'|'.join(KINDS)})")
    files = folder.iterdir() if folder.is_dir() else ()
    return sorted([file for file in files if named.fullmatch(file.name)], key=lambda file: file.name)


def run_examples(detector: Detector, rules: Iterable[Rule]) -> Iterator[Outcome]:
    """Run every example of these rules."""
    for rule in rules:
        for example in examples_of(rule):
            wrong = judge_example(detector, rule, example)
            yield Outcome(rule.id, example.side, example.number, example.text, wrong)


def judge_example(detector: Detector, rule: Rule, example: Example) -> str:
    """Return what is wrong when `rule` reads `example`, "" when nothing is."""
    must_speak = example.side == "bad"
    page = detector.read(example.text, kind=example.kind, url=example.url, source=f"example of {rule.id}")
    reading = detector.start_reading(page)
    asked = detector.catalogue.rules if rule.last else (rule,)
    observed, failures = observe(reading, asked)
    for failure in failures:
        if failure.what == f"rule {rule.id}":
            return f"the check failed: {failure.reason}"
    said = next((o.evidence[0].message for o in observed if o.rule.id == rule.id), "")
    if must_speak and not said:
        return "the rule is silent" + _unasked(rule, page)
    if said and not must_speak:
        return f"the rule speaks: {said}"
    return ""


def _unasked(rule: Rule, page: Page) -> str:
    """Say so where the rule was not even asked, because of the page's language."""
    code = page.language.code
    if rule.languages and code not in rule.languages and code != "und":
        return f": it is for {', '.join(rule.languages)}, and the example was taken for {code}"
    return ""
