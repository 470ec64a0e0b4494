"""What there is of LIA for a choice: need, confirmed periods and offers, near or in a county.

On site is searched as on /utbildningar, wider until something is found. Distance programmes are
those with a place of study in the county, since their students often do LIA where they live.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.sheets.lia import text
from components.sheets.lia.window import MOST, Window, window
from components.sheets.programmes import nearby
from components.sheets.programmes.nearby import Reach
from data import terms, weeks
from data.kept import MB, kept
from data.questions import lia, places
from data.store import Store

#: A programme's place as data/questions/lia.py has it → as it is written.
_PLACES = {"kommunen": text.ON_SITE, "delas": text.SHARED, "distans": text.REMOTE}


@dataclass(frozen=True, eq=False)
class Chosen:
    """``need``: a row per programme and term, from the window's first term to its horizon.
    ``periods``: confirmed periods of those terms. ``offers``: places offered in them.

    need and periods have the columns of data/questions/lia.py and: where (one of text.PLACES),
    km (from the municipality, or the county), in_county, codes and names (tuples, the nearest
    first). periods and offers also have order, the ordinal of the term they begin in.
    """

    window: Window
    county: str
    reach: Reach
    tried: tuple[Reach, ...]
    need: pd.DataFrame
    periods: pd.DataFrame
    offers: pd.DataFrame

    @property
    def seen(self) -> pd.DataFrame:
        """The need of the terms that the window touches."""
        return self.need[self.need["term_order"].isin(self.window.terms)]

    @property
    def seen_periods(self) -> pd.DataFrame:
        """The confirmed periods that have a day in the window."""
        first, last = self.window.first_day.isoformat(), self.window.last_day.isoformat()
        days = self.periods
        return days[(days["first_day"] <= last) & (days["last_day"] >= first)]


@dataclass(frozen=True, eq=False)
class _Frames:
    need: pd.DataFrame
    periods: pd.DataFrame
    offers: pd.DataFrame


@kept(16 * MB)
def chosen(store: Store, choice: Choice, today: date) -> Chosen:
    """What is asked for, from the edition. Not to be changed: it is kept."""
    seen = window(choice, today)
    county = choice.kommun[:2] if choice.kommun else choice.lan
    origins = [choice.kommun] if choice.kommun else list(places.municipalities(store, county))
    km = nearby.distances(origins, places.middles(store))
    local = _asked(store, county, choice, seen, km, beyond=False)
    remote = choice.form == "distans"
    if remote or (choice.kommun is None and _anything(local, seen)):
        return _chosen(local, local, seen, county, "lan", (), choice.form)
    whole = _asked(store, county, choice, seen, km, beyond=True)
    reaches = nearby.steps(choice.kommun, choice.radie)
    hits = nearby.search(_on_site(whole, seen), reaches)
    near = local if hits.reach == "lan" else whole
    beside = whole if hits.reach == "riket" else local
    return _chosen(near, beside, seen, county, hits.reach, hits.tried, choice.form)


def subscribed(store: Store, choice: Choice, today: date) -> pd.DataFrame:
    """Confirmed periods of the sector for a calendar: those of the weeks that were chosen, else
    all that have not ended."""
    if choice.fran is None and choice.till is None:
        now = weeks.of(today)
        choice = choice.but(fran=now, till=weeks.after(now, MOST - 1))
    periods = chosen(store, choice, today).seen_periods
    return periods[periods["own"] == 1]


def _asked(
    store: Store,
    county: str,
    choice: Choice,
    seen: Window,
    km: dict[str, float],
    *,
    beyond: bool,
) -> _Frames:
    """Everything of a county, and ``beyond`` it, in the area that was chosen."""
    first, last = seen.terms[0], seen.horizon
    days = (
        min(terms.first_day(terms.term(first)), seen.first_day).isoformat(),
        max(terms.last_day(terms.term(last)), seen.last_day).isoformat(),
    )
    # Without rows a question's columns have no type of their own.
    need = lia.need(store, county, choice.bransch, first, last, beyond=beyond).astype(
        {"students": "Int64", "own": "Int64", "term_order": "Int64", "seats": "str"}
    )
    within = None if beyond else county
    periods = lia.periods(store, within, choice.bransch, *days).astype(
        {"students": "Int64", "own": "Int64"}
    )
    offers = lia.offers(store, within, choice.bransch, *days).astype({"places": "Int64"})
    if choice.omrade:
        need, periods = (frame[frame["area"] == choice.omrade] for frame in (need, periods))
    return _Frames(
        _placed(need.assign(where=need["place"].map(_PLACES)), _places_of_need(need), km, county),
        _ordered(_placed_periods(periods, km, county)),
        _ordered(_by_municipality(offers, km, county)),
    )


def _places_of_need(need: pd.DataFrame) -> pd.DataFrame:
    """diarienummer, municipality_code, municipality: a row per programme and place."""
    once = need.drop_duplicates("diarienummer")
    rows = [
        (number, code, name)
        for number, codes, names in once[
            ["diarienummer", "municipality_codes", "municipalities"]
        ].itertuples(index=False, name=None)
        for code, name in zip(codes.split(";"), names.split(";"), strict=True)
    ]
    return pd.DataFrame(rows, columns=["diarienummer", "municipality_code", "municipality"])


def _placed(
    frame: pd.DataFrame, where: pd.DataFrame, km: dict[str, float], county: str
) -> pd.DataFrame:
    there = nearby.by_programme(where, km, county).astype({"km": "float64", "in_county": "bool"})
    return frame.join(there, on="diarienummer")


def _placed_periods(periods: pd.DataFrame, km: dict[str, float], county: str) -> pd.DataFrame:
    """A period is where its provider says; at a distance it has no place to measure to."""
    located = _by_municipality(periods, km, county)
    where = [
        text.REMOTE if form == "distans" else text.SHARED if pd.isna(code) else text.ON_SITE
        for form, code in periods[["study_form", "municipality_code"]].itertuples(
            index=False, name=None
        )
    ]
    return located.assign(where=pd.Series(where, index=periods.index, dtype="str"))


def _by_municipality(frame: pd.DataFrame, km: dict[str, float], county: str) -> pd.DataFrame:
    codes = [None if pd.isna(code) else code for code in frame["municipality_code"]]
    names = [None if pd.isna(name) else name for name in frame["municipality"]]
    away = [float("nan") if code is None else km[code] for code in codes]
    return frame.assign(
        km=pd.Series(away, index=frame.index, dtype="float64"),
        in_county=pd.Series(
            [code is None or code.startswith(county) for code in codes], frame.index, dtype="bool"
        ),
        codes=pd.Series([(code,) if code else () for code in codes], frame.index, dtype="object"),
        names=pd.Series([(name,) if name else () for name in names], frame.index, dtype="object"),
    )


def _ordered(frame: pd.DataFrame) -> pd.DataFrame:
    order = [terms.ordinal(terms.term_of(date.fromisoformat(day))) for day in frame["first_day"]]
    return frame.assign(order=pd.Series(order, index=frame.index, dtype="Int64"))


def _anything(found: _Frames, seen: Window) -> bool:
    need, periods = _in_sight(found, seen)
    return bool((need["own"] == 1).any() or (periods["own"] == 1).any())


def _in_sight(found: _Frames, seen: Window) -> tuple[pd.DataFrame, pd.DataFrame]:
    first, last = seen.first_day.isoformat(), seen.last_day.isoformat()
    days = found.periods
    return (
        found.need[found.need["term_order"].isin(seen.terms)],
        days[(days["first_day"] <= last) & (days["last_day"] >= first)],
    )


def _on_site(found: _Frames, seen: Window) -> pd.DataFrame:
    """The sector's own programmes on site that the window shows: what a search can hit."""
    columns = ["diarienummer", "programme", "km", "in_county"]
    frames = [
        frame.loc[(frame["own"] == 1) & (frame["where"] != text.REMOTE), columns]
        for frame in _in_sight(found, seen)
    ]
    return pd.concat(frames).dropna(subset="km").drop_duplicates("diarienummer")


def _chosen(
    near: _Frames,
    beside: _Frames,
    seen: Window,
    county: str,
    reach: Reach,
    tried: tuple[Reach, ...],
    form: str | None,
) -> Chosen:
    """On site from ``near`` as far as ``reach``, at a distance from ``beside``."""

    def kept(name: str) -> pd.DataFrame:
        here, there = getattr(near, name), getattr(beside, name)
        on_site = here[(here["where"] != text.REMOTE) & nearby.within(here, reach)]
        remote = there[there["where"] == text.REMOTE]
        parts = {"bunden": [on_site], "distans": [remote]}.get(form or "", [on_site, remote])
        return pd.concat(parts, ignore_index=True)

    offers = near.offers[nearby.within(near.offers, reach)].reset_index(drop=True)
    return Chosen(seen, county, reach, tried, kept("need"), kept("periods"), offers)
