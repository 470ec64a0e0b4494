"""Which kind of order follows from which kind of shortage, each with its reason. Pure.

A long way to the occupation asks for a programme, a short one for a course; where people who can
the occupation exist, validation or matching; where they leave it, the employers' own terms, which
is no order. It is a proposal: the forum chooses.
"""

from typing import NamedTuple

from components.kit.numbers import sentence
from components.sheets.occupations.leads_to import Reach
from components.sheets.occupations.weighing import NONE, Case


class Proposed(NamedTuple):
    """``kind``: of data/forum/life.py, None where nothing is to be ordered. ``why``: a clause that
    follows its name after a colon."""

    kind: str | None
    why: str


#: What is said instead of a kind.
NO_ORDER = "ingen beställning"

_COURSE = Proposed(
    "vidareutbildning",
    "kort väg, en närliggande YH-utbildning finns inom räckhåll och kan byggas på med en kurs",
)
_BY_ROUTE = {
    "gymnasium": Proposed(
        "grundutbildning, gymnasium", "lång väg, och yrket utbildas på gymnasiet"
    ),
    "yrkesvux": Proposed("yrkesvux", "yrket utbildas på yrkesvux"),
    "flera vägar": Proposed(
        "yrkesvux", "yrket har flera vägar in, och yrkesvux är kommunernas egen"
    ),
    "högskola": Proposed(
        None,
        "yrket utbildas på högskolan, och forumets beställningar gäller inte högskolans program",
    ),
    "ingen formell utbildning": Proposed(
        None, "ingen formell utbildning krävs, så frågan är arbetsgivarnas introduktion"
    ),
}
_BY_CASE = {
    Case.HERE: Proposed("ändring i YH", "platser och innehåll är ledningsgruppens"),
    Case.BALANCE: Proposed(None, "det råder balans"),
    Case.SURPLUS: Proposed("ändring i YH", "fler finns än som behövs, så pröva ändrat innehåll"),
    Case.UNASSESSED: Proposed(None, "läget är inte bedömt, så fråga branschen först"),
}
_NOTHING = Proposed(None, "fler finns än som behövs")
_PROGRAMME = Proposed(
    "ny YH-utbildning", "lång väg, och ingen YH-utbildning som leder dit finns inom räckhåll"
)
_AWAY = Proposed(
    "ändring i YH",
    "utbildningen finns men inte på plats i länet, så pröva ort eller platser där den ges",
)
_QUALIFIED = (
    Proposed("validering", "människor som kan yrket finns och behöver få det bedömt"),
    Proposed(
        "arbetsmarknadsutbildning",
        "många av dem är inskrivna arbetslösa: fråga Arbetsförmedlingen om det behövs utbildning "
        "eller räcker med matchning",
    ),
)
_LEAVING = Proposed(None, "frågan är arbetsgivarnas villkor")
_UNKNOWN = Proposed(None, "orsaken är inte angiven, så fråga arbetsgivarna i rummet")


def proposed(case: Case, reach: Reach, reasons: str | None) -> tuple[Proposed, ...]:
    """Kinds to consider, the first one first. ``reasons``: of a paradox, separated by ";"."""
    if case in NONE:
        return (_PROGRAMME,)
    if case is Case.OTHER_WAY:
        way = _BY_ROUTE.get(reach.way_in.route)
        return (*((_COURSE,) if reach.near.any else ()), *((way,) if way else ()))
    if case is Case.PARADOX:
        return _paradox(set(reasons.split(";")) if reasons else set())
    if case is Case.SURPLUS and not reach.way_in.yh:
        return (_NOTHING,)
    return (_BY_CASE.get(case, _AWAY),)


def _paradox(reasons: set[str]) -> tuple[Proposed, ...]:
    found = _QUALIFIED if "arbetslöshet" in reasons else ()
    left = (_LEAVING,) if reasons & {"deltidsarbete", "lämnare"} else ()
    return (*found, *left) or (_UNKNOWN,)


def said(found: tuple[Proposed, ...]) -> str | None:
    """ "Validering: människor som kan yrket finns …"; None without a proposal."""
    parts = [f"{sentence(one.kind or NO_ORDER)}: {one.why}." for one in found]
    return " ".join(parts) or None
