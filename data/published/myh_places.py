"""The municipalities in MYH's result workbooks: names to codes, and the sheet of many."""

from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple, Self

from data.inputs import Inputs
from data.places import Places
from data.published.myh import number_of, require_unique
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
    ``applications``, and a municipality named twice for one, are Problems."""
    named: Named = defaultdict(list)
    keyed = []
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
            keyed.append((place and f"{number} i kommun {place.municipality_code}", row))
    require_unique(keyed)
    return named
