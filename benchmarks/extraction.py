"""Main content against ground truth, beside trafilatura in the same run.

    python benchmarks/extraction.py [--corpora DIR] [--limit N] [--worst N]

Two ground truths lie in the corpora folder: full article texts (`dev-article-extraction-benchmark`; word-level
precision, recall and F1, the mean over pages) and segments that must and must not be there (`train-trafilatura-eval`;
the F1 of segment decisions, as trafilatura's own evaluation counts it). Our main text is the join of the main blocks.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from detector.page import read_page

WORD = re.compile(r"\w+")


def main() -> int:
    options = _options()
    corpora = Path(options.corpora) if options.corpora else None
    if corpora is None or not (corpora / "extraction").is_dir():
        print("No corpora: give --corpora DIR or set DETECTOR_CORPORA (a folder with extraction/ and pages/).")
        return 2
    import trafilatura

    extractors: dict[str, Callable[[bytes], str]] = {
        "detector": our_text,
        "trafilatura": lambda html: trafilatura.extract(html, include_comments=False) or "",
    }
    truth = _load(corpora / "extraction" / "dev-article-extraction-benchmark.json.gz")
    by_words(dict(_pages(corpora, "dev", truth, options.limit)), truth, extractors, options.worst)
    segments = _load(corpora / "extraction" / "train-trafilatura-eval.json.gz")
    by_segments(dict(_pages(corpora, "train", segments, options.limit)), segments, extractors, options.worst)
    return 0


def our_text(html: bytes) -> str:
    page = read_page(html, kind="html")
    return "\n".join([block.text for block in page.blocks if block.main])


def by_words(pages: dict[str, bytes], truth: dict, extractors: dict[str, Callable[[bytes], str]], worst: int) -> None:
    print(f"article-extraction-benchmark: {len(pages)} pages, word level, mean over pages")
    scores: dict[str, list[tuple[float, float, float]]] = {}
    for name, extract in extractors.items():
        start = time.process_time()
        texts = {key: extract(html) for key, html in pages.items()}
        spent = (time.process_time() - start) / max(1, len(pages)) * 1e3
        scores[name] = [overlap(texts[key], truth[key]["articleBody"]) for key in pages]
        precision, recall, f1 = (sum(column) / len(pages) for column in zip(*scores[name], strict=True))
        print(f"  {name:12s} precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}  {spent:7.2f} ms a page")
    ours, theirs = scores["detector"], scores["trafilatura"]
    gaps = sorted((a[2] - b[2], key, a, b) for key, a, b in zip(pages, ours, theirs, strict=True))
    for gap, key, a, b in gaps[:worst]:
        print(f"    {gap:+.3f} {key[:16]} {truth[key].get('url', '')[:70]} ours {_show(a)} theirs {_show(b)}")


def overlap(text: str, truth: str) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the words, counted with their repeats."""
    got, wanted = Counter(WORD.findall(text.lower())), Counter(WORD.findall(truth.lower()))
    common = sum((got & wanted).values())
    if not common:
        return (0.0, 0.0, 0.0) if wanted or got else (1.0, 1.0, 1.0)
    precision, recall = common / sum(got.values()), common / sum(wanted.values())
    return precision, recall, 2 * precision * recall / (precision + recall)


def by_segments(
    pages: dict[str, bytes], truth: dict, extractors: dict[str, Callable[[bytes], str]], worst: int
) -> None:
    print(f"trafilatura-eval: {len(pages)} pages, segments that must and must not be there")
    errors: dict[str, dict[str, int]] = {}
    for name, extract in extractors.items():
        start = time.process_time()
        texts = {key: " ".join(extract(html).split()) for key, html in pages.items()}
        spent = (time.process_time() - start) / max(1, len(pages)) * 1e3
        counts = Counter[str]()
        errors[name] = {}
        for key, text in texts.items():
            own = Counter[str]()
            for segment in truth[key]["with"]:
                own["hit" if " ".join(segment.split()) in text else "miss"] += 1
            for segment in truth[key]["without"]:
                own["false" if " ".join(segment.split()) in text else "clean"] += 1
            counts += own
            errors[name][key] = own["miss"] + own["false"]
        precision = counts["hit"] / max(1, counts["hit"] + counts["false"])
        recall = counts["hit"] / max(1, counts["hit"] + counts["miss"])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"  {name:12s} precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}  {spent:7.2f} ms a page")
    gaps = sorted((errors["trafilatura"][k] - errors["detector"][k], k) for k in pages)
    for gap, key in gaps[:worst]:
        print(f"    {gap:+d} {key[:100]}")


def _show(score: tuple[float, float, float]) -> str:
    return "/".join(f"{value:.2f}" for value in score)


def _pages(corpora: Path, split: str, truth: dict, limit: int) -> Iterator[tuple[str, bytes]]:
    """Yield (key of the ground truth, HTML) of the labelled pages that the truth is about."""
    from fastwarc.warc import ArchiveIterator

    wanted = {entry["file"]: key for key, entry in truth.items() if "file" in entry}
    found = 0
    for name in ("good", "bad"):
        labels = {entry["url"]: entry for entry in _lines(corpora / "pages" / f"{split}-{name}.labels.jsonl.gz")}
        with (corpora / "pages" / f"{split}-{name}.warc.gz").open("rb") as stream:
            for record in ArchiveIterator(stream, parse_http=True):
                path = labels.get(record.headers.get("WARC-Target-URI"), {}).get("path", "")
                stem = Path(path).name
                key = wanted.get(stem) or next((s for s in (stem.split(".")[0],) if s in truth), None)
                if key is not None and (not limit or found < limit):
                    found += 1
                    yield key, record.reader.read()


def _lines(path: Path) -> Iterator[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            yield json.loads(line)


def _load(path: Path) -> dict:
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return json.load(stream)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpora", default=os.environ.get("DETECTOR_CORPORA", ""))
    parser.add_argument("--limit", type=int, default=0, help="pages of each ground truth, 0 for all")
    parser.add_argument("--worst", type=int, default=0, help="list the pages where we do worst beside trafilatura")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
