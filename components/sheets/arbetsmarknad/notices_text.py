"""The words of notices of redundancy. A notice is an announcement, not a dismissal."""

from dataclasses import dataclass

from components.kit.numbers import count, counted, inside
from components.kit.sheet import Key
from components.kit.words import in_county

NOT_PUBLISHED = "redovisas inte"
NO_SEX = "Källan redovisar inte kön."
SUM = "Summan av alla näringsgrenar är vår; ett år där en av dem saknas har ingen summa."
OTHER_INDUSTRIES = (
    "Arbetsförmedlingen delar in näringsgrenar på sitt sätt, så de är inte branscherna här."
)
CAUTION = "Säger inte hur många som förlorar arbetet: ett varsel är en anmälan."
_NOTICE = "Ett varsel är en anmälan: alla varslade blir inte uppsagda."
#: What the sheet answers where unemployment is not known.
QUESTION = "Hur många har varslats om uppsägning?"
DISCUSS = "Vilka varsel känner ni till, och vad behöver de som varslas?"

#: Where nobody has fetched them.
NOT_FETCHED = (
    "Uppgifter om varsel ingår inte i den här utgåvan. Arbetsförmedlingen redovisar dem per län "
    "och näringsgren: be den som sköter Årshjulet att hämta dem."
)


@dataclass(frozen=True)
class Notices:
    """The newest year: all who were given notice, those of the year before (None where the source
    lacks a number), and the industry with most: "" where several have as many, or none has any."""

    county: str
    year: int
    total: int | None
    before: int | None
    industry: str
    most: int


def answer(n: Notices) -> str:
    """How many, beside the year before, and where most."""
    most = f"flest inom {inside(n.industry)} ({count(n.most)})" if n.industry else ""
    if n.total is None and not most:
        return f"{_untold(n)}. {_NOTICE}"
    if n.total is None:
        return (
            f"Av de näringsgrenar som redovisas för {n.year} varslades {most} "
            f"{in_county(n.county)}. Hela antalet redovisas inte. {_NOTICE}"
        )
    before = "" if n.before is None else f", mot {count(n.before)} året före"
    if n.total == 0:
        return f"{n.year} varslades ingen {in_county(n.county)}{before}."
    people = counted(n.total, "1 person", "personer")
    said = f"{n.year} varslades {people} {in_county(n.county)}{before}"
    return f"{said}{f', {most}' if most else ''}. {_NOTICE}"


def headline(n: Notices) -> str:
    """The finding where unemployment is not known."""
    if n.total is None and not n.industry:
        return _untold(n)
    if n.total is None:
        return f"{count(n.most)} varslades inom {inside(n.industry)} {in_county(n.county)} {n.year}"
    who = count(n.total) if n.total else "Ingen"
    most = f", flest inom {inside(n.industry)}" if n.industry else ""
    return f"{who} varslades {in_county(n.county)} {n.year}{most}"


def _untold(n: Notices) -> str:
    """Where neither the sum nor an industry can be named."""
    return f"Hela antalet varslade {in_county(n.county)} {n.year} redovisas inte"


def title(n: Notices) -> str:
    """What the sheet then is, for a link or a slide."""
    return f"Varslade {in_county(n.county)}, {n.year}"


def only_keys(n: Notices) -> tuple[Key, ...]:
    """The key figures where there are no others: all, and the industry with most, else the year
    before. One alone says too little."""
    if n.total is not None and not n.industry:
        if n.before is None:
            return ()
        years_ = ((n.year, n.total), (n.year - 1, n.before))
        return tuple(Key(f"Varslade {year}", count(number)) for year, number in years_)
    most = Key("Flest varslade", count(n.most), under=f"{inside(n.industry)} {n.year}")
    return (*found, most) if (found := keys(n)) else ()


def keys(n: Notices) -> tuple[Key, ...]:
    """All, and the year before; none where the source lacks a number."""
    if n.total is None:
        return ()
    under = "" if n.before is None else f"{count(n.before)} året före"
    return (Key(f"Varslade {n.year}", count(n.total), under=under),)


def years_title(county: str) -> str:
    """The columns."""
    return f"Varslade per år {in_county(county)}, alla näringsgrenar"


def years_alt(n: Notices) -> str:
    """The columns, for those who do not see them."""
    return f"Staplar per år. {answer(n)}"


def industries_title(county: str, year: int) -> str:
    """The bars."""
    return f"Varslade per näringsgren {in_county(county)} {year}"


def industries_alt(n: Notices) -> str:
    """The bars, for those who do not see them."""
    if not n.industry:
        return f"Liggande staplar: {inside(industries_title(n.county, n.year))}."
    return (
        f"Liggande staplar: flest varslades {in_county(n.county)} {n.year} inom "
        f"{inside(n.industry)}, {count(n.most)}."
    )
