"""What each rule earns, after SpamAssassin's masses: hits on bad and good pages by source, S/O, gain, promotion.

Hit rates are averaged over sources. S/O is the bad share of a rule's hit rates: bad / (bad + good). A rule is
promoted when S/O ≥ .95, the good rate is ≤ 1 % and at least 3 bad sources show it (SpamAssassin's nightly gate asks
S/O ≥ .95, ham ≤ 1.00 %, 3 contributors); the others may only score weakly.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

from detector.lab.measure import Measured

GATE = {"so": 0.95, "good": 0.01, "sources": 3}


def rule_table(rows: Sequence[Measured]) -> str:
    """One line a rule, by information gain."""
    scored = [row for row in rows if row.scored]
    names = sorted({name for row in scored for name in row.strengths})
    lines = [f"{'rule':44} {'bad%':>6} {'good%':>6} {'S/O':>5} {'bad src':>7} {'good src':>8} {'gain':>7} gate"]
    made = [_line(scored, name) for name in names]
    return "\n".join(lines + [line for _, line in sorted(made, key=lambda item: -item[0])])


def _line(rows: Sequence[Measured], name: str) -> tuple[float, str]:
    bad = _rates([row for row in rows if row.bad], name)
    good = _rates([row for row in rows if not row.bad], name)
    b, g = sum(bad.values()) / max(len(bad), 1), sum(good.values()) / max(len(good), 1)
    so = b / (b + g) if b + g else 0.0
    seen, honest = sum(v > 0 for v in bad.values()), sum(v > 0 for v in good.values())
    gain = _gain(rows, name)
    passed = so >= GATE["so"] and g <= GATE["good"] and seen >= GATE["sources"]
    line = f"{name:44} {100 * b:6.2f} {100 * g:6.2f} {so:5.2f} {seen:7} {honest:8} {gain:7.4f} {'yes' if passed else ''}"
    return gain, line


def _rates(rows: Sequence[Measured], name: str) -> dict[str, float]:
    hits: dict[str, list[int]] = {}
    for row in rows:
        hits.setdefault(row.source, []).append(int(name in row.strengths))
    return {source: sum(values) / len(values) for source, values in hits.items()}


def _gain(rows: Sequence[Measured], name: str) -> float:
    """Information gain in bits of knowing whether the rule fired, over pages."""
    table = [[0, 0], [0, 0]]
    for row in rows:
        table[int(name in row.strengths)][int(row.bad)] += 1
    total = len(rows)
    whole = _entropy([table[0][0] + table[1][0], table[0][1] + table[1][1]])
    return whole - sum(sum(part) / total * _entropy(part) for part in table)


def _entropy(counts: Sequence[int]) -> float:
    total = sum(counts)
    return -sum(c / total * log2(c / total) for c in counts if c) if total else 0.0


def rule_detail(rows: Sequence[Measured], name: str) -> str:
    """Hit rate and mean strength of one rule by source and by language."""
    lines = []
    for title, key in (("source", "source"), ("language", "language")):
        lines.append(f"{title:50} label        pages  hits  strength")
        groups: dict[tuple[str, str], list[float]] = {}
        for row in rows:
            groups.setdefault((str(getattr(row, key)), row.label), []).append(row.strengths.get(name, 0.0))
        for (group, label), values in sorted(groups.items(), key=lambda item: -sum(v > 0 for v in item[1])):
            hits = [v for v in values if v > 0]
            if hits:
                lines.append(f"{group[:50]:50} {label:12} {len(values):5} {len(hits):5} {sum(hits) / len(hits):9.2f}")
    return "\n".join(lines)
