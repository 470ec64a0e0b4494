"""What an employer asks of the programmes near: when their students may need a place, and whom
to contact. Frames in, frames out; words are in components/sheets/arbetsgivare/text.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, NamedTuple

import pandas as pd

from components.address.choices import Choice
from components.kit import numbers, words
from components.sheets.arbetsgivare import text
from components.sheets.programmes import nearby, row_text
from components.sheets.programmes import rows as programme_rows
from data import terms
from data.kept import MB, kept
from data.lia import need as lia
from data.questions import lia as questions
from data.store import Store

#: How far ahead a period or a term is looked for.
_AHEAD = timedelta(days=2 * 365)
_TERMS_AHEAD = 4


class _Term(NamedTuple):
    """A programme's need in a term: columns of ``questions.need``, NA for what is missing."""

    term: str
    term_order: int
    often_working: int
    students: Any
    seats: Any


@dataclass(frozen=True, eq=False)
class Hits:
    """``near``: programmes on site, as a search that widens found them. ``remote``: distance
    programmes with a place of study in the county (or in the country, when the search went so
    far or no other were asked for), and ``others`` the rest, by name."""

    near: nearby.Found
    remote: pd.DataFrame
    others: pd.DataFrame

    @cached_property
    def rows(self) -> pd.DataFrame:
        """What is near: on site, nearest first, then at a distance with a place in the county."""
        return pd.concat([self.near.rows, self.remote], ignore_index=True)


def found(store: Store, choice: Choice, county: str, today: date) -> Hits:
    """The sector's programmes that can start or are running. A distance programme with a place
    of study in the county is a hit there, so that the search need not go further."""
    asked = choice.but(form=None, takt=None, start=None, sok="")
    matching = programme_rows.matching(store, asked, county, today)
    matching = matching[matching["own"] == 1]
    remote = nearby.by_name(matching[matching["study_form"] == "distans"])
    if choice.form == "bunden":
        remote = remote.iloc[:0]
    here, others = remote[remote["in_county"]], remote[~remote["in_county"]]
    every_one, none = pd.concat([here, others]), others.iloc[:0]
    if choice.form == "distans":
        return Hits(nearby.Found(matching.iloc[:0], "riket", ()), every_one, none)
    on_site = matching[matching["study_form"] == "bunden"]
    steps = nearby.steps(choice.kommun, choice.radie)
    hit = choice.kommun is None and len(here) > 0
    near = nearby.search(on_site, steps[:1] if hit else steps)
    return Hits(near, every_one, none) if near.reach == "riket" else Hits(near, here, others)


def with_lia(
    store: Store, sector: str, county: str, rows: pd.DataFrame, today: date
) -> pd.DataFrame:
    """The rows with when their students next may need a place, in the order they had.

    Counted as on the page of LIA. Adds: lia (words, with what the number counts), students
    (Int64; confirmed, or at most), lia_term ("2027vt", NA when there is none ahead or the weeks
    are confirmed), seats (of data/questions/lia.py) and period (the confirmed row, or None).
    """
    # What names the county counts as there; of all else the country knows, each once and whole.
    term_of = {**_terms(store, None, sector, today), **_terms(store, county, sector, today)}
    period_of = _periods(store, sector, today)
    asked = zip(rows["grants"], rows["points"], strict=True)
    found = [_next(grants, points, term_of, period_of, today) for grants, points in asked]
    names = ["lia", "students", "lia_term", "seats", "period"]
    added = pd.DataFrame(found, columns=names, index=rows.index)
    return rows.join(added.astype({"students": "Int64"}))


@kept(4 * MB)
def _terms(store: Store, county: str | None, sector: str, today: date) -> Mapping[str, list[_Term]]:
    """Diarienummer → the terms ahead in which its students may need a place, in a county or in the
    country. Not to be changed: it is kept."""
    first = terms.ordinal(terms.term_of(today)) + 1
    need = questions.need(store, county, sector, first, first + _TERMS_AHEAD - 1)
    found: dict[str, list[_Term]] = {}
    asked = need[["diarienummer", *_Term._fields]].itertuples(index=False, name=None)
    for number, *term in asked:
        found.setdefault(number, []).append(_Term(*term))
    return found


def _periods(store: Store, sector: str, today: date) -> dict[str, Any]:
    """Diarienummer → its next confirmed period, the one in progress included."""
    until = (today + _AHEAD).isoformat()
    known = questions.periods(store, None, sector, today.isoformat(), until)
    return {row.diarienummer: row for row in reversed(list(known.itertuples()))}


def _next(
    grants: Sequence[str],
    points: int,
    term_of: Mapping[str, Sequence[_Term]],
    period_of: Mapping[str, Any],
    today: date,
) -> tuple[Any, ...]:
    """Of a programme's grants: the first confirmed period, or else the first term, in which the
    students of all of them are counted together."""
    known = [period_of[number] for number in grants if number in period_of]
    if known:
        period = min(known, key=lambda one: (one.first_day, one.last_day, one.uid))
        weeks = text.weeks(period.from_week, period.to_week)
        confirmed = text.confirmed(date.fromisoformat(period.confirmed), today)
        return f"{weeks} ({confirmed})", int(period.students), pd.NA, None, period
    ahead = [need for number in grants for need in term_of.get(number, ())]
    if ahead:
        order = min(need.term_order for need in ahead)
        mine = [need for need in ahead if need.term_order == order]
        known_seats = (need.seats for need in mine if not pd.isna(need.seats))
        seats = next(known_seats, None)
        counted = lia.SEATS.get(seats or "", "")
        said = text.during(words.term(mine[0].term), bool(mine[0].often_working), counted)
        students = [int(need.students) for need in mine if not pd.isna(need.students)]
        return said, sum(students) if students else pd.NA, mine[0].term, seats, None
    short = points < lia.LEAST_POINTS
    return text.NOT_ESTIMATED if short else text.NO_LIA_AHEAD, pd.NA, pd.NA, None, None


def when(rows: pd.DataFrame) -> text.When:
    """The first confirmed period among the rows, or else the first term with an estimate."""
    periods = [period for period in rows["period"] if period is not None]
    if periods:
        first = min(periods, key=lambda period: (period.first_day, period.last_day, period.uid))
        known = text.Confirmed(
            programme=first.programme,
            provider=first.provider,
            from_week=first.from_week,
            to_week=first.to_week,
            students=int(first.students),
            confirmed=date.fromisoformat(first.confirmed),
        )
        return text.When(of=len(rows), confirmed=known)
    ahead = rows["lia_term"].dropna()
    if ahead.empty:
        return text.When(of=len(rows))
    term = min(ahead, key=terms.ordinal)
    mine = rows[rows["lia_term"] == term]
    there, remote = mine["students"], mine.loc[mine["study_form"] == "distans", "students"]
    return text.When(
        of=len(rows),
        term=term,
        programmes=len(there),
        students=int(there.sum()) if there.notna().any() else None,
        unknown=int(there.isna().sum()),
        remote=int(remote.sum()),
        in_county=int(mine.loc[mine["in_county"], "students"].sum()),
    )


def providers(rows: pd.DataFrame) -> pd.DataFrame:
    """One row per provider, in the order of its nearest programme.

    Columns: provider, page (provider and address), programmes (how many), nearest (its first
    programme and where), km (NA at a distance or in the municipality itself), website (NA),
    checked (words), contact ((words, address) of the role mailbox or page of a confirmed
    period, or the mailbox that was entered, or None).
    """
    groups: dict[str, list[Any]] = {}
    for row in rows[_OF_PROVIDERS].itertuples(index=False):
        groups.setdefault(row.provider, []).append(row)
    out = []
    for name, group in groups.items():
        first = group[0]
        page = first.page[1]
        out.append(
            {
                "provider": name,
                "page": (name, page),
                "programmes": len(group),
                "nearest": f"{first.programme}, {first.where}",
                "km": first.km if first.study_form == "bunden" else pd.NA,
                "website": page if page else pd.NA,
                "checked": _kind(first) if page else text.PAGE_UNKNOWN,
                "contact": _contact(group),
            }
        )
    return pd.DataFrame(out)


_OF_PROVIDERS = ["provider", "programme", "where", "km", "study_form", "page", "ways", "website",
                 "website_status", "period", "mailbox"]  # fmt: skip


def _kind(first: Any) -> str:
    """What the page of a provider's first programme is."""
    label, address = next(way for way in first.ways if way[1] == first.page[1])
    if address != first.website:
        return numbers.inside(label)
    read = first.website_status == row_text.CHECKED
    return text.PAGE_READ if read else text.PAGE_UNCHECKED


def _contact(group: Sequence[Any]) -> tuple[str, str] | None:
    for period in (row.period for row in group):
        if period is None:
            continue
        if not pd.isna(period.contact):
            return (period.contact, f"mailto:{period.contact}")
        if not pd.isna(period.link):
            return (period.link, period.link)
    return next((row.mailbox for row in group if isinstance(row.mailbox, tuple)), None)


def who(listed: pd.DataFrame, *, nearest: bool) -> text.Who:
    """The first provider (the nearest one or not), how many there are, and how many have a page
    that is known."""
    return text.Who(
        first=listed["provider"].iloc[0],
        nearest=nearest,
        providers=len(listed),
        pages=int(listed["website"].notna().sum()),
    )
