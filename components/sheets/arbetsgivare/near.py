"""What an employer asks of the programmes near: when their students may need a place, and whom
to contact. Frames in, frames out; words are in components/sheets/arbetsgivare/text.py."""

from datetime import date, timedelta
from typing import Any

import pandas as pd

from components.address.choices import Choice
from components.kit import words
from components.sheets.arbetsgivare import text
from components.sheets.programmes import nearby, row_text
from components.sheets.programmes import rows as programme_rows
from data import terms
from data.lia import need as lia
from data.questions import lia as questions
from data.store import Store

#: How far ahead a period or a term is looked for.
_AHEAD = timedelta(days=2 * 365)
_TERMS_AHEAD = 4


def found(store: Store, choice: Choice, county: str, today: date) -> nearby.Found:
    """The sector's programmes that can start or are running: on site, nearest first, by a search
    that widens; or, when distance is chosen, every distance programme of the country by name."""
    every = programme_rows.measured(store, choice.bransch, county, choice.kommun, today)
    matching = nearby.matching(every[every["own"] == 1], choice.but(form=None, takt=None, sok=""))
    if choice.form == "distans":
        remote = nearby.by_name(matching[matching["study_form"] == "distans"])
        return nearby.Found(remote, "riket", ())
    on_site = matching[matching["study_form"] == "bunden"]
    return nearby.search(on_site, nearby.steps(choice.kommun, choice.radie))


def with_lia(store: Store, sector: str, rows: pd.DataFrame, today: date) -> pd.DataFrame:
    """The rows with when their students next may need a place, in the order they had.

    Adds: lia (words), students (Int64; confirmed, or at most), lia_term ("2027vt", NA when
    there is none ahead or the weeks are confirmed) and period (the confirmed row, or None).
    """
    first = terms.ordinal(terms.term_of(today)) + 1
    need = questions.need(store, None, sector, first, first + _TERMS_AHEAD - 1)
    term_of = need.drop_duplicates("diarienummer").set_index("diarienummer")
    period_of = _periods(store, sector, today)
    found = [_next(row, term_of, period_of, today) for row in rows.itertuples()]
    added = pd.DataFrame(found, columns=["lia", "students", "lia_term", "period"], index=rows.index)
    return rows.join(added.astype({"students": "Int64"}))


def _periods(store: Store, sector: str, today: date) -> dict[str, Any]:
    """Diarienummer → its next confirmed period, the one in progress included."""
    until = (today + _AHEAD).isoformat()
    known = questions.periods(store, None, sector, today.isoformat(), until)
    return {row.diarienummer: row for row in reversed(list(known.itertuples()))}


def _next(row: Any, term_of: pd.DataFrame, period_of: dict[str, Any], today: date) -> tuple:
    number = row.diarienummer
    if number in period_of:
        known = period_of[number]
        weeks = text.weeks(known.from_week, known.to_week)
        confirmed = text.confirmed(date.fromisoformat(known.confirmed), today)
        return f"{weeks} ({confirmed})", int(known.students), pd.NA, known
    if number in term_of.index:
        need = term_of.loc[number]
        said = text.during(words.term(need["term"]), bool(need["often_working"]))
        return said, need["students"], need["term"], None
    short = row.points < lia.LEAST_POINTS
    return text.NOT_ESTIMATED if short else text.NO_LIA_AHEAD, pd.NA, pd.NA, None


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
    there = rows.loc[rows["lia_term"] == term, "students"]
    return text.When(
        of=len(rows),
        term=words.term(term),
        programmes=len(there),
        students=int(there.sum()) if there.notna().any() else None,
        unknown=int(there.isna().sum()),
    )


def providers(rows: pd.DataFrame) -> pd.DataFrame:
    """One row per provider, in the order of its nearest programme.

    Columns: provider, page (provider and address), programmes (how many), nearest (its first
    programme and where), km (NA at a distance or in the municipality itself), website (NA),
    checked (words), contact ((words, address) of the role mailbox or page of a confirmed
    period, or NA).
    """
    out = []
    for name, group in rows.groupby("provider", sort=False):
        first = group.iloc[0]
        known = not pd.isna(first["website"])
        read = first["website_status"] == row_text.CHECKED
        checked = text.PAGE_READ if read else text.PAGE_UNCHECKED
        out.append(
            {
                "provider": name,
                "page": (name, first["website"] if known else None),
                "programmes": len(group),
                "nearest": f"{first['programme']}, {first['where']}",
                "km": first["km"] if first["study_form"] == "bunden" else pd.NA,
                "website": first["website"] if known else pd.NA,
                "checked": checked if known else text.PAGE_UNKNOWN,
                "contact": _contact(group),
            }
        )
    return pd.DataFrame(out)


def _contact(group: pd.DataFrame) -> tuple[str, str] | None:
    for period in group["period"]:
        if period is None:
            continue
        if not pd.isna(period.contact):
            return (period.contact, f"mailto:{period.contact}")
        if not pd.isna(period.link):
            return (period.link, period.link)
    return None


def who(listed: pd.DataFrame, *, nearest: bool) -> text.Who:
    """The first provider (the nearest one or not), how many there are, and how many have a page
    that is known."""
    return text.Who(
        first=listed["provider"].iloc[0],
        nearest=nearest,
        providers=len(listed),
        pages=int(listed["website"].notna().sum()),
    )
