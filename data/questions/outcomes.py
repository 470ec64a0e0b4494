"""Questions about what YH gives, the country only (SCB): outcomes and the graduate survey.

Every figure is made from one dataset: SCB has three numbers for "examinerade 2021".
"""

from collections.abc import Sequence

import pandas as pd

from data.questions.places import swedish_order
from data.store import Store, listed

_ADMITTED = "Antal antagna vid start"

#: SCB's survey: those who graduated this year, asked the year after, and the answers
#: (topic, answer) that say whether they work, and whether the work matches.
SURVEY_YEAR = 2021
EMPLOYED = ("sysselsattning", "Anställd")
MATCHING = ("overensstammelse", "Helt eller till största delen")


def areas(store: Store, names: Sequence[str]) -> dict[str, str]:
    """YH area slug → name, of those among ``names`` that SCB has figures for, largest first.

    The size is the number admitted in the newest year.
    """
    marks, values = listed(names)
    frame = store.query(
        f"""
        SELECT area, education_area, value FROM yh_outcome
        WHERE education_area IN ({marks}) AND dataset = 'sokande'
          AND indicator = :admitted AND sex = 'totalt'
          AND year = (SELECT max(year) FROM yh_outcome WHERE indicator = :admitted)
        """,
        admitted=_ADMITTED,
        **values,
    )
    order = frame["education_area"].map(swedish_order)
    frame = frame.assign(order=order).sort_values(["value", "order"], ascending=[False, True])
    return dict(frame[["area", "education_area"]].itertuples(index=False, name=None))


def outcomes(store: Store, dataset: str, names: Sequence[str]) -> pd.DataFrame:
    """One dataset for the YH areas ``names``: every column of ``yh_outcome``.

    ``dataset`` is a key of DATASETS in data/steps/yh_outcome.py. A value that SCB does not
    publish has no row. In the follow-ups ``year`` is when they were asked, the year after.
    """
    marks, values = listed(names)
    return store.query(
        f"""
        SELECT * FROM yh_outcome WHERE education_area IN ({marks}) AND dataset = :dataset
        ORDER BY education_area, indicator, year, sex
        """,
        dataset=dataset,
        **values,
    )


def survey(store: Store, area: str, answers: Sequence[tuple[str, str]]) -> pd.DataFrame:
    """What women and men who graduated in 2021 answered in 2022, in the YH area named ``area``.

    ``answers`` are pairs of topic and answer. One row per pair and sex, in that order: topic,
    answer, sex, people (how many the share is of), value and margin (per cent and percentage
    points; NA where too few answered).
    """
    frame = store.query(
        """
        SELECT topic, answer, sex, value, margin_of_error FROM yh_graduate_survey
        WHERE education_area = :area AND sex <> 'totalt'
        """,
        area=area,
    )
    base = frame[frame["answer"] == "Antal"].set_index(["topic", "sex"])["value"]
    shares = frame.set_index(["topic", "answer", "sex"])
    rows = pd.DataFrame(
        [(*pair, sex) for pair in answers for sex in ("kvinnor", "män")],
        columns=["topic", "answer", "sex"],
    )
    found = rows.join(shares, on=["topic", "answer", "sex"]).join(
        base.rename("people"), on=["topic", "sex"]
    )
    numbers = {"value": "Int64", "margin": "Int64", "people": "Int64"}
    return found.rename(columns={"margin_of_error": "margin"}).astype(numbers)


def without_lia(store: Store) -> int | None:
    """Per cent of all who graduated in 2021 and worked in 2022 that had no LIA; None without it."""
    frame = store.query(
        """
        SELECT value FROM yh_graduate_survey
        WHERE topic = 'lia' AND education_area = 'Totalt' AND sex = 'totalt'
          AND answer = 'Hade inte LIA'
        """
    )
    return int(frame["value"].iloc[0]) if len(frame) else None
