"""The HTML report in headless Chromium, at desktop and phone width: it works, nothing overflows, no page runs code."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from detector.audit.outputs import Target, write_report
from detector.records import Record
from tests.report.making import finished

pytestmark = pytest.mark.slow
INSTALL = Path(__file__).parents[1] / "hosts" / "service" / "install_chromium.sh"
AXE = """
const done = arguments[ arguments.length - 1 ];
const told = ( found ) => found.violations.map( ( one ) => one.id + ": " + one.nodes[ 0 ].html );
requestAnimationFrame( () => axe.run().then( ( found ) => done( { passes: found.passes.length, violations: told( found ) } ) ) );
"""
FROM_NPM = Path(__file__).with_name("install_from_npm.sh")
SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "report.html"
    many = [
        Record(f"many/{i:03}.html", content=f"<title>Number {i}</title><p>{'Some words here. ' * 20}".encode())
        for i in range(130)
    ]
    with finished(*many) as audit:
        write_report(audit, Target("html", path))
    return path


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from selenium import webdriver

    driver = subprocess.run([INSTALL], check=True, capture_output=True, text=True).stdout.split()[-1]
    options = webdriver.ChromeOptions()
    profile = f"--user-data-dir={tmp_path_factory.mktemp('profile')}"
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", profile):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = webdriver.Chrome(options, webdriver.ChromeService(driver))
    browser.implicitly_wait(10)
    yield browser
    browser.quit()


class Shown:
    """The report in the browser."""

    def __init__(self, browser: Any, report: Path, size: tuple[int, int]) -> None:
        self.browser = browser
        self.narrow = size[0] < 600
        screen = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
        still = [{"name": "prefers-reduced-motion", "value": "reduce"}]  # or clicks meet what is scrolling by
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": still})
        browser.get("about:blank")
        browser.get(f"file://{report}")

    def all(self, css: str) -> list[Any]:
        return list(self.browser.find_elements("css selector", css))

    def one(self, css: str, holding: str = "") -> Any:
        return next(e for e in self.all(css) if holding in e.text)

    def run(self, script: str) -> Any:
        return self.browser.execute_script(f"return {script}")

    def go(self, view: str) -> None:
        self.browser.execute_script(f"location.hash = '#{view}'")

    def press(self, *keys: str) -> None:
        from selenium.webdriver import ActionChains

        ActionChains(self.browser).send_keys(*keys).perform()

    @property
    def overflow(self) -> int:
        return int(self.run("document.documentElement.scrollWidth - innerWidth"))


@pytest.fixture(params=list(SIZES))
def page(request: pytest.FixtureRequest, chromium: Any, report: Path) -> Iterator[Shown]:
    shown = Shown(chromium, report, SIZES[request.param])
    yield shown
    assert [entry for entry in chromium.get_log("browser") if entry["level"] == "SEVERE"] == []
    assert shown.run("performance.getEntriesByType('resource').length") == 0  # nothing was loaded


def test_the_overview_counts_and_leads_to_the_pages(page: Shown) -> None:
    assert page.one(".tile.reject strong").text == "2"
    assert page.overflow <= 0
    page.one(".tile.reject").click()
    assert len(page.all("table.list tbody tr")) == 2
    assert not page.one("#overview").is_displayed()


def test_the_list_is_searched_sorted_and_paged(page: Shown) -> None:
    page.one("nav a", "Pages").click()
    assert "134 of 134" in page.one("[role=status]").text
    assert len(page.all("table.list tbody tr")) == 100
    page.one("button.plain", "Next").click()
    assert len(page.all("table.list tbody tr")) == 34
    page.one("#search").send_keys("number 12")
    assert len(page.all("table.list tbody tr")) == 12  # 12, 112, 120 to 129
    assert page.overflow <= 0
    if not page.narrow:
        page.one("th button", "Page").click()
        assert len(page.all("th[aria-sort=ascending]")) == 1
        assert "012" in page.all("table.list tbody tr")[0].text


def test_a_page_shows_its_evidence_where_it_stands(page: Shown) -> None:
    page.go("page-0")
    assert "[City]" in [mark.text for mark in page.all("mark")]  # behind a character of two code units
    assert page.one("mark", "20XX").is_displayed()
    assert "<script>alert(2)</script>" in page.one(".text").text
    assert page.run("document.activeElement.id") == "page-name"
    assert page.one("svg.waterfall").get_attribute("aria-label").startswith("Contributions: ")
    assert page.overflow <= 0
    page.one(".card button", "20XX").click()
    assert page.one("mark.now").is_displayed()
    assert "It would be" in page.one("#page").text


def test_everything_is_reached_by_keyboard(page: Shown) -> None:
    tab, enter = "\ue004", "\ue007"
    page.press(tab)
    assert page.run("document.activeElement.className") == "skip"
    for name in ("Overview", "Pages"):
        page.press(tab)
        assert page.run("document.activeElement.textContent") == name
    page.press(enter)
    assert page.one("#pages").is_displayed()


def test_it_prints_without_controls(page: Shown) -> None:
    page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    page.go("pages")
    assert page.all(".controls")
    assert not any(element.is_displayed() for element in page.all(".controls, nav"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_in_any_view(page: Shown, scheme: str) -> None:
    installed = Path(subprocess.run([FROM_NPM], check=True, capture_output=True, text=True).stdout.split()[-1])
    features = [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "prefers-reduced-motion", "value": "reduce"},
    ]
    page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": features})
    page.browser.execute_script((installed / "axe-core" / "axe.min.js").read_text())
    for view in ("overview", "pages", "page-0"):
        page.go(view)
        told = page.browser.execute_async_script(AXE)
        assert told["passes"] > 10
        assert told["violations"] == []
