"""The first of what was granted as cards: its name, and who, how and how many in one line."""

from collections.abc import Sequence

import pandas as pd

from components.kit.numbers import beside, count, listing, sentence
from components.kit.sheet import Col, Figure
from data.tables import Source

#: So many stand as cards; the table behind has them all.
MOST = 4


def figure(
    granted: pd.DataFrame,
    name: Col,
    said: Sequence[str],
    sources: tuple[Source, ...],
    period: str,
    caveats: tuple[str, ...],
) -> Figure:
    """``granted`` has programme (its column is ``name``), in the order of the cards (at least one
    row); ``said`` is the line of each."""
    frame = granted[["programme"]].assign(said=list(said)).head(MOST)
    return Figure.table(
        title(len(granted)),
        frame,
        {"programme": name, "said": Col("Anordnare och platser")},
        sources,
        period,
        kind="cards",
        alt=f"{title(len(granted))}: {listing(list(frame['programme']))}.",
        encoding={"label": "programme", "text": "said"},
        caveats=caveats,
        beside=True,
    )


def title(number: int) -> str:
    """ "De två beviljade", or how many of them are shown."""
    if number == 1:
        return "Den beviljade"
    if number <= MOST:
        return f"De {beside(number, number)} beviljade"
    return f"{sentence(beside(MOST, number))} av de {count(number)} beviljade; tabellen har alla"
