"""The block editor and the dashboard in a real Chromium."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.hosts.service import test_browser as service_browser
from tests.hosts.service.running import Running
from tests.hosts.wordpress.site import PASSWORD, Site
from tests.hosts.wordpress.test_service_away import acting, answers, verdict
from tests.hosts.wordpress.test_settings import NASTY
from tests.hosts.wordpress.test_ways import draft, live
from tests.hosts.wordpress.texts import BAD, GOOD

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
SHOWN = "return [ ...document.querySelectorAll( '.detector-gate-panel, .components-notice' ) ].map( ( e ) => e.textContent )"
PUBLISH = ".editor-post-publish-panel .editor-post-publish-button"


class Browser:
    """Chromium, logged in to a site."""

    def __init__(self, driver: WebDriver, folder: Path) -> None:
        self.driver, self.folder = driver, folder
        self.known: dict[str, str] = {}  # site → who is logged in

    def login(self, site: Site, user: str) -> None:
        self.site = site
        if self.known.get(site.url) == user:
            return
        self.known[site.url] = user
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
            panels = self.driver.execute_script(SHOWN)
            raise AssertionError(f"waited in vain for {what}; shown: {panels}; see {self.folder}/failed.png") from None

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


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    from selenium import webdriver

    folder = tmp_path_factory.mktemp("browser")
    driver = subprocess.run([INSTALL], check=True, capture_output=True, text=True).stdout.split()[-1]
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1400,1300",
                     f"--user-data-dir={folder / 'profile'}"):  # fmt: skip
        options.add_argument(argument)
    chromium = webdriver.Chrome(options, webdriver.ChromeService(driver))
    yield Browser(chromium, folder)
    chromium.quit()


def test_the_panel_shows_reasons_holds_the_button_and_lets_an_override_through(browser: Browser, site: Site) -> None:
    browser.login(site, "eda")
    browser.write(BAD)
    browser.open_panel()
    browser.find(".detector-gate-panel .detector-gate-reason", "20XX")
    browser.find(".detector-gate-panel strong", "cannot be published")
    assert browser.locked()
    browser.picture(f"panel-{'older' if site.older else 'newer'}")
    browser.fill(".detector-gate-override textarea", "A parody, marked as one.")
    browser.click(".detector-gate-override button")
    browser.find(".detector-gate-panel strong", "overridden")
    browser.until(lambda: not browser.locked(), "the button")
    browser.click(PUBLISH)
    browser.until(lambda: browser.status() == "publish", "the post to be published")


def test_an_update_of_a_live_post_is_refused_with_a_notice_and_marks(browser: Browser, site: Site) -> None:
    number = live(site)
    browser.login(site, "eda")
    browser.write(BAD, number)
    browser.click(".edit-post-header button, .editor-header button", "Update" if site.older else "Save")
    browser.find(".components-notice.is-error", "20XX")
    browser.find(".detector-gate-panel .detector-gate-reason", "20XX")
    marked = "return [ ...document.querySelectorAll( 'iframe' ) ].map( ( one ) => one.contentDocument ).concat( document )"
    count = f"{marked}.reduce( ( sum, one ) => sum + one.querySelectorAll( '.detector-gate-mark' ).length, 0 )"
    browser.until(lambda: browser.driver.execute_script(count) > 3, "more than three marked blocks")
    browser.picture("refused")
    assert site.post(number)["post_content"] == GOOD["content"]


def test_what_goes_to_pending_is_told(browser: Browser, sites: dict[str, Site], judging: Running) -> None:
    site = sites["newer"]
    site.settings(url=judging.url, key=judging.key, on_reject="pending", types=["post"])
    browser.login(site, "eda")
    browser.write(BAD)
    browser.open_panel()
    browser.find(".detector-gate-panel strong", "pending review")
    assert not browser.locked()
    browser.click(PUBLISH)
    browser.find(".components-notice", "waits for review and is not public")
    assert browser.status() == "pending"


def test_script_in_a_reason_is_text_in_the_editor_which_speaks_dutch(browser: Browser, sites: dict[str, Site]) -> None:
    """Nel has been Dutch from the start: the editor saves the preferences of who uses it some seconds late, and with them,
    in the core, all that it had read of the person before, so that a language given meanwhile would be lost again.
    """
    site = sites["newer"]
    nasty = answers(verdict("reject", message=NASTY, advice=NASTY, evidence=[{"quote": "Ferry"}, {"quote": NASTY}]))
    with acting(nasty) as (url, _):
        site.settings(url=url, on_reject="block", types=["post"])
        number = draft(site, {"title": "To come", "content": "To come."})
        site.run("$wpdb->update( $wpdb->posts, array( 'post_status' => 'publish' ), array( 'ID' => $n ) );", n=number)
        browser.login(site, "nel")
        browser.write(GOOD)
        browser.open_panel()
        browser.find(".detector-gate-panel .detector-gate-reason", "<script>")
        browser.find(".detector-gate-panel strong", "Deze tekst kan zo niet gepubliceerd worden.")
        browser.picture("dutch")
        browser.write(GOOD, number)
        browser.click(".editor-header button", "Save")
        browser.find(".components-notice.is-error", "<script>")
        browser.picture("dutch-refused")
    assert browser.driver.title != "fired"
    assert browser.driver.execute_script("return document.querySelectorAll( '.detector-gate-panel img' ).length") == 0
