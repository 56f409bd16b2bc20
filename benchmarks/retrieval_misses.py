"""Where `benchmarks/retrieval.py` loses rewrites."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from paired_texts import FABRICATED, Text

from detector.corpus.derivation import MIN_STEMS
from detector.corpus.pairing import Scored


def kind_of(text: Text) -> str:
    """Return what the prompt asked for, as far as it matters for recognition."""
    return "told to alter facts" if text.operation in FABRICATED else "clean" if text.clean else "noisy generator"


def misses(
    wanted: Sequence[int],
    labels: Sequence[Text | None],
    scored: Iterable[Scored],
    find: Callable[[int], int],
    reached: Callable[[int], bool],
) -> None:
    """Print by corpus and kind where rewrites were lost.

    Args:
        wanted: the rewrites.
        labels: what is known of each page.
        scored: every candidate.
        find: the page that stands for a page and its duplicates.
        reached: tells whether a rewrite was found.
    """
    best = {frozenset((s.a, s.b)): s.beside for s in scored}
    originals: dict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(labels):
        if text and text.label == "human":
            originals[text.group].append(i)
    lost: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for i in wanted:
        text = labels[i]
        if text:
            pairs = [frozenset((find(i), find(o))) for o in originals[text.group]]
            odds = [best[pair] for pair in pairs if pair in best]
            short = min(len(text.page_print.stems), *(len(labels[o].page_print.stems) for o in originals[text.group]))  # type: ignore[union-attr]
            where = ("found" if reached(i) else "too short" if short < MIN_STEMS else "never a candidate" if not odds
                     else "too unlike" if max(odds) == -np.inf else "below the cut")  # fmt: skip
            lost[text.corpus, kind_of(text)][where] += 1
    print("\nwhere rewrites were lost:")
    for (corpus, kind), counts in sorted(lost.items()):
        print(f"    {corpus:24} {kind:20} {dict(counts.most_common())}")


def corpora(*texts: Text | None) -> frozenset[str]:
    return frozenset(text.corpus if text else "pages" for text in texts)


def lowest(odds: np.ndarray, true: np.ndarray, precision: float) -> float:
    """Return the lowest log-odds at which the pairs above reach a precision."""
    order = np.argsort(-odds)
    good = np.flatnonzero(np.cumsum(true[order]) / np.arange(1, len(order) + 1) >= precision)
    return float(odds[order[good[-1]]]) if len(good) else np.inf
