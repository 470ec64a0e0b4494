"""Students who may need a LIA place, by programme, county and term: an estimate (data/lia).

Made from MYH's decisions by way of ``yh_start`` and ``yh_start_county``. A start whose periods
the provider has confirmed (``lia_period``) is not in it: what is known takes the place of what
is estimated, for that start and no other.
"""

import pandas as pd

from data.lia import need as lia
from data.tables import Column, Table

TABLE = Table(
    "lia_need",
    "Studerande som kan behöva LIA-plats",
    key=("diarienummer", "county_code", "term_order"),
    sources=("myh_program", "egen_branschindelning"),
    caveats=(
        (
            "Beräknat på beviljade platser: högst så många. En start kan ställas in, flyttas eller "
            "ha lediga platser, och alla terminer har inte LIA. Veckor beräknas aldrig."
        ),
        f"Utbildningar under {lia.LEAST_POINTS} YH-poäng är inte med.",
        (
            "Samma utbildning räknas i varje län den avser, så länen går inte att summera till "
            "riket. Riket är län 00, där varje utbildning räknas en gång."
        ),
        (
            "Bara utbildningar på plats i en enda kommun har kommunkod. Flera kommuner delar på de "
            "studerande, och de som läser på distans gör ofta LIA där de bor."
        ),
        ("Starter med LIA-veckor som anordnaren har bekräftat är inte med; de finns i lia_period."),
    ),
    columns={
        "diarienummer": Column(str, "Diarienummer"),
        "county_code": Column(str, "Länskod", caveat="00 är riket."),
        "term": Column(str, "Termin"),
        "term_order": Column(int, "Termin", unit="terminens ordningstal"),
        "students": Column(
            int,
            "Kan behöva LIA-plats, högst",
            unit="studerande",
            optional=True,
            low=1,
            estimated=lia.RULE,
        ),
        "starts": Column(int, "Starter i termin 2 eller senare", unit="antal", low=1, high=5),
        "place": Column(str, "Var platserna behövs", values=tuple(lia.PLACES), estimated=lia.PLACE),
        "municipality_code": Column(
            str, "Kommunkod", optional=True, caveat="Bara på plats i en enda kommun."
        ),
        "often_working": Column(
            int,
            "Ofta yrkesverksamma",
            unit="1 = ja",
            low=0,
            high=1,
            estimated=f"Studietakt {lia.HALF_PACE_PCT} procent eller lägre.",
        ),
        "sector": Column(str, "Bransch, kod"),
        "sector_also": Column(str, "Närliggande bransch, kod", optional=True),
    },
    indexes=(
        ("county_code", "sector", "term_order"),
        ("county_code", "sector_also", "term_order"),
    ),
)

_OF_PROGRAMME = ["points", "place", "municipality_code", "often_working", "sector", "sector_also"]


def shape(
    published: pd.DataFrame,
    yh_application: pd.DataFrame,
    yh_start: pd.DataFrame,
    yh_start_county: pd.DataFrame,
    lia_period: pd.DataFrame,
) -> pd.DataFrame:
    """The estimate of every start without confirmed periods, in the country and each county."""
    start = ["diarienummer", "start_no"]
    country = yh_start[[*start, "places"]].assign(county_code=lia.COUNTRY)
    seats = pd.concat([country, yh_start_county])
    confirmed = pd.MultiIndex.from_frame(lia_period[start].drop_duplicates())
    open_ = seats[~pd.MultiIndex.from_frame(seats[start]).isin(confirmed)]
    programmes = _programmes(yh_application)
    starts = open_.merge(yh_start[[*start, "earliest_order", "last_order"]], on=start).join(
        programmes["points"], on="diarienummer"
    )
    return lia.estimate(starts).join(programmes.drop(columns="points"), on="diarienummer")


def _programmes(yh_application: pd.DataFrame) -> pd.DataFrame:
    """``_OF_PROGRAMME`` by diarienummer."""
    out = yh_application.groupby("diarienummer").first()
    forms = out[["study_form", "municipality_count"]].itertuples(index=False, name=None)
    out["place"] = [lia.place(*form) for form in forms]
    out["municipality_code"] = out["municipality_code"].where(out["place"] == "kommunen")
    out["often_working"] = [int(lia.often_working(pace)) for pace in out["pace_pct"]]
    return out.rename(columns={"yh_points": "points"})[_OF_PROGRAMME]
