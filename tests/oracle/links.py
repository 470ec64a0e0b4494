"""Which occupations a programme leads to and how far it is, from the CSV files alone."""

from collections import defaultdict
from functools import cache

from tests.oracle import facts
from tests.oracle.programmes import Programme, Term, programmes

#: The tests' day, 16 November 2026, lies in this term.
NOW = Term.of("2026ht")


def letters(name: str) -> str:
    """What two spellings of a name have in common."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


@cache
def by_code() -> dict[str, dict[str, str]]:
    """SUN5 → occupation → "direkt" or "nara"."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in facts.rows("sun5_occupation"):
        if row["occupation"]:
            found[row["sun5"]][row["occupation"]] = row["link"]
    return found


@cache
def by_name() -> dict[str, dict[str, str]]:
    """Name → occupation → link, of programmes that have a code. Direct wins."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for programme in programmes():
        first = programme.rows[0]
        for occupation, link in by_code().get(first["sun5"], {}).items():
            mine = found[letters(first["programme"])]
            mine[occupation] = "direkt" if "direkt" in (link, mine.get(occupation)) else "nara"
    return found


def leads_to(programme: Programme) -> dict[str, str]:
    """Occupation → link."""
    first = programme.rows[0]
    if first["sun5"]:
        return by_code().get(first["sun5"], {})
    return by_name().get(letters(first["programme"]), {})


def named_only(programme: Programme) -> bool:
    """Whether what it leads to is known by its name alone."""
    return not programme.rows[0]["sun5"]


def not_over(programme: Programme) -> bool:
    """Granted, and its last start is not over in the term of the tests' day."""
    last = 2 * (programme.year + programme.starts) + 1 + programme.terms - 1
    return programme.granted and programme.starts > 0 and last >= NOW.number


@cache
def current() -> tuple[Programme, ...]:
    """Programmes from 2020 that can start or are running."""
    return tuple(p for p in programmes() if p.year >= 2020 and not_over(p))


@cache
def leading(occupation: str, link: str) -> tuple[Programme, ...]:
    """Those of them that lead to an occupation."""
    return tuple(p for p in current() if leads_to(p).get(occupation) == link)


@cache
def yh() -> frozenset[str]:
    """Occupations that some code leads to directly."""
    return frozenset(
        row["occupation"] for row in facts.rows("sun5_occupation") if row["link"] == "direkt"
    )


@cache
def ways() -> dict[str, str]:
    """Occupation → the way in, in words."""
    return {row["occupation"]: row["route_text"] for row in facts.rows("occupation_routes")}


@cache
def origins(county: str) -> list[str]:
    """The county's most populous municipalities."""
    (row,) = facts.grouped("counties", "county_code")[county]
    return facts.parts(row["largest_municipalities"])
