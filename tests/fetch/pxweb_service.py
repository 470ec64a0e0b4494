"""PxWebApi 2 (PxAPI-2.yml) and version 1, over a few tables with invented values."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from math import prod
from typing import Any

from tests.fetch.world import Asked, Reply, said

NOISE = (
    "Från och med referensåret 2025 är en liten kontrollerad slumpmässig osäkerhet införd (CKM)."
)

#: An invented person, as could stand in any text of any publisher's.
PERSON = "Svea Klint, svea.klint@example.se, 070-123 45 67, 19850101-1234"


@dataclass
class Variable:
    """``values`` code → label. ``drop`` says that it may be left out, as ``total``."""

    label: str
    values: dict[str, str]
    drop: bool = False
    total: str = ""
    units: dict[str, str] = field(default_factory=dict)


@dataclass
class PxTable:
    """``value`` gives a number, or a status mark as text, for the codes of a cell."""

    id: str
    path: str
    title: str
    axes: dict[str, Variable]
    value: Callable[[tuple[str, ...]], float | str]
    updated: str = "2026-06-08T06:00:00Z"
    notes: tuple[str, ...] = (NOISE, PERSON)
    in_v2: bool = True
    in_v1: bool = True

    @property
    def folder(self) -> str:
        return self.path.split("/")[-2]


@dataclass
class PxService:
    """Both versions over the same tables. ``cells`` is the largest answer."""

    tables: list[PxTable]
    cells: int = 150_000
    calls: int = 30
    seconds: int = 10

    def v2(self, asked: Asked) -> Reply:
        path = asked.path.removeprefix("/api/v2")
        query = dict(asked.query)
        if path == "/config":
            return said(
                {
                    "apiVersion": "2.3.2", "maxDataCells": self.cells,
                    "maxCallsPerTimeWindow": self.calls, "timeWindow": self.seconds,
                    "license": "https://creativecommons.org/share-your-work/public-domain/cc0/",
                    "dataFormats": ["json-stat2", "csv"],
                }
            )  # fmt: skip
        assert query.pop("lang") == "sv"
        if path == "/tables":
            words = query["query"].lower()
            found = [t for t in self.tables if t.in_v2 and words in f"{t.title}{t.notes}".lower()]
            if not found:  # the page is out of range
                return problem(404, "Not found")
            page = {"pageNumber": 1, "totalElements": len(found), "totalPages": 1}
            return said({"language": "sv", "tables": [listing(t) for t in found], "page": page})
        _, _, id_, *rest = path.split("/")
        table = next((t for t in self.tables if t.id == id_ and t.in_v2), None)
        if table is None:
            return problem(404, "Not found")
        if not rest:
            return said(listing(table))
        if rest == ["metadata"]:
            return said(dataset(table, {code: list(v.values) for code, v in table.axes.items()}))
        assert rest == ["data"]
        assert query == {"outputFormat": "json-stat2"}
        wanted = {
            one["variableCode"]: one["valueCodes"] for one in json.loads(asked.body)["selection"]
        }
        return self._data(table, wanted)

    def v1(self, asked: Asked) -> Reply:
        path = asked.path.removeprefix("/OV0104/v1/doris/sv/ssd/").removeprefix("START/")
        if path == "" or dict(asked.query):
            return said({"maxValues": self.cells, "maxCalls": 10, "timeWindow": 10})
        table = next((t for t in self.tables if t.path == path and t.in_v1), None)
        if table is None:
            return problem(400, "Bad Request")
        if asked.method == "GET":
            variables = [
                {
                    "code": code, "text": v.label, "values": list(v.values),
                    "valueTexts": list(v.values.values()), "elimination": v.drop,
                    "time": code == "Tid",
                }
                for code, v in table.axes.items()
            ]  # fmt: skip
            return said({"title": table.title, "variables": variables})
        query = json.loads(asked.body)
        assert query["response"] == {"format": "json-stat2"}
        wanted = {one["code"]: one["selection"]["values"] for one in query["query"]}
        return self._data(table, wanted)

    def skolverket(self, asked: Asked) -> Reply:
        """Skolverket's database has version 1 only, in another folder."""
        base = "/PxWeb/api/v1/sv/Skolverkets_statistikdatabas"
        return self.v1(replace(asked, path=asked.path.removeprefix(base).removeprefix("/")))

    def _data(self, table: PxTable, wanted: Mapping[str, list[str]]) -> Reply:
        for code, values in wanted.items():
            if code not in table.axes:
                return problem(400, "Non-existent variable")
            if set(values) - set(table.axes[code].values):
                return problem(400, "Non-existent value")
        if [code for code, v in table.axes.items() if code not in wanted and not v.drop]:
            return problem(400, "Missing selection for mandantory variable")
        if prod(map(len, wanted.values())) > self.cells:
            return problem(400, "Too many cells selected")
        chosen = {code: wanted[code] for code in table.axes if code in wanted}
        return said(filled(table, chosen))


def problem(code: int, title: str) -> Reply:
    return said({"type": "Parameter error", "title": title, "status": code}, code)


def listing(table: PxTable) -> dict[str, Any]:
    folders = table.path.split("/")[:-1]
    return {
        "id": table.id, "label": table.title, "description": PERSON, "updated": table.updated,
        "firstPeriod": "2020", "lastPeriod": "2026", "category": "public", "source": "SCB",
        "variableNames": [v.label for v in table.axes.values()],
        "paths": [[{"id": folder, "label": folder} for folder in folders]],
        "links": [],
    }  # fmt: skip


def dataset(table: PxTable, chosen: Mapping[str, list[str]]) -> dict[str, Any]:
    dimension = {}
    for code, values in chosen.items():
        axis = table.axes[code]
        category: dict[str, Any] = {
            "index": {value: at for at, value in enumerate(values)},
            "label": {value: axis.values[value] for value in values},
        }
        if axis.units:
            category["unit"] = {v: {"base": axis.units[v], "decimals": 0} for v in values}
        extension: dict[str, Any] = {"elimination": axis.drop, "codelists": []}
        if axis.total:
            extension["eliminationValueCode"] = axis.total
        dimension[code] = {"label": axis.label, "category": category, "extension": extension}
    return {
        "version": "2.0", "class": "dataset", "label": table.title, "source": "SCB",
        "updated": table.updated, "note": list(table.notes),
        "role": {"time": ["Tid"], "metric": ["ContentsCode"]},
        "id": list(chosen), "size": [len(values) for values in chosen.values()],
        "dimension": dimension,
        "extension": {
            "px": {"tableid": table.id, "aggregallowed": False},
            "contact": [{"name": "Svea Klint", "phone": "070-123 45 67", "raw": PERSON}],
        },
    }  # fmt: skip


def filled(table: PxTable, chosen: Mapping[str, list[str]]) -> dict[str, Any]:
    values: list[float | None] = []
    marks = {}
    where = {code: at for at, code in enumerate(chosen)}
    for place in product(*chosen.values()):
        whole = tuple(
            place[where[code]] if code in where else axis.total for code, axis in table.axes.items()
        )
        value = table.value(whole)
        if isinstance(value, str):
            marks[str(len(values))] = value
        values.append(None if isinstance(value, str) else value)
    return dataset(table, chosen) | {"value": values} | ({"status": marks} if marks else {})


def number(place: tuple[str, ...]) -> float | str:
    """An invented number that depends on every code; every 97th is missing."""
    made = sum(ord(letter) * at for at, letter in enumerate("".join(place), start=1)) % 9973
    return ".." if made % 97 == 0 else made
