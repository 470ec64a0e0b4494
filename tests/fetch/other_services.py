"""Kolada v3, JobTech, Arbetsförmedlingen's files and MYH's pages, with invented content."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlsxwriter

from data.fetch.scope import counties
from data.published.yrkesbarometer_format import KEYS
from tests.data.myh_books import APPLICATION, COURSE, programmes, write
from tests.fetch.pxweb_service import PERSON
from tests.fetch.world import Asked, Reply, said

TITLES = {
    "N17524": "Ungdomar som är etablerade på arbetsmarknaden eller studerar 1 år efter fullföljd "
    "gymnasieutbildning, hemkommun, andel (%)",
    "N03937": "Arbetslöshet 18-65 år, andel (%)",
    "N00999": "Nystartade företag, antal/1000 invånare",
    "N00926": "Konkurser, antal",
    "N17467": "Gymnasieelever med examen inom 4 år, hemkommun, andel (%)",
    "N17468": "Gymnasieelever med examen inom 4 år, lägeskommun, andel (%)",
}


@dataclass
class Kolada:
    titles: dict[str, str] = field(default_factory=lambda: dict(TITLES))

    def __call__(self, asked: Asked) -> Reply:
        parts, query = asked.path.split("/")[2:], dict(asked.query)
        if parts[0] == "kpi":
            found = [
                {"id": id_, "title": title, "description": PERSON, "municipality_type": "K"}
                for id_, title in self.titles.items()
                if (parts[1:] and id_ == parts[1]) or query.get("title", "–") in title
            ]
            return listing(found)
        _, _, kpi, _, places, _, years = parts
        rows = [
            {
                "kpi": kpi, "municipality": place, "period": int(year),
                "values": [
                    {"gender": "T", "value": 12.5, "count": 1, "status": ""},
                    {"gender": "K", "value": None, "count": 0, "status": "Missing"},
                ],
            }
            for place in places.split(",")
            for year in years.split(",")[-2:]
        ]  # fmt: skip
        return listing(rows)


def listing(rows: list[dict[str, Any]]) -> Reply:
    return said({"count": len(rows), "values": rows, "next_url": None, "previous_url": None})


@dataclass
class Ads:
    """Counts of both services. ``until`` is the last month that is archived."""

    until: str = "2026-09"

    def __call__(self, asked: Asked) -> Reply:
        query = dict(asked.query)
        assert (query["limit"], query["stats"], query["stats.limit"]) == (
            "0", "occupation-group", "30",
        )  # fmt: skip
        groups = [value for name, value in asked.query if name == "occupation-group"]
        assert len(groups) <= 30
        archived = query.get("historical-to", "")[:7] <= self.until
        counts = {code: int(code) % 5 for code in groups if archived and int(code) % 5}
        values = [
            {"term": PERSON, "concept_id": "x", "code": code, "count": n}
            for code, n in counts.items()
        ]
        return said(
            {
                "total": {"value": sum(counts.values())}, "positions": 99,
                "stats": [{"type": "occupation-group", "values": values}],
                "freetext_concepts": {}, "hits": [],
            }
        )  # fmt: skip


def barometer(round_: str = "2026-2") -> list[dict[str, Any]]:
    """A small Yrkesbarometern: two occupations in every county and the country."""
    known = {"yrkesomrade": "Data/IT", "ssyk": "2512", "omgang": round_, "paradox": []}
    words = {
        "jobbmojligheter": "stora", "rekryteringssituation": "brist", "prognos": "öka",
        "hogsta_bedomningsniva": "län", "delvis_helt": "helt",
    }  # fmt: skip
    return [
        {**dict.fromkeys(KEYS, PERSON), **known, **words, "lan": code, "yb_yrke": occupation}
        for occupation in ("Mjukvaru- och systemutvecklare", "IT-säkerhetsspecialister")
        for code in ("00", *counties())
    ]


@dataclass
class Barometer:
    records: list[dict[str, Any]] = field(default_factory=barometer)
    tag: str = '"1"'

    def __call__(self, asked: Asked) -> Reply:
        if asked.headers.get("if-none-match") == self.tag:
            return 304, {"ETag": self.tag}, b""
        return said(self.records, ETag=self.tag)


def page(*links: tuple[str, str]) -> Reply:
    body = "".join(f'<li><a href="{href}"><span>{words}</span></a>' for href, words in links)
    text = f"<!doctype html><title>Resultat</title><p>Kontakt: {PERSON}</p><ul>{body}</ul>"
    return 200, {"Content-Type": "text/html; charset=utf-8"}, text.encode()


@dataclass
class Myh:
    """The two pages, and the workbooks that they link to."""

    folder: Path
    books: dict[str, bytes] = field(default_factory=dict)
    links: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        row = APPLICATION | {"Kontaktperson": PERSON, "Anteckning": "Ring Svea"}
        programmes(self.folder / "p.xlsx", row)
        write(self.folder / "k.xlsx", {"Lista ansökningar": [COURSE | {"Kontakt": PERSON}]})
        self.books = {
            "resultat-2025.xlsx": (self.folder / "p.xlsx").read_bytes(),
            "resultat-2025-for-kurser.xlsx": (self.folder / "k.xlsx").read_bytes(),
        }
        self.links = {
            "resultat-for-program": [
                ("/download/18.1/resultat-2025.xlsx", "Resultat ansökningsomgång 2025"),
                ("/download/18.0/resultat-2016.xlsx", "Resultat ansökningsomgång 2016"),
                ("/om-oss", "Om oss"),
            ],
            "resultat-for-kurser": [
                ("https://assets.myh.se/x/resultat-2025-for-kurser.xlsx", "Resultat 2025"),
            ],
        }

    def __call__(self, asked: Asked) -> Reply:
        name = asked.path.rpartition("/")[2]
        if name in self.links:
            return page(*self.links[name])
        return 200, {"Content-Type": "application/vnd.ms-excel"}, self.books[name]


@dataclass
class Af:
    """The page with older statistics, and the workbook of notices."""

    change: Callable[[list[list[Any]]], None] = lambda rows: None
    links: list[tuple[str, str]] = field(
        default_factory=lambda: [
            ("/download/18.2/varsel-lan-bransch-1992-2025.xlsx", "Varsel efter län och bransch"),
            ("/download/18.2/varsel-manad.xlsx", "Varsel per månad"),
        ]
    )

    def __call__(self, asked: Asked) -> Reply:
        if not asked.path.endswith(".xlsx"):
            return page(*self.links)
        names = [name.removesuffix(" län").removesuffix("s") for name in counties().values()]
        out = io.BytesIO()
        with xlsxwriter.Workbook(out) as book:
            for year in (2024, 2025):
                rows: list[list[Any]] = [
                    [f"Varsel {year}. Frågor: {PERSON}"],
                    ["Näringsgren", *names, "Totalt"],
                    ["Tillverkning", *range(len(names)), 210],
                    ["Bygg", "-", "..", *[5] * (len(names) - 2), 100],
                    ["Summa", *[9] * len(names), 999],
                    [f"Källa: {PERSON}"],
                ]
                self.change(rows)
                sheet = book.add_worksheet(str(year))
                for number, row in enumerate(rows):
                    sheet.write_row(number, 0, row)
        return 200, {}, out.getvalue()
