"""Local figures: an empty workbook is filled in, read, checked row by row, and published."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

import openpyxl
import pytest

from data import inbox, local_template
from data import local_format as form
from data.build import build, make
from data.inputs import BUNDLED, Inputs
from data.problems import BuildStopped
from data.steps import STEPS, local_figure
from data.store import Store
from tests import local_workbook
from tests.local_workbook import FIRST_ROW, NAME

Fill = Callable[..., Path]


@pytest.fixture
def fill(tmp_path: Path) -> Fill:
    """``fill(row, row, …)``: the template with rows that differ from ROW as said."""

    return partial(local_workbook.fill, tmp_path / "mapp")


@pytest.fixture
def read(fill: Fill, tmp_path: Path) -> Callable[..., list[dict]]:
    """``read(row, …)``: the table's rows after the workbook has gone through the inbox."""

    def rows(*changes: Mapping[str, object]) -> list[dict]:
        staging = inbox.receive(fill(*changes).parent, tmp_path / "inbox", today=date(2026, 11, 16))
        made = make(Inputs(BUNDLED, staging), [local_figure])["local_figure"][1]
        return made.to_dict("records")

    return rows


@pytest.fixture
def mistakes(read: Callable[..., list[dict]]) -> Callable[..., list[str]]:
    """``mistakes(row, …)``: everything that is said about a workbook with these rows."""

    def said(*changes: Mapping[str, object]) -> list[str]:
        with pytest.raises(BuildStopped) as stopped:
            read(*changes)
        return [str(problem) for problem in stopped.value.problems]

    return said


# Round trip.


def test_what_is_filled_in_comes_out_of_the_store(fill, tmp_path):
    path = fill({}, {"sex": "män", "value": 31}, {"municipality": "0484 Eskilstuna", "value": "4"})
    staging = inbox.receive(path.parent, tmp_path / "inbox", today=date(2026, 11, 16))
    file = build(Inputs(BUNDLED, staging), tmp_path / "var", [STEPS[0], local_figure])

    store = Store(file)
    found = store.query("SELECT * FROM local_figure ORDER BY area_code, sex")
    assert found[["area_code", "sex", "value"]].values.tolist() == [
        ["04", "kvinnor", 12.0],
        ["04", "män", 31.0],
        ["0484", "kvinnor", 4.0],
    ]
    assert found.iloc[0].dropna().to_dict() == {
        "county_code": "04",
        "area_code": "04",
        "sector": "industri",
        "kind": "gymnasium-1",
        "measure": "elever i år 1",
        "programme": "Industritekniska programmet",
        "period": "2026/27",
        "year": 2027,
        "sex": "kvinnor",
        "value": 12.0,
        "unit": "antal personer",
        "role": "rektor",
        "organisation": "VIS",
        "given": "2026-10-05",
        "reference": "Elevregistret",
    }
    assert store.sources["lokala_siffror"].retrieved == "2026-11-16"


def test_without_a_workbook_the_table_is_there_and_empty(made):
    assert made["local_figure"].empty


def test_the_example_is_not_read(read):
    assert len(read({})) == 1


@pytest.mark.parametrize("cell", ["04 Sörmland", "04", "4", "Sörmland", "Södermanlands län"])
def test_a_county_by_code_or_name(read, cell):
    assert read({"county": cell})[0]["county_code"] == "04"


@pytest.mark.parametrize("cell", ["0484 Eskilstuna", "484", "Eskilstuna", "Eskilstuna kommun"])
def test_a_municipality_by_code_or_name(read, cell):
    assert read({"municipality": cell})[0]["area_code"] == "0484"


@pytest.mark.parametrize(
    ("cell", "period", "year"),
    [(2025, "2025", 2025), ("2025/26", "2025/26", 2026), ("HT 2025", "ht 2025", 2025)],
)
def test_a_period_is_a_year_a_school_year_or_a_term(read, cell, period, year):
    row = read({"period": cell})[0]
    assert (row["period"], row["year"]) == (period, year)


@pytest.mark.parametrize(("cell", "value"), [(87.5, 87.5), ("87,5", 87.5), ("1 200", 1200.0)])
def test_a_value_with_comma_or_blanks(read, cell, value):
    assert read({"value": cell, "unit": "index"})[0]["value"] == value


def test_a_date_cell_is_a_date(read):
    assert read({"given": date(2026, 9, 1)})[0]["given"] == "2026-09-01"


def test_a_blank_programme_is_all_and_all_sectors_is_a_choice(read):
    row = read({"programme": None, "sector": "Alla branscher"})[0]
    assert (row["programme"], row["sector"]) == ("Alla program", "alla")


def test_a_measure_of_ones_own(read):
    assert read({"kind": "Utbildningskvalitet (ange mått)", "measure": "nöjda elever"})[0][
        "measure"
    ] == ("nöjda elever")


def test_a_newer_workbook_replaces_the_older_whole(fill, tmp_path):
    kept = tmp_path / "inbox"
    inbox.accept(inbox.receive(fill({}).parent, kept, today=date(2026, 11, 16)), kept)
    newer = fill({"value": 99}, {"sex": "män", "value": 1})
    inbox.accept(inbox.receive(newer.parent, kept, today=date(2027, 9, 1)), kept)
    table = make(Inputs(BUNDLED, kept), [local_figure])["local_figure"][1]
    assert list(table["value"]) == [99, 1]
    assert Inputs(BUNDLED, kept).sources["lokala_siffror"].retrieved == "2027-09-01"


# Each kind of mistake: file, sheet, row, column, what is wrong, what to do.

AT = f"{NAME}, blad Siffror, rad {FIRST_ROW}, kolumn"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            {"county": "Sörmlannd"},
            "Län: Länet 'Sörmlannd' är okänt. Välj i listan, till exempel 04 Sörmland.",
        ),
        (
            {"county": "18 Sörmland"},
            "Län: Länet '18 Sörmland' är okänt. Välj i listan, till exempel 04 Sörmland.",
        ),
        (
            {"municipality": "1880 Örebro"},
            "Kommun (tom = hela länet): Kommunen '1880 Örebro' finns inte i länet med kod 04. Välj "
            "en kommun i länet, eller lämna cellen tom för hela länet.",
        ),
        (
            {"municipality": "0484 Nyköping"},
            "Kommun (tom = hela länet): Kommunen '0484 Nyköping' finns inte i länet med kod 04. "
            "Välj en kommun i länet, eller lämna cellen tom för hela länet.",
        ),
        ({"sector": "Skog"}, "Bransch: Branschen 'Skog' är okänd. Välj i listan."),
        (
            {"sex": "flickor"},
            "Kön: 'flickor' finns inte i listan. Välj ett av: kvinnor, män, totalt.",
        ),
        (
            {"value": "färre än 5"},
            "Värde: 'färre än 5' är inget tal. Skriv bara talet, till exempel 24 eller 87,5. Finns "
            "inget tal: ta bort raden.",
        ),
        (
            {"value": -1},
            "Värde: '-1' är inget tal. Skriv bara talet, till exempel 24 eller 87,5. Finns "
            "inget tal: ta bort raden.",
        ),
        ({"value": None}, "Värde: Cellen är tom. Fyll i den."),
        (
            {"value": 12.5},
            "Värde: 12.5 är inget helt antal personer. Rätta talet eller enheten.",
        ),
        (
            {"value": 120, "unit": "procent"},
            "Värde: 120 procent är mer än 100. Rätta talet eller enheten.",
        ),
        (
            {"period": "2025/27"},
            "Period: Perioden '2025/27' går inte att tolka. Skriv ett år (2025), ett läsår "
            "(2025/26) eller en termin (ht 2025).",
        ),
        (
            {"given": "i går"},
            "Datum när den lämnades: 'i går' är inget datum. Skriv ÅÅÅÅ-MM-DD, som 2026-10-05.",
        ),
        ({"reference": None}, "Källa: Cellen är tom. Fyll i den."),
        (
            {"kind": "Utbildningskvalitet (ange mått)"},
            "Mått, om det behövs: ”Utbildningskvalitet (ange mått)” kan mätas på flera sätt, så "
            "måttet behövs. Skriv vad talet visar, till exempel ”nöjda elever”.",
        ),
    ],
)
def test_a_mistake_says_where_what_and_what_to_do(mistakes, change, said):
    assert mistakes(change) == [f"{AT} {said}"]


@pytest.mark.parametrize("column", ["reference", "organisation", "caveat", "programme"])
def test_a_mail_address_is_refused_with_the_reason(mistakes, column):
    heading = form.HEADINGS[column]
    assert mistakes({column: "anna.svensson@skola.se"}) == [
        f"{AT} {heading}: Här står en e-postadress. Siffrorna blir öppna för alla, så inget som "
        "pekar ut en person får följa med. Ta bort uppgiften. Det räcker med roll och organisation."
    ]


def test_a_personal_number_is_refused(mistakes):
    assert "Här står ett personnummer." in mistakes({"caveat": "elev 19900101-1234"})[0]


def test_a_name_is_not_a_role(mistakes):
    assert mistakes({"role": "Anna Svensson"}) == [
        f"{AT} Lämnad av (roll): 'Anna Svensson' finns inte i listan. Välj ett av: "
        f"{', '.join(form.ROLES)}."
    ]


def test_the_same_figure_twice(mistakes):
    assert mistakes({}, {"value": 13}) == [
        f"{NAME}, blad Siffror, rad 4, kolumn Värde: Samma siffra finns redan på rad 3. Ta bort "
        "den rad som inte gäller, eller skriv vad som skiljer dem i Mått."
    ]


def test_women_and_men_are_not_more_than_all(mistakes):
    rows = {"value": 12}, {"sex": "män", "value": 30}, {"sex": "totalt", "value": 40}
    assert mistakes(*rows) == [
        f"{NAME}, blad Siffror, rad 5, kolumn Värde: Totalt är 40, men kvinnor (rad 3) och män "
        "(rad 4) är tillsammans 42. Rätta det tal som är fel."
    ]


def test_more_than_women_and_men_may_be_right(read):
    assert len(read({}, {"sex": "män", "value": 30}, {"sex": "totalt", "value": 43})) == 3


def test_every_mistake_is_named_in_one_run(mistakes):
    said = mistakes({"county": "X", "value": "?"}, {"period": "snart"}, {"role": "Eva"})
    assert [line.split(":")[0].split(", ")[2:] for line in said] == [
        ["rad 3", "kolumn Län"],
        ["rad 3", "kolumn Värde"],
        ["rad 4", "kolumn Period"],
        ["rad 5", "kolumn Lämnad av (roll)"],
    ]


def test_a_workbook_without_figures(mistakes):
    assert mistakes() == [
        f"{NAME}: Bladet Siffror har inga ifyllda rader utöver exemplet. Fyll i minst en siffra, "
        "eller låt filen vara."
    ]


def test_a_workbook_by_our_name_without_our_sheet(tmp_path):
    folder = tmp_path / "mapp"
    folder.mkdir()
    book = openpyxl.Workbook()
    book.active.title = "Blad1"
    book.save(folder / NAME)
    staging = inbox.receive(folder, tmp_path / "inbox", today=date(2026, 11, 16))
    with pytest.raises(BuildStopped, match=r"Bladet Siffror saknas\. Filen har bladen Blad1\."):
        make(Inputs(BUNDLED, staging), [local_figure])


# The template.


def test_every_list_of_the_template_is_what_the_importer_reads(fill):
    book = openpyxl.load_workbook(fill())
    lists = {
        column[0].value: [cell.value for cell in column[1:] if cell.value]
        for column in book[form.LISTS].columns
    }
    assert len(lists[form.HEADINGS["county"]]) == 21
    assert len(lists[form.HEADINGS["municipality"]]) == 290
    assert len(lists[form.HEADINGS["sector"]]) == 12
    assert lists[form.HEADINGS["kind"]] == [kind.label for kind in form.KINDS]
    assert lists[form.HEADINGS["role"]] == list(form.ROLES)


def test_the_template_has_drop_downs_for_each_of_them(fill):
    sheet = openpyxl.load_workbook(fill())[form.FIGURES]
    listed = {
        sheet.cell(1, next(iter(rule.sqref.ranges)).min_col).value: rule.formula1
        for rule in sheet.data_validations.dataValidation
        if rule.type == "list"
    }
    assert listed[form.HEADINGS["sector"]] == "Listor!$C$2:$C$13"
    assert set(listed) == {
        form.HEADINGS[name]
        for name in ("county", "municipality", "sector", "kind", "sex", "unit", "role")
    }


def test_the_guide_warns_of_small_numbers_and_says_who_has_what(fill):
    guide = [cell.value for cell in openpyxl.load_workbook(fill())[form.GUIDE]["A"] if cell.value]
    assert any("färre än 5 personer" in line for line in guide)
    assert "Validering, påbörjade: komvux, anordnare eller branschorganisation" in guide


def test_the_command_writes_a_template_and_never_over_another(tmp_path, capsys):
    path = tmp_path / "mall.xlsx"
    assert local_template.main([str(path)]) == 0
    assert local_template.main([str(path)]) == 1
    assert capsys.readouterr().err == f"{path} finns redan. Flytta den eller ange ett annat namn.\n"


def test_a_folder_that_does_not_exist(tmp_path, capsys):
    assert local_template.main([str(tmp_path / "saknas" / "mall.xlsx")]) == 1
    assert "Ange en annan mapp." in capsys.readouterr().err
