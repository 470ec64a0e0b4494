"""Which granted programme a start in Susa-navet is of: where exactly one can be meant.

There is no common key. A programme is all grants of the same name, provider, form, pace and
municipalities, as everywhere here; the rule is in data/same_programme.py.
"""

import pandas as pd

from data import same_programme
from data.same_programme import Announcement, Decided
from data.tables import Column, Table

_RULE = (
    "Namn, anordnare och kommun är lika, skiljetecken och versaler borträknade, och stämmer på "
    "exakt en beviljad utbildning. Allt annat lämnas utanför."
)

TABLE = Table(
    "programme_event",
    "YH-program och starter enligt anordnarna",
    key=("event_id", "diarienummer"),
    sources=("myh_program", "anordnare"),  # Susa-navet comes with the rows of yh_event
    caveats=(
        "Det finns ingen gemensam nyckel mellan Susa-navet och MYH:s beslut: de hör ihop bara där "
        "namn, anordnare och kommun stämmer på exakt en utbildning.",
    ),
    columns={
        "event_id": Column(str, "Start, kod"),
        "diarienummer": Column(str, "Diarienummer", estimated=_RULE),
    },
    indexes=(("diarienummer",),),
)

#: What makes two grants one programme (components/sheets/programmes/merged.py).
_SAME = ["programme", "provider", "study_form", "pace_pct", "places"]


def shape(
    published: pd.DataFrame,
    yh_event: pd.DataFrame,
    yh_application: pd.DataFrame,
    yh_start: pd.DataFrame,
    provider: pd.DataFrame,
) -> pd.DataFrame:
    """One row per start and grant of its programme."""
    found = same_programme.same(_events(yh_event), _programmes(yh_application, yh_start, provider))
    pairs = [(event, grant) for event, one in found.items() for grant in one.grants]
    return pd.DataFrame(pairs, columns=list(TABLE.columns), dtype="str")


def _events(yh_event: pd.DataFrame) -> list[Announcement]:
    """Those whose provider is known. One without a code of its education is its own education."""
    known = yh_event.dropna(subset=["provider"])
    return [
        Announcement(
            event,
            event if pd.isna(rows["education_code"].iloc[0]) else rows["education_code"].iloc[0],
            rows["title"].iloc[0],
            rows["provider"].iloc[0],
            frozenset(rows["area_code"]) - {"00"},
        )
        for event, rows in known.groupby("event_id")
    ]


def _programmes(
    yh_application: pd.DataFrame, yh_start: pd.DataFrame, provider: pd.DataFrame
) -> list[Decided]:
    """The granted ones whose starts are known."""
    called = provider.set_index("provider")["provider_name"]
    granted = yh_application[yh_application["diarienummer"].isin(set(yh_start["diarienummer"]))]
    named = granted.assign(
        written=granted["provider"],
        provider=granted["provider"].map(called).fillna(granted["provider"]),
    )
    pairs = named[["written", "provider"]].drop_duplicates()
    known = same_programme.spellings(
        [
            *pairs.itertuples(index=False, name=None),
            *called.items(),
        ]
    )
    by_grant = named.groupby("diarienummer")
    grants = by_grant[["programme", "provider", "study_form", "pace_pct"]].first()
    grants["places"] = by_grant["municipality_code"].agg(frozenset)
    return [
        Decided(frozenset(rows.index), name, known.get(provider_, frozenset()), places)
        for (name, provider_, _, _, places), rows in grants.groupby(_SAME)
    ]
