"""From *Planera* to a published meeting of five points: seconds and presses, by a script.

The script presses as soon as a page is ready, so what is measured is what the editor waits for.
Exit code 1 for more than 12 presses, or more than 60 seconds in the middle one of five.
"""

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, expect, sync_playwright

from data.build import build
from data.forum import engine as engines
from data.forum.reading import StoredBook
from data.inputs import BUNDLED, Inputs
from tests.browser.planned import plan, publish
from tests.browser.rig import CHROMIUM, CHROMIUM_FLAGS, PATIENCE, Tab, new_window
from tests.server import Address, served

SECTORS = ("industri", "it", "vard", "handel", "kultur")
SECONDS, PRESSES, POINTS = 60.0, 12, 5


def main() -> int:
    """Plan a meeting in each of five sectors; print, and say what is over."""
    expect.set_options(timeout=PATIENCE)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        var, url = Path(folder, "var"), f"sqlite:///{Path(folder, 'forum.sqlite')}"
        build(Inputs(BUNDLED), var)
        env = {"ARSHJULET_REDIGERA": "lokalt", "FORUM_URL": url}
        with served(var, env=env, fresh=True) as base:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_FLAGS)
            rounds = [_planned(browser, base, sector) for sector in SECTORS]
            browser.close()
        book = StoredBook(engines.of(url, None))
        points = {len(book.items(number)) for number in range(1, len(SECTORS) + 1)}
    took, presses = median(seconds for seconds, _ in rounds), max(count for _, count in rounds)
    print(f"{took:.1f} s (median of {len(SECTORS)}), {presses} presses, {points} points")
    return int(took > SECONDS or presses > PRESSES or points != {POINTS})


def _planned(browser: Browser, base: Address, sector: str) -> tuple[float, int]:
    page = new_window(browser).new_page()
    page.request.get(f"{base}/{base.key}")
    view = Tab(page, base).open(f"/forum?lan=04&bransch={sector}")
    start = time.perf_counter()
    plan(view, "20261110")
    presses = publish(view)
    took = time.perf_counter() - start
    page.close()
    return took, presses


if __name__ == "__main__":
    sys.exit(main())
