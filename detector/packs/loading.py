"""Reads pack files into rules."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from detector.errors import PackError
from detector.matching.cache import load_cached, store_cached
from detector.nouns import Check, Rule
from detector.packs import structure
from detector.packs.counting import counted
from detector.packs.slots import form_pattern

FORMAT: Final = "1"  # of packs; raised whenever `schema` or `validation` change, so that cached packs are read anew
Table = Mapping[str, Any]


def find_packs(path: Path) -> list[Path]:
    """Return `path` itself, or the TOML files of that folder by name; `PackError` when there is nothing."""
    if path.is_dir():
        return sorted(path.glob("*.toml"))
    if not path.is_file():
        raise PackError(f"{path}: there is no such pack")
    return [path]


def load_pack(path: Path) -> tuple[Rule, ...]:
    """Return the rules of a pack; `PackError` names file, line and key of the first thing that is wrong.

    A pack that was once found right is kept, parsed, in the cache under the digest of its content.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise PackError(f"{path}: cannot be read: {error.strerror}") from None
    name = f"pack-{sha256(FORMAT.encode() + content).hexdigest()}"
    cached = load_cached(name)
    if cached is not None:
        rules = json.loads(cached)
    else:
        rules = _read(path, content)
        store_cached(name, json.dumps(rules).encode())
    return tuple(make_rule(rule) for rule in rules)


def _read(path: Path, content: bytes) -> list[dict[str, Any]]:
    import tomllib

    from detector.packs.validation import check_pack

    try:
        text = content.decode("utf-8")
        parsed = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise PackError(f"{path}:{line}: the pack is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{path}: not TOML: {error}") from None
    return check_pack(path, text, parsed)


def make_rule(rule: Table) -> Rule:
    """Turn a checked table into a rule."""
    patterns, phrases = _declared(rule)
    return Rule(
        id=rule["id"],
        group=rule["group"],
        severity=rule["severity"],
        summary=rule["summary"],
        why=rule["why"],
        advice=rule["advice"],
        check=_check(rule, patterns, phrases),
        policy=rule.get("policy", ""),
        languages=tuple(rule.get("languages", ())),
        good_sign=rule.get("good_sign", False),
        shadow=rule.get("shadow", False),
        patterns=MappingProxyType(patterns),
        phrases=MappingProxyType(phrases),
        last=rule["kind"] == "composite",
        source=rule.get("source", ""),
        good=tuple(rule["good"]),
        bad=tuple(rule["bad"]),
    )


def _declared(rule: Table) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Return everything that the matcher must look for: patterns and phrases by key."""
    patterns: dict[str, str] = {}
    phrases = {key: _texts(rule[key]) for key in ("phrases", "unless", "unless_in_block") if key in rule}
    for name, pattern in enumerate(rule.get("patterns", ())):
        patterns[f"pattern-{name}"] = pattern
    for name, form in enumerate(rule.get("slots", ())):
        patterns[f"slot-{name}"] = form_pattern(form, rule.get("names", ()))
    for side in ("of", "to"):
        told = rule.get(side, {})
        if "phrases" in told:
            phrases[side] = _texts(told["phrases"])
        elif "patterns" in told:
            patterns[side] = "|".join(f"(?:{pattern})" for pattern in told["patterns"])
    return patterns, phrases


def _texts(phrases: list[Any]) -> tuple[str, ...]:
    return tuple(phrase if isinstance(phrase, str) else phrase["text"] for phrase in phrases)


def _check(rule: Table, patterns: Mapping[str, str], phrases: Mapping[str, Any]) -> Check:
    keys = tuple(key for key in (*phrases, *patterns) if key == "phrases" or key.startswith(("pattern-", "slot-")))
    unless = f"{rule['id']}/unless" if "unless" in rule else ""
    kind = rule["kind"]
    if kind == "ratio":
        return structure.ratio(rule, unless)
    if kind == "block":
        return structure.blocks(rule, keys, unless)
    if kind == "composite":
        return structure.composite(rule, unless)
    if kind == "signal":
        return structure.threshold(rule, unless)
    return counted(rule, keys)
