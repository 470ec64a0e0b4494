"""The situation per occupation in several counties, of one round."""

import pandas as pd

from components.address.choices import Choice
from components.kit.columns import columns
from components.sheets.bristyrken import text
from components.sheets.counties import chosen as counties
from components.sheets.counties import words_beside
from components.sheets.counties.compared import SetBeside
from components.sheets.occupations import situations as say
from data.area_codes import COUNTRY
from data.questions import meta, occupations
from data.store import Store

#: Situation → the colour of its word.
_TONES = {"brist": "brist", "paradox": "paradox", "balans": "balans", "överskott": "overskott"}


def found(store: Store, choice: Choice, held: pd.DataFrame, round_: str) -> SetBeside:
    """The occupations ``held`` for the county in ``round_``, and what the counties beside it have
    in that same round."""
    beside = counties.of(store, choice)
    if beside is None or held.empty:
        return SetBeside()
    frames = [_named(held, beside.own, "situation")]
    for code in beside.others:
        found = occupations.situations(store, code, choice.bransch, round_)
        found = found[(found["own"] == 1) & (found["covered"] == 1)]
        frames.append(_named(found, code, "situation"))
    if beside.country:
        frames.append(_named(held, COUNTRY, "national_situation"))
    rows = pd.concat(frames, ignore_index=True).assign(round=round_)
    part = [
        say.coverage(covered, beside.names[code])
        for code in beside.counties
        if 0 < (covered := occupations.coverage(store, code, round_)) < say.PUBLISHED
    ]
    return words_beside.figure(
        beside,
        rows,
        own=beside.own,
        said=say.shape,
        tones=_TONES,
        label=columns(store, "occupation")("occupation")["occupation"],
        title=text.SIDE_BY_SIDE,
        sources=meta.sources(store, "af_yrkesbarometern", "egen_branschindelning"),
        period=text.period(round_),
        without=text.not_in(round_),
        caveats=(
            text.SAME_ROUND,
            *part,
            say.NO_SEX,
        ),
    )


def _named(rows: pd.DataFrame, code: str, column: str) -> pd.DataFrame:
    found = rows[column].astype(object).where(rows[column].notna(), None)
    return pd.DataFrame({"name": rows["occupation"], "area_code": code, "found": found})
