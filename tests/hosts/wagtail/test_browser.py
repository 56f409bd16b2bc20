"""The editor in a real Chromium: the refused publish, the panel with its reasons, the override."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from tests.hosts.service.running import free_port
from tests.hosts.service.test_browser import chromium, comes  # noqa: F401
from tests.hosts.wagtail.conftest import SETTINGS

if TYPE_CHECKING:
    from selenium.webdriver.remote.webdriver import WebDriver

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[3]
START = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", run_syncdb=True, verbosity=0)
from tests.hosts.wagtail.making import article, first_rows
rows = first_rows()
print(article(rows.home, "poor", title="Bridge <script>alert(1)</script>").pk)
"""


@pytest.fixture
def running(tmp_path: Path) -> Iterator[tuple[str, str]]:
    """A site in a process of its own: its address and the id of a poor draft."""
    environment = {**os.environ, "SITE_FOLDER": str(tmp_path), "DJANGO_SETTINGS_MODULE": SETTINGS}
    made = subprocess.run(
        [sys.executable, "-c", START], check=True, cwd=ROOT, env=environment, capture_output=True, text=True
    )
    port = free_port()
    command = [sys.executable, "-m", "django", "runserver", "--noreload", "--skip-checks", f"127.0.0.1:{port}"]
    with (tmp_path / "site.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
    try:
        wait_for(f"http://127.0.0.1:{port}/admin/login/")
        yield f"http://127.0.0.1:{port}", made.stdout.split()[-1]
    finally:
        process.terminate()
        process.wait(30)


def wait_for(address: str) -> None:
    until = time.monotonic() + 90
    while time.monotonic() < until:
        try:
            if httpx.get(address, timeout=60, trust_env=False).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    raise AssertionError("the site did not start")


def press_publish(browser: WebDriver) -> None:
    button = browser.find_element("css selector", "button[name=action-publish]")
    browser.execute_script("arguments[0].click()", button)


def test_an_editor_sees_why_and_overrides(
    chromium: WebDriver, running: tuple[str, str], tmp_path: Path  # noqa: F811
) -> None:
    from selenium.webdriver.support.ui import WebDriverWait

    address, page = running
    chromium.get(f"{address}/admin/pages/{page}/edit/")
    chromium.find_element("name", "username").send_keys("ada")
    chromium.find_element("name", "password").send_keys("ada")
    chromium.find_element("css selector", "button[type=submit]").click()
    toggle = chromium.find_element("css selector", '[data-side-panel-toggle="detector"]')
    toggle.click()
    chromium.find_element("css selector", "[data-detector-now]").click()
    assert comes(chromium, ".detector-reasons li", "20XX")
    chromium.save_screenshot(str(tmp_path / "checked.png"))
    press_publish(chromium)
    assert comes(chromium, ".messages", "was not published")
    assert comes(chromium, ".detector-panel .detector-where", "Body → 2. Paragraph")
    chromium.save_screenshot(str(tmp_path / "refused.png"))
    told = chromium.find_element("css selector", '[data-contentpath="body"]').text
    assert "20XX" in told
    assert not chromium.find_element("css selector", ".detector-panel").find_elements("tag name", "script")
    chromium.find_element("id", "detector-override").send_keys("A parody, read twice.")
    press_publish(chromium)
    WebDriverWait(chromium, 60).until(lambda browser: "has been published" in browser.page_source)
    chromium.get(f"{address}/admin/detector/")
    assert comes(chromium, "table", "Let through by override")
    chromium.save_screenshot(str(tmp_path / "report.png"))
    severe = [one for one in chromium.get_log("browser") if one["level"] == "SEVERE"]
    assert severe == []
