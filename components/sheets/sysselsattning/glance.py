"""What is seen first of how employment develops: the finding, key figures, one caution.

Like the answer (text.py) it names the industry, never the sector.
"""

from collections.abc import Sequence

from components.kit import rules
from components.kit.headline import fitting
from components.kit.numbers import (
    FEWEST_FOR_PERCENT,
    NBSP,
    change_pct,
    count,
    decimal,
    direction,
    percent_sign,
    sentence,
    signed,
)
from components.kit.sheet import Key
from components.kit.words import in_county
from components.kit.written import beside
from components.sheets.sysselsattning.text import (
    PRELIMINARY,
    SECTIONS,
    Employment,
    EmploymentChange,
    industries,
)

CAUTION = "Säger inte hur många som söks, eller vad de som arbetar gör"
DISCUSS = "Känner ni igen utvecklingen, och vad ligger bakom den?"
DISCUSS_MISSING = "Vem i rummet vet hur många som arbetar i branschen här?"

#: The start page's tile when the edition has no figure, or an old one.
NO_TILE = Key("Arbetar i länet", "–", under="uppgift saknas för länet")

#: So many of a sector's industries get a tile of their own.
MOST_INDUSTRIES = 2

_NAMES: dict[str, str] = beside(__file__, "short.toml")["names"]
_VERBS = {1: "växte", -1: "krympte"}
_COUNTRY_VERBS = {1: "växte", -1: "minskade"}
_COUNTRY_STILL = "riket i stort sett oförändrat"


def short(sections: Sequence[str]) -> str:
    """What the sections together are called in a headline: ("B+C", "D+E") → "industrin"."""
    return _NAMES.get(" ".join(sections)) or industries(sections)


def headline(e: Employment, name: str, *, old: bool) -> str:
    """The finding. ``name``: the industry in short; an ``old`` figure names its year."""
    where = f"{name} {in_county(e.county)}"
    if rules.suppressed(e.total):
        return f"Färre än {rules.FEWEST_PERSONS} arbetade inom {where} {e.year}"
    if e.change is None:
        return f"{count(e.total)} arbetade inom {where} {e.year}"
    own, national = _changes(e.change)
    first = e.change.first_year
    if not direction(own):
        verb = f"arbetade {e.year}" if old else "arbetar"
        same = f"Ungefär lika många {verb} inom {where} som {first}"
        return fitting(same, same.replace("arbetade ", ""))
    span = f"{first}–{e.year}" if old else f"sedan {first}"
    found = f"{sentence(where)} {_VERBS[direction(own)]} med {decimal(abs(own))} procent {span}"
    countrycountry = _compared(own, national)
    return fitting(
        f"{found}, {countrycountry}",
        f"{found}, {countrycountry}".replace("än i riket", "än riket"),
        f"{found}, {countrycountry}".replace("än i riket", "än riket").replace(" med ", " "),
        found,
    )


def _compared(own: float, national: float) -> str:
    """Beside the country; "mer" and "mindre" only for two changes in the same direction."""
    way = direction(national)
    if way == 0:
        return _COUNTRY_STILL
    if way != direction(own):
        return f"medan riket {_COUNTRY_VERBS[way]}"
    if signed(own) == signed(national):
        return "lika mycket som riket"
    return f"{'mer' if abs(own) > abs(national) else 'mindre'} än i riket"


def missing(county: str) -> str:
    """The county has no figure."""
    return f"Uppgift om hur många som arbetar i branschen {in_county(county)} saknas"


def old(year: int) -> str:
    """Why the start page has no number."""
    return f"senaste uppgift är från {year}"


def keys(
    e: Employment,
    line: Sequence[int],
    sections: Sequence[tuple[str, int, int | None]],
    finding: str = "",
) -> tuple[Key, ...]:
    """How many, the share of women, and the largest of several industries.

    ``line``: the county's numbers of one series, year by year, oldest first. ``sections``: each
    industry's SNI section, persons now, and in the first comparable year when that is known.
    ``finding``: what stands above them.
    """
    label = f"{sentence(e.measure)} {e.year}"
    if rules.suppressed(e.total):
        return (Key(label, str(rules.FEWEST_PERSONS), before="färre än"),)
    several = sorted(sections, key=lambda part: -part[1]) if len(sections) > 1 else []
    first_year = e.change.first_year if e.change else None
    return (
        _total(e, label, line, finding),
        _women(e),
        *(_industry(*part, first_year) for part in several[:MOST_INDUSTRIES]),
    )


def _total(e: Employment, label: str, line: Sequence[int], finding: str) -> Key:
    if e.change is None:
        return Key(label, count(e.total), under="inget tidigare år att jämföra med")
    own, national = _changes(e.change)
    # A country that stood still is the finding's last words, where there is room for them.
    country = "" if _COUNTRY_STILL in finding else f"riket {in_short(national)}"
    return Key(
        label,
        count(e.total),
        change=direction(own),
        changed=changed(own, e.change.first_year),
        under=" · ".join(filter(None, (country, PRELIMINARY if e.preliminary else ""))),
        line=tuple(line) if len(line) > 2 else (),
    )


def changed(change: float, since: int) -> str:
    """ "+1,2 % sedan 2022"; small changes are called so."""
    return f"{in_short(change)} sedan {since}"


def in_short(change: float) -> str:
    """ "+1,2 %", or "i stort sett oförändrat"."""
    return f"{signed(change)}{NBSP}%" if direction(change) else "i stort sett oförändrat"


def _women(e: Employment) -> Key:
    label = "Andel kvinnor"
    if e.women is None:
        return Key(label, "–", under="källan redovisar inte kön")
    under = ""
    if e.national_total and e.national_women is not None:
        under = f"riket {_pct(e.national_women, e.national_total)}"
    if e.total < FEWEST_FOR_PERCENT:
        return Key(label, count(e.women), after=f"av {count(e.total)}", under=under)
    return Key(label, _pct(e.women, e.total), under=under)


def _pct(part: int, whole: int) -> str:
    return percent_sign(100 * part / whole)


def _industry(section: str, now: int, first: int | None, since: int | None) -> Key:
    name = sentence(", ".join(SECTIONS[section]))
    if rules.suppressed(now):
        return Key(name, str(rules.FEWEST_PERSONS), before="färre än")
    if not first or since is None:
        return Key(name, count(now))
    change = change_pct(first, now)
    return Key(name, count(now), change=direction(change), changed=changed(change, since))


def _changes(c: EmploymentChange) -> tuple[float, float]:
    return change_pct(c.first, c.last), change_pct(c.national_first, c.national_last)
