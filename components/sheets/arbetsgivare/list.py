"""The programmes near as HTML: who and where, when their students next may need a place, and the
way to the provider. No Streamlit. Rows are what sheet.py puts in its frames."""

from html import escape
from typing import Any

import pandas as pd

from components.kit.sheet import Drawn, Figure
from components.render import kinds
from components.render import rows as shared
from components.sheets.arbetsgivare import text
from components.sheets.programmes import list as programme_list

#: The kind of such a list.
KIND: Drawn = "near"


def paper(figure: Figure, level: int) -> str:
    """The whole list; ``level`` is its heading's."""
    items = html(figure.frame, every=len(figure.frame), level=level + 1)
    return shared.whole(figure, items, level)


def html(
    rows: pd.DataFrame, *, every: int, number: int = 0, level: int = 4, write: str = ""
) -> str:
    """``<ol>`` of the rows, and a button for the rest when ``every`` is more.

    ``number``: how many the button shows next. ``level``: of a row's heading. ``write``: where the
    mail is put together, as an address.
    """
    items = "".join(_row(row, level, write) for row in rows.itertuples())
    return f"<ol>{items}</ol>{shared.more(len(rows), every, number)}"


def _row(row: Any, level: int, write: str) -> str:
    students = None if pd.isna(row.students) else int(row.students)
    mail = f'<a class="knapp forst" href="{write}">{text.WRITE}</a>' if write else ""
    return (
        f'<li data-row="{escape(row.diarienummer)}">'
        f'<div><h{level} class="namn">{escape(row.programme)}</h{level}>'
        f'<p class="vem">{escape(row.provider)} · {escape(row.place)}</p></div>'
        f"{programme_list.starts(row)}"
        f'<div class="fakta"><p>{escape(text.next_lia(row.lia, students))}</p></div>'
        f'<div class="gor">{mail}{programme_list.printed(row)}{programme_list.page(row)}</div></li>'
    )


kinds.register(KIND, kinds.Look(rows=paper))
