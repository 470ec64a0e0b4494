"""Reading while another process holds the forum book for five seconds.

Light pages that are made of the book, read by three at a time, before and while another process
has begun to write. Target: every answer within 0.2 s. Exit code 1 when the median is more than
twice what it is when nobody holds the book.
"""

import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

import httpx
from rich.console import Console
from rich.table import Table

from bench.machine import machine
from data.build import build
from data.forum import editor, engine
from data.inputs import BUNDLED, Inputs
from tests.forum import made
from tests.forum.held import held
from tests.server import served

SECONDS, READERS, TARGET, LIMIT = 5.0, 3, 0.2, 2.0
PAGES = ("bestallningar", "q4", "yh-beviljat")


def main() -> int:
    """Measure, print a table."""
    with tempfile.TemporaryDirectory() as folder:
        var = Path(folder, "var")
        build(Inputs(BUNDLED), var)
        url = f"sqlite:///{var / 'forum.sqlite'}"
        made.applied(editor.editor("redaktör", engine.of(url)), diarienummer="MYH 2025/3433")
        with served(var, fresh=True) as base:
            _reading(base, 1.0)  # the pages are made
            free = _reading(base, SECONDS)
            with held(url):
                waited = _reading(base, SECONDS)
    table = Table("book", "answers", "median, ms", "slowest, ms", title=f"Reading; {machine()}")
    for name, times in {"free": free, "held": waited}.items():
        row = (str(len(times)), f"{median(times) * 1000:.0f}", f"{max(times) * 1000:.0f}")
        table.add_row(name, *row)
    Console().print(table, f"Target: every answer within {TARGET * 1000:.0f} ms.")
    return int(median(waited) > LIMIT * median(free))


def _reading(base: str, seconds: float) -> list[float]:
    """Seconds of each answer, of readers who turn pages for so long."""
    until = time.monotonic() + seconds

    def read(_: int) -> list[float]:
        times = []
        with httpx.Client(base_url=base, timeout=60) as client:
            while time.monotonic() < until:
                for page in PAGES:
                    start = time.perf_counter()
                    client.get(f"/blad/{page}?lan=04&bransch=industri").raise_for_status()
                    times.append(time.perf_counter() - start)
        return times

    with ThreadPoolExecutor(READERS) as pool:
        return [one for times in pool.map(read, range(READERS)) for one in times]


if __name__ == "__main__":
    sys.exit(main())
