"""The weighing in several counties: situation and what is within reach, of one round."""

from dataclasses import replace
from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.kit.columns import columns
from components.sheets.counties import chosen as counties
from components.sheets.counties import words_beside
from components.sheets.counties.compared import SetBeside
from components.sheets.occupations import reach
from components.sheets.occupations import situations as say
from components.sheets.occupations.weighing import SHORTAGE, Case, case
from components.sheets.vagning import matrix, matrix_text, text
from data.questions import meta, occupations
from data.store import Store

_TONES = dict.fromkeys(SHORTAGE, "brist") | {
    Case.PARADOX: "paradox", Case.BALANCE: "balans", Case.SURPLUS: "overskott",
}  # fmt: skip


def found(
    store: Store, choice: Choice, round_: str, since: int, today: date, period: str
) -> SetBeside:
    """Occupations that are in shortage or paradox in any of the counties.

    What is within reach is counted from each county's most populous municipalities, also where
    the address names one of the subject's. The country is left out: nothing is within its reach.
    """
    beside = counties.of(store, choice)
    if beside is None or not beside.others:
        return SetBeside()
    frames = [_weighed(store, choice, code, round_, since, today) for code in beside.counties]
    rows = pd.concat(frames, ignore_index=True)
    wanted = rows.loc[rows["found"].isin((*SHORTAGE, Case.PARADOX)), "name"]
    if wanted.empty:
        return SetBeside()
    radius = choice.radie or reach.RADIUS
    return words_beside.figure(
        replace(beside, country=False),
        rows[rows["name"].isin(set(wanted))],
        own=beside.own,
        said=lambda found: matrix_text.beside(found or Case.UNASSESSED, radius),
        tones=_TONES,
        label=columns(store, "occupation_forecast")("occupation")["occupation"],
        title=text.SIDE_BY_SIDE,
        sources=meta.sources(
            store, "af_yrkesbarometern", "myh_program", "egen_branschindelning", "scb_befolkning"
        ),
        period=period,
        without=text.not_in(round_),
        caveats=(
            text.SAME_WAY,
            *(
                say.coverage(covered, beside.names[code])
                for code in beside.counties
                if 0 < (covered := occupations.coverage(store, code, round_)) < say.PUBLISHED
            ),
        ),
    )


def _weighed(
    store: Store, choice: Choice, code: str, round_: str, since: int, today: date
) -> pd.DataFrame:
    """The county's own assessments of the round, each with its case."""
    there = choice.but(lan=code, kommun=None)
    found = occupations.situations(store, code, choice.bransch, round_)
    found = found[found["own"] == 1]
    within = reach.found(store, there, set(found["occupation"]), since, today).occupations
    held = found[found["covered"] == 1]
    return pd.DataFrame(
        {
            "name": held["occupation"],
            "area_code": code,
            "round": round_,
            "found": [
                None if situation is None else matrix.column(case(situation, within[name]))
                for name, situation in zip(held["occupation"], held["situation"], strict=True)
            ],
        }
    )
