"""Q2: what employers say themselves (the forum book: reported needs, workshop results)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit.sheet import Col, Figure, Missing, Sheet
from components.sheets.behov import finding, text
from components.sheets.book.table import of_book
from components.sheets.occupations import named, reach
from data.forum import Book
from data.forum.errors import BookError
from data.questions import meta
from data.store import Store

#: What a card says of a need, and how many cards there are: the table has every need.
_ON_A_CARD = ("competence", "origin", "persons", "horizon", "urgency", "municipality")
_MOST_CARDS = 5

#: One bar compares nothing.
_FEWEST_BARS = 2

USES = ("lan", "bransch")
USES_BOOK = True


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """Every reported need of the county and sector; how they get in when there are none."""
    sector = meta.sector(store, choice.bransch).in_text
    codes = known(store)
    county = codes.counties[choice.lan]
    title = text.title(county, sector)
    try:
        found = _with_occupation(store, book.needs(choice.lan, choice.bransch))
    except BookError as error:
        return Sheet(
            "behov",
            title,
            text.QUESTION,
            (),
            missing=(Missing(str(error), text.HOW),),
            headline=finding.NO_BOOK,
        )
    needs = _needs(found, county, sector)
    no_rows = text.EMPTY_BOOK if book.kept else text.NO_BOOK
    return Sheet(
        slug="behov",
        title=title,
        question=text.QUESTION,
        answer=text.answer(needs),
        figures=() if found.empty else _figures(store, found, codes.municipalities, today),
        missing=(Missing(no_rows, text.HOW),) if found.empty else (),
        not_conclude=() if found.empty else text.NOT_CONCLUDE,
        headline=finding.headline(needs) if book.kept else finding.NO_BOOK,
        keys=finding.keys(needs),
        caution="" if found.empty else finding.CAUTION,
        discuss=finding.DISCUSS,
    )


def _with_occupation(store: Store, found: pd.DataFrame) -> pd.DataFrame:
    """With the way into the occupation that each need means; missing when it means none."""
    ways = reach.ways_in(store)
    meant = named.meant(store, found)
    said = [text.way_in(one, ways[one]) if one and one in ways else None for one in meant]
    return found.assign(way_in=said)


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


def _figures(
    store: Store, found: pd.DataFrame, municipalities: Mapping[str, str], today: date
) -> tuple[Figure, ...]:
    """Persons by competence when there are several to compare, the newest needs as cards, and
    every need."""
    every = _table(store, found, municipalities, today)
    shown = {name: every.columns[name] for name in _ON_A_CARD}
    cards = replace(
        every,
        kind="cards",
        title=text.NEWEST,
        frame=every.frame.head(_MOST_CARDS),
        columns=shown,
        encoding={"label": "competence", "top": "origin"},
        beside=True,
    )
    return (*_bars(found, every), cards, every)


def _bars(found: pd.DataFrame, every: Figure) -> tuple[Figure, ...]:
    """Persons by competence, the most first; a need without a number is not zero."""
    persons = pd.to_numeric(found["persons"])
    by_competence = persons.groupby(found["competence"], sort=False).sum(min_count=1)
    if by_competence.notna().sum() < _FEWEST_BARS:
        return ()
    frame = by_competence.sort_values(ascending=False, kind="stable").astype("Int64").reset_index()
    bars = replace(
        every,
        kind="bar",
        title=text.BY_COMPETENCE,
        alt=text.alt(frame["competence"].iloc[0], int(frame["persons"].iloc[0])),
        frame=frame,
        columns={name: every.columns[name] for name in ("competence", "persons")},
        encoding={"x": "competence", "y": "persons"},
        caveats=(text.NO_SEX, text.SAME),
        processed=True,
    )
    return (bars,)


def _table(
    store: Store, found: pd.DataFrame, municipalities: Mapping[str, str], today: date
) -> Figure:
    leads = named.leads(store, found["competence"], found["occupation"])
    ways = {
        way: leads[said]
        for way, said in zip(found["way_in"], found["competence"], strict=True)
        if said in leads
    }
    return of_book(
        text.TABLE,
        found.assign(
            municipality=found["municipality_code"].map(municipalities),
        ),
        {
            "competence": Col("Kompetens eller yrke", leads=leads),
            "way_in": Col("Yrke och vägen in", missing="inte ett yrkes namn", leads=ways),
            "persons": Col("Personer", "count", "antal", missing="inte angivet"),
            "horizon": Col("När", missing="inte angivet"),
            "urgency": Col("Hur bråttom", missing="inte angivet"),
            "municipality": Col("Kommun", missing="hela länet"),
            "origin": Col("Kommer från"),
            "reported": Col("Rapporterat", "date"),
        },
        "rapporterade behov",
        text.period(min(found["reported"]), max(found["reported"])),
        today,
        text.NO_SEX,
    )
