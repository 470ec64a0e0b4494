"""The municipalities in MYH's result workbooks: names to codes, and the sheet of many."""

from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple, Self

from data.inputs import Inputs
from data.places import Places
from data.published.myh import number_of
from data.rows import Row
from data.sectors import cells

PLACE = {"county": ("Län", "Studielän"), "municipality": ("Kommun", "Studiekommun")}


class Place(NamedTuple):
    """A municipality that an application names."""

    county_code: str
    municipality_code: str


@dataclass(frozen=True)
class Vocabulary:
    """The names that a workbook may use: places, and YH areas (name -> name)."""

    places: Places
    areas: dict[str, str]

    @classmethod
    def of(cls, inputs: Inputs) -> Self:
        """From the bundled places and the areas of ``sectors.csv``."""
        held = inputs.csv("sectors.csv")["yh_education_areas"]
        return cls(Places.of(inputs), {area: area for cell in held for area in cells(cell)})

    def place(self, row: Row) -> Place | None:
        """The municipality of a row; an unknown county or municipality is a Problem."""
        county, municipality = row.text("county"), row.text("municipality")
        if county is None or municipality is None:
            return None
        county_code = self.places.county(county)
        if county_code is None:
            row.problem("county", f"Länet {county!r} är okänt.", "Rätta länets namn.")
            return None
        code = self.places.municipality(municipality, county_code)
        if code is None:
            row.problem(
                "municipality",
                f"Länet {county} har ingen kommun som heter {municipality!r}.",
                "Rätta namnet eller länet. Är det en ort: lägg den med sin kommun i "
                "data/bundled/place_aliases.csv.",
            )
            return None
        return Place(county_code, code)


#: Municipality rows of each diarienummer. A place that could not be read is None.
Named = dict[str, list[tuple[Place | None, Row]]]


def named_places(rows: list[Row], applications: set[str | None], words: Vocabulary) -> Named:
    """Rows that name municipalities, by diarienummer. A diarienummer that is not among
    ``applications`` is a Problem."""
    named: Named = defaultdict(list)
    for row in rows:
        number, place = number_of(row), words.place(row)
        if number and number not in applications:
            row.problem(
                "diarienummer",
                f"{number} finns inte bland ansökningarna.",
                "Kontrollera att båda bladen hör till samma ansökningsomgång.",
            )
        if number:
            named[number].append((place, row))
    return named


def places_of(
    number: str | None, row: Row, named: Named, several: bool, words: Vocabulary
) -> list[tuple[Place | None, Row]]:
    """The municipalities of an application: the named ones if ``several``, else its own.

    MYH sometimes names a municipality twice; it counts once. Another number of them than
    the cell "Antal kommuner" says is a Problem.
    """
    found = named.get(number or "", []) if several else [(words.place(row), row)]
    distinct: dict[Place | int, tuple[Place | None, Row]] = {}
    for place, where in found:
        distinct.setdefault(place or where.number, (place, where))
    count = row.optional_integer("count", 1, 290)
    if number and count is not None and count not in (len(found), len(distinct)):
        row.problem(
            "count",
            f"Här står {count} kommuner, men uppräknade för {number} är {len(distinct)}.",
            "Rätta antalet, eller räkna upp kommunerna i bladet för flera kommuner.",
        )
    return list(distinct.values())
