"""Presenting on the server: how long after a press the next item of Q3 has been sent.

A visitor without a browser steps through the whole run-sheet in counties that nobody has opened,
at the pace of a room: the server is idle again before the next press, as it makes the following
item while one is looked at. The target (p95) depends on the machine; the exit code is 1 when the
next item takes a larger share than it may of the naive page's first run, in the same run.
"""

import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles

from rich.console import Console
from rich.table import Table

from bench.machine import machine
from bench.session import Session, visiting
from components import sheets
from data.build import build
from data.inputs import BUNDLED, Inputs
from tests.server import served

NAIVE = Path(__file__).with_name("naive.py")
COUNTIES = ("01", "04", "05", "08", "14", "18", "20", "25")
ITEMS = len(sheets.PAGES["q3"])

#: Milliseconds, and the share of a naive page's rerun.
TARGET, SHARE = 300, 0.5
STAGE = "bidi_component"


def main() -> int:
    """Present Q3 in every county, print how long the items took."""
    with tempfile.TemporaryDirectory() as folder:
        var, elsewhere = Path(folder, "var"), Path(folder, "naive")
        build(Inputs(BUNDLED), var)
        elsewhere.mkdir()
        with (
            served(var, fresh=True) as app,
            served(var, NAIVE, folder=elsewhere, fresh=True) as naive,
        ):
            opened, following = [], []
            for county in COUNTIES:
                with visiting(app, "q3") as visitor:
                    first, *others = [_shown(visitor, county, n) for n in range(1, ITEMS + 1)]
                opened.append(first)
                following += others
            with visiting(naive, "") as visitor:
                reruns = [visitor.rerun("")[0] for _ in range(20)]
    return _report(opened, following, median(reruns))


def _shown(visitor: Session, county: str, number: int) -> float:
    """Seconds until the stage with an item has come; the run goes on to make the next one."""
    query = f"lan={county}&bransch=industri&punkt={number}&lage=presentation"
    seconds, came = visitor.rerun_until(query, STAGE)
    if f"Punkt {number} av {ITEMS}" not in came.delta.new_element.bidi_component.json:
        raise SystemExit(f"/q3?{query} did not show its item; the app's log says why")
    return seconds


def _report(opened: list[float], following: list[float], naive: float) -> int:
    p95 = quantiles(following, n=20)[-1]
    table = Table("what", "median, ms", "p95, ms", "limit", title="Presenting Q3, at the server")
    for what, took, limit in (
        ("first item of a county nobody opened", opened, ""),
        ("next item", following, f"{TARGET} (target)"),
    ):
        tail = quantiles(took, n=20)[-1]
        table.add_row(what, f"{1000 * median(took):.0f}", f"{1000 * tail:.0f}", limit)
    table.add_row("naive page, rerun", f"{1000 * naive:.0f}", "", "")
    console = Console()
    console.print(table)
    share = median(following) / naive
    console.print(f"Next item: {share:.2f} of a naive rerun (limit {SHARE}). {machine()}")
    if 1000 * p95 > TARGET:
        console.print("Over the target on this machine.")
    return int(share > SHARE)


if __name__ == "__main__":
    sys.exit(main())
