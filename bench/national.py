"""A national store: every county and municipality, twenty years, all sectors, in the real schema.

The bundled edition is a county's depth of each publisher's table. Here every table that grows by
area, year or programme is filled up with invented rows over its own key (areas × years × what the
edition or the column's vocabulary knows), and MYH's programmes, which are of the whole country
already, are repeated as often as makes twenty years of them, so that programmes, starts and needs
still belong together. A table's rows lie in the order of its key, as a build writes them.
``--size 1`` is 20 million rows; the default is a hundredth. Seconds to
write, bytes, and every question that the pages ask: p50, p95, slowest; seconds are a processor's.
``--write`` puts it into docs/bench.md and draws time and bytes by rows. Exit code 1 when a
twentieth of the questions take more than 20 ms.
"""

import argparse
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice, product
from math import prod
from pathlib import Path
from statistics import median, quantiles
from unittest.mock import patch

import altair as alt
import pandas as pd
from rich.console import Console
from rich.table import Table as Printed

from bench import written
from bench.machine import machine
from components import sheets
from components.address.choices import Choice
from data import build, writer
from data.forum import EmptyBook
from data.inputs import BUNDLED, Inputs
from data.store import Store
from data.tables import Column, Table
from tests.conftest import COMPARED, OCCUPATION, TODAY

OBSERVATIONS = 20_000_000
TARGET = 0.020
YEARS = range(2007, 2027)
#: So many times MYH's rows are twenty years of them.
_TURNS = 4

#: The share of all rows that each table gets: as the publishers' tables are large.
SHARES = {
    "employment": 0.14, "employment_municipality": 0.16, "population": 0.12,
    "labour_indicator": 0.06, "labour_status": 0.05, "education_level": 0.05, "matching": 0.05,
    "occupation_age": 0.05, "school_outcome": 0.08, "gymnasium_result": 0.05,
    "county_indicator": 0.03, "job_ad": 0.06, "yh_county": 0.02, "local_figure": 0.02,
}  # fmt: skip
#: What MYH's applications bring with them: they are repeated together.
PROGRAMMES = (
    "yh_application", "yh_start", "yh_start_county", "programme_occupation", "lia_need",
)  # fmt: skip

#: Where the edition has the upper levels of a publisher's own division, which would not be rows
#: enough: industries and ages.
_DEEPER = {
    "employment": "sni", "employment_municipality": "sni", "population": "age",
}  # fmt: skip

_AREA, _COUNTY = ("area_code", "municipality_code"), "county_code"


def main() -> int:
    """Make one, ask it, print."""
    parser = argparse.ArgumentParser(prog="python -m bench.national")
    parser.add_argument("--size", type=float, nargs="+", default=[0.0025, 0.005, 0.01])
    parser.add_argument("--folder", type=Path, help="where it is made; a temporary one unless said")
    parser.add_argument("--write", action="store_true", help="write docs/bench.md and its chart")
    asked = parser.parse_args()
    found: list[list[str]] = []
    slow = False
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.folder or Path(temporary)
        made = build.make(Inputs(BUNDLED))
        for size in asked.size:
            start = time.process_time()
            file, rows = write(made, folder, size)
            took = time.process_time() - start
            times = answered(file)
            p95 = quantiles(list(times.values()), n=20)[-1]
            slow = slow or p95 > TARGET
            worst = max(times, key=lambda name: times[name])
            row = [
                f"{rows}", f"{took:.1f}", f"{file.stat().st_size / 1e6:.0f}", str(len(times)),
                f"{1000 * median(times.values()):.1f}", f"{1000 * p95:.1f}",
                f"{1000 * times[worst]:.0f} ({worst})",
            ]  # fmt: skip
            found.append(row)
            print(*row, flush=True)
            file.unlink()
    table = Printed(*_HEADS)
    for row in found:
        table.add_row(*row)
    Console(width=140).print(table, machine())
    if asked.write:
        written.put("national", [written.table(_HEADS, found), "![Time and bytes](national.svg)"])
        _chart(found).save(written.DOCS / "national.svg")
    return int(slow)


_HEADS = ["rows", "written, s", "MB", "questions", "p50, ms", "p95", "slowest"]


def _chart(rows: Sequence[Sequence[str]]) -> alt.HConcatChart:
    frame = pd.DataFrame(
        {"million rows": int(row[0]) / 1e6, "seconds": float(row[1]), "MB": float(row[2])}
        for row in rows
    )
    line = alt.Chart(frame).mark_line(point=True).encode(x="million rows:Q")
    return alt.hconcat(line.encode(y="seconds:Q"), line.encode(y="MB:Q"))


def write(made: build.Made, folder: Path, size: float) -> tuple[Path, int]:
    """A national edition of so large a part of all; its file, and its rows."""
    name = f"2026-11-{round(OBSERVATIONS * size):08x}"
    file = folder / f"{name}.sqlite"
    file.unlink(missing_ok=True)
    writer.write(file, made, Inputs(BUNDLED).sources.values(), name)
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")
        for name, share in SHARES.items():
            part = OBSERVATIONS * size * share / sum(SHARES.values())
            _insert(db, made[name][0], invented(*made[name], made, round(part)))
        for name in PROGRAMMES:
            _insert(db, made[name][0], repeated(*made[name], _TURNS))
        db.commit()
        db.execute("ANALYZE")
        db.commit()
        rows = sum(db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in made)
    return file, rows


def _insert(db: sqlite3.Connection, table: Table, rows: Iterator[tuple[object, ...]]) -> None:
    marks = ", ".join("?" * len(table.columns))
    db.executemany(f"INSERT OR IGNORE INTO {table.name} VALUES ({marks})", rows)


def invented(
    table: Table, frame: pd.DataFrame, made: build.Made, wanted: int
) -> Iterator[tuple[object, ...]]:
    """So many rows over the table's own key, in its order: of all areas and years, and of as many
    of the rest as there is room for."""
    chance = random.Random(table.name)
    municipalities = list(made["municipality"][1]["municipality_code"])
    counties = ["00", *made["county"][1]["county_code"]]
    domains: dict[str, Sequence[object]] = {}
    for name in table.key:
        if name in _AREA:
            domains[name] = municipalities
        elif name == _COUNTY:
            domains[name] = counties
        else:
            domains[name] = _domain(name, table.columns[name], frame)
    seen = {
        name: list(map(str, frame[name].dropna()))
        for name, column in table.columns.items()
        if column.type is str
    }
    if deeper := _DEEPER.get(table.name):
        others = prod(len(domain) for name, domain in domains.items() if name != deeper)
        more = -(-wanted // others) - len(domains[deeper])
        domains[deeper] = [*domains[deeper], *(f"nivå {number:04}" for number in range(more))]
    wide = [name for name in table.key if name in (*_AREA, _COUNTY, "year")]
    order = [*(name for name in table.key if name not in wide), *wide]
    places = [order.index(name) for name in table.key]
    every = islice(product(*(domains[name] for name in order)), wanted)
    for values in sorted(tuple(values[place] for place in places) for values in every):
        row = dict(zip(table.key, values, strict=True))
        area = next((str(row[name]) for name in _AREA if name in row), "")
        if area and _COUNTY in table.columns:
            row[_COUNTY] = area[:2]
        yield tuple(
            row[name] if name in row else _value(name, table, seen.get(name, ()), chance)
            for name, column in table.columns.items()
        )


def _domain(name: str, column: Column, frame: pd.DataFrame) -> Sequence[object]:
    """What a column of a key may say: its vocabulary, what the edition has, and as many more as
    a publisher has."""
    if name == "year":
        return YEARS
    seen = list(column.values) or list(frame[name].dropna().unique())
    if column.unit.startswith("ÅÅÅÅ-MM"):
        return [f"{year}-{month:02}" for year in YEARS for month in range(1, 13)]
    if name in ("period", "round"):
        return sorted({*seen, *map(str, YEARS)})
    if column.type is int:
        return range(200)
    if column.values or name == "sex":
        return seen or ("kvinnor", "män", "totalt")
    return [*seen, *(f"{column.label} {number}" for number in range(max(0, 300 - len(seen))))]


def _value(name: str, table: Table, seen: Sequence[str], chance: random.Random) -> object:
    column = table.columns[name]
    if name == "source":
        return table.sources[0]
    if column.values:
        return chance.choice(column.values)
    if column.type is str:
        return chance.choice(seen) if seen else "uppgift"
    low = column.low if column.low is not None else 0
    high = column.high if column.high is not None else low + 5000
    number = chance.uniform(low, min(high, low + 5000))
    return int(number) if column.type is int else round(number, 1)


def repeated(table: Table, frame: pd.DataFrame, times: int) -> Iterator[tuple[object, ...]]:
    """MYH's rows again and again, each time as other applications."""
    plain = frame.astype(object).where(frame.notna(), None)
    place = list(table.columns).index("diarienummer")
    rows = list(plain.itertuples(index=False, name=None))
    for row in rows:
        for turn in range(times):
            yield (*row[:place], f"{row[place]}-{turn}", *row[place + 1 :])


def answered(file: Path) -> dict[str, float]:
    """ "module.function" of each question that the pages ask → seconds, the median of its askings.

    What is asked once of an edition and kept is not the page's time: it is left out when it has
    been asked (tests/data/test_query_plans.py names them).
    """
    store, asked = Store(file), []
    columns = Store._columns

    def timed(self: Store, sql: str, values: dict[str, object]) -> object:
        code = sys._getframe(2).f_code  # of what asks for a frame
        start = time.thread_time()
        self._connection.execute(sql, values).fetchall()
        asked.append((f"{Path(code.co_filename).stem}.{code.co_name}", time.thread_time() - start))
        return columns(self, sql, values)

    with patch.object(Store, "_columns", timed):
        for turn, (county, sector) in enumerate((("04", "industri"), ("01", "vard"), ("14", "it"))):
            choice = Choice(lan=county, bransch=sector, utb=COMPARED, yrke=OCCUPATION)
            if turn:  # the first has what is kept of an edition
                asked.clear() if turn == 1 else None
            for slug in sheets.SLUGS:
                used = choice.only(sheets.uses(slug))
                sheets._module(slug).build(store, EmptyBook(), used, TODAY)
    found: dict[str, list[float]] = {}
    for name, seconds in asked:
        found.setdefault(name, []).append(seconds)
    return {name: median(times) for name, times in found.items()}


if __name__ == "__main__":
    sys.exit(main())
