"""Counties side by side: never of rounds, series or years that differ, and never without what the
comparison does not say."""

import csv

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Col
from components.sheets.counties import chosen, text, words_beside
from components.sheets.counties.alike import alike, of_the_same
from components.sheets.sysselsattning import figures
from components.sheets.sysselsattning import sheet as sysselsattning
from data.area_codes import COUNTRY
from data.forum import EmptyBook
from data.inputs import BUNDLED
from data.questions import meta
from tests import rotation
from tests.conftest import TODAY

AREAS = ("04", "18", "19", "05", COUNTRY)
SAME = ("series", "year")
#: Enough for what can differ in so few columns; a sweep of more shows nothing else.
FEW = settings(max_examples=25)

SHEETS = tuple(slug for slug in sheets.SLUGS if "jamfor_lan" in sheets.uses(slug))

ROWS = st.lists(
    st.tuples(
        st.sampled_from(AREAS),
        st.sampled_from(("RAMS–2018", "RAMS2019–", "BAS")),
        st.integers(2017, 2021),
        st.one_of(st.none(), st.integers(0, 99999)),
    ),
    max_size=30,
)


def framed(rows):
    return pd.DataFrame(rows, columns=["area_code", "series", "year", "value"]).astype(
        {"year": "Int64", "value": "Int64"}
    )


def keys(frame, area):
    found = frame[frame["area_code"] == area]
    return sorted(found[list(SAME)].itertuples(index=False, name=None))


@FEW
@given(ROWS)
def test_areas_beside_each_other_have_the_same_series_and_years(rows):
    frame = framed(rows)
    found = alike(frame, "04", AREAS[1:], SAME, value="value")
    shown = set(found.frame["area_code"])
    assert (shown | {"04"}, shown & set(found.lacking)) == (
        set(AREAS) - set(found.lacking) | {"04"}, set(),
    )  # fmt: skip
    for area in shown:
        assert keys(found.frame, area) == keys(found.frame, "04")
    assert found.frame["value"].notna().all()
    # Nothing is made up: every row is one that was given.
    assert set(found.frame.itertuples(index=False, name=None)) <= set(
        framed(rows).itertuples(index=False, name=None)
    )


@FEW
@given(ROWS)
def test_name_by_name_only_the_subjects_rounds_are_left(rows):
    frame = framed(rows)
    found = of_the_same(frame, "04", SAME)
    assert set(keys(found, "18")) <= set(keys(frame, "04"))
    assert len(found[found["area_code"] == "04"]) == (frame["area_code"] == "04").sum()


HELD = st.sets(
    st.tuples(st.sampled_from(("RAMS2019–", "BAS")), st.integers(2019, 2023)), max_size=8
)


@FEW
@given(st.fixed_dictionaries(dict.fromkeys(AREAS, HELD)))
def test_the_lines_of_employment_never_join_series_or_years(store, held):
    """Whatever years and series an edition has for each area."""
    held = held | {"04": held["04"] | {("BAS", 2022)}, COUNTRY: held[COUNTRY] | {("BAS", 2022)}}
    rows = [
        {"series": series, "measure": "sysselsatta", "age": "15–74 år", "year": year,
         "county_code": area, "women": 300, "men": 700, "total": 1000 + year,
         "sources": "scb_bas", "area": area}
        for area, pairs in held.items() for series, year in sorted(pairs)
    ]  # fmt: skip
    every = pd.DataFrame(rows).astype({"total": "Int64"})
    years = every[every["county_code"].isin(["04", COUNTRY])]
    others = every[~every["county_code"].isin(["04", COUNTRY])]
    newest, employment = sysselsattning._employment(years, "04", "x")
    beside = chosen.SideBySide("04", AREAS[1:4], True, {area: area for area in AREAS})
    of = figures.EmploymentDrawn(
        store, meta.sector(store, "industri"), "04", years, newest, employment, "", beside, others
    )
    line = figures._line(of)
    if line is None:
        return
    frame = line.frame.assign(area_code=line.frame["county_code"])
    assert frame["series"].nunique() == 1
    for area in set(frame["area_code"]):
        assert keys(frame, area) == keys(frame, "04")
    left_out = set(AREAS[1:4]) - set(frame["area_code"])
    assert all(area in " ".join(figures.lacking(of)) for area in left_out)


@FEW
@given(
    st.lists(
        st.tuples(
            st.sampled_from(AREAS), st.sampled_from("abc"), st.sampled_from(("2025-2", "2026-1")),
            st.sampled_from(("brist", "balans", None)),
        ),
        max_size=25, unique_by=lambda row: row[:2],
    )
)  # fmt: skip
def test_words_beside_each_other_are_of_the_subjects_round(rows):
    """An area's later round is not beside the subject's earlier one."""
    frame = pd.DataFrame(rows, columns=["area_code", "name", "round", "found"])
    own = frame["area_code"] == "04"
    frame.loc[own, "round"] = "2025-2"
    beside = chosen.SideBySide("04", AREAS[1:4], True, {area: area for area in AREAS})
    found = words_beside.figure(
        beside, frame, own="04", said=str, tones={"brist": "brist", "balans": "balans"},
        label=Col("Yrke"), title="x", sources=(), period="omgång 2025-2", without="x", caveats=(),
    ).figure  # fmt: skip
    if found is None:
        return
    earlier = frame[frame["round"] == "2025-2"].set_index(["area_code", "name"])["found"]
    for row in found.frame.to_dict("records"):
        for area in AREAS:
            if f"area_{area}" in found.columns and not pd.isna(row[f"area_{area}"]):
                said = earlier[area, row["name"]]
                assert row[f"area_{area}"] == str(None if pd.isna(said) else said)


@pytest.mark.parametrize(
    "place",
    [rotation.case(place, often=place % 7 == 2) for place in range(len(rotation.COUNTIES))],
)
def test_every_sheet_that_compares_says_what_it_does_not_say(store, place):
    county, sector = rotation.turn(3)[place]
    others = tuple(rotation.COUNTIES[(place + step) % 21] for step in (1, 5))
    for slug in SHEETS:
        choice = Choice(lan=county, bransch=sector, jamfor_lan=(*others, COUNTRY))
        found = sheets.sheet(slug, store, EmptyBook(), choice, TODAY)
        alone = sheets.sheet(slug, store, EmptyBook(), choice.but(jamfor_lan=()), TODAY)
        said = {figure.title for figure in alone.figures}
        new = [figure for figure in found.figures if figure.title not in said and figure.compares]
        assert found.headline == alone.headline
        assert found.keys == alone.keys
        if not new:
            continue
        assert found.caution == text.CAUTION, slug
        assert text.NOT_CONCLUDE in found.not_conclude
        for figure in new:
            assert figure.caveats[0] == f"{text.CAUTION}."
            assert figure is found.figures[0]
        for column in {"series", "year", "term", "application_year"} & set(new[0].frame):
            by_area = (
                new[0]
                .frame.groupby("area" if "area" in new[0].frame else "county", sort=False)[column]
                .agg(lambda found: sorted(map(str, set(found))))
            )
            assert len({tuple(values) for values in by_area}) == 1, (slug, column)


def test_a_line_is_what_the_facts_say(store):
    choice = Choice(lan="04", bransch="industri", jamfor_lan=("18",))
    line = sheets.sheet("sysselsattning", store, EmptyBook(), choice, TODAY).figures[0]
    with (BUNDLED / "employment.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["county_code"] == "18"]
    total = {
        year: sum(int(row["value"]) for row in rows if row["series"] == "BAS"
                  and row["year"] == year and row["sni"] in ("B+C", "D+E")
                  and row["sex"] == "totalt")
        for year in ("2022", "2025")
    }  # fmt: skip
    drawn = line.frame[(line.frame["area"] == "Örebro län") & (line.frame["year"] == 2025)]
    assert drawn["index"].item() == pytest.approx(100 * total["2025"] / total["2022"])


def test_who_cannot_be_compared_is_said_in_the_open(store):
    choice = Choice(lan="04", bransch="industri", jamfor_lan=("09", "18"))
    found = sheets.sheet("sysselsattning", store, EmptyBook(), choice, TODAY)
    assert [one.why for one in found.missing] == [
        "Gotland visas inte: uppgifter för samma år ur samma statistik ingår inte i utgåvan."
    ]
    alone = sheets.sheet(
        "sysselsattning", store, EmptyBook(), choice.but(jamfor_lan=("09",)), TODAY
    )
    assert (alone.caution == text.CAUTION, len(alone.missing)) == (False, 1)


def test_seats_that_nobody_publishes_are_not_nobody_studying(store, monkeypatch):
    running = sheets._module("yh-pagar").yh.running_starts

    def without(store, county, *rest):
        found = running(store, county, *rest)
        return found if county == "04" else found.assign(places=pd.NA)

    monkeypatch.setattr(sheets._module("yh-pagar").yh, "running_starts", without)
    choice = Choice(lan="04", bransch="industri", jamfor_lan=("18",))
    found = sheets._module("yh-pagar").build(store, EmptyBook(), choice, TODAY)
    assert "Örebro län visas inte: antalet platser per start är inte känt" in found.missing[0].why
