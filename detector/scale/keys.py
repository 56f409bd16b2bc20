"""The keys by which pages that tell the same meet: equal words, MinHash bands, and their rarest facts and words.

Keys depend on the page alone (rarity is that of the shipped background), so that a page's row never changes with the
pages that were judged beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from detector.corpus.derivation import MIN_STEMS
from detector.corpus.duplicates import MIN_SHINGLES, SHINGLE, band_keys, shingles_of, sign_sets
from detector.corpus.prints import page_print

if TYPE_CHECKING:
    from detector.corpus.prints import Print
    from detector.nouns import Page

FACTS: Final = 24  # rarest keys of a page: names, numbers, dates, rare words and pairs of words


def keys_of(page: Page) -> dict[str, Any]:
    """Return the columns of a page's row in `prints`."""
    own = page_print(page)
    signature = b""
    bands: list[int] = [int.from_bytes(own.digest[:8], "little", signed=True)] if len(own.stems) else []
    if len(own.stems) >= MIN_SHINGLES + SHINGLE:
        signed = sign_sets([shingles_of(own.stems)])
        signature = signed.astype("<u4").tobytes()
        bands += band_keys(signed)[0].astype("i8").tolist()
    return {
        "digest": own.digest, "signature": signature, "bands": bands, "facts": _rarest(own), "print": own.to_bytes(),
    }  # fmt: skip


def _rarest(own: Print) -> list[int]:
    import numpy as np

    from detector.corpus.candidates import stored_keys

    if len(own.stems) < MIN_STEMS:
        return []
    keys, weights = stored_keys(own, _background())
    best = np.lexsort((keys, -weights))[:FACTS]
    rarest: list[int] = sorted(keys[best].astype("i8").tolist())
    return rarest


def _background() -> Any:
    from detector.scale.pairs import background_rarity

    return background_rarity()
