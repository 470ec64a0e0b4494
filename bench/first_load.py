"""A first visit on a slow line: every page against a naive Streamlit page, in the same run.

Chromium with nothing kept, 1.6 Mbit/s down, 150 ms to the server and a processor four times
slower than this one. Exit code 1 when a share of the naive page's time, the bytes on the wire
or the hosts break their limit; the seconds depend on the machine and are a target.
"""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.table import Table

from bench.machine import machine
from components.kit import words
from data.build import build
from data.inputs import BUNDLED, Inputs
from tests.browser.rig import CHROMIUM, CHROMIUM_FLAGS, Tab, Wire, eventually
from tests.server import served

NAIVE = Path(__file__).with_name("naive.py")
SLOW_LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
SLOWER_PROCESSOR = 4

#: Whatever a page asks another host for fails at once, by name or through a proxy: a bench needs
#: no internet, and waits for no host that does not answer.
ALONE = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--no-proxy-server"]

#: Heading and answer: share of the naive page's time, and the target in seconds.
READABLE, READABLE_TARGET = 0.15, 1.2
#: Ready to be used: share of the naive page's time.
READY = 0.5
BYTES = 1_200_000

#: What shows that a page can be read (a heading, and a finding or a number), and the last thing
#: it draws.
OURS = ("h1", ".kort :is(.fynd, .svar, .saknas, .tal b)", ".st-key-sidfot")
THEIRS = ("h1", '[data-testid="stMetricValue"]', ".st-key-slut")

#: Notes, frame by frame, when all of it was first seen, in milliseconds since the address was
#: asked for. Ready is when the first run is complete and nothing lies over the page or is still
#: to be drawn.
_WATCH = """
([heading, answer, last]) => {
  window.__seen = {};
  const seen = (selector) => [...document.querySelectorAll(selector)].some((element) =>
    element.innerText?.trim() &&
    element.checkVisibility({opacityProperty: true, visibilityProperty: true}));
  const ready = () => {
    const app = document.querySelector('[data-testid="stApp"]')?.dataset;
    return app?.testConnectionState === 'CONNECTED' && app.testScriptState === 'notRunning'
      && document.querySelector(last)
      && !document.querySelector('#forsta, [data-stale="true"], [data-testid="stSkeleton"]');
  };
  const look = (now) => {
    if (seen(heading) && seen(answer)) window.__seen.readable ??= performance.now();
    if (ready()) window.__seen.ready ??= performance.now();
    if (!window.__seen.ready) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
"""


@dataclass(frozen=True)
class Load:
    """One cold load: seconds until it can be read and used, bytes, hosts that are not ours."""

    readable: float
    ready: float
    bytes: int
    hosts: frozenset[str]


def load(
    browser: Browser, base: str, page: str, marks: tuple[str, str, str], *, slow: bool = True
) -> Load:
    """Open a page in a browser that has nothing kept, and wait until all of it has come."""
    with browser.new_context(
        bypass_csp=True, locale="sv-SE", viewport={"width": 1280, "height": 900}
    ) as context:
        tab = context.new_page()
        wire = Wire(tab)
        if slow:
            wire.cdp.send("Network.emulateNetworkConditions", SLOW_LINE)
            wire.cdp.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_PROCESSOR})
        tab.add_init_script(f"({_WATCH})({list(marks)})")
        tab.goto(f"{base}/{page}", wait_until="commit", timeout=120_000)
        tab.wait_for_function("window.__seen.ready", timeout=180_000)
        Tab(tab, base).settle()
        eventually(tab, lambda: not wire.unanswered(base))
        seen = tab.evaluate("window.__seen")
        others = frozenset(wire.hosts - {base.removeprefix("http://")})
        return Load(seen["readable"] / 1000, seen["ready"] / 1000, wire.bytes, others)


def main() -> int:
    """Load every page once, the naive one before and after; its quicker load is what counts."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        var, elsewhere = Path(folder, "var"), Path(folder, "naive")
        build(Inputs(BUNDLED), var)
        elsewhere.mkdir()
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=[*CHROMIUM_FLAGS, *ALONE]
        )
        with (
            served(var, fresh=True) as app,
            served(var, NAIVE, folder=elsewhere, fresh=True) as naive,
        ):
            for page in words.PAGES:  # the browser is new to the server, not the server to it
                load(browser, app, page, OURS, slow=False)
            load(browser, naive, "", THEIRS, slow=False)
            before = load(browser, naive, "", THEIRS)
            ours = {page: load(browser, app, page, OURS) for page in words.PAGES}
            after = load(browser, naive, "", THEIRS)
        browser.close()
    return _report(ours, min(before, after, key=lambda each: each.ready))


def broken(ours: Load, naive: Load) -> list[str]:
    """Which limits a load breaks."""
    limits = {
        "heading and answer": ours.readable / naive.readable > READABLE,
        "ready": ours.ready / naive.ready > READY,
        "bytes": ours.bytes > BYTES,
        "hosts": bool(ours.hosts),
    }
    return [limit for limit, over in limits.items() if over]


def _report(loads: dict[str, Load], naive: Load) -> int:
    table = Table(
        "page",
        "heading + answer, s",
        "of naive",
        "ready, s",
        "of naive",
        "kB",
        "other hosts",
        "breaks",
        title="First visit on a slow line",
    )
    for page, ours in loads.items():
        table.add_row(
            f"/{page}",
            f"{ours.readable:.2f}",
            f"{ours.readable / naive.readable:.2f}",
            f"{ours.ready:.1f}",
            f"{ours.ready / naive.ready:.2f}",
            f"{ours.bytes / 1000:.0f}",
            str(len(ours.hosts)),
            ", ".join(broken(ours, naive)),
        )
    seconds = (f"{naive.readable:.2f}", "1", f"{naive.ready:.1f}", "1")
    table.add_row("naive", *seconds, f"{naive.bytes / 1000:.0f}", str(len(naive.hosts)), "")
    limits = (f"{READABLE_TARGET} (target)", f"{READABLE}", "", f"{READY}", f"{BYTES / 1000:.0f}")
    table.add_row("limit", *limits, "0", "")
    console = Console()
    console.print(table)
    console.print(machine())
    late = [page for page, ours in loads.items() if ours.readable > READABLE_TARGET]
    if late:
        console.print("Over the target on this machine: " + ", ".join(f"/{page}" for page in late))
    return int(any(broken(ours, naive) for ours in loads.values()))


if __name__ == "__main__":
    sys.exit(main())
