from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from detector.corpus import shipped
from detector.errors import ModelError
from detector.models import read_manifest, verified_bytes


def test_what_pages_are_compared_with_is_in_a_manifest_and_as_it_says() -> None:
    found = read_manifest(shipped.FOLDER)
    assert sorted(found) == ["background", "collection", "derivation"]
    assert all(verified_bytes(artefact, shipped.FOLDER) for artefact in found.values())
    assert "en/keys" in shipped.background_arrays()


@pytest.mark.parametrize("file", ["background.npz", "derivation.toml"])
def test_what_was_changed_behind_the_manifest_is_not_used(
    file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = copytree(shipped.FOLDER, tmp_path / "own")
    content = bytearray((folder / file).read_bytes())
    content[-1] ^= 1
    (folder / file).write_bytes(bytes(content))
    monkeypatch.setattr(shipped, "FOLDER", folder)
    shipped.background_arrays.cache_clear()
    with pytest.raises(ModelError, match="digest differs"):
        shipped.background_arrays() if file == "background.npz" else shipped.derivation_text()
    shipped.background_arrays.cache_clear()
