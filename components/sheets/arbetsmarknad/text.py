"""Where the registered unemployed are (Arbetsförmedlingen, by municipality).

The figures are of all occupations: nobody is unemployed in a sector.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components.kit.numbers import count, counted, decimal, listing, sentence
from components.kit.words import in_county, municipality

NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att de arbetslösa söker arbete inom branschen: uppgifterna gäller "
    "alla yrken.",
    "Det kan finnas fler som saknar arbete: alla är inte inskrivna hos Arbetsförmedlingen.",
)
NO_SEX = "Källan redovisar inte kön per kommun för det här måttet."
COUNTRY = "Riket"
OF_FORCE = "procent av arbetskraften"
EVERYTHING = "Alla uppgifter om arbetslösa i utgåvan"

#: Measures that count everyone who is registered as unemployed, also those in programmes.
ALL_REGISTERED = ("Arbetslösa inkl. program", "Inskrivna arbetslösa")

#: Measure → what a person then is, in a sentence.
_ARE = {
    "Arbetslösa inkl. program": "inskrivna som arbetslösa",
    "Inskrivna arbetslösa": "inskrivna som arbetslösa",
    "Öppet arbetslösa": "öppet arbetslösa",
    "I arbetsmarknadsprogram": "i arbetsmarknadsprogram",
    "Långtidsarbetslösa minst 12 månader": "långtidsarbetslösa (minst 12 månader)",
}


def are(indicator: str) -> str:
    """What a person of the measure is: "öppet arbetslösa"."""
    return _ARE[indicator]


@dataclass(frozen=True)
class AreaFigures:
    """One area's figures of a measure: persons, and ``_pct`` of the labour force. What the
    source leaves out is None."""

    name: str
    women: int | None = None
    men: int | None = None
    total: int | None = None
    women_pct: float | None = None
    men_pct: float | None = None
    total_pct: float | None = None

    @property
    def persons(self) -> int | None:
        """Women and men together where both are known, else the total."""
        if self.women is None or self.men is None:
            return self.total
        return self.women + self.men


@dataclass(frozen=True)
class Unemployed:
    """A measure and period: the county, the country and the municipalities that have it."""

    indicator: str
    period: str
    county: AreaFigures
    country: AreaFigures = AreaFigures("riket")
    places: tuple[AreaFigures, ...] = ()


def question(old_year: int | None) -> str:
    """The sheet's question; in the past tense when the newest figure is old."""
    if old_year is None:
        return "Var finns de inskrivna arbetslösa?"
    return f"Var fanns de inskrivna arbetslösa {old_year}?"


def title(county: str, indicator: str = "Inskrivna arbetslösa", period: str = "") -> str:
    """What the sheet is, for a link or a slide."""
    return f"{indicator} {in_county(county)}{f', {period}' if period else ''}"


def answer(shown: Unemployed, everyone: Unemployed | None) -> tuple[str, ...]:
    """The county, its municipalities, and everyone registered when ``shown`` is only a part."""
    first = f"{_county(shown)}{_places(shown.places)}"
    return (first,) if everyone is None else (first, _everyone(everyone, len(shown.places)))


def _county(u: Unemployed) -> str:
    where, are = in_county(u.county.name), _ARE[u.indicator]
    return f"{sentence(_when(u.period))} var {_who(u.county, u.country)} {where} {are}."


def _everyone(u: Unemployed, municipalities: int) -> str:
    held = ""
    if len(u.places) < municipalities:
        held = f"; den uppgiften ingår för {len(u.places)} av {municipalities} kommuner"
    return (
        "Räknat med alla som är inskrivna som arbetslösa, även i program, var det "
        f"{_who(u.county, u.country)} {_when(u.period)}{held}."
    )


def _who(area: AreaFigures, country: AreaFigures | None = None) -> str:
    """ "28 kvinnor (1,4 procent av arbetskraften, riket 2,9) och 45 män (…)", or the total.

    Without ``country`` the sentence before has said of what the per cent are.
    """
    of = OF_FORCE if country else "procent"
    beside = country or AreaFigures("")
    if area.women is None or area.men is None:
        return _part(area.total, "person", "personer", area.total_pct, of, beside.total_pct)
    women = _part(area.women, "kvinna", "kvinnor", area.women_pct, of, beside.women_pct)
    return f"{women} och {_part(area.men, 'man', 'män', area.men_pct, 'procent', beside.men_pct)}"


def _part(
    persons: int | None, one: str, several: str, pct: float | None, of: str, national: float | None
) -> str:
    share = "" if pct is None else f"{decimal(pct)} {of}"
    riket = f"riket {decimal(national)}" if share and national is not None else ""
    if persons is None:
        return f"{share} ({riket})" if riket else share
    inside = ", ".join(part for part in (share, riket) if part)
    number = counted(persons, f"1 {one}", several)
    return f"{number} ({inside})" if inside else number


def _places(places: Sequence[AreaFigures]) -> str:
    """Where the share is highest and lowest; without shares, where most persons are."""
    shares = {area.name: area.total_pct for area in places if area.total_pct is not None}
    if len(shares) == len(places) and len(set(shares.values())) > 1:
        high, low = max(shares.values()), min(shares.values())
        return (
            f" Andelen var högst i {_named(shares, high)} ({decimal(high)} procent) och lägst i "
            f"{_named(shares, low)} ({decimal(low)})."
        )
    persons = {area.name: area.persons for area in places if area.persons is not None}
    if len(persons) < len(places) or len(set(persons.values())) < 2:
        return ""
    most = max(persons.values())
    top = [area for area in places if area.persons == most]
    who = _who(top[0]) if len(top) == 1 else f"{count(most)} personer i varje"
    return f" Flest fanns i {_named(persons, most)}: {who}."


def _named(values: Mapping[str, float], wanted: float) -> str:
    return listing([municipality(name) for name, value in values.items() if value == wanted])


def _when(period: str) -> str:
    """ "2023" stays; "mars 2025" → "i mars 2025"."""
    return period if period.isdigit() else f"i {period}"


def bar_title(indicator: str, period: str) -> str:
    """The list of municipalities."""
    return f"{indicator} per kommun, {period}"


def map_title(indicator: str, period: str) -> str:
    """The same on a map."""
    return f"{indicator} på karta, {period}"


def bar_alt(finding: str) -> str:
    """The list, for those who do not see it."""
    return f"{finding}. Staplar: alla kommuner, den högsta först."


def map_alt(finding: str) -> str:
    """The map, for those who do not see it."""
    return f"{finding}. Karta: tabellen har samma uppgifter."


def no_data(county: str) -> str:
    """The county has no figure by municipality."""
    return (
        f"Uppgifter om inskrivna arbetslösa per kommun {in_county(county)} ingår inte i den här "
        "utgåvan."
    )


def who_has(counties: Sequence[str]) -> str:
    """Who has the figures, how they come in, and which counties have them here."""
    others = f" Utgåvan har dem för {listing(counties)}." if counties else ""
    return (
        "Arbetsförmedlingen har dem per kommun och månad: be den som sköter Årshjulet att läsa in "
        f"dem.{others}"
    )


def touching(caveats: Sequence[str], *, shares_left_out: bool, ages: int) -> tuple[str, ...]:
    """Those of the table's caveats that touch a figure.

    ``shares_left_out``: counts of women and men without their shares are shown. ``ages``:
    how many age groups.
    """
    touches = {
        "inskrivna hos Arbetsförmedlingen": True,
        "andelar motsäger varandra": shares_left_out,
        "Åldern skiljer sig": ages > 1,
    }
    return tuple(c for c in caveats if any(mark in c and touches[mark] for mark in touches))
