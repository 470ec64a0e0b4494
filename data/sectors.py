"""Which sector a YH application belongs to, and the slug of a YH area. Pure.

The mapping is our own ("egen branschindelning"): ``sector`` says which YH areas a
sector holds, ``sector_sun5`` moves single fields of study to the sector whose
employers hire them. SUN5 is in MYH's workbooks from application year 2023.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple, Self

import pandas as pd

from data.problems import Problem, stop_on

#: First application year with SUN5 in MYH's workbooks; before it the area decides.
SUN5_FROM = 2023

_ASCII = str.maketrans("åäöéü", "aaoeu")


class SectorOf(NamedTuple):
    """``also``: the sector where the application appears as "Närliggande", or None."""

    sector: str
    also: str | None


def slug(name: str) -> str:
    """The area as an address writes it: "Data/IT" -> "data-it"."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold().translate(_ASCII)).strip("-")


def cells(text: str | None) -> list[str]:
    """The values of a cell that holds several, separated by ";"."""
    if not isinstance(text, str):
        return []
    return [value.strip() for value in text.split(";") if value.strip()]


def stop_unknown(table: pd.DataFrame, of: str, sector: pd.DataFrame, file: str) -> None:
    """Stop the build unless both sectors of each row exist; column ``of`` names the row."""
    known = set(sector["sector"])
    stop_on(
        Problem(
            f"{row[of]}: branschen {row[column]!r} finns inte.",
            "Använd en kod ur sectors.csv.",
            file=file,
            column=column,
        )
        for row in table.to_dict("records")
        for column in ("sector", "also")
        if isinstance(row[column], str) and row[column] not in known
    )


@dataclass(frozen=True)
class SectorMap:
    """``areas``: YH area -> sector. ``prefixes``: start of a SUN5 code -> sector and also."""

    areas: dict[str, str]
    prefixes: dict[str, SectorOf]

    @classmethod
    def of_tables(cls, sector: pd.DataFrame, sector_sun5: pd.DataFrame) -> Self:
        """From the tables ``sector`` and ``sector_sun5``."""
        return cls(
            areas={
                area: code
                for code, areas in zip(sector["sector"], sector["yh_education_areas"], strict=True)
                for area in cells(areas)
            },
            prefixes={
                prefix: SectorOf(code, also if isinstance(also, str) else None)
                for prefix, code, also in zip(
                    sector_sun5["sun5_prefix"],
                    sector_sun5["sector"],
                    sector_sun5["also"],
                    strict=True,
                )
            },
        )

    def sector_of(self, year: int, area: str, sun5: str | None) -> SectorOf:
        """From 2023 the longest prefix of ``sun5`` decides, otherwise the area.

        Raises KeyError for an area that no sector holds; see :meth:`require`.
        """
        if year >= SUN5_FROM and isinstance(sun5, str):
            for length in range(len(sun5), 0, -1):
                if sun5[:length] in self.prefixes:
                    return self.prefixes[sun5[:length]]
        return SectorOf(self.areas[area], None)

    def placed(self, applications: pd.DataFrame, file: str) -> pd.DataFrame:
        """With ``area`` (slug), ``sector`` and ``sector_also``, from application_year,
        education_area and, where there is one, sun5.

        Stops when an education area belongs to no sector.
        """
        areas = applications["education_area"]
        self.require(set(areas), file)
        fields = applications.get("sun5", pd.Series(None, areas.index, dtype=object))
        years = applications["application_year"]
        found = [
            self.sector_of(int(year), area, sun5)
            for year, area, sun5 in zip(years, areas, fields, strict=True)
        ]
        return applications.assign(
            area=areas.map({area: slug(area) for area in areas.unique()}),
            sector=[sector for sector, _ in found],
            sector_also=[also for _, also in found],
        )

    def require(self, areas: set[str], file: str) -> None:
        """Stop the build when an area in ``file`` belongs to no sector."""
        unmapped = sorted(areas - set(self.areas))
        stop_on(
            Problem(
                f"Utbildningsområdet {area!r} hör inte till någon bransch.",
                "Rätta stavningen i filen, eller lägg området vid en bransch i "
                "data/bundled/sectors.csv.",
                file=file,
            )
            for area in unmapped
        )
