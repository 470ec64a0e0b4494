"""The list of programmes that may need LIA places, as HTML. No Streamlit.

It looks like the list of /utbildningar and has its style; rows are what sheets/lia/figures.py
puts in its frame. Every row leads to the provider: the page, and a mail with a ready text.
"""

from html import escape
from typing import Any

import pandas as pd

from components.kit.numbers import NBSP
from components.kit.sheet import Drawn, Figure
from components.render import kinds
from components.render import rows as shared
from components.sheets.lia import row_text as text
from components.sheets.programmes import announced
from components.sheets.programmes import list as programme_list

#: The kind of such a list. A sheet names it by this name, which makes it drawn.
KIND: Drawn = "lia"


def paper(figure: Figure, level: int) -> str:
    """The whole list; ``level`` is its heading's."""
    items = html(figure, figure.frame, every=len(figure.frame), level=level + 1)
    return shared.whole(figure, items, level)


def html(figure: Figure, rows: pd.DataFrame, *, every: int, number: int = 0, level: int = 4) -> str:
    """``<ol>`` of the rows, and a button for the rest when ``every`` is more.

    ``number``: how many the button shows next. ``level``: of a row's heading.
    """
    counted = {name: c.label for name, c in figure.columns.items() if c.kind == "count"}
    items = "".join(_row(row, counted, level) for row in rows.itertuples())
    return f"<ol>{items}</ol>{shared.more(len(rows), every, number)}"


def _row(row: Any, counted: dict[str, str], level: int) -> str:
    """Who and where; when and how many; the way to the provider."""
    when = "".join(f"<p>{escape(said)}</p>" for said in row.said)
    several = len(row.said) > len(counted)
    sums = "".join(
        f"<p>{escape(f'{label}: {text.at_most(int(getattr(row, name)))}')}</p>"
        for name, label in counted.items()
        if several and not pd.isna(getattr(row, name))
    )
    begins = "" if pd.isna(row.begins) else f"<p>{escape(row.begins)} {announced.BY_PROVIDER}</p>"
    share = "" if pd.isna(row.share) else f"<p>{escape(row.share)}</p>"
    return (
        f'<li data-row="{escape(row.diarienummer)}">'
        f'<div><h{level} class="namn">{escape(row.programme)}</h{level}>'
        f'<p class="vem">{escape(row.provider)} · {escape(row.place)}</p></div>'
        f"<div>{when}{sums}{share}</div>"
        f'<div class="fakta"><p>{escape(row.extent)}</p>'
        f"<p>{escape(row.diarienummer.replace(' ', NBSP))}</p>{begins}</div>"
        f'<div class="gor"><a class="knapp" href="{escape(row.mail)}">{text.WRITE}</a>'
        f"{programme_list.page(row)}</div></li>"
    )


kinds.register(KIND, kinds.Look(rows=paper))
