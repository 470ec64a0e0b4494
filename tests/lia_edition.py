"""A copy of the real edition with LIA periods and offers in it, as a workbook would give them."""

import shutil
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from data import editions, weeks

PERIOD: dict[str, Any] = {
    "diarienummer": "MYH 2023/4144",
    "start_no": 1,
    "municipality_code": "0484",
    "course": "LIA 1",
    "period_no": 1,
    "from_week": "2027-v05",
    "to_week": "2027-v14",
    "students": 20,
    "contact": "lia@anordnaren.se",
    "link": "https://www.anordnaren.se/lia",
    "confirmed": "2026-11-01",
}
OFFER: dict[str, Any] = {
    "organisation": "Mekaniska AB",
    "municipality_code": "0484",
    "sector": "industri",
    "field": "Svetsning",
    "from_week": "2027-v05",
    "to_week": "2027-v10",
    "places": 4,
    "contact": "lia@mekaniska.se",
    "link": None,
    "next_free": None,
    "confirmed": "2026-10-01",
}


def with_lia(
    edition: Path,
    root: Path,
    periods: Iterable[Mapping[str, Any]] = (),
    offers: Iterable[Mapping[str, Any]] = (),
) -> Path:
    """Publish a copy in ``root``; each row is PERIOD or OFFER with some values changed.

    A programme with a confirmed period leaves the estimate, as if all its starts had one.
    """
    root.mkdir(parents=True, exist_ok=True)
    made = root / "made.sqlite"
    shutil.copy(edition, made)
    made.chmod(0o644)
    with closing(sqlite3.connect(made)) as store, store:
        insert(store, "lia_period", [PERIOD | row for row in periods])
        insert(store, "lia_offer", [OFFER | row for row in offers])
        store.execute(
            "DELETE FROM lia_need WHERE diarienummer IN (SELECT diarienummer FROM lia_period)"
        )
    (root / "editions").mkdir(exist_ok=True)
    return editions.publish(made, f"{edition.stem[:-2]}00", root)


def insert(store: sqlite3.Connection, table: str, rows: list[dict[str, Any]]) -> None:
    """Add rows of PERIOD's or OFFER's shape to their table, with days and identities."""
    for number, row in enumerate(rows, 1):
        days = {
            "first_day": weeks.first_day(row["from_week"]).isoformat(),
            "last_day": weeks.last_day(row["to_week"]).isoformat(),
        }
        full = row | days | {"uid": f"{table}-{number}", "file": "LIA-mall.xlsx", "row": number}
        names = ", ".join(full)
        marks = ", ".join(f":{name}" for name in full)
        store.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", full)
