"""Are those who are educated enough? Need and inflow in five years, as intervals."""

from dataclasses import dataclass

from components.kit.numbers import beside, count, inside, listing, of_all, percent_sign
from components.kit.words import in_county
from components.sheets.racker.found import EducationGroup
from components.sheets.racker.indicator import CAUTIOUS, FEWEST, Flows, Interval

QUESTION = "Räcker de som utbildas?"
RATIO = "Utbildade av behovet på fem år (beräknat)"
PEOPLE = "Behov och tillskott på fem år, personer (beräknat)"
TABLE = "Så är det räknat, grupp för grupp"
MARK = "behovet"

#: The words of the bands, in their order, and of an interval that lies across two.
WORDS = (
    "klart färre än behovet",
    "knappt så många som behovet",
    "ungefär så många som behovet",
    "något fler än behovet",
    "klart fler än behovet",
)
UNDECIDED = "går inte att avgöra"
SMALL = "för litet behov"
WITH_CAUTION = "med försiktighet"
NO_END = "ingen övre gräns"

ESTIMATED = (
    "behov = årets 65-åringar gånger fem gånger andelen som arbetar, plus från ingen tillväxt till "
    "samma förändring som de senaste fem åren. Tillskott = fem års examinerade, från dem som blir "
    "kvar (minus gruppens utflyttare) till alla. Ett ord sägs bara när hela intervallet ligger "
    "inom en och samma gräns: 85, 100, 105 och 115 procent av behovet."
)
CAUTION_FEW = (
    f"Grupper med färre än {count(CAUTIOUS)} personer ska läsas med försiktighet. De är nästan "
    "alla i ett län."
)
NOISE = (
    "Från 2025 lägger SCB in små slumpvisa avvikelser. Därför summeras inga grupper, och totalen "
    "är inte summan av delarna."
)
PERSONS = "Uppgifterna räknar personer efter utbildning, inte jobb."
WIDER = "Där en uppgift saknas blir intervallet bredare; den räknas aldrig som noll."
TOO_FEW = f"Är behovet under {FEWEST} personer visas ingen andel."
FEW_LEFT_OUT = "Grupper med 1–4 personer i behov eller tillskott står bara i tabellen."
NO_SEX = "Källan redovisar inte kön i alla delar (U1a); därför visas kvinnor och män tillsammans."
OWN = "Vilken bransch en grupp hör till är vår egen bedömning. Breda grupper hör inte till någon."

NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att det blir brist: att många i en grupp är äldre är inte i sig "
    "brist.",
    "Du kan inte dra slutsatsen att alla som slutar ersätts. I yrken som krymper gör de inte det.",
    "Du kan inte dra slutsatsen att de som utbildas tar just de jobben, i länet: folk flyttar, "
    "byter yrke och läser vidare.",
    "Underlag för diskussion, inte facit.",
)
DO = (
    "SCB har dem i de regionala matchningsindikatorerna (U1a och U3) och ger ut nya i juni. Den "
    "som förvaltar webbplatsen kan hämta dem."
)


@dataclass(frozen=True)
class Said:
    """How many of a sector's own groups are what. ``year``: the newest that is known."""

    county: str
    sector: str
    year: int
    groups: tuple[EducationGroup, ...]

    def of(self, *bands: int | None) -> list[str]:
        """The groups of those bands, by name; none whose need is too small for one."""
        return [one.name for one in self.groups if one.inputs.told and one.inputs.band in bands]

    @property
    def fewer(self) -> list[str]:
        """Fewer are educated than are needed."""
        return self.of(0, 1)

    @property
    def about(self) -> list[str]:
        """About as many."""
        return self.of(2)

    @property
    def more(self) -> list[str]:
        """More."""
        return self.of(3, 4)

    @property
    def undecided(self) -> list[str]:
        """It cannot be decided."""
        return self.of(None)

    @property
    def small(self) -> list[str]:
        """The need is too small for a ratio."""
        return [one.name for one in self.groups if not one.inputs.told]


def title(county: str, sector: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Räcker de som utbildas inom {sector} {in_county(county)}"


def question(old_year: int | None) -> str:
    """In the past tense where the newest figure is old."""
    return f"Räckte de som utbildades {old_year}?" if old_year else QUESTION


def word(given: Flows) -> str:
    """The word of a group's band, or why it has none."""
    if not given.told:
        return SMALL
    return UNDECIDED if given.band is None else WORDS[given.band]


def note(given: Flows) -> str:
    """Under a group's name: the word, and that it is to be read with caution."""
    cautious = given.band is not None and given.cautious
    return f"{word(given)}, {WITH_CAUTION}" if cautious else word(given)


def persons(found: Interval) -> str:
    """ "420–510", "minst 420", "färre än 5"."""
    low, high = found
    if high < 5:
        return "0" if round(high) == 0 else "färre än 5"
    least = "0" if round(low) < 5 else count(round(low))
    return f"minst {least}" if high == float("inf") else f"{least}–{count(round(high))}"


def share(found: Interval) -> str:
    """ "74–131 %", "minst 74 %"."""
    low = count(round(100 * found.low)) if found.low != float("inf") else ""
    if not low:
        return "inget behov"
    if found.high == float("inf"):
        return f"minst {percent_sign(float(100 * found.low))}"
    return f"{low}–{percent_sign(float(100 * found.high))}"


def answer(s: Said) -> tuple[str, ...]:
    """What can be said, group by group, and why the rest cannot. The first sentence says of when
    and of what."""
    every = len(s.groups)
    if len(s.small) == every:
        return (
            f"{_until(s)} är behovet under {FEWEST} personer på fem år i {_all(s)} (beräknat), så "
            "ingen andel räknas.",
        )
    if len(s.undecided) == every:
        return (
            f"{_until(s)} är intervallet så brett att det inte går att avgöra om de som utbildas "
            f"räcker de närmaste fem åren i {_all(s)} (beräknat).",
        )
    said: list[str] = []
    for words, names in (
        ("färre än behovet", s.fewer),
        ("ungefär så många som behovet", s.about),
        ("fler än behovet", s.more),
    ):
        if names:
            start = (
                f"I {beside(len(names), every)} utbildas {words}"
                if said
                else f"{_until(s)} utbildas {words} på fem år (beräknat) i {_some(s, len(names))}"
            )
            said.append(f"{start}: {listing([f'”{inside(name)}”' for name in names])}.")
    if s.undecided:
        number = len(s.undecided)
        start = (
            f"I {beside(number, every)} går det inte att avgöra"
            if said
            else f"{_until(s)} går det inte att avgöra om de som utbildas räcker (beräknat) i "
            f"{_some(s, number)}"
        )
        said.append(f"{start}: intervallet går över en gräns.")
    if s.small:
        said.append(
            f"I {beside(len(s.small), every)} är behovet för litet för att räkna en andel (under "
            f"{FEWEST} personer)."
        )
    return tuple(said)


def _until(s: Said) -> str:
    return f"Enligt uppgifter till och med {s.year}"


def _some(s: Said, number: int) -> str:
    """Of the groups that the first sentence is about, so many."""
    if number == len(s.groups):
        return _all(s)
    return f"{of_all(number, len(s.groups))} utbildningsgrupper {_where(s)}"


def _all(s: Said) -> str:
    every = len(s.groups)
    if every == 1:
        return f"den enda utbildningsgruppen {_where(s)}"
    whole = "båda" if every == 2 else f"alla {beside(every, every)}"
    return f"{whole} utbildningsgrupperna {_where(s)}"


def _where(s: Said) -> str:
    return f"inom {s.sector} {in_county(s.county)}"


def missing(county: str, sector: str) -> str:
    """Why there is no figure."""
    where = f"inom {sector} {in_county(county)}"
    return f"Uppgifter om utbildningsgrupper {where} ingår inte i utgåvan."


def no_groups(sector: str) -> str:
    """Why there is none of this sector."""
    return f"Ingen av SCB:s utbildningsgrupper hör till {sector}."


NO_GROUPS_DO = "Grupperna är för breda för branschen. Fråga utbildarna vid mötet."


def alt(s: Said) -> str:
    """The intervals for those who do not see them; of those that are drawn."""
    said = [f"{one.name}: {word(one.inputs)}" for one in s.groups if one.inputs.told]
    return f"Intervall runt behovet, 100 procent. {'; '.join(said)}."
