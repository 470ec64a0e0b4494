"""Susa-navet (data_sources 4a), Planned Educations v4 and SIRIS, with invented content.

Every text that is not stored has an invented person in it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.fetch.pxweb_service import PERSON
from tests.fetch.world import Asked, Reply, said

#: The fields of a listed event in the official description (its own example), invented values.
ADULT = {
    "educationEventId": "e.myh.1", "providerName": "Exempelkommun", "county": "Södermanlands län",
    "municipality": "Eskilstuna", "geographicalAreaCode": "0484", "credits": "100",
    "creditsSystem": "gy", "contractor": PERSON, "location": PERSON, "town": PERSON,
    "contactInfoAddressCity": PERSON, "typeOfSchool": "Gymnasial vuxenutbildning",
    "semesterStartFrom": "2027-01-11", "paceOfStudy": "100.0", "titleSv": "Svetsare",
    "extent": PERSON, "distance": False, "recommendedPriorKnowledge": PERSON,
    "lastApplicationDate": "2026-12-01T00:00:00", "executionCondition": 1, "_links": {},
}  # fmt: skip
PROGRAMME = {
    "schoolUnitCode": "77364720", "schoolUnitName": "Exempelgymnasiet", "studyPathCode": "EE25",
    "studyPathName": "El- och energiprogrammet", "studyPathCategory": "NATIONAL_PROGRAM",
    "startDate": "2026-08-01T00:00:00", "endDate": "2027-07-31T00:00:00",
    "typeOfSchooling": {"code": "gy", "displayName": PERSON}, "visitingAddressCity": PERSON,
    "geographicalAreaCode": "0484", "studyPaths": [], "_links": {},
}  # fmt: skip


def swedish(text: str, word: str = "value") -> dict[str, Any]:
    return {"strings": [{"lang": "eng", word: "In English"}, {"lang": "swe", word: text}]}


def url(address: str) -> dict[str, Any]:
    return {"urls": [{"lang": "swe", "value": address}]}


def event(number: int, **changes: Any) -> dict[str, Any]:
    content = {
        "identifier": f"e.myh.yh.{number}", "education": f"i.myh.yh.{number % 3}",
        "providers": ["p.sv.1"], "lastEdited": "2026-08-20T03:12:00",
        "title": swedish(f"Exempelutbildning {number % 3}"), "description": swedish(PERSON),
        "url": url(f"https://exempelskolan.se/utbildning/{number % 3}"),
        "locations": [{"town": PERSON, "areaCode": "0484", "streetAddress": PERSON}],
        "languageOfInstructions": ["swe"],
        "execution": {
            "condition": {"type": "ExecutionCondition", "code": "1"},
            "start": "2027-08-23", "end": "2029-06-01",
        },
        "isCancelled": False, "places": 30, "paceOfStudy": {"percentage": 100}, "distance": None,
        "application": {
            "code": PERSON, "first": "2027-02-01", "last": "2027-04-15",
            "email": "svea.klint@exempelskolan.se", "url": url("https://exempelskolan.se/ansok"),
        },
        "keywords": [PERSON], "extensions": [{"note": PERSON}],
    }  # fmt: skip
    return {"id": content["identifier"], "status": "ACTIVE", "content": content | changes}


def info(number: int, **changes: Any) -> dict[str, Any]:
    content = {
        "identifier": f"i.myh.yh.{number}", "code": f"YH0{number}839-2026",
        "title": swedish(f"Exempelutbildning {number}", "content"), "description": swedish(PERSON),
        "type": {"code": "YH"}, "configuration": {"code": "program"},
        "subjects": [{"type": "C_Subject_SUN", "code": "481"}], "qualificationLevel": 5,
        "credits": {"system": {"code": "yh"}, "credits": 400},
        "eligibility": {
            "description": swedish(
                f"Matematik 2, 100 p, och Engelska 6. Körkort B. Frågor besvaras av {PERSON}"
            )
        },
    }  # fmt: skip
    return {"id": content["identifier"], "status": "ACTIVE", "content": content | changes}


def provider(number: int, **changes: Any) -> dict[str, Any]:
    content = {
        "name": swedish("Exempelskolan AB"), "contactAddress": {"streetAddress": PERSON},
        "emailAddresses": ["svea.klint@exempelskolan.se", "info@exempelskolan.se"],
        "phones": [PERSON], "responsibleBody": {"name": PERSON},
    }  # fmt: skip
    return {"id": f"p.sv.{number}", "status": "ACTIVE", "content": content | changes}


@dataclass
class Susa:
    """The pages of three lists. ``size`` is the largest page that is given."""

    lists: dict[str, list[dict[str, Any]]] = field(
        default_factory=lambda: {
            "educationEvents": [event(number) for number in range(7)],
            "educationInfos": [info(number) for number in range(3)],
            "educationProviders": [provider(1)],
        }
    )
    size: int = 3

    def __call__(self, asked: Asked) -> Reply:
        name, query = asked.path.rpartition("/")[2], dict(asked.query)
        assert query["schoolType"] == "YH"
        every, page = self.lists[name], int(query["page"])
        size = min(int(query["size"]), self.size)
        pages = -(-len(every) // size)
        return said(
            {
                "links": [],
                name: every[page * size : (page + 1) * size],
                "page": {
                    "size": size, "totalElements": len(every), "totalPages": pages,
                    "pageNumber": page,
                },
            }
        )  # fmt: skip


@dataclass
class Planned:
    programmes: list[dict[str, Any]] = field(
        default_factory=lambda: [
            PROGRAMME | {"studyPathCode": f"EE{n}", "geographicalAreaCode": area}
            for area in ("0484", "1880")
            for n in range(5)
        ]
    )
    packages: list[dict[str, Any]] = field(
        default_factory=lambda: [
            ADULT | {"educationEventId": f"e.x.{area}.{n}", "geographicalAreaCode": area}
            for area in ("0484", "1880")
            for n in range(5)
        ]
    )
    size: int = 2

    def __call__(self, asked: Asked) -> Reply:
        query = dict(asked.query)
        accept = "application/vnd.skolverket.plannededucations.api.v4.hal+json"
        assert asked.headers["accept"] == accept
        assert int(query["size"]) <= 100
        name, every = {
            "/planned-educations/v4/education-events": ("educationEvents", self.programmes),
            "/planned-educations/v4/adult-education-events": (
                "listedAdultEducationEvents",
                self.packages,
            ),
        }[asked.path]
        chosen = [
            one for one in every
            if one["geographicalAreaCode"].startswith(query["geographicalAreaCode"])
        ]  # fmt: skip
        size, page = min(self.size, int(query["size"])), int(query["page"])
        rows = chosen[page * size : (page + 1) * size]
        paging = {
            "size": size, "totalElements": len(chosen), "totalPages": -(-len(chosen) // size),
            "number": page,
        }  # fmt: skip
        body = {"page": paging} | ({"_embedded": {name: rows}} if rows else {})
        return said({"status": "OK", "message": PERSON, "body": body})


HEAD = "Gymnasieskola - ett uttag på väg\r\nFrågor: Svea Klint\r\nValt läsår: {year}/{next}\r\n\r\n"
GRADES = (
    "Kommun;Kommun-kod;Län;Typ av huvudman;Program;Totalt antal;Andel (%) med examen;"
    "Andel (%) med studiebevis;Andel (%) med grundl. behörighet"
)
COMPLETION = (
    ";;;;;;Andel (%) som slutfört med examen;Andel (%) som slutfört med examen;"
    "Andel (%) som slutfört med examen;Andel (%) som slutfört med studiebevis om 2500 poäng\r\n"
    "Kommun;Kommun-kod;Län;Typ av huvudman;Program;Totalt antal;Inom 3 år;Inom 4 år;Inom 5 år;"
    "Inom 3 år"
)


@dataclass
class Siris:
    """``newest`` year per export; earlier ones are there too, later ones are empty."""

    newest: dict[str, int] = field(default_factory=lambda: {"89": 2024, "91": 2022})
    encoding: str = "utf-8-sig"
    edit: Callable[[str], str] = lambda text: text

    def __call__(self, asked: Asked) -> Reply:
        query = dict(asked.query)
        assert query["pFormat"] == "csv"
        number, year, code = query["pExportID"], int(query["pAr"]), query["pKommun"]
        lines = [HEAD.format(year=year, next=f"{(year + 1) % 100:02}")]
        lines.append(GRADES if number == "89" else COMPLETION)
        if year <= self.newest[number] and code != "0480":
            cells = "71,1;10,0;~100" if number == "89" else "71,1;..;.;1,0"
            row = f"Kommun;{code};Län;Samtliga;Bygg- och anläggningsprogrammet;45;{cells}"
            lines += [row, row, row.replace("Samtliga", "Enskild")]
        text = self.edit("".join(f"{line}\r\n" for line in lines))
        return 200, {"Content-Type": "text/csv"}, text.encode(self.encoding)
