"""A forum book with a few rows, for the sheets that read one."""

from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from data.forum import NEED_COLUMNS, ORDER_COLUMNS
from data.forum.rows import Decision


@dataclass
class SmallBook:
    """Orders and needs given as dicts; what is left out is missing."""

    order_rows: list[dict] = field(default_factory=list)
    need_rows: list[dict] = field(default_factory=list)
    version: str = "1"
    notice: str = ""

    def orders(self, county: str, sector: str) -> pd.DataFrame:
        return _frame(self.order_rows, ORDER_COLUMNS, county, sector)

    def chains(self, county: str, sector: str, today: date) -> list:
        return []

    def year_view(self, county: str, sector: str) -> pd.DataFrame:
        return pd.DataFrame()

    def needs(self, county: str, sector: str) -> pd.DataFrame:
        return _frame(self.need_rows, NEED_COLUMNS, county, sector)

    def decided(self, county: str, sector: str, sheet: str) -> list[Decision]:
        return []


def _frame(rows: list[dict], columns: tuple[str, ...], county: str, sector: str) -> pd.DataFrame:
    found = [
        row | {"county_code": "04", "sector": "industri"}
        for row in rows
        if (county, sector) == ("04", "industri")
    ]
    return pd.DataFrame(found, columns=list(columns)).astype(object)
