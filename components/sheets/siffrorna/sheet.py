"""About the figures: every source, table, rule, word and page, and the accessibility statement."""

import re
from collections.abc import Sequence
from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.kit import changelog, words
from components.kit.sheet import Missing, Offered, Sheet
from components.sheets.siffrorna import changes, data_year, easy, figures, text
from data.forum import Book
from data.questions import about
from data.store import Store

USES: Sequence[str] = ("sok",)


def offers(store: Store, choice: Choice) -> tuple[Offered, ...]:
    """A word of the mapping between educations and occupations."""
    return (Offered("sok", none=words.SEARCH_MAPPING),)


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The same for every county and sector; what is late depends on the day. With a search the
    rows of the mapping that it finds stand first."""
    sources = about.sources(store)
    freshness = _freshness(sources)
    return Sheet(
        slug="siffrorna",
        title=text.TITLE,
        question=text.QUESTION,
        answer=(*text.answer(freshness, today), *changes.answer(store)),
        figures=(
            *(figures.searched(store, choice.sok) if choice.sok else ()),
            *figures.of_sources(store, sources, today),
            *data_year.figures(sources, today, store.edition),
            *changes.figures(store),
            *figures.of_the_edition(store),
            *figures.of_sectors(store),
            figures.of_actors(store),
            *figures.of_the_service(store),
        ),
        missing=_missing(store, choice.sok),
        notes=(text.version(*changelog.version()), *text.NOTES),
        not_conclude=text.NOT_CONCLUDE,
        headline=text.headline(freshness),
        keys=text.keys(freshness, today),
        caution=text.CAUTION,
        discuss=text.DISCUSS,
        easy=easy.easy(figures.accessibility()),
    )


def _missing(store: Store, wanted: str) -> tuple[Missing, ...]:
    if not wanted or figures.searched(store, wanted):
        return ()
    return (Missing(text.not_found(wanted), text.OTHER_WORDS),)


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
