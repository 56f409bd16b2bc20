"""The policy: weights, group ceilings, verdict bands and limits, read from TOML and checked."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from detector.dataclassing import dataclass
from detector.errors import ConfigError
from detector.nouns import Rule
from detector.tables import read_toml

HERE = Path(__file__).parent
SECTIONS = (
    "version", "base", "severity", "weights", "ceilings", "bands", "abstain", "limits", "adaptation", "packs",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bands:
    """Probabilities from which a page is sent to review and rejected."""

    review: float
    reject: float
    named: float = 0.0  # log-odds that rules must bring, or a model alone must be sure enough:
    look: float = 1.0  # probability from which a page without a named fault goes to review
    alone: float = 1.0  # probability from which it may be rejected


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything about a verdict that is a decision and not a measurement."""

    name: str
    version: str
    base: float  # log-odds of a page without findings
    severity: Mapping[str, float]  # default weight by severity
    weights: Mapping[str, float]  # by rule id
    ceilings: Mapping[str, float]  # by group; "default" for the others
    bands: Bands
    abstain_words: int
    abstain_weight: float
    limits: Mapping[str, int]
    digest: str = ""
    scale: float = 1.0  # of the whole log-odds, adapted to one site
    shift: float = 0.0  # log-odds
    factors: Mapping[str, float] = field(default_factory=dict)  # by rule id: of the rule's share, adapted to one site
    packs: tuple[Path, ...] = ()  # further rule packs, as named in the policy file

    def weight(self, rule: Rule) -> float:
        """Log-odds that `rule` adds at strength 1 (never negative; the sign is the rule's `good_sign`)."""
        if rule.shadow:
            return 0.0
        found = self.weights.get(rule.id)
        return (self.severity[rule.severity] if found is None else found) * self.factors.get(rule.id, 1.0)

    def ceiling(self, group: str) -> float:
        """Most log-odds that `group` may add or, for good evidence, take away."""
        return self.ceilings.get(group, self.ceilings["default"])


def load_policy(preset: str = "editor", path: Path | None = None) -> Policy:
    """Return the shipped policy with the bands of `preset`, overlaid with the TOML file at `path` if given.

    Raises:
        ConfigError: naming file and key when a preset or key is unknown or a value has the wrong type.
    """
    fitted = _read(HERE / "weights.toml")
    data = _merge({"weights": {}, **_read(HERE / "policy.toml")}, fitted)
    packs: tuple[Path, ...] = ()
    if path is not None:
        extra = _read(path)
        _check_keys(extra, data, str(path))
        packs = _packs(path, extra.pop("packs", []))
        data = _merge(data, extra)
    if preset not in data["bands"]:
        raise ConfigError(f"there is no policy preset {preset!r}; the presets are {', '.join(data['bands'])}")
    try:
        return replace(_build(data, preset), packs=packs)
    except (KeyError, TypeError, ValueError) as error:
        raise ConfigError(f"{path or 'policy.toml'}: {error}") from error


def _packs(path: Path, named: object) -> tuple[Path, ...]:
    """Return the packs that a policy file names, from its own folder on."""
    if not isinstance(named, list) or not all(isinstance(name, str) for name in named):
        raise ConfigError(f"{path}: packs: must be a list of files or folders")
    return tuple(path.parent / name for name in named)


def with_weights(policy: Policy, weights: Mapping[str, float], base: float | None = None) -> Policy:
    """Return `policy` with these weights laid over its own (a fit that is being tried)."""
    merged = MappingProxyType({**policy.weights, **weights})
    return replace(policy, weights=merged, base=policy.base if base is None else base)


def _build(data: Mapping[str, Any], preset: str) -> Policy:
    adapted = data["adaptation"]
    if not float(adapted["scale"]) > 0:
        raise ValueError("adaptation.scale: must be above 0")
    bands = Bands(**{key: float(value) for key, value in data["bands"][preset].items()})
    if not 0 < bands.review <= bands.reject < 1:
        raise ValueError(f"bands.{preset}: 0 < review <= reject < 1 must hold")
    return Policy(
        preset,
        str(data["version"]),
        float(data["base"]),
        MappingProxyType({k: float(v) for k, v in data["severity"].items()}),
        MappingProxyType({k: max(0.0, float(v)) for k, v in data["weights"].items()}),
        MappingProxyType({k: float(v) for k, v in data["ceilings"].items()}),
        bands,
        int(data["abstain"]["words"]),
        float(data["abstain"]["weight"]),
        MappingProxyType({k: int(v) for k, v in data["limits"].items()}),
        hashlib.sha256(repr(sorted(data.items(), key=str)).encode()).hexdigest()[:12],
        float(adapted["scale"]),
        float(adapted["shift"]),
        MappingProxyType({k: max(0.0, float(v)) for k, v in adapted["factors"].items()}),
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        return read_toml(path.read_bytes())
    except FileNotFoundError as error:
        raise ConfigError(f"{path}: there is no such policy file") from error
    except (OSError, ValueError) as error:  # not UTF-8, or not TOML
        raise ConfigError(f"{path}: cannot be read as TOML: {error}") from error


def _merge(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(under)
    for key, value in over.items():
        both = isinstance(value, Mapping) and isinstance(merged.get(key), Mapping)
        merged[key] = _merge(merged[key], value) if both else value
    return merged


def _check_keys(extra: Mapping[str, Any], known: Mapping[str, Any], where: str) -> None:
    from difflib import get_close_matches

    open_sections = ("weights", "ceilings", "bands")  # their keys are rule ids, groups and preset names
    for key, value in extra.items():
        if key not in SECTIONS:
            near = get_close_matches(key, SECTIONS, 1)
            raise ConfigError(f"{where}: unknown key {key!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
        if isinstance(value, Mapping) and key not in open_sections:
            for inner in value:
                if inner not in known[key]:
                    near = get_close_matches(inner, list(known[key]), 1)
                    hint = f"; did you mean {near[0]!r}?" if near else ""
                    raise ConfigError(f"{where}: unknown key {key}.{inner}{hint}")
