"""The review page in a real Chromium."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.hosts.service.running import HONEST, POOR, Running
from tests.hosts.service.test_review import NASTY, PASSWORD, add_user

if TYPE_CHECKING:
    from selenium.webdriver.remote.webdriver import WebDriver

pytestmark = pytest.mark.slow
INSTALL = Path(__file__).with_name("install_chromium.sh")


@pytest.fixture
def chromium(tmp_path: Path) -> Iterator[WebDriver]:
    from selenium import webdriver

    driver = subprocess.run([INSTALL], check=True, capture_output=True, text=True).stdout.split()[-1]
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,1400",
                     f"--user-data-dir={tmp_path / 'profile'}"):  # fmt: skip
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = webdriver.Chrome(options, webdriver.ChromeService(driver))
    browser.implicitly_wait(20)
    yield browser
    browser.quit()


def comes(browser: WebDriver, selector: str, text: str) -> bool:
    """Wait until an element with this text is shown; the page before may still stand there for a moment."""
    from selenium.common.exceptions import StaleElementReferenceException
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

    waiting = WebDriverWait(browser, 30, ignored_exceptions=[StaleElementReferenceException])
    return waiting.until(lambda seen: any(text in one.text for one in seen.find_elements(By.CSS_SELECTOR, selector)))


def test_a_reviewer_logs_in_finds_a_page_and_overrides_it(chromium: WebDriver, tmp_path: Path) -> None:
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import Select, WebDriverWait

    with Running(tmp_path) as service:
        add_user(service, "rea", "reviewer")
        service.check(HONEST, url="https://example.org/honest")
        service.check(POOR, url="https://example.org/poor", title=NASTY)
        chromium.get(f"{service.url}/review")
        chromium.find_element(By.ID, "name").send_keys("rea")
        chromium.find_element(By.ID, "password").send_keys(PASSWORD)
        chromium.find_element(By.TAG_NAME, "button").click()
        assert comes(chromium, "h1", "Recent verdicts")
        assert len(chromium.find_elements(By.CSS_SELECTOR, "tbody tr")) == 2
        chromium.save_screenshot(str(tmp_path / "overview.png"))
        Select(chromium.find_element(By.NAME, "verdict")).select_by_visible_text("reject")
        chromium.find_element(By.CSS_SELECTOR, ".filters button").click()
        WebDriverWait(chromium, 30).until(lambda browser: "verdict=reject" in browser.current_url)
        (link,) = chromium.find_elements(By.CSS_SELECTOR, "tbody a")
        assert link.text == NASTY
        link.click()
        assert comes(chromium, "mark", "20XX")
        chromium.save_screenshot(str(tmp_path / "page.png"))
        chromium.find_element(By.ID, "reason").send_keys("Read twice: a parody.")
        chromium.find_element(By.CSS_SELECTOR, "button[value=approved]").click()
        assert comes(chromium, ".history", "Read twice: a parody.")
        Select(chromium.find_element(By.ID, "label")).select_by_value("good")
        chromium.find_element(By.XPATH, "//button[text()='Note it']").click()
        assert comes(chromium, ".history", "false alarm")
        assert [one for one in chromium.get_log("browser") if one["level"] == "SEVERE"] == []
