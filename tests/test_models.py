from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest

from detector.errors import ModelError
from detector.lab.manifest import write_artefact, write_file
from detector.models import FORMAT, MANIFEST, load_arrays, read_manifest

ARRAYS = {"weights": np.arange(6, dtype=np.float16).reshape(2, 3), "names": np.array(["a", "ü"])}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_artefact(tmp_path, "tiny", ARRAYS, "2024-01-01", {"seed": 1, "metrics": {"auroc": 0.5}, "corpora": ["x (3)"]})
    return tmp_path


def test_arrays_come_back_as_written(folder: Path) -> None:
    loaded = load_arrays("tiny", folder)
    assert loaded["names"].tolist() == ["a", "ü"]
    np.testing.assert_array_equal(loaded["weights"], ARRAYS["weights"])


def test_the_manifest_keeps_what_it_was_told(folder: Path) -> None:
    assert read_manifest(folder)["tiny"].details == {"seed": 1, "metrics": {"auroc": 0.5}, "corpora": ["x (3)"]}


def test_a_second_artefact_leaves_the_first(folder: Path) -> None:
    write_artefact(folder, "other", {"x": np.zeros(2)}, "2024-01-02", {})
    assert sorted(read_manifest(folder)) == ["other", "tiny"]
    assert load_arrays("tiny", folder)["weights"].shape == (2, 3)


def test_the_same_arrays_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    write_artefact(again, "tiny", ARRAYS, "2025-05-05", {})
    assert (again / "tiny.npz").read_bytes() == (folder / "tiny.npz").read_bytes()


def test_a_tampered_artefact_is_not_loaded(folder: Path) -> None:
    file = folder / "tiny.npz"
    content = bytearray(file.read_bytes())
    content[-30] ^= 1
    file.write_bytes(bytes(content))
    with pytest.raises(ModelError, match="digest differs"):
        load_arrays("tiny", folder)


def test_a_missing_artefact_is_named(folder: Path) -> None:
    (folder / "tiny.npz").unlink()
    with pytest.raises(ModelError, match=r"tiny\.npz: the artefact is missing"):
        load_arrays("tiny", folder)


def test_a_newer_format_is_refused(folder: Path) -> None:
    manifest = folder / MANIFEST
    manifest.write_text(manifest.read_text().replace(f"format = {FORMAT}", "format = 99"))
    with pytest.raises(ModelError, match="newer version"):
        load_arrays("tiny", folder)


def test_a_path_out_of_the_folder_is_refused(folder: Path) -> None:
    manifest = folder / MANIFEST
    manifest.write_text(manifest.read_text().replace('"tiny.npz"', '"../tiny.npz"'))
    with pytest.raises(ModelError, match="not allowed"):
        load_arrays("tiny", folder)


def test_pickled_objects_are_never_loaded(folder: Path) -> None:
    with pytest.raises(ValueError, match="Object arrays"):
        write_artefact(folder, "evil", {"x": np.array([object()], dtype=object)}, "2024-01-01", {})


@pytest.mark.parametrize("text", ["[[artefact]]\nname = 3", "artefact = [", ""])
def test_a_broken_manifest_is_a_clear_error(folder: Path, text: str) -> None:
    (folder / MANIFEST).write_text(text)
    with pytest.raises(ModelError):
        load_arrays("tiny", folder)


@pytest.mark.parametrize("write", [np.savez, np.savez_compressed])
def test_arrays_that_numpy_itself_packed_are_read_the_same(folder: Path, write: Callable[..., None]) -> None:
    arrays = {**ARRAYS, "none": np.zeros((0, 3)), "by_column": np.asfortranarray(np.arange(6.0).reshape(2, 3))}
    packed = BytesIO()
    write(packed, **arrays)
    write_file(folder, "numpy.npz", packed.getvalue(), "2024-01-01", {})
    loaded = load_arrays("numpy", folder)
    assert {key: array.tolist() for key, array in loaded.items()} == {key: a.tolist() for key, a in arrays.items()}
    assert {key: array.dtype for key, array in loaded.items()} == {key: a.dtype for key, a in arrays.items()}


def test_loaded_arrays_cannot_be_written_to(folder: Path) -> None:
    assert not load_arrays("tiny", folder)["weights"].flags.writeable


@pytest.mark.parametrize("damage", [b"", b"PK\x05\x06", b"not a zip file", bytes(100)])
def test_what_is_no_npz_is_a_clear_error(folder: Path, damage: bytes) -> None:
    write_file(folder, "odd.npz", damage, "2024-01-01", {})
    with pytest.raises(ModelError, match="cannot be read"):
        load_arrays("odd", folder)


def test_objects_in_an_artefact_that_somebody_else_made_are_refused(folder: Path) -> None:
    packed = BytesIO()
    np.savez(packed, x=np.array([{}], dtype=object))
    write_file(folder, "evil.npz", packed.getvalue(), "2024-01-01", {})
    with pytest.raises(ModelError, match="cannot be read"):
        load_arrays("evil", folder)
