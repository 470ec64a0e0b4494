"""Search on the server: from what was typed to its answers, and the index that is made once.

The 120 searches of tests/searches.csv, each in every sector, on an edition of the bundled facts.
The limit is processor time, which a busy machine does not change: exit code 1 when the slowest
twentieth takes more, or when the index does.
"""

import csv
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import product
from pathlib import Path
from statistics import median, quantiles

from rich.console import Console
from rich.table import Table

from bench.machine import machine
from components.address.choices import Choice
from components.address.known import known
from components.sheets.search import onward
from components.sheets.search.answers import SearchAnswers
from components.sheets.search.searched import searched
from data import editions, store
from data.build import build
from data.inputs import BUNDLED, Inputs
from data.search.index import index

SEARCHES = Path(__file__).parents[1] / "tests" / "searches.csv"
NOVEMBER = date(2026, 11, 16)

#: Milliseconds of a processor: a search (p95), and the index of an edition.
LIMIT, INDEX = 40, 2000


def main() -> int:
    """Search, print how long it took, and say what broke."""
    with tempfile.TemporaryDirectory() as folder:
        build(Inputs(BUNDLED), Path(folder))
        os.environ[editions.VARIABLE] = folder
        edition = store.current()
        _, made = _timed(partial(index, edition))
        with SEARCHES.open(encoding="utf-8") as file:
            typed = [row["query"] for row in csv.DictReader(file)]
        choices = [
            Choice(sok=query, bransch=sector)
            for query, sector in product(typed, known(edition).sectors)
        ]
        _answered(edition, choices[0])  # what every search has in common is made once
        took = [_timed(partial(_answered, edition, choice)) for choice in choices]
    wall, busy = ([one[part] for one in took] for part in (0, 1))
    slowest = quantiles(busy, n=20)[-1]
    table = Table("what", "ms", "processor, ms", "limit", title=f"{len(took)} searches")
    table.add_row("median", f"{median(wall):.1f}", f"{median(busy):.1f}", "")
    table.add_row("p95", f"{quantiles(wall, n=20)[-1]:.1f}", f"{slowest:.1f}", str(LIMIT))
    table.add_row("index, once an edition", "", f"{made:.0f}", str(INDEX))
    Console().print(table, machine())
    return int(slowest > LIMIT or made > INDEX)


def _answered(edition: store.Store, choice: Choice) -> None:
    """All answers and ways on, as the page of programmes makes them."""
    if sought := searched(edition, choice, NOVEMBER):
        onward.rows(SearchAnswers(edition, sought), silent=True)


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds, and those of a processor."""
    start, busy = time.perf_counter(), time.process_time()
    work()
    return 1000 * (time.perf_counter() - start), 1000 * (time.process_time() - busy)


if __name__ == "__main__":
    sys.exit(main())
