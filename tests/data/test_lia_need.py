"""The estimate of LIA need: the rule by hand, its columns, and the question over it."""

import pandas as pd
import pytest

from data import terms
from data.lia import need as lia
from data.questions import lia as questions
from data.steps import lia_need
from data.steps import needs as needs_of
from data.store import Store, open_edition

Tables = dict[str, pd.DataFrame]

AUTUMN = terms.ordinal("2026ht")


@pytest.fixture(scope="module")
def store(edition) -> Store:
    return open_edition(edition)


def starts(*rows: tuple) -> pd.DataFrame:
    """(start_no, points, earliest, last, places) of MYH 1 in Sörmland."""
    columns = ["start_no", "points", "earliest_order", "last_order", "places"]
    return (
        pd.DataFrame(rows, columns=columns)
        .assign(diarienummer="MYH 1", county_code="04")
        .astype({"places": "Int64"})
    )


def by_term(frame: pd.DataFrame) -> dict[str, object]:
    rows = lia.estimate(frame).itertuples()
    return {row.term: None if pd.isna(row.students) else row.students for row in rows}


@pytest.mark.rule("So the estimate counts students, never weeks")
def test_a_start_counts_from_its_second_term_to_its_last():
    # 400 points at full pace from ht 2026: four terms.
    found = by_term(starts((1, 400, AUTUMN, AUTUMN + 3, 30)))
    assert found == {"2027vt": 30, "2027ht": 30, "2028vt": 30}


def test_starts_of_one_programme_are_added_term_by_term():
    frame = starts((1, 400, AUTUMN, AUTUMN + 3, 30), (2, 400, AUTUMN + 2, AUTUMN + 5, 25))
    assert by_term(frame) == {
        "2027vt": 30,
        "2027ht": 30,
        "2028vt": 55,
        "2028ht": 25,
        "2029vt": 25,
    }
    assert lia.estimate(frame).set_index("term")["starts"]["2028vt"] == 2


@pytest.mark.rule("Programmes under 200 points are left out, said so")
@pytest.mark.parametrize(("points", "counted"), [(199, 0), (200, 1), (201, 1)])
def test_programmes_under_200_points_are_left_out(points: int, counted: int):
    assert len(by_term(starts((1, points, AUTUMN, AUTUMN + 1, 30)))) == counted


def test_a_programme_of_one_term_never_counts():
    assert by_term(starts((1, 200, AUTUMN, AUTUMN, 30))) == {}


def test_unknown_seats_stay_unknown_and_are_never_zero():
    frame = starts((1, 400, AUTUMN, AUTUMN + 1, pd.NA), (2, 400, AUTUMN, AUTUMN + 2, 20))
    # In vt 2027 one of the two starts is unknown, so the sum is.
    assert by_term(frame) == {"2027vt": None, "2027ht": 20}


def test_a_county_without_seats_in_a_start_has_no_row():
    assert by_term(starts((1, 400, AUTUMN, AUTUMN + 3, 0))) == {}


@pytest.mark.rule("Place: på plats, one municipality → there")
@pytest.mark.parametrize(
    ("form", "municipalities", "place"),
    [
        ("bunden", 1, "kommunen"),
        ("bunden", 2, "delas"),
        ("distans", 1, "distans"),
        ("distans", 9, "distans"),
    ],
)
def test_where_the_places_are_needed(form: str, municipalities: int, place: str):
    assert lia.place(form, municipalities) == place


@pytest.mark.rule("Programmes under 200 points are left out, said so")
@pytest.mark.parametrize(("pace", "working"), [(100, False), (75, False), (50, True), (25, True)])
def test_half_pace_is_often_people_at_work(pace: int, working: bool):
    assert lia.often_working(pace) is working


@pytest.mark.rule("So the estimate counts students, never weeks")
def test_what_is_said_is_what_is_counted():
    assert f"termin {lia.FIRST_LIA_TERM} eller senare" in lia.RULE
    assert f"under {lia.LEAST_POINTS} YH-poäng" in lia.RULE
    columns = lia_need.TABLE.columns
    assert columns["students"].estimated == lia.RULE
    assert columns["place"].estimated == lia.PLACE


@pytest.mark.rule("Place: på plats, one municipality → there")
def test_only_a_programme_on_site_in_one_municipality_has_a_place(made: Tables):
    table = made["lia_need"]
    assert (table["municipality_code"].notna() == (table["place"] == "kommunen")).all()


def test_applications_of_2020_are_in_it_with_their_number(made: Tables):
    table = made["lia_need"]
    of_2020 = table["diarienummer"].str.contains("MYH 2020/")
    assert of_2020.any()
    assert table["students"].notna().all()


def test_confirmed_periods_take_the_place_of_the_estimate_for_that_start_only(made: Tables):
    def shaped(confirmed: list[tuple[str, int]]) -> pd.DataFrame:
        period = pd.DataFrame(confirmed, columns=["diarienummer", "start_no"])
        needs = {name: made[name] for name in needs_of(lia_need) if name != "lia_period"}
        return lia_need.TABLE.conform(
            lia_need.shape(pd.DataFrame(), **needs, lia_period=period)
        ).set_index(list(lia_need.TABLE.key))

    before, number = shaped([]), "MYH 2024/3544"
    after = shaped([(number, 2)])
    others = before.index.get_level_values("diarienummer") != number
    assert after.loc[after.index.get_level_values(0) != number].equals(before.loc[others])
    # Start 2 begins in ht 2026; start 1 a year before, with the same 32 seats.
    key = (number, "00", terms.ordinal("2027vt"))
    assert (before.loc[key, "students"], before.loc[key, "starts"]) == (64, 2)
    assert (after.loc[key, "students"], after.loc[key, "starts"]) == (32, 1)
    assert (
        shaped([(number, start) for start in range(1, 6)])
        .index.get_level_values(0)
        .isin([number])
        .sum()
        == 0
    )


@pytest.mark.rule("Sörmland, industri, vt 2027: 612 seats, of which 419 distance")
def test_sormland_industry_in_spring_2027(store: Store):
    term = terms.ordinal("2027vt")
    found = questions.need(store, "04", "industri", term, term)
    own = found[found["own"] == 1]
    assert (own["students"].sum(), len(own)) == (612, 14)
    assert own.groupby("place")["students"].sum().to_dict() == {
        "kommunen": 148,
        "delas": 45,
        "distans": 419,
    }
    assert own["municipality_code"].notna().sum() == 4
    assert questions.periods(store, "04", "industri", "2027-01-01", "2027-06-30").empty


@pytest.mark.rule("Place: på plats, one municipality → there")
def test_a_programme_is_once_in_the_country_and_names_its_places_in_the_county(store: Store):
    term = terms.ordinal("2027vt")
    country = questions.need(store, None, "industri", term, term)
    assert not country["diarienummer"].duplicated().any()
    county = questions.need(store, "04", "industri", term, term)
    codes = county["municipality_codes"].str.split(";").explode()
    assert set(codes.str[:2]) == {"04"}
    alone = county.dropna(subset=["municipality_code"])
    assert (alone["municipality_code"] == alone["municipality_codes"]).all()


def test_without_a_workbook_there_are_no_periods_and_no_offers(store: Store):
    days = ("2020-01-01", "2040-12-31")
    assert questions.periods(store, None, "industri", *days).empty
    assert questions.offers(store, None, "industri", *days).empty
