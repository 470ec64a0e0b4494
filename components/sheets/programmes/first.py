"""What a page of programmes shows of a list or of a map before anything is pressed."""

import pandas as pd

from components.kit.sheet import Figure
from components.render.pictures import circles
from components.sheets.programmes import list as programme_list
from components.sheets.programmes import list_text as text

#: Rows at first, and with each press of the button below them.
FIRST, NEXT = 3, 50


def listed(figure: Figure) -> str:
    """The first rows of a list."""
    return shown(figure.frame, FIRST)


def shown(rows: pd.DataFrame, number: int, *, selectable: bool = False) -> str:
    """So many rows, each of which can be added to the comparison, and a button for more."""
    return programme_list.html(
        rows.head(number), every=len(rows), selectable=selectable, comparable=True, number=NEXT
    )


def mapped(figure: Figure) -> str:
    """Our own drawing: its municipalities can be chosen, its counties not."""
    if figure.encoding["level"] != "kommun":
        return circles.html(figure, 3)
    found = figure.frame.dropna(subset="programmes")
    says = {
        code: text.in_place(name, int(number))
        for code, name, number in found[["code", "name", "programmes"]].itertuples(index=False)
    }
    return circles.choosing(figure, says)
