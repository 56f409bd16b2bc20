"""What all tests share: no test depends on the machine's speed or touches the user's own cache."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("project", deadline=None)  # a busy machine must not fail a test
settings.register_profile("ci", deadline=None, derandomize=True)  # a change is judged by what it changes, not by luck
settings.load_profile("ci" if os.environ.get("CI") else "project")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    before = os.environ.get("DETECTOR_CACHE")
    os.environ["DETECTOR_CACHE"] = str(tmp_path_factory.mktemp("cache"))
    yield
    os.environ.pop("DETECTOR_CACHE")
    if before is not None:
        os.environ["DETECTOR_CACHE"] = before
