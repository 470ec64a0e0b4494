"""How many students may need a LIA place, term by term: an estimate from granted starts. Pure.

No open source says when LIA takes place, and for most programmes the law sets no share. So
the estimate counts students, never weeks: the seats of every start that is in its second
term or later, "at most". A start has begun when its earliest term has begun (data/terms.py).
The parameters of the rule are the constants below; their Swedish words (``RULE``, ``PLACE``)
are made from them, so that what is said is what is counted.
"""

from typing import Literal

import pandas as pd

from data import terms

#: The first term of a programme in which its students may need a place.
FIRST_LIA_TERM = 2

#: Shorter programmes (YH points) are left out: one study year or more is counted.
LEAST_POINTS = 200

#: At this pace (per cent) or slower the students are often at work already.
HALF_PACE_PCT = 50

#: The country as a county; counties are never summed to it.
COUNTRY = "00"

#: Where a programme's students may need their places: in the only municipality where it is
#: given, shared between the municipalities where it is given, or often where each student lives.
Place = Literal["kommunen", "delas", "distans"]
PLACES: tuple[Place, ...] = ("kommunen", "delas", "distans")

RULE = (
    "Högst: platserna i de starter av beviljade utbildningar som är i termin "
    f"{FIRST_LIA_TERM} eller senare, om varje start sker den tidigaste terminen. Utbildningar "
    f"under {LEAST_POINTS} YH-poäng är inte med."
)
PLACE = (
    "På plats i en kommun: där. På plats i flera kommuner: delas mellan dem, en gång per län. "
    "Distans: ofta där den studerande bor, och ingår inte i kommunernas summor."
)

#: What a programme's number of students counts, where it has more than one municipality.
SEATS = {
    "lan": "länets del",
    "hela": "hela utbildningen, delas mellan län",
    "delas": "hela utbildningen, delas mellan kommuner",
}
SPLIT = (
    "Platser som delas mellan kommuner: för ansökningar 2020–2022 räknas länets del enligt "
    "anordnarens avsikt, inte bindande (MYH); från 2023 hela utbildningens platser, eftersom "
    "fördelningen inte redovisas. Utbildningar utan studieort i länet räknas hela."
)


def place(study_form: str, municipality_count: int) -> Place:
    """``study_form`` is "bunden" or "distans"; the count is of the whole country."""
    if study_form == "distans":
        return "distans"
    return "kommunen" if municipality_count == 1 else "delas"


def often_working(pace_pct: int) -> bool:
    """Whether the students of a programme are "ofta yrkesverksamma"."""
    return pace_pct <= HALF_PACE_PCT


def lia_terms(earliest: int, last: int) -> range:
    """The terms (ordinals) of a start in which its students may need a place."""
    return range(earliest + FIRST_LIA_TERM - 1, last + 1)


def estimate(starts: pd.DataFrame) -> pd.DataFrame:
    """Students per programme, county and term, from one row per start and county.

    ``starts``: diarienummer, start_no, county_code, points, earliest_order, last_order, places
    (seats, NA when not published). Gives diarienummer, county_code, term_order, term, starts
    (number of starts in it) and students; a term with a start of unknown seats is NA, since
    unknown is not zero. A start that the county has no seats in is left out there.
    """
    seated = starts["places"].isna() | (starts["places"] > 0).fillna(False)
    counted = starts[(starts["points"] >= LEAST_POINTS) & seated]
    spans = [
        lia_terms(*span)
        for span in counted[["earliest_order", "last_order"]].itertuples(index=False, name=None)
    ]
    by_term = counted.assign(term_order=spans).explode("term_order").dropna(subset=["term_order"])
    by_term = by_term.assign(term_order=by_term["term_order"].astype("int64"))
    out = by_term.groupby(["diarienummer", "county_code", "term_order"], as_index=False).agg(
        starts=("start_no", "size"),
        known=("places", "count"),
        students=("places", "sum"),
    )
    whole = out["known"] == out["starts"]
    return out.assign(
        students=out["students"].where(whole).astype("Int64"),
        term=out["term_order"].map(terms.term),
    ).drop(columns="known")
