"""Skolverket: gymnasium results per programme and municipality (SIRIS), and per municipality.

Asked: SIRIS' export of final grades (89) and of completion (91) for every municipality of the
county, the newest year that has rows. Expected: the columns named here; the municipality asked
for. Stored: ``COLUMNS`` for all organisers together. ``~100`` is 100 with its mark.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from data.fetch import listed
from data.fetch.ask import Ask, Got, Service
from data.fetch.client import Client
from data.fetch.cube import plain
from data.fetch.scope import LiveSource, Scope, Wanted
from data.fetch.stopped import Broken, Changed, named
from data.fetched import Described, Product
from data.rows import is_nothing

_SERVICE = Service(
    "Skolverket (SIRIS)", "https://siris.skolverket.se/siris/reports/export_api", 2, 1, "*/*"
)
KIND = "skolverket-gymnasieresultat"
COLUMNS = ("area_code", "programme", "measure", "period", "unit", "value", "status")

_KEYS = ("Kommun-kod", "Typ av huvudman", "Program", "Totalt antal")
_NEARLY_ALL = "~100"


@dataclass(frozen=True)
class Export:
    """An export: its number, our measure -> its heading, and how many years back the year that
    it is asked by begins."""

    number: int
    measures: dict[str, str]
    back: int


EXPORTS = (
    Export(
        89,
        {
            "Andel med examen": "Andel (%) med examen",
            "Andel med grundläggande behörighet": "Andel (%) med grundl. behörighet",
        },
        1,
    ),
    Export(
        91,
        {
            f"Examen inom {n} år": f"Andel (%) som slutfört med examen Inom {n} år"
            for n in (3, 4, 5)
        },
        4,
    ),
)


def _reader(export: Export, code: str) -> Any:
    """What is kept of an export: rows in our columns, none of a year that is not published."""

    def read(got: Got) -> list[list[str | None]]:
        text = got.text()
        if text.lstrip()[:1] == "<":
            raise Broken("svaret är en webbsida (HTML) i stället för en tabell")
        lines = list(csv.reader(text.splitlines(), delimiter=";"))
        start = next((n for n, row in enumerate(lines) if row[:1] == ["Kommun"]), None)
        if start is None:
            raise Changed("Exporten har ingen rad som börjar med Kommun.", got.url)
        places = _places(lines, start)
        wanted = [*_KEYS, *export.measures.values()]
        if gone := [heading for heading in wanted if heading not in places]:
            raise Changed(f"Exporten saknar kolumnerna {named(gone)}.", got.url)
        period = _period(lines[:start], got.url)
        found: dict[str, list[str]] = {}
        for row in lines[start + 1 :]:
            if not any(row):
                continue
            if len(row) != len(lines[start]):
                raise Changed(f"Exporten har en rad med {len(row)} celler.", got.url)
            cells = {heading: row[place].strip() for heading, place in places.items()}
            if cells["Typ av huvudman"] != "Samtliga":
                continue
            if cells["Kommun-kod"] != code:
                raise Changed(f"Exporten har kommunen {cells['Kommun-kod']}.", got.url)
            held = [cells[heading] for heading in (*_KEYS[3:], *export.measures.values())]
            if found.setdefault(cells["Program"], held) != held:
                raise Changed(f"Raden {cells['Program']} finns två gånger.", got.url)
        names = ("Avgångselever" if export.number == 89 else "Nybörjare", *export.measures)
        units = ("antal", *("procent" for _ in export.measures))
        return [
            [code, listed.text(programme), name, period, unit, *_cell(cell, got.url)]
            for programme, held in found.items()
            if listed.text(programme)
            for name, unit, cell in zip(names, units, held, strict=True)
        ]

    return read


def _places(lines: list[list[str]], start: int) -> dict[str, int]:
    """Heading -> column; the row above may say what a group of columns is about."""
    above = lines[start - 1] if start else []
    groups = above if len(above) == len(lines[start]) else [""] * len(lines[start])
    return {
        " ".join(f"{group} {heading}".split()): place
        for place, (group, heading) in enumerate(zip(groups, lines[start], strict=True))
    }


def _period(above: list[list[str]], where: str) -> str:
    said = re.search(r"läsår:?\s*(\d{4}/\d\d)", " ".join(cell for row in above for cell in row))
    if said is None:
        raise Changed("Exporten säger inte vilket läsår den gäller.", where)
    return said[1]


def _cell(said: str, where: str) -> tuple[str | None, str | None]:
    """Value and status: 71,1 is 71.1."""
    if said.replace(" ", "") == _NEARLY_ALL:
        return "100", _NEARLY_ALL
    if is_nothing(said):
        return None, said or "tom"
    number = listed.number(said)
    if number is None:
        raise Changed("Exporten har ett värde som inte är ett tal.", where)
    return plain(number), None


def _of_county(client: Client, scope: Scope, county: str) -> Product:
    rows: list[tuple[str | None, ...]] = []
    # The county's main town ends in 80 and has a gymnasium: it tells which year is the newest.
    inside = sorted(
        (code for code in scope.municipalities() if code[:2] == county),
        key=lambda code: (not code.endswith("80"), code),
    )
    for export in EXPORTS:
        last = scope.today.year - export.back
        years, found = [last, last - 1], False
        for code in inside:
            for year in years:
                if kept := client.get(_ask(export, code, year)):
                    rows += [tuple(row) for row in kept]
                    years, found = [year], True
                    break
        if not found:
            raise Changed(f"Uttag {export.number} har inga rader för län {county}.", _SERVICE.base)
    about = Described("SIRIS, gymnasieskolans resultat", "89, 91", _SERVICE.base, "ej angivet")
    return Product(KIND, "skolverket_resultat", about, COLUMNS, rows, area=county)


def _ask(export: Export, code: str, year: int) -> Ask:
    params = (
        ("pFormat", "csv"), ("pExportID", str(export.number)), ("pAr", str(year)),
        ("pKommun", code), ("pFlikar", "0"),
    )  # fmt: skip
    return Ask(_SERVICE, "/runexport/", _reader(export, code), params)


def wanted(scope: Scope) -> list[Wanted]:
    """An export per municipality, and one more year for the first ones."""
    most = len(EXPORTS) * (3 * len(scope.counties) + len(scope.municipalities()))
    return [Wanted(f"resultat i {len(scope.municipalities())} kommuner", most, 0.01 * most)]


def fetch(client: Client, scope: Scope) -> Iterator[Product]:
    """County by county."""
    for county in scope.counties:
        yield _of_county(client, scope, county)


SOURCES = (
    LiveSource(KIND, "Skolverket, gymnasiets resultat", ("skolverket_resultat",), wanted, fetch),
)
