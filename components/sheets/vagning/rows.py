"""The rows of the weighing: each occupation with its case and the words of the table."""

from collections import Counter

import pandas as pd

from components.sheets.occupations import situations
from components.sheets.occupations.leads_to import LeadsTo
from components.sheets.vagning import suggestions
from components.sheets.vagning.weighing import case, order
from data.questions.places import swedish_order


def rows(
    found: pd.DataFrame, programmes: LeadsTo, needs: Counter[str] | None, last_years: int
) -> pd.DataFrame:
    """One row per occupation of ``found`` (questions/occupations.py), the widest gap first.

    Where the edition lacks the county's row (``covered`` 0) the country's situation of the
    same round is used, and the words say so. ``needs``: reported needs by occupation in lower
    case, None without a forum book. ``last_years``: how many years of applications
    ``programmes`` holds.

    Columns: occupation, covered, case; now, reach, suggestion, basis (words); elsewhere
    (distance programmes in the rest of the country), rejected, needs (Int64, missing without a
    link or a book).
    """
    made = []
    for row in found.itertuples(index=False):
        here = bool(row.covered)
        situation = row.situation if here else row.national_situation
        reasons = row.reasons if here else row.national_reasons
        reach = programmes.occupations.get(row.occupation)
        weighed = case(situation, reach)
        cells = {
            "occupation": row.occupation,
            "covered": row.covered,
            "case": weighed,
            "now": suggestions.now(situation, reasons, here=here),
            "reach": suggestions.within(reach),
            "elsewhere": None if reach is None else reach.elsewhere,
            "rejected": None if reach is None else len(reach.rejected),
            "needs": None if needs is None else needs[row.occupation.casefold()],
            "suggestion": suggestions.suggestion(weighed, reach, reasons, last_years),
            "basis": situations.basis(row.basis, row.level) if here else suggestions.COUNTRY,
        }
        made.append(((order(weighed, reach), swedish_order(row.occupation)), cells))
    ordered = pd.DataFrame([cells for _, cells in sorted(made, key=lambda pair: pair[0])])
    return ordered.astype(dict.fromkeys(("elsewhere", "rejected", "needs"), "Int64"))
