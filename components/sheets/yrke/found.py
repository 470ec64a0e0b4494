"""What is known of an occupation, seen from a choice: one value for its words and its figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.sheets.occupations import named, reach
from components.sheets.occupations.leads_to import Reachable
from components.sheets.offer import rows as offer_rows
from components.sheets.offer import text as offer_text
from components.sheets.programmes import merged, nearby
from components.sheets.programmes import rows as programme_rows
from components.sheets.yrke.text import About, Assessed, Forum
from data import gymnasium, terms
from data.area_codes import COUNTRY
from data.forum import Book
from data.forum.errors import BookError
from data.questions import announced, meta, occupations
from data.questions import reach as asked
from data.questions.occupations import Occupation
from data.search.index import index
from data.store import Store

#: So many terms are said of when a programme can start next.
_NEXT = 2


@dataclass(frozen=True, eq=False)
class Gathered:
    """``about`` in numbers; ``rounds`` of questions/occupations.py. Programmes that lead there
    directly: ``near`` (on site) and ``remote``; ``beside``: those that lead near it. One row
    each, as merged.py makes them. ``offered``: what gymnasium and komvux in the county have that
    leads there (sheets/offer/rows.py); ``lacking``: who has what is not fetched. ``tried``:
    applications. ``needs`` and ``orders`` of the book; ``notice`` when that could not be read."""

    about: About
    rounds: pd.DataFrame
    near: pd.DataFrame
    remote: pd.DataFrame
    beside: pd.DataFrame
    offered: pd.DataFrame
    lacking: tuple[str, ...]
    tried: pd.DataFrame
    needs: pd.DataFrame
    orders: pd.DataFrame
    notice: str = ""


def found(store: Store, book: Book, choice: Choice, one: Occupation, today: date) -> Gathered:
    """Everything about an occupation for a choice."""
    until = known(store).years[0]
    since = until - reach.YEARS + 1
    counted, leading = reach.of_occupation(store, choice, one.name, since, today)
    direct = [programme for programme, is_direct in leading if is_direct]
    near = _rows(store, choice, [p for p in direct if p.where != "remote"], today)
    remote = _rows(store, choice, [p for p in direct if p.where == "remote"], today)
    beside = _rows(store, choice, [p for p, is_direct in leading if not is_direct], today)
    numbers = [number for number, link in reach.leading_to(store)[one.name].items() if link.direct]
    rounds = occupations.rounds(store, choice.lan, one.name)
    round_ = occupations.newest_round(store, choice.lan) or occupations.newest_round(store, COUNTRY)
    round_ = round_ or ""
    of_round, later = rounds[rounds["round"] == round_], rounds[rounds["round"] > round_]
    needs, orders, forum, notice = _of_book(store, book, choice, one)
    start = _start(near) or _start(remote)
    here, across = (
        int((near["reached"] == where).sum()) if len(near) else 0 for where in ("here", "across")
    )
    about = About(
        name=one.name,
        county=known(store).counties[choice.lan],
        round=round_,
        here=_of(of_round, choice.lan),
        country=_of(of_round, COUNTRY),
        newer=later["round"].iloc[0] if len(later) else None,
        elsewhere=None
        if choice.bransch in (one.sector, one.also)
        else meta.sector(store, one.sector).in_text,
        reach=counted,
        origin=reach.origin(store, choice),
        here_programmes=here,
        across_programmes=across,
        remote_programmes=len(remote),
        start=start,
        start_remote=not _start(near),
        since=since,
        until=until,
        note=asked.note(store, one.name),
        forum=forum,
    )
    tried = asked.tried(store, choice.lan, since, numbers) if numbers else pd.DataFrame()
    offered, lacking = _offered(store, choice.lan, one, about, today)
    return Gathered(
        about, rounds, near, remote, beside, offered, lacking, tried, needs, orders, notice
    )


def _offered(
    store: Store, county: str, one: Occupation, about: About, today: date
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Other ways in that the county offers, and who has what is not fetched."""
    rows = offer_rows.of_county(store, county, today)
    school = bool(rows["form"].isin(["gymnasium", "komvux"]).any())
    way = about.reach.way_in.text
    lacking = offer_text.lacking(
        about.county,
        susa=bool(announced.every(store)) or not about.reach.direct.any,
        school=school or not any(word in way for word in ("gymnasium", "komvux", "yrkesvux")),
    )
    if rows.empty:
        return rows, lacking
    names = next(
        entry.names
        for entry in index(store).entries
        if entry.kind == "yrke" and entry.key == one.name
    )
    return offer_rows.leading(rows, gymnasium.letters(way), names), lacking


def _rows(
    store: Store, choice: Choice, programmes: Sequence[Reachable], today: date
) -> pd.DataFrame:
    """Programmes within reach as rows of a list: on site in the county first; what can start
    before what is only running; then the nearest. ``reached``: here, across or remote."""
    by_number = {one.diarienummer: one for one in programmes}
    sectors = sorted({one.sector for one in programmes})
    if not sectors:
        return pd.DataFrame()
    every = [
        programme_rows.measured(store, sector, choice.lan, choice.kommun, today)
        for sector in sectors
    ]
    rows = pd.concat(
        [of[(of["own"] == 1) & of["diarienummer"].isin(by_number.keys())] for of in every]
    )
    grants = rows.assign(
        reached=[by_number[number].where for number in rows["diarienummer"]],
        km=[_km(by_number[number]) for number in rows["diarienummer"]],
    )
    found = merged.merge(grants)
    away = found["km"].where(found["reached"] == "across", 0.0)
    turn = found["reached"].map({"here": 0, "across": 1, "remote": 2})
    over = [int(not ahead) for ahead in found["ahead"]]
    order = ["_turn", "_over", "_away"]
    ordered = nearby.by_name(found.assign(_turn=turn, _over=over, _away=away))
    return ordered.sort_values(order, kind="stable", ignore_index=True).drop(columns=order)


def _km(one: Reachable) -> float | None:
    return one.nearest.km if one.nearest else None


def _start(rows: pd.DataFrame) -> tuple[str, ...]:
    """The next terms in which some of the rows can start, two at most; none ahead: ()."""
    ahead = {term for row in rows.itertuples() for term in row.ahead}
    return tuple(sorted(ahead, key=terms.ordinal)[:_NEXT])


def _of(rows: pd.DataFrame, area: str) -> Assessed | None:
    for row in rows[rows["county_code"] == area].itertuples():
        return Assessed(row.situation, row.reasons, row.trend, row.basis, row.level)
    return None


def _of_book(
    store: Store, book: Book, choice: Choice, one: Occupation
) -> tuple[pd.DataFrame, pd.DataFrame, Forum | None, str]:
    """Needs and orders of the chosen forum and of the occupation's own sector's."""
    forums = dict.fromkeys((choice.bransch, one.sector))
    try:
        needs = _together([book.needs(choice.lan, sector) for sector in forums])
        orders = _together([book.orders(choice.lan, sector) for sector in forums])
    except BookError as error:
        return pd.DataFrame(), pd.DataFrame(), None, str(error)
    if not book.kept:
        return needs, orders, None, ""
    about = [name == one.name for name in named.meant(store, needs)]
    needs = needs[pd.Series(about, needs.index, dtype=bool)]
    told = [
        one.name in (row.occupation, named.occupation(store, row.title))
        for row in orders.itertuples()
    ]
    orders = orders[pd.Series(told, orders.index, dtype=bool)]
    orders = orders[(orders["state"] != "utkast") & orders["ordered"].notna()]
    persons = pd.to_numeric(needs["persons"])
    total = None if persons.isna().all() else int(persons.sum())
    return needs, orders, Forum(len(needs), total, len(orders)), ""


def _together(frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """The rows of several forums; the columns also when there is none."""
    return pd.concat([frame.astype(object) for frame in frames], ignore_index=True)
