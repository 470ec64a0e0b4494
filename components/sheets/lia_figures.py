"""The figures of the sheet lia: calendar, list, need per term, places, offers."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pandas as pd

from components import lia_bars
from components.lia import Chosen
from components.sheet import Col, Figure
from components.text import lia as text
from components.text import lia_row as row_text
from components.text import numbers, programme_row, words
from data import terms
from data.questions import meta
from data.questions.places import swedish_order
from data.store import Store

_AT_MOST = "högst"


def calendar(store: Store, chosen: Chosen, bars: pd.DataFrame) -> Figure:
    """Weeks × programmes: a bar per confirmed period, a band per programme and term."""
    seen = chosen.window
    columns = {
        "programme": Col("Utbildning"),
        "provider": Col("Anordnare"),
        "place": Col("Var"),
        "weeks": Col("När"),
        "students": Col("Studerande", "count", _AT_MOST, row_text.UNKNOWN),
        "confirmed": Col("Bekräftat", missing="nej, beräknat"),
        "contact": Col("Kontakt", missing="fråga anordnaren"),
        "link": Col("Webbsida", missing="–"),
        "diarienummer": Col("Diarienummer"),
    }
    if not bars["sure"].any():
        for name in ("confirmed", "contact", "link"):
            del columns[name]
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
        columns=columns,
        encoding={"first": seen.first, "last": seen.last},
        sources=_sources(store, len(sure) > 0),
        period=f"{text.week(seen.first)}–{text.week(seen.last)}",
        estimated=text.ESTIMATED,
        caveats=(
            text.CONFIRMED_ONLY,
            *((text.UNSURE_AFTER,) if len(sure) else ()),
            *((text.SPLIT,) if (bars["where"] == text.SHARED).any() else ()),
            text.NO_SEX,
        ),
    )


def listed(
    store: Store, chosen: Chosen, bars: pd.DataFrame, today: date, said_place: str, *, own: bool
) -> Figure | None:
    """One row per programme: when, how many, the provider's page and a ready mail. None when
    there is no programme. ``said_place``: where the mail says that the company is."""
    need, periods = (
        frame[frame["own"] == int(own)] for frame in (chosen.seen, chosen.seen_periods)
    )
    names = {number: f"t{number}" for number in chosen.window.terms}
    rows = [
        _row(number, found, sure, names, chosen, today, said_place)
        for number, found, sure in _by_programme(need, periods, bars if own else None)
    ]
    if not rows:
        return None
    frame = pd.DataFrame(rows).astype(dict.fromkeys(names.values(), "Int64"))
    columns = {
        "programme": Col("Utbildning"),
        "page": Col("Anordnare", "link"),
        "place": Col("Var"),
        "when": Col("När"),
        **{
            name: Col(numbers.sentence(words.term(terms.term(number))), "count", _AT_MOST, "–")
            for number, name in names.items()
        },
        "extent": Col("Studieform, takt och omfattning"),
        "share": Col("LIA enligt lag", missing="ingen andel i lagen"),
        "diarienummer": Col("Diarienummer"),
    }
    if frame["share"].isna().all():
        del columns["share"]
    title = text.list_title if own else text.related_title
    return Figure(
        kind="table",
        title=title(len(frame)),
        alt=title(len(frame)),
        frame=frame,
        columns=columns,
        encoding={"lia": "rows"},
        sources=_sources(store, len(periods) > 0, "anordnare"),
        period=f"{text.week(chosen.window.first)}–{text.week(chosen.window.last)}",
        estimated=text.ESTIMATED,
        caveats=(text.DISTANCES, text.NO_SEX),
        folded=not own,
    )


def _by_programme(
    need: pd.DataFrame, periods: pd.DataFrame, bars: pd.DataFrame | None
) -> Iterable[tuple[str, pd.DataFrame, pd.DataFrame]]:
    """diarienummer, its need and its periods; in the calendar's order when there is one."""
    by_need = dict(iter(need.groupby("diarienummer", sort=False)))
    by_period = dict(iter(periods.groupby("diarienummer", sort=False)))
    names = dict(zip(need["diarienummer"], need["programme"], strict=True))
    names |= dict(zip(periods["diarienummer"], periods["programme"], strict=True))
    drawn = [] if bars is None else list(dict.fromkeys(bars["diarienummer"]))
    order = sorted(names, key=lambda number: (swedish_order(names[number]), number))
    for number in dict.fromkeys([*drawn, *order]):
        yield number, by_need.get(number, need.iloc[:0]), by_period.get(number, periods.iloc[:0])


def _row(
    number: str,
    need: pd.DataFrame,
    periods: pd.DataFrame,
    names: dict[int, str],
    chosen: Chosen,
    today: date,
    said_place: str,
) -> dict[str, Any]:
    first = next((need if len(need) else periods).itertuples())
    website = None if pd.isna(first.website) else first.website
    unchecked = website is not None and first.website_status != programme_row.CHECKED
    students = per_term(need, periods)
    said = [
        row_text.weeks(
            row.from_week,
            row.to_week,
            _whole(row.students),
            text.confirmed(date.fromisoformat(row.confirmed), today),
        )
        for row in periods.itertuples()
    ]
    said += [row_text.estimate(row.term, _whole(row.students)) for row in need.itertuples()]
    contact = next((row.contact for row in periods.itertuples() if not pd.isna(row.contact)), "")
    points = next((_whole(row.points) for row in need.itertuples()), None)
    form = words.FORMS[first.study_form]
    extent = programme_row.extent(first.study_form, int(first.pace_pct), points) if points else form
    asked = terms.term(chosen.window.main)
    return {
        "programme": first.programme,
        "page": (programme_row.provider(first.provider, unchecked), website),
        "place": lia_bars.place(first),
        "when": "; ".join(line.rstrip(".") for line in said),
        **{name: students.get(order, pd.NA) for order, name in names.items()},
        "extent": row_text.extent(extent, int(first.pace_pct)),
        "share": row_text.QUARTER if str(first.diploma).startswith("Kvalificerad") else None,
        "diarienummer": number,
        "said": tuple(said),
        "website_status": None if pd.isna(first.website_status) else first.website_status,
        "provider": first.provider,
        "mail": row_text.mail(contact, first.programme, number, asked, said_place),
    }


def per_term(need: pd.DataFrame, periods: pd.DataFrame) -> dict[int, int]:
    """Ordinal of a term → students, estimated and confirmed together; without what is unknown."""
    total: dict[int, int] = {}
    for order, students in need[["term_order", "students"]].itertuples(index=False, name=None):
        if not pd.isna(students):
            total[int(order)] = total.get(int(order), 0) + int(students)
    for order, students in sure(periods)[["order", "students"]].itertuples(index=False, name=None):
        if not pd.isna(students):
            total[int(order)] = total.get(int(order), 0) + int(students)
    return total


def sure(periods: pd.DataFrame) -> pd.DataFrame:
    """Confirmed students: one row per start and term, since a start's students are the same in
    each of its periods. Columns: diarienummer, start_no, order, where, students."""
    keys = ["diarienummer", "start_no", "order", "where"]
    found = periods.groupby(keys, sort=False, as_index=False)
    return found["students"].max() if len(periods) else periods[[*keys, "students"]]


def terms_chart(store: Store, chosen: Chosen) -> Figure | None:
    """Need per term and where they study, beside what employers offer; None without need."""
    need = chosen.need[chosen.need["own"] == 1]
    known = sure(chosen.periods[chosen.periods["own"] == 1])
    first, horizon = chosen.window.terms[0], chosen.window.horizon
    if need.empty and known.empty:
        return None
    last = max([chosen.window.main, *need["term_order"].astype(int), *known["order"].astype(int)])
    rows: list[dict[str, Any]] = []
    for number in range(first, min(last, horizon) + 1):
        name = words.term(terms.term(number))
        for place in text.PLACES:
            estimated = need[(need["term_order"] == number) & (need["where"] == place)]
            confirmed = known[(known["order"] == number) & (known["where"] == place)]
            everything = pd.concat([estimated["students"], confirmed["students"]])
            blank = len(everything) > 0 and everything.isna().all()
            rows.append(
                {
                    "term": name,
                    "place": place,
                    "number": pd.NA if blank else int(everything.sum()),
                    "confirmed": int(confirmed["students"].sum()),
                    "programmes": len({*estimated["diarienummer"], *confirmed["diarienummer"]}),
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
        sources=_sources(store, len(known) > 0, offers=offered),
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
    starts = mine.groupby(["diarienummer", "start_no", "order", "municipality_code"], sort=False)
    for (_, _, order, code), rows in starts:
        here = at(order, code, rows["municipality"].iloc[0])
        if not rows["students"].isna().all():
            here["confirmed"] = (here["confirmed"] or 0) + int(rows["students"].max())
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
    return Figure(
        kind="table",
        title=text.places_title(),
        alt=text.places_title(),
        frame=frame,
        columns={
            "name": Col("Kommun"),
            "term": Col("Termin"),
            "students": Col("Studerande, beräknat", "count", _AT_MOST, "–"),
            "confirmed": Col("Studerande, bekräftat", "count", missing="–"),
            "shared": Col("Utbildningar som delas med andra kommuner", "count"),
            "places": Col("Erbjudna platser", "count", missing="–"),
        },
        encoding={
            "map": "lia",
            "within": str(chosen.reach),
            "county": chosen.county,
            "term": words.term(terms.term(chosen.window.main)),
        },
        sources=_sources(store, len(mine) > 0, offers=len(chosen.offers) > 0),
        period=f"{frame['term'].iloc[0]}–{frame['term'].iloc[-1]}",
        estimated=text.ESTIMATED,
        caveats=(text.PLACES_CAVEAT, text.NO_SEX),
        folded=True,
    )


def offers(store: Store, chosen: Chosen, today: date) -> Figure | None:
    """What employers offer; None when no offer is known."""
    rows = chosen.offers
    if rows.empty:
        return None
    frame = pd.DataFrame(
        {
            "organisation": rows["organisation"],
            "municipality": rows["municipality"],
            "field": rows["field"],
            "weeks": [
                text.period(*pair)
                for pair in rows[["from_week", "to_week"]].itertuples(index=False, name=None)
            ],
            "places": rows["places"],
            "contact": rows["contact"],
            "link": [None if pd.isna(link) else (link, link) for link in rows["link"]],
            "confirmed": [
                text.confirmed(date.fromisoformat(day), today) for day in rows["confirmed"]
            ],
            "next_free": rows["next_free"],
        }
    )
    return Figure(
        kind="table",
        title=text.offers_title(len(frame)),
        alt=text.offers_title(len(frame)),
        frame=frame,
        columns={
            "organisation": Col("Arbetsgivare"),
            "municipality": Col("Kommun"),
            "field": Col("Område", missing="–"),
            "weeks": Col("Veckor"),
            "places": Col("Platser för LIA", "count"),
            "contact": Col("Kontakt", missing="–"),
            "link": Col("Webbsida", "link", missing="–"),
            "confirmed": Col("Bekräftat"),
            "next_free": Col("Nästa lediga", missing="–"),
        },
        encoding={},
        sources=meta.sources(store, "lia_mall"),
        period=text.rows(len(frame)),
        processed=False,
        caveats=(text.UNSURE_AFTER,),
    )


def _sources(store: Store, sure: bool, *more: str, offers: bool = False) -> tuple:
    keys = ["myh_program", *more]
    keys += ["lia_mall"] if sure or offers else []
    return meta.sources(store, *keys)


def _whole(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)
