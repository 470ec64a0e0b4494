"""The words of the matrix: its rows, its columns, and a suggestion so short that it fits a cell."""

from components.kit.numbers import NBSP, count, sentence, years
from components.sheets.occupations.leads_to import Reach
from components.sheets.occupations.situations import shape
from components.sheets.occupations.weighing import EXISTS, Case

TITLE = "Brist och paradox, och vad som finns inom räckhåll"
SHORTAGE = "▲ Brist"
PARADOX = "◆ Paradox"
COUNTRY = "enligt riket"
ROW, COLUMN, NOTE = "Läget i dag", "YH inom räckhåll", "Förslag i korthet"
NO_COLUMN = "vägs inte"

_UNEMPLOYED = "Fler platser löser inte detta först: validering, kurs eller matchning"
_LEAVING = "Frågan ligger hos arbetsgivarna: villkor, schema, introduktion"
_UNKNOWN = "Fler platser är inte det första svaret: fråga arbetsgivarna i rummet"


def columns(radius: int) -> dict[Case | None, str]:
    """The columns by their first case, the widest gap first."""
    return {
        Case.UNTRIED: "Ingen utbildning inom räckhåll",
        Case.REMOTE: "Bara på distans",
        Case.ACROSS: f"På plats inom {radius}{NBSP}km i annat län",
        Case.HERE: "På plats i länet",
        Case.OTHER_WAY: "Utbildas på annat sätt än YH",
    }


def beside(found: Case, radius: int) -> str:
    """A column's first case in a cell of counties: "▲ brist, bara på distans"."""
    match found:
        case Case.PARADOX:
            return shape("paradox")
        case Case.BALANCE:
            return shape("balans")
        case Case.SURPLUS:
            return shape("överskott")
        case Case.UNASSESSED:
            return shape(None)
    return f"{shape('brist')}, {_SHORT[found].format(radius=radius)}"


_SHORT = {
    Case.UNTRIED: "ingen inom räckhåll",
    Case.REMOTE: "bara på distans",
    Case.ACROSS: f"i annat län inom {{radius}}{NBSP}km",
    Case.HERE: "på plats i länet",
    Case.OTHER_WAY: "annan väg in än YH",
}


def alt(shortage: int, gap: int, paradox: int) -> str:
    """The matrix for those who do not see it."""
    return (
        f"Matris över {count(shortage)} yrken med brist, efter vilken YH-utbildning som finns "
        f"inom räckhåll; {count(gap)} har ingen. {count(paradox)} yrken med paradox står för sig."
    )


def short(found: Case, reach: Reach, reasons: str | None) -> str:
    """A suggestion of suggestions.py in a few words; "" where nothing is suggested here.

    ``reasons``: of a paradox, separated by ";".
    """
    if found in EXISTS:
        rejected = f". {_rejections(reach)}: stöd en ny ansökan om det inte räcker"
        return "Fyll det som finns" + (rejected if reach.rejected else "")
    match found:
        case Case.UNTRIED:
            return "Pröva ny utbildning: ingen har sökt"
        case Case.LAPSED:
            return "Pröva ny utbildning: fråga varför ansökan inte ledde dit"
        case Case.REJECTED:
            return f"Stöd en ny ansökan: {_rejections(reach)}"
        case Case.OTHER_WAY:
            return sentence(reach.way_in.text)
        case Case.PARADOX:
            return _paradox(reasons)
    return ""


def _paradox(reasons: str | None) -> str:
    found = set(reasons.split(";")) if reasons else set()
    words = [_UNEMPLOYED] if "arbetslöshet" in found else []
    if found & {"deltidsarbete", "lämnare"}:
        words.append(_LEAVING)
    return ". ".join(words) or _UNKNOWN


def _rejections(reach: Reach) -> str:
    return f"{count(len(reach.rejected))}{NBSP}avslag {years(reach.rejected)}"
