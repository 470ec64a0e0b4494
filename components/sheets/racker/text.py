"""Are those who are educated enough? Need and inflow in five years, as intervals."""

from dataclasses import dataclass

from components.kit.numbers import count, inside, listing, percent_sign
from components.kit.words import in_county
from components.sheets.racker.found import EducationGroup
from components.sheets.racker.indicator import CAUTIOUS, FEWEST, Interval

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
NO_SEX = "Källan redovisar inte kön i alla delar (U1a); därför visas kvinnor och män tillsammans."
OWN = "Vilken bransch en grupp hör till är vår egen bedömning. Breda grupper hör inte till någon."

NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att det blir brist: många äldre i en grupp är inte brist, och "
    "yrken med många över 55 år har oftare balans än andra.",
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
    """How many of a sector's own groups are what. ``years``: "2019–2024"."""

    county: str
    sector: str
    year: int
    groups: tuple[EducationGroup, ...]

    def of(self, *bands: int | None) -> list[str]:
        """The groups of those bands, by name."""
        return [one.name for one in self.groups if one.inputs.band in bands]

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


def title(county: str, sector: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Räcker de som utbildas inom {sector} {in_county(county)}"


def question(old_year: int | None) -> str:
    """In the past tense where the newest figure is old."""
    return f"Räckte de som utbildades {old_year}?" if old_year else QUESTION


def word(band: int | None) -> str:
    """The word of a band."""
    return UNDECIDED if band is None else WORDS[band]


def note(group: EducationGroup) -> str:
    """Under a group's name: the word, and that it is to be read with caution."""
    band = group.inputs.band
    return (
        f"{word(band)}, {WITH_CAUTION}"
        if band is not None and group.inputs.cautious
        else word(band)
    )


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
    """What can be said, group by group, and that the rest cannot."""
    every, undecided = len(s.groups), len(s.undecided)
    where = f"utbildningsgrupper inom {s.sector} {in_county(s.county)}"
    if undecided == every:
        whose = "den enda" if every == 1 else f"alla {count(every)}"
        return (
            f"För {whose} {_groups(s)} är intervallet så brett att det inte går att avgöra om de "
            "som utbildas räcker de närmaste fem åren (beräknat).",
        )
    said: list[str] = []
    for words, names in (
        ("färre än behovet", s.fewer),
        ("ungefär så många som behovet", s.about),
        ("fler än behovet", s.more),
    ):
        if names:
            of = f"{_some(len(names))} av {count(every)} {where}" if not said else _some(len(names))
            when = " på fem år (beräknat)" if not said else ""
            said.append(f"I {of} utbildas {words}{when}: {listing(list(map(inside, names)))}.")
    if undecided:
        said.append(f"I {_some(undecided)} går det inte att avgöra: intervallet går över en gräns.")
    return tuple(said)


def _groups(s: Said) -> str:
    word_ = "utbildningsgruppen" if len(s.groups) == 1 else "utbildningsgrupperna"
    return f"{word_} inom {s.sector} {in_county(s.county)}"


def _some(number: int) -> str:
    return "en" if number == 1 else count(number)


def missing(county: str, sector: str) -> str:
    """Why there is no figure."""
    where = f"inom {sector} {in_county(county)}"
    return f"Uppgifter om utbildningsgrupper {where} ingår inte i utgåvan."


def no_groups(sector: str) -> str:
    """Why there is none of this sector."""
    return f"Ingen av SCB:s utbildningsgrupper hör till {sector}."


NO_GROUPS_DO = "Grupperna är för breda för branschen. Fråga utbildarna vid mötet."


def alt(s: Said) -> str:
    """The intervals for those who do not see them."""
    said = [f"{one.name}: {word(one.inputs.band)}" for one in s.groups]
    return f"Intervall runt behovet, 100 procent. {'; '.join(said)}."
