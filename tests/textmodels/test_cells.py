from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.textmodels.cells import Cells, ones


def test_a_packed_table_says_of_every_cell_what_the_table_said() -> None:
    rng = np.random.default_rng(3)
    table = (rng.integers(1, 256, 1 << 12) * (rng.random(1 << 12) < 0.1)).astype(np.uint8)
    packed = Cells.pack(table)
    assert packed.bits == 12
    assert (packed.look_up(np.arange(1 << 12, dtype=np.int32)) == table).all()
    assert len(packed.values) == (table > 0).sum()


@pytest.mark.parametrize("value", [0, 7])
def test_a_table_may_be_empty_or_full(value: int) -> None:
    packed = Cells.pack(np.full(64, value, np.uint8))
    assert packed.look_up(np.arange(64, dtype=np.int32)).tolist() == [value] * 64


def test_values_that_do_not_belong_to_the_bits_are_refused() -> None:
    with pytest.raises(ValueError, match="do not belong together"):
        Cells.of(np.array([3, 0], np.uint64), np.array([1], np.uint8))
    with pytest.raises(ValueError, match="do not belong together"):
        Cells.of(np.array([1, 0, 0], np.uint64), np.array([1], np.uint8))


@pytest.mark.parametrize("version", [1, 2])
def test_bits_are_counted_without_the_function_of_newer_numpy(version: int, monkeypatch: pytest.MonkeyPatch) -> None:
    if version == 1:
        monkeypatch.delattr(np, "bitwise_count", raising=False)
    numbers = [0, 1, 2**63, 2**64 - 1, 0x0F0F1234]
    assert ones(np.array(numbers, np.uint64)).tolist() == [number.bit_count() for number in numbers]


@given(st.lists(st.integers(0, 2**64 - 1), min_size=1, max_size=9))
def test_bits_are_counted(numbers: list[int]) -> None:
    assert ones(np.array(numbers, np.uint64)).tolist() == [number.bit_count() for number in numbers]
