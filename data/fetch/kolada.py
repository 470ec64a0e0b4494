"""Kolada v3: a few key figures of a county, its municipalities and the country.

Asked: each key figure by its id, or where that is not certain by its title, which must be that of
exactly one; then its values, at most 25 places at a time. Expected: the title, the places and
years asked for, as many rows as the service counts, all on one page. Stored: ``COLUMNS``, with
the title as it was when it was fetched.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from data.fetch import listed
from data.fetch.ask import Ask, Got, Service
from data.fetch.client import Client
from data.fetch.cube import plain
from data.fetch.jsonstat import UNEXPLAINED
from data.fetch.scope import LiveSource, Scope, Wanted
from data.fetch.stopped import Changed, counted, exactly_one, has, named, titled
from data.fetched import Described, Product

_SERVICE = Service("Kolada", "https://api.kolada.se/v3", 5, 1)
_PLACES, _YEARS = 25, 10

KIND = "kolada"
COLUMNS = ("kpi", "title", "area_code", "year", "sex", "value", "status")

_SEXES = {"T": "totalt", "K": "kvinnor", "M": "män"}


@dataclass(frozen=True)
class KeyFigure:
    """A key figure: its id where that is certain, what its title must fit, and the words of the
    title that it is looked up by."""

    title: str
    words: str
    id: str = ""


FIGURES = (
    KeyFigure(r"etablerade.*studerar 1 år efter.*gymnasie.*hemkommun", "1 år efter", "N17524"),
    KeyFigure(r"arbetslös", "arbetslöshet", "N03937"),
    KeyFigure(r"nystartade", "nystartade", "N00999"),
    KeyFigure(r"konkurs", "konkurs", "N00926"),
    KeyFigure(
        r"^gymnasieelever med examen inom 4 år.*hemkommun.*andel \(%\)$",
        "Gymnasieelever med examen inom 4 år",
    ),
)


def _values(got: Got, keys: tuple[str, ...]) -> list[dict[str, Any]]:
    """The records of an answer that is all on one page."""
    said = got.json()
    has(said, ("count", "values"), "Svaret", got.url)
    if said.get("next_url"):
        raise Changed("Svaret har fler sidor än en.", got.url)
    counted(len(said["values"]), said["count"], "Antalet poster", got.url)
    for one in said["values"]:
        has(one, keys, "En post", got.url)
    return said["values"]


def _titles(got: Got) -> dict[str, str]:
    """Id -> title of key figures."""
    found = _values(got, ("id", "title"))
    titles = {listed.code(one["id"], r"[NU]\d{5}"): listed.text(one["title"], 300) for one in found}
    return {id_: title for id_, title in titles.items() if id_ and title}


def _figures(got: Got) -> list[list[str | None]]:
    """Place, year, sex, value and status of each value."""
    rows: list[list[str | None]] = []
    for one in _values(got, ("municipality", "period", "values")):
        for value in one["values"]:
            has(value, ("gender", "value"), "Ett värde", got.url)
            if value["gender"] not in _SEXES:
                raise Changed(f"Könet {value['gender']!r} är okänt.", got.url)
            number = listed.number(value["value"])
            if number is None and value["value"] is not None:
                raise Changed("Ett värde är inte ett tal.", got.url)
            why = None if number is not None else listed.text(value.get("status")) or UNEXPLAINED
            place, year = str(one["municipality"]), str(one["period"])
            rows.append([place, year, _SEXES[value["gender"]], plain(number), why])
    return rows


def _resolved(client: Client, figure: KeyFigure) -> tuple[str, str]:
    """Id and title of a key figure."""
    if figure.id:
        path = f"/kpi/{figure.id}"
        found = client.get(Ask(_SERVICE, path, _titles))
        id_, title = exactly_one(found, f"Nyckeltalet {figure.id}", _SERVICE.base + path)
    else:
        search = Ask(_SERVICE, "/kpi", _titles, (("title", figure.words), ("per_page", "5000")))
        found = client.get(search)
        fits = {id_: t for id_, t in found.items() if re.search(figure.title, t, re.IGNORECASE)}
        where = f"{_SERVICE.base}/kpi?title={figure.words}"
        id_, title = exactly_one(fits, f"Nyckeltalet ”{figure.words}”", where)
    return id_, titled(title, figure.title, f"Nyckeltalet {id_}", f"{_SERVICE.base}/kpi/{id_}")


def _of_county(client: Client, scope: Scope, county: str, known: dict[str, str]) -> Product:
    inside = [code for code in scope.municipalities() if code[:2] == county]
    places = {"0000": "00", f"00{county}": county, **{code: code for code in inside}}
    last = scope.today.year
    first = scope.since.year if scope.since else last - _YEARS + 1
    years = [str(year) for year in range(max(first, last - 24), last + 1)]
    rows: dict[tuple[str, ...], tuple[str | None, ...]] = {}
    url = _SERVICE.base
    for id_, title in known.items():
        codes = list(places)
        for begin in range(0, len(codes), _PLACES):
            part = codes[begin : begin + _PLACES]
            path = f"/data/kpi/{id_}/municipality/{','.join(part)}/year/{','.join(years)}"
            kept = client.get(Ask(_SERVICE, path, _figures, (("per_page", "5000"),)))
            strange = [row for row in kept if row[0] not in part or row[1] not in years]
            if strange:
                raise Changed(f"Svaret har annat än det som frågades: {named(strange)}.", url)
            for place, year, sex, value, status in kept:
                row = (id_, title, places[place], year, sex, value, status)
                if rows.setdefault((id_, place, year, sex), row) != row:
                    raise Changed(f"{id_} för {place} {year} finns med två värden.", url)
    about = Described("Kolada: nyckeltal", ", ".join(known), url, "CC BY", found="id och titel")
    return Product(KIND, "kolada", about, COLUMNS, list(rows.values()), area=county)


def wanted(scope: Scope) -> list[Wanted]:
    """To find each figure, and its values in parts."""
    parts = sum(
        -(-(2 + sum(code[:2] == county for code in scope.municipalities())) // _PLACES)
        for county in scope.counties
    )
    most = len(FIGURES) * (1 + parts)
    return [Wanted(f"{len(FIGURES)} nyckeltal", most, 0.05 * most)]


def fetch(client: Client, scope: Scope) -> Iterator[Product]:
    """County by county."""
    known = dict(_resolved(client, figure) for figure in FIGURES)
    for county in scope.counties:
        yield _of_county(client, scope, county, known)


SOURCES = (LiveSource(KIND, "Kolada, nyckeltal", ("kolada",), wanted, fetch),)
