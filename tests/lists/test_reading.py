from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.errors import ConfigError
from detector.lists import TEST_ENTRY, load_lists, read_lists
from detector.lists.reading import parse_line

HOSTS = (
    "# Title: A list\n# License: CC0-1.0\n127.0.0.1 localhost\n0.0.0.0 farm.example\n0.0.0.0 blog.mill.example # why\n"
)
PLAIN = (
    "! one a line\nfarm.example\nhost.example/~user\n*.wild.example\nbücher.example # a note with https://x.example\n"
)
ADBLOCK = (
    "[Adblock Plus 2.0]\n! Licence: MIT\n||farm.example^\n||mill.example^$document\n||host.example/bad/\n"
    "@@||good.farm.example^\n##.banner\n||ads.example^$third-party\n/banner[0-9]+/\n"
)
BLACKLIST = "---\nname: Farms\n---\n*://*.farm.example/*\n*://mill.example/blog/*\n@*://fair.farm.example/*\n/farm[0-9]+\\.example/\n"


def lists(tmp_path: Path, **texts: str) -> list[Path]:
    paths = []
    for name, text in texts.items():
        paths.append(tmp_path / f"{name}.txt")
        paths[-1].write_text(text, "utf-8")
    return paths


@pytest.mark.parametrize(
    ("text", "found", "missed"),
    [
        (HOSTS, ["https://farm.example/x", "http://www.farm.example", "//blog.mill.example/a"], ["https://a.farm.example/", "https://mill.example/", "http://localhost/"]),
        (PLAIN, ["https://farm.example", "https://a.b.farm.example/x", "https://host.example/~user/page", "https://www.wild.example/", "https://bücher.example/", "https://xn--bcher-kva.example/"], ["https://host.example/", "https://host.example/~username/", "https://otherfarm.example/", "https://example/"]),
        (ADBLOCK, ["https://farm.example/a?b", "https://x.farm.example:8080/", "https://mill.example/", "https://host.example/bad/1"], ["https://good.farm.example/", "https://host.example/", "https://ads.example/"]),
        (BLACKLIST, ["https://farm.example/", "https://a.farm.example/x", "https://mill.example/blog/1"], ["https://fair.farm.example/", "https://mill.example/shop", "https://b.mill.example/blog/1"]),
    ],
)  # fmt: skip
def test_each_format_means_what_its_makers_mean(text: str, found: list[str], missed: list[str], tmp_path: Path) -> None:
    table = read_lists(lists(tmp_path, one=text))
    assert {url: table.find(url) for url in found if table.find(url) is None} == {}
    assert {url: table.find(url) for url in missed if table.find(url) is not None} == {}


def test_a_list_tells_its_licence_and_what_was_passed_over(tmp_path: Path) -> None:
    table = read_lists(lists(tmp_path, adblock=ADBLOCK, hosts=HOSTS))
    _, adblock, hosts = table.sources
    assert (adblock.name, adblock.licence, adblock.formats) == ("adblock", "MIT", {"adblock": 4})
    assert (adblock.entries, adblock.exceptions, adblock.passed_over) == (3, 1, 2)
    assert adblock.example.startswith("||ads")
    assert (hosts.licence, hosts.entries, hosts.passed_over) == ("CC0-1.0", 2, 1)


def test_a_hit_names_the_entry_and_the_first_list_that_has_it(tmp_path: Path) -> None:
    hit = read_lists(lists(tmp_path, a=PLAIN, b=ADBLOCK)).find("https://host.example/~user/page/2")
    assert hit == ("host.example/~user", "a")


def test_folders_are_read_without_their_licence_and_hidden_files(tmp_path: Path) -> None:
    lists(tmp_path, LICENSE="farm.example\n", b="mill.example\n")
    (tmp_path / ".hidden.txt").write_text("other.example\n")
    assert [source.name for source in load_lists(str(tmp_path)).sources[1:]] == ["b"]


def test_without_lists_only_the_test_entry_is_known() -> None:
    table = load_lists("")
    assert table.find(f"https://www.{TEST_ENTRY}/a") is not None
    assert len(table) == 1
    assert table.find("https://example.org/") is None


def test_a_list_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no such domain list"):
        load_lists(os.pathsep.join([str(tmp_path), str(tmp_path / "none.txt")]))


@given(st.text(min_size=1).filter(lambda line: line.strip()))
def test_no_line_breaks_the_reader(line: str) -> None:
    entry = parse_line(line.strip())
    assert entry is None or (entry.address and " " not in entry.address)


@given(st.text())
def test_no_address_breaks_a_look_up(url: str) -> None:
    load_lists("").find(url)
