"""The words of a row in the weighing (answers.md A8): the situation, and what is suggested."""

from components.kit.numbers import count, years
from components.sheets.occupations import reach_text
from components.sheets.occupations.leads_to import Counted, Reach
from components.sheets.occupations.situations import paradox as paradox_means
from components.sheets.occupations.situations import shape
from components.sheets.occupations.weighing import EXISTS, Case

COUNTRY = "riket: länets bedömning ingår inte i utgåvan"
#: In the cells of an occupation that no YH education leads directly to.
OTHER_WAY = "annan väg in"

_BY_CASE = {
    Case.BALANCE: "Balans: ingen ny utbildning föreslås. Stäm av med branschen i rummet.",
    Case.SURPLUS: "Ingen ny utbildning. Pröva ändrat innehåll eller omställning.",
    Case.UNASSESSED: "Arbetsförmedlingen gör ingen bedömning. Fråga branschen i rummet.",
}
_UNEMPLOYED = (
    "Fler platser löser inte detta först. Pröva validering, kurs eller matchning med "
    "Arbetsförmedlingen."
)
_LEAVING = (
    "Folk finns men lämnar eller arbetar deltid. Frågan ligger hos arbetsgivarna: villkor, "
    "schema, introduktion."
)
_UNKNOWN = (
    "Fler platser är inte det första svaret. Orsaken är inte angiven: fråga arbetsgivarna i rummet."
)


def suggestion(found: Case, reach: Reach, reasons: str | None, last_years: int) -> str:
    """What to try, with the reasons. ``reasons``: of a paradox, separated by ";".

    ``last_years``: how many years of applications ``reach`` holds.
    """
    if found in _BY_CASE:
        return _BY_CASE[found]
    if found in EXISTS:
        return _fill(found, reach)
    match found:
        case Case.PARADOX:
            return _paradox(reasons)
        case Case.OTHER_WAY:
            return f"{reach_text.other(reach)}."
        case Case.REJECTED:
            return (
                f"Stöd en ny ansökan. {_rejections(reach)}; anordnaren kan söka igen nästa "
                "ansökningsomgång."
            )
        case Case.LAPSED:
            tried = "En ansökan" if reach.applied == 1 else f"{count(reach.applied)} ansökningar"
            return (
                f"Pröva ny utbildning. {tried} de senaste {last_years} åren har inte lett till "
                "någon utbildning som kan starta eller pågår: fråga anordnaren varför."
            )
    return (
        f"Pröva ny utbildning. Ingen har sökt de senaste {last_years} åren: vilken anordnare kan "
        "ta det?"
    )


def now(situation: str | None, reasons: str | None, *, here: bool) -> str:
    """The situation with its shape; a paradox with its reasons. ``here`` is False when it is
    the country's, because the edition lacks the county's."""
    words = shape(situation) if here else f"{shape(situation)} i riket"
    return f"{words}. {paradox_means(reasons)}" if situation == "paradox" else words


def _paradox(reasons: str | None) -> str:
    found = set(reasons.split(";")) if reasons else set()
    words = [_UNEMPLOYED] if "arbetslöshet" in found else []
    if found & {"deltidsarbete", "lämnare"}:
        words.append(_LEAVING)
    return " ".join(words) or _UNKNOWN


def _fill(found: Case, reach: Reach) -> str:
    """Of what is nearest: on site in the county, else in another county, else at a distance."""
    direct = reach.direct
    start = ""
    if found is Case.HERE:
        group = direct.here
    elif found is Case.REMOTE:
        group, start = direct.remote, "Bara på distans. "
    else:
        group = direct.across
        also = ", och på distans" if found is Case.MIXED else ""
        start = f"På plats bara i annat län{also}. "
    it = "den" if group.programmes == 1 else "dem"
    words = f"{start}Fyll {it} som finns: {_seats(group)}. Fråga anordnaren om söktryck och LIA."
    if reach.rejected:
        words += f" {_rejections(reach)}: stöd en ny ansökan om det inte räcker."
    return words


def _seats(group: Counted) -> str:
    if group.per_start is None or group.total is None:
        return "MYH redovisar inga platser per start"
    return (
        f"högst {count(group.per_start)} platser per start, {count(group.total)} totalt över alla "
        "beviljade starter"
    )


def _rejections(reach: Reach) -> str:
    return f"{count(len(reach.rejected))} avslag {years(reach.rejected)}"
