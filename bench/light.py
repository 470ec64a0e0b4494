"""Light pages on the server: 50 readers at once, a page nobody has asked for, weight, memory.

The readers are raw sockets; what they cost themselves is measured and said. Beside them, in the
same run, the first visit to a naive Streamlit page (its HTML and its first run). Exit code 1
when a share of the naive page's time, the number of renderings, the weight or the memory breaks
its limit; the milliseconds depend on the machine and are a target.
"""

import asyncio
import os
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from statistics import median, quantiles
from unittest.mock import patch

import httpx
from rich.console import Console
from rich.table import Table
from starlette.applications import Starlette

from bench.machine import machine, memory
from bench.readers import Reader, own_cost, readers
from bench.session import visiting
from components import sheets
from components.sheets.reading import Reading
from components.web import routes
from components.web.light import Asked, Made, make
from data import editions
from data.build import build
from data.inputs import BUNDLED, Inputs
from tests.server import Address, served

NAIVE = Path(__file__).with_name("naive.py")
READERS = 50
COUNTIES = ("01", "03", "05", "06", "08", "09", "10", "12", "13", "14")
SECTORS = ("industri", "it", "vard")

#: Seconds between a reader's pages: somebody who turns pages quickly.
PAUSE = 1.0
PAGES_EACH = 8
NEW_PAGES = 20
#: Different addresses until memory is read the first time, and as many more until the second.
ADDRESSES = 400

#: Share of the naive page's first visit, alone.
CACHED, UNCACHED = 0.1, 2.0
#: Milliseconds.
CACHED_TARGET, UNCACHED_TARGET = 10, 400
HEAVIEST = 100_000
#: MB that the second lot of addresses may add. Kept pages are bounded by bytes, sheets and
#: drawings by number; both are well filled by the first.
GROWTH = 150


def main() -> int:
    """Measure, print a table, and say what broke."""
    with tempfile.TemporaryDirectory() as folder:
        var, elsewhere = Path(folder, "var"), Path(folder, "naive")
        build(Inputs(BUNDLED), var)
        elsewhere.mkdir()
        os.environ[editions.VARIABLE] = str(var)
        renderings = asyncio.run(_renderings())
        with (
            served(var, fresh=True) as app,
            served(var, NAIVE, folder=elsewhere, fresh=True) as naive,
        ):
            visits = [_first_visit(naive) for _ in range(10)]
            return asyncio.run(_measure(app, median(visits), renderings))


async def _measure(app: Address, naive: float, renderings: int) -> int:
    new = [
        f"/blad/{slug}?lan={county}&bransch={sector}"
        for county, sector, slug in product(COUNTIES, SECTORS, sheets.SLUGS)
    ]
    random.Random(1).shuffle(new)
    async with readers(app, READERS) as some:
        await some[0].read("/blad/sysselsattning")  # the drawing engine starts once
        alone = [(await some[0].read(address))[0] for address in new[:NEW_PAGES]]
        weights = [(await some[0].read(address))[1] for address in _heaviest()]
        at_once = await asyncio.gather(*(reader.read(new[NEW_PAGES]) for reader in some))
        cached = await _reading(some, new[: NEW_PAGES + 1])
        start = time.perf_counter()
        for _ in range(10):
            await asyncio.gather(*(reader.read(new[0]) for reader in some))
        throughput = 10 * READERS / (time.perf_counter() - start)
        grown = await _memory(some, app.process)
    cost = await own_cost(READERS, 20, weights[0])
    p95, middle = _p95(cached), median(alone)
    rows = [
        ("cached, 50 readers, p95", p95, p95 / naive, CACHED, CACHED_TARGET),
        ("uncached, alone, median", middle, middle / naive, UNCACHED, UNCACHED_TARGET),
        ("uncached, alone, p95", _p95(alone), None, None, UNCACHED_TARGET),
        ("uncached, 50 at once, last", max(t for t, _ in at_once), None, None, None),
        ("naive page, first visit, alone", naive, 1, None, None),
    ]
    table = Table("what", "ms", "target", "of naive", "limit", title="Light pages on the server")
    for what, seconds, share, limit, target in rows:
        table.add_row(
            what,
            f"{1000 * seconds:.1f}",
            str(target or ""),
            f"{share:.2f}" if share else "",
            str(limit or ""),
        )
    counted = Table("what", "measured", "limit")
    counted.add_row("renderings of one new page for 50 readers", str(renderings), "1")
    counted.add_row("heaviest page, compressed, kB", f"{max(weights) / 1000:.0f}", "100")
    counted.add_row(f"memory after {ADDRESSES} addresses, MB", f"{grown[0]:.0f}", "")
    counted.add_row(f"memory after {2 * ADDRESSES}, MB", f"{grown[1]:.0f}", f"+{GROWTH}")
    counted.add_row("pages a second, all 50 without a pause", f"{throughput:.0f}", "")
    counted.add_row("the readers' own cost a page, ms", f"{1000 * cost:.2f}", "")
    console = Console()
    console.print(table, counted, machine())
    broken = [
        p95 / naive > CACHED,
        middle / naive > UNCACHED,
        renderings != 1,
        max(weights) > HEAVIEST,
        grown[1] - grown[0] > GROWTH,
    ]
    return int(any(broken))


def _p95(seconds: list[float]) -> float:
    return quantiles(seconds, n=20)[-1]


async def _reading(some: Sequence[Reader], addresses: list[str]) -> list[float]:
    """Every reader reads kept pages at its own pace; seconds per page."""
    chance = random.Random(2)

    async def one(reader: Reader) -> list[float]:
        took = []
        for _ in range(PAGES_EACH):
            await asyncio.sleep(PAUSE * chance.uniform(0.5, 1.5))
            took.append((await reader.read(chance.choice(addresses)))[0])
        return took

    found = await asyncio.gather(*(one(reader) for reader in some))
    return [seconds for each in found for seconds in each]


async def _memory(some: Sequence[Reader], process: int) -> tuple[float, float]:
    """MB after many addresses that nobody has asked for, and after as many more."""
    every = product(sheets.SLUGS, range(2 * ADDRESSES))
    places = list(product(COUNTIES, SECTORS))
    addresses = []
    for number, (slug, turn) in enumerate(sorted(every, key=lambda pair: pair[1])):
        county, sector = places[number % len(places)]
        addresses.append(f"/blad/{slug}?lan={county}&bransch={sector}&sok=ord{turn}")
    found = []
    for lot in (addresses[:ADDRESSES], addresses[ADDRESSES : 2 * ADDRESSES]):
        for address in lot:
            await some[0].read(address)
        found.append(memory(process))
    return found[0], found[1]


def _heaviest() -> list[str]:
    """Every sheet where the rows are most."""
    return [f"/blad/{slug}?lan=01&bransch={sector}" for slug in sheets.SLUGS for sector in SECTORS]


def _first_visit(base: str) -> float:
    """Seconds for a page's HTML and its first run."""
    start = time.perf_counter()
    httpx.get(base).raise_for_status()
    with visiting(base, "") as visitor:
        visitor.rerun("")
        return time.perf_counter() - start


async def _renderings() -> int:
    """How often a page nobody has asked for is made, when 50 ask at the same moment."""
    made = []

    def counting(asked: Asked, now: Reading) -> Made | None:
        made.append(asked)
        return make(asked, now)

    transport = httpx.ASGITransport(Starlette(routes=routes.ROUTES))
    with patch.object(routes, "make", counting):
        async with httpx.AsyncClient(transport=transport, base_url="http://bench") as client:
            asked = (client.get("/blad/skola?lan=20&bransch=bygg") for _ in range(READERS))
            answers = await asyncio.gather(*asked)
    if {answer.status_code for answer in answers} != {200}:
        raise SystemExit("a light page failed; the log says why")
    return len(made)


if __name__ == "__main__":
    sys.exit(main())
