"""`detector.toml`, or `[tool.detector]` in `pyproject.toml`: read, checked key by key, turned into settings.

A key that is not known is an error with a suggestion, and so is a value of another type: a typing error must never
switch a check off silently. docs/configuration.md describes every key.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, cast, get_args

from detector.audit.settings import EDITOR, Override, Suppression
from detector.errors import ConfigError
from detector.inputs import Columns, CrawlLimits
from detector.nouns import Severity
from detector.recipes import Recipe

NAME: Final = "detector.toml"
BANDS: Final = ("review", "reject", "never")
PRESETS: Final = ("editor", "crawler", "strict")
ENGINE: Final = {"preset": str, "policy": str, "packs": list, "models": bool, "strict": bool}
RULES: Final = {"off": list, "only": list, "severity": dict}
TOP: Final = {
    **ENGINE, "fail-on": str, "workers": int, "inputs": list, "exclude": list, "gitignore": bool, "baseline": str,
    "inline-suppressions": bool, "reports": list, "signals": bool, "rules": dict, "crawl": dict, "columns": dict,
    "override": list, "suppress": list, "rule-pages": str,
}  # fmt: skip
CRAWL: Final = {
    "max-pages": int, "max-depth": int, "max-seconds": float, "delay": float, "robots": bool, "allow-private": bool,
}  # fmt: skip
COLUMNS: Final = {"text": str, "url": str}
OVERRIDE: Final = {"paths": list, "hosts": list, "fail-on": str, "preset": str, "policy": str, **RULES}
SUPPRESS: Final = {"rule": str, "fingerprint": str, "paths": list, "reason": str, "until": date}
WORDS: Final = {
    str: "a string", list: "a list of strings", bool: "true or false", int: "a whole number", float: "a number",
    dict: "a table", date: "a date such as 2027-01-31",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a configuration file says; the defaults where it says nothing."""

    path: Path | None = None
    root: Path = field(default_factory=Path.cwd)  # folder that paths and patterns are relative to
    engine: Recipe = EDITOR
    fail_on: str = "reject"
    workers: int = 0
    inputs: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    gitignore: bool = True
    baseline: Path | None = None
    inline: bool = True
    reports: tuple[str, ...] = ()
    signals: bool = False
    limits: CrawlLimits = field(default_factory=CrawlLimits)
    private: bool = False
    columns: Columns = field(default_factory=Columns)
    overrides: tuple[Override, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    rule_pages: str = ""


def find_configuration(start: Path) -> Path | None:
    """Return the configuration that holds in a folder: the nearest one upwards, at most to the work tree's root."""
    for folder in (start, *start.parents):
        if (folder / NAME).is_file():
            return folder / NAME
        project = folder / "pyproject.toml"
        if project.is_file() and "detector" in _read(project).get("tool", {}):
            return project
        if (folder / ".git").exists():
            return None
    return None


def load_configuration(path: Path | None) -> Configuration:
    """Return the configuration in the file, the defaults for None; `ConfigError` names file, key and what is wrong."""
    if path is None:
        return Configuration()
    data = _read(path)
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("detector", {})
    return _Reader(path).configuration(data)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ConfigError(f"{path}: there is no such configuration file; `detector init` makes one") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read as TOML: {error}") from error


class _Reader:
    """Turns the tables of one file into records."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._root = path.resolve().parent

    def configuration(self, data: Mapping[str, Any]) -> Configuration:
        """Return the whole file."""
        self._check(data, TOP, "")
        self._choice(data, "preset", PRESETS, "")
        self._choice(data, "fail-on", BANDS, "")
        usual, crawl, columns = CrawlLimits(), data.get("crawl", {}), data.get("columns", {})
        self._check(crawl, CRAWL, "crawl.")
        self._check(columns, COLUMNS, "columns.")
        engine, fail_on = self._engine(data), str(data.get("fail-on", "reject"))
        return Configuration(
            self._path, self._root, engine, fail_on, int(data.get("workers", 0)),
            tuple(self._placed(name) for name in data.get("inputs", ())), tuple(data.get("exclude", ())),
            data.get("gitignore", True), self._path_of(data, "baseline"), data.get("inline-suppressions", True),
            tuple(data.get("reports", ())), data.get("signals", False),
            CrawlLimits(
                crawl.get("max-pages", usual.pages), crawl.get("max-depth", usual.depth),
                float(crawl.get("max-seconds", usual.seconds)), float(crawl.get("delay", usual.delay)),
                crawl.get("robots", usual.robots),
            ),
            crawl.get("allow-private", False), Columns(columns.get("text", ""), columns.get("url", "")),
            tuple(self._override(row, engine, fail_on, n) for n, row in enumerate(data.get("override", ()), 1)),
            tuple(self._suppression(row, n) for n, row in enumerate(data.get("suppress", ()), 1)),
            data.get("rule-pages", ""),
        )  # fmt: skip

    def _engine(self, data: Mapping[str, Any]) -> Recipe:
        rules = data.get("rules", {})
        self._check(rules, RULES, "rules.")
        return Recipe(
            data.get("preset", "editor"), self._path_of(data, "policy"),
            tuple(self._root / name for name in data.get("packs", ())), data.get("models", True),
            data.get("strict", False), tuple(rules.get("off", ())), tuple(rules.get("only", ())),
            self._severities(rules, "rules."),
        )  # fmt: skip

    def _override(self, row: Mapping[str, Any], engine: Recipe, fail_on: str, number: int) -> Override:
        """Return an override: what it does not say is as in the rest of the file; rules off are off in addition."""
        where = f"override {number}: "
        self._check(row, OVERRIDE, where)
        self._choice(row, "preset", PRESETS, where)
        self._choice(row, "fail-on", BANDS, where)
        if not row.get("paths") and not row.get("hosts"):
            raise ConfigError(f"{self._path}: {where}says neither paths nor hosts")
        spec = Recipe(
            row.get("preset", engine.preset), self._path_of(row, "policy") or engine.policy, engine.packs,
            engine.models, engine.strict, (*engine.off, *row.get("off", ())), tuple(row.get("only", engine.only)),
            (*engine.severity, *self._severities(row, where)),
        )  # fmt: skip
        return Override(spec, row.get("fail-on", fail_on), tuple(row.get("paths", ())), tuple(row.get("hosts", ())))

    def _suppression(self, row: Mapping[str, Any], number: int) -> Suppression:
        where = f"suppress {number}: "
        self._check(row, SUPPRESS, where)
        if not str(row.get("reason", "")).strip():
            raise ConfigError(f"{self._path}: {where}gives no reason; who reads it next year will want one")
        if not (row.get("rule") or row.get("fingerprint") or row.get("paths")):
            raise ConfigError(f"{self._path}: {where}names no rule, fingerprint or paths")
        return Suppression(
            row["reason"], row.get("rule", ""), row.get("fingerprint", ""), tuple(row.get("paths", ())),
            row.get("until"),
        )  # fmt: skip

    def _severities(self, row: Mapping[str, Any], where: str) -> tuple[tuple[str, Severity], ...]:
        for rule, severity in row.get("severity", {}).items():
            if severity not in get_args(Severity):
                known = ", ".join(get_args(Severity))
                raise ConfigError(f"{self._path}: {where}severity.{rule}: {severity!r} is none of {known}")
        return tuple(cast("Mapping[str, Severity]", row.get("severity", {})).items())

    def _path_of(self, data: Mapping[str, Any], key: str) -> Path | None:
        return self._root / data[key] if data.get(key) else None

    def _placed(self, name: str) -> str:
        """Return an input as it would be named from the working folder."""
        if "://" in name or name == "-":
            return name
        path = self._root / name
        return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)

    def _check(self, data: Mapping[str, Any], known: Mapping[str, type], where: str) -> None:
        """Refuse unknown keys and values of another type."""
        if not isinstance(data, Mapping):
            raise ConfigError(f"{self._path}: {where.rstrip('.: ')}: must be a table")
        for key, value in data.items():
            if key not in known:
                raise ConfigError(f"{self._path}: {where}unknown key {key!r}{_near(key, known)}")
            kind = known[key]
            fits = isinstance(value, (int, float) if kind is float else kind) and (
                not isinstance(value, bool) or kind is bool
            )
            tables = key in ("override", "suppress") and not where
            if fits and kind is list:
                fits = all(isinstance(item, Mapping if tables else str) for item in value)
            if not fits:
                words = "tables, as [[override]]" if tables else WORDS[kind]
                raise ConfigError(f"{self._path}: {where}{key}: must be {words}")

    def _choice(self, data: Mapping[str, Any], key: str, known: Iterable[str], where: str) -> None:
        names = tuple(known)
        if key == "preset" and data.get("policy"):
            return  # a policy file may bring presets of its own
        if key in data and data[key] not in names:
            value = data[key]
            raise ConfigError(
                f"{self._path}: {where}{key}: {value!r} is none of {', '.join(names)}{_near(value, names)}"
            )


def _near(key: str, known: Iterable[str]) -> str:
    near = get_close_matches(key, list(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""
