"""What changed in a sheet between two times it was shown: "sedan sist". Pure.

Rows are recognised by what they are about (an occupation, a programme), not by their place.
"""

from collections.abc import Sequence

from components.kit.shown import ShownSheet, ShownTable
from components.sheets.sedan_sist import since_text as text

#: A row by what it is about → its cells by heading.
Rows = dict[tuple[str, ...], dict[str, str]]


def since(before: ShownSheet, now: ShownSheet) -> tuple[str, ...]:
    """Full sentences in order of weight; one that says so when nothing changed."""
    if before.edition == now.edition and before == now:
        return (text.SAME_EDITION,)
    said = _answers(before, now) + tuple(
        sentence for pair in _pairs(before, now) for sentence in _tables(*pair)
    )
    return said or (text.UNCHANGED,)


def _answers(before: ShownSheet, now: ShownSheet) -> tuple[str, ...]:
    if before.answer == now.answer:
        return ()
    gone = [paragraph for paragraph in before.answer if paragraph not in now.answer]
    new = [paragraph for paragraph in now.answer if paragraph not in before.answer]
    return text.answers(gone, new)


def _pairs(
    before: ShownSheet, now: ShownSheet
) -> list[tuple[ShownTable | None, ShownTable | None]]:
    """Each table now with the one it was: of the same title, else of the same headings (a title
    may name a year)."""
    left = list(before.tables)
    pairs: list[tuple[ShownTable | None, ShownTable | None]] = []
    for table in now.tables:
        was = next((one for one in left if one.title == table.title), None)
        titles = {one.title for one in now.tables}
        was = was or next(
            (one for one in left if one.heads == table.heads and one.title not in titles), None
        )
        if was:
            left.remove(was)
        pairs.append((was, table))
    return pairs + [(one, None) for one in left]


def _tables(before: ShownTable | None, now: ShownTable | None) -> tuple[str, ...]:
    if now is None:
        assert before is not None
        return (text.table_gone(before.title),)
    if before is None:
        return (text.table_new(now.title, len(now.rows)),)
    if (before.heads, before.rows) == (now.heads, now.rows):
        return ()
    names = _names(before, now)
    was, are = _rows(before, names), _rows(now, names)
    changes = [
        text.CellChange(", ".join(key), head, was[key][head], cell)
        for key, row in are.items()
        if key in was
        for head, cell in row.items()
        if head in was[key] and was[key][head] != cell
    ]
    new = [", ".join(key) for key in are if key not in was]
    gone = [", ".join(key) for key in was if key not in are]
    return text.table(now.title, new, gone, changes)


def _names(before: ShownTable, now: ShownTable) -> list[str]:
    """The fewest columns that tell every row from the others, both times."""
    heads = [now.heads[place] for place in now.named if now.heads[place] in before.heads]
    for number in range(1, len(heads)):
        if all(_tell_apart(table, heads[:number]) for table in (before, now)):
            return heads[:number]
    return heads


def _tell_apart(table: ShownTable, heads: Sequence[str]) -> bool:
    return len(_rows(table, heads)) == len(table.rows)


def _rows(table: ShownTable, heads: Sequence[str]) -> Rows:
    cells = [dict(zip(table.heads, row, strict=True)) for row in table.rows]
    return {tuple(row[head] for head in heads): row for row in cells}
