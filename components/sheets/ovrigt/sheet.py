"""Q3: labour-market training, validation and quality, which only local figures can tell."""

from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit.rules import is_old
from components.kit.sheet import Col, Figure, Missing, Sheet
from components.sheets.local import figures as local_figures
from components.sheets.local.text import HOW
from components.sheets.ovrigt import text
from data.forum import Book
from data.questions import local, meta
from data.store import Store

USES = ("lan", "bransch")
BY_TERM = True


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """What has been handed in, who can hand in the rest, and what to ask them."""
    sector = meta.sector(store, choice.bransch).in_text
    county = known(store).counties[choice.lan]
    found = local.figures(store, choice.lan, choice.bransch)
    found = found[found["kind"].str.startswith(tuple(one.kind for one in text.SUBJECTS))]
    lacking = [one for one in text.SUBJECTS if not found["kind"].str.startswith(one.kind).any()]
    newest = None if found.empty else int(found["year"].max())
    old_year = newest if newest and is_old(newest, today) else None
    handed = local_figures.handed(found)
    return Sheet(
        slug="ovrigt",
        title=text.title(sector, county),
        question=text.question(old_year),
        answer=(text.answer(county, sector, handed),),
        figures=(
            _to_ask(),
            *([] if found.empty else [local_figures.table(store, found)]),
        ),
        missing=(Missing(*text.missing(lacking, county, sector)),) if lacking else (),
        notes=(HOW,) if lacking else (),
        not_conclude=text.NOT_CONCLUDE,
        old_year=old_year,
        headline=text.headline(handed, lacking, county),
        keys=text.keys(handed, lacking),
        caution=text.CAUTION if lacking else text.NOT_ALIKE,
        discuss=text.discuss(lacking),
    )


def _to_ask() -> Figure:
    """The questions for the meeting, and who can answer them."""
    rows = [
        (subject.name.capitalize(), question, subject.bringer)
        for subject in text.SUBJECTS
        for question in subject.questions
    ]
    shown = {"about": Col("Om"), "question": Col("Fråga"), "bringer": Col("Vem har siffran")}
    return Figure.table(
        text.TO_ASK,
        pd.DataFrame(rows, columns=list(shown)),
        shown,
        (),
        text.TO_ASK_PERIOD,
        alt=text.to_ask(),
        kind="board",
        encoding={"label": "question", "group": "about", "note": "bringer"},
        processed=False,
    )
