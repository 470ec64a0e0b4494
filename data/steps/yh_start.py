"""Starts of granted YH programmes: when each can take place and with how many seats.

Ours, worked out from MYH's decisions: a decision says how many starts, and the rules of
MYHFS 2018:4 and 2020:2 between which terms (data/terms.py). Whether a start has taken
place, nobody publishes. Application years 2018-2019 have neither starts nor seats in
MYH's workbooks, so they have no rows here.
"""

import logging

import pandas as pd

from data import terms
from data.published.myh_columns import ROUNDS
from data.tables import Column, Table

_log = logging.getLogger(__name__)

_WINDOW = (
    "Första starten ligger mellan 1 juli beslutsåret och 30 juni året efter, start nummer k "
    "ytterligare k − 1 år senare (MYHFS 2018:4, 2020:2)."
)
_LENGTH = "Antal terminer = YH-poäng / studietakt i procent, avrundat uppåt."
_LAST = f"Tidigaste start + antal terminer − 1. {_LENGTH}"

TABLE = Table(
    "yh_start",
    "Starter av beviljade YH-program",
    key=("diarienummer", "start_no"),
    sources=("myh_program",),
    caveats=(
        "Beräknat på beviljade starter. En start kan ställas in, flyttas eller få andra platser.",
        "Där en termin behövs används den tidigaste.",
        (
            "Antal starter är antalet ifyllda platskolumner. Där MYH anger färre beviljade starter "
            "räknas det lägre talet."
        ),
        "Ansökningar 2018–2019 saknas: MYH redovisade varken starter eller platser.",
        "Ansökningar 2020: MYH redovisar en siffra, som gäller platserna i varje start.",
    ),
    columns={
        "diarienummer": Column(str, "Diarienummer"),
        "start_no": Column(int, "Start nummer", low=1, high=5),
        "earliest_term": Column(str, "Startar tidigast", unit="termin", estimated=_WINDOW),
        "latest_term": Column(str, "Startar senast", unit="termin", estimated=_WINDOW),
        "last_term": Column(str, "Slutar, vid tidigaste start", unit="termin", estimated=_LAST),
        "earliest_order": Column(
            int, "Startar tidigast", unit="terminens ordningstal", estimated=_WINDOW
        ),
        "last_order": Column(
            int, "Slutar, vid tidigaste start", unit="terminens ordningstal", estimated=_LAST
        ),
        "terms": Column(int, "Längd", unit="terminer", low=1, estimated=_LENGTH),
        "places": Column(
            int,
            "Beviljade platser",
            unit="platser per start",
            optional=True,
            low=1,
            caveat="Hela utbildningen, alla kommuner.",
        ),
        "places_scope": Column(
            str, "Vad platserna gäller", values=("municipality", "intended", "programme")
        ),
        "remark": Column(str, "Anmärkning", optional=True),
    },
    indexes=(("earliest_order", "last_order"),),
)


def shape(published: pd.DataFrame, yh_application: pd.DataFrame) -> pd.DataFrame:
    """One row per granted application and start."""
    programmes = _granted(yh_application)
    rounds = dict(enumerate(ROUNDS, start=1))
    starts = programmes.loc[programmes.index.repeat(programmes["starts"])].reset_index()
    starts["start_no"] = starts.groupby("diarienummer").cumcount() + 1
    windows = [
        terms.start_window(*row)
        for row in starts[["application_year", "start_no"]].itertuples(index=False)
    ]
    starts["earliest_term"], starts["latest_term"] = zip(*windows, strict=True)
    starts["earliest_order"] = starts["earliest_term"].map(terms.ordinal)
    starts["last_order"] = starts["earliest_order"] + starts["terms"] - 1
    starts["last_term"] = starts["last_order"].map(terms.term)
    starts["places"] = pd.concat(
        [starts.loc[starts["start_no"] == number, name] for number, name in rounds.items()]
    )
    return starts[list(TABLE.columns)]


def _granted(yh_application: pd.DataFrame) -> pd.DataFrame:
    """One row per granted diarienummer with known starts: seats of the whole programme
    per start, number of starts, length in terms, and a remark where MYH differs."""
    granted = yh_application[
        (yh_application["decision"] == "Beviljad") & yh_application["rounds_granted"].notna()
    ].groupby("diarienummer")
    out = granted.first()
    seats = list(ROUNDS)
    # Seats of the whole programme stand on each of its rows; others are split by row.
    split = out["places_scope"] != "programme"
    out.loc[split, seats] = granted[seats].sum(min_count=1)
    filled = (out[seats] > 0).sum(axis=1)
    agreed, known = out["rounds_granted"].astype(int), filled > 0
    out["starts"] = agreed.where(~known | (agreed < filled), filled)
    out["terms"] = [
        terms.term_count(*row) for row in out[["yh_points", "pace_pct"]].itertuples(index=False)
    ]
    out["remark"] = None
    for number in out.index[known & (agreed != filled)]:
        remark = (
            f"Beviljade starter enligt MYH: {agreed[number]}, men platser för {filled[number]}. "
            f"Här räknas {out.loc[number, 'starts']}."
        )
        out.loc[number, "remark"] = remark
        _log.warning("%s: %s", number, remark)
    return out
