"""The figures of the sheet lia: calendar, need per term, places, offers. The list: lia_rows.py."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pandas as pd

from components.kit import words
from components.kit.columns import columns
from components.kit.sheet import Col, Figure
from components.sheets.lia import bars as lia_bars
from components.sheets.lia import records, row_text, text
from components.sheets.lia.found import Chosen
from components.sheets.lia.records import LiaNeed, LiaOffer, LiaPeriod, Sure
from data import terms
from data.questions import meta
from data.questions.places import swedish_order
from data.store import Store
from data.tables import Source

_AT_MOST = "högst"


def calendar(store: Store, chosen: Chosen, bars: pd.DataFrame) -> Figure:
    """Weeks × programmes: a bar per confirmed period, a band per programme and term."""
    seen = chosen.window
    of = columns(store, "lia_period", "yh_application", "provider")
    confirmed = {
        "confirmed": Col("Bekräftat", missing="nej, beräknat"),
        **of("contact", missing="fråga anordnaren"),
        **of("link", missing="–"),
    }
    sure = bars[bars["sure"]]
    return Figure(
        kind="weeks",
        title=text.calendar_title(len(seen.weeks), seen.usual),
        alt=text.calendar_alt(
            bars["diarienummer"].nunique(),
            sure["diarienummer"].nunique(),
            seen.first,
            seen.last,
        ),
        frame=bars,
        columns={
            **of("programme", provider="provider_name"),
            "place": Col("Var"),
            "weeks": Col("När"),
            "students": Col("Studerande", "count", _AT_MOST, row_text.UNKNOWN),
            **(confirmed if len(sure) else {}),
            **of("diarienummer"),
        },
        encoding={"first": seen.first, "last": seen.last, **_at_once(bars)},
        sources=sources(store, len(sure) > 0),
        period=f"{text.week(seen.first)}–{text.week(seen.last)}",
        estimated=text.ESTIMATED,
        caveats=(
            text.CONFIRMED_ONLY,
            *((text.UNSURE_AFTER,) if len(sure) else ()),
            *((text.SPLIT,) if (bars["where"] == text.SHARED).any() else ()),
            text.NO_SEX,
        ),
    )


def _at_once(bars: pd.DataFrame) -> dict[str, str]:
    """How many rows the calendar shows at first (those on site, when there are any), and what
    its button for the rest says."""
    once = bars.drop_duplicates("diarienummer")
    near = (once["where"] == text.ON_SITE) | once["group"].eq(lia_bars.CONFIRMED)
    head = min(text.AT_ONCE, int(near.sum()) or len(once))
    if head >= len(once):
        return {}
    rest = once.iloc[head:]["where"].value_counts()
    numbers = [int(rest.get(place, 0)) for place in text.PLACES]
    return {"head": str(head), "rest": text.rest(*numbers)}


def terms_chart(store: Store, chosen: Chosen) -> Figure | None:
    """Need per term and where they study, beside what employers offer; None without need."""
    need = [one for one in chosen.need if one.own]
    known = records.sure(one for one in chosen.periods if one.own)
    if not (need or known):
        return None
    first = chosen.window.terms[0]
    last = max([chosen.window.main, *(one.term_order for one in need), *(o.order for o in known)])
    shown = range(first, min(last, chosen.window.horizon) + 1)
    used = {one.where for one in need if one.term_order in shown}
    used |= {one.where for one in known if one.order in shown}
    rows: list[tuple[str, str, int | None, int | None, int | None]] = []
    for number in shown:
        name = words.term(terms.term(number))
        for place in filter(used.__contains__, text.PLACES):
            confirmed = [one for one in known if (one.order, one.where) == (number, place)]
            estimated = [one for one in need if (one.term_order, one.where) == (number, place)]
            every: list[LiaNeed | Sure] = [*estimated, *confirmed]
            programmes = len({one.diarienummer for one in every})
            sure = records.total(confirmed) or 0
            rows.append((name, place, records.total(every), sure, programmes))
        if chosen.offers:
            offers = [one for one in chosen.offers if one.order == number]
            # Without any: nobody has said that there are none.
            places = sum(one.places for one in offers) if offers else None
            rows.append((name, text.OFFERED, places, None, None))
    numbers = ("number", "confirmed", "programmes")
    frame = pd.DataFrame(rows, columns=["term", "place", *numbers])
    frame = frame.astype(dict.fromkeys(numbers, "Int64"))
    offered = bool(chosen.offers)
    return Figure(
        kind="column",
        title=text.PER_TERM_AND_OFFERS if offered else text.PER_TERM,
        alt=text.per_term_alt(terms.term(first), terms.term(shown[-1])),
        frame=frame,
        columns={
            "term": Col("Termin"),
            "place": Col("Läser, eller erbjuds"),
            "number": Col("Högsta antal", "count", "studerande eller platser", "inte känt"),
            "confirmed": Col("Varav bekräftat", "count", "studerande", "–"),
            "programmes": Col("Utbildningar", "count", missing="–"),
        },
        encoding={"x": "term", "y": "number", "color": "place"},
        sources=sources(store, bool(known), offers=offered),
        period=f"{frame['term'].iloc[0]}–{frame['term'].iloc[-1]}",
        estimated=text.ESTIMATED,
        caveats=(
            text.AHEAD,
            *((text.OFFERS_COUNTED,) if offered else ()),
            *((text.SPLIT,) if text.SHARED in used else ()),
            text.NO_SEX,
        ),
    )


def places(store: Store, chosen: Chosen) -> Figure | None:
    """What a map shows, by municipality and term; None when nothing is on site or offered."""
    found: dict[tuple[int, str], dict[str, Any]] = {}

    def at(order: int, code: str, name: str) -> dict[str, Any]:
        blank = {"students": None, "confirmed": None, "shared": 0, "places": None}
        return found.setdefault((order, code), {"name": name, "code": code, **blank})

    for one in chosen.need:
        if not one.own or one.where == text.REMOTE:
            continue
        for code, name in zip(one.codes, one.names, strict=True):
            here = at(one.term_order, code, name)
            if one.where == text.SHARED:
                here["shared"] += 1
            elif one.students is not None:
                here["students"] = (here["students"] or 0) + one.students
    mine = [one for one in chosen.periods if one.own and one.where == text.ON_SITE]
    for (code, name), there in _by_municipality(mine).items():
        for start in records.sure(there):
            if start.students is not None:
                here = at(start.order, code, name)
                here["confirmed"] = (here["confirmed"] or 0) + start.students
    for offer in chosen.offers:
        here = at(offer.order, offer.municipality_code, offer.municipality)
        here["places"] = (here["places"] or 0) + offer.places
    if not found:
        return None
    ordered = sorted(found, key=lambda key: (key[0], swedish_order(found[key]["name"])))
    frame = pd.DataFrame(
        [{**found[key], "term": words.term(terms.term(key[0])), "order": key[0]} for key in ordered]
    ).astype(dict.fromkeys(("students", "confirmed", "shared", "places", "order"), "Int64"))
    of = columns(store, "municipality", "lia_need")
    return Figure.table(
        text.places_title(),
        frame,
        {
            **of(name="municipality"),
            **of("term"),
            "students": Col("Studerande, beräknat", "count", _AT_MOST, "–"),
            "confirmed": Col("Studerande, bekräftat", "count", missing="–"),
            "shared": Col("Utbildningar som delas med andra kommuner", "count"),
            "places": Col("Erbjudna platser", "count", missing="–"),
        },
        sources(store, bool(mine), offers=bool(chosen.offers)),
        f"{frame['term'].iloc[0]}–{frame['term'].iloc[-1]}",
        encoding={
            "map": "lia",
            "within": str(chosen.reach),
            "county": chosen.county,
            "term": words.term(terms.term(chosen.window.main)),
        },
        estimated=text.ESTIMATED,
        caveats=(text.PLACES_CAVEAT, text.NO_SEX),
        folded=True,
    )


def _by_municipality(periods: Iterable[LiaPeriod]) -> dict[tuple[str, str], list[LiaPeriod]]:
    found: dict[tuple[str, str], list[LiaPeriod]] = {}
    for one in periods:
        found.setdefault((one.codes[0], one.names[0]), []).append(one)
    return found


def offers(store: Store, chosen: Chosen, today: date) -> Figure | None:
    """What employers offer; None when no offer is known."""
    if not chosen.offers:
        return None
    rows = pd.DataFrame(chosen.offers, columns=LiaOffer._fields)
    frame = rows.assign(
        weeks=list(map(text.period, rows["from_week"], rows["to_week"])),
        link=[None if pd.isna(link) else (link, link) for link in rows["link"]],
        confirmed=[text.confirmed(date.fromisoformat(day), today) for day in rows["confirmed"]],
    )
    of = columns(store, "lia_offer", "municipality")
    return Figure.table(
        text.offers_title(len(frame)),
        frame,
        {
            **of("organisation", "municipality", "field"),
            "weeks": Col("Veckor"),
            **of("places"),
            **of("contact", missing="–"),
            "link": of["link"].but(kind="link", missing="–"),
            "confirmed": Col("Bekräftat"),
            **of("next_free", missing="–"),
        },
        meta.sources(store, "lia_mall"),
        text.rows(len(frame)),
        processed=False,
        caveats=(text.UNSURE_AFTER,),
    )


def sources(store: Store, sure: bool, *more: str, offers: bool = False) -> tuple[Source, ...]:
    """MYH's decisions, and the template when something of it is in the figure."""
    keys = ["myh_program", *more]
    keys += ["lia_mall"] if sure or offers else []
    return meta.sources(store, *keys)
