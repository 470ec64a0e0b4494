"""A board of names by group: a box of text for each column, its names one to a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import pandas as pd
from pptx.slide import Slide

from components.kit import cells
from components.kit.sheet import Figure
from components.render import fit
from components.render.deck.slide import Box, Line, text

_SIZES = (18, 16, 15, 14, 13, 12, 11, 10)
_MOST_COLUMNS = 7
_GAP, _AFTER = 18.0, 0.25
_HEAD = 1.2
_SMALL = 11
#: How a group stands that is only listed (components/render/pictures/board.py).
_LISTED = "tyst"


@dataclass(frozen=True)
class _Group:
    name: str
    items: tuple[str, ...]

    @property
    def head(self) -> str:
        return f"{self.name} {len(self.items)}"


def add(slide: Slide, box: Box, figure: Figure) -> int:
    """Draw it. Returns how many names there was no room for."""
    groups, quiet = _groups(figure)
    under = [_listed(group, box.width) for group in quiet]
    signs = _signs(figure)
    foot = [*([signs] if signs else []), *(line for line, _ in under)]
    high = sum(fit.lines(line, _SMALL, box.width) for line in foot) * _SMALL * fit.LINE
    room = box._replace(height=box.height - high - 8 if foot else box.height)
    left = _drawn(slide, room, groups) if groups else 0
    if foot:
        below = Box(box.left, box.top + box.height - high, box.width, high)
        text(slide, below, [Line(line, _SMALL) for line in foot])
    return left + sum(number for _, number in under)


def _groups(figure: Figure) -> tuple[list[_Group], list[_Group]]:
    """Those that stand as columns, in order, and those that are only listed. None is empty."""
    e, frame = figure.encoding, figure.frame
    column = frame[e["group"]]
    order = (
        list(column.cat.categories)
        if isinstance(column.dtype, pd.CategoricalDtype)
        else list(dict.fromkeys(column.dropna()))
    )
    shown: list[_Group] = []
    quiet: list[_Group] = []
    for name in order:
        rows = frame[column == name]
        if rows.empty:
            continue
        listed = "form" in e and rows[e["form"]].iloc[0] == _LISTED
        items = tuple(_item(figure, row, bare=listed) for row in rows.to_dict("records"))
        (quiet if listed else shown).append(_Group(str(name), items))
    return shown, quiet


def _item(figure: Figure, row: dict, *, bare: bool) -> str:
    """ "↑ Svetsare (riket: balans)"."""
    e = figure.encoding
    parts = [str(row[e["label"]])]
    if not bare and "mark" in e and not cells.is_missing(row[e["mark"]]):
        parts.insert(0, str(row[e["mark"]]))
    if "note" in e and not cells.is_missing(row[e["note"]]):
        parts.append(f"({row[e['note']]})")
    return " ".join(parts)


def _signs(figure: Figure) -> str:
    """What the signs before the names mean."""
    e = figure.encoding
    if "said" not in e:
        return ""
    pairs = figure.frame[[e["mark"], e["said"]]].dropna().drop_duplicates()
    return " · ".join(f"{mark} {said}" for mark, said in pairs.itertuples(index=False))


def _listed(group: _Group, room: float) -> tuple[str, int]:
    """A group in two lines at most, and how many of its names are left out."""
    for number in range(len(group.items), 0, -1):
        more = ", …" if number < len(group.items) else ""
        line = f"{group.head}: {', '.join(group.items[:number])}{more}"
        if fit.lines(line, _SMALL, room) <= 2:
            return line, len(group.items) - number
    return fit.cut(f"{group.head}: …", _SMALL, room, _SMALL * fit.LINE), len(group.items)


def _drawn(slide: Slide, box: Box, groups: list[_Group]) -> int:
    size, columns = _fitting(groups, box)
    wide = (box.width - _GAP * (columns - 1)) / columns
    place, left = 0, 0
    needs = [_needed(group, size, wide, box.height) for group in groups]
    # Too many even in the smallest type: the last groups' names are counted, not squeezed.
    for number, (group, need) in enumerate(zip(groups, needs, strict=True)):
        waiting = len(groups) - number - 1
        given = min(need, columns - place - waiting)
        left += _group(slide, box, group, size, wide, place, given)
        place += given
    return left


def _fitting(groups: Sequence[_Group], box: Box) -> tuple[float, int]:
    """Type size and number of equal columns: the largest type in which all names have a place."""
    least = max(len(groups), 2)
    most = max(_MOST_COLUMNS, least)
    for size in _SIZES:
        for columns in range(least, most + 1):
            wide = (box.width - _GAP * (columns - 1)) / columns
            words = [word for group in groups for item in group.items for word in item.split(" ")]
            if columns > least and max(fit.width(word, size) for word in words) > wide:
                break
            if sum(_needed(group, size, wide, box.height) for group in groups) <= columns:
                return size, columns
    return _SIZES[-1], most


def _head_height(groups_head: str, size: float, wide: float) -> float:
    big = size * _HEAD
    return fit.lines(groups_head, big, wide, bold=True) * big * fit.LINE + big * _AFTER


def _item_height(item: str, size: float, wide: float) -> float:
    return fit.lines(item, size, wide) * size * fit.LINE + size * _AFTER


def _needed(group: _Group, size: float, wide: float, high: float) -> int:
    """How many columns a group's names take."""
    room = high - _head_height(group.head, size, wide)
    if room <= 0:
        return _MOST_COLUMNS + 1
    used, columns = 0.0, 1
    for item in group.items:
        tall = _item_height(item, size, wide)
        if used + tall > room:
            used, columns = 0.0, columns + 1
        used += tall
    return columns


def _group(
    slide: Slide, box: Box, group: _Group, size: float, wide: float, place: int, given: int
) -> int:
    """The heading over the group's columns, and its names in them; gives how many are left."""
    head = _head_height(group.head, size, wide)
    waiting = list(group.items)
    each = ceil(len(waiting) / given)
    for column in range(given):
        left = box.left + (place + column) * (wide + _GAP)
        lines: list[Line] = []
        used = 0.0
        while waiting and (given == 1 or column == given - 1 or len(lines) < each):
            tall = _item_height(waiting[0], size, wide)
            if head + used + tall > box.height + 0.1:
                break
            lines.append(Line(waiting.pop(0), size, after=size * _AFTER))
            used += tall
        if column == 0:
            big = size * _HEAD
            title = Line(group.head, big, bold=True, strong=True)
            text(slide, Box(left, box.top, wide, head), [title])
        if lines:
            text(slide, Box(left, box.top + head, wide, used), lines)
    return len(waiting)
