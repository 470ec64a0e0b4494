"""Rows of a sheet of ``lokala_siffror.xlsx`` that may be left out, checked."""

from collections.abc import Callable, Mapping

import pandas as pd

from data import local_format as form
from data.forms import Form
from data.inputs import Inputs
from data.published import cells
from data.published.myh import require_unique
from data.rows import Row
from data.workbooks import Workbook

_OWN_WORDS = "Skriv vad det gäller och var det står, utan namn."


def rows(
    inputs: Inputs,
    wanted: Form,
    read: Callable[[Row], Mapping[str, object]],
    *unseen: str,
    key: tuple[str, ...] = (),
) -> pd.DataFrame:
    """The sheet's rows as ``read`` makes them; no columns without rows. ``unseen`` cells are no
    free text. ``key``: the columns that together stand once, the first one unless said.

    Raises BuildStopped with every mistake in the sheet.
    """
    found: list[Mapping[str, object]] = []
    for path, name in inputs.files(form.KIND):
        book = Workbook(path, name)
        if not book.sheet_named(wanted.sheet):
            continue
        sheet = book.sheet((wanted.sheet,), (wanted.headings[wanted.anchor],))
        given = sheet.rows(wanted.needed_columns, wanted.optional_columns)
        given = [row for row in given if not wanted.is_example(row)]
        free = [name for name in wanted.headings if name not in unseen]
        for row in given:
            cells.refuse_persons(row, free, "Uppgifterna", _OWN_WORDS)
        once = key or tuple(wanted.headings)[:1]
        require_unique((" ".join(filter(None, map(row.get, once))) or None, row) for row in given)
        found += [read(row) for row in given]
        book.stop_on_problems()
    return pd.DataFrame(found, dtype=object)
