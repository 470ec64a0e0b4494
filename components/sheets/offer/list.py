"""What is offered, as HTML: a row each, in the look of the other lists. No Streamlit."""

from html import escape
from typing import Any

import pandas as pd

from components.kit import inside
from components.kit.sheet import Drawn, Figure
from components.kit.words import municipality
from components.render import kinds
from components.render import rows as shared

#: The kind of such a list.
KIND: Drawn = "offers"


def paper(figure: Figure, level: int) -> str:
    """The whole list; ``level`` is its heading's."""
    items = html(figure.frame, every=len(figure.frame), level=level + 1)
    return shared.whole(figure, items, level)


def html(rows: pd.DataFrame, *, every: int, number: int = 0, level: int = 4) -> str:
    """``<ol>`` of the rows, and a button for the rest when ``every`` is more. ``number``: how many
    the button shows next. ``level``: of a row's heading."""
    items = "".join(_row(row, level) for row in rows.itertuples())
    return f"<ol>{items}</ol>{shared.more(len(rows), every, number)}"


def _row(row: Any, level: int) -> str:
    place = municipality(row.where) if len(row.codes) == 1 else row.where
    who = " · ".join(filter(None, (row.who, place)))
    start, apply = (f"<p>{escape(said)}</p>" if said else "" for said in (row.start, row.apply))
    return (
        f'<li><div><h{level} class="namn">{escape(row.name)}</h{level}>'
        f'<p class="vem">{escape(who)}</p></div>'
        f'<div class="nar">{start}{apply}</div>'
        f'<div class="fakta"><p>{escape(row.said)}</p></div>'
        f'<div class="gor">{_link(row.link)}</div></li>'
    )


def _link(link: tuple[str, str] | None) -> str:
    """A page of ours, or the provider's own in a new window."""
    if not link:
        return ""
    label, address = link
    ours = ' class="knapp"' if inside.is_place(address) else ""
    made = f'<a{ours} href="{escape(address)}" target="_blank" rel="noopener">{label}</a>'
    return made if ours else f'<p class="sida">{made}</p>'


kinds.register(KIND, kinds.Look(rows=paper))
