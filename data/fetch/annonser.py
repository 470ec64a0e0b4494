"""JobTech: how many advertisements there are per occupation group, county and month.

Asked: counts only (``limit=0``), 30 occupation groups at a time, the most that are counted in one
answer: advertisements published in each of the last 36 months (historical ads; a month that is
over is asked for once), and those that are open now (JobSearch). Expected: the groups asked for,
and as many in all as the groups together. Stored: the counts. No advertisement is ever fetched.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

from data.fetch.ask import Ask, Got, Service
from data.fetch.client import Client
from data.fetch.scope import LiveSource, Scope, Wanted
from data.fetch.stopped import Changed, counted, has, named
from data.fetched import Described, Product
from data.inputs import BUNDLED, Inputs

_HISTORY = Service("JobTech (historiska annonser)", "https://historical.api.jobtechdev.se", 2, 1)
_OPEN = Service("JobTech (JobSearch)", "https://jobsearch.api.jobtechdev.se", 2, 1)

#: Groups that are counted in one answer.
_GROUPS = 30
_MONTHS = 36
#: The newest months may still be filled in: they are asked for again.
_UNSETTLED = 3

MONTHS, NOW = "annonser-per-manad", "annonser-nu"
COLUMNS = ("area_code", "ssyk", "period", "value", "status")


@cache
def groups() -> list[str]:
    """The occupation groups (SSYK, four digits) of the occupations that the app knows."""
    cells = Inputs(BUNDLED).csv("occupations.csv")["ssyk"]
    return sorted({code for cell in cells for code in cell.split(";")})


def read(got: Got) -> dict[str, Any]:
    """The number in all, and per group."""
    said = got.json()
    has(said, ("total", "stats"), "Svaret", got.url)
    (stats,) = [one for one in said["stats"] if one.get("type") == "occupation-group"] or [{}]
    has(stats, ("values",), "Räkningen per yrkesgrupp", got.url)
    counts = {str(one["code"]): int(one["count"]) for one in stats["values"]}
    return {"total": int(said["total"]["value"]), "counts": counts}


def _counts(
    client: Client, service: Service, county: str, more: tuple[tuple[str, str], ...], stamp: str
) -> dict[str, int]:
    """Group -> number, of all groups."""
    found: dict[str, int] = {}
    every = groups()
    for begin in range(0, len(every), _GROUPS):
        part = every[begin : begin + _GROUPS]
        params = (
            ("region", county),
            *(("occupation-group", code) for code in part),
            *more,
            ("limit", "0"),
            ("stats", "occupation-group"),
            ("stats.limit", str(_GROUPS)),
        )
        kept = client.get(Ask(service, "/search", read, params, stamp=stamp))
        if other := sorted(set(kept["counts"]) - set(part)):
            raise Changed(f"Andra yrkesgrupper än de frågade räknas: {named(other)}.", service.base)
        held = sum(kept["counts"].values())
        counted(held, kept["total"], "Summan av yrkesgruppernas annonser", service.base)
        found |= {code: kept["counts"].get(code, 0) for code in part}
    return found


def months(scope: Scope) -> list[date]:
    """The first day of every month that is over, from 36 back or from ``since``."""
    first = scope.today.replace(day=1)
    found: list[date] = []
    while len(found) < _MONTHS or (scope.since and first > scope.since):
        first = (first - timedelta(days=1)).replace(day=1)
        found.append(first)
    return [month for month in reversed(found) if not scope.since or month >= scope.since]


def _per_month(client: Client, scope: Scope, county: str) -> Product:
    wanted = months(scope)
    counts = {}
    for month in wanted:
        last = (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        stamp = f"{month:%Y-%m}" if month not in wanted[-_UNSETTLED:] else ""
        span = (("historical-from", month.isoformat()), ("historical-to", last.isoformat()))
        counts[f"{month:%Y-%m}"] = _counts(client, _HISTORY, county, span, stamp)
    # The archive is filled in afterwards: the last months without any advertisement are not there.
    while counts and not any(next(reversed(counts.values())).values()):
        counts.popitem()
    if not any(any(month.values()) for month in counts.values()):
        raise Changed(f"Inga annonser alls för län {county}.", _HISTORY.base)
    rows = [
        (county, code, month, *_cell(number, held))
        for month, held in counts.items()
        for code, number in held.items()
    ]
    about = Described("Historiska annonser, antal", "search", _HISTORY.base, "CC0")
    return Product(MONTHS, "jobtech_annonser", about, COLUMNS, rows, area=county)


def _cell(number: int, held: dict[str, int]) -> tuple[str | None, str | None]:
    """A month without any advertisement is a hole in the archive and not zero."""
    return (str(number), None) if any(held.values()) else (None, "saknas")


def _now(client: Client, scope: Scope, county: str) -> Product:
    held = _counts(client, _OPEN, county, (), "")
    day = scope.today.isoformat()
    rows = [(county, code, day, str(number), None) for code, number in held.items()]
    about = Described("Öppna annonser, antal", "search", _OPEN.base, "CC0")
    return Product(NOW, "jobtech_annonser", about, COLUMNS, rows, area=county)


def _source(
    kind: str,
    name: str,
    one: Callable[[Client, Scope, str], Product],
    times: Callable[[Scope], int],
) -> LiveSource:
    def wanted(scope: Scope) -> list[Wanted]:
        most = -(-len(groups()) // _GROUPS) * times(scope) * len(scope.counties)
        return [Wanted(f"{name}, {len(scope.counties)} län", most, 0.004 * most)]

    def fetch(client: Client, scope: Scope) -> Iterator[Product]:
        for county in scope.counties:
            yield one(client, scope, county)

    return LiveSource(kind, f"JobTech, {name}", ("jobtech_annonser",), wanted, fetch, apart=True)


SOURCES = (
    _source(NOW, "öppna annonser", _now, lambda scope: 1),
    _source(MONTHS, "annonser per månad", _per_month, lambda scope: len(months(scope))),
)
