"""Susa-navet (EMIL 3): every start of a YH education that is under way or ahead, in the country.

Asked: the pages of events, of educations and of providers with school type YH. Expected: as many
as the service says, every event's education and provider among them, and types that
``emil`` knows. Stored: one row per start and municipality with the fields of ``COLUMNS``; no
descriptions, no persons, of mail addresses only role mailboxes.
"""

from collections.abc import Callable, Iterator
from typing import Any

from data.fetch import emil, listed
from data.fetch.ask import Ask, Got, Service
from data.fetch.client import Client
from data.fetch.listed import at
from data.fetch.pages import every
from data.fetch.scope import LiveSource, Scope, Wanted, places
from data.fetch.stopped import Changed, has, named
from data.fetched import Described, Product

_SERVICE = Service("Susa-navet", "https://api.skolverket.se/susa-navet/emil3", 2, 1)
_SIZE = 500
_ID = r"[\w.:-]{1,120}"

KIND = "susa-yh"
COLUMNS = (
    "event_id", "area_code", "education_code", "title", "provider", "distance", "start", "end",
    "first_application", "last_application", "places", "pace", "points", "level", "requirements",
    "page", "contact", "cancelled",
)  # fmt: skip

Record = dict[str, Any]


def _event(content: Record, where: str) -> Record:
    has(content, ("education", "providers", "execution", "title"), "Ett tillfälle", where)
    areas = [listed.code(at(one, "areaCode"), r"\d{4}") for one in content.get("locations") or ()]
    application = content.get("application") or {}
    return {
        "education": listed.code(content["education"], _ID),
        "provider": listed.code(at(content, "providers", 0), _ID),
        "title": emil.text(content["title"], where),
        "areas": sorted({area for area in areas if area}),
        "distance": "ja" if content.get("distance") else "nej",
        "start": listed.day(at(content, "execution", "start")),
        "end": listed.day(at(content, "execution", "end")),
        "first_application": listed.day(application.get("first")),
        "last_application": listed.day(application.get("last")),
        "places": emil.number(content.get("places"), "Antalet platser", where),
        "pace": emil.number(at(content, "paceOfStudy", "percentage"), "Studietakten", where),
        "page": emil.web(content.get("url"), where) or emil.web(application.get("url"), where),
        "contact": listed.role_mail(application.get("email"), places()),
        "cancelled": "ja" if content.get("isCancelled") else "nej",
    }


def _info(content: Record, where: str) -> Record:
    has(content, ("title", "type"), "En utbildning", where)
    return {
        "code": listed.code(content.get("code"), r"[\w-]{1,40}"),
        "title": emil.text(content["title"], where),
        "points": emil.number(at(content, "credits", "credits"), "Poängen", where),
        "level": emil.level(content.get("qualificationLevel"), where),
        "requirements": emil.requirements(content.get("eligibility"), where),
        "page": emil.web(content.get("url"), where),
    }


def _provider(content: Record, where: str) -> Record:
    has(content, ("name",), "En anordnare", where)
    mails = content.get("emailAddresses") or ()
    roles = (listed.role_mail(mail, places()) for mail in mails)
    name = content["name"]
    return {
        "name": listed.text(name) if isinstance(name, str) else emil.text(name, where),
        "contact": next(filter(None, roles), None),
    }


_LISTS: dict[str, Callable[[Record, str], Record]] = {
    "educationEvents": _event,
    "educationInfos": _info,
    "educationProviders": _provider,
}


def _page(name: str) -> Callable[[Got], Record]:
    """What is kept of a page of a list."""

    def read(got: Got) -> Record:
        said, take = got.json(), _LISTS[name]
        has(said, (name, "page"), f"Svaret om {name}", got.url)
        has(said["page"], ("totalElements", "totalPages"), "Sidan", got.url)
        rows = [
            {"id": listed.code(one["id"], _ID), **take(one["content"], got.url)}
            for one in said[name]
            if one.get("content") is not None
        ]
        page, gone = said["page"], len(said[name]) - len(rows)
        total, pages = page["totalElements"], page["totalPages"]
        return {"total": total, "pages": pages, "rows": rows, "gone": gone}

    return read


def _every(client: Client, name: str) -> dict[str, Record]:
    """All records of a list, by id."""
    read = _page(name)

    def ask(page: int) -> Ask:
        params = (("schoolType", "YH"), ("page", str(page)), ("size", str(_SIZE)))
        return Ask(_SERVICE, f"/{name}", read, params, form=name)

    return {row["id"]: row for row in every(client, ask, "id")}


def wanted(scope: Scope) -> list[Wanted]:
    """The same for every county: the service has no filter."""
    return [
        Wanted("tillfällen för YH i hela landet", 16, 12.0),
        Wanted("YH-utbildningar", 8, 10.0),
        Wanted("YH-anordnare", 4, 2.0),
    ]


def fetch(client: Client, scope: Scope) -> Iterator[Product]:
    """Starts that are not over, with their education and provider."""
    events, infos, providers = (_every(client, name) for name in _LISTS)
    where = f"{_SERVICE.base}/educationEvents"
    lost = [one["education"] for one in events.values() if one["education"] not in infos]
    if lost:
        raise Changed(f"Tillfällen hör till utbildningar som inte finns: {named(lost)}.", where)
    today = scope.today.isoformat()
    rows = [
        tuple(_cells(event, infos[event["education"]], providers.get(event["provider"], {}), area))
        for event in events.values()
        if (event["end"] or event["start"] or today) >= today
        and (event["title"] or infos[event["education"]]["title"])
        for area in event["areas"] or ["00"]
    ]
    about = Described(
        "Susa-navet: utbildningstillfällen i yrkeshögskolan", "educationEvents", where, "CC0"
    )
    yield Product(KIND, "susa_navet", about, COLUMNS, rows)


def _cells(event: Record, info: Record, provider: Record, area: str) -> Iterator[str | None]:
    known = {
        **event,
        "event_id": event["id"],
        "area_code": area,
        "education_code": info["code"],
        "title": info["title"] or event["title"],
        "provider": provider.get("name"),
        "points": info["points"],
        "level": info["level"],
        "requirements": info["requirements"],
        "page": event["page"] or info["page"],
        "contact": event["contact"] or provider.get("contact"),
    }
    for name in COLUMNS:
        value = known[name]
        yield f"{value:g}" if isinstance(value, float) else value


SOURCES = (LiveSource("susa", "Susa-navet, YH-starter", ("susa_navet",), wanted, fetch),)
