"""Which sector an application belongs to."""

import pandas as pd
import pytest

from data.inputs import Inputs
from data.problems import BuildStopped
from data.sectors import SectorMap, SectorOf, cells, slug
from data.steps import sector, sector_sun5

TEKNIK = "Teknik och tillverkning"


@pytest.fixture(scope="module")
def sectors() -> SectorMap:
    inputs = Inputs()
    return SectorMap.of_tables(inputs.csv(sector.FILE), inputs.csv(sector_sun5.FILE))


@pytest.mark.rule("by SUN5 prefix, longest wins, from 2023")
@pytest.mark.parametrize(
    ("year", "area", "sun5", "expected"),
    [
        (2025, TEKNIK, "521ce", SectorOf("industri", None)),  # no override: the area
        (2025, TEKNIK, "541ea", SectorOf("besok", "industri")),  # the longest prefix wins
        (2025, TEKNIK, "541xa", SectorOf("industri", "besok")),  # the shorter one otherwise
        (2025, "Data/IT", "869zt", SectorOf("trygghet", "it")),
        (2022, TEKNIK, "541ea", SectorOf("industri", None)),  # before 2023 the area decides
        (2022, TEKNIK, None, SectorOf("industri", None)),
        (2023, TEKNIK, None, SectorOf("industri", None)),
        (2023, TEKNIK, float("nan"), SectorOf("industri", None)),  # a blank cell of a frame
    ],
)
def test_from_2023_the_longest_sun5_prefix_decides(
    sectors: SectorMap, year: int, area: str, sun5: str | None, expected: SectorOf
) -> None:
    assert sectors.sector_of(year, area, sun5) == expected


@pytest.mark.rule("an unmapped area, SUN5 or occupation stops the build")
def test_an_area_without_a_sector_stops_and_is_named(sectors: SectorMap) -> None:
    with pytest.raises(BuildStopped) as stopped:
        sectors.require({TEKNIK, "Rymdfart", "Alkemi"}, "fil.xlsx")
    assert [(p.file, p.what) for p in stopped.value.problems] == [
        ("fil.xlsx", "Utbildningsområdet 'Alkemi' hör inte till någon bransch."),
        ("fil.xlsx", "Utbildningsområdet 'Rymdfart' hör inte till någon bransch."),
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Data/IT", "data-it"),
        (TEKNIK, "teknik-och-tillverkning"),
        ("Hälso- och sjukvård samt socialt arbete", "halso-och-sjukvard-samt-socialt-arbete"),
        ("Övrigt", "ovrigt"),
    ],
)
def test_slugs_are_plain_letters(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize(("text", "values"), [("A;B", ["A", "B"]), ("A; ", ["A"]), (None, [])])
def test_cells_with_several_values(text: str | None, values: list[str]) -> None:
    assert cells(text) == values


def test_an_area_in_two_sectors_stops() -> None:
    table = pd.DataFrame(
        {
            "sector": ["a", "b"],
            "yh_education_areas": [f"{TEKNIK};Juridik", TEKNIK],
            "occupation_areas": ["Bygg", "Transport"],
        }
    )
    with pytest.raises(BuildStopped, match="'Teknik och tillverkning' står vid flera branscher"):
        sector.check(table)


def test_an_override_to_an_unknown_sector_stops() -> None:
    known = pd.DataFrame({"sector": ["it"]})
    table = pd.DataFrame({"sun5_prefix": ["481"], "sector": ["it"], "also": ["rymd"]})
    with pytest.raises(BuildStopped, match="481: branschen 'rymd' finns inte"):
        sector_sun5.check(table, known)
