"""Judge the model of spun text on texts and on pages: `python -m detector.lab.evaluate_spun --corpora FOLDER`.

Texts: human texts of the development corpora against the same texts with 5 % and 20 % of the words replaced, with
WordNet (which training used, on other texts) and with the `aiksaurus` program where it is installed (which it never
used). Pages: what share of the honest ones exceed each level; a level that tells texts apart is worth little where
manuals and forums exceed it, so of each kind of text it is also told what is found at the level that 1 % of the honest
pages exceed.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from detector.lab.evaluate_text import LEAST_WORDS, LONG_WORDS, SPUN_TEXTS, WORDS, foreign_spinner, logits
from detector.lab.metrics import auroc
from detector.lab.pagecorpora import labelled_pages
from detector.lab.pagetexts import read_labelled
from detector.lab.spinner import Spinner
from detector.lab.textcorpora import DEV, Document, excerpts, load
from detector.lab.train_text import wordnet_spinner
from detector.reading import PageReading
from detector.textmodels import spinning

Floats = npt.NDArray[np.float64]
RATES = (0.05, 0.2)
LEVELS = (0.05, 0.5, 0.75)  # where the page model begins to listen; one half; where the rule speaks
HONEST_SHARE = 0.01
LEAST_TEXTS = 30  # of a kind and length that is judged


@dataclass(frozen=True, slots=True)
class Pages:
    """Log-odds of the English pages that the model speaks of."""

    honest: Floats
    bad: Floats


def judge_pages(corpora: Path, split: str) -> Pages:
    """Score the labelled pages of a split."""
    found: dict[bool, list[float]] = {False: [], True: []}
    for labelled in labelled_pages(corpora, split):
        if labelled.label == "borderline":
            continue
        page = read_labelled(labelled)
        score = None if page is None else spinning.spun(PageReading(page))
        if score is not None:
            found[labelled.bad].append(score.logit)
    return Pages(np.array(found[False]), np.array(found[True]))


def cut(documents: Iterable[Document], words: int) -> list[str]:
    """Human texts of about `words` words."""
    least = LEAST_WORDS if words == WORDS else 0.9 * words
    texts = (text for d in documents if not d.machine for text in excerpts(d.text, words))
    return [text for text in texts if text.count(" ") >= least][:SPUN_TEXTS]


def judge_texts(
    texts: Sequence[str], spinners: Mapping[str, Spinner], level: float, seed: int = 0
) -> Iterator[tuple[str, float, dict[str, float]]]:
    """Yield (thesaurus, rate, figures); `level` in log-odds is what 1 % of the honest pages exceed."""
    plain = logits(texts, spinning.score_text)
    plain = plain[~np.isnan(plain)]
    for name, spinner in spinners.items():
        rng = random.Random(seed)
        for rate in RATES:
            spun = logits((spinner.spin(text, rate, rng) for text in texts), spinning.score_text)
            spun = spun[~np.isnan(spun)]
            yield (
                name,
                rate,
                {
                    "auroc": auroc(spun, plain),
                    "above_half": float((spun > 0).mean()),
                    "at_1pct_of_pages": float((spun > level).mean()),
                    "plain_above_half": float((plain > 0).mean()),
                },
            )


def page_table(pages: Mapping[str, Pages]) -> str:
    """Markdown: share of pages above each level."""
    head = "".join(f" honest above {level:g} | bad |" for level in LEVELS)
    lines = [f"| pages | honest | bad |{head}", "|---|---|---|" + "---|" * (2 * len(LEVELS))]
    for split, own in pages.items():
        bounds = [float(np.log(level / (1 - level))) for level in LEVELS]
        shares = "".join(f" {(own.honest > b).mean():.1%} | {(own.bad > b).mean():.1%} |" for b in bounds)
        lines.append(f"| {split} | {len(own.honest)} | {len(own.bad)} |{shares}")
    return "\n".join(lines)


def kinds(corpora: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the name and the texts of each kind: by corpus, domain and length."""
    human = [d for name in DEV for d in load(corpora, [name]) if not d.machine]
    for corpus, domain in sorted({(d.corpus, d.domain) for d in human}):
        own = [d for d in human if (d.corpus, d.domain) == (corpus, domain)]
        for words in (WORDS, LONG_WORDS):
            texts = cut(own, words)
            if len(texts) >= LEAST_TEXTS:
                mean = sum(text.count(" ") + 1 for text in texts) / len(texts)
                yield f"{corpus} {domain}, {len(texts)} of {mean:.0f} words", texts


def text_table(corpora: Path, level: float) -> str:
    """Markdown: one line a kind of text, thesaurus and rate."""
    human = [d for name in DEV for d in load(corpora, [name]) if not d.machine]
    made = {"wordnet": wordnet_spinner(), "aiksaurus": foreign_spinner(human)}
    spinners = {name: spinner for name, spinner in made.items() if spinner is not None}
    lines = [
        "| texts | thesaurus | replaced | AUROC | above .5 | above 99 in 100 honest pages | plain above .5 |",
        "|---|---|---|---|---|---|---|",
    ]
    for kind, texts in kinds(corpora):
        for name, rate, row in judge_texts(texts, spinners, level):
            shown = " | ".join(f"{value:.3f}" for value in row.values())
            lines.append(f"| {kind} | {name} | {rate:.0%} | {shown} |")
    return "\n".join(lines)


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description="judge the model of spun text on texts and on pages")
    parser.add_argument("--corpora", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--split", action="append", help="of the pages, several times; the first one sets the level")
    args = parser.parse_args()
    pages = {split: judge_pages(args.corpora, split) for split in args.split or ["dev"]}
    print(page_table(pages), end="\n\n")
    print(text_table(args.corpora, float(np.quantile(next(iter(pages.values())).honest, 1 - HONEST_SHARE))))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
