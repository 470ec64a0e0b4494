"""Counties and municipalities by name, as publishers write them."""

import pytest

from data.inputs import Inputs
from data.places import Places


@pytest.fixture(scope="module")
def places() -> Places:
    return Places.of(Inputs())


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Södermanland", "04"),
        ("Södermanlands län", "04"),
        ("Sörmland", "04"),
        (" södermanland ", "04"),
        ("Dalarna", "20"),
        ("Dalarnas län", "20"),
        ("Örebro", "18"),
        ("Västra Götaland", "14"),
        ("20", "20"),
        ("Flera kommuner", None),
        ("Svealand", None),
        ("99", None),
    ],
)
def test_counties(places: Places, name: str, code: str | None) -> None:
    assert places.county(name) == code


@pytest.mark.parametrize(
    ("name", "county", "code"),
    [
        ("Eskilstuna", "04", "0484"),
        ("Upplands-Väsby", "01", "0114"),
        ("Malung", "20", "2023"),
        ("Ås", "23", "2309"),
        ("Eskilstuna", "18", None),  # a municipality, but of another county
        ("Torsåker", "22", None),  # an alias counts in its own county only
        ("Ankeborg", "04", None),
    ],
)
def test_municipalities_and_aliases(
    places: Places, name: str, county: str, code: str | None
) -> None:
    assert places.municipality(name, county) == code


def test_every_municipality_is_found_by_its_name(places: Places) -> None:
    rows = list(Inputs().csv("municipalities.csv").itertuples())
    assert len(rows) == 290
    for row in rows:
        assert places.municipality(row.municipality, row.county_code) == row.municipality_code


def test_aliases_lead_to_municipalities_of_their_county_and_say_why() -> None:
    inputs = Inputs()
    known = dict(inputs.csv("municipalities.csv")[["municipality_code", "county_code"]].to_numpy())
    for row in inputs.csv("place_aliases.csv").itertuples():
        assert known[row.municipality_code] == row.county_code
        assert row.why
        assert row.seen_in
