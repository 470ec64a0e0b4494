"""The words of notices of redundancy. A notice is an announcement, not a dismissal."""

from dataclasses import dataclass

from components.kit.numbers import count, inside
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
    lacks a number), and the industry with most (None where several share it or nobody was
    given notice) with its number."""

    county: str
    year: int
    total: int | None
    before: int | None
    industry: str | None
    most: int


def answer(n: Notices) -> str:
    """How many, beside the year before, and where most if one industry has most."""
    return f"{_unsummed(n) if n.total is None else _summed(n, n.total)} {_NOTICE}"


def _summed(n: Notices, total: int) -> str:
    before = ""
    if n.before is not None:
        before = f", mot {count(n.before) if n.before else 'ingen'} året före"
    if total == 0:
        before = ", och ingen året före" if n.before == 0 else before
        return f"{n.year} varslades ingen {in_county(n.county)}{before}."
    people = "person" if total == 1 else "personer"
    most = f", {_most(n)}" if n.industry else ""
    return f"{n.year} varslades {count(total)} {people} {in_county(n.county)}{before}{most}."


def _unsummed(n: Notices) -> str:
    if n.industry:
        return (
            f"Av de näringsgrenar som redovisas för {n.year} varslades {_most(n)} "
            f"{in_county(n.county)}. Hela antalet redovisas inte."
        )
    if n.most == 0:
        return (
            f"{n.year} varslades ingen {in_county(n.county)} i de näringsgrenar som redovisas. "
            "Hela antalet redovisas inte."
        )
    return f"{n.year} redovisas inte hela antalet varslade {in_county(n.county)}."


def _most(n: Notices) -> str:
    return f"flest inom {inside(n.industry or '')} ({count(n.most)})"


def headline(n: Notices) -> str:
    """The finding where unemployment is not known."""
    where = f"{in_county(n.county)} {n.year}"
    if n.total is None and n.industry:
        return f"{count(n.most)} varslades inom {inside(n.industry)} {where}"
    if n.total is None and n.most:
        return f"Hela antalet varslade {where} redovisas inte"
    if n.total is None:
        return f"Ingen varslades {where} i de näringsgrenar som redovisas"
    if n.total == 0:
        return f"Ingen varslades {where}"
    most = f", flest inom {inside(n.industry)}" if n.industry else ""
    return f"{count(n.total)} varslades {where}{most}"


def title(n: Notices) -> str:
    """What the sheet then is, for a link or a slide."""
    return f"Varslade {in_county(n.county)}, {n.year}"


def only_keys(n: Notices) -> tuple[Key, ...]:
    """The key figures where there are no others: all, and the industry with most, else the year
    before; none where only one of them is known."""
    if n.total is None:
        return ()
    if n.industry:
        most = Key("Flest varslade", count(n.most), under=f"{inside(n.industry)} {n.year}")
        return (*keys(n), most)
    if n.before is None:
        return ()
    return tuple(
        Key(f"Varslade {year}", count(number))
        for year, number in ((n.year, n.total), (n.year - 1, n.before))
    )


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
    if n.industry:
        return (
            f"Liggande staplar: flest varslades {in_county(n.county)} {n.year} inom "
            f"{inside(n.industry)}, {count(n.most)}."
        )
    return f"Liggande staplar: högst {count(n.most)} varslade i en näringsgren {n.year}."
