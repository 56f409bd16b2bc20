"""Floors and ceilings that an evaluation must keep: `--require auroc>=0.94`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from math import isnan

from detector.errors import ConfigError
from detector.lab.evaluation import Evaluation
from detector.lab.judging import main_mode
from detector.lab.panel import FIGURES

WRITTEN = re.compile(r"([a-z0-9_]+)\s*(>=|<=)\s*([0-9]*\.?[0-9]+)")


@dataclass(frozen=True, slots=True)
class Requirement:
    """A bound on one figure of the main mode."""

    figure: str
    least: bool  # ">=", else "<="
    bound: float


def parse_requirements(texts: Sequence[str]) -> list[Requirement]:
    """Read `figure>=x` and `figure<=x`; `ConfigError` at anything else."""
    found = []
    for text in texts:
        match = WRITTEN.fullmatch(text.strip())
        if match is None:
            raise ConfigError(f"--require {text!r}: write it as FIGURE>=NUMBER or FIGURE<=NUMBER")
        if match[1] not in FIGURES:
            near = get_close_matches(match[1], FIGURES, 1)
            hint = f"did you mean {near[0]}?" if near else f"the figures are {', '.join(FIGURES)}"
            raise ConfigError(f"--require {text!r}: there is no figure {match[1]!r}; {hint}")
        found.append(Requirement(match[1], match[2] == ">=", float(match[3])))
    return found


def missed(result: Evaluation, required: Sequence[Requirement]) -> list[str]:
    """One sentence for each bound that the main mode does not keep; a figure that cannot be had is missed."""
    figures = result.modes[main_mode(result.modes)].figures
    lines = []
    for need in required:
        value = figures[need.figure].value
        kept = value >= need.bound if need.least else value <= need.bound
        if isnan(value) or not kept:
            sign = ">=" if need.least else "<="
            shown = "cannot be computed here" if isnan(value) else f"is {value:.4f}"
            lines.append(f"{need.figure} {shown}, required {sign} {need.bound:g}")
    return lines
