"""The list of the sheet lia: a row per programme, with the way to its provider."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import pandas as pd

from components.kit import numbers, words
from components.kit.columns import columns
from components.kit.sheet import Col, Figure
from components.sheets.lia import bars as lia_bars
from components.sheets.lia import list as lia_list
from components.sheets.lia import row_text, text
from components.sheets.lia.figures import sources
from components.sheets.lia.found import Chosen
from components.sheets.lia.records import LiaNeed, LiaPeriod
from components.sheets.programmes import announced, contact, list_text
from components.sheets.programmes import row_text as programme_row
from data import terms
from data.questions import announced as published
from data.questions.announced import SOURCE
from data.questions.places import swedish_order
from data.store import Store

#: The rows of need and of confirmed periods that belong to one programme.
_Programme = tuple[list[LiaNeed], list[LiaPeriod]]


def listed(
    store: Store, chosen: Chosen, bars: pd.DataFrame, today: date, said_place: str, *, own: bool
) -> Figure | None:
    """One row per programme: when, how many, the provider's page and a ready mail. None when
    there is no programme. ``said_place``: where the mail says that the company is.

    The frame also holds what a list on screen needs: said (a tuple, a line per period or term),
    ways, provider and mail (an address that starts with mailto).
    """
    of_need, of_periods = chosen.seen(chosen.window)
    need = [one for one in of_need if one.own == own]
    periods = [one for one in of_periods if one.own == own]
    names = {number: f"t{number}" for number in chosen.window.terms}
    asked = terms.term(chosen.window.main)
    order = bars["diarienummer"] if own else ()
    rows = [
        _row(store, number, programme, names, today)
        | {"mail": _mail(store, number, programme, asked, said_place)}
        for number, programme in _by_programme(need, periods, order).items()
    ]
    if not rows:
        return None
    told = any(published.of_programmes(store).get(row["diarienummer"]) for row in rows)
    frame = pd.DataFrame(rows).astype(dict.fromkeys(names.values(), "Int64"))
    of = columns(store, "yh_application", "provider")
    return Figure.table(
        (text.list_title if own else list_text.related_title)(len(frame)),
        frame,
        {
            **of("programme"),
            "page": of["provider_name"].but(kind="link"),
            "place": Col("Var"),
            "when": Col("När"),
            **{
                name: Col(numbers.sentence(words.term(terms.term(number))), "count", "högst", "–")
                for number, name in names.items()
            },
            "begins": Col(announced.NEXT, missing="inte känd", sparse=True),
            "extent": Col("Studieform, takt och omfattning"),
            "share": Col("LIA enligt lag", missing="ingen andel i lagen", sparse=True),
            **of("diarienummer"),
        },
        sources(store, len(periods) > 0, "anordnare", *([SOURCE] if told else [])),
        f"{text.week(chosen.window.first)}–{text.week(chosen.window.last)}",
        kind=lia_list.KIND,
        estimated=text.ESTIMATED,
        caveats=(text.DISTANCES, *((announced.CAVEAT,) if told else ()), text.NO_SEX),
        folded=not own,
    )


def _by_programme(
    need: Sequence[LiaNeed], periods: Sequence[LiaPeriod], order: Iterable[str]
) -> dict[str, _Programme]:
    """diarienummer → its rows; first those of ``order``, the others by name as Swedish sorts."""
    found: dict[str, _Programme] = {}
    for one in need:
        found.setdefault(one.diarienummer, ([], []))[0].append(one)
    for row in periods:
        found.setdefault(row.diarienummer, ([], []))[1].append(row)
    by_name = sorted(found, key=lambda number: (swedish_order(_first(found[number])), number))
    return {number: found[number] for number in dict.fromkeys([*order, *by_name])}


def _first(programme: _Programme) -> str:
    return _any(programme).programme


def _any(programme: _Programme) -> LiaNeed | LiaPeriod:
    need, periods = programme
    return (need or periods)[0]


def _contact(store: Store, row: LiaNeed | LiaPeriod) -> contact.Contact:
    return contact.of(
        store,
        provider=row.provider,
        programme=row.programme,
        grants=(row.diarienummer,),
        places=list(zip(row.codes, row.names, strict=True)),
        website=row.website,
        website_status=row.website_status,
    )


def _row(
    store: Store, number: str, programme: _Programme, names: dict[int, str], today: date
) -> dict[str, Any]:
    need, periods = programme
    first = _any(programme)
    known = _contact(store, first)
    students = _per_term(programme)
    starts = published.of_programmes(store).get(number, ())
    told = announced.said(starts, today, announced.retrieved(store), first.municipality_count)
    said = [_confirmed(row, today) for row in periods]
    said += [row_text.estimate(one.term, one.students, one.seats) for one in need]
    pace = first.pace_pct
    extent = (
        programme_row.extent(first.study_form, pace, need[0].points)
        if need
        else words.FORMS[first.study_form]
    )
    return {
        "programme": first.programme,
        "page": contact.page_of(known),
        "ways": contact.ways(known),
        "place": lia_bars.place(first),
        "when": "; ".join(line.rstrip(".") for line in said),
        **{name: students.get(order, pd.NA) for order, name in names.items()},
        "extent": row_text.extent(extent, pace),
        "share": row_text.QUARTER if str(first.diploma).startswith("Kvalificerad") else None,
        "diarienummer": number,
        "said": tuple(said),
        "begins": (told and told.start) or None,
        "provider": first.provider,
    }


def _confirmed(row: LiaPeriod, today: date) -> str:
    confirmed = text.confirmed(date.fromisoformat(row.confirmed), today)
    return row_text.weeks(row.from_week, row.to_week, row.students, confirmed)


def _mail(store: Store, number: str, programme: _Programme, asked: str, said_place: str) -> str:
    _, periods = programme
    of_period = next((row.contact for row in periods if row.contact), "")
    mailbox = of_period or _contact(store, _any(programme)).mailbox or ""
    return row_text.mail(mailbox, _first(programme), number, asked, said_place)


def _per_term(programme: _Programme) -> dict[int, int]:
    """Ordinal of a term → students, estimated and confirmed together; without what is unknown.

    A start's students are the same in each of its periods in a term.
    """
    need, periods = programme
    sure: dict[tuple[int, int], int] = {}
    for row in periods:
        if row.students is not None:
            key = (row.order, row.start_no)
            sure[key] = max(sure.get(key, 0), row.students)
    total: dict[int, int] = {}
    for (order, _), students in sure.items():
        total[order] = total.get(order, 0) + students
    for one in need:
        if one.students is not None:
            total[one.term_order] = total.get(one.term_order, 0) + one.students
    return total
