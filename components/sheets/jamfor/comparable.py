"""Programmes that can be added to a comparison: all of a sector, and a few that lie near."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from components.address.choices import MOST_PROGRAMMES, Choice
from components.sheets.jamfor import compared, text
from components.sheets.programmes import nearby
from components.sheets.programmes import rows as programme_rows
from data.kept import MB, kept
from data.questions import compare
from data.store import Store

#: Suggestions on site, and at a distance.
NEAR, REMOTE = 6, 3


@dataclass(frozen=True, eq=False)
class Comparable:
    """``options``: code → name, the chosen ones first; the others also with provider and
    places, so that they are found by them. ``near``: rows of a list (sheets/programmes/list.py)
    to suggest."""

    options: dict[str, str]
    near: pd.DataFrame


def comparable(store: Store, choice: Choice, today: date) -> Comparable:
    """The chosen ones, and when there is room for more those of the sector that can start or
    are running, the nearest first. Suggestions are in the chosen ones' areas where possible.
    Not to be changed: it is kept."""
    return _comparable(store, choice.only(_USED), today)


@kept(8 * MB)
def _comparable(store: Store, choice: Choice, today: date) -> Comparable:
    chosen = _chosen(store, choice.utb)
    if len(choice.utb) >= MOST_PROGRAMMES:
        return Comparable(chosen, pd.DataFrame())
    county = choice.kommun[:2] if choice.kommun else choice.lan
    every = programme_rows.matching(store, choice.but(**_EVERY), county, today)
    every = every.assign(code=every["diarienummer"].str.replace(" ", ""))
    found = nearby.by_distance(every)
    found = found[[not set(choice.utb).intersection(_codes(row)) for row in found["grants"]]]
    named = {
        row.code: text.option(row.programme, row.provider, row.names) for row in found.itertuples()
    }
    return Comparable(chosen | named, _suggested(store, found[found["own"] == 1], choice.utb))


#: What the answer depends on, whatever was chosen on the page of programmes.
_USED = ("lan", "bransch", "kommun", "utb")
_EVERY = dict.fromkeys(("omrade", "form", "takt", "status", "start")) | {"sok": ""}


def _codes(grants: tuple[str, ...]) -> list[str]:
    """As an address has them."""
    return [number.replace(" ", "") for number in grants]


def _chosen(store: Store, codes: tuple[str, ...]) -> dict[str, str]:
    if not codes:
        return {}
    found = compare.programmes(store, codes)
    return dict(zip(found["code"], compared.names(found), strict=True))


def _suggested(store: Store, found: pd.DataFrame, codes: tuple[str, ...]) -> pd.DataFrame:
    """The nearest ones on site, then some at a distance; ``found`` has the nearest first."""
    areas = set(compare.programmes(store, codes)["education_area"]) if codes else set()
    other = ~found["education_area"].isin(areas)
    found = found.iloc[other.argsort(kind="stable")]
    on_site = found["study_form"] == "bunden"
    rows = pd.concat([found[on_site].head(NEAR), found[~on_site].head(REMOTE)])
    return rows.assign(km=rows["km"].where((rows["study_form"] == "bunden") & (rows["km"] > 0)))
