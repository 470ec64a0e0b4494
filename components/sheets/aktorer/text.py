"""Who does what: actors by type and level, in the three areas of the cooperation."""

from dataclasses import dataclass
from urllib.parse import quote

from components.kit.cooperation import AREAS
from components.kit.numbers import count, counted, listing
from components.kit.words import APP, in_county

QUESTION = "Vem gör vad?"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att listan är fullständig, eller att en aktör som saknas inte "
    "finns.",
    "Du kan inte dra slutsatsen att en aktör arbetar så i dag: rader som är ej kontrollerade är "
    "inte lästa mot någon källa, och äldre uppgifter är märkta med år.",
    "Du kan inte dra slutsatsen att en aktör bara arbetar i sitt område: indelningen är "
    f"{APP}s egen.",
)

MAP = "Aktörskarta: typ och nivå"
LIST = "Aktörerna efter nivå"
SEVERAL = "flera områden"
#: Between the names of a cell; names may hold a comma.
BETWEEN = "; "

#: Level in the store → its heading and (one, several) of that level in a sentence.
LEVELS = {
    "lokalt": ("Lokalt", "lokal", "lokala"),
    "regionalt": ("Regionalt", "regional", "regionala"),
    "flera län": ("Flera län", "i flera län", "i flera län"),
    "nationellt": ("Nationellt", "nationell", "nationella"),
}


SIGNS = (
    "Områden: "
    + ", ".join(f"{area.sign} {area.name}" for area in AREAS.values())
    + ". På skärm och papper har raderna också områdets färg: grön, blå och gul."
)
NEEDS_FLOW = (
    "Behoven går från Utbildning & matchning till de två andra områdena; människor rör sig åt "
    "andra hållet. Studie- och yrkesvägledare hör till Omställning & vägledning."
)

UNCHECKED = "ej kontrollerad"
SUGGEST = "Föreslå ändring"
NO_MAILBOX = "Ingen brevlåda för förslag är angiven än. Den som förvaltar webbplatsen kan ange en."
WHO_HAS = (
    "Regionen och kommunerna har dem. Den som förvaltar webbplatsen lägger in dem: säg till vilka "
    "som saknas."
)


@dataclass(frozen=True)
class Landscape:
    """How many actors there are: ``levels`` by level in order, ``unchecked`` among them."""

    county: str
    levels: tuple[tuple[str, int], ...]
    unchecked: int

    @property
    def every(self) -> int:
        """All of them."""
        return sum(number for _, number in self.levels)


def title(county: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Aktörer inom kompetensförsörjning {in_county(county)}"


def answer(found: Landscape) -> tuple[str, ...]:
    """How many, on which levels, and how many nobody has checked."""
    levels = [
        f"{count(number)} {LEVELS[level][1 if number == 1 else 2]}"
        for level, number in found.levels
        if number
    ]
    actors = counted(found.every, "1 aktör", "aktörer")
    every = "alla " if found.every > 1 else ""
    split = f": {listing(levels)}" if len(levels) > 1 else f", {every}{levels[0].partition(' ')[2]}"
    return (f"Listan har {actors} som arbetar {in_county(found.county)}{split}. {_checked(found)}",)


def _checked(found: Landscape) -> str:
    if found.unchecked == 0:
        return "Alla är lästa mot en källa."
    if found.unchecked == found.every:
        return "Ingen av dem är kontrollerad mot en källa."
    if found.unchecked == 1:
        return "1 av dem är inte kontrollerad mot någon källa."
    return f"{count(found.unchecked)} av dem är inte kontrollerade mot någon källa."


def named(actor: str, checked: bool) -> str:
    """An actor in a cell of the map."""
    return actor if checked else f"{actor} ({UNCHECKED})"


def alt(actors: int) -> str:
    """The board for those who do not see it."""
    return f"Tavla över {count(actors)} aktörer efter nivå, med typ och område vid varje namn."


def control(verified: str, year: int | None, old: bool) -> str:
    """Whether a source has been read for the row, and from which year it is."""
    if verified == UNCHECKED or year is None:
        return verified
    return f"{verified} ({year}, äldre uppgift)" if old else f"{verified} ({year})"


def period(years: str) -> str:
    """The years of the rows that say theirs, for the source line."""
    return f"rader som anger år: {years}" if years else "år ej angivet"


def keeper(organisation: str, revised: str) -> str:
    """Who keeps the list, and when it was last revised."""
    who = organisation or "den som förvaltar webbplatsen"
    return f"Listan förvaltas av {who}. Senast reviderad {revised}."


def how_to_suggest(mailbox: str) -> str:
    """How a row is changed."""
    if not mailbox:
        return NO_MAILBOX
    return f"Är något fel eller saknas någon? Välj {SUGGEST} på raden, eller skriv till {mailbox}."


def suggestion(actor: str, edition: str, mailbox: str) -> str:
    """A mail about one row, addressed and with its subject written."""
    subject = f"Föreslå ändring: {actor} ({APP}, Aktörer)"
    body = f"Utgåva {edition}. Det här bör ändras för {actor}:\n\n"
    return f"mailto:{mailbox}?subject={quote(subject)}&body={quote(body)}"


def no_regional(county: str) -> str:
    """The edition has only national actors for the county."""
    return f"Lokala och regionala aktörer {in_county(county)} ingår inte i den här utgåvan."


def none(county: str) -> str:
    """The edition has nobody at all for the county."""
    return f"Inga aktörer som arbetar {in_county(county)} ingår i den här utgåvan."
