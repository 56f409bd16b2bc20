"""Finds 2,000 rewrites among 20,000 pages, beside MinHash on the same pages in the same run.

    python benchmarks/retrieval.py --corpora DIR [--cache DIR] [--rewrites 2000] [--pages 20000]
                                   [--parts rewrites index news spun] [--thesaurus FILE]

The collection: every original that has a rewrite, one rewrite each of 2,000 of them (spread over the corpora in
proportion), and as fillers all other human texts, machine texts that were not made from one of them, and raw pages
of the page corpora; where these do not reach the number, long texts are cut in two, and pairs of two cuts count
neither way. A pair is true where both share a `pair_id`, unlabelled where both have a common source that nobody
labelled (a shared run of eight words, listed leaks, sibling corpora), and false otherwise.

Spun text: some 2,000 human texts with 30 % of all words replaced by `detector.lab.spinner`, found among the same pages.
Same topic, different story: each BBC, ABC and Reuters story with its five nearest neighbours.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from paired_texts import (
    LEFT_OUT,
    Text,
    blind_models,
    corpora_option,
    load_pages,
    load_texts,
    records,
    related_groups,
    text_of,
    true_pairs,
    unlabelled,
)
from retrieval_misses import kind_of, misses

from detector.corpus.analysis import find_pairs
from detector.corpus.collection import Card, Pair
from detector.corpus.duplicates import shingles_of
from detector.corpus.pairing import Scored
from detector.corpus.stories import Groups

PARTS = ("train-good", "dev-good", "train-bad", "dev-bad")
FILLERS = {"human", "machine"}
PREFIXED = ("dev-fast_detect_gpt",)  # machine texts there continue the first words of a human one
NEWS = ("train-bbc_2004_05", "train-pkg_news")
NEIGHBOURS = 5
MIN_CUT = 700  # words of a text that is cut in two to fill the collection
SEED = 11
PARTS_MEASURED = ("rewrites", "index", "news", "spun")


def choose(texts: Sequence[Text], number: int, rng: random.Random) -> tuple[list[int], list[int]]:
    """Return the originals and the chosen rewrites, at most one of each original, in proportion to the corpora."""
    groups = true_pairs(texts)
    originals, rewrites = [], defaultdict(list)
    for members in groups.values():
        human = [i for i in members if texts[i].label == "human"]
        made = [i for i in members if texts[i].label == "rewritten"]
        if human and made:
            originals.append(human[0])
            rewrites[texts[human[0]].corpus].append(rng.choice(made))
    total = sum(map(len, rewrites.values()))
    share = min(1.0, number / total)
    chosen = [i for own in rewrites.values() for i in rng.sample(own, round(len(own) * share))]
    if len(chosen) < number:  # fewer originals than rewrites asked for: a second rewrite of some
        taken = set(chosen)
        more = [i for members in groups.values() for i in members if texts[i].label == "rewritten" and i not in taken]
        kept = {texts[i].group for i in originals}
        more = [i for i in more if texts[i].group in kept]
        chosen += rng.sample(more, min(len(more), number - len(chosen)))
    return originals, chosen


def fillers(texts: Sequence[Text], taken: set[int]) -> list[int]:
    """Return texts that are nobody's rewrite: human, and machine where it was not made from one of them."""
    groups = {texts[i].group for i in taken}
    kept, seen = [], Counter[str]()
    for i, text in enumerate(texts):
        if i in taken or text.label not in FILLERS or text.group in groups:
            continue
        if text.label == "machine" and (text.corpus in PREFIXED or seen[text.group]):
            continue
        seen[text.group] += 1
        kept.append(i)
    return kept


def cut(card: Card) -> tuple[Card, Card]:
    """Return a long page as two."""
    own = card.page_print
    middle = int(own.ends[len(own.ends) // 2])
    halves = (
        replace(own, digest=own.digest[::-1], stems=own.stems[:middle], ends=own.ends[own.ends <= middle]),
        replace(own, stems=own.stems[middle:], ends=own.ends[own.ends > middle] - middle),
    )
    return tuple(replace(card, page_print=half) for half in halves)  # type: ignore[return-value]


def minhash_pairs(cards: Sequence[Card], bands: int, rows: int, threshold: float) -> set[tuple[int, int]]:
    """The baseline: MinHash LSH over word 5-grams, every pair of a bucket verified on the signature."""
    from rensa import RMinHash

    hashes = bands * rows
    sets = [shingles_of(card.page_print.stems) for card in cards]
    offsets = np.concatenate(([0], np.cumsum([len(s) for s in sets]))).astype(np.uint64)
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(np.concatenate(sets), offsets, hashes, 1)
    signatures = np.array(matrix.to_rows(), np.uint32)
    found: set[tuple[int, int]] = set()
    for band in range(bands):
        buckets: dict[bytes, list[int]] = defaultdict(list)
        for i, row in enumerate(signatures[:, band * rows : (band + 1) * rows]):
            if len(sets[i]) > 1:
                buckets[row.tobytes()].append(i)
        for own in buckets.values():
            for k, a in enumerate(own[:200]):
                for b in own[k + 1 : 200]:
                    if (a, b) not in found and (signatures[a] == signatures[b]).mean() >= threshold:
                        found.add((a, b))
    return found


class Truth:
    """What is known of pairs in the collection."""

    def __init__(self, labels: Sequence[Text | None], cuts: Sequence[int], related: set[tuple[str, str]]) -> None:
        self.labels, self.cuts, self.related = labels, cuts, related

    def of(self, a: int, b: int) -> str:
        left, right = self.labels[a], self.labels[b]
        if left is None and right is None:
            return "pages"  # two raw pages: nobody labelled what they have in common
        if self.cuts[a] == self.cuts[b] >= 0:
            return "unlabelled"
        if left is None or right is None:
            return "false"
        if left.group == right.group:
            return "true"
        return "unlabelled" if unlabelled(left, right, self.related) else "false"

    def running(self, a: int, b: int) -> bool:
        """Two human reports of one source: follow-ups of a running story, hardly other stories."""
        left, right = self.labels[a], self.labels[b]
        return bool(left and right and left.corpus == right.corpus and left.corpus in NEWS)


class Reached:
    """Which rewrites were found: paired with their original, or with a duplicate of it."""

    def __init__(self, pairs: Sequence[Pair], truth: Truth) -> None:
        self._groups = Groups(len(truth.labels))
        for pair in pairs:
            if pair.kind != "rewrite":
                self._groups.join(pair.a, pair.b)
        self._pairs = {self._key(pair.a, pair.b) for pair in pairs}
        self._originals: dict[str, list[int]] = defaultdict(list)
        for i, text in enumerate(truth.labels):
            if text and text.label == "human":
                self._originals[text.group].append(i)
        self._labels = truth.labels

    def standing_for(self, i: int) -> int:
        """Return the page that is compared for a page and its duplicates: the earliest of them."""
        return min(self._groups.members(i))

    def _key(self, a: int, b: int) -> frozenset[int]:
        return frozenset((self._groups.find(a), self._groups.find(b)))

    def __contains__(self, i: int) -> bool:
        text = self._labels[i]
        return text is not None and any(
            self._groups.find(i) == self._groups.find(o) or self._key(i, o) in self._pairs
            for o in self._originals[text.group]
        )


def score(name: str, pairs: Sequence[Pair], wanted: Sequence[int], truth: Truth) -> None:
    kinds = Counter(truth.of(pair.a, pair.b) for pair in pairs)
    news = sum(truth.of(p.a, p.b) == "false" and truth.running(p.a, p.b) for p in pairs)
    reached = Reached(pairs, truth)
    labels = {i: truth.labels[i] for i in wanted}
    precision = kinds["true"] / max(1, kinds["true"] + kinds["false"])
    hits = sum(i in reached for i in wanted)
    print(f"\n{name}: {dict(kinds)}; {news} of the false ones are two human reports of one agency or broadcaster")
    print(f"  recall {hits / len(wanted):.3f} ({hits}/{len(wanted)}), precision {precision:.4f}")
    retold = [i for i, text in labels.items() if text and kind_of(text) != "noisy generator"]
    share = sum(i in reached for i in retold) / max(1, len(retold))
    print(f"  without two generators that go on with a story, not retell it: recall {share:.4f} ({len(retold)})")
    clean = [i for i, text in labels.items() if text and text.clean]
    share = sum(i in reached for i in clean) / max(1, len(clean))
    print(f"  without rewrites told to alter facts, and two noisy generators: recall {share:.3f} ({len(clean)})")
    for corpus in sorted({text.corpus for text in labels.values() if text}):
        own = [i for i, text in labels.items() if text and text.corpus == corpus]
        kept = [i for i in clean if i in own]
        found, good = sum(i in reached for i in own), sum(i in reached for i in kept)
        print(f"    {corpus:24} all {found}/{len(own)} = {found / len(own):.3f}"
              f"   clean {good}/{len(kept)} = {good / max(1, len(kept)):.3f}")  # fmt: skip


def clusters(groups: Sequence[Sequence[int]], truth: Truth) -> None:
    """Compare clusters with the labels; texts with an unlabelled common source and cut texts are left out."""
    from sklearn.metrics import adjusted_rand_score

    named = {i: k for k, members in enumerate(groups) for i in members}
    vague = {group for pair in truth.related for group in pair}
    kept = [i for i, t in enumerate(truth.labels) if t and t.group not in vague and t.clean and truth.cuts[i] < 0]
    story = {group: k for k, group in enumerate(dict.fromkeys(t.group for t in truth.labels if t))}
    value = adjusted_rand_score([story[truth.labels[i].group] for i in kept],  # type: ignore[union-attr]
                                [named.get(i, -1 - i) for i in kept])  # fmt: skip
    print(f"\nclusters: adjusted Rand {value:.4f} over {len(kept)} texts; largest {max(map(len, groups), default=0)}")


def same_topic(texts: Sequence[Text], related: set[tuple[str, str]]) -> None:
    """Count false pairs among stories of one topic: nearest neighbours, and all pairs of a topic."""
    from scipy.sparse import csr_matrix

    from detector.corpus.alignment import prepare
    from detector.corpus.derivation import judge
    from detector.corpus.rarity import Rarity

    news = [text for text in texts if text.corpus in NEWS and len(text.page_print.stems) >= 40]
    rarity = Rarity()
    keys = [text.page_print.keys for text in news]
    weights = [rarity.weights(own) for own in keys]
    columns = np.unique(np.concatenate(keys), return_inverse=True)[1]
    rows = np.repeat(np.arange(len(news)), [len(own) for own in keys])
    matrix = csr_matrix((np.concatenate([w / np.linalg.norm(w) for w in weights]), (rows, columns)))
    near: set[tuple[int, int]] = set()
    for start in range(0, len(news), 200):
        block = (matrix[start : start + 200] @ matrix.T).toarray()
        for row, scores in enumerate(block):
            i = start + row
            same = [int(j) for j in np.argsort(-scores)[:40] if j != i and news[j].domain == news[i].domain]
            near.update((min(i, j), max(i, j)) for j in same[:NEIGHBOURS])
    told = [(a, b) for a, b in near if not unlabelled(news[a], news[b], related)]
    ready = [prepare(text.page_print, rarity, "en") for text in news]
    false = [(a, b) for a, b in told if judge(ready[a], ready[b]).derivation != "none"]
    topics = Counter(text.domain for text in news)
    every = sum(n * (n - 1) // 2 for n in topics.values())
    print(f"\nsame topic, different story: {len(news)} stories, {len(near)} pairs of nearest neighbours, "
          f"{len(near) - len(told)} share a run of eight words and are left out")  # fmt: skip
    print(f"  false pairs: {len(false)} = {len(false) / len(told):.5f} of the nearest neighbours, "
          f"{len(false) / every:.7f} of all {every} pairs of a topic")  # fmt: skip
    print("  ", [(news[a].id, news[b].id) for a, b in false[:12]])


def build(
    args: argparse.Namespace, corpora: Path
) -> tuple[list[Card], list[int], Truth, list[Text], set[tuple[str, str]]]:
    rng = random.Random(SEED)
    cache = args.cache
    texts = load_texts(corpora, cache / "texts.pickle" if cache else None)
    raw = load_pages(corpora, PARTS, cache / "pages.pickle" if cache else None)
    originals, rewrites = choose(texts, args.rewrites, rng)
    taken = {*originals, *rewrites}
    others = fillers(texts, taken)
    labels: list[Text | None] = [texts[i] for i in (*originals, *rewrites, *others)]
    cards = [text.card for text in labels if text] + raw
    labels += [None] * len(raw)
    cuts = [-1] * len(cards)
    print(
        f"{len(originals)} originals, {len(rewrites)} rewrites, {len(others)} other texts, {len(raw)} raw pages", end=""
    )
    long = [i for i, card in enumerate(cards) if i >= len(taken) and len(card.page_print.stems) >= MIN_CUT]
    for i in long[: max(0, args.pages - len(cards))]:
        cards[i], second = cut(cards[i])
        cards.append(second)
        labels.append(labels[i])
        cuts.append(i)
        cuts[i] = i
    print(f", {sum(c >= 0 for c in cuts) // 2} cut in two: {len(cards)} pages")
    related = related_groups(texts, corpora)
    wanted = list(range(len(originals), len(originals) + len(rewrites)))
    return cards, wanted, Truth(labels, cuts, related), texts, related


def spun(cards: Sequence[Card], truth: Truth, args: argparse.Namespace) -> None:
    """Spin human texts, 30 % of all their words, and look for their originals among the same pages."""
    from detector.lab.spinner import Spinner
    from detector.lab.thesauri import read_mythes

    spinner = Spinner(read_mythes(args.thesaurus))
    known = {text.id: i for i, text in enumerate(truth.labels) if text and text.label == "human"}
    rng = random.Random(SEED)
    made: list[tuple[int, Text]] = []
    models = blind_models(args.corpora, args.cache)
    for path in sorted((args.corpora / "texts").glob("train-*.jsonl.gz")):
        corpus = path.name.removesuffix(".jsonl.gz")
        if any(name in corpus for name in LEFT_OUT):
            continue
        own = [r for r in records(path) if r["label"] == "human" and r["id"] in known and r["n_words"] >= 80]
        for record in rng.sample(own, min(args.spun // 8, len(own))):
            text = spinner.spin(record["text"], 0.3, rng)
            changed = {"text": text, "id": record["id"] + "-spun", "label": "spun"}  # not human: no original of itself
            changed["pair_id"] = record["pair_id"] or record["id"]
            made.append((known[record["id"]], text_of({**record, **changed}, corpus, models)))
    everything = [*cards, *(text.card for _, text in made)]
    pairs, _ = find_pairs(everything)
    base = [Pair(a, b, "rewrite", 1.0, "wholly", False) for a, b in minhash_pairs(everything, 14, 8, 0.7)]
    labels: list[Text | None] = [*truth.labels, *(text for _, text in made)]
    for name, found in (("ours", pairs), ("MinHash 14x8", base)):
        reached = Reached(found, Truth(labels, [*truth.cuts, *([-1] * len(made))], truth.related))
        hit = Counter(text.corpus for k, (_, text) in enumerate(made) if len(cards) + k in reached)
        total = Counter(text.corpus for _, text in made)
        print(f"\nspun at 30 %, {name}: recall {sum(hit.values()) / len(made):.3f} of {len(made)} ",
              {c.removeprefix("train-"): round(hit[c] / n, 3) for c, n in total.items()})  # fmt: skip


def duplicates(groups: Sequence[Sequence[int]], base: set[tuple[int, int]]) -> None:
    named = {i: k for k, members in enumerate(groups) for i in members}
    kept = sum(named.get(a, -1) == named.get(b, -2) for a, b in base)
    share = kept / max(1, len(base))
    print(f"\nduplicates: MinHash pairs {len(base)}, of which ours has {kept} in one cluster ({share:.4f})")


def in_index(cards: Sequence[Card], wanted: Sequence[int], truth: Truth) -> None:
    """Recall of candidates from the keys that the index on disk keeps."""
    from detector.corpus.candidates import MAX_HOLDERS, stored_keys
    from detector.corpus.rarity import Rarity
    from detector.corpus.store import PARTNERS

    rarity, holders = Rarity(), defaultdict(list)
    stored = [stored_keys(card.page_print, rarity) for card in cards]
    for i, (keys, _) in enumerate(stored):
        for key in keys.tolist():
            if len(holders[key]) < MAX_HOLDERS:
                holders[key].append(i)
    hit = 0
    for i in wanted:
        scores: dict[int, float] = defaultdict(float)
        for key, weight in zip(*(part.tolist() for part in stored[i]), strict=True):
            for j in holders[key]:
                scores[j] += weight / (1 + np.log(len(holders[key])))
        best = sorted(scores, key=lambda j: -scores[j])[: PARTNERS + 1]
        hit += any(j != i and truth.of(i, j) == "true" for j in best)
    print(f"\nindex on disk: original among the {PARTNERS} candidates of {hit / len(wanted):.3f} of the rewrites")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", default=None)
    parser.add_argument("--cache", type=Path, help="folder for what was read, so that a second run is fast")
    parser.add_argument("--rewrites", type=int, default=2000)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--spun", type=int, default=2400)
    parser.add_argument("--parts", nargs="+", choices=PARTS_MEASURED, default=PARTS_MEASURED, help="what to measure")
    parser.add_argument("--thesaurus", type=Path, default="/usr/share/mythes/th_en_US_v2.dat", help="of the spinner")
    args = parser.parse_args()
    args.corpora = corpora_option(args.corpora)
    assert args.corpora, "--corpora or DETECTOR_CORPORA"
    cards, wanted, truth, texts, related = build(args, args.corpora)
    if "rewrites" in args.parts:
        rewrites(cards, wanted, truth)
    if "index" in args.parts:
        in_index(cards, wanted, truth)
    if "news" in args.parts:
        same_topic(texts, related)
    if "spun" in args.parts:
        spun(cards, truth, args)
    print(f"\npeak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")


def rewrites(cards: Sequence[Card], wanted: Sequence[int], truth: Truth) -> None:
    """Recall, precision and clusters, beside MinHash."""
    started = time.process_time()
    scored: list[Scored] = []
    pairs, stories = find_pairs(cards, heard=scored.append)
    print(f"ours: {time.process_time() - started:.1f} CPU s, {len(pairs)} pairs {dict(Counter(p.kind for p in pairs))}")
    score("ours", pairs, wanted, truth)
    show_false(pairs, truth)
    reached = Reached(pairs, truth)
    misses(wanted, truth.labels, scored, reached.standing_for, reached.__contains__)
    started = time.process_time()
    base = minhash_pairs(cards, 14, 8, 0.7)
    print(f"\nMinHash 14x8 on word 5-grams: {time.process_time() - started:.1f} CPU s")
    score("MinHash 14x8", [Pair(a, b, "rewrite", 1.0, "wholly", False) for a, b in base], wanted, truth)
    duplicates(stories.groups(), base)
    clusters(stories.groups(), truth)


def show_false(pairs: Sequence[Pair], truth: Truth) -> None:
    def name(i: int) -> str:
        text = truth.labels[i]
        return text.id if text else "raw page"

    worst = [p for p in pairs if truth.of(p.a, p.b) == "false"]
    worst.sort(key=lambda p: -p.probability)
    print("  false pairs:", Counter(tuple(sorted((name(p.a).split("-")[0], name(p.b).split("-")[0]))) for p in worst))
    print("  the worst:", [(name(p.a), name(p.b), p.probability) for p in worst[:15]])


if __name__ == "__main__":
    main()
