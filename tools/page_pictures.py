"""Take the pictures of the page: of the founding articles, and of the labelled coverage where that is at hand.

    tools/page_pictures.py [CORPUS]

Needs chromium and chromedriver (Debian: chromium, chromium-driver).
"""

import os
import shutil
import subprocess
import sys
import tempfile
from base64 import b64decode
from dataclasses import dataclass
from pathlib import Path

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

ROOT = Path(__file__).parent.parent
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
QUALITY = 60  # of 100: type stays sharp, a picture stays below 100 kB


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture.

    Attributes:
        name: of the file in `docs`.
        articles: folder that is read, as seen from `above`.
        above: folder that paths in the picture start from.
        size: pixels.
        first: selector of what stands at the top; empty for the top of the page.
        scheme: `light` or `dark`.
    """

    name: str
    articles: str
    above: Path
    size: tuple[int, int]
    first: str = ""
    scheme: str = "light"


def shots(corpus: Path | None) -> list[Shot]:
    """The pictures that can be taken here."""
    found = [
        Shot("page.webp", "seeds", ROOT, (1000, 1150)),
        Shot("page-facts.webp", "seeds", ROOT, (1000, 1000), ".facts", "dark"),
    ]
    if corpus and corpus.is_dir():
        found.append(Shot("page-corpus.webp", ".", corpus, (1000, 1000)))
    return found


def take(browser: Chrome, shot: Shot, page: Path) -> bytes:
    """The picture of the page on these articles."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "dealcheck", "verify", shot.articles, "--today", "2026-06-30", "--isolated"]
    output = ["--quiet", "--no-cache", "--output", f"html={page}"]
    subprocess.run(  # noqa: S603  (our own command)
        [*command, *output], cwd=shot.above, env=environment, stdout=subprocess.DEVNULL, check=False
    )
    width, height = shot.size
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    scheme = [{"name": "prefers-color-scheme", "value": shot.scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme})
    browser.get(page.as_uri())
    if shot.first:
        browser.execute_script(
            "document.getElementById('filters').hidden = true;"
            f"document.querySelector('{shot.first}').scrollIntoView({{behavior: 'instant'}})"
        )
    taken = browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
    return b64decode(taken["data"])


def main() -> None:
    """Write them."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not (chromium and driver):
        sys.exit("chromium and chromedriver are not installed. On Debian: apt-get install chromium chromium-driver")
    corpus = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as folder:
        options = ChromeOptions()
        options.binary_location = chromium
        for flag in (*FLAGS, f"--user-data-dir={folder}/profile"):
            options.add_argument(flag)
        browser = Chrome(options=options, service=Service(driver))
        try:
            for shot in shots(corpus):
                (ROOT / "docs" / shot.name).write_bytes(take(browser, shot, Path(folder) / "page.html"))
                print(f"docs/{shot.name}")
        finally:
            browser.quit()


if __name__ == "__main__":
    main()
