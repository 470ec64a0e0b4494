"""What is offered, as HTML: a row each, in the look of the other lists. No Streamlit."""

from html import escape
from typing import Any

import pandas as pd

from components.kit import inside, words
from components.kit.sheet import Drawn, Figure
from components.kit.words import municipality
from components.render import kinds
from components.render import rows as shared

#: The kind of such a list.
KIND: Drawn = "offers"


def paper(figure: Figure, level: int) -> str:
    """The whole list; ``level`` is its heading's."""
    items = html(figure, figure.frame, level=level + 1)
    return shared.whole(figure, items, level)


def html(figure: Figure, rows: pd.DataFrame, *, number: int = 0, level: int = 4) -> str:
    """What is counted and whose it is, ``<ol>`` of the ``rows``, and a button for the rest of the
    figure's. ``number``: how many the button shows next. ``level``: of a row's heading."""
    source = words.short_source(figure.sources, figure.period)
    said = " ".join(filter(None, (figure.encoding["note"], f"{source}.")))
    items = "".join(_row(row, level) for row in rows.itertuples())
    more = shared.more(len(rows), len(figure.frame), number)
    return f'<p class="vem">{escape(said)}</p><ol>{items}</ol>{more}'


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
