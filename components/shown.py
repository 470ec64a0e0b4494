"""What a sheet said when it was shown: its words and its tables as people read them.

A plain value that survives as JSON in the forum book. A sheet itself does not: it is made anew
from an edition, and an edition that later code can no longer read makes none.
"""

import json
from dataclasses import asdict, dataclass

from components.render import tables
from components.sheet import Figure, Sheet
from components.text import cells


@dataclass(frozen=True)
class Table:
    """The table behind a figure as text. ``named``: which columns say what a row is about,
    by place, in the order they are needed; numbers are not among them."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    named: tuple[int, ...]


@dataclass(frozen=True)
class Shown:
    """A sheet as it was shown. ``edition`` is the id of the edition that it was made from."""

    slug: str
    edition: str
    question: str
    answer: tuple[str, ...]
    tables: tuple[Table, ...]

    def json(self) -> str:
        """As text, to be kept."""
        return json.dumps(asdict(self), ensure_ascii=False)


def of(sheet: Sheet, edition: str) -> Shown:
    """What a sheet says, word for word and cell for cell."""
    said = sheet.answer or tuple(missing.why for missing in sheet.missing)
    made = tuple(map(_table, sheet.figures))
    return Shown(sheet.slug, edition, sheet.question, said, made)


def read(kept: str) -> Shown:
    """The value that ``json`` wrote. Raises ValueError for anything else."""
    try:
        found = json.loads(kept)
        made = tuple(
            Table(
                table["title"],
                tuple(table["heads"]),
                tuple(map(tuple, table["rows"])),
                tuple(table["named"]),
            )
            for table in found["tables"]
        )
        return Shown(
            found["slug"], found["edition"], found["question"], tuple(found["answer"]), made
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a sheet that was shown: {error}") from error


def _table(figure: Figure) -> Table:
    columns = tuple(figure.columns.values())
    return Table(
        title=figure.title,
        heads=tuple(map(cells.heading, columns)),
        rows=tuple(
            tuple(cells.cell(value, column) for value, column in zip(row, columns, strict=True))
            for row in tables.rows(figure)
        ),
        named=tuple(
            place
            for place, column in enumerate(columns)
            if column.kind == "year" or column.kind not in tables.NUMERIC
        ),
    )
