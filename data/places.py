"""Counties and municipalities by name, as publishers write them.

The names are Statistics Sweden's; ``place_aliases.csv`` adds the localities and
misspellings met in published files, each with the reason. Nothing else is guessed.
"""

from dataclasses import dataclass
from typing import Self

from data.inputs import Inputs
from data.rows import squeeze


@dataclass(frozen=True)
class Places:
    """``counties``: squeezed name -> code. ``municipalities``: (squeezed name or alias,
    county code) -> code."""

    counties: dict[str, str]
    municipalities: dict[tuple[str, str], str]

    @classmethod
    def of(cls, inputs: Inputs) -> Self:
        """From the bundled counties, municipalities and aliases."""
        counties = {}
        for row in inputs.csv("counties.csv").itertuples():
            for name in _county_names(row.county, row.short_name):
                counties[squeeze(name)] = row.county_code
        names = [
            (row.municipality, row.county_code, row.municipality_code)
            for row in inputs.csv("municipalities.csv").itertuples()
        ] + [
            (row.alias, row.county_code, row.municipality_code)
            for row in inputs.csv("place_aliases.csv").itertuples()
        ]
        return cls(counties, {(squeeze(name), county): code for name, county, code in names})

    def county(self, name: str) -> str | None:
        """The code of "Dalarna", "Dalarnas län" or "20"; None when unknown."""
        return self.counties.get(squeeze(name), name if name in self.counties.values() else None)

    def municipality(self, name: str, county_code: str) -> str | None:
        """The code of a municipality in that county; None when there is none so named."""
        return self.municipalities.get((squeeze(name), county_code))


def _county_names(official: str, short: str) -> set[str]:
    """ "Dalarnas län" is also "Dalarna": without "län", with and without the genitive s."""
    stem = official.removesuffix(" län")
    return {official, short, stem, stem.removesuffix("s")}
