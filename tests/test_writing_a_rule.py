"""The rule and the plugin in docs/writing-a-rule.md are what they say."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import cast

from detector.catalogue import HOOKS, Catalogue
from detector.engine import Detector
from detector.examples import run_examples
from detector.nouns import Rule

TEXT = (Path(__file__).parents[1] / "docs" / "writing-a-rule.md").read_text("utf-8")
PYTHON = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)


def test_the_rule_in_the_documentation_holds_its_own_examples() -> None:
    names: dict[str, object] = {}
    exec(compile(PYTHON[0], "documentation", "exec"), names)
    rule = cast("Rule", names["RULE"])
    detector = Detector(catalogue=Catalogue(rules=(rule,)), models=False)
    assert [outcome.wrong for outcome in run_examples(detector, [rule])] == ["", ""]


def test_the_plugin_in_the_documentation_offers_what_hooks_there_are() -> None:
    names: dict[str, object] = {}
    exec(compile(PYTHON[1], "documentation", "exec"), names)
    assert {name for name in names if name.startswith("detector_")} <= set(HOOKS)
    (entry,) = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    assert "detector" in tomllib.loads(entry)["project"]["entry-points"]


def test_every_hook_is_named() -> None:
    assert [hook for hook in HOOKS if f"`{hook}`" not in TEXT] == []
