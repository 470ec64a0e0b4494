"""An empty workbook for local figures: ``python -m data.local_template [file]``.

Drop-down lists where the words are given, an example row, and how to fill it in.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from data import local_format as form
from data.inputs import Inputs

DEFAULT = Path("lokala_siffror.xlsx")

#: How many rows below the header have drop-down lists.
_ROWS = 1000
_LISTED = ("county", "municipality", "sector", "kind", "sex", "unit", "role")
_WIDTHS = {"kind": 38, "municipality": 26, "sector": 32, "programme": 30, "role": 32, "caveat": 40}
_WIDTH = 18

_GUIDE = (
    "Lokala siffror till branschforum",
    "Här lämnas siffror som inte finns som öppna uppgifter: elever och avgångna per program, "
    "yrkesvux, arbetsmarknadsutbildning, validering och utbildningskvalitet.",
    "1. Fyll i bladet Siffror, en siffra per rad. Raden som börjar med Exempel läses inte in.",
    "2. Kvinnor och män på var sin rad när du har båda. Raden totalt är frivillig.",
    "3. Saknas en siffra: skriv ingen rad. Skriv aldrig noll för något du inte vet.",
    "4. Källa är var siffran kommer ifrån: skolans elevregister, en årsrapport, en enkät.",
    "5. Skriv roll och organisation, aldrig ett namn, en e-postadress eller ett telefonnummer.",
    "6. Siffrorna blir öppna för alla. Små tal (färre än 5 personer) döljs inte av Årshjulet: "
    "lämna bara ut dem om ingen går att känna igen.",
    "7. Filen ersätter den förra i sin helhet. Fyll på i samma fil, så finns förra årets kvar.",
    "8. Lägg filen i en mapp och läs in den: python -m data.build --from MAPP. Är något fel får "
    "du veta blad, rad och kolumn.",
)
_HELP = {
    "period": "Ett år (2025), ett läsår (2025/26) eller en termin (ht 2025).",
    "value": "Bara talet. Decimalkomma går bra.",
    "given": "När siffran lämnades: ÅÅÅÅ-MM-DD.",
    "role": "Rollen hos den som lämnar siffran. Aldrig ett namn.",
    "measure": "Vad talet visar. Behövs för etablering och utbildningskvalitet.",
    "programme": "Till exempel Industritekniska programmet. Tom betyder alla program.",
    "reference": "Var siffran kommer ifrån.",
}
_EXAMPLE = {
    "county": f"{form.EXAMPLE}: 04 Sörmland",
    "municipality": "0484 Eskilstuna",
    "sector": "Industri och teknik",
    "kind": "Gymnasium, elever i år 1",
    "programme": "Industritekniska programmet",
    "period": "2026/27",
    "sex": "kvinnor",
    "value": 12,
    "unit": form.PERSONS,
    "role": "rektor",
    "organisation": "Gymnasieskolan",
    "given": "2026-10-05",
    "reference": "Skolans elevregister 15 september",
    "caveat": "Påhittat exempel",
}


def write(path: Path, inputs: Inputs | None = None) -> None:
    """The template at ``path``; lists of places and sectors from the bundled facts."""
    lists = _lists(inputs or Inputs())
    with xlsxwriter.Workbook(str(path)) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        _guide(book.add_worksheet(form.GUIDE), head, wrapped)
        formats = {
            "head": head,
            "text": book.add_format({"num_format": "@"}),
            "example": book.add_format({"italic": True, "font_color": "#595959"}),
        }
        _figures(book.add_worksheet(form.FIGURES), formats, lists)
        _listing(book.add_worksheet(form.LISTS), head, lists)


def _lists(inputs: Inputs) -> dict[str, list[str]]:
    """What each drop-down list offers."""
    counties, towns = inputs.csv("counties.csv"), inputs.csv("municipalities.csv")
    return {
        "county": _coded(counties["county_code"], counties["short_name"]),
        "municipality": _coded(towns["municipality_code"], towns["municipality"]),
        "sector": [form.EVERY_SECTOR_NAME, *inputs.csv("sectors.csv")["name"]],
        "kind": [kind.label for kind in form.KINDS],
        "sex": list(form.SEXES),
        "unit": list(form.UNITS),
        "role": list(form.ROLES),
    }


def _coded(codes: pd.Series, names: pd.Series) -> list[str]:
    return sorted(f"{code} {name}" for code, name in zip(codes, names, strict=True))


def _guide(sheet: Worksheet, head: Format, wrapped: Format) -> None:
    sheet.set_column(0, 0, 100)
    for row, text in enumerate(_GUIDE):
        sheet.write_string(row, 0, text, wrapped if row else head)
    start = len(_GUIDE) + 1
    sheet.write_string(start, 0, "Vem brukar ha vilken siffra?", head)
    for row, kind in enumerate(form.KINDS, start + 1):
        sheet.write_string(row, 0, f"{kind.label}: {kind.bringer}", wrapped)


def _figures(sheet: Worksheet, formats: dict[str, Format], lists: dict[str, list[str]]) -> None:
    sheet.freeze_panes(1, 0)
    for column, (name, heading) in enumerate(form.HEADINGS.items()):
        # As text, Excel leaves a period or a date as it was typed; a value must stay a number.
        kept = None if name == "value" else formats["text"]
        sheet.set_column(column, column, _WIDTHS.get(name, _WIDTH), kept)
        sheet.write_string(0, column, heading, formats["head"])
        sheet.write(1, column, _EXAMPLE.get(name, ""), formats["example"])
        sheet.data_validation(1, column, _ROWS, column, _validation(name, lists))


def _validation(name: str, lists: dict[str, list[str]]) -> dict[str, object]:
    """Excel's own check of a column, with a sentence of help."""
    rule: dict[str, object] = {"validate": "any"}
    if name in lists:
        column = xlsxwriter.utility.xl_col_to_name(_LISTED.index(name))
        last = len(lists[name]) + 1
        rule = {"validate": "list", "source": f"={form.LISTS}!${column}$2:${column}${last}"}
    elif name == "value":
        rule = {"validate": "decimal", "criteria": ">=", "value": 0}
    if name in _HELP:
        rule |= {"input_title": form.HEADINGS[name][:32], "input_message": _HELP[name]}
    return rule | {"error_title": "Går inte att läsa in", "error_message": _error(name)}


def _error(name: str) -> str:
    return "Välj ett värde i listan." if name in _LISTED else _HELP.get(name, "Rätta cellen.")


def _listing(sheet: Worksheet, head: Format, lists: dict[str, list[str]]) -> None:
    for column, name in enumerate(_LISTED):
        sheet.set_column(column, column, _WIDTHS.get(name, _WIDTH))
        sheet.write_string(0, column, form.HEADINGS[name], head)
        sheet.write_column(1, column, lists[name])


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line. Exit code 1 when the file cannot be written."""
    parser = argparse.ArgumentParser(
        prog="python -m data.local_template", description="Gör en tom mall för lokala siffror."
    )
    parser.add_argument("file", nargs="?", type=Path, default=DEFAULT, metavar="FIL")
    path = parser.parse_args(arguments).file
    if path.exists():
        print(f"{path} finns redan. Flytta den eller ange ett annat namn.", file=sys.stderr)
        return 1
    try:
        write(path)
    except (OSError, FileCreateError) as error:
        print(f"{path} kunde inte skrivas: {error}. Ange en annan mapp.", file=sys.stderr)
        return 1
    print(f"Mallen ligger i {path}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
