"""Q1: what support there is to apply for, for whom, until when (each organisation)."""

from datetime import date
from typing import Any

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit import numbers, rules
from components.kit.columns import columns
from components.kit.sheet import Col, Figure, Missing, Sheet
from components.sheets.stod import glance, text
from data.forum import Book
from data.questions import meta, support
from data.store import Store

USES = ("lan",)
BY_TERM = True

#: What is what on a card.
_CARD = {"label": "page", "top": "period", "text": "target_group"}


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """National support and the county's own: current first, unchecked and ended folded."""
    county = known(store).counties[choice.lan]
    found = support.programmes(store, choice.lan)
    by_standing = {standing: found[found["standing"] == standing] for standing in text.HEADINGS}
    current = by_standing["aktuell"]
    missing = []
    if current.empty:
        missing.append(Missing(text.NONE_CURRENT, text.CHECK))
    if not found["level"].isin(("lokalt", "regionalt")).any():
        missing.append(Missing(text.no_regional(county), text.WHO_HAS))
    counted = text.Support(
        county=county,
        current=tuple(current["level"].value_counts(sort=False).items()),
        unchecked=len(by_standing["ej kontrollerad"]),
        ended=len(by_standing["avslutad"]),
    )
    return Sheet(
        slug="stod",
        title=text.title(county),
        question=text.QUESTION,
        answer=text.answer(counted),
        figures=tuple(
            _table(store, rows, standing, today)
            for standing, rows in by_standing.items()
            if not rows.empty
        ),
        missing=tuple(missing),
        not_conclude=text.NOT_CONCLUDE,
        headline=glance.headline(counted),
        keys=glance.keys(counted),
        caution=glance.CAUTION,
        discuss=glance.DISCUSS,
    )


def _table(store: Store, rows: pd.DataFrame, standing: str, today: date) -> Figure:
    """What is current as cards, by when it closes; the rest as a table."""
    frame = rows.assign(
        page=list(zip(rows["name"], rows["link"], strict=True)),
        checked=[_checked(row, today) for row in rows.itertuples()],
        urgency=[text.urgency(None if pd.isna(when) else when) for when in rows["period"]],
    ).sort_values("urgency", kind="stable")
    is_current = standing == "aktuell"
    of = columns(store, "support_programme")
    return Figure.table(
        text.HEADINGS[standing],
        frame,
        {
            "page": of["name"].but(kind="link"),
            **of("organisation", "target_group", "what"),
            **of("period", missing=text.NO_PERIOD),
            **of("status"),
            "checked": Col("Kontrollerad", "link"),
        },
        meta.sources(store, "stodprogram"),
        text.period(numbers.years(rows["source_year"].dropna())),
        caveats=meta.caveats(store, "support_programme"),
        processed=False,
        folded=not is_current,
        kind="cards" if is_current else "table",
        encoding=_CARD if is_current else {},
    )


def _checked(row: Any, today: date) -> tuple[str, str]:
    """When a row was checked, and the address it was checked against, if any."""
    year = None if pd.isna(row.source_year) else int(row.source_year)
    old = year is not None and rules.is_old(year, today)
    address = "" if pd.isna(row.source_url) else row.source_url
    return text.checked(row.standing, year, old), address
