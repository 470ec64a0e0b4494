"""Sedan sist: what changed between two times a sheet was shown, in exact words."""

import json
from dataclasses import replace

import pandas as pd
import pytest

from components import sheets
from components.kit import shown
from components.kit.sheet import Col
from components.sheets.sedan_sist.since import since
from tests.components import sheets_made as made


def said(frame: pd.DataFrame, *, edition: str, title: str = "Utbildningar", answer: str = "Svar."):
    figure = made.figure("table", frame, _COLUMNS, title=title)
    return shown.of(made.sheet(figure, answer=(answer,)), edition)


_COLUMNS = {
    "name": Col("Utbildning"),
    "place": Col("Kommun"),
    "seats": Col("Platser per start", "count", missing="redovisas inte"),
}


def rows(*cells: tuple[str, str, int | None]) -> pd.DataFrame:
    frame = pd.DataFrame(cells, columns=list(_COLUMNS))
    return frame.assign(seats=frame["seats"].astype("Int64"))


SVETS, CNC = ("Svets", "Flen", 20), ("CNC", "Trosa", 1500)


def test_the_same_edition_says_so():
    one = said(rows(SVETS), edition="a")
    assert since(one, one) == ("Uppgifterna är desamma som sist: ingen ny utgåva har kommit.",)


def test_a_new_edition_that_changes_nothing_says_so():
    assert since(said(rows(SVETS), edition="a"), said(rows(SVETS), edition="b")) == (
        "En ny utgåva har kommit, men inget på bladet har ändrats sedan sist.",
    )


def test_another_order_of_rows_is_no_change():
    assert since(said(rows(SVETS, CNC), edition="a"), said(rows(CNC, SVETS), edition="b")) == (
        "En ny utgåva har kommit, men inget på bladet har ändrats sedan sist.",
    )


def test_the_answers_stand_beside_each_other():
    before = said(rows(SVETS), edition="a", answer="2 av 7 beviljades.")
    now = said(rows(SVETS), edition="b", answer="3 av 5 beviljades.")
    assert since(before, now) == ("Då: 2 av 7 beviljades.", "Nu: 3 av 5 beviljades.")


def test_rows_that_came_went_and_changed_are_named():
    before = said(rows(SVETS, ("Gjutning", "Flen", 8)), edition="a")
    now = said(rows(("Svets", "Flen", 24), CNC), edition="b")
    assert since(before, now) == (
        "I ”Utbildningar”: en ny rad (CNC), en rad borta (Gjutning) och en ändrad uppgift "
        "(Svets: platser per start 20 → 24).",
    )


def test_many_changes_are_counted():
    before = said(rows(*((f"U{n}", "Flen", n) for n in range(5))), edition="a")
    now = said(rows(*((f"U{n}", "Flen", n + 1) for n in range(5))), edition="b")
    [sentence] = since(before, now)
    assert sentence.startswith("I ”Utbildningar”: fem ändrade uppgifter (U0: platser per start 0")
    assert sentence.endswith("; 2 till).")


def test_a_row_is_told_from_others_by_as_many_columns_as_it_takes():
    before = said(rows(("Svets", "Flen", 20), ("Svets", "Trosa", 8)), edition="a")
    now = said(rows(("Svets", "Flen", 20), ("Svets", "Trosa", None)), edition="b")
    assert since(before, now) == (
        "I ”Utbildningar”: en ändrad uppgift (Svets, Trosa: platser per start 8 → redovisas inte).",
    )


def test_a_table_is_recognised_when_its_title_names_another_year():
    before = said(rows(SVETS), edition="a", title="Ansökan 2025")
    now = said(rows(SVETS, CNC), edition="b", title="Ansökan 2026")
    assert since(before, now) == ("I ”Ansökan 2026”: en ny rad (CNC).",)


def test_tables_that_came_and_went():
    before = said(rows(SVETS), edition="a", title="Förr")
    now = replace(before, edition="b", tables=())
    assert since(before, now) == ("Finns inte längre på bladet: ”Förr”.",)
    assert since(now, replace(before, edition="c")) == ("Nytt på bladet: ”Förr” med en rad.",)


@pytest.mark.parametrize("slug", sheets.SLUGS)
def test_every_sheet_is_kept_and_read_back_and_has_not_changed(sheet, slug):
    one = shown.of(sheet(slug), "2026-11-0647f602")
    assert shown.read(json.loads(json.dumps(one.plain()))) == one
    assert since(one, replace(one, edition="annan")) == (
        "En ny utgåva har kommit, men inget på bladet har ändrats sedan sist.",
    )


@pytest.mark.parametrize("kept", [{}, {"tables": 3}, []])
def test_what_is_not_a_shown_sheet_is_refused(kept):
    with pytest.raises(ValueError, match="not a sheet"):
        shown.read(kept)
