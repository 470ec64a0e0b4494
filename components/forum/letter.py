"""The letter of an order to who is to decide on it: what is asked for, why, and what it rests on.

It is sheets, so the light page, the document and the mail say the same. It holds no name and no
address of a person: who sends it knows where.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qs

import pandas as pd

from components import sheets
from components.address import choices
from components.address.choices import Choice
from components.address.known import known
from components.forum import letter_text as text
from components.kit import words
from components.kit.sender import sender
from components.kit.sheet import Col, Figure, Missing, Sheet
from components.sheets.earliest import figure as earliest
from components.sheets.earliest import text as earliest_text
from components.sheets.forum import figures as forum_figures
from components.sheets.reading import Reading
from data import store
from data.forum import EmptyBook, life
from data.forum.rows import Evidence, Order
from data.questions import meta, places
from data.store import Store


@dataclass(frozen=True, eq=False)
class Letter:
    """``parts``: what is asked for, why, what it rests on, when it can start. ``edition``: the
    published one, that the earliest start is of."""

    title: str
    place: str
    edition: str
    choice: Choice
    order: Order
    parts: tuple[Sheet, ...]


def collect(now: Reading, order_id: int) -> Letter | None:
    """The letter of an order that has been made; None of a draft, which is nobody's to read yet,
    or when there is no such order. Raises BookError."""
    one = now.book.order(order_id)
    if one is None or one.ordered is None:
        return None
    choice = Choice(lan=one.county_code, bransch=one.sector)
    codes = known(now.newest)
    county, sector = codes.counties[one.county_code], meta.sector(now.newest, one.sector).in_text
    return Letter(
        title=text.title(one.title, one.kind),
        place=f"{codes.sectors[one.sector]}, {county}",
        edition=now.newest.edition,
        choice=choice,
        order=one,
        parts=(
            _asked(one, words.forum(county, sector), now),
            Sheet("skal", text.WHY, text.WHY, tuple(_lines(one.reason))),
            _rests(now.book.evidence(order_id), now),
            _start(one, now.newest),
        ),
    )


def answer_due(one: Order, today: date) -> date:
    """Until when an answer is awaited: the day that is set, else as if it were sent today."""
    if one.answer_due:
        return date.fromisoformat(one.answer_due)
    return today + timedelta(days=life.ANSWER_WITHIN_DAYS)


def _asked(one: Order, forum: str, now: Reading) -> Sheet:
    kind = life.KIND[one.kind]
    named = places.municipalities(now.newest, one.county_code)
    where = named.get(one.municipality_code or "")
    waits = one.state in ("beställd", "skickad")
    due = text.due(answer_due(one, now.today), is_set=bool(one.answer_due)) if waits else ""
    lines = (
        text.to(one.addressee, one.addressee_type),
        text.ordered(forum, one.title, one.kind),
        text.size(one.places_per_start, one.starts, one.seats_later, one.wanted_start, where),
        text.decision(kind.decision),
        due,
        text.how(kind.evidence, life.DECLINED_BECAUSE) if waits else text.state(one.state),
        text.contact(sender().contact),
    )
    return Sheet("brev", text.ASKED, text.ASKED, tuple(filter(None, lines)))


def _rests(kept: Iterable[Evidence], now: Reading) -> Sheet:
    figures = tuple(_evidence(one, now) for one in kept if one.numbers)
    missing = () if figures else (Missing(text.NO_EVIDENCE, text.NO_EVIDENCE_DO),)
    return Sheet("underlag", text.RESTS, text.RESTS, (), figures, missing)


def _evidence(kept: Evidence, now: Reading) -> Figure:
    """The row as it stood, with the sources, period and caveats of the figure that it was in;
    where its edition is gone, the edition itself is named."""
    made = forum_figures.evidence(kept)
    of = _figure(kept, now)
    if of is None:
        return replace(made, caveats=(text.EDITION_GONE,))
    return replace(
        made,
        sources=of.sources,
        period=f"{of.period}, utgåva {kept.edition}",
        caveats=of.caveats,
        estimated=of.estimated,
        processed=of.processed,
    )


def _figure(kept: Evidence, now: Reading) -> Figure | None:
    """The figure of the sheet that has the row, in the edition that it was read in."""
    with suppress(store.NoEdition, KeyError):
        edition = store.opened(kept.edition)
        if edition.edition != kept.edition:
            return None
        choice = choices.parse(parse_qs(kept.choices), known(edition)).choice
        day = date.fromisoformat(kept.at[:10])
        sheet = sheets.sheet(kept.sheet, edition, EmptyBook(), choice, day)
        return next((figure for figure in sheet.figures if _has(figure, kept.numbers)), None)
    return None


def _has(figure: Figure, numbers: Mapping[str, Any]) -> bool:
    return any(
        name in figure.columns and numbers[name] in set(figure.frame[name])
        for name in ("occupation", "area")
        if numbers.get(name)
    )


def _start(one: Order, edition: Store) -> Sheet:
    """When it can start at the earliest, by the day it was ordered."""
    ordered = date.fromisoformat(one.ordered or "")
    deadlines = earliest.known(edition)
    said = earliest.for_order(deadlines, one.kind, ordered)
    matter = earliest_text.MATTER_OF.get(one.kind)
    if matter is None:
        return Sheet("start", earliest_text.TITLE, earliest_text.TITLE, (said,))
    rows = [(said, earliest_text.certainty(deadlines[matter], ordered))]
    shown = {"steps": Col(text.STEPS), "certainty": Col(text.CERTAINTY)}
    figure = Figure.table(
        text.STEPS,
        pd.DataFrame(rows, columns=list(shown)),
        shown,
        meta.sources(edition, "tidsgranser"),
        "senast kända datum per ansökan",
        estimated=earliest_text.RULE,
    )
    return Sheet("start", earliest_text.TITLE, earliest_text.TITLE, (), (figure,))


def _lines(said: str) -> list[str]:
    return [line for line in said.splitlines() if line.strip()]
