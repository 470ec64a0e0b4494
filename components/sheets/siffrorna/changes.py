"""The tables of what is new since the edition before, and of what could not be fetched."""

import pandas as pd

from components.kit.numbers import published
from components.kit.sheet import Col, Figure
from components.sheets.siffrorna import changes_text as text
from data.questions import changes
from data.store import Store


def figures(store: Store) -> tuple[Figure, ...]:
    """A row per table that differs, and one per source that was stopped; none where there are
    none."""
    made = (_changed(store), _stopped(store))
    return tuple(figure for figure in made if figure)


def answer(store: Store) -> tuple[str, ...]:
    """The same in words, which also say that there is nothing to compare with."""
    found = changes.changed(store)
    before = None if found is None else found.before
    rows = changes.NO_ROWS if found is None else found.rows
    sums = (int(rows[kind].sum()) for kind in ("new", "revised", "gone"))
    return (
        text.answer(before, len(rows), *sums),
        *text.stopped(changes.stopped(store)),
    )


def _changed(store: Store) -> Figure | None:
    found = changes.changed(store)
    if found is None or found.rows.empty:
        return None
    return _figure(
        text.CHANGED,
        found.rows,
        {
            "title": Col("Tabell"),
            "new": Col("Nya rader", "count"),
            "revised": Col("Ändrade rader", "count"),
            "gone": Col("Borttagna rader", "count"),
            "times": Col("Nya år eller perioder", missing=text.NONE),
            "times_gone": Col("År eller perioder som är borta", missing=text.NONE, sparse=True),
        },
        f"utgåva {store.edition}, jämförd med {found.before}",
        text.HOW,
    )


def _stopped(store: Store) -> Figure | None:
    found = changes.stopped(store)
    if not found:
        return None
    rows = [
        (one.name, published(one.since), text.HELD if one.held else text.NOT_HELD) for one in found
    ]
    return _figure(
        text.STOPPED,
        pd.DataFrame(rows, columns=["name", "since", "has"]),
        {
            "name": Col("Källa"),
            "since": Col("Sedan"),
            "has": Col("Utgåvan har"),
        },
        f"utgåva {store.edition}",
        (text.DO,),
    )


def _figure(
    title: str, frame: pd.DataFrame, shown: dict[str, Col], period: str, caveats: tuple[str, ...]
) -> Figure:
    return Figure.table(
        title, frame, shown, (), period, caveats=caveats, processed=False, folded=True
    )
