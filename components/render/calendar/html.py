"""The calendar as HTML: a list of programmes, each with its bars in words and drawn. No Streamlit.

On a wide screen the weeks stand to the right of the words, on a phone below them. What is drawn
says nothing that the words do not, so it is hidden from those who listen.
"""

from html import escape
from pathlib import Path

from components.kit.sheet import Figure
from components.render import rows
from components.render.calendar import text
from components.render.calendar.plan import Bar, CalendarPlan, CalendarRow, plan, scale
from data.kept import MB, kept

STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")


@kept(4 * MB)
def paper(figure: Figure, level: int) -> str:
    """The whole calendar without buttons; ``level`` is the heading of its groups."""
    return f'<div class="kalender">{html(plan(figure), level=level)}</div>'


def html(shown: CalendarPlan, *, every: int = 0, number: int = 0, level: int = 4) -> str:
    """The calendar of a plan; with a button for the rest when there are more rows, ``every``.

    ``number``: how many rows the button shows next. ``level``: of the groups' headings.
    """
    columns = len(shown.weeks)
    scale = _scale(shown)
    groups = "".join(
        f'<h{level}>{escape(group.name)}</h{level}>{scale}<ol role="list">'
        f"{''.join(_row(row, columns) for row in group.rows)}</ol>"
        for group in shown.groups
    )
    more = rows.more(shown.rows, every, number, text.show_more)
    return f'<div style="--veckor: {columns}">{_key()}{groups}{more}</div>'


def _key() -> str:
    return (
        f'<p class="nyckel"><span class="stapel saker"></span> {text.CONFIRMED} '
        f'<span class="stapel"></span> {text.ESTIMATED}</p>'
    )


def _scale(shown: CalendarPlan) -> str:
    """The numbers of the weeks above the columns."""
    new = ' class="ar"'
    written = [
        f'<span{new if year else ""} style="grid-column: {column + 1}">{escape(year)}'
        f"<b>{text.week_number(code)}</b></span>"
        for column, year, code in scale(shown)
    ]
    return (
        f'<div class="skala" aria-hidden="true"><p>{text.WEEK}</p>'
        f'<div class="spar">{"".join(written)}</div></div>'
    )


def _row(row: CalendarRow, columns: int) -> str:
    said = "".join(
        f'<p><span class="stapel{" saker" if bar.sure else ""}" aria-hidden="true"></span> '
        f"{escape(bar.said)}</p>"
        for bar in row.bars
    )
    drawn = "".join(_bar(bar) for bar in row.bars)
    return (
        f'<li data-row="{escape(row.key)}"><div><p class="namn">{escape(row.name)}</p>'
        f'<p>{escape(row.about)}</p>{said}</div><div class="spar" aria-hidden="true">{drawn}</div>'
        "</li>"
    )


def _bar(bar: Bar) -> str:
    kinds = ["stapel"]
    kinds += ["saker"] if bar.sure else []
    kinds += ["fore"] if bar.before else []
    kinds += ["efter"] if bar.after else []
    return (
        f'<span class="{" ".join(kinds)}" '
        f'style="grid-column: {bar.first + 1} / {bar.last + 2}"></span>'
    )
