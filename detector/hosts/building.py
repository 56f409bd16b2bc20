"""What the plugins of site generators share: judge each page that was built, tell the poor ones, fail if asked to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from detector.errors import ConfigError

if TYPE_CHECKING:
    from detector.engine import Detector
    from detector.nouns import Verdict

ORDER = ("publish", "abstain", "review", "reject")
LEVELS = ("review", "reject", "never")
TOLD = 3  # reasons a page
OPTIONS: Mapping[str, str] = {"preset": "editor", "policy": "", "warn_on": "review", "fail_on": "never"}
"""Options of all generators with their defaults; `warn_on` and `fail_on` are one of LEVELS."""


class PoorPages(Exception):
    """The build fails: pages are at or above `fail_on`."""


@dataclass(slots=True)
class BuildCheck:
    """The judging of one build."""

    detector: Detector
    warn_on: str
    fail_on: str
    failing: list[str] = field(default_factory=list)

    def judge(self, html: str, name: str, url: str = "") -> str:
        """Judge a built page; return the warning, "" for none."""
        verdict = self.detector.check(html, url=url, source=name, kind="html")
        if reaches(verdict, self.fail_on):
            self.failing.append(name)
        return describe(verdict, name) if reaches(verdict, self.warn_on) or reaches(verdict, self.fail_on) else ""

    def finish(self) -> None:
        """End the build; `PoorPages` names the pages that must not be published."""
        if self.failing:
            names = ", ".join(self.failing[:10]) + (" …" if len(self.failing) > 10 else "")
            raise PoorPages(f"detector: {len(self.failing)} pages are at or above {self.fail_on}: {names}")


def start_check(options: Mapping[str, object]) -> BuildCheck:
    """Return the judging that the options ask for.

    Raises:
        ConfigError: naming the option whose value is unknown.
    """
    from detector.engine import Detector
    from detector.policy import load_policy

    told = {name: str(options.get(name) or default) for name, default in OPTIONS.items()}
    for name in ("warn_on", "fail_on"):
        if told[name] not in LEVELS:
            raise ConfigError(f"detector: {name} is one of {', '.join(LEVELS)}")
    policy = load_policy(told["preset"], Path(told["policy"]) if told["policy"] else None)
    return BuildCheck(Detector(policy), told["warn_on"], told["fail_on"])


def reaches(verdict: Verdict, level: str) -> bool:
    """Whether a verdict is at or above a level."""
    return level != "never" and ORDER.index(verdict.verdict) >= ORDER.index(level)


def describe(verdict: Verdict, name: str) -> str:
    """One line with the strongest reasons and the words they are about."""
    reasons = [
        f.message + (f" (“{' '.join(f.evidence[0].quote.split())[:60]}”)" if f.evidence else "")
        for f in verdict.findings
        if f.contribution > 0 and not f.shadow
    ][:TOLD]
    return f"{name}: {verdict.verdict} {verdict.probability:.2f}: {' '.join(reasons)}"
