"""Learns `detector/corpus/background.npz`: hashed document frequencies by language, from the training corpora.

    python benchmarks/corpus_tables.py --corpora DIR [--output FILE]

Reads the human texts and the good pages of `train` only. What is written are 32-bit hashes of stems and of fact
keys with the number of documents that have them (keys met in fewer than three documents are dropped), and the
hashes of words that running text writes in lower case. No text can be read back from it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from detector.corpus.facts import skeleton
from detector.corpus.prints import print_of
from detector.corpus.rarity import MIN_COUNT
from detector.corpus.tokens import hash_key, tokens_of
from detector.errors import DetectorError
from detector.lab.manifest import write_artefact
from detector.lab.pipeline import made_on
from detector.nouns import Page
from detector.page import read_page

MIN_PAGES = 30  # of a language, below which its table would say little
PER_SOURCE = 60  # pages of one site, so that no site's navigation becomes the language


def human_texts(corpora: Path) -> Iterator[Page]:
    for path in sorted((corpora / "texts").glob("train-*.jsonl.gz")):
        if any(name in path.name for name in ("clickbait", "youtube")):
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                if record["label"] == "human" and len(record["text"]) > 200:
                    yield read_page(record["text"], kind="text", source=record["id"])


def good_pages(corpora: Path) -> Iterator[Page]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    folder, seen = corpora / "pages", Counter[str]()
    with gzip.open(folder / "train-good.labels.jsonl.gz", "rt", encoding="utf-8") as lines:
        labels = {record["url"]: record for record in map(json.loads, lines)}
    with (folder / "train-good.warc.gz").open("rb") as stream:
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response):
            label = labels.get(record.headers["WARC-Target-URI"], {})
            seen[label.get("source", "")] += 1
            if seen[label.get("source", "")] <= PER_SOURCE:
                try:
                    yield read_page(record.reader.read(), url=label.get("url", ""))
                except DetectorError:
                    continue


def count(pages: Iterator[Page]) -> tuple[dict[str, Counter[int]], Counter[str], Counter[int], Counter[int]]:
    tables: dict[str, Counter[int]] = defaultdict(Counter)
    documents: Counter[str] = Counter()
    lower: Counter[int] = Counter()
    upper: Counter[int] = Counter()
    for page in pages:
        bones = skeleton(page)
        if len(bones.sentences) < 2:
            continue
        documents[bones.language] += 1
        tables[bones.language].update(print_of(bones).keys.tolist())
        tokens = [token.text for line in bones.sentences for token in tokens_of(line.text)[1:]]
        inner = [word for word in tokens if word[0].isalpha()]
        lower.update({hash_key("case", word) for word in inner if word[0].islower()})
        upper.update({hash_key("case", word.lower()) for word in inner if word[0].isupper()})
    return tables, documents, lower, upper


def save(output: Path, tables: dict[str, Counter[int]], documents: Counter[str], lower: list[int]) -> None:
    arrays: dict[str, np.ndarray] = {"lower": deltas(sorted(lower))}
    for language, number in documents.items():
        if number >= MIN_PAGES:
            kept = sorted((key, n) for key, n in tables[language].items() if n >= MIN_COUNT)
            arrays[f"{language}/keys"] = deltas([key for key, _ in kept])
            arrays[f"{language}/counts"] = np.array([min(n, 65535) for _, n in kept], np.uint16)
            arrays[f"{language}/documents"] = np.array(number)
    details = {
        "licence": "mixed; no text is contained",
        "corpora": [f"{name}: {number} documents" for name, number in documents.most_common() if number >= MIN_PAGES],
        "features": "hashed stems and facts with the number of documents that have them; words written in lower case",
    }
    write_artefact(output.parent, output.stem, arrays, made_on(), details)


def deltas(values: list[int]) -> np.ndarray:
    return np.diff(np.array(values, np.int64), prepend=0).astype(np.uint32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=os.environ.get("DETECTOR_CORPORA"))
    parser.add_argument("--output", type=Path, default=Path("detector/corpus/background.npz"))
    args = parser.parse_args()

    def pages() -> Iterator[Page]:
        yield from human_texts(args.corpora)
        yield from good_pages(args.corpora)

    tables, documents, lower, upper = count(pages())
    common = [key for key, n in lower.items() if n >= MIN_COUNT and n > 2 * upper[key]]
    save(args.output, tables, documents, common)
    print(f"{args.output}: {args.output.stat().st_size} bytes; documents by language {dict(documents.most_common())}")


if __name__ == "__main__":
    main()
