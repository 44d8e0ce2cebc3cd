"""The page in a real browser: what is asked for is shown, by mouse and keyboard, on paper and screen, to everyone."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select

import sample
from dealcheck.desk import Intake, verify
from dealcheck.model import Deal, Finding, Report
from dealcheck.reports import View, render
from dealcheck.settings import Settings

ROOT = Path(__file__).parent.parent.parent
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
QUIET = (  # nothing that a browser does of its own accord
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
WIDE, NARROW = (1100, 900), (500, 900)  # pixels; a headless window is never narrower than 500
HEX_DARK, HEX_LIGHT = "rgb(22, 24, 28)", "rgb(255, 255, 255)"

pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="chromium and chromedriver are not installed (Debian: chromium, chromium-driver)"
)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    options = ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for flag in (*QUIET, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def browser(chromium: Chrome) -> Chrome:
    """The browser as a reader first meets it: light, wide, nothing remembered."""
    media(chromium)
    chromium.set_window_size(*WIDE)
    chromium.get("about:blank")
    chromium.get_log("browser")  # type: ignore[no-untyped-call]  # forgets what pages before have complained of
    return chromium


def media(browser: Chrome, medium: str = "screen", scheme: str = "light") -> None:
    """Show pages as on this medium, with this colour scheme of the system."""
    features = [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "prefers-reduced-motion", "value": "reduce"},
    ]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": medium, "features": features})


def show(browser: Chrome, report: Report, folder: Path, fragment: str = "") -> None:
    """Open the report's page, with nothing remembered."""
    file = folder / "page.html"
    file.write_text(render(report, "html", View(way_back=".")), encoding="utf-8")
    browser.get(f"{file.as_uri()}{fragment}")
    browser.execute_script("localStorage.clear()")


def about(number: int, deal: str, *, warning: bool = False) -> Finding:
    """A finding between two articles of its own."""
    one = sample.side("30%", sample.claim(f"desk/{number}a.txt", 3, "30%"))
    other = sample.side("40%", sample.claim(f"desk/{number}b.txt", 5, "40%"))
    code, severity = ("DC301", "warning") if warning else ("DC101", "error")
    found = sample.finding(
        one, other, code=code, severity="warning" if severity == "warning" else "error", number=number
    )
    return replace(found, deal=deal, message=f"Subject {number} differs.")


def deal(identity: str, like: Deal) -> Deal:
    return replace(like, id=identity, name=f"The {identity} deal")


def three_findings() -> Report:
    """Two deals, an error and a warning in the first, an error in the second, and a deal without any."""
    report = sample.report(about(1, "north"), about(2, "north", warning=True), about(3, "south"))
    return replace(report, deals=tuple(deal(name, next(iter(report.deals))) for name in ("north", "south", "calm")))


def shown(browser: Chrome) -> list[str]:
    """The messages of the findings that can be seen."""
    return [node.text for node in browser.find_elements(By.CSS_SELECTOR, ".finding h4") if node.is_displayed()]


def deals_shown(browser: Chrome) -> list[str]:
    return [node.text for node in browser.find_elements(By.CSS_SELECTOR, ".deal h2") if node.is_displayed()]


def field(browser: Chrome, name: str) -> WebElement:
    return browser.find_element(By.CSS_SELECTOR, f"#filters [name={name}]")


def press(browser: Chrome, *keys: str) -> None:
    for key in keys:
        browser.switch_to.active_element.send_keys(key)


def value(browser: Chrome, script: str) -> object:
    return browser.execute_script(f"return {script}")


def complaints(browser: Chrome) -> list[object]:
    return list(browser.get_log("browser"))  # type: ignore[no-untyped-call]  # selenium leaves it untyped


def founding() -> Report:
    return verify(Intake((str(ROOT / "seeds"),)), Settings(today="2026-06-30"))


ONE, TWO, THREE = (f"Subject {number} differs." for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("name", "choice", "findings", "deals"),
    [
        ("severity", "warning", [TWO], ["The north deal"]),
        ("deal", "The south deal", [THREE], ["The south deal"]),
        ("deal", "The calm deal", [], ["The calm deal"]),
        ("source", "2b.txt (Norwood buys into Tarn Foods)", [TWO], ["The north deal"]),
        ("rule", "DC101 stake-differs", [ONE, THREE], ["The north deal", "The south deal"]),
    ],
    ids=["severity", "deal", "deal without findings", "source", "rule"],
)
def test_a_filter_shows_what_fits(
    browser: Chrome, tmp_path: Path, name: str, choice: str, findings: list[str], deals: list[str]
) -> None:
    show(browser, three_findings(), tmp_path)
    Select(field(browser, name)).select_by_visible_text(choice)

    assert shown(browser) == findings
    assert deals_shown(browser) == deals
    count = f"{len(findings)} of 3 findings shown"
    assert browser.find_element(By.ID, "count").text == count


def test_search_finds_words_in_any_order_and_escape_clears_it(browser: Chrome, tmp_path: Path) -> None:
    show(browser, three_findings(), tmp_path)

    press(browser, "/")
    assert browser.switch_to.active_element == field(browser, "q")
    press(browser, "2b.txt SUBJECT")
    assert shown(browser) == [TWO]
    press(browser, Keys.ESCAPE)
    assert shown(browser) == [ONE, TWO, THREE]
    assert browser.switch_to.active_element.tag_name == "body"


def test_what_is_filtered_can_be_shared(browser: Chrome, tmp_path: Path) -> None:
    show(browser, three_findings(), tmp_path)
    Select(field(browser, "severity")).select_by_visible_text("error")
    field(browser, "q").send_keys("3b.txt")
    address = browser.current_url
    browser.get("about:blank")
    browser.get(address)

    assert shown(browser) == [THREE]
    assert field(browser, "q").get_attribute("value") == "3b.txt"


def test_a_link_leads_to_its_finding_even_from_a_filter_that_hides_it(browser: Chrome, tmp_path: Path) -> None:
    show(browser, three_findings(), tmp_path, "#finding-dc101-3")
    assert browser.switch_to.active_element.get_attribute("id") == "finding-dc101-3"

    Select(field(browser, "severity")).select_by_visible_text("error")
    value(browser, "void (location.hash = '#finding-dc301-2')")
    assert shown(browser) == [ONE, TWO, THREE]
    assert browser.switch_to.active_element.get_attribute("id") == "finding-dc301-2"


def test_j_and_k_step_through_the_findings_that_are_shown(browser: Chrome, tmp_path: Path) -> None:
    show(browser, three_findings(), tmp_path)
    Select(field(browser, "severity")).select_by_visible_text("error")
    value(browser, "void document.activeElement.blur()")
    seen = []
    for key in "jjjk":
        press(browser, key)
        seen.append(browser.switch_to.active_element.get_attribute("id"))

    assert seen == ["finding-dc101-1", "finding-dc101-3", "finding-dc101-3", "finding-dc101-1"]
    assert value(browser, "getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_everything_that_acts_is_reached_by_tab_and_shows_its_focus(browser: Chrome, tmp_path: Path) -> None:
    show(browser, three_findings(), tmp_path)
    reached = []
    for _ in range(9):
        press(browser, Keys.TAB)
        reached.append(browser.switch_to.active_element.accessible_name)
        assert value(browser, "getComputedStyle(document.activeElement).outlineStyle") != "none"

    assert reached[:8] == ["Skip to the deals", "Search", "Severity", "Deal", "Source", "Rule", "Clear", "Dark"]


def test_the_page_is_dark_where_the_system_is_and_the_button_changes_and_keeps_it(
    browser: Chrome, tmp_path: Path
) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    show(browser, three_findings(), tmp_path)
    assert value(browser, paper) == HEX_LIGHT
    media(browser, scheme="dark")
    assert value(browser, paper) == HEX_DARK
    button = browser.find_element(By.ID, "theme")
    button.click()
    assert (value(browser, paper), button.get_attribute("aria-pressed")) == (HEX_LIGHT, "false")
    browser.refresh()
    assert value(browser, paper) == HEX_LIGHT


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_nothing_sticks_out_to_the_side(browser: Chrome, tmp_path: Path, size: tuple[int, int]) -> None:
    browser.set_window_size(*size)
    show(browser, founding(), tmp_path)

    assert value(browser, "document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_the_sides_stand_next_to_each_other_and_below_each_other_on_a_narrow_screen(
    browser: Chrome, tmp_path: Path
) -> None:
    show(browser, three_findings(), tmp_path)
    one, other = browser.find_elements(By.CSS_SELECTOR, ".finding .side")[:2]
    assert one.rect["y"] == other.rect["y"]
    browser.set_window_size(*NARROW)
    assert one.rect["y"] < other.rect["y"]


def test_paper_shows_everything_but_what_acts(browser: Chrome, tmp_path: Path) -> None:
    show(browser, founding(), tmp_path)
    media(browser, "print", "dark")
    value(browser, "void dispatchEvent(new Event('beforeprint'))")

    assert not browser.find_element(By.ID, "filters").is_displayed()
    assert value(browser, "document.querySelectorAll('details:not([open])').length") == 0
    assert value(browser, "getComputedStyle(document.body).backgroundColor") == HEX_LIGHT
    value(browser, "void dispatchEvent(new Event('afterprint'))")
    assert value(browser, "document.querySelectorAll('details:not([open])').length > 0")
    assert browser.print_page()


def test_a_hostile_report_does_nothing_and_loads_nothing(browser: Chrome, tmp_path: Path) -> None:
    show(browser, sample.hostile(), tmp_path)

    assert complaints(browser) == []
    assert value(browser, "performance.getEntriesByType('resource').length") == 0
    assert value(browser, "document.scripts.length") == 1
    assert "<script>alert(1)</script>" in browser.find_element(By.CSS_SELECTOR, ".finding h4").text
    press(browser, "j")
    assert browser.switch_to.active_element.get_attribute("class") == "finding error"


def test_what_is_not_ours_cannot_run(browser: Chrome, tmp_path: Path) -> None:
    show(browser, three_findings(), tmp_path)
    value(
        browser,
        "void document.body.append(Object.assign(document.createElement('img'), {src: 'http://evil.example/i.png'}))",
    )
    value(browser, "void document.body.setAttribute('style', 'color: red')")

    assert len(complaints(browser)) >= 1
    assert value(browser, "getComputedStyle(document.body).color") != "rgb(255, 0, 0)"


def test_hundreds_of_articles_are_filtered_at_a_stroke(browser: Chrome, tmp_path: Path) -> None:
    many = [about(number, f"deal-{number % 20}", warning=number % 2 == 0) for number in range(200)]
    report = sample.report(*many)
    deals = tuple(deal(f"deal-{number}", next(iter(report.deals))) for number in range(20))
    show(browser, replace(report, deals=deals), tmp_path)
    press(browser, "/")
    press(browser, "subject 177")

    assert shown(browser) == ["Subject 177 differs."]


@pytest.mark.skipif(find_spec("axe_core_python") is None, reason="axe-core-python is not installed")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("report", [founding(), sample.hostile(), sample.report()], ids=["seeds", "hostile", "nothing"])
def test_a_checker_of_accessibility_finds_nothing(browser: Chrome, tmp_path: Path, report: Report, scheme: str) -> None:
    spec = find_spec("axe_core_python")
    assert spec
    assert spec.origin
    media(browser, scheme=scheme)
    show(browser, report, tmp_path)
    browser.execute_script(Path(spec.origin).with_name("axe.min.js").read_text(encoding="utf-8"))
    found = browser.execute_async_script(
        "const [done] = arguments;axe.run().then(done, error => done({violations: [{id: String(error), nodes: []}]}))"
    )

    assert [(item["id"], [node["html"] for node in item["nodes"]]) for item in found["violations"]] == []
