"""Names spelt almost alike: Choe Son Hui and Choe Sun Hui, but not Korea and Korean."""

from __future__ import annotations

# Languages that decline names: there a changed ending is grammar, not drift.
INFLECTING = frozenset(
    ("be", "bg", "cs", "el", "et", "fi", "hr", "hu", "hy", "is", "ka", "ko", "la", "lt", "lv", "mk", "mn", "pl", "ro",
     "ru", "sk", "sl", "sq", "sr", "tr", "uk")
)  # fmt: skip
MIN_LONE = 5  # letters of a one-word name, below which a difference of one letter makes another name
ENDINGS = ("", "n", "s", "ns", "an", "ian", "ese", "ish", "i", "er", "ers", "e", "es", "ean", "a", "o")


def is_drift(name: str, other: str, language: str) -> bool:
    """Tell whether two different name keys are one name spelt differently.

    Names of several words must differ in one word only; a name of one word must be long and begin alike.
    """
    left, right = name.split(), other.split()
    if len(left) != len(right):
        return False
    differing = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
    if len(differing) != 1:
        return False
    x, y = differing[0]
    if any(c.isdigit() for c in x + y) or _is_inflection(x, y, language):
        return False
    if len(left) == 1:
        return min(len(x), len(y)) >= MIN_LONE and x[0] == y[0] and distance(x, y, 2) <= (1 if len(x) < 8 else 2)
    longest = max(len(x), len(y))
    if x[0] == y[0] and min(len(x), len(y)) == 2 and longest == 3:  # Moe and Mo after one long first name
        return sum(map(len, left)) >= MIN_LONE + longest and distance(x, y, 1) == 1
    return min(len(x), len(y)) >= 3 and distance(x, y, 2) <= min(2, max(1, longest // 4))


def _is_inflection(x: str, y: str, language: str) -> bool:
    shared = 0
    for a, b in zip(x, y, strict=False):
        if a != b:
            break
        shared += 1
    if language in INFLECTING and shared >= min(len(x), len(y)) - 2:
        return True
    return shared >= 3 and len(x) != len(y) and x[shared:] in ENDINGS and y[shared:] in ENDINGS


def distance(x: str, y: str, limit: int) -> int:
    """Return the edit distance with transpositions of neighbours, or `limit + 1` where it is larger."""
    if abs(len(x) - len(y)) > limit or len(x) > 40 or len(y) > 40:
        return limit + 1
    before: list[int] = []
    row = list(range(len(y) + 1))
    for i, a in enumerate(x, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(y, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == y[j - 2] and x[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
