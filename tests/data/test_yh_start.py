"""Starts of granted programmes: number, window, length, seats, and the seats of a county."""

import pandas as pd
import pytest

from data import terms
from data.steps import yh_start, yh_start_county

Tables = dict[str, pd.DataFrame]


def application(**changes: object) -> pd.DataFrame:
    """One granted application of 2025: 400 points, full pace, two starts in one municipality."""
    row = {
        "application_year": 2025,
        "diarienummer": "MYH 2025/1",
        "decision": "Beviljad",
        "yh_points": 400,
        "pace_pct": 100,
        "rounds_granted": 2,
        "county_code": "04",
        "places_scope": "municipality",
        "places_round1": 30,
        "places_round2": 25,
        "places_round3": 0,
        "places_round4": 0,
        "places_round5": None,
    }
    frame = pd.DataFrame([row | changes])
    numbers = [name for name in frame if name.startswith(("places_round", "rounds"))]
    return frame.astype(dict.fromkeys(numbers, "Int64"))


def starts(*applications: pd.DataFrame) -> pd.DataFrame:
    return yh_start.TABLE.conform(yh_start.shape(pd.DataFrame(), pd.concat(applications)))


@pytest.mark.rule("Round k adds k − 1 years.")
def test_window_length_and_seats_of_each_start() -> None:
    columns = ["start_no", "earliest_term", "latest_term", "last_term", "terms", "places"]
    assert starts(application())[columns].values.tolist() == [
        [1, "2026ht", "2027vt", "2028vt", 4, 30],
        [2, "2027ht", "2028vt", "2029vt", 4, 25],
    ]


def test_ordinals_match_the_terms() -> None:
    table = starts(application(yh_points=315, pace_pct=50))
    assert list(table["earliest_order"]) == [4053, 4055]
    assert list(table["last_order"].map(terms.term)) == list(table["last_term"])
    assert list(table["terms"]) == [7, 7]


@pytest.mark.parametrize("decision", ["Avslag", "Återkallad"])
def test_only_granted_applications_have_starts(decision: str) -> None:
    assert starts(application(), application(diarienummer="X", decision=decision))[
        "diarienummer"
    ].unique() == ["MYH 2025/1"]


@pytest.mark.rule("Number of starts = number of filled seat columns")
def test_fewer_starts_granted_than_seat_columns_filled_uses_the_lower_and_says_so(
    caplog: pytest.LogCaptureFixture,
) -> None:
    table = starts(application(rounds_granted=1))
    remark = "Beviljade starter enligt MYH: 1, men platser för 2. Här räknas 1."
    assert table[["start_no", "places", "remark"]].values.tolist() == [[1, 30, remark]]
    assert caplog.messages == [f"MYH 2025/1: {remark}"]


@pytest.mark.rule("Number of starts = number of filled seat columns")
def test_more_starts_granted_than_seat_columns_filled_uses_the_lower() -> None:
    assert list(starts(application(rounds_granted=3))["start_no"]) == [1, 2]


@pytest.mark.rule("divide nothing")
def test_without_seats_per_start_the_granted_number_counts_and_seats_are_unknown() -> None:
    unknown = {f"places_round{number}": None for number in range(1, 6)}
    table = starts(application(application_year=2020, rounds_granted=3, **unknown))
    assert list(table["earliest_term"]) == ["2021ht", "2022ht", "2023ht"]
    assert table["places"].isna().all()
    assert table["remark"].isna().all()


@pytest.mark.rule("counted once per county it names; counties are never summed to the country")
@pytest.mark.parametrize(
    ("scope", "whole", "county"), [("intended", 45, 15), ("programme", 30, 30)]
)
def test_seats_in_two_counties(scope: str, whole: int, county: int) -> None:
    here = application(places_scope=scope, county_code="04", rounds_granted=1, places_round2=0)
    there = here.assign(county_code="18")
    there["places_round1"] = 15 if scope == "intended" else 30
    both = pd.concat([here, there], ignore_index=True)
    made = starts(both)
    assert list(made["places"]) == [whole]
    split = yh_start_county.shape(pd.DataFrame(), both, made)
    assert dict(zip(split["county_code"], split["places"], strict=True)) == {"04": 30, "18": county}


# The bundled facts ---------------------------------------------------------------------


@pytest.mark.rule("2018–2019 have no seats.")
def test_years_without_starts_in_the_workbooks_have_no_rows(made: Tables) -> None:
    years = made["yh_start"]["diarienummer"].str[4:8].astype(int)
    assert sorted(years.unique()) == [2020, 2021, 2022, 2023, 2024, 2025]


@pytest.mark.rule("Number of starts = number of filled seat columns")
def test_the_one_application_where_the_workbook_contradicts_itself(made: Tables) -> None:
    remarks = made["yh_start"].dropna(subset=["remark"])
    assert set(remarks["diarienummer"]) == {"MYH 2023/4372"}
    assert list(remarks["places"]) == [20, 20, 20]


def test_starts_in_the_country_have_the_published_seats(made: Tables) -> None:
    starts = made["yh_start"]
    years = starts["diarienummer"].str[4:8].astype(int)
    seats = starts.groupby(years)["places"].sum()
    # 2023: 40 702 less the two starts of 20 seats that MYH 2023/4372 was not granted.
    # 2021 and 2022: whole seats per start, one seat less than the total of each
    # application whose intention does not divide evenly (MYH 2021/3413, 2022/5234).
    assert seats[seats.index >= 2021].to_dict() == {
        2021: 35_129,
        2022: 35_085,
        2023: 40_662,
        2024: 29_358,
        2025: 37_972,
    }


def lia_estimate(made: Tables, county: str, sector: str, term: str) -> pd.DataFrame:
    """Starts in term two or later of programmes of at least 200 points (rules.md, LIA)."""
    now = terms.ordinal(term)
    starts = made["yh_start"]
    running = starts[(starts["earliest_order"] < now) & (now <= starts["last_order"])]
    table = made["yh_application"]
    here = table[
        (table["county_code"] == county) & (table["sector"] == sector) & (table["yh_points"] >= 200)
    ].drop_duplicates("diarienummer")[["diarienummer", "study_form", "municipality_count"]]
    return (
        running[["diarienummer", "start_no"]]
        .merge(made["yh_start_county"].query("county_code == @county"))
        .merge(here)
    )


@pytest.mark.rule(
    "So the estimate counts students, never weeks",
    "Sörmland, industri, vt 2027: 612 seats, of which 419 distance",
)
@pytest.mark.answer("Real, Sörmland industri vt 2027: 612 in 14 programmes")
def test_lia_in_sormland_industry_vt_2027(made: Tables) -> None:
    found = lia_estimate(made, "04", "industri", "2027vt")
    on_site = found[found["study_form"] == "bunden"]
    alone = on_site[on_site["municipality_count"] == 1]
    shared = on_site[on_site["municipality_count"] > 1]
    distance = found[found["study_form"] == "distans"]
    assert (found["places"].sum(), found["diarienummer"].nunique()) == (612, 14)
    assert (alone["places"].sum(), alone["diarienummer"].nunique()) == (148, 4)
    assert (shared["places"].sum(), distance["places"].sum()) == (45, 419)
