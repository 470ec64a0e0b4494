"""Light pages while heavy files are asked for and dropped.

Forty decks, each of another address, are asked for and the connections closed at once, five
times, while readers turn light pages and ``/halsa``; then forty wait for their answers. Exit
code 1 when the light pages' p95 is more than three times what it is in quiet and more than
100 ms, or when memory, with all processes of the server, grows by more than 100 MB over that of
a server that has made a deck, or does not come back when the process that makes them has ended.
"""

import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Sequence
from itertools import count
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlsplit

import httpx
from rich.console import Console
from rich.table import Table

from bench.machine import family, machine, memory
from bench.readers import Reader, readers
from components.web.workbench import IDLE
from data.build import build
from data.inputs import BUNDLED, Inputs
from tests.server import Address, served

DECKS, TIMES, READERS, SECONDS = 40, 5, 3, 10.0
PAGES = ("/blad/sysselsattning?lan=04", "/blad/yh-beviljat?lan=04", "/blad/stod", "/halsa")
COUNTIES = ("01", "03", "05", "06", "08", "09", "10", "12", "13", "14")
SHARE, LEAST = 3.0, 0.1
GROWTH = 100

_number = count()


def main() -> int:
    """Measure, print a table, and say what broke."""
    with tempfile.TemporaryDirectory() as folder:
        var = Path(folder, "var")
        build(Inputs(BUNDLED), var)
        with served(var, fresh=True) as app:
            return asyncio.run(_measure(app))


async def _measure(app: Address) -> int:
    async with readers(app, READERS) as some:
        async with httpx.AsyncClient(base_url=app, timeout=60) as client:
            (await client.get("/blad/q3.pptx")).raise_for_status()
        await _turning(some, asyncio.sleep(2))
        before, held = family(app.process), Counter[str]()
        watching = asyncio.ensure_future(_watch(app, held))
        quiet = await _turning(some, asyncio.sleep(SECONDS))
        dropped = await _turning(some, _drop(app))
        answers: Counter[int] = Counter()
        waited = await _turning(some, _wait(app, answers))
        watching.cancel()
    after = await _at_rest(app)
    table = Table("light pages", "answers", "p95, ms", "slowest, ms", title=f"Decks; {machine()}")
    for name, times in {
        "quiet": quiet,
        f"{TIMES} times {DECKS} decks dropped": dropped,
        f"{DECKS} decks waited for": waited,
    }.items():
        row = (str(len(times)), f"{_p95(times) * 1000:.0f}", f"{max(times) * 1000:.0f}")
        table.add_row(name, *row)
    said = ", ".join(f"{number} answers {status}" for status, number in answers.items())
    used = f"before {before:.0f} MB, at most {held['most']}, at rest afterwards {after:.0f}"
    Console().print(table, f"Of those that waited: {said}. Memory: {used}.")
    limit = max(SHARE * _p95(quiet), LEAST)
    slow = max(_p95(dropped), _p95(waited)) > limit
    return int(slow or held["most"] - before > GROWTH or after > before)


async def _at_rest(app: Address) -> float:
    """MB of the server when the process that makes decks has ended for want of work."""
    latest = time.monotonic() + 2 * IDLE
    while family(app.process) > memory(app.process) + 1 and time.monotonic() < latest:
        await asyncio.sleep(0.5)
    return family(app.process)


def _p95(seconds: list[float]) -> float:
    return quantiles(seconds, n=20)[-1]


async def _turning(some: Sequence[Reader], meanwhile: Awaitable[None]) -> list[float]:
    """Seconds of each answer, of readers who turn pages until something is over."""
    over = asyncio.ensure_future(meanwhile)

    async def one(reader: Reader) -> list[float]:
        times, chance = [], random.Random(1)
        while not over.done():
            times.append((await reader.read(chance.choice(PAGES)))[0])
            await asyncio.sleep(0.02)
        return times

    found = await asyncio.gather(*map(one, some))
    await over
    return [seconds for times in found for seconds in times]


def _new() -> str:
    """A deck that nobody has asked for."""
    number = next(_number)
    return f"/blad/q3.pptx?lan={COUNTIES[number % 10]}&sok=ord{number}&radie=50&utb=nr{number}"


async def _drop(app: Address) -> None:
    parts = urlsplit(app)

    async def one() -> None:
        _, out = await asyncio.open_connection(parts.hostname, parts.port)
        out.write(f"GET {_new()} HTTP/1.1\r\nHost: ord{next(_number)}.example\r\n\r\n".encode())
        await out.drain()
        out.close()

    for _ in range(TIMES):
        await asyncio.gather(*(one() for _ in range(DECKS)))
        await asyncio.sleep(SECONDS / TIMES)


async def _wait(app: Address, answers: Counter[int]) -> None:
    async with httpx.AsyncClient(base_url=app, timeout=120, limits=httpx.Limits()) as client:

        async def one() -> None:
            headers = {"Host": f"ord{next(_number)}.example"}
            answers[(await client.get(_new(), headers=headers)).status_code] += 1

        start = time.perf_counter()
        await asyncio.gather(*(one() for _ in range(DECKS)))
        await asyncio.sleep(max(0, SECONDS - (time.perf_counter() - start)))


async def _watch(app: Address, held: Counter[str]) -> None:
    while True:
        now = await asyncio.to_thread(family, app.process)
        held["most"] = max(held["most"], round(now))
        await asyncio.sleep(0.2)


if __name__ == "__main__":
    sys.exit(main())
