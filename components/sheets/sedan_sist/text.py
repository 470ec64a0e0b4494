"""Sheet sedan-sist: what has happened since the forum last met."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from components.kit.numbers import listing, published, sentence, word
from components.kit.words import in_county

QUESTION = "Vad har hänt sedan förra mötet?"
DECISIONS = "Beslut från förra mötet, och äldre som inte är klara"
ORDERS = "Beställningar som har gått vidare"
SHEETS = "Bladen som visades då"
PICTURE = "Vad som rört sig, vad som väntar och vad som ändrats i siffrorna"
MOVED, WAITS = "Rörde sig", "Väntar"
CHANGED, SAME = "Ändrat i siffrorna", "Samma uppgifter"
#: Group of the picture → its colour, in the order they stand.
GROUPS = {MOVED: "overskott", WAITS: "brist", CHANGED: "amne", SAME: "svag"}
NO_SEX = "Forumboken redovisar inte kön per beslut eller beställning."
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att något har hänt för att en uppgift på ett blad har ändrats: "
    "den kan ha rättats, eller gälla en annan period.",
    "Du kan inte dra slutsatsen att inget har hänt för att ett beslut står kvar: boken visar vad "
    "någon har skrivit in.",
)

_BODIES = {1: "arbetsutskott", 2: "branschforum", 3: "arbetsutskott", 4: "branschforum"}

#: States of a decision in the order they are told, and how many of them are said.
_SAID = {
    "klart": ("är klart", "är klara"),
    "pågår": ("pågår", "pågår"),
    "beslutat": ("är inte påbörjat", "är inte påbörjade"),
    "avskrivet": ("är avskrivet", "är avskrivna"),
}


@dataclass(frozen=True)
class Since:
    """What was counted. ``states``: of every decision of the last meeting. ``older``: decisions
    of earlier meetings that are not finished. ``moved``: orders. ``shown`` and ``changed``:
    sheets."""

    quarter: int
    day: str
    states: tuple[str, ...]
    older: int
    moved: int
    shown: int
    changed: int


def title(county: str, sector: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Sedan förra mötet, {sector} {in_county(county)}"


def body(quarter: int) -> str:
    """Who meets in a quarter: "branschforum" or "arbetsutskott"."""
    return _BODIES[quarter]


def meeting(quarter: int, day: str) -> str:
    """ "branschforum Q4 den 3 december 2026"."""
    return f"{_BODIES[quarter]} Q{quarter} den {published(day)}"


def answer(found: Since) -> tuple[str, ...]:
    """Decisions first, then orders, then what the sheets say."""
    decided = len(found.states)
    made = f"fattade {_neuter(decided)} beslut" if decided else "fattade inga beslut"
    first = f"Förra mötet, {meeting(found.quarter, found.day)}, {made}."
    return (
        " ".join([first, *_by_state(found.states), *_older(found.older)]),
        _moved(found.moved),
        _changed(found.shown, found.changed),
    )


def _by_state(states: Sequence[str]) -> list[str]:
    if len(states) == 1:
        return [f"Det {_SAID[states[0]][0]}."]
    parts = [
        f"{_neuter(number)} {words[number != 1]}"
        for state, words in _SAID.items()
        if (number := states.count(state))
    ]
    return [f"{sentence(listing(parts))}."] if parts else []


def _older(number: int) -> list[str]:
    if not number:
        return []
    what = "ett äldre beslut är" if number == 1 else f"{word(number)} äldre beslut är"
    return [f"{sentence(what)} inte {'klart' if number == 1 else 'klara'}."]


def _moved(number: int) -> str:
    if not number:
        return "Ingen beställning har gått vidare sedan dess."
    return (
        f"{sentence(word(number))} {'beställning' if number == 1 else 'beställningar'} har gått "
        "vidare sedan dess."
    )


def _changed(shown: int, changed: int) -> str:
    if not shown:
        return "Inga blad visades då."
    if not changed:
        return (
            "Bladet som visades då säger detsamma nu."
            if shown == 1
            else f"Alla {word(shown)} blad som visades då säger detsamma nu."
        )
    if shown == 1:
        return "Bladet som visades då har nya uppgifter."
    return f"Av {word(shown)} blad som visades då har {_neuter(changed)} nya uppgifter."


def first_meeting(county: str, sector: str, *, running: bool = False) -> str:
    """No meeting has been closed before this one."""
    if running:
        return f"Mötet som pågår är det första i forumboken för {sector} {in_county(county)}."
    return f"Forumboken har inget tidigare möte för {sector} {in_county(county)}."


FIRST_WHY = "Det finns inget att jämföra med än."
FIRST_DO = (
    "När ett möte stängs sparas besluten och bladen som de visades. Nästa möte öppnar med vad som "
    "har hänt sedan dess."
)


def from_to(before: str | None, now: str) -> str:
    """ "skickad → beviljad"."""
    return f"{before} → {now}" if before else now


def _neuter(number: int) -> str:
    """ "ett" beslut, "två" beslut."""
    return "ett" if number == 1 else word(number)


def waits(who: str, due: str | None, today: date) -> str:
    """Who is waited for, and until when."""
    if due is None:
        return f"{who}, ingen dag satt"
    passed = ", har passerat" if due < today.isoformat() else ""
    return f"{who}, senast {published(due)}{passed}"


#: A line under a name holds about this much.
_SHORT = 110


def short(said: str) -> str:
    """The beginning of what changed on a sheet; the table has all of it."""
    return said if len(said) <= _SHORT else f"{said[:_SHORT].rsplit(' ', 1)[0]} …"


def alt(numbers: Mapping[str, int]) -> str:
    """The picture for those who do not see it."""
    said = [f"{name.lower()} {number}" for name, number in numbers.items()]
    return f"Tavla över vad som har hänt sedan förra mötet: {listing(said)}."


def since(day: str) -> str:
    """The time that the picture is of."""
    return f"sedan {published(day)}"
