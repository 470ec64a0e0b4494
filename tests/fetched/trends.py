"""What changes over time: a new round of Yrkesbarometern, advertisements and the matching
indicators, of a few counties. Örebro län lacks a month of advertisements."""

import csv
import json
from collections.abc import Iterator
from datetime import date, timedelta

from data.area_codes import COUNTRY
from data.fetch import annonser
from data.fetched import Described, Product, Publishers
from data.inputs import BUNDLED
from data.published.yrkesbarometer_format import KEYS

COUNTIES = ("04", "18", "20")
ROUND_BEFORE, ROUND = "2025-2", "2026-1"

#: The month that is a hole in the archive of Örebro län.
HOLE = ("18", "2025-03")
LAST_MONTH = date(2026, 10, 1)

#: Labels of SCB's; the codes are invented.
GROUPS = {
    "a1": "teknisk utbildning, gymnasial nivå",
    "a2": "industriutbildning, gymnasial nivå",
    "a3": "teknikutbildning, yrkeshögskolan",
    "a4": "civilingenjörsutbildning; maskin-, fordons- och farkostteknik",
    "a5": "livsmedelsutbildning, gymnasial nivå",
    "b1": "vård- och omsorgsutb.; övrig gymn. utb. i hälso- och sjukvård",
    "b2": "sjuksköterskeutbildning",
    "c1": "datautbildning, eftergymnasial nivå",
    "d1": "allmän utbildning",
    "00S": "samtliga utbildningsgrupper",
}
YEARS = range(2018, 2025)
EMPLOYED, PEOPLE = "Förvärvsarbetande (A)", "Totalt antal personer (A+B+C)"
EXITS, LEAVERS, GRADUATES = (
    "- Varav åldersutträden (65-åringar)",
    "- Varav utflyttare från regionen",
    "- Varav examinerade inom regionen",
)

_AMOUNT = "antal"


class Round(Publishers):
    """Arbetsförmedlingen's own file, put in place like a table."""

    source = "yrkesbarometern"


def products() -> Iterator[Product | Round]:
    """A round, advertisements of each county, and U1a and U3."""
    yield _round()
    for county in COUNTIES:
        yield _ads(annonser.MONTHS, county, months())
        yield _ads(annonser.NOW, county, ["2026-11-14"])
    yield _matching("scb-matchning-u1a", ("area_code", "group_code", "group", "measure", "year"))
    yield _matching(
        "scb-matchning-u3", ("area_code", "group_code", "group", "sex", "measure", "period")
    )


def months() -> list[str]:
    """The 36 months, oldest first."""
    found = [LAST_MONTH]
    while len(found) < 36:
        found.append((found[-1] - timedelta(days=1)).replace(day=1))
    return [f"{month:%Y-%m}" for month in reversed(found)]


def _read(name: str) -> list[dict[str, str]]:
    with (BUNDLED / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _round() -> Round:
    """Every occupation and county: as in the round before, where the county has it or else the
    country, but for those that the rule moves."""
    before = {
        (row["occupation"], row["county_code"]): row
        for row in _read("occupation_forecasts.csv")
        if row["round"] == ROUND_BEFORE
    }
    counties = [COUNTRY, *(row["county_code"] for row in _read("counties.csv"))]
    records = []
    for place, occupation in enumerate(_read("occupations.csv")):
        for county in counties:
            name = occupation["occupation"]
            own = before.get((name, county)) or before.get((name, COUNTRY))
            records.append(_record(occupation, county, _moved(own or {}, place)))
    body = json.dumps(records, ensure_ascii=False).encode()
    return Round(f"yrkesbarometer-{ROUND}.json", body, len(records))


_HARDER = {"överskott": "balans", "balans": "brist"}
_EASIER = {"brist": "balans", "balans": "överskott"}


def _moved(row: dict[str, str], place: int) -> dict[str, str]:
    was, demand = row.get("recruitment_situation"), row.get("five_year_trend")
    if not was:
        return row if place % 3 else {**row, **_assessed("balans", "vara oförändrad")}
    now = {0: _HARDER.get(was, was), 1: _EASIER.get(was, was), 4: "paradox", 5: ""}.get(
        place % 9, was
    )
    if not now:
        return {}
    other = {"öka": "vara oförändrad", "vara oförändrad": "öka"}.get(demand or "", demand or "öka")
    return {**row, **_assessed(now, other if place % 8 == 2 else demand or "öka")}


def _assessed(situation: str, demand: str) -> dict[str, str]:
    return {
        "recruitment_situation": situation,
        "job_opportunities": "medelstora",
        "five_year_trend": demand,
        "level": "nuts2",
        "coverage": "delvis",
    }


def _record(occupation: dict[str, str], county: str, row: dict[str, str]) -> dict[str, object]:
    given: dict[str, object] = {
        column: row.get(column) or None for column in KEYS.values() if column
    }
    reasons = str(given["paradox_reasons"] or "arbetslöshet").split(";")
    given |= occupation | {
        "county_code": county,
        "round": ROUND,
        "paradox_reasons": reasons if given["recruitment_situation"] == "paradox" else None,
    }
    return {key: given[column] if column else None for key, column in KEYS.items()}


def published(county: str, ssyk: str, month: int) -> int:
    """Advertisements of a group in a month, counted from 0: many in spring, and more, fewer or as
    many with time. Groups whose code ends with 9 have next to none."""
    if ssyk.endswith("9"):
        return month % 2
    base = 3 + int(ssyk) * 7 % 41 + int(county)
    season = (90, 80, 70, 100, 110, 130, 120, 110, 90, 60, 70, 100)[month % 12]
    way = (98, 100, 103)[int(ssyk) % 3]
    return round(base * season / 100 * (way / 100) ** month)


def _ads(kind: str, county: str, periods: list[str]) -> Product:
    rows: list[tuple[str | None, ...]] = []
    for place, period in enumerate(periods):
        for ssyk in annonser.groups():
            value = str(published(county, ssyk, place))
            gone = (county, period) == HOLE
            rows.append((county, ssyk, period, None, "saknas") if gone else
                        (county, ssyk, period, value, None))  # fmt: skip
    about = Described("Annonser, antal", "search", "https://jobtechdev.se", "CC0")
    return Product(kind, "jobtech_annonser", about, annonser.COLUMNS, rows, area=county)


def people(county: str, group: str, year: int) -> int:
    """Persons of an education group: some groups grow, some shrink."""
    place = list(GROUPS).index(group)
    return (900 + 700 * place + 20 * int(county)) * (100 + (place % 4 - 1) * (year - 2018)) // 100


def flow(county: str, group: str, year: int, measure: str) -> int | None:
    """Who leaves at 65, moves out and graduates in a year; one number is missing in Dalarna."""
    if (county, group, year, measure) == ("20", "a1", 2022, GRADUATES):
        return None
    per_mille = {EXITS: 25, LEAVERS: 4}
    held = people(county, group, year)
    most = (6, 70, 30, 18)[list(GROUPS).index(group) % 4]
    return held * per_mille.get(measure, most) // 1000


def _matching(kind: str, columns: tuple[str, ...]) -> Product:
    rows: list[tuple[str | None, ...]] = []
    for county in (COUNTRY, *COUNTIES):
        for code, name in GROUPS.items():
            key = (county, code, name)
            if kind.endswith("u1a"):
                for year in YEARS:
                    held = people(county, code, year)
                    for measure, value in ((EMPLOYED, held * 8 // 10), (PEOPLE, held)):
                        rows.append((*key, measure, str(year), _AMOUNT, str(value), None))
                continue
            for year in YEARS[1:]:
                for measure in (EXITS, LEAVERS, GRADUATES):
                    found = flow(county, code, year, measure)
                    given = (None, "..") if found is None else (str(found), None)
                    rows.append((*key, "totalt", measure, f"{year - 1}-{year}", _AMOUNT, *given))
    about = Described(kind, "TAB9001", "https://www.statistikdatabasen.scb.se", "CC0")
    return Product(kind, "scb_matchning", about, (*columns, "unit", "value", "status"), rows)
