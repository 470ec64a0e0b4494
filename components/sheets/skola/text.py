"""What upper secondary and adult education deliver: the country, the county, local figures."""

from dataclasses import dataclass

import pandas as pd

from components.kit.numbers import count, inside, listing, percent, sentence
from components.kit.words import in_county, old_figure
from components.sheets.local.text import HOW, LocalFigures, handed

QUESTION = "Vad levererar gymnasium och vuxenutbildning?"
NO_SEX = "Källan redovisar inte kön i de här uppgifterna."
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att det är likadant i länet som i riket: skolor, program och "
    "avstånd skiljer sig.",
    "Du kan inte dra slutsatsen att den som tar examen arbetar i branschen eller i länet. "
    "Etablering betyder arbete någonstans.",
    "Du kan inte dra slutsatsen att uppgifter från ett äldre läsår gäller i dag: program, sökande "
    "och skolor ändras.",
)
FINISHED = "Så slutade gymnasiet, riket"
ADULTS = "Elever i komvux, alla och per nivå, riket"
VOCATIONAL = "Elever på yrkeskurser i komvux, riket"
ESTABLISHED = "Etablerade efter gymnasiet, riket"
AFTER = "Kvinnor och män efter yrkesexamen, riket"
PROGRAMMES = "Elever per program och årskurs, riket"
DECIDED = "När bestäms utbudet? Planeringsunderlag och datum"

WITH_VOCATIONAL, WITH_ACADEMIC, WITHOUT = (
    "Yrkesexamen",
    "Högskoleförberedande examen",
    "Utan gymnasieexamen",
)
WITHOUT_RULE = "elever utan gymnasieexamen är avgångseleverna minus de som fick examen."
SEVERAL_LEVELS = "En elev kan läsa på flera nivåer: nivåerna är tillsammans fler än eleverna."
COHORTS = "Uppgifterna gäller olika årskullar, så de säger inget om en utveckling."

PLANNING = (
    "Regionala planeringsunderlag är Skolverkets bedömning av vilken gymnasial utbildning som "
    "behövs, och regionen bidrar till dem. Ta med länets underlag till mötet: det är därifrån "
    "kommunerna planerar vilka program som ges."
)


@dataclass(frozen=True)
class Finished:
    """How upper secondary school ended in the country. Shares in per cent."""

    period: str
    pupils: int
    degree_pct: float
    vocational_pct: float


@dataclass(frozen=True)
class SchoolProgramme:
    """Pupils of a programme in the country; the share of women in per cent, or None."""

    name: str
    pupils: int
    women_pct: float | None


@dataclass(frozen=True)
class Programmes:
    """The sector's programmes: those with figures in ``period``, and those without."""

    period: str
    found: tuple[SchoolProgramme, ...]
    lacking: tuple[str, ...]


@dataclass(frozen=True)
class Established:
    """Established after a vocational degree, per cent. ``one`` after one year, the others
    after three; ``*_degree`` is the school year of the degree, ``*_year`` of the measurement."""

    one: float
    one_degree: str
    one_year: str
    women: float
    men: float
    three_degree: str
    three_year: str


@dataclass(frozen=True)
class Adults:
    """Pupils in komvux in the country, and those at upper secondary level."""

    year: str
    pupils: int
    upper_secondary: int


def question(old_year: int | None) -> str:
    """In the past tense when the newest figure is old."""
    return QUESTION.replace("levererar", "levererade") if old_year else QUESTION


def title(sector: str, county: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Gymnasium och vuxenutbildning för {sector} {in_county(county)}"


def answer(
    county: str,
    sector: str,
    local: LocalFigures | None,
    finished: Finished | None,
    adults: Adults | None,
    *,
    here: bool = False,
) -> tuple[str, ...]:
    """What has been handed in locally, then how school ended and how many adults study. ``here``:
    the results of the county's own programmes are in the edition."""
    said = []
    own = (
        "Länets uppgifter finns per program och kommun."
        if here
        else "Utgåvan har inte uppgiften per län."
    )
    if local:
        said.append(handed(local, f"gymnasium och vuxenutbildning för {sector}", county))
    if finished:
        said.append(
            f"Läsåret {finished.period} slutade {count(finished.pupils)} elever gymnasiet i riket. "
            f"{percent(finished.degree_pct)} av dem fick gymnasieexamen, och "
            f"{percent(finished.vocational_pct)} av examina var yrkesexamen. {own}"
        )
    if adults:
        said.append(
            f"{adults.year} hade komvux {count(adults.pupils)} elever i riket, varav "
            f"{count(adults.upper_secondary)} på gymnasial nivå (avrundat av Skolverket)."
        )
    return tuple(said)


def programmes(p: Programmes, *, here: bool = False) -> tuple[str, ...]:
    """Pupils per programme: the year first, then those that the source does not have. ``here``:
    other figures of the county's own programmes are in the edition."""
    said = []
    if p.found:
        parts = [f"{count(one.pupils)} på {one.name}{_women(one)}" for one in p.found]
        start = (
            f"Antal elever per program har utgåvan för riket läsåret {p.period}"
            if here
            else f"Per program har utgåvan bara riket läsåret {p.period}"
        )
        said.append(f"{start}. Då gick {listing(parts)}.")
    if p.lacking:
        what = "inget elevantal i riket" if here else "inga uppgifter per program"
        said.append(f"För {listing(p.lacking)} har utgåvan {what}.")
    return tuple(said)


def established(e: Established) -> str:
    """After one year, and after three for women and men, each with its own year."""
    return (
        f"{e.one_year} var {percent(e.one)} av dem som tog yrkesexamen {e.one_degree} etablerade "
        f"på arbetsmarknaden, ett år efter examen. {e.three_year} var {percent(e.women)} av "
        f"kvinnorna och {percent(e.men)} av männen med yrkesexamen {e.three_degree} etablerade, "
        "tre år efter examen. Uppgifterna gäller riket."
    )


def aged(heading: str, old_year: int | None) -> str:
    """A heading that says when its newest figure is old."""
    return f"{heading} ({inside(old_figure(old_year))})" if old_year else heading


def after_alt(period: str, shares: pd.DataFrame) -> str:
    """The same for those who do not see it: indicator, kvinnor, män in per cent."""
    parts = [
        f"{inside(row.indicator)}: {percent(row.kvinnor)} av kvinnorna och {percent(row.män)} av "
        "männen"
        for row in shares.itertuples()
    ]
    return f"Efter yrkesexamen, riket, mätår {period}: {listing(parts)}."


def county_title(county: str) -> str:
    """The table of what the edition has of the county."""
    return f"Uppgifter om {county} och kommunerna"


def planning(decision: str, status: str) -> str:
    """The card on regional planning documents, with what is known of the next one."""
    return f"{PLANNING} Senaste underlaget: {decision}. {sentence(status)}."


def no_local(sector: str) -> tuple[str, str]:
    """Why there are no local figures, and who can hand them in."""
    return (
        f"Lokala siffror för {sector} saknas.",
        f"Rektor eller skolchef har dem, för gymnasium, komvux och yrkesvux. {HOW}",
    )


def no_county(county: str) -> tuple[str, str]:
    """Why the edition has nothing of the county, and who has it."""
    return (
        "Utgåvan har inga uppgifter från Skolverket eller SCB om gymnasium och vuxenutbildning "
        f"{in_county(county)}.",
        "Skolverket redovisar elever, avgångna och etablering per program och kommun, räknat där "
        "skolan ligger. Tills de läses in kan skolan lämna dem som lokala siffror.",
    )


def _women(programme: SchoolProgramme) -> str:
    if programme.women_pct is None:
        return ""
    return f" ({percent(programme.women_pct)} kvinnor)"
