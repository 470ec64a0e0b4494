"""Where the registered unemployed are (Arbetsförmedlingen, by municipality).

The figures are of all occupations: nobody is unemployed in a sector.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from components.text.numbers import count, decimal, listing, sentence
from components.text.words import in_county, municipality

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


@dataclass(frozen=True)
class Part:
    """Persons, and per cent of the labour force; either may be missing."""

    persons: int | None = None
    pct: float | None = None


@dataclass(frozen=True)
class Area:
    """One area's figures of a measure: women and men, or only the total."""

    name: str
    total: Part | None = None
    women: Part | None = None
    men: Part | None = None


@dataclass(frozen=True)
class Unemployed:
    """A measure and period: the county, the country and the municipalities that have it."""

    indicator: str
    period: str
    county: Area
    country: Area | None = None
    places: tuple[Area, ...] = ()


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
    first = f"{_county(shown)} {_places(shown.places)}".strip()
    return (first,) if everyone is None else (first, _everyone(everyone, len(shown.places)))


def _county(u: Unemployed) -> str:
    head = f"{sentence(_when(u.period))} var"
    tail = f"{in_county(u.county.name)} {_ARE[u.indicator]}"
    if u.county.women and u.county.men:
        return f"{head} {_women_men(u.county.women, u.county.men)} {tail}{_riket(u.country)}."
    part = u.county.total or Part()
    if part.persons is None:
        return f"{head} {_share(part)} {tail}{_riket(u.country)}."
    share = "" if part.pct is None else f", {_share(part)}"
    return f"{head} {count(part.persons)} personer {tail}{share}{_riket(u.country)}."


def _women_men(women: Part, men: Part) -> str:
    if women.persons is None or men.persons is None:
        return (
            f"{decimal(women.pct or 0)} procent av kvinnorna och {decimal(men.pct or 0)} procent "
            "av männen i arbetskraften"
        )
    if women.pct is None or men.pct is None:
        return f"{_women(women.persons)} och {_men(men.persons)}"
    return (
        f"{_women(women.persons)} ({_share(women)}) och "
        f"{_men(men.persons)} ({decimal(men.pct)} procent)"
    )


def _riket(country: Area | None) -> str:
    if country is None:
        return ""
    if country.women and country.men and country.women.pct and country.men.pct:
        return f" (riket {decimal(country.women.pct)} och {decimal(country.men.pct)} procent)"
    if country.total and country.total.pct:
        return f" (riket {decimal(country.total.pct)})"
    return ""


def _places(places: Sequence[Area]) -> str:
    """Where the share is highest and lowest; without a share for all, where most persons are."""
    shares = {p.name: p.total.pct for p in places if p.total and p.total.pct is not None}
    if places and len(shares) == len(places):
        high, low = max(shares.values()), min(shares.values())
        if high == low:
            return ""
        return (
            f"Andelen var högst i {_named(shares, high)} ({decimal(high)} procent) och lägst i "
            f"{_named(shares, low)} ({decimal(low)})."
        )
    persons = {p.name: n for p in places if (n := all_persons(p)) is not None}
    if len(persons) < max(2, len(places)):
        return ""
    most = max(persons.values())
    only = next(p for p in places if persons[p.name] == most)
    if list(persons.values()).count(most) > 1 or not (only.women and only.men):
        return f"Flest fanns i {_named(persons, most)} ({count(most)})."
    sexes = f"{_women(only.women.persons or 0)} och {_men(only.men.persons or 0)}"
    return f"Flest fanns i {municipality(only.name)}, {sexes}."


def all_persons(area: Area) -> int | None:
    """Women and men together, or the total; None when a part is missing."""
    parts = (area.women, area.men) if area.women and area.men else (area.total or Part(),)
    persons = [part.persons for part in parts]
    return None if None in persons else sum(n or 0 for n in persons)


def _named(values: dict[str, float] | dict[str, int], wanted: float) -> str:
    return listing([municipality(name) for name, value in values.items() if value == wanted])


def _everyone(u: Unemployed, places: int) -> str:
    part = u.county.total or Part()
    where, when = in_county(u.county.name), _when(u.period)
    who = "Alla inskrivna arbetslösa, även de i program, var"
    held = ""
    if len(u.places) < places:
        held = f" Den uppgiften ingår för {count(len(u.places))} av {count(places)} kommuner."
    if part.persons is None:
        return f"{who} {_share(part)} {where} {when}{_riket(u.country)}.{held}"
    share = "" if part.pct is None else f", {_share(part)}"
    return f"{who} {count(part.persons)} personer {where} {when}{share}{_riket(u.country)}.{held}"


def _share(part: Part) -> str:
    return f"{decimal(part.pct or 0)} {OF_FORCE}"


def _when(period: str) -> str:
    """ "2023" stays; "mars 2025" → "i mars 2025"."""
    return period if period.isdigit() else f"i {period}"


def _women(number: int) -> str:
    return f"{count(number)} {'kvinna' if number == 1 else 'kvinnor'}"


def _men(number: int) -> str:
    return f"{count(number)} {'man' if number == 1 else 'män'}"


def bar_title(indicator: str, period: str) -> str:
    """The list of municipalities."""
    return f"{indicator} per kommun, {period}"


def map_title(indicator: str, period: str) -> str:
    """The same on a map."""
    return f"{indicator} på karta, {period}"


def bar_alt(indicator: str, county: str, period: str) -> str:
    """The list, for those who do not see it."""
    return f"Staplar: {indicator.lower()} per kommun, {county}, {period}."


def map_alt(indicator: str, county: str, period: str) -> str:
    """The map, for those who do not see it."""
    return (
        f"Karta: {indicator.lower()} per kommun, {county}, {period}. Tabellen har samma uppgifter."
    )


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
        "Arbetsförmedlingen har dem per kommun och månad: lägg raderna i "
        "data/bundled/labour_indicators.csv och läs in dem med kommandot python -m data.build."
        f"{others}"
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
