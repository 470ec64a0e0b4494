"""The figures of the sheet lia: calendar, need per term, places, offers. The list: lia_rows.py."""

from datetime import date
from typing import Any

import pandas as pd

from components.kit import words
from components.kit.columns import columns
from components.kit.sheet import Col, Figure
from components.sheets.lia import bars as lia_bars
from components.sheets.lia import row_text, text
from components.sheets.lia.found import Chosen
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


def sure(periods: pd.DataFrame) -> pd.DataFrame:
    """Confirmed students: one row per start and term, since a start's students are the same in
    each of its periods. Columns: diarienummer, start_no, order, where, students."""
    keys = ["diarienummer", "start_no", "order", "where"]
    found = periods.groupby(keys, sort=False, as_index=False)
    return found["students"].max() if len(periods) else periods[[*keys, "students"]]


def _by_place(frame: pd.DataFrame, order: str) -> dict[tuple[int, str], list[tuple[str, Any]]]:
    """(Term, kind of place) → diarienummer and students of its rows. By hand: a frame cut for each
    of them takes ten times as long."""
    found: dict[tuple[int, str], list[tuple[str, Any]]] = {}
    columns = frame[[order, "where", "diarienummer", "students"]]
    for term, where, programme, students in columns.itertuples(index=False, name=None):
        found.setdefault((term, where), []).append((programme, students))
    return found


def terms_chart(store: Store, chosen: Chosen) -> Figure | None:
    """Need per term and where they study, beside what employers offer; None without need."""
    need = chosen.need[chosen.need["own"] == 1]
    known = sure(chosen.periods[chosen.periods["own"] == 1])
    first, horizon = chosen.window.terms[0], chosen.window.horizon
    if need.empty and known.empty:
        return None
    last = max([chosen.window.main, *need["term_order"].astype(int), *known["order"].astype(int)])
    rows: list[dict[str, Any]] = []
    estimated, confirmed = _by_place(need, "term_order"), _by_place(known, "order")
    for number in range(first, min(last, horizon) + 1):
        name = words.term(terms.term(number))
        for place in text.PLACES:
            sure_ones = confirmed.get((number, place), [])
            everything = [*estimated.get((number, place), []), *sure_ones]
            told = [int(students) for _, students in everything if pd.notna(students)]
            rows.append(
                {
                    "term": name,
                    "place": place,
                    "number": sum(told) if told or not everything else pd.NA,
                    "confirmed": sum(int(one) for _, one in sure_ones if pd.notna(one)),
                    "programmes": len({programme for programme, _ in everything}),
                }
            )
        if len(chosen.offers):
            offered = chosen.offers[chosen.offers["order"] == number]
            rows.append(
                {
                    "term": name,
                    "place": text.OFFERED,
                    # Nobody has said that there are none.
                    "number": int(offered["places"].sum()) if len(offered) else pd.NA,
                    "confirmed": pd.NA,
                    "programmes": pd.NA,
                }
            )
    frame = pd.DataFrame(rows).astype(dict.fromkeys(("number", "confirmed", "programmes"), "Int64"))
    used = frame.groupby("place")["programmes"].sum()
    frame = frame[frame["place"].map(lambda place: place == text.OFFERED or used[place] > 0)]
    offered = len(chosen.offers) > 0
    return Figure(
        kind="column",
        title=text.PER_TERM_AND_OFFERS if offered else text.PER_TERM,
        alt=text.per_term_alt(terms.term(first), terms.term(min(last, horizon))),
        frame=frame.reset_index(drop=True),
        columns={
            "term": Col("Termin"),
            "place": Col("Läser, eller erbjuds"),
            "number": Col("Högsta antal", "count", "studerande eller platser", "inte känt"),
            "confirmed": Col("Varav bekräftat", "count", "studerande", "–"),
            "programmes": Col("Utbildningar", "count", missing="–"),
        },
        encoding={"x": "term", "y": "number", "color": "place"},
        sources=sources(store, len(known) > 0, offers=offered),
        period=f"{frame['term'].iloc[0]}–{frame['term'].iloc[-1]}",
        estimated=text.ESTIMATED,
        caveats=(
            text.AHEAD,
            *((text.OFFERS_COUNTED,) if offered else ()),
            *((text.SPLIT,) if (frame["place"] == text.SHARED).any() else ()),
            text.NO_SEX,
        ),
    )


def places(store: Store, chosen: Chosen) -> Figure | None:
    """What a map shows, by municipality and term; None when nothing is on site or offered."""
    found: dict[tuple[int, str], dict[str, Any]] = {}

    def at(order: int, code: str, name: str) -> dict[str, Any]:
        blank = {"students": None, "confirmed": None, "shared": 0, "places": None}
        return found.setdefault((int(order), code), {"name": name, "code": code, **blank})

    own = chosen.need[(chosen.need["own"] == 1) & (chosen.need["where"] != text.REMOTE)]
    for row in own.itertuples():
        for code, name in zip(row.codes, row.names, strict=True):
            here = at(row.term_order, code, name)
            if row.where == text.SHARED:
                here["shared"] += 1
            elif not pd.isna(row.students):
                here["students"] = (here["students"] or 0) + int(row.students)
    mine = chosen.periods[(chosen.periods["own"] == 1) & (chosen.periods["where"] == text.ON_SITE)]
    keys = ["diarienummer", "start_no", "order", "municipality_code", "municipality"]
    starts = mine.groupby(keys, sort=False, as_index=False)["students"].max() if len(mine) else mine
    for row in starts.itertuples():
        if not pd.isna(row.students):
            here = at(row.order, row.municipality_code, row.municipality)
            here["confirmed"] = (here["confirmed"] or 0) + int(row.students)
    for row in chosen.offers.itertuples():
        here = at(row.order, row.municipality_code, row.municipality)
        if not pd.isna(row.places):
            here["places"] = (here["places"] or 0) + int(row.places)
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
        sources(store, len(mine) > 0, offers=len(chosen.offers) > 0),
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


def offers(store: Store, chosen: Chosen, today: date) -> Figure | None:
    """What employers offer; None when no offer is known."""
    rows = chosen.offers
    if rows.empty:
        return None
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
