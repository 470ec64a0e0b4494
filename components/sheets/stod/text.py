"""What support there is to apply for, for whom, until when. Checked is not the same as open."""

from dataclasses import dataclass

from components.kit.numbers import count, listing
from components.kit.words import in_county

QUESTION = "Vilket stöd finns att söka, för vem, till när?"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att ett aktuellt stöd går att söka just i dag: läs villkor och "
    "tider hos organisationen.",
    "Stöd som inte står här kan finnas ändå.",
)

#: Standing in the store → heading of its table.
HEADINGS = {
    "aktuell": "Aktuella stöd och program",
    "ej kontrollerad": "Ej kontrollerade: fråga organisationen om de finns kvar",
    "avslutad": "Avslutade",
}
NO_PERIOD = "tid ej angiven"
NO_YEAR = "år ej angivet"

#: Level in the store → (one, several) of that level.
LEVELS = {
    "lokalt": ("lokalt", "lokala"),
    "regionalt": ("regionalt", "regionala"),
    "flera län": ("för flera län", "för flera län"),
    "nationellt": ("nationellt", "nationella"),
}


@dataclass(frozen=True)
class Support:
    """How many there are: ``current`` by level in the order shown, the others in all."""

    county: str
    current: tuple[tuple[str, int], ...]
    unchecked: int
    ended: int


def title(county: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Stöd och program att söka {in_county(county)}"


def answer(s: Support) -> tuple[str, ...]:
    """How many are current, how many nobody has checked, how many have ended."""
    rest = [
        *_if_any(s.unchecked, "är inte kontrollerat", "är inte kontrollerade"),
        *_if_any(s.ended, "är avslutat", "är avslutade"),
    ]
    tail = f" {listing(rest)}." if rest else ""
    return (f"{_current(s)}{tail}",)


def _current(s: Support) -> str:
    number = sum(several for _, several in s.current)
    if number == 0:
        return f"Inget stöd eller program som gäller {in_county(s.county)} är känt som aktuellt."
    if number == 1:
        level = LEVELS[s.current[0][0]][0]
        return f"1 stöd eller program som gäller {in_county(s.county)} är aktuellt, {level}."
    start = f"{count(number)} stöd och program som gäller {in_county(s.county)} är aktuella"
    if len(s.current) == 1:
        return f"{start}, alla {LEVELS[s.current[0][0]][1]}."
    levels = [f"{count(several)} {LEVELS[level][several != 1]}" for level, several in s.current]
    return f"{start}: {listing(levels)}."


def _if_any(number: int, one: str, several: str) -> tuple[str, ...]:
    return (f"{count(number)} {one if number == 1 else several}",) if number else ()


def checked(standing: str, year: int | None, old: bool) -> str:
    """When the row was checked against its source, or that it was not."""
    if standing == "ej kontrollerad":
        return f"ej kontrollerad sedan {year}" if year else "ej kontrollerad"
    if year is None:
        return NO_YEAR
    return f"{year}, äldre uppgift" if old else str(year)


def period(years: str) -> str:
    """The years of a table's rows, for the source line."""
    return f"uppgifter från {years}" if years else NO_YEAR


def no_regional(county: str) -> str:
    """The edition has only national support for the county."""
    return f"Regionala och lokala stöd {in_county(county)} ingår inte i den här utgåvan."


WHO_HAS = "Regionen och kommunerna har dem: be den som sköter Årshjulet att lägga in dem."
NONE_CURRENT = "Inget stöd är både kontrollerat och aktuellt."
CHECK = "Fråga organisationen om stöden nedan finns kvar."

#: When a support closes, as the list has it → its place among the cards.
_ALWAYS = "löpande"


def urgency(period: str | None) -> int:
    """Support with a time of its own first, then what is always open, then what says nothing."""
    if period is None:
        return 2
    return 1 if _ALWAYS in period else 0
