"""What to take of a dimension: functions from its values to the codes that are asked for."""

import re
from collections.abc import Callable
from datetime import date

from data.fetch.jsonstat import Dimension
from data.fetch.stopped import Changed, exactly_one, named

#: What is taken of a dimension: its codes in order. Raises Changed.
Take = Callable[[Dimension, str], list[str]]


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
    found = {code: text for code, text in axis.values.items() if fits(r"^(total|samtliga)", text)}
    if not found and axis.drop:
        return []
    return [exactly_one(found, f"Totalen i dimensionen {axis.label}", where)[0]]


def since(day: date) -> Take:
    """Every period that begins in the year of a day or later."""
    return lambda axis, where: like(r"\d{4}.*")(
        Dimension(
            axis.label, {c: text for c, text in axis.values.items() if c[:4] >= f"{day:%Y}"}, {}
        ),
        where,
    )


def newest(most: int) -> Take:
    """The latest periods, at most so many, in order."""
    return lambda axis, where: sorted(like(r"\d{4}.*")(axis, where))[-most:]


def _labelled(axis: Dimension, pattern: str, where: str) -> str:
    found = {code: text for code, text in axis.values.items() if fits(pattern, text)}
    return exactly_one(found, f"Värdet {pattern!r} i dimensionen {axis.label}", where)[0]


def fits(pattern: str, label: str) -> bool:
    """Whether a label has what a pattern says, whatever its case."""
    return re.search(pattern, label.strip(), re.IGNORECASE) is not None
