"""What employers say themselves: reported needs, from the forum book."""

from dataclasses import dataclass

from components.kit.numbers import count, listing, published
from components.kit.words import in_county
from components.sheets.occupations.leads_to import WayIn

QUESTION = "Vad säger arbetsgivarna själva?"
TABLE = "Rapporterade behov"
BY_COMPETENCE = "Personer per kompetens"
NEWEST = "De senaste behoven"
SAME = "Samma behov kan vara lämnat av flera arbetsgivare."
NO_SEX = "Behoven redovisas inte efter kön."
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att detta är branschens hela behov: bara de arbetsgivare som har "
    "svarat syns. Du kan inte heller räkna om antalet personer till utbildningsplatser; samma "
    "behov kan vara lämnat av flera och kan tillgodoses på flera sätt.",
)
HOW = (
    "Behov kommer in på tre sätt. På en workshop med arbetsgivare (Q2) skrivs de upp i rummet. "
    "Forumets redaktörer skriver in dem i forumboken. Den som redan har siffror, till exempel "
    "från en enkät, lämnar dem till regionen i mallen för lokala siffror."
)
NO_BOOK = "Ingen forumbok förs i den här installationen, så inga behov kan visas."
EMPTY_BOOK = "Forumboken har inga behov för den här branschen och det här länet än."


@dataclass(frozen=True)
class Needs:
    """Reported needs of a county and sector. ``persons`` is their sum, None when no need has a
    number; ``unnumbered`` needs lack one. ``origins``: (origin, needs), the most common first."""

    county: str
    sector: str
    needs: int
    persons: int | None
    unnumbered: int
    origins: tuple[tuple[str, int], ...]
    latest: str


def way_in(occupation: str, found: WayIn) -> str:
    """The occupation that a need is taken to mean, how one learns it, and whether some YH
    education leads there."""
    yh = " YH-utbildningar leder dit." if found.yh else ""
    return f"{occupation}: {found.text}.{yh}"


def title(county: str, sector: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Arbetsgivarnas rapporterade behov inom {sector} {in_county(county)}"


def answer(n: Needs) -> tuple[str, ...]:
    """How many needs, how many persons, from where. With none the sheet says how they get in."""
    if n.needs == 0:
        return (none(n.county, n.sector),)
    reported = "behov är rapporterat" if n.needs == 1 else "behov är rapporterade"
    origins = listing([f"{count(number)} från {origin}" for origin, number in n.origins])
    return (
        f"{_needs(n.needs)} {reported} inom {n.sector} {in_county(n.county)}, senast "
        f"{published(n.latest)}: {origins}. {_persons(n)}",
    )


def none(county: str, sector: str) -> str:
    """No need has been reported."""
    return f"Inga behov är rapporterade inom {sector} {in_county(county)}."


def period(earliest: str, latest: str) -> str:
    """When the needs were reported."""
    if earliest == latest:
        return f"rapporterat {published(latest)}"
    return f"rapporterat {published(earliest)} – {published(latest)}"


def alt(most: str, persons: int) -> str:
    """The bars for those who do not see them."""
    return f"Liggande staplar: flest personer behövs inom {most}, {count(persons)}."


def _needs(number: int) -> str:
    return "Ett" if number == 1 else count(number)


def _persons(n: Needs) -> str:
    if n.persons is None:
        return "Inget antal personer är angivet."
    who = "en person" if n.persons == 1 else f"{count(n.persons)} personer"
    start = "Det gäller" if n.needs == 1 else "Tillsammans gäller de"
    if n.unnumbered == 0:
        return f"{start} {who}."
    lacking = "ett behov" if n.unnumbered == 1 else f"{count(n.unnumbered)} behov"
    return f"{start} {who}; {lacking} saknar antal."
