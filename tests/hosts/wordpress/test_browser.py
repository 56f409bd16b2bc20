"""The block editor and the dashboard in a real Chromium."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.hosts.service import test_browser as service_browser
from tests.hosts.wordpress.site import PASSWORD, Site
from tests.hosts.wordpress.texts import BAD

if TYPE_CHECKING:
    from selenium.webdriver.remote.webdriver import WebDriver

pytestmark = pytest.mark.slow
INSTALL = Path(service_browser.__file__).with_name("install_chromium.sh")
WRITE = """
const [ title, content ] = arguments;
wp.data.dispatch( 'core/editor' ).editPost( { title } );
wp.data.dispatch( 'core/block-editor' ).insertBlocks( wp.blocks.parse( content ) );
"""
READY = "return !! ( window.wp && wp.data && wp.data.select( 'core/editor' )?.getCurrentPostId() )"
STATUS = "return wp.data.select( 'core/editor' ).getCurrentPostAttribute( 'status' )"
NO_GUIDE = """
wp.data.dispatch( 'core/preferences' ).set( 'core/edit-post', 'welcomeGuide', false );
wp.data.dispatch( 'core/preferences' ).set( 'core', 'enableChoosePatternModal', false );
"""
PUBLISH = ".editor-post-publish-panel .editor-post-publish-button"


class Browser:
    """Chromium, logged in to a site."""

    def __init__(self, driver: WebDriver, folder: Path) -> None:
        self.driver, self.folder = driver, folder

    def login(self, site: Site, user: str) -> None:
        self.site = site
        self.driver.get(f"{site.url}/wp-login.php")
        self.fill("#user_login", user)
        self.fill("#user_pass", PASSWORD)
        self.click("#wp-submit")
        self.until(lambda: "wp-admin" in self.driver.current_url)

    def find(self, selector: str, text: str = "") -> Any:
        """The first shown element that has the text; waits for it."""
        from selenium.webdriver.common.by import By

        def look() -> Any:
            found = self.driver.find_elements(By.CSS_SELECTOR, selector)
            return next((one for one in found if one.is_displayed() and text in one.text), None)

        return self.until(look, f"{selector} with {text!r}")

    def until(self, condition: Callable[[], Any], what: str = "") -> Any:
        from selenium.common.exceptions import StaleElementReferenceException, TimeoutException
        from selenium.webdriver.support.ui import WebDriverWait

        waiting = WebDriverWait(self.driver, 40, ignored_exceptions=[StaleElementReferenceException])
        try:
            return waiting.until(lambda _: condition())
        except TimeoutException:
            self.picture("failed")
            raise AssertionError(f"waited in vain for {what}; see {self.folder}/failed.png") from None

    def fill(self, selector: str, text: str) -> None:
        box = self.find(selector)
        box.clear()
        box.send_keys(text)

    def click(self, selector: str, text: str = "") -> None:
        self.driver.execute_script("arguments[0].click()", self.find(selector, text))

    def write(self, text: dict[str, str], number: int = 0) -> None:
        """Open the block editor and put a text into it."""
        page = f"post.php?post={number}&action=edit" if number else "post-new.php"
        self.driver.get(f"{self.site.url}/wp-admin/{page}")
        self.until(lambda: self.driver.execute_script(READY), "the editor")
        self.driver.execute_script(NO_GUIDE)
        self.driver.execute_script(WRITE, text["title"], text["content"])

    def open_panel(self) -> None:
        """Press Publish for the first time."""
        self.click(".editor-post-publish-panel__toggle, .editor-post-publish-button__button")

    def status(self) -> str:
        return str(self.driver.execute_script(STATUS))

    def locked(self) -> bool:
        """Whether the second Publish cannot be pressed."""
        button = self.find(PUBLISH)
        return button.get_attribute("disabled") is not None or button.get_attribute("aria-disabled") == "true"

    def picture(self, name: str) -> None:
        self.driver.save_screenshot(str(self.folder / f"{name}.png"))


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    from selenium import webdriver

    driver = subprocess.run([INSTALL], check=True, capture_output=True, text=True).stdout.split()[-1]
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1400,1300",
                     f"--user-data-dir={tmp_path / 'profile'}"):  # fmt: skip
        options.add_argument(argument)
    chromium = webdriver.Chrome(options, webdriver.ChromeService(driver))
    yield Browser(chromium, tmp_path)
    chromium.quit()


def test_the_panel_shows_reasons_holds_the_button_and_lets_an_override_through(browser: Browser, site: Site) -> None:
    browser.login(site, "eda")
    browser.write(BAD)
    browser.open_panel()
    browser.find(".detector-gate-panel .detector-gate-reason", "20XX")
    browser.find(".detector-gate-panel strong", "cannot be published")
    assert browser.locked()
    browser.picture("panel")
    browser.fill(".detector-gate-override textarea", "A parody, marked as one.")
    browser.click(".detector-gate-override button")
    browser.find(".detector-gate-panel strong", "overridden")
    browser.until(lambda: not browser.locked(), "the button")
    browser.click(PUBLISH)
    browser.until(lambda: browser.status() == "publish", "the post to be published")
