"""How many apply, finish and get matching work: SCB's numbers as they stand in the CSV files.

The country only: the same answer in every county, so one county is read."""

import re

import pytest

from components.kit.sheet import Sheet
from tests.oracle import facts, reading
from tests.oracle.conftest import Build
from tests.oracle.reading import NUMBER

FIRST = (
    rf"I riket började (?P<began>{NUMBER}) personer en YH-utbildning inom (?P<area>.+?) "
    rf"(?P<year>\d{{4}}); (?P<women>{NUMBER}) procent var kvinnor bland de antagna och "
    rf"(?P<applied>{NUMBER}) procent bland de sökande\. Av dem som examinerades (?P<ended>\d{{4}}) "
    rf"hade (?P<work>{NUMBER}) procent arbete (?P<followed>\d{{4}}), och (?P<match>{NUMBER}) "
    r"procent av dem som arbetade hade ett arbete som helt eller till största delen stämmer med "
    r"utbildningen\. Uppgiften finns inte per län\."
)
DEGREE = (
    rf"Examensgraden var (?P<all>{NUMBER}) procent (?P<year>\d{{4}}) "
    rf"\(kvinnor (?P<women>{NUMBER}), män (?P<men>{NUMBER})\)\."
)
OF_SEX = rf"{NUMBER} procent (?:av kvinnorna |av männen )?\(±{NUMBER}\)"
VERDICT = (
    r"andelen är densamma|skillnaden kan bero på slumpen|skillnaden är större än felmarginalerna"
)
#: Topic and answer of SCB's survey, in the order they are said.
SURVEYED = (
    ("sysselsattning", "Anställd"),
    ("overensstammelse", "Helt eller till största delen"),
)


def outcome(dataset: str, indicator: str, area: str, sex: str = "totalt") -> dict[int, float]:
    """Year → value of one published table. Counts and per cents keep apart by the unit."""
    return {
        int(row["year"]): float(row["value"])
        for row in facts.rows("yh_outcomes")
        if (row["dataset"], row["indicator"], row["education_area"], row["sex"])
        == (dataset, indicator, area, sex)
    }


def rounded(value: float) -> int:
    return int(value + 0.5)


@pytest.fixture(params=facts.sectors())
def built(sheet: Build, request: pytest.FixtureRequest) -> tuple[Sheet, str]:
    """The sheet of a sector, and the sector's first education area, which it is about."""
    area = facts.parts(facts.sectors()[request.param]["yh_education_areas"])[0]
    return sheet("yh-utfall", lan="04", bransch=request.param), area


def test_who_begins_and_who_gets_work(built: tuple[Sheet, str]) -> None:
    sheet, area = built
    part = reading.read(FIRST, sheet.answer[0])
    began = {
        sex: outcome("sokande", "Antal antagna vid start", area, sex)
        for sex in ("kvinnor", "män", "totalt")
    }
    year = max(began["totalt"])
    applied = {sex: outcome("sokande", "Antal sökande", area, sex)[year] for sex in began}
    work = outcome("sysselsattning", "Har arbete", area)
    match = outcome("overensstammelse", "Arbetet stämmer helt eller till största delen", area)
    followed = max(work)
    assert {name: reading.number(text) for name, text in part.items() if name != "area"} == {
        "began": began["totalt"][year],
        "year": year,
        "women": rounded(100 * began["kvinnor"][year] / began["totalt"][year]),
        "applied": rounded(100 * applied["kvinnor"] / applied["totalt"]),
        "ended": followed - 1,
        "work": work[followed],
        "followed": followed,
        "match": match[followed],
    }
    assert part["area"] == area


def test_the_degree_rate_is_scbs_own(built: tuple[Sheet, str]) -> None:
    sheet, area = built
    part = {
        name: reading.number(text) for name, text in reading.read(DEGREE, sheet.answer[1]).items()
    }
    year = part.pop("year")
    sexes = {"all": "totalt", "women": "kvinnor", "men": "män"}
    assert part == {
        name: rounded(outcome(str(year), "Examensgrad", area, sex)[year])
        for name, sex in sexes.items()
    }


def test_the_survey_is_said_with_its_margins(built: tuple[Sheet, str]) -> None:
    sheet, area = built
    said = [
        tuple(map(int, re.findall(r"\d+", part))) for part in re.findall(OF_SEX, sheet.answer[2])
    ]
    verdicts = re.findall(VERDICT, sheet.answer[2])
    answered = [
        [
            (int(row["value"]), int(row["margin_of_error"]))
            for sex in ("kvinnor", "män")
            for row in facts.rows("yh_graduate_survey")
            if (row["topic"], row["answer"], row["group"].casefold(), row["sex"])
            == (*question, area.casefold(), sex)
            and row["value"]
        ]
        for question in SURVEYED
    ]
    assert said == [sex for sexes in answered for sex in sexes]
    assert verdicts == [verdict(*sexes) for sexes in answered if len(sexes) == 2]
    unsaid = sum(2 - len(sexes) for sexes in answered)
    assert sheet.answer[2].count("för få svar för att redovisas") == unsaid


def verdict(women: tuple[int, int], men: tuple[int, int]) -> str:
    """Intervals that meet may differ by chance."""
    apart = abs(women[0] - men[0])
    if apart == 0:
        return "andelen är densamma"
    by_chance = apart <= women[1] + men[1]
    return f"skillnaden {'kan bero på slumpen' if by_chance else 'är större än felmarginalerna'}"
