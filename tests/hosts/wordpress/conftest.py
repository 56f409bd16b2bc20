from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from detector.hosts.wordpress.archive import write_plugin
from tests.hosts.service.running import Running
from tests.hosts.wordpress.site import Site, mariadb, wordpresses


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plugin's zip."""
    target = tmp_path_factory.mktemp("plugin") / "detector-gate.zip"
    write_plugin(target)
    return target


@pytest.fixture(scope="session")
def judging(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One running service for the tests that leave it running."""
    with Running(tmp_path_factory.mktemp("judging"), keep_content="never") as running:
        yield running


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The socket of a MariaDB."""
    with mariadb(tmp_path_factory.mktemp("mariadb")) as socket:
        yield socket


@pytest.fixture(scope="session")
def sites(
    tmp_path_factory: pytest.TempPathFactory, archive: Path, database: Path, judging: Running
) -> Iterator[dict[str, Site]]:
    """Both WordPresses with the plugin."""
    with ExitStack() as stack:
        made = {}
        for name, folder in wordpresses().items():
            made[name] = stack.enter_context(Site(tmp_path_factory.mktemp(name), folder, database))
            made[name].install(archive)
        yield made


@pytest.fixture(params=["older", "newer"])
def site(request: pytest.FixtureRequest, sites: dict[str, Site], judging: Running) -> Iterator[Site]:
    """Each WordPress with the settings that most tests want; nothing of ours may have been logged at the end."""
    found = sites[request.param]
    found.settings(url=judging.url, key=judging.key, preset="", on_reject="block", on_review="warn", when_down="open",
                   types=["post", "page"])  # fmt: skip
    yield found
    assert found.troubles() == []
