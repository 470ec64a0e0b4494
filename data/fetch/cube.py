"""What is wanted of a table in a statistical database, and what it is expected to be.

A ``Cube`` names every dimension and what is taken of it. The codes are looked up in the table's
own description, so that a question never has a wildcard and its answer a known number of rows.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from data.fetch.jsonstat import Dimension, Read
from data.fetch.stopped import Changed, named
from data.fetch.take import Take, every, fits, labels, since
from data.fetched import Described

SEXES = {
    "kvinnor": r"^kvinnor$",
    "män": r"^män$",
    "totalt": r"^total|^(kvinnor och män|män och kvinnor|båda könen)",
}

NOISE = (
    "Från 2025 lägger SCB in små slumpvisa avvikelser som skyddar uppgifter om enskilda: delarna "
    "summerar inte alltid till totalen, och tal får inte läggas ihop."
)
BREAK = "SCB anger ett brott i tidsserien: jämför inte före och efter utan att läsa om det."
NO_SUMS = "SCB anger att talen inte får läggas ihop."

#: What a publisher's remarks say -> our sentence; the remarks themselves are free text.
_REMARKS = (
    (r"cell key|CKM|slumpmässig osäkerhet|röjandeskydd", NOISE),
    (r"tidsseriebrott|brott i (?:tids)?serien|tidsserien? (?:är )?brut|inte jämförbar", BREAK),
)


@dataclass(frozen=True)
class Dim:
    """One dimension. ``code`` and ``text`` are our columns for its code and label, "" for none.
    With ``words`` the column has our word for the label that fits its pattern, and the values
    taken are those with a word; a word may be without value (a table without totals)."""

    take: Take = every
    code: str = ""
    text: str = ""
    words: Mapping[str, str] = field(default_factory=dict)

    def taken(self, axis: Dimension, where: str) -> list[str]:
        """The codes to ask for."""
        if not self.words:
            return self.take(axis, where)
        there = [
            form
            for form in self.words.values()
            if any(fits(form, label) for label in axis.values.values())
        ]
        if not there:
            raise Changed(f"Dimensionen {axis.label} saknar {named(self.words)}.", where)
        return labels(*there)(axis, where)

    def cells(self, axis: Dimension, code: str) -> dict[str, str]:
        """What a value gives our columns."""
        label = " ".join(axis.values[code].split())
        if self.words:
            (label,) = (word for word, form in self.words.items() if fits(form, label))
        return {name: cell for name, cell in ((self.code, code), (self.text, label)) if name}


@dataclass(frozen=True)
class Cube:
    """``kind`` and ``source`` as of its Product, ``name`` what we call it. ``title`` is what its
    title must fit; ``path`` its folder and name in PxWebApi v1; ``table`` its id in v2 where that
    is certain. ``dims`` are its dimensions by code; others must be such that can be left out.
    ``units`` are those that its measures may have, ``search`` the word to look it up by in v2."""

    kind: str
    name: str
    source: str
    title: str
    path: str
    dims: Mapping[str, Dim]
    units: frozenset[str]
    table: str = ""
    search: str = ""

    @property
    def folder(self) -> str:
        """The last folder of the path: the table lies in it in v2, too."""
        return self.path.split("/")[-2]

    def beginning(self, day: date | None) -> "Cube":
        """The same table from the year of a day on, instead of its newest periods."""
        if day is None:
            return self
        return replace(self, dims={**self.dims, "Tid": replace(self.dims["Tid"], take=since(day))})

    def columns(self) -> tuple[str, ...]:
        """Our columns of its rows."""
        own = [name for dim in self.dims.values() for name in (dim.code, dim.text) if name]
        return (*own, "unit", "value", "status")

    def form(self) -> str:
        """What its rows look like, besides what is asked: another form is another answer."""
        return repr([(d.code, d.text, sorted(d.words.items())) for d in self.dims.values()])

    def selection(self, axes: Mapping[str, Dimension], where: str) -> dict[str, list[str]]:
        """The codes to ask for, by dimension; one that is left out is not there."""
        if gone := [code for code in self.dims if code not in axes]:
            raise Changed(f"Tabellen saknar dimensionerna {named(gone)}.", where)
        if new := [code for code, axis in axes.items() if code not in self.dims and not axis.drop]:
            raise Changed(f"Tabellen har fått dimensionerna {named(new)}.", where)
        taken = {code: dim.taken(axes[code], where) for code, dim in self.dims.items()}
        return {code: values for code, values in taken.items() if values}

    def rows(self, read: Read) -> list[list[str | None]]:
        """The rows of an answer, in our columns."""
        ours = {
            code: {value: self._cells(code, axis, value) for value in axis.values}
            for code, axis in read.axes.items()
        }
        units = {value: unit for axis in read.axes.values() for value, unit in axis.units.items()}
        out = []
        for place, value, status in read.cells():
            cells: dict[str, str | None] = {"status": status or None, "value": plain(value)}
            for code, value_code in zip(read.axes, place, strict=True):
                cells |= ours[code][value_code]
            cells["unit"] = next((units[code] for code in place if code in units), None)
            out.append([cells.get(name) for name in self.columns()])
        return out

    def _cells(self, code: str, axis: Dimension, value: str) -> dict[str, str]:
        return self.dims[code].cells(axis, value) if code in self.dims else {}


def plain(value: float | None) -> str | None:
    """A number as text, without a decimal point where it is whole."""
    if value is None:
        return None
    return str(int(value)) if value == int(value) else repr(float(value))


def caveats(read: Read) -> str:
    """Our sentences on what the publisher's remarks say."""
    said = " ".join(read.notes)
    found = [words for pattern, words in _REMARKS if re.search(pattern, said, re.IGNORECASE)]
    if not read.summable and NOISE not in found:
        found.append(NO_SUMS)
    return "\n".join(found)


def about(cube: Cube, read: Read, table: str, url: str, licence: str, found: str) -> Described:
    """What is known of the table that a cube was read from."""
    return Described(read.label, table, url, licence, read.updated, found, caveats(read))
