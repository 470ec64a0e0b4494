"""What a coordinator enters besides figures: dates, support and mailboxes."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from data import inbox, steps
from data import local_format as form
from data.forms import Form
from data.inputs import Inputs
from data.lia import template as lia_template
from data.local_template import write
from data.problems import BuildStopped
from data.steps import actor, deadline, local_figure, provider_contact, support_programme

DEADLINE = {
    "title": "YH-program (minst 100 YH-poäng)",
    "closes": "2027-06-15",
    "reference": "https://www.myh.se/datum",
    "given": "2027-02-01",
}
SUPPORT = {
    "name": "Kompetenslyftet",
    "organisation": "Region Sörmland",
    "target_group": "små företag",
    "what": "halva kurskostnaden",
    "county": "04 Sörmland",
    "link": "https://regionsormland.se/stod",
    "given": "2027-02-01",
}
LAN = form.SUPPORT.headings["county"]
CONTACT = {"actor": "Region Sörmland", "contact": "kompetens@regionsormland.se"}


def entered(folder: Path, wanted: Form, *rows: Mapping[str, object]) -> Inputs:
    """The bundled facts, and the template with these rows below the example of one sheet."""
    new = folder / "nya"
    new.mkdir()
    path = new / "lokala_siffror.xlsx"
    write(path)
    book = openpyxl.load_workbook(path)
    for number, row in enumerate(rows, 3):
        for column, name in enumerate(wanted.headings, 1):
            book[wanted.sheet].cell(number, column, row.get(name))
    book.save(path)
    return Inputs(inbox=inbox.receive(new, folder / "var" / "inbox", today=date(2027, 2, 2)))


def changed(read, inputs: Inputs, key: str) -> pd.DataFrame:
    """The rows that are not as bundled, by ``key``."""
    before = read(Inputs()).set_index(key).astype("str")
    after = read(inputs).set_index(key).astype("str")
    same = before.reindex(after.index).fillna("-") == after.fillna("-")
    return after[~same.all(axis="columns")]


def test_an_entered_date_takes_the_place_of_the_bundled_one(tmp_path: Path) -> None:
    inputs = entered(tmp_path, form.DEADLINES, DEADLINE)
    rows = changed(deadline.read, inputs, "matter")
    assert list(rows.index) == ["yh-program"]
    row = rows.loc["yh-program"]
    assert (row["closes"], row["last_closed"], row["confirmed"]) == ("2027-06-15",) * 2 + ("ja",)
    assert row["status"] == "lämnat av samordnaren 2027-02-01"
    assert row["decision"] == "januari året efter"  # what is not said stays
    steps.run(deadline, inputs, {})


def test_entered_support_is_added(tmp_path: Path) -> None:
    inputs = entered(tmp_path, form.SUPPORT, SUPPORT, {**SUPPORT, "name": "För alla", "county": ""})
    rows = changed(support_programme.read, inputs, "name")
    assert rows["level"].to_dict() == {"Kompetenslyftet": "regionalt", "För alla": "nationellt"}
    assert rows.loc["Kompetenslyftet", "county_codes"] == "04"
    table = steps.run(support_programme, inputs, {})
    assert len(table) == len(Inputs().csv("support_programmes.csv")) + 2


def test_a_mailbox_stands_with_what_the_actor_does(tmp_path: Path) -> None:
    rows = changed(actor.read, entered(tmp_path, form.CONTACTS, CONTACT), "actor")
    assert list(rows.index) == ["Region Sörmland"]
    assert rows["role"].iloc[0].endswith(". Kontakt: kompetens@regionsormland.se")


@pytest.mark.parametrize(
    ("wanted", "read", "row", "column"),
    [
        (form.DEADLINES, deadline.read, {**DEADLINE, "title": "Annat"}, "Vad"),
        (form.DEADLINES, deadline.read, {**DEADLINE, "closes": "i juni"}, "Stänger"),
        (form.DEADLINES, deadline.read, {**DEADLINE, "decision": "ring Anna 0701234567"}, "Beslut"),
        (form.SUPPORT, support_programme.read, {**SUPPORT, "county": "Lappland"}, LAN),
        (form.SUPPORT, support_programme.read, {**SUPPORT, "what": "a@b.se"}, "Vad stödet ger"),
        (form.CONTACTS, actor.read, {**CONTACT, "actor": "Okänd"}, "Aktör"),
        (form.CONTACTS, actor.read, {**CONTACT, "contact": "anna.berg@x.se"}, "Funktionsbrevlåda"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_column(
    tmp_path: Path, wanted: Form, read, row: dict, column: str
) -> None:
    inputs = entered(tmp_path, wanted, row)
    with pytest.raises(BuildStopped) as stopped:
        read(inputs)
    assert [(p.sheet, p.row, p.column) for p in stopped.value.problems] == [
        (wanted.sheet, 3, column)
    ]
    assert "anna.berg" not in str(stopped.value)


YH = {"actor": "Teknikhögskolan", "contact": "lia@teknikhogskolan.se"}
THERE = {
    "actor": "teknikhögskolan",
    "municipality": "0484 Eskilstuna",
    "page": "https://teknikhogskolan.se/eskilstuna",
}
OWN = {**YH, "contact": None, "diarienummer": "myh2025/3189", "page": "https://t.se/drift"}


def test_a_providers_contacts_are_of_all_of_a_place_or_of_a_programme(tmp_path: Path) -> None:
    inputs = entered(tmp_path, form.CONTACTS, YH, THERE, OWN, CONTACT)
    rows = steps.run(provider_contact, inputs, {})
    found = rows.astype(object).where(rows.notna(), None).values.tolist()
    assert sorted(map(tuple, found), key=str) == sorted(
        [
            ("Teknikhögskolan", "", "", "lia@teknikhogskolan.se", None),
            ("Teknikhögskolan", "0484", "", None, THERE["page"]),
            ("Teknikhögskolan", "", "MYH 2025/3189", None, "https://t.se/drift"),
        ],
        key=str,
    )


def test_an_older_workbook_without_the_new_columns_is_read(tmp_path: Path) -> None:
    older = Form(form.CONTACTS.sheet, {"actor": "Aktör", "contact": "Funktionsbrevlåda"}, "contact")
    inputs = entered(tmp_path, older, YH, CONTACT)
    path = next(path for path, _ in inputs.files(form.KIND))
    book = openpyxl.load_workbook(path)
    book[older.sheet].delete_cols(3, 3)
    book.save(path)
    assert len(provider_contact.read(inputs)) == 1


@pytest.mark.parametrize(
    ("row", "column", "what", "do"),
    [
        (
            {**YH, "contact": "anna.berg@teknikhogskolan.se"},
            "Funktionsbrevlåda",
            "Adressen är inte säkert en funktionsbrevlåda.",
            "Skriv en adress som info@, lia@ eller yh.eskilstuna@, aldrig en persons. Finns ingen "
            "sådan: lämna cellen tom och ange en webbsida.",
        ),
        (
            {**YH, "actor": "Okänd"},
            "Aktör",
            "'Okänd' är varken en aktör eller en YH-anordnare som är känd.",
            "Välj i listan, eller skriv anordnaren som den står på sidan Utbildningar.",
        ),
        (
            {**YH, "page": "https://teknikhogskolan.se"},
            "Webbsida",
            "Webbsidan gäller varken en kommun eller en utbildning.",
            "Ange kommunen som sidan gäller, eller utbildningens diarienummer. Anordnarens "
            "startsida lämnas inte här.",
        ),
        (
            {**THERE, "municipality": "Atlantis"},
            "Kommun (tom = alla)",
            "Kommunen 'Atlantis' är okänd.",
            "Välj i listan, som 0484 Eskilstuna.",
        ),
        (
            {**OWN, "diarienummer": "2025-3189"},
            "Diarienummer (tom = alla)",
            "'2025-3189' är inget diarienummer.",
            "Skriv som MYH, till exempel MYH 2025/3189.",
        ),
        (
            {**THERE, "page": "anna.berg@x.se"},
            "Webbsida",
            "Det är ingen adress till en webbsida.",
            "Skriv den som https://www.namn.se/sida.",
        ),
        (
            {"actor": "Teknikhögskolan"},
            "Funktionsbrevlåda",
            "Raden har varken funktionsbrevlåda eller webbsida.",
            "Fyll i minst en av dem, eller ta bort raden.",
        ),
        (
            {**CONTACT, "municipality": "0484 Eskilstuna"},
            "Aktör",
            "Region Sörmland är ingen YH-anordnare, så kommun, diarienummer och webbsida läses "
            "inte.",
            "Lämna de cellerna tomma, eller välj en YH-anordnare.",
        ),
    ],
)
def test_a_contact_that_cannot_be_let_in_says_why_and_what_to_do(
    tmp_path: Path, row: dict, column: str, what: str, do: str
) -> None:
    with pytest.raises(BuildStopped) as stopped:
        provider_contact.read(entered(tmp_path, form.CONTACTS, row))
    found = [(p.row, p.column, p.what, p.do) for p in stopped.value.problems]
    assert (3, column, what, do) in found
    assert "anna.berg" not in str(stopped.value)


def test_the_same_contact_stands_once(tmp_path: Path) -> None:
    with pytest.raises(BuildStopped, match="finns redan på rad 3"):
        provider_contact.read(entered(tmp_path, form.CONTACTS, YH, YH))


def test_without_figures_the_other_sheets_are_enough(tmp_path: Path) -> None:
    assert local_figure.read(entered(tmp_path, form.CONTACTS, CONTACT)).empty


def test_an_untouched_template_is_not_taken(tmp_path: Path) -> None:
    with pytest.raises(BuildStopped, match="inga ifyllda rader"):
        local_figure.read(entered(tmp_path, form.CONTACTS))


def test_the_lia_template_has_no_rule_against_a_date_for_a_week() -> None:
    assert "from_week" not in lia_template._PERIODS.rules
