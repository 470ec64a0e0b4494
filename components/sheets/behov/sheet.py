"""Q2: what employers say themselves (the forum book: reported needs, workshop results)."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit.numbers import published
from components.kit.sheet import Col, Figure, Missing, Sheet
from components.sheets.behov import text
from components.sheets.book.table import of_book
from data.forum import Book, EmptyBook
from data.questions import meta
from data.store import Store

USES = ("lan", "bransch")


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """Every reported need of the county and sector; how they get in when there are none."""
    sector = meta.sector(store, choice.bransch).in_text
    codes = known(store)
    county = codes.counties[choice.lan]
    found = book.needs(choice.lan, choice.bransch)
    no_rows = text.NO_BOOK if isinstance(book, EmptyBook) else text.EMPTY_BOOK
    return Sheet(
        slug="behov",
        title=text.title(county, sector),
        question=text.QUESTION,
        answer=() if book.notice else text.answer(_needs(found, county, sector)),
        figures=() if found.empty else (_table(found, codes.municipalities, today),),
        missing=(Missing(book.notice or no_rows, text.HOW),) if found.empty else (),
        not_conclude=() if found.empty else text.NOT_CONCLUDE,
    )


def _needs(found: pd.DataFrame, county: str, sector: str) -> text.Needs:
    persons = pd.to_numeric(found["persons"])
    return text.Needs(
        county=county,
        sector=sector,
        needs=len(found),
        persons=None if persons.isna().all() else int(persons.sum()),
        unnumbered=int(persons.isna().sum()),
        origins=tuple(Counter(found["origin"]).most_common()),
        latest="" if found.empty else max(found["reported"]),
    )


def _table(found: pd.DataFrame, municipalities: Mapping[str, str], today: date) -> Figure:
    return of_book(
        text.TABLE,
        found.assign(
            municipality=found["municipality_code"].map(municipalities),
            reported=found["reported"].map(published),
        ),
        {
            "competence": Col("Kompetens eller yrke"),
            "persons": Col("Personer", "count", "antal", missing="inte angivet"),
            "horizon": Col("När", missing="inte angivet"),
            "urgency": Col("Hur bråttom", missing="inte angivet"),
            "municipality": Col("Kommun", missing="hela länet"),
            "origin": Col("Kommer från"),
            "reported": Col("Rapporterat"),
        },
        "rapporterade behov",
        text.period(min(found["reported"]), max(found["reported"])),
        today,
        text.NO_SEX,
    )
