"""What is seen first of the situation per occupation: the finding, key figures, one question."""

from dataclasses import dataclass, replace

from components.kit.numbers import count, word
from components.kit.sheet import Key
from components.kit.words import in_county
from components.sheets.bristyrken.text import Situations

CAUTION = "Säger inte att det blir brist om fem år: bedömningen gäller rekryteringen nu."
NO_ROUND = "Uppgift om läget per yrke saknas"

#: The start page's tile when the edition has no assessment of the county.
NO_TILE = Key("Yrken med brist", "–", under="uppgift saknas för länet")

#: The question to the room, by what the finding is about.
_PARADOX = "Varför är det svårt att rekrytera fast det finns människor som kan yrket?"
_COUNTRY = "Stämmer rikets bild med er egen rekrytering här?"
_NONE = "Stämmer bilden med er egen rekrytering, eller saknas ett yrke?"


@dataclass(frozen=True)
class Country:
    """The country's assessments of the same round. ``same``: occupations in shortage among those
    that are assessed in the county too. ``shortage`` of ``assessed``: among the occupations that
    the edition lacks for the county."""

    same: int = 0
    shortage: int = 0
    assessed: int = 0


def of_the_country(s: Situations, country: Country) -> bool:
    """Whether the country's picture comes first, as the edition has next to nothing else."""
    return not s.complete and s.assessed < 2 and country.assessed > s.assessed


def headline(s: Situations, country: Country) -> str:
    """How many of the assessed occupations are in shortage; the country's, called so, where the
    edition has one assessment of the county or none."""
    if of_the_country(s, country):
        few = "inget" if country.shortage == 0 else count(country.shortage)
        whose = "länet har en bedömning" if s.assessed else "länets uppgift saknas"
        return f"I riket råder brist i {few} av {count(country.assessed)} bedömda yrken, {whose}"
    if s.assessed == 0:
        return _none(s)
    if s.assessed == 1:
        return f"{_situation(s).capitalize()} råder i det enda bedömda yrket{_of_edition(s)}"
    occupations = f"{count(s.assessed)} bedömda yrken{_of_edition(s)}"
    if s.shortage == 0:
        return f"Inget av {occupations} har brist"
    if s.shortage == s.assessed:
        return f"Brist råder i alla {occupations}"
    return f"Brist råder i {count(s.shortage)} av {occupations}"


def tile(s: Situations, country: Country) -> Key:
    """The start page's tile: shortage, and what else the assessments say."""
    found = keys(s, country)
    if not found:
        return replace(NO_TILE, under="ingen bedömning för länet")
    if of_the_country(s, country):
        return replace(found[0], under="länets uppgift saknas")
    rest = ((s.paradox, "paradox"), (s.balance, "balans"), (s.surplus, "överskott"))
    others = " · ".join(f"{count(number)} {name}" for number, name in rest if number)
    return replace(found[0], label=NO_TILE.label, under=others)


def keys(s: Situations, country: Country) -> tuple[Key, ...]:
    """Shortage beside the country's; demand; what the assessments rest on; what is not assessed."""
    held = Key(
        "Ingår för länet", count(s.held), after=f"av {count(s.occupations)}",
        under="yrken i branschen",
    )  # fmt: skip
    if of_the_country(s, country):
        return (Key("Brist i riket", count(country.shortage), after=f"av {country.assessed}"), held)
    if s.assessed == 0:
        return ()
    of = f"av {count(s.assessed)}"
    beside = f"riket: {count(country.same)}, samma yrken"
    return (
        Key("Brist", count(s.shortage), after=of, under=beside),
        Key("Efterfrågan väntas öka", count(s.growing), after=of, under="ingen prognos om brist"),
        Key("Helt på länets uppgifter", count(s.own), after=of, under="bedömningar"),
        Key("Ingen bedömning", count(s.unassessed), after=f"av {count(s.held)}")
        if s.complete
        else held,
    )


def discuss(s: Situations, country: Country) -> str:
    """What to talk about: who can educate, or why people do not come."""
    if of_the_country(s, country):
        return _COUNTRY
    if s.shortage == 1:
        return "Kan vi utbilda till bristyrket här, och vem tar det?"
    if s.shortage:
        few = word(s.shortage)
        return f"Vilka av de {few} bristyrkena kan vi utbilda till här, och vem tar det?"
    return _PARADOX if s.paradox else _NONE


def _none(s: Situations) -> str:
    if s.complete:
        return f"Arbetsförmedlingen bedömer inga yrken inom {s.sector} {in_county(s.county)}"
    return f"Ingen bedömning inom {s.sector} ingår i utgåvan för {s.county}"


def _of_edition(s: Situations) -> str:
    """Said where the edition lacks occupations for the county."""
    return "" if s.complete else " i utgåvan"


def _situation(s: Situations) -> str:
    found = {"brist": s.shortage, "paradox": s.paradox, "balans": s.balance}
    return next((name for name, number in found.items() if number), "överskott")
