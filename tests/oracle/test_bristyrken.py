"""Situation per occupation: every number of the answer and the figures against the CSV files."""

from collections import Counter

import pytest

from components.kit.sheet import Sheet
from tests.oracle import facts, occupations, reading
from tests.oracle.conftest import Build
from tests.oracle.occupations import SITUATIONS, TRENDS
from tests.oracle.reading import COUNT, NUMBER

#: Occupations in Yrkesbarometern, as its publisher counts them.
ALL = 219

PLACE = r"inom (?P<sector>.+?) (?P<county>(?:i|på) [^()]+?) \(omgång (?P<round>\d{4}-\d)\)\."
PLACE_OF_SOME = PLACE.replace(">", "_some>")
SITUATIONS_OF_MANY = (
    rf"I (?P<brist>{COUNT}) råder brist, i (?P<paradox>{COUNT}) paradox, i (?P<balans>{COUNT}) "
    rf"balans och i (?P<överskott>{COUNT}) överskott; "
    rf"(?:för (?P<none>{COUNT}) görs ingen bedömning|inget saknar bedömning)\."
)
ASSESSED = (
    rf"(?:Arbetsförmedlingen bedömer (?P<assessed>{COUNT}) yrken {PLACE}"
    rf"|I utgåvan ingår (?P<held>{COUNT}) av (?P<occupations>{NUMBER}) yrken {PLACE_OF_SOME} "
    rf"Arbetsförmedlingen bedömer (?P<assessed_some>{COUNT} av dem|det)\.) "
    rf"(?:{SITUATIONS_OF_MANY}|Där råder (?P<only>brist|paradox|balans|överskott)\.) "
    rf"(?:(?P<own>{COUNT}|Ingen|En) av bedömningarna bygger helt på uppgifter från länet"
    r"(?:, resten helt eller delvis på ett större område)?|(?P<one_own>Bedömningen bygger helt på "
    r"uppgifter från länet)|Bedömningen bygger inte helt på uppgifter från länet)\."
)
NOT_ASSESSED = (
    r"Arbetsförmedlingen gör ingen bedömning av det enda yrket inom (?P<sector>.+?) som ingår för "
    r"(?P<county>.+?) \(omgång (?P<round>\d{4}-\d)\): för litet underlag\."
)
NOT_INCLUDED = r"Inget av yrkena inom (?P<sector>.+?) ingår i utgåvan för (?P<county>.+?)\."
INCLUDED = rf"(?P<included>{COUNT}) av {ALL} yrken ingår för (?P<county>.+?)\."
READ_IN = (
    " Arbetsförmedlingen publicerar bedömningar av fler yrken. Den som förvaltar webbplatsen kan "
    "läsa in dem alla."
)
AHEAD = (
    r"På fem års sikt väntas efterfrågan (?:"
    rf"öka i (?P<up>{COUNT}) av de (?P<of>{COUNT}) yrkena, vara oförändrad i (?P<same>{COUNT}) "
    rf"och minska i (?P<down>{COUNT})|(?P<one>öka|vara oförändrad|minska))\. "
    r"Det är ingen prognos om brist\."
)


def expected(county: str, sector: str) -> dict[str, object]:
    found = occupations.known(county, sector)
    assessed = occupations.assessed(found)
    said: dict[str, object] = {
        "county": facts.counties()[county],
        "sector": facts.sectors()[sector]["in_text"],
        "assessed": len(assessed),
    }
    if (included := len(occupations.of_county(county))) < ALL - 1:
        said["included"] = included
    if not found:
        return said
    said |= {"round": occupations.newest_round(county), "none": len(found) - len(assessed)}
    if not assessed:
        return said
    if len(found) < (every := len(occupations.in_sector(sector))):
        said["held"] = (len(found), every)
    situations = occupations.by("recruitment_situation", assessed)
    trends = occupations.by("five_year_trend", assessed)
    return (
        said
        | {name: situations[name] for name in SITUATIONS}
        | {name: trends[name] for name in TRENDS}
        | {"own": sum(map(occupations.rests_on_the_county, assessed))}
    )


def read(sheet: Sheet) -> dict[str, object]:
    first, *rest = sheet.answer
    said: dict[str, object] = {}
    if first.startswith("Inget av"):
        part = reading.read(NOT_INCLUDED, first)
        assert not rest
        rest = [missing.why + " " + missing.do for missing in sheet.missing]
        said["assessed"] = 0
    elif first.startswith("Arbetsförmedlingen gör"):
        part = reading.read(NOT_ASSESSED, first)
        said |= {"round": part["round"], "assessed": 0, "none": 1}
    else:
        part = reading.read(ASSESSED, first)
        part = {name.removesuffix("_some"): text for name, text in part.items()}
        part["assessed"] = part["assessed"].replace("det", "ett").removesuffix(" av dem")
        if "held" in part:
            said["held"] = (reading.number(part["held"]), reading.number(part["occupations"]))
        preposition, part["county"] = part["county"].split(" ", 1)
        assert preposition == ("på" if part["county"] == "Gotland" else "i")
        said["assessed"] = reading.number(part["assessed"])
        said |= {name: reading.number(part.get(name, "inget")) for name in SITUATIONS}
        if "only" in part:
            assert said["assessed"] == 1
            said[part["only"]] = 1
        own = reading.number(part["own"]) if "own" in part else int("one_own" in part)
        said |= {"round": part["round"], "own": own}
        said["none"] = reading.number(part.get("none", "inget"))
    said |= {"county": part["county"], "sector": part["sector"]}
    for sentence in rest:
        if READ_IN in sentence:
            included = reading.read(INCLUDED, sentence.removesuffix(READ_IN))
            assert included["county"] == said["county"]
            said["included"] = reading.number(included["included"])
            continue
        part = reading.read(AHEAD, sentence)
        if "one" in part:
            assert said["assessed"] == 1
            said |= dict.fromkeys(TRENDS, 0) | {part["one"]: 1}
        else:
            assert reading.number(part["of"]) == said["assessed"]
            numbers = (reading.number(part[name]) for name in ("up", "same", "down"))
            said |= dict(zip(TRENDS, numbers, strict=True))
    return said


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
    names = occupations.in_sector(sector)
    drawn: Counter[str] = Counter()
    listed: dict[str, tuple] = {}
    for figure in sheet.figures:
        for row in figure.frame.to_dict("records"):
            if row["own"] and row["covered"]:
                drawn[row["group"].split(maxsplit=1)[1].lower()] += 1
                cells = ("situation", "trend", "reasons", "level")
                listed[row["occupation"]] = tuple(reading.cell(row[name]) for name in cells)
            elif row["covered"]:
                assert row["occupation"] not in names
    found = occupations.known(county, sector)
    assessed = occupations.assessed(found)
    counted = occupations.by("recruitment_situation", assessed)
    bars = {name: counted[name] for name in SITUATIONS}
    bars["ingen bedömning"] = len(found) - len(assessed)
    columns = ("recruitment_situation", "five_year_trend", "paradox_reasons", "level")
    rows = {row["occupation"]: tuple(row[name] or None for name in columns) for row in found}
    wrong = [
        f"{name} is listed as {listed.get(name)}, recomputed as {rows.get(name)}"
        for name in sorted(rows.keys() | listed.keys())
        if listed.get(name) != rows.get(name)
    ]
    if drawn != Counter(bars):
        wrong.append(f"drawn as {drawn}, recomputed as {bars}")
    return wrong


def test_every_county_and_sector_agrees_with_the_csv_files(sheet: Build) -> None:
    wrong: list[str] = []
    for county in facts.counties():
        for sector in facts.sectors():
            wrong += disagreements(sheet("bristyrken", lan=county, bransch=sector), county, sector)
    assert wrong == []


def test_sormland_industry(sheet: Build) -> None:
    # Published figures, kept by hand.
    said = read(sheet("bristyrken", lan="04", bransch="industri"))
    numbers = {name: said[name] for name in ("assessed", *SITUATIONS, "none", "own")}
    assert numbers == {
        "assessed": 24,
        "brist": 9,
        "paradox": 2,
        "balans": 11,
        "överskott": 2,
        "none": 11,
        "own": 0,
    }


def test_whole_county_assessments_are_as_few_as_published() -> None:
    assessed = occupations.assessed(list(occupations.of_county("04").values()))
    assert len(assessed) == 158
    assert sum(map(occupations.rests_on_the_county, assessed)) == 3


@pytest.mark.answer('Trend: "Efterfrågan väntas öka."')
def test_trends_and_surplus_are_as_published() -> None:
    country = [r for r in facts.rows("occupation_forecasts") if r["round"] == "2025-2"]
    surplus = [
        row
        for row in occupations.assessed(country)
        if row["county_code"] == facts.COUNTRY and row["recruitment_situation"] == "överskott"
    ]
    assert len(surplus) == 35
    assert occupations.by("five_year_trend", surplus)["öka"] == 29
