"""JSON-stat 2 read as it stands: codes, labels, units, and why a value is missing. Pure.

Libraries that do this drop the status marks or key by label; a missing value would then be
nothing at all, or two codes with one label one row.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import isfinite, prod
from typing import Any

from data.fetch import listed
from data.fetch.stopped import Changed, named

#: What a missing value is called when the service does not say why.
UNEXPLAINED = "saknas"

#: Labels and titles of tables are longer than other titles.
_LONGEST = 300


@dataclass(frozen=True)
class Dimension:
    """A dimension: its label, its values' codes in order with their labels, and (of measures)
    their units. ``drop`` says that it may be left out, ``total`` which value it then has."""

    label: str
    values: Mapping[str, str]
    units: Mapping[str, str]
    drop: bool = False
    total: str = ""


@dataclass(frozen=True)
class Read:
    """A data set. ``axes`` by code, in order. ``notes`` are the publisher's remarks."""

    label: str
    updated: str
    axes: Mapping[str, Dimension]
    notes: tuple[str, ...]
    summable: bool
    values: tuple[float | None, ...] = ()
    statuses: tuple[str, ...] = ()

    def cells(self) -> Iterator[tuple[tuple[str, ...], float | None, str]]:
        """Codes (one per axis), value and status of every cell; the last axis runs fastest."""
        places = product(*(axis.values for axis in self.axes.values()))
        yield from zip(places, self.values, self.statuses, strict=True)


def read(answer: Any, where: str, with_values: bool = True) -> Read:
    """A JSON-stat 2 answer. Raises Changed when its parts do not agree with each other."""
    if not isinstance(answer, dict) or answer.get("class") != "dataset":
        raise Changed("Svaret är inte en tabell i formatet JSON-stat 2.", where)
    try:
        ids, sizes = list(map(str, answer["id"])), list(map(int, answer["size"]))
        axes = {code: _axis(answer["dimension"][code]) for code in ids}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Changed("Tabellens dimensioner går inte att läsa.", where) from error
    held = [len(axis.values) for axis in axes.values()]
    if with_values and held != sizes:
        raise Changed(f"Dimensionerna har {held} värden men tabellen säger {sizes}.", where)
    extension = answer.get("extension") or {}
    found = Read(
        listed.text(answer.get("label"), _LONGEST) or "",
        listed.moment(answer.get("updated")) or "",
        axes,
        tuple(_notes(answer)),
        (extension.get("px") or {}).get("aggregallowed") is not False,
    )
    return _filled(found, answer, prod(sizes), where) if with_values else found


def _notes(answer: Mapping[str, Any]) -> Iterator[str]:
    """Remarks on the table, its dimensions and their values."""
    yield from map(str, answer.get("note") or ())
    for said in answer["dimension"].values():
        yield from map(str, said.get("note") or ())
        for notes in (said["category"].get("note") or {}).values():
            yield from map(str, notes)


def _axis(said: Mapping[str, Any]) -> Dimension:
    category, extension = said["category"], said.get("extension") or {}
    labels = category.get("label") or {}
    index = category.get("index")
    if index is None:
        index = list(labels)
    codes = sorted(index, key=index.__getitem__) if isinstance(index, dict) else index
    said_units = category.get("unit") or {}
    units = {code: listed.text(unit.get("base")) or "" for code, unit in said_units.items()}
    return Dimension(
        listed.text(said.get("label")) or "",
        {str(code): listed.text(labels.get(code), _LONGEST) or str(code) for code in codes},
        units,
        bool(extension.get("elimination")),
        str(extension.get("eliminationValueCode") or ""),
    )


def _filled(found: Read, answer: Mapping[str, Any], size: int, where: str) -> Read:
    values = _spread(answer.get("value"), size, "värden", where)
    marks = answer.get("status")
    marks = [marks] * size if isinstance(marks, str) else marks
    statuses = _spread(marks, size, "statusmarkeringar", where)
    odd = [v for v in values if v is not None and not _is_number(v)]
    if odd:
        raise Changed(f"Värden som inte är tal: {named(odd)}.", where)
    return Read(
        found.label,
        found.updated,
        found.axes,
        found.notes,
        found.summable,
        tuple(values),
        tuple(
            (listed.text(mark) or "") or (UNEXPLAINED if value is None else "")
            for value, mark in zip(values, statuses, strict=True)
        ),
    )


def _spread(given: Any, size: int, what: str, where: str) -> list[Any]:
    """One per cell. A list holds all of them, a record only those that there are."""
    if isinstance(given, list):
        if len(given) != size:
            raise Changed(
                f"Tabellen har {len(given)} {what} men dimensionerna ger {size} rader.", where
            )
        return given
    places = given if isinstance(given, dict) else {}
    if given is not None and not isinstance(given, dict):
        raise Changed(f"Tabellens {what} går inte att läsa.", where)
    if strange := [key for key in places if not str(key).isdecimal() or int(key) >= size]:
        raise Changed(f"{what.capitalize()} utanför tabellen: {named(strange)}.", where)
    return [places.get(str(place)) for place in range(size)]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
