"""How a cell of a table is written, the same on screen, on paper and in a download."""

from datetime import date
from typing import Any

import pandas as pd

from components.kit import numbers
from components.kit.sheet import Col, Figure

#: Kinds of column whose cells are numbers.
NUMERIC = {"count", "decimal", "percent", "change", "year"}


def rows(figure: Figure) -> list[tuple]:
    """The table's cells, row by row, as typed values in the order of ``columns``."""
    # A column at a time: cell by cell takes pandas three times as long.
    columns = [figure.frame[name].to_numpy(dtype=object) for name in figure.columns]
    return list(zip(*columns, strict=True))


def cell(value: Any, column: Col) -> str:
    """The text of one cell. Missing is the column's own words, never a zero or a blank."""
    if isinstance(value, tuple):
        value = value[0]
    if is_missing(value):
        return column.missing
    match column.kind:
        case "count":
            return numbers.count(int(value))
        case "decimal":
            return numbers.decimal(float(value))
        case "percent":
            return f"{numbers.count(round(float(value)))}{numbers.NBSP}%"
        case "change":
            return f"{numbers.signed(float(value))}{numbers.NBSP}%"
        case "year":
            return str(int(value))
        case "date":
            return numbers.published(str(value))
        case _:
            return str(value)


def day(value: Any, column: Col) -> date | None:
    """The day that a cell of days holds; None when it holds none."""
    if column.kind != "date" or is_missing(value):
        return None
    return date.fromisoformat(value)


def address(value: Any, column: Col) -> str:
    """Where a cell's link leads, also to a page of ours; "" when it is no link, or one to
    nowhere."""
    if column.kind == "link" and isinstance(value, tuple) and not is_missing(value[1]):
        return str(value[1])
    return column.leads.get(value, "") if isinstance(value, str) else ""


def is_missing(value: Any) -> bool:
    """Whether a cell has no value: None, NA or NaN."""
    return value is None or value is pd.NA or (isinstance(value, float) and value != value)


def whole(value: Any) -> int | None:
    """A whole number; None when it is missing."""
    return None if pd.isna(value) else int(value)


def number(value: Any) -> float | None:
    """A number, as an int when it is whole; None when it is missing."""
    if is_missing(value):
        return None
    return int(value) if float(value).is_integer() else float(value)


def heading(column: Col) -> str:
    """The heading with its unit: "Antal (personer)"."""
    return f"{column.label} ({column.unit})" if column.unit else column.label
