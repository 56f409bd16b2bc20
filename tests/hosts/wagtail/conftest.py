"""One site a test process: its tables are made once, and each test's changes are rolled back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from django.test import Client

SETTINGS = "tests.hosts.wagtail.site.settings"


@pytest.fixture(scope="session")
def django(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """Django with the site's tables and first rows."""
    folder = tmp_path_factory.mktemp("site")
    os.environ |= {"SITE_FOLDER": str(folder), "DJANGO_SETTINGS_MODULE": SETTINGS}
    import django as real
    from django.core.management import call_command
    from django.test.utils import setup_test_environment

    real.setup()
    setup_test_environment()
    call_command("migrate", run_syncdb=True, verbosity=0)
    from tests.hosts.wagtail.making import first_rows

    return first_rows()


@pytest.fixture
def site(django: SimpleNamespace) -> Iterator[SimpleNamespace]:
    """The site as it was made: home page, an administrator, an editor who may publish but not override."""
    from django.core.cache import cache
    from django.db import connection, transaction

    from detector.hosts.wagtail.judging import answers

    with transaction.atomic():
        connection.savepoint()
        cache.clear()
        yield django
        transaction.set_rollback(True)
    answers.clear()


@pytest.fixture
def client(site: SimpleNamespace) -> Client:
    """A browser of the administrator."""
    return logged_in(site.admin)


@pytest.fixture
def editor(site: SimpleNamespace) -> Client:
    """A browser of the editor."""
    return logged_in(site.editor)


def logged_in(user: Any) -> Client:
    from django.test import Client

    client = Client(raise_request_exception=True)
    client.force_login(user)
    return client


@pytest.fixture
def folder(django: SimpleNamespace) -> Path:
    return Path(os.environ["SITE_FOLDER"])


@pytest.fixture
def django_commits() -> Any:
    """Run what waits for the end of the transaction; a test's own never ends."""
    from django.test import TestCase

    return lambda: TestCase.captureOnCommitCallbacks(execute=True)
