"""A meeting room and more at two processes: how many reruns, how long they take, what they cost.

People (``bench/crowd.py``) at two processes of the app with nothing kept, at two that find every
sheet made beforehand, and beside them at two of a bare Streamlit page that draws the same
elements from fixed data, and readers at two of datasette over the same edition. Then phones that
all open one link, and waves of people, for memory. ``--full`` ramps to 200 people and three
waves; ``--write`` puts what was measured into docs/bench.md and draws it. Exit code 1 at an
error, a filter that is over 2.5 times the bare page's when sheets are kept, phones that wait
longer than datasette's, memory that goes on growing, or more than 3 MB for a session beyond the
first.
"""

import argparse
import asyncio
import os
import pickle
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from types import MappingProxyType

import httpx
from rich.console import Console

from bench import beside, load_told
from bench.crowd import PAGES, THINK, Crowd, Living, Person, Rerun, Seen
from bench.load_told import Measured, Phones
from bench.machine import machine, memory, worked
from bench.rerun import BARE, CHOICES, drawn
from components.kit import words
from components.web import beforehand
from data import editions
from data.build import build
from data.inputs import BUNDLED, Inputs
from tests.server import served

PROCESSES = 2
#: Seconds between the first and the last of the phones.
OPENED_WITHIN = 10.0
COUNTIES = ("01", "03", "04", "05", "06", "08", "12", "14", "18", "20")
SECTORS = ("industri", "it", "vard")
#: The page that answers what /blad/yh-beviljat does, and what else a reader of tables turns to.
SAME = "yh_application?county_code={county}&sector={sector}&application_year=2025"
TABLES = (
    SAME,
    "yh_start?county_code={county}",
    "employment?county_code={county}",
    "school_outcome?county_code={county}",
    "occupation_forecast?county_code={county}",
)


@dataclass(frozen=True)
class Plan:
    """How many people, one step after another, how long each is watched, phones, waves."""

    steps: Sequence[int] = (1, 20)
    seconds: float = 8.0
    phones: int = 100
    waves: Sequence[int] = (20, 20, 20)


FULL = Plan((1, 25, 50, 100, 200), 30.0, 200, (200, 200, 200))


class Servers:
    """Processes that people are spread over, in turn."""

    def __init__(self, name: str, addresses: Sequence[str], processes: Sequence[int]) -> None:
        self.name, self.addresses, self.processes = name, addresses, processes

    def address(self, number: int) -> str:
        """Where one of them comes."""
        return self.addresses[number % len(self.addresses)]

    @property
    def worked(self) -> float:
        """Seconds of a processor that all have used."""
        return sum(map(worked, self.processes))

    @property
    def memory(self) -> float:
        """MB that all hold."""
        return sum(map(memory, self.processes))


def main() -> int:
    """Measure, print, write when asked to, and say what broke."""
    parser = argparse.ArgumentParser(prog="python -m bench.load")
    parser.add_argument("--full", action="store_true", help="ramp to 200 people, three waves")
    parser.add_argument("--write", action="store_true", help="write docs/bench.md and its chart")
    asked = parser.parse_args()
    plan = FULL if asked.full else Plan()
    with tempfile.TemporaryDirectory() as folder:
        var, recording = Path(folder, "var"), Path(folder, "recording")
        edition = build(Inputs(BUNDLED), var)
        os.environ["BENCH_RECORDING"] = str(recording)
        with served(var, fresh=True) as app:
            recording.write_bytes(pickle.dumps({page: drawn(app, page) for page in words.PAGES}))
        found: list[Measured] = []
        with _streamlits("bare page", var, BARE) as bare:
            found += asyncio.run(_steps(bare, _at(bare, dict.fromkeys(PAGES, CHOICES)), plan))
        with _streamlits("app, nothing kept", var) as app:
            found += asyncio.run(_steps(app, _at(app), plan))
        _made_beforehand(var)
        with _streamlits("app, sheets kept", var) as app:
            found += asyncio.run(_steps(app, _at(app), plan))
            waves = asyncio.run(_waves(app, plan.waves))
        with _streamlits("app", var) as app:
            session = asyncio.run(_session(app, plan.steps[-1], plan.seconds))
        phones = []
        # As it is deployed: what a page is made with has been loaded when the first phone comes.
        with _streamlits("app", var, env={beforehand.VARIABLE: "ja"}) as app:
            blad = "/blad/yh-beviljat?lan={county}&bransch={sector}"
            phones.append(asyncio.run(_phones(app, blad, plan.phones)))
        if datasette := beside.program():
            with beside.serving(datasette, edition, PROCESSES) as there:
                other = Servers("datasette", *zip(*there, strict=True))
                found += asyncio.run(
                    _steps(other, lambda n, s: Asker(other.address(n), n, s), plan)
                )
                phones.append(asyncio.run(_phones(other, f"/{SAME}", plan.phones)))
        else:
            print("bench.load: datasette kan inte installeras här; mäts inte.", file=sys.stderr)
    told = load_told.Told(machine(), found, phones, waves, session)
    Console(width=150).print(*told.tables())
    if asked.write:
        told.write()
    return int(told.broken())


def _made_beforehand(var: Path) -> None:
    """Every county's and sector's sheets, as a server has them made after a build."""
    command = [sys.executable, "-m", "components.web.beforehand"]
    subprocess.run(command, env=os.environ | {editions.VARIABLE: str(var)}, check=True)


@contextmanager
def _streamlits(
    name: str, var: Path, *app: Path, env: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Servers]:
    """Two processes, freshly started. ``env``: more of their environment."""
    with ExitStack() as stack:
        found = [
            stack.enter_context(served(var, *app, env=env, fresh=True)) for _ in range(PROCESSES)
        ]
        yield Servers(name, found, [one.process for one in found])


def _at(servers: Servers, given: dict | None = None) -> Callable[[int, Seen], Person]:
    return lambda number, seen: Person(servers.address(number), number, seen, given)


def _asking(servers: Servers) -> Callable[[int, Seen], "Asker"]:
    return lambda number, seen: Asker(servers.address(number), number, seen)


async def _steps(
    servers: Servers, person: Callable[[int, Seen], Living], plan: Plan
) -> list[Measured]:
    """More and more people; what was seen of each number of them."""
    crowd, found = Crowd(person), []
    empty = servers.memory
    for number in plan.steps:
        await crowd.grow(number, over=plan.seconds / 2)
        before = servers.worked
        reruns = await crowd.watch(plan.seconds)
        used = servers.worked - before
        if not reruns:
            crowd.seen.errors.append("nothing came")
            reruns = [Rerun("filter", plan.seconds, 0)]
        times = [one.seconds for one in reruns]
        filters = [one.seconds for one in reruns if one.kind == "filter"]
        found.append(
            Measured(
                server=servers.name,
                people=number,
                each_second=len(reruns) / plan.seconds,
                median=median(times),
                p95=_part(times, 95),
                p99=_part(times, 99),
                filter_p95=_part(filters or times, 95),
                used=used / len(reruns),
                size=sum(one.size for one in reruns) / len(reruns),
                grown=(servers.memory - empty) / number,
                errors=tuple(crowd.seen.errors),
            )
        )
        crowd.seen.errors.clear()
    await crowd.leave()
    return found


def _part(seconds: Sequence[float], part: int) -> float:
    """The time that so many of a hundred were within."""
    return quantiles(seconds, n=100)[part - 1] if len(seconds) > 1 else seconds[0]


async def _waves(servers: Servers, waves: Sequence[int]) -> list[float]:
    """MB after each wave of people has come, read for a while and left."""
    found = []
    for number in waves:
        crowd = Crowd(_at(servers))
        await crowd.grow(number, over=number / 10)
        await crowd.watch(2 * THINK[1])
        await crowd.leave()
        found.append(servers.memory)
    return found


async def _session(servers: Servers, number: int, seconds: float) -> float:
    """MB for each of so many people who do what one at each process did before them: what is kept
    for all of them is there already."""
    crowd = Crowd(lambda turn, seen: Person(servers.address(turn), 0, seen))
    await crowd.grow(PROCESSES, over=0)
    await crowd.watch(2 * seconds)
    before = servers.memory
    await crowd.grow(PROCESSES + number, over=seconds / 2)
    await crowd.watch(seconds)
    grown = servers.memory - before
    await crowd.leave()
    return grown / number


class Asker:
    """A reader of datasette's tables at the pace of the others."""

    def __init__(self, base: str, number: int, seen: Seen) -> None:
        self._base, self._seen, self._chance = base, seen, random.Random(number)

    async def live(self) -> None:
        """Ask and go on until cancelled."""
        chance = self._chance
        async with httpx.AsyncClient(timeout=60) as client:
            while True:
                place = {"county": chance.choice(COUNTIES), "sector": chance.choice(SECTORS)}
                start = time.perf_counter()
                address = f"{self._base}/{chance.choice(TABLES).format(**place)}"
                try:
                    answer = await client.get(address)
                except httpx.HTTPError as error:
                    self._seen.errors.append(f"{address}: {error!r}")
                    continue
                if answer.status_code != 200:
                    self._seen.errors.append(f"{answer.url}: {answer.status_code}")
                elif self._seen.counting:
                    took = time.perf_counter() - start
                    self._seen.reruns.append(Rerun("filter", took, len(answer.content)))
                await asyncio.sleep(chance.uniform(*THINK))


async def _phones(servers: Servers, address: str, number: int) -> Phones:
    """Phones that open one link that nobody has opened, within ten seconds."""
    place = address.format(county="04", sector="industri")

    async def one(turn: int) -> tuple[float, int]:
        await asyncio.sleep(OPENED_WITHIN * turn / number)
        async with httpx.AsyncClient(timeout=60) as client:
            start = time.perf_counter()
            try:
                status = (await client.get(f"{servers.address(turn)}{place}")).status_code
            except httpx.HTTPError:
                status = 0
            return time.perf_counter() - start, status

    before = servers.worked
    found = await asyncio.gather(*map(one, range(number)))
    times = [took for took, _ in found]
    return Phones(
        server=servers.name,
        phones=number,
        median=median(times),
        p99=_part(times, 99),
        slowest=max(times),
        used=(servers.worked - before) / number,
        refused=sum(code != 200 for _, code in found),
    )


if __name__ == "__main__":
    sys.exit(main())
