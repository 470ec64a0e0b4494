"""Are the places of a table places we know? Shared by the steps that carry codes of areas."""

import pandas as pd

from data.problems import Problem, stop_on

#: The country as a whole, where a county code is expected.
COUNTRY = "00"


def unknown_counties(table: pd.DataFrame, county: pd.DataFrame, file: str) -> list[Problem]:
    """One Problem per ``county_code`` of ``table`` that is neither a county nor the country."""
    known = {COUNTRY, *county["county_code"]}
    return [
        Problem(
            f"Länskoden {code!r} finns inte.",
            "Använd en tvåsiffrig länskod (00 för riket).",
            file=file,
            column="county_code",
        )
        for code in sorted(set(table["county_code"]) - known)
    ]


def misplaced_areas(table: pd.DataFrame, municipality: pd.DataFrame, file: str) -> list[Problem]:
    """One Problem per ``area_code`` that is neither its row's county nor a municipality in it."""
    home = dict(zip(municipality["municipality_code"], municipality["county_code"], strict=True))
    pairs = table[["area_code", "county_code"]].drop_duplicates()
    return [
        Problem(
            f"Området {area!r} hör inte till länet {county!r}.",
            "Rätta koden; området ska vara länet självt eller en av dess kommuner.",
            file=file,
            column="area_code",
        )
        for area, county in pairs.itertuples(index=False)
        if area != county and home.get(area) != county
    ]


def stop_unplaced(
    table: pd.DataFrame, county: pd.DataFrame, municipality: pd.DataFrame, file: str
) -> None:
    """Stop the build unless every area of ``table`` lies where its row says."""
    stop_on(unknown_counties(table, county, file) + misplaced_areas(table, municipality, file))


def stop_on_unknown_counties(table: pd.DataFrame, county: pd.DataFrame, file: str) -> None:
    """Stop the build unless every county of ``table`` exists."""
    stop_on(unknown_counties(table, county, file))
