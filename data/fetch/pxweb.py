"""Tables of a statistical database: PxWebApi 2, and its older version 1 where that lacks a table.

Both give JSON-stat 2. What is kept of an answer is the table's description or its rows in our
columns; remarks and contacts of the publisher's are not.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from math import prod
from typing import Any

from data.fetch import jsonstat, listed
from data.fetch.client import Ask, Client, Got, Service
from data.fetch.cube import Cube, about
from data.fetch.jsonstat import Dimension, Read
from data.fetch.stopped import Changed, counted, named, same, titled
from data.fetched import About, Product

#: Cells of an answer that every v1 service gives.
_MOST_V1 = 100_000

_LONGEST = 300

#: Of a search in v2: more than match any of our words.
_PAGE = 500


@dataclass(frozen=True)
class Limits:
    """What a service says that it allows: cells of an answer, and calls in so many seconds."""

    cells: int
    calls: int
    seconds: float
    licence: str = ""


@dataclass(frozen=True)
class Located:
    """A table in one of the versions. ``how`` says how its id was found, where it is not given."""

    table: str
    url: str
    title: str
    updated: str
    axes: Mapping[str, Dimension]
    how: str
    v2: bool


@dataclass(frozen=True)
class Database:
    """A publisher's database: v2 where there is one, and v1."""

    v2: Service | None
    v1: Service
    limits: Limits

    def limited(self, client: Client) -> "Database":
        """The same with the limits that the service itself says."""
        service, read = (self.v2, _limits_v2) if self.v2 else (self.v1, _limits_v1)
        path = "/config" if self.v2 else "?config"
        kept = client.get(Ask(service, path, read))
        limits = Limits(**{**asdict(self.limits), **{k: v for k, v in kept.items() if v}})
        client.pace(service).allow(limits.calls, limits.seconds)
        return replace(self, limits=limits)

    def fetch(self, client: Client, cube: Cube) -> Product:
        """A table as its cube wants it. Raises Changed when it is another than expected."""
        found = self._found(client, cube)
        where = found.url
        titled(found.title, cube.title, f"Tabellen {found.table}", where)
        chosen = cube.selection(found.axes, where)
        rows: list[tuple[str | None, ...]] = []
        said: dict[str, Any] = {}
        most = self.limits.cells if found.v2 else min(self.limits.cells, _MOST_V1)
        for part in parts(chosen, most):
            said = client.get(_ask(self, cube, found, part))
            rows += [tuple(row) for row in said["rows"]]
        counted(len(rows), prod(map(len, chosen.values())), "Antalet rader", where)
        kept = replace(About(**said["about"]), title=found.title, found=found.how)
        kept = replace(kept, updated=found.updated or kept.updated)
        return Product(cube.kind, cube.source, kept, cube.columns(), rows)

    def _found(self, client: Client, cube: Cube) -> Located:
        return (self.v2 and _in_v2(client, self.v2, cube)) or _in_v1(client, self.v1, cube)


def parts(chosen: Mapping[str, list[str]], most: int) -> Iterator[dict[str, list[str]]]:
    """The same selection in pieces of at most so many cells, along its longest dimension."""
    if prod(map(len, chosen.values())) <= most:
        yield dict(chosen)
        return
    longest = max(chosen, key=lambda code: len(chosen[code]))
    values = chosen[longest]
    if len(values) == 1:
        raise ValueError(f"a service that gives {most} cells gives none of this")
    half = len(values) // 2
    for piece in (values[:half], values[half:]):
        yield from parts({**chosen, longest: piece}, most)


def _limits_v2(got: Got) -> dict[str, Any]:
    said = got.json()
    return {
        "cells": said.get("maxDataCells"),
        "calls": said.get("maxCallsPerTimeWindow"),
        "seconds": said.get("timeWindow"),
        "licence": "CC0" if "cc0" in str(said.get("license", "")).lower() else "",
    }


def _limits_v1(got: Got) -> dict[str, Any]:
    said = got.json()
    return {
        "cells": said.get("maxCells") or said.get("maxValues"),
        "calls": said.get("maxCalls"),
        "seconds": said.get("timeWindow"),
    }


def _in_v2(client: Client, service: Service, cube: Cube) -> Located | None:
    """The table by its id, or the only one in its folder with its title; None when there is not
    exactly one."""
    how, entry = "", None
    if cube.table:
        entry = client.get(
            Ask(service, f"/tables/{cube.table}", _listing, _SWEDISH, nothing=(404,))
        )
    if entry is None:
        every = client.get(
            Ask(
                service,
                "/tables",
                _listings,
                (*_SWEDISH, ("query", cube.search), ("pageSize", str(_PAGE))),
            )
        )
        fits = {
            table["id"]: table
            for table in every
            if cube.folder in table["folders"] and re.search(cube.title, table["label"], re.I)
        }
        if len(fits) != 1:  # then its path in v1 says which it is
            return None
        ((_, entry),) = fits.items()
        how = f"titel och mapp {cube.folder}"
    path = f"/tables/{entry['id']}"
    if cube.folder not in entry["folders"]:
        raise Changed(f"Tabellen {entry['id']} ligger inte i {cube.folder}.", service.base + path)
    kept = client.get(
        Ask(service, f"{path}/metadata", _description_v2, _SWEDISH, stamp=entry["updated"])
    )
    axes = {code: Dimension(**axis) for code, axis in kept["axes"].items()}
    url = f"{service.base}{path}"
    return Located(entry["id"], url, entry["label"], entry["updated"], axes, how, True)


def _in_v1(client: Client, service: Service, cube: Cube) -> Located:
    path = f"/{cube.path}"
    kept = client.get(Ask(service, path, _description_v1, nothing=(400, 404)))
    if kept is None:
        raise Changed(
            f"Tabellen {cube.title!r} finns varken i {cube.folder} eller på {cube.path}.",
            service.base + path,
        )
    axes = {code: Dimension(**axis) for code, axis in kept["axes"].items()}
    name, url = cube.path.split("/")[-1], service.base + path
    return Located(name, url, kept["title"], "", axes, "sökväg i PxWebApi 1", False)


_SWEDISH = (("lang", "sv"),)


def _listing(got: Got) -> dict[str, Any]:
    return _short(got.json())


def _listings(got: Got) -> list[dict[str, Any]]:
    said = got.json()
    page = said.get("page") or {}
    if page.get("totalPages", 1) > 1:
        raise Changed("Sökningen ger fler tabeller än på en sida.", got.url)
    return [_short(table) for table in said["tables"] if not table.get("discontinued")]


def _short(table: Mapping[str, Any]) -> dict[str, Any]:
    folders = [str(step["id"]) for path in table.get("paths") or () for step in path]
    return {
        "id": str(table["id"]),
        "label": listed.text(table["label"], _LONGEST) or "",
        "updated": listed.moment(table.get("updated")) or "",
        "folders": folders,
    }


def _description_v2(got: Got) -> dict[str, Any]:
    found = jsonstat.read(got.json(), got.url, with_values=False)
    return {"axes": {code: asdict(axis) for code, axis in found.axes.items()}}


def _description_v1(got: Got) -> dict[str, Any]:
    said = got.json()
    if not isinstance(said, dict) or "variables" not in said:
        raise Changed("På tabellens plats ligger något annat.", got.url)
    axes = {
        one["code"]: Dimension(
            listed.text(one["text"]) or "",
            {
                str(code): listed.text(text, _LONGEST) or str(code)
                for code, text in zip(one["values"], one["valueTexts"], strict=True)
            },
            {},
            bool(one.get("elimination")),
        )
        for one in said["variables"]
    }
    title = listed.text(said.get("title"), _LONGEST) or ""
    return {"title": title, "axes": {code: asdict(axis) for code, axis in axes.items()}}


def _ask(base: Database, cube: Cube, found: Located, part: Mapping[str, list[str]]) -> Ask:
    """The question for the rows of a part of the selection."""

    def rows(got: Got) -> dict[str, Any]:
        read = jsonstat.read(got.json(), found.url)
        _is_what_was_asked(cube, read, part, found.url)
        known = about(cube, read, found.table, found.url, base.limits.licence, found.how)
        return {"about": asdict(known), "rows": cube.rows(read)}

    if found.v2 and base.v2:
        wanted = [{"variableCode": code, "valueCodes": values} for code, values in part.items()]
        return Ask(
            base.v2,
            f"/tables/{found.table}/data",
            rows,
            (*_SWEDISH, ("outputFormat", "json-stat2")),
            {"selection": wanted},
            stamp=found.updated,
            form=cube.form(),
        )
    query = [
        {"code": code, "selection": {"filter": "item", "values": values}}
        for code, values in part.items()
    ]
    body = {"query": query, "response": {"format": "json-stat2"}}
    return Ask(base.v1, f"/{cube.path}", rows, body=body, form=cube.form())


def _is_what_was_asked(cube: Cube, read: Read, part: Mapping[str, list[str]], where: str) -> None:
    """The dimensions, codes and units of an answer are those of the question, no more."""
    extra = [code for code in read.axes if code not in part]
    single = [code for code in extra if len(read.axes[code].values) == 1]
    if extra != single:
        raise Changed(f"Svaret har dimensionerna {named(extra)}, som inte frågades.", where)
    same([code for code in read.axes if code in part], list(part), "Svaret", where)
    for code, values in part.items():
        same(list(read.axes[code].values), values, f"Dimensionen {code}", where)
    units = {unit for axis in read.axes.values() for unit in axis.units.values()}
    if new := sorted(units - cube.units):
        raise Changed(f"Enheten är nu {named(new)}; väntad: {named(sorted(cube.units))}.", where)
