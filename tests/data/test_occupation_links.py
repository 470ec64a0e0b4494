"""A new SUN5 code or a new occupation stops the build with the row to fill in; answered in
lokala_siffror.xlsx the build goes on."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from data import inbox
from data import local_format as form
from data.build import make
from data.inputs import MANIFEST, Inputs
from data.local_template import write
from data.problems import BuildStopped
from data.steps import STEPS, needs, occupation_route, programme_occupation, sun5_occupation

NEW = "999zz"


def answers(folder: Path, links: list[Mapping] = (), routes: list[Mapping] = ()) -> Path:
    """The template with rows in the sheets Kopplingar and Vägar in."""
    folder.mkdir(exist_ok=True)
    path = folder / form.FILE
    write(path)
    book = openpyxl.load_workbook(path)
    for page, rows in ((form.LINKS_FORM, links), (form.ROUTES_FORM, routes)):
        for number, row in enumerate(rows, 3):
            for column, name in enumerate(page.headings, 1):
                book[page.sheet].cell(number, column, row.get(name))
    book.save(path)
    return folder


@pytest.fixture
def remade(changed, tmp_path):
    """``remade(step, change, links=…)``: a step's table after a change in one bundled file, with
    answers in the workbook."""

    def table(step, file, change, **filled) -> pd.DataFrame:
        bundled = changed(file, change).bundled
        received = None
        if filled:
            folder = answers(tmp_path / "mapp", **filled)
            received = inbox.receive(folder, tmp_path / "inbox", today=date(2026, 11, 16))
            assert (received / MANIFEST).exists()
        wanted = {step.TABLE.name}
        for other in reversed(STEPS):
            if other.TABLE.name in wanted:
                wanted |= set(needs(other))
        steps = [other for other in STEPS if other.TABLE.name in wanted]
        return make(Inputs(bundled, received), steps)[step.TABLE.name][1]

    return table


def with_a_new_code(table: pd.DataFrame) -> pd.DataFrame:
    first = table.index[table["diarienummer"] == "MYH 2025/3433"]
    table.loc[first, ["sun5", "sun5_name"]] = [NEW, "Rymdteknik"]
    return table


def stopped(call, *args, **filled) -> list[str]:
    with pytest.raises(BuildStopped) as caught:
        call(*args, **filled)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.rule("an unmapped area, SUN5 or occupation stops the build")
def test_a_new_code_stops_with_the_row_to_fill_in(remade):
    (said,) = stopped(remade, sun5_occupation, "yh_applications.csv", with_a_new_code)
    assert "MYH:s utbildningsinriktning 999zz Rymdteknik är ny (MYH 2025/3433 " in said
    assert (
        "Fyll i en rad i lokala_siffror.xlsx, bladet Kopplingar: SUN5 = 999zz; Yrke = yrkets namn "
        "i Yrkesbarometern, med Leder dit = direkt eller nära, eller Yrke = ingen med ett skäl."
    ) in said


@pytest.mark.parametrize(
    ("row", "occupation", "link"),
    [
        ({"occupation": "Lokförare", "link": "Nära", "note": "provår"}, "Lokförare", "nära"),
        ({"occupation": "Ingen", "note": "finns inte i Yrkesbarometern"}, None, None),
    ],
)
def test_an_answer_in_the_sheet_lets_it_build(remade, row, occupation, link):
    links = [{"sun5": NEW, **row}]
    table = remade(sun5_occupation, "yh_applications.csv", with_a_new_code, links=links)
    (found,) = table[table["sun5"] == NEW].to_dict("records")
    plain = {key: None if pd.isna(value) else value for key, value in found.items()}
    assert plain == {
        "sun5": NEW,
        "rank": 1,
        "sun5_name": "Rymdteknik",
        "occupation": occupation,
        "link": link,
        "note": row["note"],
        "basis": "lokalt svar",
    }


def test_an_answer_takes_the_place_of_the_bundled_rows_of_its_code(remade):
    links = [{"sun5": "521cb", "occupation": "Svetsare och gasskärare", "link": "direkt"}]
    table = remade(sun5_occupation, "yh_applications.csv", lambda t: t, links=links)
    assert list(table.loc[table["sun5"] == "521cb", "occupation"]) == ["Svetsare och gasskärare"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"occupation": "ingen"}, "kolumn Skäl eller anmärkning: Cellen är tom."),
        ({"occupation": "Lokförare"}, "kolumn Leder dit: Cellen är tom."),
        ({"occupation": "Tågförare", "link": "direkt"}, "rad 3: Yrket 'Tågförare' finns inte"),
        ({"sun5": "99z", "occupation": "ingen", "note": "x"}, "'99z' är ingen SUN5-kod"),
        ({"occupation": "ingen", "note": "fråga a@b.se"}, "Här står en e-postadress"),
    ],
)
def test_a_mistake_in_an_answer_says_where(remade, row, said):
    links = [{"sun5": NEW, **row}]
    found = stopped(remade, sun5_occupation, "yh_applications.csv", with_a_new_code, links=links)
    assert any(said in one and "lokala_siffror.xlsx, blad Kopplingar" in one for one in found)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("Lokförare", "direkt"), ("Lokförare", "nära")], "står redan på en annan rad"),
        ([("Lokförare", "direkt"), ("ingen", None)], "både till ett yrke och till inget"),
        (
            [(o, "nära") for o in ("Lokförare", "Kockar", "Frisörer", "Trafiklärare")],
            "fler än 3 yrken",
        ),
    ],
)
def test_answers_that_do_not_agree(remade, rows, said):
    links = [{"sun5": NEW, "occupation": o, "link": link, "note": "skäl"} for o, link in rows]
    found = stopped(remade, sun5_occupation, "yh_applications.csv", with_a_new_code, links=links)
    assert any(said in one for one in found)


def with_a_new_occupation(table: pd.DataFrame) -> pd.DataFrame:
    new = table.iloc[[0]].assign(occupation="Rymdtekniker")
    return pd.concat([table, new])


@pytest.mark.rule("an unmapped area, SUN5 or occupation stops the build")
def test_a_new_occupation_stops_until_its_way_in_is_filled_in(remade):
    (said,) = stopped(remade, occupation_route, "occupations.csv", with_a_new_occupation)
    assert "Yrket 'Rymdtekniker' är nytt i Yrkesbarometern" in said
    assert "lokala_siffror.xlsx, bladet Vägar in: Yrke = Rymdtekniker" in said


def test_its_way_in_is_answered_in_the_sheet(remade):
    way = {"occupation": "Rymdtekniker", "route": "högskola", "route_text": "högskola (rymd)"}
    table = remade(occupation_route, "occupations.csv", with_a_new_occupation, routes=[way])
    (found,) = table[table["occupation"] == "Rymdtekniker"].itertuples()
    assert (found.route, found.route_text) == ("högskola", "högskola (rymd)")


@pytest.mark.rule('before 2023 by the programme\'s name, marked "via namn"')
def test_programmes_before_2023_follow_later_ones_of_the_same_name(made):
    table = made["programme_occupation"]
    years = made["yh_application"].set_index("diarienummer")["application_year"]
    years = years[~years.index.duplicated()]
    assert (table["diarienummer"].map(years).ge(2023) == (table["via"] == "SUN5")).all()
    one = table[table["diarienummer"] == "MYH 2022/5162"]  # Drifttekniker, Kraft & Värme / Process
    assert "Drifttekniker vid värme- och vattenverk" in set(one["occupation"])
    assert set(one["via"]) == {"namn"}
    assert programme_occupation.TABLE.key == ("diarienummer", "occupation")
