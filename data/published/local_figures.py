"""The workbook for local figures, read row by row; every mistake is named at once.

Only what is certain is accepted: a name instead of a code, a decimal comma. Nothing that
can point out a person is let in, since an edition is open to everyone.
"""

from collections import defaultdict
from pathlib import Path

import pandas as pd

from data import local_format as form
from data.problems import BuildStopped, Problem
from data.published import cells
from data.published import local_cells as local
from data.published.cells import Names
from data.rows import Row, squeeze
from data.workbooks import Workbook, is_workbook

#: What one row becomes.
COLUMNS = (
    "county_code", "area_code", "sector", "kind", "measure", "programme", "period", "year", "sex",
    "value", "unit", "role", "organisation", "given", "reference", "caveat",
)  # fmt: skip
#: What makes two rows the same figure, but for sex.
_SAME = ("area_code", "sector", "kind", "measure", "programme", "period", "unit")


_FREE_TEXT = ("measure", "programme", "organisation", "reference", "caveat", "role")


def is_local_figures(path: Path) -> bool:
    """Whether a workbook is ours: by its sheets, or by its name, also when it is damaged."""
    if not is_workbook(path):
        return False
    if squeeze(path.stem).startswith("lokalasiffror"):
        return True
    return bool(Workbook(path, path.name).sheet_named(form.GUIDE))


def read(path: Path, name: str, names: Names) -> pd.DataFrame:
    """One row per figure, columns ``COLUMNS``, missing is NA.

    Raises BuildStopped with every mistake: file, sheet, row, column, what is wrong, what to do.
    """
    book = Workbook(path, name)
    sheet = book.sheet((form.FIGURES,), (form.HEADINGS[form.FORM.anchor],))
    found = sheet.rows(form.FORM.needed_columns, form.FORM.optional_columns)
    rows = [row for row in found if not form.FORM.is_example(row)]
    book.stop_on_problems()
    others = (
        form.DEADLINES, form.SUPPORT, form.CONTACTS, form.LINKS_FORM, form.ROUTES_FORM,
    )  # fmt: skip
    if not rows and not any(book.has_rows(other) for other in others):
        raise BuildStopped(
            Problem(
                f"Bladet {sheet.name} har inga ifyllda rader utöver exemplet.",
                "Fyll i minst en siffra, eller låt filen vara.",
                file=name,
            )
        )
    figures = [(row, _figure(row, names)) for row in rows]
    _require_unique(figures)
    _require_sums(figures)
    book.stop_on_problems()
    frame = pd.DataFrame([figure for _, figure in figures], columns=list(COLUMNS))
    return frame.where(frame.notna(), pd.NA)


def _figure(row: Row, names: Names) -> dict[str, object]:
    cells.refuse_persons(row, _FREE_TEXT, "Siffrorna", "Det räcker med roll och organisation.")
    county = cells.county(row, names)
    kind = cells.listed(row, "kind", tuple(local.KINDS))
    unit = cells.listed(row, "unit", form.UNITS)
    period, year = local.period(row)
    return {
        "county_code": county,
        "area_code": local.area(row, county, names),
        "sector": cells.sector(row, names),
        "kind": local.KINDS[kind].code if kind else None,
        "measure": local.measure(row, kind),
        "programme": row.get("programme") or form.EVERY_PROGRAMME,
        "period": period,
        "year": year,
        "sex": cells.listed(row, "sex", form.SEXES),
        "value": local.value(row, unit),
        "unit": unit,
        "role": cells.listed(row, "role", form.ROLES),
        "organisation": row.get("organisation"),
        "given": cells.day(row, "given"),
        "reference": row.text("reference"),
        "caveat": row.get("caveat"),
    }


def _require_unique(found: list[tuple[Row, dict[str, object]]]) -> None:
    """The same figure on a second row is a Problem there."""
    first: dict[tuple, int] = {}
    for row, figure in found:
        key = tuple(figure[name] for name in (*_SAME, "sex"))
        if None not in key and first.setdefault(key, row.number) != row.number:
            row.problem(
                "value",
                f"Samma siffra finns redan på rad {first[key]}.",
                "Ta bort den rad som inte gäller, eller skriv vad som skiljer dem i Mått.",
            )


def _require_sums(found: list[tuple[Row, dict[str, object]]]) -> None:
    """Women and men are not more than all together."""
    groups: dict[tuple, dict[object, tuple[Row, float]]] = defaultdict(dict)
    for row, figure in found:
        value = figure["value"]
        if figure["unit"] == form.PERSONS and isinstance(value, float):
            groups[tuple(figure[name] for name in _SAME)][figure["sex"]] = (row, value)
    for group in groups.values():
        if not set(form.SEXES) <= set(group):
            continue
        women, men, (row, total) = (group[sex] for sex in form.SEXES)
        if women[1] + men[1] > total:
            row.problem(
                "value",
                f"Totalt är {total:g}, men kvinnor (rad {women[0].number}) och män (rad "
                f"{men[0].number}) är tillsammans {women[1] + men[1]:g}.",
                "Rätta det tal som är fel.",
            )
