"""What the weighing suggests for an occupation, and in which order the rows stand. Pure.

One case per row of the table in answers.md A8, plus those that it leaves open: balans, and
an application that has led neither to a programme nor to a rejection. Demand in five years
takes no part: "öka" covers most occupations and would rank nothing. A paradox is a kind of
its own and is never ordered among the others.
"""

from enum import Enum

from components.sheets.occupations.leads_to import Reach


class Case(Enum):
    """What a suggestion rests on, the widest gap first. PARADOX is last because it stands in a
    table of its own."""

    UNTRIED = "brist, no programme within reach, none applied"
    LAPSED = "brist, no programme within reach, applied for but not rejected"
    REJECTED = "brist, no programme within reach, rejected"
    EXISTS = "brist, a programme exists"
    UNLINKED = "brist, no link between occupation and programme"
    BALANCE = "balans"
    SURPLUS = "överskott"
    UNASSESSED = "no assessment"
    PARADOX = "paradox"


#: The cases of an occupation in shortage.
SHORTAGE = (Case.UNTRIED, Case.LAPSED, Case.REJECTED, Case.EXISTS, Case.UNLINKED)


def case(situation: str | None, reach: Reach | None) -> Case:
    """The case of an occupation. ``reach`` is None when no programme is linked to it."""
    match situation:
        case None:
            return Case.UNASSESSED
        case "paradox":
            return Case.PARADOX
        case "överskott":
            return Case.SURPLUS
        case "balans":
            return Case.BALANCE
    if reach is None:
        return Case.UNLINKED
    if reach.programmes:
        return Case.EXISTS
    if reach.rejected:
        return Case.REJECTED
    return Case.LAPSED if reach.applied else Case.UNTRIED


def order(found: Case, reach: Reach | None) -> tuple[int, bool]:
    """Place among the rows: the case, and where programmes exist those with distance only
    before those with one on site."""
    on_site = reach is not None and reach.on_site + reach.shared > 0
    return list(Case).index(found), found is Case.EXISTS and on_site
