"""Rule economics for a terminal and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from math import isfinite, isnan

from detector.lab.economics import Earning
from detector.lab.measure import Measured
from detector.lab.overlap import Overlap
from detector.lab.timing import Times

WIDTH = 42  # characters of a rule id
SPLITS = ("source", "language", "kind", "format", "group")
SHOWN = 25  # measures and rules in the time table


def rule_table(found: Sequence[Earning]) -> str:
    """One line a rule."""
    head = (
        f"{'rule':{WIDTH}} {'bad%':>6} {'good%':>6} {'prec':>5} {'S/O':>5} {'bad src':>7} {'good src':>8} {'gain':>7}"
        f" {'left':>7} {'weight':>6} {'ms':>7}  standing"
    )
    return "\n".join([head, *map(_line, found), "", _summary(found)]) + "\n"


def _line(e: Earning) -> str:
    name = ("+" if e.good_sign else "") + e.rule
    time = "-" if isnan(e.milliseconds) else f"{e.milliseconds:.3f}"
    rates = f"{100 * e.bad_rate:6.2f} {100 * e.good_rate:6.2f} {_share(e.precision):>5} {_share(e.so):>5}"
    return (
        f"{name[:WIDTH]:{WIDTH}} {rates} {e.bad_sources:7} {e.good_sources:8}"
        f" {e.gain:7.4f} {e.left:7.4f} {e.weight:6.2f} {time:>7}  {e.standing}"
    )


def _summary(found: Sequence[Earning]) -> str:
    counts: dict[str, int] = {}
    for earning in found:
        counts[earning.standing] = counts.get(earning.standing, 0) + 1
    return f"{len(found)} rules: " + ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))


def idle_table(found: Sequence[Earning]) -> str:
    """The rules that earn nothing, the shadow rules, and what the weak ones lack."""
    lines: list[str] = []
    for standing, title in (
        ("harmful", "speak against their purpose: mend or take out"),
        ("spare", "tell what another rule tells: take out the dearer one"),
        ("idle", "tell next to nothing"),
        ("unseen", "never fire here: measure on other pages"),
        ("ready", "shadow rules that pass the gate"),
        ("shadow", "shadow rules that do not pass it"),
        ("weak", "scored rules that do not pass the gate (they score by their fitted weight)"),
    ):
        chosen = [e for e in found if e.standing == standing]
        lines += [f"{title}: {len(chosen)}", *(f"  {e.rule:{WIDTH}} {e.why}{_where(e)}" for e in chosen), ""]
    return "\n".join(lines)


def _where(e: Earning) -> str:
    if not e.most_good or e.good_sign:
        return ""
    return " (good: " + ", ".join(f"{source} {rate:.0%}" for source, rate in e.most_good) + ")"


def overlap_table(found: Sequence[Overlap]) -> str:
    """One line a pair."""
    lines = [f"{'rule':{WIDTH}} {'shares its hits with':{WIDTH}} {'within':>6} {'jaccard':>7} {'bad':>5} {'good':>5}"]
    for o in found:
        pages = f"{o.bad_pages:5} {o.good_pages:5}"
        lines.append(f"{o.rule[:WIDTH]:{WIDTH}} {o.other[:WIDTH]:{WIDTH}} {o.within:6.2f} {o.jaccard:7.2f} {pages}")
    return "\n".join(lines) + "\n"


def time_table(times: Times) -> str:
    """Stages, then the dearest rules and shared measures."""
    lines = [f"{times.total:.3f} ms a page over {times.pages} pages"]
    for title, part in (("stages", times.stages), ("shared measures", times.measures), ("rules", times.rules)):
        lines += ["", f"{title}: {sum(part.values()):.3f} ms"]
        lines += [f"  {spent:8.4f}  {name}" for name, spent in list(part.items())[:SHOWN]]
        if len(part) > SHOWN:
            lines.append(f"  … and {len(part) - SHOWN} more: {sum(list(part.values())[SHOWN:]):.3f} ms")
    return "\n".join(lines) + "\n"


def rule_splits(rows: Sequence[Measured], rule: str) -> dict[str, list[dict[str, object]]]:
    """Hits and mean strength of one rule by source, language, kind, format and group; parts without a hit left out."""
    return {split: list(_split(rows, rule, split)) for split in SPLITS}


def _split(rows: Sequence[Measured], rule: str, split: str) -> Iterator[dict[str, object]]:
    parts: dict[tuple[str, str], list[float]] = {}
    for row in rows:
        parts.setdefault((str(getattr(row, split)), row.label), []).append(row.strengths.get(rule, 0.0))
    for (name, label), values in sorted(parts.items(), key=lambda item: (-sum(v > 0 for v in item[1]), item[0])):
        hits = [value for value in values if value > 0]
        if hits:
            strength = round(sum(hits) / len(hits), 4)
            yield {split: name, "label": label, "pages": len(values), "hits": len(hits), "strength": strength}


def rule_detail(rows: Sequence[Measured], rule: str) -> str:
    """The splits of one rule as text."""
    lines = []
    for split, parts in rule_splits(rows, rule).items():
        lines.append(f"{split:50} label        pages  hits  strength")
        for part in parts:
            name, label = str(part[split])[:50], str(part["label"])
            lines.append(f"{name:50} {label:12} {part['pages']:5} {part['hits']:5} {part['strength']:9.2f}")
        lines.append("")
    return "\n".join(lines)


def as_json(found: object) -> str:
    """Records, lists and mappings as JSON; what cannot be had is null."""
    return json.dumps(_plain(found), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _plain(value: object) -> object:
    if isinstance(value, Earning | Overlap | Times):
        return _plain(asdict(value))
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, float):
        return round(value, 6) if isfinite(value) else None
    return value


def _share(value: float) -> str:
    return "-" if isnan(value) else f"{value:.2f}"
