"""What is wanted of a table in a statistical database, and what it is expected to be.

A ``Cube`` names every dimension and what is taken of it. The codes are looked up in the table's
own description, so that a question never has a wildcard and its answer a known number of rows.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from data.fetch.jsonstat import Dimension, Read
from data.fetch.stopped import Changed, exactly_one, named
from data.fetched import About

#: What is taken of a dimension: its codes in order. Raises Changed.
Take = Callable[[Dimension, str], list[str]]

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


def codes(*wanted: str) -> Take:
    """Exactly these codes."""

    def take(axis: Dimension, where: str) -> list[str]:
        if gone := [code for code in wanted if code not in axis.values]:
            raise Changed(f"Dimensionen {axis.label} saknar koderna {named(gone)}.", where)
        return list(wanted)

    return take


def like(pattern: str, least: int = 1) -> Take:
    """Every code wholly of a form; at least so many."""

    def take(axis: Dimension, where: str) -> list[str]:
        found = [code for code in axis.values if re.fullmatch(pattern, code)]
        if len(found) < least:
            raise Changed(
                f"Dimensionen {axis.label} har {len(found)} koder av formen {pattern}, "
                f"färre än {least}.",
                where,
            )
        return found

    return take


def among(*known: str) -> Take:
    """Those of the known codes that there are, at least one; all where none are listed."""

    def take(axis: Dimension, where: str) -> list[str]:
        found = [code for code in known if code in axis.values or not axis.values]
        if not found:
            raise Changed(f"Dimensionen {axis.label} har ingen av koderna {named(known)}.", where)
        return found

    return take


def every(axis: Dimension, where: str) -> list[str]:
    """All values."""
    return list(axis.values)


def labels(*patterns: str) -> Take:
    """For each pattern the only value whose label it fits."""

    def take(axis: Dimension, where: str) -> list[str]:
        return [_labelled(axis, pattern, where) for pattern in patterns]

    return take


def only(axis: Dimension, where: str) -> list[str]:
    """The only value that there is."""
    return [exactly_one(axis.values, f"Värdet i dimensionen {axis.label}", where)[0]]


def total(axis: Dimension, where: str) -> list[str]:
    """All values together: the publisher's own total. Nothing where the dimension is left out."""
    if axis.total:
        return [axis.total]
    found = {code: text for code, text in axis.values.items() if _fits(r"^(total|samtliga)", text)}
    if not found and axis.drop:
        return []
    return [exactly_one(found, f"Totalen i dimensionen {axis.label}", where)[0]]


def newest(most: int) -> Take:
    """The latest periods, at most so many, in order."""
    return lambda axis, where: like(r"\d{4}.*")(axis, where)[-most:]


def _labelled(axis: Dimension, pattern: str, where: str) -> str:
    found = {code: text for code, text in axis.values.items() if _fits(pattern, text)}
    return exactly_one(found, f"Värdet {pattern!r} i dimensionen {axis.label}", where)[0]


def _fits(pattern: str, label: str) -> bool:
    return re.search(pattern, label.strip(), re.IGNORECASE) is not None


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
            if any(_fits(form, label) for label in axis.values.values())
        ]
        if not there:
            raise Changed(f"Dimensionen {axis.label} saknar {named(self.words)}.", where)
        return labels(*there)(axis, where)

    def cells(self, axis: Dimension, code: str) -> dict[str, str]:
        """What a value gives our columns."""
        label = " ".join(axis.values[code].split())
        if self.words:
            (label,) = (word for word, form in self.words.items() if _fits(form, label))
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


def about(cube: Cube, read: Read, table: str, url: str, licence: str, found: str) -> About:
    """What is known of the table that a cube was read from."""
    return About(read.label, table, url, licence, read.updated, found, caveats(read))
