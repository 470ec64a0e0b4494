"""Skolverket's Planned Educations v4: what gymnasium and komvux offer, county by county.

Asked: the pages of gymnasium programmes and of komvux course packages (those that lead to an
occupation; komvux's single courses are far too many) with the county's area code. Expected: as
many as the service says, all in the county. Stored: the fields of the two ``*_COLUMNS``.
"""

from collections.abc import Callable, Iterator
from typing import Any

from data.fetch import listed
from data.fetch.ask import Ask, Got, Service
from data.fetch.client import Client
from data.fetch.pages import every
from data.fetch.scope import LiveSource, Scope, Wanted
from data.fetch.stopped import Changed, has, named
from data.fetched import Described, Product

_SERVICE = Service(
    "Skolverket (Planned Educations)",
    "https://api.skolverket.se/planned-educations",
    2,
    1,
    "application/vnd.skolverket.plannededucations.api.v4.hal+json",
)
_SIZE = 100

Record = dict[str, Any]

GYMNASIUM = "skolverket-gymnasieutbud"
GYMNASIUM_COLUMNS = (
    "area_code", "school_code", "school", "programme_code", "programme", "category", "town",
    "start", "end",
)  # fmt: skip
KOMVUX = "skolverket-komvuxutbud"
KOMVUX_COLUMNS = (
    "event_id", "area_code", "title", "provider", "start", "last_application", "starting", "pace",
    "points", "distance",
)  # fmt: skip

#: When an education starts (executionCondition) -> our word.
_STARTING = {"0": "inte bestämt", "1": "fast datum", "2": "löpande", "3": "löpande"}

#: A last day of application so far ahead that there is none.
_NEVER = "2090"


def _programme(one: Record) -> Record:
    return {
        "area_code": listed.code(one["geographicalAreaCode"], r"\d{4}"),
        "school_code": listed.code(one["schoolUnitCode"], r"\d{6,10}"),
        "school": listed.text(one["schoolUnitName"]),
        "programme_code": listed.code(one["studyPathCode"], r"[\w-]{1,20}"),
        "programme": listed.text(one["studyPathName"]),
        "category": listed.code(one.get("studyPathCategory"), r"[A-Z_]{1,60}"),
        "town": listed.text(one.get("visitingAddressCity")),
        "start": listed.day(one.get("startDate")),
        "end": listed.day(one.get("endDate")),
    }


def _package(one: Record) -> Record:
    last = listed.day(one.get("lastApplicationDate"))
    pace = listed.number(one.get("paceOfStudy"))
    points = listed.number(one.get("credits"))
    return {
        "event_id": listed.code(one["educationEventId"], r"[\w.:-]{1,120}"),
        "area_code": listed.code(one["geographicalAreaCode"], r"\d{4}"),
        "title": listed.text(one["titleSv"]),
        "provider": listed.text(one["providerName"]),
        "start": listed.day(one.get("semesterStartFrom")),
        "last_application": last if last and last < _NEVER else None,
        "starting": _STARTING.get(str(one.get("executionCondition"))),
        "pace": None if pace is None else f"{pace:g}",
        "points": None if points is None else f"{points:g}",
        "distance": "ja" if one.get("distance") else "nej",
    }


#: By kind: path, what is asked for besides the county, the list in the answer, the fields that
#: must be there, what is kept of a record, and its columns.
_KINDS: dict[str, tuple[str, tuple[str, str], str, tuple[str, ...], Callable, tuple[str, ...]]] = {
    GYMNASIUM: (
        "/v4/education-events",
        ("typeOfSchooling", "gy"),
        "educationEvents",
        (
            "schoolUnitCode", "schoolUnitName", "studyPathCode", "studyPathName",
            "geographicalAreaCode",
        ),
        _programme,
        GYMNASIUM_COLUMNS,
    ),
    KOMVUX: (
        "/v4/adult-education-events",
        ("typeOfSchool", "komvuxcoursepackage"),
        "listedAdultEducationEvents",
        ("educationEventId", "providerName", "titleSv", "geographicalAreaCode"),
        _package,
        KOMVUX_COLUMNS,
    ),
}  # fmt: skip


def _page(kind: str) -> Callable[[Got], Record]:
    _, _, name, fields, take, _ = _KINDS[kind]

    def read(got: Got) -> Record:
        said = got.json()
        has(said, ("status", "body"), "Svaret", got.url)
        body = said["body"] or {}
        has(body, ("page",), "Svaret", got.url)
        has(body["page"], ("totalElements", "totalPages"), "Sidan", got.url)
        records = (body.get("_embedded") or {}).get(name) or []
        rows = []
        for one in records:
            has(one, fields, f"En post i {name}", got.url)
            rows.append(take(one))
        page = body["page"]
        total, pages = page["totalElements"], page["totalPages"]
        return {"total": total, "pages": pages, "rows": rows, "gone": 0}

    return read


def _of_county(client: Client, kind: str, county: str) -> Product:
    path, chosen, _, _, _, columns = _KINDS[kind]
    read = _page(kind)

    def ask(page: int) -> Ask:
        where = ("geographicalAreaCode", county)
        paging = (("page", str(page)), ("size", str(_SIZE)))
        return Ask(_SERVICE, path, read, (chosen, where, *paging), form=kind)

    found = every(client, ask, "event_id" if kind == KOMVUX else "")
    url = f"{_SERVICE.base}{path}"
    if outside := [one["area_code"] for one in found if str(one["area_code"])[:2] != county]:
        raise Changed(f"Svaret för län {county} har områdena {named(outside)}.", url)
    named_ones = [one for one in found if one.get("school") or one.get("title")]
    rows = [tuple(one[column] for column in columns) for one in named_ones]
    about = Described(f"Planned Educations: {kind}", path, url, "CC0")
    return Product(kind, "skolverket_utbud", about, columns, rows, area=county)


def _source(kind: str, name: str, pages: int) -> LiveSource:
    """``pages`` is how many there are at most per municipality."""

    def wanted(scope: Scope) -> list[Wanted]:
        most = len(scope.counties) + pages * len(scope.municipalities())
        return [Wanted(f"{name}, {len(scope.counties)} län", most, 0.06 * most)]

    def fetch(client: Client, scope: Scope) -> Iterator[Product]:
        for county in scope.counties:
            yield _of_county(client, kind, county)

    return LiveSource(kind, f"Skolverket, {name}", ("skolverket_utbud",), wanted, fetch)


SOURCES = (
    _source(GYMNASIUM, "gymnasieskolans program", 1),
    _source(KOMVUX, "komvux kurspaket", 2),
)
