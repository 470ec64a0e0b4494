"""The year of the data: read from what sources say, nothing invented, and drawn as a wheel."""

from datetime import date
from xml.etree import ElementTree

import pandas as pd
import pytest

from components.render import kinds
from components.sheets.siffrorna import data_year, data_year_text
from components.sheets.siffrorna.data_year_text import Release, group, meeting, releases
from data.questions import about

TODAY = date(2026, 11, 28)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(
    ("rhythm", "ahead", "found"),
    [
        ("januari varje år", "2027-01", [("januari", 1)]),
        ("maj eller juni varje år", "2027-05", [("maj eller juni", 6)]),
        ("november eller december varje år", "ej angivet", [("november eller december", 12)]),
        ("juni och december", "2026-12", [("juni", 6), ("december", 12)]),
        ("juni varje år; M1 varje kvartal", "ej angivet", [("juni", 6)]),
        ("årlig", "2027-02", [("februari", 2)]),
        ("varje månad", "ej angivet", [("hela året", None)]),
        ("årlig", "ej angivet", [("datum inte känt", None)]),
        ("ej angivet", "ej angivet", [("datum inte känt", None)]),
    ],
)
def test_months_are_those_that_the_source_tells(rhythm, ahead, found):
    assert [(one.when, one.month) for one in releases(rhythm, ahead)] == found


def test_what_comes_in_a_quarters_last_month_is_for_the_next_meeting():
    assert [meeting(month) for month in range(1, 13)] == [1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 1]
    assert group(Release("december", (12,))) == "I tid till mötet Q1"
    assert group(Release("maj eller juni", (5, 6))) == "I tid till mötet Q3"
    assert group(Release("hela året")) == "Förnyas hela året"
    assert group(Release("datum inte känt")) == "Datum inte känt"


@pytest.fixture(scope="module")
def wheel(store):
    (found,) = data_year.figures(about.sources(store), TODAY, store.edition)
    return found


def test_every_source_that_is_waited_for_is_in_the_year(store, wheel):
    sources = about.sources(store)
    wanted = sum(
        len(releases(source.rhythm, source.next_release))
        for source in sources.itertuples()
        if source.publisher != "Årshjulet"
        and source.rhythm not in ("vid ändring", "inför varje möte")
    )
    assert wheel.frame["sources"].sum() == wanted
    unknown = wheel.frame[wheel.frame["when"] == "datum inte känt"]
    assert set(unknown["group"]) == {"Datum inte känt"}
    assert unknown["month"].isna().all()
    assert unknown["next"].isna().all()


def test_the_next_release_stands_at_the_one_of_two_that_it_is(wheel):
    rows = wheel.frame[wheel.frame["tables"] == "Yrkesbarometern"].set_index("when")["next"]
    assert rows["december"] == "december 2026"
    assert pd.isna(rows["juni"])


def test_the_first_meeting_of_the_year_begins_with_december(wheel):
    first = wheel.frame[wheel.frame["group"] == "I tid till mötet Q1"]
    assert first["month"].iloc[0] == 12
    assert list(first["month"] % 12) == sorted(first["month"] % 12)


def test_months_with_something_are_lit_and_each_meeting_has_its_number(wheel):
    root = ElementTree.fromstring(kinds.picture(wheel))
    bold = [text.text for text in root.iter(f"{SVG}text") if text.get("font-weight") == "700"]
    lit = {"dec", "jan", "feb", "jun"}
    assert lit <= set(bold)
    assert not {"mar", "sep", "okt"} & set(bold)
    numbers = [len(wheel.frame[wheel.frame["group"] == name]) for name in data_year_text.MEETINGS]
    drawn = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
    for quarter, number in enumerate(numbers, start=1):
        assert f"Q{quarter}{number}" in drawn
        assert f"{number} till Q{quarter}" in wheel.alt
    assert "I dag28 november2026" in drawn


def test_the_list_beside_says_what_the_table_says(wheel):
    html = kinds.drawing(wheel, 4)
    assert html.count("<li>") == len(wheel.frame) + sum(
        not (wheel.frame["group"] == name).any() for name in data_year_text.MEETINGS
    )
    assert "inget med känd månad" in html
    assert "<b>januari</b> <span>MYH: " in html


def test_a_publisher_with_many_tables_names_two():
    assert data_year_text.tables(["a", "b", "c"]) == "a; b; c"
    assert data_year_text.tables(list("abcdef")) == "a; b; och 4 till, se Alla källor"
    assert data_year_text.short("Rådet för främjande av kommunala analyser (RKA)") == "RKA"
    assert data_year_text.short("Skolverket") == "Skolverket"
