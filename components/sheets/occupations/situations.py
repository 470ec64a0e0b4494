"""How the situation of an occupation is said: a word and a shape, what it rests on, the trend.

"Läget per yrke". Paradox is its own kind: it has a shape and a sentence of its own and is
never a step between brist and balans.
"""

from components.kit.numbers import NBSP, listing

#: Situation → the word with its shape. None is "no assessment is made".
SHAPES: dict[str | None, str] = {
    "brist": f"▲{NBSP}brist",
    "paradox": f"◆{NBSP}paradox",
    "balans": f"●{NBSP}balans",
    "överskott": f"▼{NBSP}överskott",
    None: f"–{NBSP}ingen bedömning",
}

NO_ASSESSMENT = "Ingen bedömning: för litet underlag."
NO_SEX = "Källan redovisar inte kön per yrke."
READ_ALL = (
    "Arbetsförmedlingen publicerar bedömningar av fler yrken. Den som förvaltar webbplatsen kan "
    "läsa in dem alla."
)

#: How many occupations Arbetsförmedlingen publishes per county (219 × 22 rows in the file).
PUBLISHED = 219

_LEVELS = {
    "län": "länet",
    "nuts2": "riksområde, NUTS 2",
    "nuts1": "landsdel, NUTS 1",
    "nationellt": "riket",
}
_PEOPLE = {
    "arbetslöshet": "arbetslösa",
    "deltidsarbete": "deltidsarbetande",
    "lämnare": "personer som lämnat yrket",
}


def shape(situation: str | None) -> str:
    """ "▲ brist"; never colour alone."""
    return SHAPES[situation]


def basis(found: str | None, level: str | None) -> str:
    """What an assessment rests on (``basis`` and ``level`` of occupation_forecast)."""
    match found:
        case None:
            return NO_ASSESSMENT
        case "lanet":
            return "länets uppgifter"
        case "delvis":
            return f"delvis större område ({_LEVELS[str(level)]})"
        case "riket":
            return "bygger på riket"
        case _:
            return f"bygger på större område ({_LEVELS[str(level)]})"


def trend(demand: str | None) -> str | None:
    """ "Efterfrågan väntas öka.": demand in five years, not shortage."""
    return f"Efterfrågan väntas {demand}." if demand else None


def situation(found: str | None, reasons: str | None) -> str:
    """The shape and word; a paradox also says why it is one."""
    return f"{shape(found)}. {paradox(reasons)}" if found == "paradox" else shape(found)


def paradox(reasons: str | None) -> str:
    """Why it is hard to recruit although people exist. ``reasons`` are separated by ";"."""
    people = [_PEOPLE[reason] for reason in reasons.split(";")] if reasons else []
    start = "Arbetsgivare har svårt att rekrytera fast det finns människor som kan yrket"
    if not people:
        return f"{start}. Orsaken är inte angiven."
    return f"{start}: {listing(people)}."


def coverage(covered: int, county: str) -> str:
    """ "45 av 219 yrken ingår för Gotland.": said where the edition does not have them all."""
    return f"{covered} av {PUBLISHED} yrken ingår för {county}."
