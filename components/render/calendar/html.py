"""The calendar as HTML: a list of programmes, each with its bars drawn and in words. No Streamlit.

On a wide screen the weeks stand to the right of the names, on a phone below them. A bar that is
long enough carries its own words; those of the others stand under the name. What is drawn says
nothing that the words do not, so it is hidden from those who listen.
"""

from html import escape
from pathlib import Path

from components.kit.sheet import Figure
from components.render import rows
from components.render.calendar import text
from components.render.calendar.plan import Bar, CalendarPlan, CalendarRow, plan, scale
from data.kept import MB, kept

STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")

#: The part of the weeks that a bar must cover for its words to have room in it.
_ROOM = 0.3


@kept(4 * MB)
def paper(figure: Figure, level: int) -> str:
    """The whole calendar without buttons; ``level`` is the heading of its groups."""
    return f'<div class="kalender" data-bild>{html(figure, level=level)}</div>'


def html(figure: Figure, *, most: int | None = None, number: int = 0, level: int = 4) -> str:
    """The calendar's first rows (``encoding["head"]`` of them), and the others one press away.

    ``most``: how many rows in all, with a button for the next ``number`` of them. ``level``: of
    the groups' headings.
    """
    every = plan(figure)
    shown = every.first(most) if most else every
    head = int(figure.encoding.get("head", 0)) or shown.rows
    first, rest = shown.first(head), shown.after(head)
    more = rows.more(shown.rows, every.rows, number, text.show_more)
    if rest.rows:
        said = figure.encoding.get("rest") or rows.show_more(every.rows - head)
        inside = _groups(rest, level) + more
        more = f"<details><summary>{escape(said)}</summary>{inside}</details>"
    columns = len(every.weeks)
    return f'<div style="--veckor: {columns}">{_key()}{_groups(first, level)}{more}</div>'


def _groups(shown: CalendarPlan, level: int) -> str:
    columns = len(shown.weeks)
    return "".join(
        f"{_scale(shown, group.name, level)}"
        f"<ol>{''.join(_row(row, columns) for row in group.rows)}</ol>"
        for group in shown.groups
    )


def _key() -> str:
    return (
        f'<p class="nyckel"><span class="stapel saker"></span> {text.CONFIRMED} '
        f'<span class="stapel"></span> {text.ESTIMATED}</p>'
    )


def _scale(shown: CalendarPlan, name: str, level: int) -> str:
    """A group's name, and the numbers of the weeks above the columns."""
    new = ' class="ar"'
    written = [
        f'<span{new if year else ""} style="grid-column: {column + 1}">{escape(year)}'
        f"<b>{text.week_number(code)}</b></span>"
        for column, year, code in scale(shown)
    ]
    return (
        f'<div class="skala"><h{level}>{escape(name)}</h{level}>'
        f'<div class="spar" aria-hidden="true">{"".join(written)}</div></div>'
    )


def _row(row: CalendarRow, columns: int) -> str:
    said = "".join(
        f'<p class="{"tyst" if _roomy(bar, columns) else "ord"}">{escape(bar.said)}</p>'
        for bar in row.bars
    )
    drawn = "".join(_bar(bar, columns) for bar in row.bars)
    return (
        f'<li data-row="{escape(row.key)}"><div><p class="namn">{escape(row.name)}</p>'
        f'<p class="vem">{escape(row.about)}</p>{said}</div>'
        f'<div class="spar" aria-hidden="true">{drawn}</div></li>'
    )


def _roomy(bar: Bar, columns: int) -> bool:
    """What is confirmed has more to say than a bar has room for."""
    return not bar.sure and (bar.last - bar.first + 1) / columns >= _ROOM


def _bar(bar: Bar, columns: int) -> str:
    kinds = ["stapel"]
    kinds += ["saker"] if bar.sure else []
    kinds += ["fore"] if bar.before else []
    kinds += ["efter"] if bar.after else []
    said = f"<b>{escape(bar.brief)}</b>" if _roomy(bar, columns) else ""
    return (
        f'<span class="{" ".join(kinds)}" '
        f'style="grid-column: {bar.first + 1} / {bar.last + 2}">{said}</span>'
    )
