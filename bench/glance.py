"""What is seen at a glance: heights, words, where the first picture begins, and the finding.

Every page in a browser at two widths, for Sörmland's industry, beside what the first version
had (the figures of look.md, measured on it in the same way). Percentages apply to the eight
pages that are named there. Then the same with everything fetched (invented figures), since the
targets hold there too. Exit code 1 when a target is missed. ``BASE`` measures a server that runs
already.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright
from rich.console import Console
from rich.table import Table

from components.kit import words
from data.build import build
from data.inputs import BUNDLED, Inputs
from tests import fetched
from tests.browser.rig import CHROMIUM, CHROMIUM_FLAGS, Tab, new_window
from tests.server import served

CHOICE = "lan=04&bransch=industri"
WINDOWS = {1440: 900, 390: 844}


class Before(NamedTuple):
    """The first version: height at 1440 and 390 px, and words on the page."""

    wide: int
    narrow: int
    words: int


BEFORE = {
    "": Before(2264, 5183, 610),
    "q1": Before(5152, 7149, 961),
    "q2": Before(4884, 7688, 1068),
    "q3": Before(13992, 21111, 2799),
    "q4": Before(4538, 8621, 1388),
    "utbildningar": Before(2840, 5916, 690),
    "lia": Before(7736, 14043, 1920),
    "arbetsgivare": Before(5493, 9418, 1115),
}

#: The targets: share of what was before (the start page's own), pixels, words.
SHARE, START_SHARE = 0.5, 0.6
BEGINS = {1440: 480, 390: 640}
SEEN = {1440: 110, 390: 80}

#: Pages whose sheets have no figures of a county and sector.
WITHOUT_KEYS = {"aktorer", "forum", "motet", "siffrorna", "jamfor"}

#: On a phone key figures are the first picture (look.md: "tiles … count").
#: What the page holds, as somebody sees it: words that are drawn (not those of what is folded),
#: those of the first view without names inside a picture or a list's rows.
_LOOK = """
([least, height]) => {
  const main = document.querySelector('[data-testid="stMain"]');
  const seen = element => element.checkVisibility({visibilityProperty: true})
    && !element.closest('.tyst') && parseFloat(getComputedStyle(element).fontSize) > 0
    && element.getBoundingClientRect().width > 1;
  const words = inside => {
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    let found = 0;
    while (walk.nextNode()) {
      const parent = walk.currentNode.parentElement;
      if (!parent || parent.closest('style, script, template') || !seen(parent)) continue;
      if (!inside(parent, walk.currentNode)) continue;
      const all = walk.currentNode.textContent.split(/\\s+/);
      found += all.filter(word => /[\\p{L}\\p{N}]/u.test(word)).length;
    }
    return found;
  };
  const top = node => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect().top;
  };
  const named = '[data-bild] *, .utbildningar li *, .kalender li *';
  const tiles = innerWidth < 640 ? ', .tal' : '';
  const drawn = [...main.querySelectorAll(`svg, canvas, [data-bild]${tiles}`)];
  const pictures = drawn.filter(element => {
    const box = element.getBoundingClientRect();
    return seen(element) && box.width >= least[0] && box.height >= least[1];
  });
  const inView = element => {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.top < height;
  };
  return {
    height: main.querySelector('[data-testid="stMainBlockContainer"]').scrollHeight,
    words: words(() => true),
    first: words((parent, node) => top(node) < height && !parent.matches(named)),
    begins: pictures.length ? Math.round(Math.min(...pictures.map(
      element => element.getBoundingClientRect().top))) : null,
    finding: [...main.querySelectorAll('.fynd')].some(inView),
    keys: [...main.querySelectorAll('.tal > *')].filter(inView).length,
  };
}
"""


def main() -> int:
    """Measure every page at both widths; print the tables and what missed its target."""
    missed: list[str] = []
    with ExitStack() as stack:
        named = os.environ.get("BASE")
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=CHROMIUM, args=CHROMIUM_FLAGS
        )
        for title, base in [("", named)] if named else _servers(stack):
            missed += _measured(browser, base, title)
    for one in missed:
        print(one)
    return 1 if missed else 0


def _servers(stack: ExitStack) -> Iterator[tuple[str, str]]:
    """What is measured, and where: as it comes, and with everything fetched."""
    for title, made in (("", lambda var: build(Inputs(BUNDLED), var)), (" hämtat", fetched.built)):
        var = Path(stack.enter_context(tempfile.TemporaryDirectory()), "var")
        made(var)
        yield title, str(stack.enter_context(served(var, fresh=True)))


def _measured(browser: Browser, base: str, title: str) -> list[str]:
    """Every page at both widths, printed; what missed its target."""
    missed = []
    for width, height in WINDOWS.items():
        table = Table(title=f"{width}×{height}{title}")
        for heading in ("sida", "höjd", "ord", "ord först", "bild från", "fynd", "nyckeltal"):
            table.add_column(heading)
        window = new_window(browser, viewport={"width": width, "height": height})
        for name in words.PAGES:
            page = window.new_page()
            Tab(page, base).open(f"/{name}?{CHOICE}")
            seen = _seen(page, width, height)
            wrong = _wrong(name, width, seen)
            missed += [f"/{name} {width}{title}: {one}" for one in wrong]
            table.add_row(*_row(name, width, seen), style="red" if wrong else "")
            page.close()
        Console(width=110).print(table)
    return missed


def _seen(page: Page, width: int, height: int) -> dict[str, Any]:
    least = [280, 120] if width < 640 else [320, 160]
    found: dict[str, Any] = page.evaluate(_LOOK, [least, height])
    return found


def _wrong(name: str, width: int, seen: dict[str, Any]) -> list[str]:
    found = []
    if before := BEFORE.get(name):
        share = SHARE if name else START_SHARE
        tallest = share * (before.wide if width > 640 else before.narrow)
        if seen["height"] > tallest:
            found.append(f"höjd {seen['height']} > {tallest:.0f}")
        if seen["words"] > share * before.words:
            found.append(f"ord {seen['words']} > {share * before.words:.0f}")
        if seen["begins"] is None or seen["begins"] > BEGINS[width]:
            found.append(f"bild från {seen['begins']} > {BEGINS[width]}")
    if seen["first"] > SEEN[width]:
        found.append(f"ord i första vyn {seen['first']} > {SEEN[width]}")
    if name not in WITHOUT_KEYS:
        if name and not seen["finding"]:
            found.append("inget fynd i första vyn")
        if seen["keys"] < 2:
            found.append(f"{seen['keys']} nyckeltal i första vyn")
    return found


def _row(name: str, width: int, seen: dict[str, Any]) -> list[str]:
    before = BEFORE.get(name)
    tall = (before.wide if width > 640 else before.narrow) if before else None
    share = f" ({seen['height'] / tall:.0%})" if tall else ""
    of = f" ({seen['words'] / before.words:.0%})" if before else ""
    return [
        f"/{name}",
        f"{seen['height']}{share}",
        f"{seen['words']}{of}",
        str(seen["first"]),
        str(seen["begins"]),
        "ja" if seen["finding"] else "–",
        str(seen["keys"]),
    ]


if __name__ == "__main__":
    sys.exit(main())
