"""Tables of a statistical database: PxWebApi 2, and its older version 1 where that lacks a table.

Both give JSON-stat 2. What is kept of an answer is the table's description or its rows in our
columns; remarks and contacts of the publisher's are not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from math import prod
from typing import Any

from data.fetch import jsonstat
from data.fetch.ask import Ask, Got, Service
from data.fetch.client import Client
from data.fetch.cube import Cube, about
from data.fetch.jsonstat import Read
from data.fetch.located import SWEDISH, Located, in_v1, in_v2
from data.fetch.stopped import Changed, counted, named, same, titled
from data.fetched import Described, Product

#: Cells of an answer that every v1 service gives.
_MOST_V1 = 100_000


@dataclass(frozen=True)
class Limits:
    """What a service says that it allows: cells of an answer, and calls in so many seconds."""

    cells: int
    calls: int
    seconds: float
    licence: str = ""


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
        kept = replace(Described(**said["about"]), title=found.title, found=found.how)
        kept = replace(kept, updated=found.updated or kept.updated)
        return Product(cube.kind, cube.source, kept, cube.columns(), rows)

    def _found(self, client: Client, cube: Cube) -> Located:
        return (self.v2 and in_v2(client, self.v2, cube)) or in_v1(client, self.v1, cube)


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
            (*SWEDISH, ("outputFormat", "json-stat2")),
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
