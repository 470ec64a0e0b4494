"""What the weighing suggests for an occupation, and in which order the rows stand. Pure.

One case per row of the table in answers.md A8, plus those that it leaves open: balans, and
an application that has led neither to a programme nor to a rejection. Demand in five years
takes no part: "öka" covers most occupations and would rank nothing. A paradox is a kind of
its own and is never ordered among the others.
"""

from enum import Enum

from components.sheets.occupations.leads_to import Reach


class Case(Enum):
    """What a suggestion rests on, the widest gap first. An occupation with another way in stands
    last of those in shortage: a YH programme is not what it lacks. PARADOX is last because it
    stands in a table of its own."""

    UNTRIED = "brist, no programme within reach, none applied"
    LAPSED = "brist, no programme within reach, applied for but not rejected"
    REJECTED = "brist, no programme within reach, rejected"
    ACROSS = "brist, programmes only on site in another county"
    REMOTE = "brist, programmes only at a distance"
    MIXED = "brist, programmes in another county and at a distance"
    HERE = "brist, a programme on site in the county"
    OTHER_WAY = "brist, no YH education leads directly to it"
    BALANCE = "balans"
    SURPLUS = "överskott"
    UNASSESSED = "no assessment"
    PARADOX = "paradox"


#: No programme within reach, though a YH education leads to the occupation.
NONE = (Case.UNTRIED, Case.LAPSED, Case.REJECTED)
#: At least one programme within reach.
EXISTS = (Case.ACROSS, Case.REMOTE, Case.MIXED, Case.HERE)
#: The cases of an occupation in shortage.
SHORTAGE = (*NONE, *EXISTS, Case.OTHER_WAY)


def case(situation: str | None, reach: Reach) -> Case:
    """The case of an occupation."""
    match situation:
        case None:
            return Case.UNASSESSED
        case "paradox":
            return Case.PARADOX
        case "överskott":
            return Case.SURPLUS
        case "balans":
            return Case.BALANCE
    return _shortage(reach)


def order(found: Case) -> int:
    """Place among the rows."""
    return list(Case).index(found)


def _shortage(reach: Reach) -> Case:
    if not reach.way_in.yh:
        return Case.OTHER_WAY
    direct = reach.direct
    if direct.here.programmes:
        return Case.HERE
    if direct.across.programmes:
        return Case.MIXED if direct.remote.programmes else Case.ACROSS
    if direct.remote.programmes:
        return Case.REMOTE
    if reach.rejected:
        return Case.REJECTED
    return Case.LAPSED if reach.applied else Case.UNTRIED
