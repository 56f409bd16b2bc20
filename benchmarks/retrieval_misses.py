"""Where `benchmarks/retrieval.py` loses rewrites, and what it reaches with a cut that was chosen on other corpora."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from paired_texts import FABRICATED, Text

from detector.corpus.derivation import MIN_STEMS
from detector.corpus.pairing import Scored

PRECISION = 0.95
CUT = float(np.log(0.8 / 0.2))  # log-odds of the cut in use


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


def cuts_left_out(
    scored: Sequence[Scored],
    labels: Sequence[Text | None],
    truth: Callable[[int, int], str],
    duplicates: int,
) -> None:
    """Print what each corpus reaches with the cut at which the other corpora reach `PRECISION`.

    Args:
        scored: every candidate.
        labels: what is known of each page.
        truth: "true", "false" or something else for two pages.
        duplicates: true pairs found as duplicates; they count towards precision whatever the cut.
    """
    kept = [(s.beside, truth(s.a, s.b), corpora(labels[s.a], labels[s.b])) for s in scored if s.beside > -20]
    told = [(odds, what == "true", own) for odds, what, own in kept if what in ("true", "false")]
    odds, true = np.array([t[0] for t in told]), np.array([t[1] for t in told])
    taken = np.zeros(len(told), bool)
    cuts: dict[str, float] = {}
    done = np.zeros(len(told), bool)
    for corpus in sorted({name for t in told for name in t[2]}):
        own = np.array([corpus in t[2] for t in told])
        cuts[corpus] = lowest(odds[~own], true[~own], duplicates)
        taken |= own & ~done & (odds >= cuts[corpus])
        done |= own
    precision = (true[taken].sum() + duplicates) / max(1, taken.sum() + duplicates)
    print(f"\neach corpus by a cut chosen on the others ({CUT:.2f} is in use): precision {precision:.4f}, "
          f"true pairs {int(true[taken].sum())}, with the cut in use {int(true[odds >= CUT].sum())}")  # fmt: skip
    print("    ", {corpus: round(cut, 2) for corpus, cut in cuts.items()})


def corpora(*texts: Text | None) -> frozenset[str]:
    return frozenset(text.corpus if text else "pages" for text in texts)


def lowest(odds: np.ndarray, true: np.ndarray, duplicates: int) -> float:
    """Return the lowest log-odds at which the pairs above reach `PRECISION`."""
    order = np.argsort(-odds)
    hits = np.cumsum(true[order]) + duplicates
    good = np.flatnonzero(hits / (np.arange(1, len(order) + 1) + duplicates) >= PRECISION)
    return float(odds[order[good[-1]]]) if len(good) else np.inf
