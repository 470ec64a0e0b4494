"""The words of a row in the weighing (answers.md A8): what is within reach, what is suggested."""

from collections.abc import Sequence

from components.kit.numbers import count, years
from components.sheets.occupations.situations import paradox as paradox_means
from components.sheets.occupations.situations import shape
from components.sheets.vagning.weighing import Case, Reach

COUNTRY = "riket: länets bedömning ingår inte i utgåvan"
NO_LINK = "ingen yrkeskoppling gjord"
UNKNOWN = "okänt"
ASK_LINK = "Ingen koppling mellan utbildning och yrke gjord. Gör den i sun5_occupation.csv."

_BY_CASE = {
    Case.UNLINKED: ASK_LINK,
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


def suggestion(found: Case, reach: Reach | None, reasons: str | None, last_years: int) -> str:
    """What to try, with the reasons. ``reasons``: of a paradox, separated by ";".

    ``last_years``: how many years of applications ``reach`` holds.
    """
    if found is Case.PARADOX:
        return _paradox(reasons)
    if reach is None or found in _BY_CASE:
        return _BY_CASE[found]
    match found:
        case Case.EXISTS:
            return _fill(reach)
        case Case.REJECTED:
            words = (
                f"Stöd en ny ansökan. {_rejections(reach)}; anordnaren kan söka igen nästa "
                "ansökningsomgång."
            )
        case Case.LAPSED:
            tried = "En ansökan" if reach.applied == 1 else f"{count(reach.applied)} ansökningar"
            words = (
                f"Pröva ny utbildning. {tried} de senaste {last_years} åren har inte lett till "
                "någon utbildning som kan starta eller pågår: fråga anordnaren varför."
            )
        case _:
            words = (
                f"Pröva ny utbildning. Ingen har sökt de senaste {last_years} åren: vilken "
                "anordnare kan ta det?"
            )
    return words + _remote(reach)


def now(situation: str | None, reasons: str | None, *, here: bool) -> str:
    """The situation with its shape; a paradox with its reasons. ``here`` is False when it is
    the country's, because the edition lacks the county's."""
    words = shape(situation) if here else f"{shape(situation)} i riket"
    return f"{words}. {paradox_means(reasons)}" if situation == "paradox" else words


def within(reach: Reach | None) -> str:
    """Programmes within reach: on site, shared and at a distance apart."""
    if reach is None:
        return NO_LINK
    parts = [
        (reach.on_site, "på plats"),
        (reach.shared, "delas mellan kommuner"),
        (reach.remote, "på distans"),
    ]
    return ", ".join(f"{count(number)} {said}" for number, said in parts if number) or "ingen"


def area(codes: Sequence[str], early: int) -> str:
    """Why an area's programmes have no occupation: a link that can be made, or no SUN5."""
    words = [ASK_LINK] if codes else []
    if early:
        noun = "utbildning" if early == 1 else "utbildningar"
        words.append(
            f"{count(early)} {noun} från ansökan före 2023 går inte att koppla: MYH redovisade "
            "inte SUN5 då."
        )
    return " ".join(words)


def _paradox(reasons: str | None) -> str:
    found = set(reasons.split(";")) if reasons else set()
    words = [_UNEMPLOYED] if "arbetslöshet" in found else []
    if found & {"deltidsarbete", "lämnare"}:
        words.append(_LEAVING)
    return " ".join(words) or _UNKNOWN


def _fill(reach: Reach) -> str:
    it = "den" if reach.programmes == 1 else "dem"
    if reach.per_start is None or reach.total is None:
        seats = "MYH redovisar inga platser per start"
    else:
        seats = (
            f"högst {count(reach.per_start)} platser per start, {count(reach.total)} totalt över "
            "alla beviljade starter"
        )
    words = f"Fyll {it} som finns: {seats}. Fråga anordnaren om söktryck och LIA."
    if reach.rejected:
        words += f" {_rejections(reach)}: stöd en ny ansökan om det inte räcker."
    return words


def _rejections(reach: Reach) -> str:
    return f"{count(len(reach.rejected))} avslag {years(reach.rejected)}"


def _remote(reach: Reach) -> str:
    if reach.elsewhere == 0:
        return ""
    noun = "distansutbildning" if reach.elsewhere == 1 else "distansutbildningar"
    return f" {count(reach.elsewhere)} {noun} i övriga landet kan starta eller pågår."
