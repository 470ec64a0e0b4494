"""A workbook read back: types, what is missing, no formulas, and what the tables mean."""

import io
import zipfile
from datetime import date, datetime

import openpyxl
import pandas as pd
import pytest

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Col, Figure, Lead, Missing
from components.render import sheet_data, tables
from data.forum import decisions, engine, needs
from data.forum.editor import editor
from data.forum.reading import StoredBook
from tests.components import sheets_made as made
from tests.conftest import COMPARED, OCCUPATION
from tests.forum import made as book_rows

#: What Excel does not take in a worksheet's name.
NOT_IN_A_NAME = set("[]:*?/\\'")


def written(sheet):
    return sheet_data.workbook(sheet, edition=made.EDITION, address=made.ADDRESS)


def opened(sheet):
    return openpyxl.load_workbook(io.BytesIO(written(sheet)))


def values(page):
    return [list(row) for row in page.iter_rows(values_only=True)]


def about(sheet):
    """Label and value of each row of the first worksheet that has both."""
    return [(row[0], row[1]) for row in values(opened(sheet)["Om uppgifterna"]) if row[1]]


def test_each_column_has_its_type_and_a_missing_number_is_blank():
    page = opened(made.sheet(made.table(3))).worksheets[1]
    assert values(page)[0] == [
        "Utbildning", "Platser per start (högst)", "Andel av alla (procent)", "Andel kvinnor",
        "Förändring", "År", "Sida", "Kod",
    ]  # fmt: skip
    assert values(page)[1] == ["Utbildning 1", 1001, 1.25, 1, -1.5, 2001, "Sida 1", "01"]
    assert values(page)[3] == ["okänd", None, None, None, None, None, "ingen sida", "okänd"]
    assert [cell.data_type for cell in page[2]] == ["s", "n", "n", "n", "n", "n", "s", "s"]


def test_numbers_are_written_as_their_column_says():
    page = opened(made.sheet(made.table(3))).worksheets[1]
    assert [cell.number_format for cell in page[2]][1:6] == [
        "#,##0", "#,##0.0", '0"\u00a0%"', '+#,##0.0"\u00a0%";−#,##0.0"\u00a0%";0.0"\u00a0%"', "0",
    ]  # fmt: skip


def test_a_note_after_the_table_says_what_a_blank_cell_means():
    page = opened(made.sheet(made.table(3))).worksheets[1]
    assert set(values(page)[4]) == {None}
    assert [row[0] for row in values(page)[5:]] == [
        "Tomma celler. Platser per start (högst) och Förändring: redovisas inte",
        "Tomma celler. Andel av alla (procent) och Andel kvinnor: – i bladet",
        "Tomma celler. År: uppgift saknas",
    ]


def test_a_table_without_blanks_has_no_note():
    page = opened(made.sheet(made.bars(3))).worksheets[1]
    assert len(values(page)) == 4


def test_the_first_worksheet_says_what_the_numbers_mean():
    told = about(made.sheet(made.table(3, estimated="platser delat med två.")))
    assert told == [
        ("Fråga", "Hur många studerar?"),
        ("Svar", "År 2023 studerade 17 personer. Det var fler än 2019."),
        ("Svar", "I riket 170."),
        ("Vad du inte kan dra för slutsats", "Du kan inte dra slutsatsen att de blev klara."),
        ("Utgåva", made.EDITION),
        ("Adress", made.ADDRESS),
        ("Tabell", "Alla utbildningar"),
        ("Flik", "1 Alla utbildningar"),
        (
            "Källa",
            "Egen bearbetning av uppgifter från Provmyndigheten, Provtabell 1, 2019–2023. "
            "Hämtad november 2026.",
        ),
        ("Så är det beräknat", "platser delat med två."),
        ("Förbehåll", "Förbehållet."),
        ("Tomma celler", "Platser per start (högst) och Förändring: redovisas inte"),
        ("Tomma celler", "Andel av alla (procent) och Andel kvinnor: – i bladet"),
        ("Tomma celler", "År: uppgift saknas"),
    ]


def test_what_is_missing_and_what_others_say_stand_there_too():
    lead = Lead("q3", "yh-beviljat", "Vad söktes?", "7 söktes.", "Källa: MYH.")
    missing = Missing("Uppgiften finns inte per län.", "Läs in den.")
    told = about(made.sheet(leads=(lead,), missing=(missing,), notes=("En not.",), old_year=2019))
    assert ("Uppgift saknas", "Uppgiften finns inte per län.") in told
    assert ("Vad du kan göra", "Läs in den.") in told
    assert ("Från bladet", "Vad söktes? 7 söktes. Källa: MYH.") in told
    assert ("Att veta om uppgifterna", "En not.") in told
    assert (None, "Äldre uppgift: 2019") in [(label or None, value) for label, value in told]


def test_nothing_is_run_as_a_formula():
    figure = made.table(5)
    figure.frame["name"] = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("https://ont.se")']
    figure.frame["code"] = ["{=1}", "\t=1", "0114", "1e5", "https://ont.se"]
    page = opened(made.sheet(figure, title="=1+1", question="=2+2")).worksheets[1]
    cells = [cell for row in page.iter_rows(min_row=2, max_row=6) for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert [row[0] for row in values(page)[1:6]] == list(figure.frame["name"])
    assert [row[7] for row in values(page)[1:6]] == list(figure.frame["code"])
    assert page["H6"].hyperlink is None
    first = opened(made.sheet(figure, title="=1+1", question="=2+2"))["Om uppgifterna"]
    assert {cell.data_type for row in first.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}


def test_a_link_cell_leads_where_it_says_and_a_script_nowhere():
    figure = made.table(3)
    figure.frame["page"] = [
        ("Sidan", "https://exempel.se/?a=1&b=2"),
        ("Skript", "javascript:alert(1)"),
        ("Ingen", None),
    ]
    page = opened(made.sheet(figure)).worksheets[1]
    assert page["G2"].hyperlink.target == "https://exempel.se/?a=1&b=2"
    assert (page["G3"].value, page["G3"].hyperlink) == ("Skript", None)
    assert (page["G4"].value, page["G4"].hyperlink) == ("Ingen", None)


def test_headings_stay_when_the_table_is_scrolled_and_printed():
    page = opened(made.sheet(made.table(3))).worksheets[1]
    assert page.freeze_panes == "B2"
    assert page.print_title_rows == "$1:$1"
    assert page.auto_filter.ref == "A1:H4"
    assert page.column_dimensions["A"].width > len("Utbildning 1")


def test_worksheets_have_names_that_excel_takes():
    found = made.sheet(
        made.table(title="Sökta [och] beviljade: YH-utbildningar per år?"),
        made.table(title="Sökta [och] beviljade: YH-utbildningar per län"),
        made.table(title="A" * 60),
        made.table(title="'citat'"),
    )
    assert sheet_data.sheet_names(found) == [
        "1 Sökta och beviljade", "2 Sökta och beviljade", f"3 {'A' * 29}", "4 citat",
    ]  # fmt: skip
    assert opened(found).sheetnames == ["Om uppgifterna", *sheet_data.sheet_names(found)]


def test_the_same_sheet_gives_the_same_bytes(monkeypatch):
    first = written(made.sheet(made.table()))
    monkeypatch.setattr("time.time", lambda: 4e9)
    assert written(made.sheet(made.table())) == first
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert "2026-11-01T00:00:00Z" in package.read("docProps/core.xml").decode()


@pytest.mark.parametrize("slug", sheets.SLUGS)
def test_every_sheet_of_the_edition_is_a_workbook(sheet, slug):
    found = opened(sheet(slug, utb=COMPARED, yrke=OCCUPATION))
    assert found.sheetnames[0] == "Om uppgifterna"
    assert len({name.casefold() for name in found.sheetnames}) == len(found.sheetnames)
    for page in found.worksheets:
        assert len(page.title) <= 31
        assert not set(page.title) & NOT_IN_A_NAME
        assert not [cell.value for row in page.iter_rows() for cell in row if cell.data_type == "f"]


def test_a_day_is_a_date_in_a_workbook_and_in_csv_and_words_on_screen():
    frame = pd.DataFrame({"day": ["2026-12-01", None]}, dtype=object)
    figure = Figure.table(
        "Dagar", frame, {"day": Col("Dag", "date", missing="inte satt")}, (made.SOURCE,), "2026"
    )
    page = opened(made.sheet(figure)).worksheets[1]
    assert [cell.value for cell in page["A"]][:3] == ["Dag", datetime(2026, 12, 1), "inte satt"]
    assert page["A2"].is_date
    assert tables.csv_text(figure).splitlines()[-2:] == ["2026-12-01", "inte satt"]
    assert "1 december 2026" in tables.html(figure)


@pytest.mark.parametrize(
    ("slug", "names"),
    [
        ("bestallningar", {"ordered", "answer_due"}),
        ("behov", {"reported"}),
        ("forum", {"day", "due"}),
        ("sedan-sist", {"day", "due"}),
    ],
)
def test_the_books_days_are_days_in_every_sheet(slug, names, store, filled):
    choice = Choice(lan="04", bransch="industri")
    found = sheets.sheet(slug, store, filled, choice, date(2026, 11, 20))
    kinds = {
        (name, column.kind)
        for figure in found.figures
        for name, column in figure.columns.items()
        if name in names and column.kind != "count"  # the years' own table counts the ordered
    }
    assert kinds == {(name, "date") for name in names}


@pytest.fixture
def filled(tmp_path):
    """A book with a closed meeting that decided something, an order and a need."""
    who = editor("redaktör", engine.of(f"sqlite:///{tmp_path / 'forum.sqlite'}"))
    meeting, version = book_rows.begun(who, agenda=[{"question": "Vad beställer vi?"}])
    decisions.decide(who, meeting, text="Ja", responsible="regionen", due="2027-01-01")
    book_rows.close(who, meeting, version)
    book_rows.order(who, "beställd", "skickad")
    needs.report(who, **book_rows.NEED)
    return StoredBook(who.engine)
