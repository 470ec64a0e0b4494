"""Where a table is in a statistical database: by id, or by folder and title, in v2 or v1."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from data.fetch import jsonstat, listed
from data.fetch.ask import Ask, Got, Service
from data.fetch.client import Client
from data.fetch.cube import Cube
from data.fetch.jsonstat import Dimension
from data.fetch.stopped import Changed

#: Labels and titles of tables are longer than other titles.
_LONGEST = 300

#: Of a search in v2: more than match any of our words.
_PAGE = 500

SWEDISH = (("lang", "sv"),)


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


def in_v2(client: Client, service: Service, cube: Cube) -> Located | None:
    """The table by its id, or the only one in its folder with its title; None when there is not
    exactly one."""
    how, entry = "", None
    if cube.table:
        by_id = Ask(service, f"/tables/{cube.table}", _listing, SWEDISH, nothing=(404,))
        entry = client.get(by_id)
    if entry is None:
        how, entry = f"titel och mapp {cube.folder}", _searched(client, service, cube)
    if entry is None:
        return None
    path = f"/tables/{entry['id']}"
    url = service.base + path
    if cube.folder not in entry["folders"]:
        raise Changed(f"Tabellen {entry['id']} ligger inte i {cube.folder}.", url)
    described = Ask(service, f"{path}/metadata", _description_v2, SWEDISH, stamp=entry["updated"])
    axes = _axes(client.get(described))
    return Located(entry["id"], url, entry["label"], entry["updated"], axes, how, True)


def _searched(client: Client, service: Service, cube: Cube) -> dict[str, Any] | None:
    """The only table in the cube's folder with its title. A search without hits may be a 404."""
    params = (*SWEDISH, ("query", cube.search), ("pageSize", str(_PAGE)))
    every = client.get(Ask(service, "/tables", _listings, params, nothing=(404,))) or []
    fits = {
        table["id"]: table
        for table in every
        if cube.folder in table["folders"] and re.search(cube.title, table["label"], re.I)
    }
    return next(iter(fits.values())) if len(fits) == 1 else None


def _axes(kept: Mapping[str, Any]) -> dict[str, Dimension]:
    return {code: Dimension(**axis) for code, axis in kept["axes"].items()}


def in_v1(client: Client, service: Service, cube: Cube) -> Located:
    """The table at its path, which names exactly one. Raises Changed when nothing is there."""
    path = f"/{cube.path}"
    kept = client.get(Ask(service, path, _description_v1, nothing=(400, 404)))
    if kept is None:
        raise Changed(
            f"Tabellen {cube.title!r} finns varken i {cube.folder} eller på {cube.path}.",
            service.base + path,
        )
    name, url = cube.path.split("/")[-1], service.base + path
    return Located(name, url, kept["title"], "", _axes(kept), "sökväg i PxWebApi 1", False)


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
