"""How the sector's employment develops: answer and figures against the CSV files."""

import pytest

from components.kit.sheet import Sheet
from tests.oracle import employment, facts, reading
from tests.oracle.conftest import Build
from tests.oracle.reading import DECIMAL, NUMBER

WOMEN = rf" (?P<women>{NUMBER}) procent var kvinnor(?: \(riket (?P<women_country>{NUMBER})\))?\."
COUNTRY = (
    rf" I riket (?:(?P<way_country>ökade|minskade) antalet med (?P<pct_country>{DECIMAL}) procent"
    r"|(?P<still_country>var antalet i stort sett oförändrat))\."
)
DEVELOPS = (
    r"Antalet som arbetade inom (?P<sector>.+?) (?P<county>(?:i|på) .+?) "
    rf"(?:(?P<way>ökade|minskade) med (?P<pct>{DECIMAL}) procent "
    r"mellan (?P<first>\d{4}) och (?P<last>\d{4}), "
    rf"(?:(?P<more>mer än|mindre än|lika mycket som) i riket \((?P<both>{DECIMAL})\), )?"
    rf"till (?P<total>{NUMBER})|(?P<still>var i stort sett oförändrat) "
    r"mellan (?P<first_still>\d{4}) och (?P<last_still>\d{4}), "
    rf"från (?P<from_still>{NUMBER}) till (?P<total_still>{NUMBER}))\."
    rf"(?:{COUNTRY})?{WOMEN}"
)
ONE_YEAR = (
    r"Senaste uppgift i utgåvan är från (?P<last>\d{4})\. (?P<sector>.+?) (?P<county>(?:i|på) .+?) "
    rf"hade då (?P<total>{NUMBER}) (?P<who>sysselsatta|förvärvsarbetande)\.{WOMEN}"
)


def tenths(before: int, after: int) -> int:
    """Change in tenths of a per cent, halves away from zero, in whole numbers only."""
    times, sign = 1000 * (after - before), 1 if after >= before else -1
    return sign * ((2 * abs(times) + before) // (2 * before))


def moved(before: int, after: int) -> int:
    """1, −1, or 0 when the change is smaller than half a per cent."""
    if 200 * abs(after - before) < before:
        return 0
    return 1 if after > before else -1


def percent(part: int, whole: int) -> int:
    return (200 * part + whole) // (2 * whole)


def expected(county: str, sector: str) -> dict[str, object]:
    series, last = employment.newest(county, sector)
    own, country = employment.people(county, sector), employment.people(facts.COUNTRY, sector)
    now = own[series, last]
    said: dict[str, object] = {
        "county": facts.counties()[county],
        "last": last,
        "total": now.total,
        "women": percent(now.women, now.total),
    }
    years = employment.comparable_years(county, sector, series)
    if len(years) < 2:
        return said | {"who": "sysselsatta" if "BAS" in series else "förvärvsarbetande"}
    assert years[-1] == last
    before, there, there_now = (
        own[series, years[0]],
        country[series, years[0]],
        country[series, last],
    )
    said |= {"first": years[0], "women_country": percent(there_now.women, there_now.total)}
    here_moved, there_moved = (
        moved(before.total, now.total),
        moved(there.total, there_now.total),
    )
    said["pct"] = tenths(before.total, now.total) if here_moved else 0
    said["pct_country"] = tenths(there.total, there_now.total) if there_moved else 0
    if not here_moved:
        said["from"] = before.total
    return said


def read(sheet: Sheet) -> dict[str, object]:
    (answer,) = sheet.answer
    part = reading.read(ONE_YEAR if answer.startswith("Senaste") else DEVELOPS, answer)
    preposition, county = part["county"].split(" ", 1)
    assert preposition == ("på" if county == "Gotland" else "i")
    said: dict[str, object] = {
        "county": county,
        "last": int(part.get("last") or part["last_still"]),
        "total": reading.number(part.get("total") or part["total_still"]),
        "women": reading.number(part["women"]),
    }
    if "who" in part:
        return said | {"who": part["who"]}
    said["first"] = int(part.get("first") or part["first_still"])
    said["women_country"] = reading.number(part["women_country"])
    said["pct"] = _tenths(part.get("way"), part.get("pct"))
    if "still" in part:
        said["from"] = reading.number(part["from_still"])
    if "more" in part:
        assert "way_country" not in part
        assert "still_country" not in part
        here, there = abs(int(str(said["pct"]))), round(10 * reading.decimal(part["both"]))
        assert (there > 0) == (part["way"] == "ökade")
        compared = {"mer än": here > abs(there), "mindre än": here < abs(there)}
        assert compared.get(part["more"], here == abs(there))
        said["pct_country"] = there
    else:
        assert ("way_country" in part) != ("still_country" in part)
        # The same direction is said as more or less than the country, the opposite never is.
        assert "way" not in part or part.get("way_country") != part["way"]
        said["pct_country"] = _tenths(part.get("way_country"), part.get("pct_country"))
    return said


def _tenths(way: str | None, pct: str | None) -> int:
    if way is None or pct is None:
        return 0
    return round(10 * reading.decimal(pct)) * (1 if way == "ökade" else -1)


def disagreements(sheet: Sheet, county: str, sector: str) -> list[str]:
    case = f"{county} {sector}"
    right, said = expected(county, sector), read(sheet)
    wrong = [
        f"{case}: {name} is said as {said.get(name)!r}, recomputed as {right.get(name)!r}"
        for name in sorted(right.keys() | said.keys())
        if said.get(name) != right.get(name)
    ]
    return wrong + [f"{case}: {text}" for text in _in_frames(sheet, county, sector)]


def _in_frames(sheet: Sheet, county: str, sector: str) -> list[str]:
    series, last = employment.newest(county, sector)
    own = {
        (code, *key): people
        for code in (county, facts.COUNTRY)
        for key, people in employment.people(code, sector).items()
    }
    listed: dict[tuple[str, str, int], tuple] = {}
    indexed: dict[tuple[str, str, int], float] = {}
    drawn: dict[tuple[str, str], int] = {}
    for figure in sheet.figures:
        for row in figure.frame.to_dict("records"):
            if figure.kind == "strip" or "share" in row:
                continue  # in _among and _shares
            if "sex" in row:
                drawn[row["sni"], row["sex"]] = row["value"]
                continue
            key = (row["county_code"], row["series"], row["year"])
            listed[key] = (row["women"], row["men"], row["total"])
            if "index" in row:
                indexed[key] = row["index"]
    rows = {key: (people.women, people.men, people.total) for key, people in own.items()}
    wrong = [
        f"{key} is listed as {listed.get(key)}, recomputed as {rows.get(key)}"
        for key in sorted(rows.keys() | listed.keys())
        if listed.get(key) != rows.get(key)
    ]
    for (code, name, year), index in indexed.items():
        base = own[code, name, employment.comparable_years(county, sector, name)[0]].total
        if abs(index - 100 * own[code, name, year].total / base) > 1e-9:
            wrong.append(f"index of {code} {name} {year} is {index}, base {base}")
    bars = employment.by_industry(county, series, last, sector)
    wrong += [] if drawn == bars else [f"drawn as {drawn}, recomputed as {bars}"]
    return [*wrong, *_among(sheet, county, sector), *_shares(sheet, own[county, series, last])]


def _among(sheet: Sheet, county: str, sector: str) -> list[str]:
    """The county among the others: everyone with both years, and the first and last of them."""
    series, _ = employment.newest(county, sector)
    years = employment.comparable_years(county, sector, series)
    strips = [figure for figure in sheet.figures if figure.kind == "strip"]
    if len(years) < 2:
        return [f"{county} is among others without a change of its own"] if strips else []
    right = {}
    for code, name in facts.counties().items():
        people = employment.people(code, sector)
        if (series, years[0]) in people and (series, years[-1]) in people:
            right[name] = (people[series, years[0]].total, people[series, years[-1]].total)
    [strip] = strips
    said = {row.county: (row.first, row.last) for row in strip.frame.itertuples()}
    wrong = [] if said == right else [f"among the counties as {said}, recomputed as {right}"]
    for name, change in zip(strip.frame["county"], strip.frame["change"], strict=True):
        before, after = right[name]
        if abs(change - 100 * (after - before) / before) > 1e-9:
            wrong.append(f"{name} changes by {change}, from {before} to {after}")
    return wrong


def _shares(sheet: Sheet, now: employment.People) -> list[str]:
    [shares] = [figure for figure in sheet.figures if "share" in figure.frame]
    said = [(row.people, row.share) for row in shares.frame.itertuples()]
    women = percent(now.women, now.total)
    right = [(now.women, women), (now.men, 100 - women)]
    return [] if said == right else [f"shares are {said}, recomputed as {right}"]


def test_every_county_and_sector_agrees_with_the_csv_files(sheet: Build) -> None:
    wrong: list[str] = []
    for county in facts.counties():
        for sector in facts.sectors():
            built = sheet("sysselsattning", lan=county, bransch=sector)
            wrong += disagreements(built, county, sector)
    assert wrong == []


def test_sormland_industry(sheet: Build) -> None:
    # Published figures, kept by hand: 15 674 + 1 357 -> 15 604 + 1 630; 620 417 -> 621 911.
    assert read(sheet("sysselsattning", lan="04", bransch="industri")) == {
        "county": "Sörmland",
        "first": 2022,
        "last": 2025,
        "total": 15604 + 1630,
        "pct": 12,
        "pct_country": 0,
        "women": 25,
        "women_country": 26,
    }


@pytest.mark.rule("Series: RAMS–2018, RAMS2019– (new source AGI), BAS (from 2020).")
def test_no_change_is_said_or_drawn_across_a_break(sheet: Build) -> None:
    for county in facts.counties():
        built = sheet("sysselsattning", lan=county, bransch="industri")
        series, _ = employment.newest(county, "industri")
        said = read(built)
        if "first" in said:
            years = employment.comparable_years(county, "industri", series)
            assert said["first"] in years
        for figure in built.figures:
            if figure.kind == "line":
                assert set(figure.frame["series"]) == {series}
