"""What is offered: starts of YH as Susa-navet has them, programmes of gymnasiums, packages of
komvux. Of three counties; the names are those of granted programmes, all else is invented by rule.

Of the granted programmes of a county, in order of diarienummer and numbered from 0: ``i % 7 == 6``
is not in Susa-navet, ``i % 7 == 5`` has a name there that no decision has, ``i % 13 == 4`` is there
twice as two educations. Others are there as granted, every other one in capitals. The next start
is by ``i % 3``: application open later, open now, closed.
"""

import csv
from collections.abc import Iterator

from data.fetch import planned, susa
from data.fetched import Described, Product
from data.inputs import BUNDLED

COUNTIES = ("04", "05", "18")

#: By ``i % 3``: application from and until, start and end.
ROUNDS = (
    ("2027-01-15", "2027-04-15", "2027-08-23", "2029-06-08"),
    ("2026-10-01", "2026-12-01", "2027-01-11", "2028-12-15"),
    ("2026-01-15", "2026-04-15", "2026-08-24", "2028-06-09"),
)
REQUIREMENTS = ("Matematik 2; yrkeserfarenhet", None, "se utbildningens sida")

#: Codes and names of programmes; those of a school are every third, from a place in the list.
PROGRAMMES = (
    ("IN25", "Industritekniska programmet"),
    ("EE25", "El- och energiprogrammet"),
    ("TE25", "Teknikprogrammet"),
    ("BA25", "Bygg- och anläggningsprogrammet"),
    ("VO25", "Vård- och omsorgsprogrammet"),
    ("FT25", "Fordons- och transportprogrammet"),
    ("RL25", "Restaurang- och livsmedelsprogrammet"),
)
PACKAGES = ("Svetsare", "Undersköterska", "Kock", "Lastbilsförare")


def products() -> Iterator[Product]:
    """Susa-navet for the country; gymnasium and komvux of each county."""
    about = Described("Uppdiktat utbud", "prov", "https://exempel.se/utbud", "CC0")
    yield Product(susa.KIND, "susa_navet", about, susa.COLUMNS, [*_events()])
    for county in COUNTIES:
        places = _municipalities(county)
        yield Product(
            planned.GYMNASIUM, "skolverket_utbud", about, planned.GYMNASIUM_COLUMNS,
            [*_gymnasium(places)], area=county,
        )  # fmt: skip
        yield Product(
            planned.KOMVUX, "skolverket_utbud", about, planned.KOMVUX_COLUMNS, [*_komvux(places)],
            area=county,
        )  # fmt: skip


def _events() -> Iterator[tuple[str | None, ...]]:
    seen: set[tuple] = set()  # some are in two of the counties, or granted again
    for county in COUNTIES:
        granted = [one for one in _granted(county) if one not in seen]
        seen.update(granted)
        for i, (title, provider, form, pace, points, places) in enumerate(granted):
            if i % 7 == 6:
                continue
            named = f"{title}, ny inriktning" if i % 7 == 5 else title
            first = _row(f"e.{county}.{i}", f"YH{county}{i:03}", i, places)
            spelled = named.upper() if i % 2 else named
            yield from first(spelled, provider, form, pace, points)
            if i % 13 == 4:
                again = _row(f"e.{county}.{i}b", f"YH{county}{i:03}B", i, places)
                yield from again(named, provider, form, pace, points)
    for number, area in enumerate(("0484", "0484", "1880", "00")):
        row = _row(f"e.ny.{number}", f"YHNY{number}", number, (area,))
        yield from row("Vätgastekniker", "Exempelhögskolan", "Bunden", "100", "400")


def _row(event: str, education: str, i: int, places: tuple[str, ...]):
    opens, closes, start, end = ROUNDS[i % 3]

    def rows(title, provider, form, pace, points) -> Iterator[tuple[str | None, ...]]:
        for area in places:
            yield (
                event, area, education, title, provider, "ja" if form == "Distans" else "nej",
                start, end, opens, closes, "30", pace, points, "5", REQUIREMENTS[i % 3],
                None if i % 5 == 4 else f"https://exempel.se/utbildning/{event}",
                "utbildning@exempel.se" if i % 4 == 0 else None,
                "ja" if i % 11 == 7 else "nej",
            )  # fmt: skip

    return rows


def _granted(county: str) -> list[tuple]:
    """Name, provider, form, pace, points and municipalities of a county's programmes granted in
    2025, 2024 or 2023, each once, in order of diarienummer."""
    found: dict[str, dict] = {}
    with (BUNDLED / "yh_applications.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["decision"] == "Beviljad" and row["application_year"] >= "2023":
                one = found.setdefault(row["diarienummer"], {**row, "places": []})
                one["places"].append(row["municipality_code"])
    names = ("programme", "provider", "study_form", "pace_pct", "yh_points")
    every = (
        (*(one[name] for name in names), tuple(sorted(one["places"])))
        for _, one in sorted(found.items())
        if any(place.startswith(county) for place in one["places"])
    )
    return list(dict.fromkeys(every))


def _municipalities(county: str) -> list[tuple[str, str]]:
    with (BUNDLED / "municipalities.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["county_code"] == county]
    return [(row["municipality_code"], row["municipality"]) for row in rows]


def _gymnasium(places: list[tuple[str, str]]) -> Iterator[tuple[str | None, ...]]:
    for number, (code, name) in enumerate(places):
        for place, (programme, called) in enumerate(PROGRAMMES):
            if (number + place) % 3 == 0:
                school = f"{name} gymnasieskola"
                yield (
                    code, f"{code}0001", school, programme, called, "NATIONAL", name, "2027-08-16",
                    "2030-06-12",
                )  # fmt: skip


def _komvux(places: list[tuple[str, str]]) -> Iterator[tuple[str | None, ...]]:
    for number, (code, name) in enumerate(places):
        title = PACKAGES[number % len(PACKAGES)]
        starting = ("fast datum", "löpande")[number % 2]
        dated = ("2027-01-11", "2026-12-05") if number % 2 == 0 else (None, None)
        yield (
            f"v.{code}", code, title, f"Komvux {name}", *dated, starting, "100", "1200",
            "ja" if number % 5 == 4 else "nej",
        )  # fmt: skip
