"""Does a page get the same reading as HTML and as the text that a crawler extracts from it?

    python benchmarks/agreement.py [--corpora DIR] [--every N] [--split SPLIT] [--bands] [--confusions N] [--sources N]

Each page of a split (dev) is read as HTML; its visible text (title as first line, blocks apart by a blank line) is read
again as plain text. Reported: the share of words whose block has the same kind in both readings (target: 85 %), the
share of words with the same main flag, and with --bands the share of pages with the same verdict band (target: 95 %).
The text is made from the reading as HTML: no page has the text of another. Files that are no pages are told.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from detector.errors import FormatError
from detector.nouns import Page
from detector.page import read_page

LEFT_OUT = ("title", "description", "hidden")


def main() -> int:
    options = _options()
    corpora = Path(options.corpora) if options.corpora else None
    if corpora is None or not (corpora / "pages").is_dir():
        print("No corpora: give --corpora DIR or set DETECTOR_CORPORA (a folder with pages/).")
        return 2
    shares: list[float] = []
    pairs: Counter[tuple[str, str]] = Counter()
    mains: Counter[tuple[bool, bool]] = Counter()
    bands: Counter[tuple[str, str]] = Counter()
    lost: Counter[str] = Counter()
    count = uneven = refused = 0
    judge = _judge() if options.bands else None
    for source, url, html in _pages(corpora, options.split, options.every):
        try:
            as_html = read_page(html, url=url, source=url)
        except FormatError:
            refused += 1
            continue
        rendered = render(as_html)
        as_text = read_page(rendered, url=url, source=url, kind="text")
        ours, theirs = html_words(as_html), text_words(as_text)
        count += 1
        if len(ours) != len(theirs):
            uneven += 1
            continue
        pairs.update((a[1], b[1]) for a, b in zip(ours, theirs, strict=True))
        shares.append(sum(a[1] == b[1] for a, b in zip(ours, theirs, strict=True)) / max(1, len(ours)))
        lost[source] += sum(a[1] != b[1] for a, b in zip(ours, theirs, strict=True))
        mains.update((a[2], b[2]) for a, b in zip(ours, theirs, strict=True))
        if judge is not None:
            bands[judge.check(html, url=url).verdict, judge.check(rendered, url=url, kind="text").verdict] += 1
    report(count, uneven, shares, pairs, mains, bands, options.confusions)
    print(f"{refused} files are no pages")
    for source, words in lost.most_common(options.sources):
        print(f"  {words / max(1, sum(pairs.values())):6.2%} of all words differ in {source}")
    return 0


def render(page: Page) -> str:
    """The page as a crawler would leave it: the title, then the visible blocks, apart by blank lines."""
    blocks = [block.text for block in page.blocks if block.kind not in LEFT_OUT and not block.hidden]
    return "\n\n".join(([page.meta.title] if page.meta.title else []) + blocks)


def html_words(page: Page) -> list[tuple[str, str, bool]]:
    words = [(word, "title", False) for word in page.meta.title.split()]
    for block in page.blocks:
        if block.kind not in LEFT_OUT and not block.hidden:
            words += [(word, block.kind, block.main) for word in block.text.split()]
    return words


def text_words(page: Page) -> list[tuple[str, str, bool]]:
    return [(word, block.kind, block.main) for block in page.blocks for word in block.text.split()]


def report(
    count: int, uneven: int, shares: list[float], pairs: Counter[tuple[str, str]], mains: Counter[tuple[bool, bool]],
    bands: Counter[tuple[str, str]], confusions: int,
) -> None:  # fmt: skip
    words = sum(pairs.values())
    same = sum(n for (a, b), n in pairs.items() if a == b)
    print(f"{count} pages, {words} words ({uneven} pages left out: words lost between the readings)")
    print(f"same block kind: {same / max(1, words):.1%} of words (target 85 %)")
    print(f"  mean over pages: {sum(shares) / max(1, len(shares)):.1%}")
    print(f"same main flag:  {sum(n for (a, b), n in mains.items() if a == b) / max(1, words):.1%} of words")
    for (a, b), n in [(pair, n) for pair, n in pairs.most_common() if pair[0] != pair[1]][:confusions]:
        print(f"  {n / words:6.2%}  {a} as HTML, {b} as text")
    kinds = sorted({a for a, _ in pairs})
    for kind in kinds if confusions else ():
        total = sum(n for (a, _), n in pairs.items() if a == kind)
        print(f"  {kind:16s} {pairs[kind, kind] / total:6.1%} of {total / words:6.2%}")
    if bands:
        agreed = sum(n for (a, b), n in bands.items() if a == b)
        print(f"same verdict band: {agreed / sum(bands.values()):.1%} of pages (target 95 %)")
        for (a, b), n in bands.most_common():
            if a != b:
                print(f"  {n} pages {a} as HTML, {b} as text")


def _judge():  # noqa: ANN202
    from detector import Detector

    return Detector()


def _pages(corpora: Path, split: str, every: int) -> Iterator[tuple[str, str, bytes]]:
    from fastwarc.warc import ArchiveIterator

    count = 0
    for name in ("good", "bad"):
        with gzip.open(corpora / "pages" / f"{split}-{name}.labels.jsonl.gz", "rt", encoding="utf-8") as stream:
            html = {e["url"]: e["source"] for e in map(json.loads, stream) if e["format"] == "html"}
        with (corpora / "pages" / f"{split}-{name}.warc.gz").open("rb") as archive:
            for record in ArchiveIterator(archive, parse_http=True):
                url = record.headers.get("WARC-Target-URI")
                count += 1
                if url in html and count % every == 0:
                    yield html[url], url, record.reader.read()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpora", default=os.environ.get("DETECTOR_CORPORA", ""))
    parser.add_argument("--split", default="dev", help="dev or train")
    parser.add_argument("--every", type=int, default=1, help="read every Nth page")
    parser.add_argument("--bands", action="store_true", help="compare the verdicts too")
    parser.add_argument("--confusions", type=int, default=0, help="list the N most frequent confusions")
    parser.add_argument("--sources", type=int, default=0, help="list the N sources whose words differ most")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
