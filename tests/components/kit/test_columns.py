"""A column's words are said once, by its step; a sheet that says it otherwise is listed here."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from components import sheets as package
from components.kit import sexes
from components.kit.columns import columns
from components.kit.sheet import Col, Figure
from data.store import Store
from tests.components.sheets_made import SOURCE

FOLDER = Path(package.__file__).parent

#: Sheet → column → what it says otherwise than the step, and why.
OVERRIDES = {
    "arbetsmarknad": {"age": ("caveat",)},  # the cell says it: "ej angiven"
    "bristyrken": {
        # The caveat is what the sheet says cannot be concluded.
        "five_year_trend": ("caveat",),
        "_demand(store)": ("label",),  # beside the country's situation
    },
    "skola": {
        "applicant": ("label",),  # not everybody in the table applies
        "earliest_start": ("label",),  # a decision, not a start
        "reference": ("label",),  # its cells are links
        "period": ("caveat", "label"),  # one of the kinds of period
        "programme": ("caveat",),  # no row of the table is of all programmes
    },
    "programmes": {"places_granted": ("caveat",)},  # SHARED_SEATS says it in plain words
    "vagning": {"basis": ("label",)},  # beside other columns that rest on something
    "yh_beviljat": {"places_granted": ("caveat",)},  # INTENDED says it in plain words
    "yh_utfall": {"year": ("label",)},  # the follow-ups are made the year after
    "yrke": {"five_year_trend": ("caveat",)},  # what the sheet says cannot be concluded
}

#: Labels of our own that some step also uses, for something else or for what a sheet computes.
OWN = {
    "arbetsgivare": {"Studerande"},
    "arbetsmarknad": {"Antal"},
    "behov": {"Kommun", "När"},
    "bestallningar": {"Läge"},
    "book": {"Beslut", "Läge"},
    "counties": {"Ansökningsår", "Län"},  # of programmes and of courses; by its short name
    "forum": {"Diarienummer", "Läge"},
    "lia": {"Bekräftat", "När", "Studerande", "Termin"},
    "local": {"Gäller"},
    "offer": {"Kommun", "Skolform", "Utbildning"},  # of four tables under each other
    "ovrigt": {"Fråga"},
    "programmes": {"Examen"},
    "sedan_sist": {"Fråga", "När", "Vad"},
    "siffrorna": {"Enhet", "Källa", "Vad"},
    "skola": {"Nivå", "År"},
    "sysselsattning": {"Antal", "Län"},  # of one year; by its short name
    "tavla": {"Läge", "Vad"},
    "uppfoljning": {"Läge"},
    "yh_pagar": {"Län", "Termin"},  # by its short name
    "yrke": {"Läge", "När"},
}


def calls() -> Iterator[tuple[str, ast.Call]]:
    """The folder of a sheet, and each call in its modules."""
    for file in sorted(FOLDER.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield file.parent.name, node


def test_what_sheets_call_otherwise_than_the_edition_is_listed():
    found: dict[str, dict[str, set[str]]] = {}
    for folder, call in calls():
        if not isinstance(call.func, ast.Attribute) or call.func.attr != "but":
            continue
        whose = call.func.value
        if isinstance(whose, ast.Name):  # a column that the sheet made itself
            continue
        said = {key.arg for key in call.keywords} & {"label", "unit", "caveat", "estimated"}
        if said:
            key = whose.slice if isinstance(whose, ast.Subscript) else whose
            name = key.value if isinstance(key, ast.Constant) else ast.unparse(key)
            found.setdefault(folder, {}).setdefault(str(name), set()).update(map(str, said))
    assert found == {
        folder: {name: set(said) for name, said in names.items()}
        for folder, names in OVERRIDES.items()
    }


def test_no_sheet_repeats_a_label_of_the_edition(store: Store):
    held = set(store.columns["label"])
    found: dict[str, set[str]] = {}
    for folder, call in calls():
        if isinstance(call.func, ast.Name) and call.func.id == "Col" and call.args:
            label = call.args[0]
            if isinstance(label, ast.Constant) and label.value in held:
                found.setdefault(folder, set()).add(label.value)
    assert found == OWN


def test_a_column_is_what_its_step_says(store: Store):
    of = columns(store, "yh_application", "provider")
    assert of["yh_points"] == Col("Omfattning", "count", "YH-poäng")
    assert of["application_year"] == Col("Ansökningsår", "year")
    assert of["study_form"].caveat == "Distans kan ha fysiska träffar."
    assert of["provider"].label == "Anordnare, som i ansökan"  # the first table's
    assert columns(store, "yh_start")["terms"].estimated.startswith("Antal terminer")
    assert columns(store, "yh_outcome")["value"].kind == "decimal"


def test_a_figure_calls_columns_by_its_frames_names_in_order(store: Store):
    of = columns(store, "yh_application")
    found = of("programme", form="study_form", missing="–")
    assert list(found) == ["programme", "form"]
    assert found["form"] == of["study_form"].but(missing="–")
    with pytest.raises(KeyError, match="no_such"):
        of("no_such")


def table(shown: dict[str, Col], **more: object) -> Figure:
    frame = pd.DataFrame({name: [1, 2] for name in shown}).assign(none=None)
    return Figure.table("Tabellen", frame, shown, (SOURCE,), "2025", **more)


def test_a_caveat_of_a_column_reaches_the_figure_once():
    shown = {"a": Col("A", caveat="Så är det."), "b": Col("B", caveat="Så är det."), "c": Col("C")}
    assert table(shown).caveats == ("Så är det.",)
    assert table(shown, caveats=("Först.", "Så är det.")).caveats == ("Först.", "Så är det.")


def test_the_rule_of_an_estimate_is_the_figures_own_or_its_columns():
    shown = {"a": Col("A", estimated="A räknas."), "b": Col("B", estimated="B räknas.")}
    assert table(shown).estimated == "A räknas. B räknas."
    assert table(shown, estimated="Allt räknas.").estimated == "Allt räknas."


def test_a_column_without_values_is_left_out_with_its_caveat_when_it_may_be():
    none = Col("Ingen", caveat="Om den.", sparse=True)
    found = table({"a": Col("A"), "none": none})
    assert (list(found.columns), found.caveats) == (["a"], ())
    kept = table({"a": Col("A"), "none": none.but(sparse=False)})
    assert (list(kept.columns), kept.caveats) == (["a", "none"], ("Om den.",))


def test_a_table_says_its_title_to_those_who_do_not_see_it():
    found = table({"a": Col("A")})
    assert (found.kind, found.alt, found.encoding) == ("table", "Tabellen", {})
    assert table({"a": Col("A")}, alt="Annat.").alt == "Annat."


def test_women_men_and_total_stand_side_by_side():
    rows = pd.DataFrame({"year": [1, 1, 2], "sex": ["män", "kvinnor", "män"], "value": [3, 4, 5]})
    wide = sexes.spread(rows, ["year"])
    assert list(wide.columns) == ["year", "kvinnor", "män", "totalt"]
    assert wide["män"].tolist() == [3, 5]
    found = Figure.table("T", wide, sexes.columns(rows["value"]), (SOURCE,), "2025")
    assert [(column.label, column.kind) for column in found.columns.values()] == [
        ("Kvinnor", "count"),
        ("Män", "count"),
    ]
    assert sexes.columns(pd.Series([0.5]))["män"].kind == "decimal"
