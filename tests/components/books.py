"""A forum book with a few rows, for the sheets that read one."""

from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from data.forum import NEED_COLUMNS, ORDER_COLUMNS, EmptyBook


@dataclass(eq=False)
class SmallBook(EmptyBook):
    """Orders and needs given as dicts; what is left out is missing."""

    kept = True
    order_dicts: list[dict] = field(default_factory=list)
    need_dicts: list[dict] = field(default_factory=list)
    version: str = "1"

    def __post_init__(self) -> None:
        super().__init__()

    def orders(self, county: str, sector: str) -> pd.DataFrame:
        return _frame(self.order_dicts, ORDER_COLUMNS, county, sector)

    def stays(self, county: str, sector: str, today: date) -> dict:
        return {}

    def year_view(self, county: str, sector: str) -> pd.DataFrame:
        return pd.DataFrame()

    def needs(self, county: str, sector: str) -> pd.DataFrame:
        return _frame(self.need_dicts, NEED_COLUMNS, county, sector)


def _frame(rows: list[dict], columns: tuple[str, ...], county: str, sector: str) -> pd.DataFrame:
    found = [
        row | {"county_code": "04", "sector": "industri"}
        for row in rows
        if (county, sector) == ("04", "industri")
    ]
    return pd.DataFrame(found, columns=list(columns)).astype(object)
