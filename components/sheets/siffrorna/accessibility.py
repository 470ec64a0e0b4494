"""The accessibility statement (tillgänglighetsredogörelse) that the law asks for.

Contents as Digg lists them: who, which service, how well it complies, what is not accessible, why
and since when, how and when it was tried, how to tell us and how to tell the authority. How well
is what the tests showed (results.toml) and what is known (shortcomings.toml), never more.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from components.kit.numbers import count, counted, day
from components.kit.sender import Sender
from components.kit.written import beside
from components.sheets.siffrorna import results
from components.sheets.siffrorna.results import ImpossibleDate, Results, Shortcoming

_WRITTEN = beside(__file__, "accessibility.toml")

#: The kinds of tests that are told of, as they are marked.
KINDS: tuple[str, ...] = tuple(_WRITTEN["kinds"])

#: How the headings begin of what is not accessible, and of what the tests found.
NOT_ACCESSIBLE, FAILING = _WRITTEN["known"], _WRITTEN["failing"]

STATUS = "Hur väl kraven är uppfyllda"


class Part(NamedTuple):
    """A heading of the statement, what stands under it, and (text, address) of a link."""

    heading: str
    text: str
    link: tuple[str, str] | None = None


def statement(
    sender: Sender,
    found: Results,
    known: Sequence[Shortcoming],
    versions: Mapping[str, date],
    today: date,
) -> tuple[Part, ...]:
    """The whole statement for a deployment's sender. Results with a date that cannot be are not
    shown, and it says why."""
    contact = sender.accessibility or sender.contact
    who = f"{sender.organisation} står bakom webbplatsen."
    said = {
        "who": who if sender.organisation else _WRITTEN["no_sender"],
        "reach": f"Skriv till {contact}." if contact else _WRITTEN["no_contact"],
    }
    to_us = (contact, f"mailto:{contact}") if contact else None
    try:
        results.sound(found, known, versions, today)
        shown = _shown(found, known, versions)
    except ImpossibleDate as error:
        shown = (Part(STATUS, _WRITTEN["refused"].format(why=error)),)
    return (
        *(Part(heading, text.format(**said)) for heading, text in _WRITTEN["before"].items()),
        *shown,
        *(
            Part(part["heading"], part["text"].format(**said), _link(part.get("link"), to_us))
            for part in _WRITTEN["after"]
        ),
    )


def complies(found: Results, known: Sequence[Shortcoming]) -> bool:
    """Whether nothing failed and nothing is known that the law asks for."""
    return not any(check.failed for check in found.checks) and not any(
        one.criterion for one in known
    )


def _shown(
    found: Results, known: Sequence[Shortcoming], versions: Mapping[str, date]
) -> tuple[Part, ...]:
    failed = [check for check in found.checks if check.failed]
    return (
        Part(STATUS, _WRITTEN["fully" if complies(found, known) else "partly"]),
        *(
            Part(f"{FAILING}: {_WRITTEN['names'][check.kind]}", _check(check, found))
            for check in failed
        ),
        *(_shortcoming(one, versions) for one in sorted(known, key=lambda one: not one.criterion)),
        *(Part(f"{_WRITTEN['untried']}: {name}", text) for name, text in results.UNTRIED),
        Part(
            "Hur vi har prövat",
            _WRITTEN["method"].format(
                browser=found.browser,
                checks=" ".join(_check(check, found) for check in found.checks),
            ),
        ),
        Part(
            "Datum",
            _WRITTEN["dates"].format(
                tested=day(found.tested),
                version=found.version,
                released=day(versions[found.version]),
            ),
        ),
    )


def _check(check: results.Check, found: Results) -> str:
    what = _WRITTEN["kinds"][check.kind].format(axe=found.axe)
    failed = "inget visar" if not check.failed else f"{count(check.failed)} visar"
    return f"{what}: {counted(check.tested, 'ett prov', 'prov')}, {failed} fel."


def _shortcoming(one: Shortcoming, versions: Mapping[str, date]) -> Part:
    kind = _WRITTEN["known" if one.criterion else "practice"]
    criterion = f" (WCAG {one.criterion})" if one.criterion else ""
    since = f"Känd sedan version {one.since} ({day(versions[one.since])})."
    return Part(f"{kind}: {one.heading}", f"{one.text}{criterion} Varför: {one.why} {since}")


def _link(
    written: Literal["contact"] | list[str] | None, to_us: tuple[str, str] | None
) -> tuple[str, str] | None:
    if written == "contact":
        return to_us
    return (written[0], written[1]) if written else None
