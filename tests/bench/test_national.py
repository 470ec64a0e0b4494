"""The national store: so many rows as asked for, of all areas and years, as a build writes them."""

import pandas as pd
import pytest

from bench import national
from data.tables import Column, Table

MUNICIPALITIES = ("0480", "0484", "1880")


@pytest.fixture
def table() -> Table:
    return Table(
        "employment_municipality",
        "Sysselsatta",
        key=("area_code", "year", "sni"),
        sources=("scb",),
        columns={
            "county_code": Column(str, "Län"),
            "area_code": Column(str, "Kommun"),
            "year": Column(int, "År"),
            "sni": Column(str, "Näringsgren", values=("A", "B")),
            "value": Column(int, "Antal", low=0, high=9),
            "source": Column(str, "Källa"),
        },
    )


@pytest.fixture
def made():
    municipality = pd.DataFrame({"municipality_code": MUNICIPALITIES})
    county = pd.DataFrame({"county_code": ["04", "18"]})
    return {"municipality": (None, municipality), "county": (None, county)}


@pytest.mark.parametrize("wanted", [61, 120, 1000])
def test_so_many_rows_in_the_order_of_their_key(table, made, wanted):
    empty = pd.DataFrame(columns=list(table.columns))
    rows = list(national.invented(table, empty, made, wanted))
    keys = [(area, year, sni) for _, area, year, sni, _, _ in rows]
    assert len(set(keys)) == wanted
    assert keys == sorted(keys)
    assert {area for area, _, _ in keys} == set(MUNICIPALITIES)
    assert {year for _, year, _ in keys} == set(national.YEARS)
    assert all(row[0] == row[1][:2] for row in rows)


def test_repeated_programmes_lie_together_and_are_others(table):
    of = Table("yh", "YH", ("diarienummer",), {"diarienummer": Column(str, "Nummer")}, ("myh",))
    frame = pd.DataFrame({"diarienummer": ["1", "2"]})
    assert list(national.repeated(of, frame, 2)) == [("1-0",), ("1-1",), ("2-0",), ("2-1",)]
