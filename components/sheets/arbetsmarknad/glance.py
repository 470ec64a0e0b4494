"""What is seen first of the unemployed: where the share is highest, key figures, one caution."""

from components.kit.headline import fitting
from components.kit.numbers import NBSP, count, decimal, listing
from components.kit.sheet import Key
from components.kit.words import in_county, municipality
from components.sheets.arbetsmarknad.text import OF_FORCE, AreaFigures, Unemployed, are

CAUTION = "Säger inte vilka yrken de söker: uppgifterna gäller alla yrken"
DISCUSS = "Vad skulle krävas för att fler av dem ska kunna arbeta hos er?"

#: Measure → its name in the middle of a sentence, and as a tile's label.
_NAMES = {
    "Arbetslösa inkl. program": ("inskrivna arbetslösa", "Inskrivna arbetslösa"),
    "Inskrivna arbetslösa": ("inskrivna arbetslösa", "Inskrivna arbetslösa"),
    "Öppet arbetslösa": ("öppet arbetslösa", "Öppet arbetslösa"),
    "I arbetsmarknadsprogram": ("i arbetsmarknadsprogram", "I arbetsmarknadsprogram"),
    "Långtidsarbetslösa minst 12 månader": ("långtidsarbetslösa", "Långtidsarbetslösa"),
}

#: So many municipalities that share the highest value are named.
_NAMED = 2


def headline(u: Unemployed, old_year: int | None) -> str:
    """The finding: where the share is highest and lowest, where most are, or how many."""
    shares = {area.name: area.total_pct for area in u.places if area.total_pct is not None}
    if len(shares) == len(u.places) and len(set(shares.values())) > 1:
        return _shares(u, shares, old_year)
    persons = {area.name: area.persons for area in u.places if area.persons is not None}
    if len(persons) == len(u.places) and len(set(persons.values())) > 1:
        return _most(u, persons, old_year)
    number = u.county.persons
    who = f"{decimal(u.county.total_pct or 0)} {OF_FORCE}"
    if number is not None:
        who = f"{count(number)} {'person' if number == 1 else 'personer'}"
    was = f"var {old_year}" if old_year else "är"
    return f"{who} {in_county(u.county.name)} {was} {_NAMES[u.indicator][0]}"


def missing(county: str) -> str:
    """The county has no figure by municipality."""
    return f"Uppgift om inskrivna arbetslösa per kommun {in_county(county)} saknas"


def _shares(u: Unemployed, shares: dict[str, float], old_year: int | None) -> str:
    high, low = max(shares.values()), min(shares.values())
    was = f"var {old_year}" if old_year else "är"
    most, least = _named(shares, high), _named(shares, low)
    start = f"Andelen {_NAMES[u.indicator][0]} {was} högst i {most}"
    return fitting(
        f"{start} ({decimal(high)} procent), lägst i {least} ({decimal(low)})",
        f"{start} och lägst i {least}",
        f"{start}, {decimal(high)} procent",
    )


def _most(u: Unemployed, persons: dict[str, int], old_year: int | None) -> str:
    most = max(persons.values())
    of = ""
    if u.county.persons and sum(value == most for value in persons.values()) == 1:
        of = f", {count(most)} av {count(u.county.persons)}"
    when = f" {old_year}" if old_year else ""
    start = f"Flest {_NAMES[u.indicator][0]} {'fanns' if old_year else 'finns'}{when}"
    found = f"{start} i {_named(persons, most)}"
    return fitting(f"{found}{of}", found)


def _named(values: dict[str, float] | dict[str, int], wanted: float) -> str:
    found = [name for name, value in values.items() if value == wanted]
    if len(found) > _NAMED:
        return f"{count(len(found))} kommuner"
    return listing([municipality(name) for name in found])


def keys(u: Unemployed, everyone: Unemployed | None) -> tuple[Key, ...]:
    """The county beside the country, everyone who is registered, the highest and lowest."""
    own = _both(u) if u.county.women is not None and u.county.men is not None else _total(u)
    wide = () if everyone is None else _everyone(everyone)
    return (*own, *wide, *_ends(u))[:4]


def _both(u: Unemployed) -> tuple[Key, ...]:
    c, r = u.county, u.country
    return (
        _part("Kvinnor", u, c.women, c.women_pct, r.women_pct),
        _part("Män", u, c.men, c.men_pct, r.men_pct),
    )


def _total(u: Unemployed) -> tuple[Key, ...]:
    c = u.county
    return (_part(_NAMES[u.indicator][1], u, c.total, c.total_pct, u.country.total_pct),)


def _part(
    label: str, u: Unemployed, persons: int | None, pct: float | None, national: float | None
) -> Key:
    if pct is None:
        return Key(label, count(persons or 0), under=f"{are(u.indicator)}, {u.period}")
    parts = [f"riket {decimal(national)}{NBSP}%"] if national is not None else []
    said = f"av arbetskraften {u.period}"
    return Key(label, f"{decimal(pct)}{NBSP}%", under=" · ".join([said, *parts]))


def _everyone(u: Unemployed) -> tuple[Key, ...]:
    if u.county.total_pct is None:
        return ()
    return (_part("Alla inskrivna", u, u.county.total, u.county.total_pct, u.country.total_pct),)


def _ends(u: Unemployed) -> tuple[Key, ...]:
    """The municipalities with the highest and the lowest share, when one alone has it."""
    held = [area for area in u.places if area.total_pct is not None]
    if len(held) < len(u.places) or len(held) < 2:
        return ()
    found = []
    for label, value in (
        ("Högst", max(area.total_pct or 0 for area in held)),
        ("Lägst", min(area.total_pct or 0 for area in held)),
    ):
        there = [area for area in held if area.total_pct == value]
        if len(there) == 1:
            found.append(_end(label, there[0], u.period))
    return tuple(found)


def _end(label: str, area: AreaFigures, period: str) -> Key:
    return Key(f"{label}: {area.name}", f"{decimal(area.total_pct or 0)}{NBSP}%", under=period)
