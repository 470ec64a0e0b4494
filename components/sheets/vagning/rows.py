"""The rows of the weighing: each occupation with its case and the words of the table."""

import pandas as pd

from components.sheets.occupations import order_kinds, reach_text, situations, suggestions
from components.sheets.occupations.leads_to import LeadsTo, Reach
from components.sheets.occupations.weighing import case, order
from components.sheets.vagning import matrix_text
from components.sheets.vagning.reported import Reported
from data.questions.places import swedish_order


def rows(
    found: pd.DataFrame, programmes: LeadsTo, reported: Reported | None, last_years: int
) -> pd.DataFrame:
    """One row per occupation of ``found`` (questions/occupations.py), the widest gap first.

    Where the edition lacks the county's row (``covered`` 0) the country's situation of the
    same round is used, and the words say so. ``reported``: needs, None without a forum book.
    ``last_years``: how many years of applications ``programmes`` holds.

    Columns: occupation, covered, case; here, across, remote: programmes that lead directly to it,
    on site in the county, on site within reach in another, at a distance (Int64, missing where
    no YH education leads there), and the same in words (here_said …); now, other, suggestion,
    short (the same in a few words), order_kind (which kinds of order to consider, and why; words
    or missing), basis (words); rejected (missing without a YH
    education) and persons of the reported needs (missing where none says how many, and without a
    book), Int64.
    """
    made = []
    for row in found.itertuples(index=False):
        here = bool(row.covered)
        situation = row.situation if here else row.national_situation
        reasons = row.reasons if here else row.national_reasons
        reach = programmes.occupations[row.occupation]
        weighed = case(situation, reach)
        cells = {
            "occupation": row.occupation,
            "covered": row.covered,
            "case": weighed,
            "now": suggestions.now(situation, reasons, here=here),
            **(_within(reach) if reach.way_in.yh else dict.fromkeys(_WITHIN)),
            "other": reach_text.other(reach),
            "persons": reported and reported.persons(row.occupation),
            "suggestion": suggestions.suggestion(weighed, reach, reasons, last_years),
            "order_kind": order_kinds.said(order_kinds.proposed(weighed, reach, reasons)),
            "short": matrix_text.short(weighed, reach, reasons),
            "basis": situations.basis(row.basis, row.level) if here else suggestions.COUNTRY,
        }
        made.append(((order(weighed), swedish_order(row.occupation)), cells))
    ordered = pd.DataFrame([cells for _, cells in sorted(made, key=lambda pair: pair[0])])
    return ordered.astype(dict.fromkeys((*_NUMBERS, "persons"), "Int64"))


_NUMBERS = ("here", "across", "remote", "rejected")
_WITHIN = (*_NUMBERS, "here_said", "across_said", "remote_said")


def _within(reach: Reach) -> dict[str, object]:
    direct = reach.direct
    return {
        "here": direct.here.programmes,
        "across": direct.across.programmes,
        "remote": direct.remote.programmes,
        "rejected": len(reach.rejected),
        "here_said": reach_text.number(direct.here),
        "across_said": reach_text.across(direct),
        "remote_said": reach_text.number(direct.remote),
    }
