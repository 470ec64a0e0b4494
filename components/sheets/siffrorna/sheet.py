"""About the figures: every source, table, rule, word and page, and the accessibility statement."""

import re
from collections.abc import Sequence
from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.kit.sheet import Sheet
from components.sheets.siffrorna import figures, text
from data.forum import Book
from data.questions import about
from data.store import Store

USES: Sequence[str] = ()


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The same for every choice; what is late depends on the day."""
    sources = about.sources(store)
    freshness = _freshness(sources)
    return Sheet(
        slug="siffrorna",
        title=text.TITLE,
        question=text.QUESTION,
        answer=text.answer(freshness, today),
        figures=(
            *figures.of_sources(store, sources, today),
            *figures.of_the_edition(store),
            *figures.of_sectors(store),
            figures.of_actors(store),
            *figures.of_the_service(store),
        ),
        notes=text.NOTES,
        not_conclude=text.NOT_CONCLUDE,
    )


def _freshness(sources: pd.DataFrame) -> text.Freshness:
    known = sources[sources["next_release"] != text.UNKNOWN].sort_values("next_release")
    later = " ".join(sources["rounds"])
    retrieved = sources.loc[sources["retrieved"] != text.UNKNOWN, "retrieved"]
    return text.Freshness(
        sources=len(sources),
        publishers=sources["publisher"].nunique(),
        retrieved=tuple(sorted({*retrieved, *re.findall(r": ([\d-]+)", later)})),
        coming=tuple(
            text.Coming(row.publisher, row.table, row.next_release) for row in known.itertuples()
        ),
        unknown=len(sources) - len(known),
    )
