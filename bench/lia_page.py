"""/lia with much in it: 2,000 programmes and 10,000 LIA rows, against a bare page.

Writes them into a copy of the built edition, then measures as bench/rerun.py does. Exit code 1
when a rerun takes more than twice the bare page's time.
"""

import os
import pickle
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from bench import rerun
from components.kit import words
from data import editions
from data.build import build
from data.inputs import BUNDLED, Inputs
from tests.lia_edition import OFFER, PERIOD, insert
from tests.server import served

PROGRAMMES, PERIODS, OFFERS = 2000, 8000, 2000
COUNTY, SECTOR = "04", "industri"
PAGE = "lia"
CHOICES = ("lan=04&bransch=industri", "lan=04&bransch=industri&kommun=0484&radie=50")
_WEEKS = [f"2027-v{week:02d}" for week in range(2, 10)]


def main() -> int:
    """Measure the page with and without a radius, print a table."""
    with tempfile.TemporaryDirectory() as folder:
        var, recording = Path(folder, "var"), Path(folder, "recording")
        build(Inputs(BUNDLED), var)
        _fill(var)
        os.environ["BENCH_RECORDING"] = str(recording)
        with served(var, fresh=True) as app:
            # The other pages are there to be linked to.
            drawn = {page: {} for page in words.PAGES} | {PAGE: rerun.drawn(app, PAGE, CHOICES)}
            recording.write_bytes(pickle.dumps(drawn))
            with served(var, rerun.BARE, fresh=True) as bare:
                times = {PAGE: rerun.side_by_side(app, bare, PAGE, CHOICES)}
    return rerun.report(times)


def _fill(var: Path) -> None:
    """Publish an edition whose county has 2,000 programmes of the sector, three of four of them
    with confirmed periods."""
    current = editions.current(var)
    assert current is not None
    made = var / "made.sqlite"
    shutil.copy(editions.path(current, var), made)
    made.chmod(0o644)
    with closing(sqlite3.connect(made)) as store, store:
        numbers = _programmes(store)
        confirmed = [number for place, number in enumerate(numbers) if place % 4]
        periods = [
            PERIOD
            | {
                "diarienummer": confirmed[row % len(confirmed)],
                "course": f"LIA {row // len(confirmed) + 1}",
                "from_week": _WEEKS[row % len(_WEEKS)],
                "to_week": _WEEKS[row % len(_WEEKS)],
            }
            for row in range(PERIODS)
        ]
        insert(store, "lia_period", periods)
        insert(store, "lia_offer", [OFFER | {"organisation": f"AB {n}"} for n in range(OFFERS)])
        store.execute(
            "DELETE FROM lia_need WHERE diarienummer IN (SELECT diarienummer FROM lia_period)"
        )
    editions.publish(made, f"{current[:-2]}00", var)


def _programmes(store: sqlite3.Connection) -> list[str]:
    """Copies of the sector's programmes in the county under numbers of their own, until there
    are 2,000."""
    found = [
        number
        for (number,) in store.execute(
            "SELECT DISTINCT diarienummer FROM lia_need WHERE county_code = ? AND sector = ? "
            "ORDER BY diarienummer",
            (COUNTY, SECTOR),
        )
    ]
    made = list(found)
    while len(made) < PROGRAMMES:
        source = found[len(made) % len(found)]
        number = f"MYH 2099/{len(made)}"
        for table in ("yh_application", "yh_start", "yh_start_county", "lia_need"):
            names = [row[1] for row in store.execute(f"PRAGMA table_info({table})")]
            rest = ", ".join(name for name in names if name != "diarienummer")
            store.execute(
                f"INSERT INTO {table} (diarienummer, {rest}) "
                f"SELECT ?, {rest} FROM {table} WHERE diarienummer = ?",
                (number, source),
            )
        made.append(number)
    return made


if __name__ == "__main__":
    sys.exit(main())
