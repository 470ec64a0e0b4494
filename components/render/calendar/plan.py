"""What a calendar ("weeks" figure) shows, as plain values: weeks, groups, rows and their bars.

The same plan is drawn as HTML (screen and paper), as SVG (stage and picture) and as shapes
(slide). Bars are told apart by form and words: whole for confirmed, hatched for an estimate.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from components.kit.sheet import Figure
from data import weeks
from data.kept import MB, kept


@dataclass(frozen=True)
class Bar:
    """From column ``first`` to ``last`` (both included, from 0). ``before`` and ``after``: it
    goes on outside the calendar. ``said`` is the bar in words, ``brief`` where there is little
    room."""

    first: int
    last: int
    sure: bool
    said: str
    brief: str
    before: bool
    after: bool


@dataclass(frozen=True)
class CalendarRow:
    """One programme: its name, who gives it and where, and its bars in time order."""

    key: str
    name: str
    about: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Group:
    """Rows under one heading."""

    name: str
    rows: tuple[CalendarRow, ...]


@dataclass(frozen=True)
class CalendarPlan:
    """``weeks`` are codes, one per column."""

    weeks: tuple[str, ...]
    groups: tuple[Group, ...]

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return sum(len(group.rows) for group in self.groups)

    def first(self, number: int) -> "CalendarPlan":
        """Only the first rows."""
        groups, left = [], number
        for group in self.groups:
            if left > 0:
                groups.append(replace(group, rows=group.rows[:left]))
                left -= len(group.rows)
        return replace(self, groups=tuple(groups))

    def after(self, number: int) -> "CalendarPlan":
        """All rows but the first."""
        groups, left = [], number
        for group in self.groups:
            if len(group.rows) > left:
                groups.append(replace(group, rows=group.rows[left:]))
            left = max(0, left - len(group.rows))
        return replace(self, groups=tuple(groups))


@kept(8 * MB)
def plan(figure: Figure) -> CalendarPlan:
    """The plan of a "weeks" figure, in the frame's order."""
    shown = weeks.between(figure.encoding["first"], figure.encoding["last"])
    start, end = weeks.first_day(shown[0]), weeks.last_day(shown[-1])
    rows = list(figure.frame.itertuples())
    groups = [
        Group(
            name,
            tuple(
                _row(list(bars), start, end)
                for _, bars in groupby(inside, key=lambda bar: bar.diarienummer)
            ),
        )
        for name, inside in groupby(rows, key=lambda bar: bar.group)
    ]
    return CalendarPlan(shown, tuple(groups))


def _row(bars: list, start: date, end: date) -> CalendarRow:
    first = bars[0]
    about = ", ".join(part for part in (first.provider, first.place) if part)
    return CalendarRow(first.diarienummer, first.programme, about, tuple(_bars(bars, start, end)))


def _bars(bars: list, start: date, end: date) -> Iterator[Bar]:
    for bar in bars:
        first, last = date.fromisoformat(bar.from_day), date.fromisoformat(bar.to_day)
        yield Bar(
            first=(max(first, start) - start).days // 7,
            last=(min(last, end) - start).days // 7,
            sure=bool(bar.sure),
            said=bar.said,
            brief=bar.brief,
            before=first < start,
            after=last > end,
        )


def ticks(plan: CalendarPlan, most: int = 16) -> tuple[int, ...]:
    """The columns whose week is written: every one, or every second, third … at most ``most``."""
    step = -(-len(plan.weeks) // most)
    return tuple(range(0, len(plan.weeks), step))


def scale(plan: CalendarPlan) -> Iterator[tuple[int, str, str]]:
    """Column, year and code of each week that is written; the year only where it is a new one."""
    before = ""
    for column in ticks(plan):
        code = plan.weeks[column]
        yield column, "" if code[:4] == before else code[:4], code
        before = code[:4]
