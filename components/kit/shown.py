"""What a sheet said when it was shown: its words and its tables as people read them.

A plain value that survives as JSON in the forum book. A sheet itself does not: it is made anew
from an edition, and an edition that later code can no longer read makes none.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from html import escape
from typing import Any

from components.kit import cells
from components.kit.sheet import Figure, Sheet


@dataclass(frozen=True)
class ShownTable:
    """The table behind a figure as text. ``named``: which columns say what a row is about,
    by place, in the order they are needed; numbers are not among them."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    named: tuple[int, ...]


@dataclass(frozen=True)
class ShownSheet:
    """A sheet as it was shown. ``edition`` is the id of the edition that it was made from."""

    slug: str
    edition: str
    question: str
    answer: tuple[str, ...]
    tables: tuple[ShownTable, ...]

    def plain(self) -> dict[str, Any]:
        """As JSON values, to be kept."""
        return asdict(self)


def of(sheet: Sheet, edition: str) -> ShownSheet:
    """What a sheet says, word for word and cell for cell."""
    said = sheet.answer or tuple(missing.why for missing in sheet.missing)
    made = tuple(map(_table, sheet.figures))
    return ShownSheet(sheet.slug, edition, sheet.question, said, made)


def read(found: Mapping[str, Any]) -> ShownSheet:
    """The value that ``plain`` gave, also when it has been JSON meanwhile.

    Raises ValueError for anything else.
    """
    try:
        made = tuple(
            ShownTable(
                table["title"],
                tuple(table["heads"]),
                tuple(map(tuple, table["rows"])),
                tuple(table["named"]),
            )
            for table in found["tables"]
        )
        return ShownSheet(
            found["slug"], found["edition"], found["question"], tuple(found["answer"]), made
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a sheet that was shown: {error}") from error


def table_html(table: ShownTable) -> str:
    """``<details>`` with the table as it was, for a screen."""
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in table.heads)
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(
            f'<td data-rubrik="{escape(head)}">{escape(cell)}</td>'
            for head, cell in zip(table.heads[1:], row[1:], strict=True)
        )
        + "</tr>"
        for row in table.rows
    )
    title = escape(table.title)
    return (
        f"<details><summary>{title}</summary>"
        f'<div class="blad-table" tabindex="0" role="region" aria-label="{title}">'
        f"<table><thead><tr>{heads}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div></details>"
    )


def _table(figure: Figure) -> ShownTable:
    columns = tuple(figure.columns.values())
    return ShownTable(
        title=figure.title,
        heads=tuple(map(cells.heading, columns)),
        rows=tuple(
            tuple(cells.cell(value, column) for value, column in zip(row, columns, strict=True))
            for row in cells.rows(figure)
        ),
        named=tuple(
            place
            for place, column in enumerate(columns)
            if column.kind == "year" or column.kind not in cells.NUMERIC
        ),
    )
