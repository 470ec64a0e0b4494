"""What a table is: its sources, its columns with unit and caveat, its key.

Each column is defined once, here in code beside the step that makes it, and the
definition is written into the store (``_tables``, ``_columns``, ``_sources``), from
where page, tooltip and download all print the same words.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from data.problems import BuildStopped, Problem

if TYPE_CHECKING:  # a build checks with pandera; reading an edition does without its import
    from pandera.pandas import DataFrameSchema

#: Raise when an edition written by older code can no longer be read by this code.
SCHEMA = 7

_MOST_ROWS_NAMED = 5


@dataclass(frozen=True)
class Source:
    """A published table. ``retrieved`` and ``next_release`` are ISO dates or months,
    or "ej angivet" when nobody knows; "ej angivet" is shown, never hidden. ``rounds`` read in
    at another time ("2019: 2026-11-28; …"); ``remark`` is a sentence or blank."""

    key: str
    publisher: str
    table: str
    url: str
    licence: str
    retrieved: str
    rhythm: str
    next_release: str
    rounds: str = ""
    remark: str = ""


@dataclass(frozen=True)
class Column:
    """One column: ``type`` is str, int or float; ``label`` is the Swedish heading.

    ``unit`` stands beside the number ("antal", "procent", "platser per start").
    ``values`` closes the vocabulary; ``low``/``high`` bound a number, both inclusive.
    ``estimated`` names the rule when the value is ours ("beräknat"), not a publisher's.
    """

    type: type
    label: str
    unit: str = ""
    caveat: str = ""
    optional: bool = False
    values: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    estimated: str = ""


@dataclass(frozen=True)
class Table:
    """One table of the store. ``key`` is its primary key; ``sources`` are Source keys;
    ``caveats`` are Swedish sentences shown beside every figure made from the table."""

    name: str
    title: str
    key: tuple[str, ...]
    columns: dict[str, Column]
    sources: tuple[str, ...]
    caveats: tuple[str, ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()

    def conform(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The frame in this table's column order and types, sorted by key.

        Integers become nullable ``Int64`` (missing stays missing, never zero).
        Raises BuildStopped when a column is missing or unknown.
        """
        missing = [name for name in self.columns if name not in frame.columns]
        unknown = [str(name) for name in frame.columns if name not in self.columns]
        if missing or unknown:
            raise BuildStopped(
                Problem(
                    f"Tabellen {self.name} saknar kolumnerna {missing} "
                    f"eller har okända kolumner {unknown}.",
                    f"Rätta steget data/steps som gör {self.name}.",
                )
            )
        dtypes = {str: "str", int: "Int64", float: "Float64"}
        out = pd.DataFrame(
            {name: frame[name].astype(dtypes[col.type]) for name, col in self.columns.items()}
        )
        return out.sort_values(list(self.key), kind="stable").reset_index(drop=True)

    def validate(self, frame: pd.DataFrame) -> None:
        """Stop the build unless every row keeps the table's promises, naming the rows."""
        from pandera.errors import SchemaErrors

        try:
            self._schema().validate(frame, lazy=True)
        except SchemaErrors as error:
            raise BuildStopped(*self._problems(frame, error.failure_cases)) from error

    def _schema(self) -> "DataFrameSchema":
        import pandera.pandas as pa

        def checks(column: Column) -> list[pa.Check]:
            found = []
            if column.values:
                found.append(pa.Check.isin(column.values, error="okänt värde"))
            if column.low is not None:
                found.append(pa.Check.ge(column.low, error=f"under {column.low}"))
            if column.high is not None:
                found.append(pa.Check.le(column.high, error=f"över {column.high}"))
            return found

        return pa.DataFrameSchema(
            {
                name: pa.Column(checks=checks(column), nullable=column.optional)
                for name, column in self.columns.items()
            },
            unique=list(self.key),
        )

    def _problems(self, frame: pd.DataFrame, cases: pd.DataFrame) -> list[Problem]:
        words = {
            "not_nullable": "värdet saknas",
            "multiple_fields_uniqueness": "raden finns två gånger",
        }
        problems = []
        for (column, check), group in cases.groupby(["column", "check"], sort=False, dropna=False):
            rows = sorted({int(i) for i in group["index"].dropna()})[:_MOST_ROWS_NAMED]
            keys = frame.loc[rows, list(self.key)].to_dict("records")
            values = sorted({str(value) for value in group["failure_case"]})[:_MOST_ROWS_NAMED]
            problems.append(
                Problem(
                    f"Tabellen {self.name}, {column}: {words.get(str(check), check)} "
                    f"({', '.join(values)}) i {len(group)} rader, bland annat {keys}.",
                    "Rätta raderna i källfilen och bygg om.",
                )
            )
        return problems
