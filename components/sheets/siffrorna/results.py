"""What the accessibility tests showed when they were last run for the statement, and what is known
not to be accessible. A result with a date that cannot be is refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from components.kit.numbers import day
from components.kit.written import beside, each

#: Written by ``make redogorelse``, kept with the code that it is about.
FILE = Path(__file__).with_name("results.toml")


class ImpossibleDate(ValueError):
    """A date that cannot be; says which, in Swedish."""


@dataclass(frozen=True)
class Check:
    """One kind of test: how many were run, and how many of them failed."""

    kind: str
    tested: int
    failed: int


@dataclass(frozen=True)
class Results:
    """When which version was tried, at which commit, with which programs."""

    tested: date
    version: str
    commit: str
    axe: str
    browser: str
    checks: tuple[Check, ...]


@dataclass(frozen=True)
class Shortcoming:
    """What is not accessible, why, and since which version.

    ``criterion`` is WCAG's; "" is good practice. What axe sees of it: its ``rule``, ``within``
    which parts of a page (a selector), and the address of an ``example``.
    """

    heading: str
    text: str
    why: str
    since: str
    criterion: str = ""
    rule: str = ""
    within: str = ""
    example: str = ""


_KNOWN = beside(__file__, "shortcomings.toml")

SHORTCOMINGS = each(Shortcoming, _KNOWN["shortcoming"])

#: (heading, text) of what nobody has tried.
UNTRIED = tuple((one["heading"], one["text"]) for one in _KNOWN["untried"])


def read() -> Results:
    """The results that are kept."""
    return results(beside(__file__, FILE.name))


def results(written: Mapping[str, Any]) -> Results:
    """The results in a file's words."""
    return Results(**{**written, "checks": each(Check, written["checks"])})


def sound(
    found: Results, known: Sequence[Shortcoming], versions: Mapping[str, date], today: date
) -> Results:
    """The results, when their dates can be. ``versions``: when each was released.

    Raises ImpossibleDate when they were made in the future, of a version that does not exist or
    before it was released, or know of a shortcoming that came later.
    """
    if found.tested > today:
        raise ImpossibleDate(f"Proven sägs ha körts {day(found.tested)}, som inte har varit än.")
    released = _released(found.version, versions)
    if found.tested < released:
        raise ImpossibleDate(
            f"Proven sägs ha körts {day(found.tested)}, före version {found.version} från "
            f"{day(released)}."
        )
    for one in known:
        if _released(one.since, versions) > found.tested:
            raise ImpossibleDate(
                f"Bristen ”{one.heading}” sägs ha kommit i version {one.since}, efter proven."
            )
    return found


def _released(version: str, versions: Mapping[str, date]) -> date:
    if version not in versions:
        raise ImpossibleDate(f"Version {version} har inte getts ut.")
    return versions[version]
