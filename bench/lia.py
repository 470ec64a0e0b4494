"""Time and memory to read in a workbook of 10 000 LIA rows, against its limit."""

import resource
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import openpyxl
from rich.console import Console
from rich.table import Table

from data import inbox, terms
from data.build import make
from data.inputs import BUNDLED, Inputs
from data.lia import format as form
from data.questions import lia as questions
from data.steps import STEPS, lia_offer, lia_period, needs, run
from data.store import Store, current

ROWS = 10_000
TODAY = date(2026, 11, 21)
#: Processor time, since what else the machine does is no property of the importer.
LIMITS = {"processor, seconds": 10.0, "peak memory, MB": 600.0}


def main() -> int:
    """Half of the rows are periods and half offers. Exit code 1 when a limit is broken."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "mapp"
        folder.mkdir()
        _fill(folder / "LIA-mall.xlsx", current())
        inputs = Inputs(BUNDLED)
        wanted = {*needs(lia_period), "sector", "sector_sun5", "lia_period", "lia_offer"}
        others = [step for step in STEPS if step.TABLE.name in wanted - {"lia_period", "lia_offer"}]
        made = {name: frame for name, (_, frame) in make(inputs, others).items()}
        start, cpu = time.perf_counter(), time.process_time()
        staging = inbox.receive(folder, Path(temporary) / "inbox", today=TODAY)
        received = time.perf_counter() - start
        read = 0
        for step in (lia_period, lia_offer):
            read += len(run(step, Inputs(BUNDLED, staging), made))
        seconds = time.perf_counter() - start
        used = time.process_time() - cpu
    assert read == ROWS, read
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    measured = {
        "recognised and staged, seconds": received,
        "seconds": seconds,
        "processor, seconds": used,
        "peak memory, MB": peak,
    }
    table = Table("what", "measured", "limit", title=f"Reading in {ROWS} LIA rows")
    for what, value in measured.items():
        limit = LIMITS.get(what)
        table.add_row(what, f"{value:.1f}", f"{limit:.0f}" if limit else "–")
    Console().print(table)
    return int(any(measured[what] > limit for what, limit in LIMITS.items()))


def _fill(path: Path, edition: Store) -> None:
    """Periods of every programme that may still run, over and over; offers all over."""
    book = openpyxl.Workbook(write_only=True)
    periods, offers = (book.create_sheet(wanted.sheet) for wanted in form.FORMS)
    periods.append(list(form.PERIODS.headings.values()))
    offers.append(list(form.OFFERS.headings.values()))
    found = questions.startable(edition, terms.ordinal("2026ht"))
    columns = ["diarienummer", "programme", "provider", "terms", "municipalities"]
    programmes = list(found[columns].itertuples(index=False, name=None))
    for number in range(ROWS // 2):
        dnr, programme, provider, starts, towns = programmes[number % len(programmes)]
        town = towns.split(";")[0]
        weeks, turn = ("2031-v05", "2031-v14"), ("lia@skolan.example", None)
        start, course = starts.split(";")[0], f"LIA {number // len(programmes)}"
        row = (dnr, programme, provider, start, town, course, *weeks, 20, *turn, "2026-11-10")
        periods.append(row)
        work = f"Inriktning {number}"
        sector = "Alla branscher"
        turn = ("info@verkstaden.example", None)
        offers.append(("Verkstaden AB", town, sector, work, *weeks, 2, None, *turn, "2026-11-10"))
    book.save(path)


if __name__ == "__main__":
    sys.exit(main())
