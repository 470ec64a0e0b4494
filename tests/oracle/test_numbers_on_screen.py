"""No number on screen differs from its table, and every figure names its source and period.

Every number in every sheet's answer must stand in, or be simply derived from, the tables
behind the sheet's figures. Exceptions are declared here, with where they are checked instead.
"""

import re
from collections.abc import Iterator

import pytest

from components import sheets
from components.kit.sheet import Sheet
from tests import rotation
from tests.oracle import derive, reading
from tests.oracle.conftest import Build, Place, different
from tests.oracle.faults import faults_of_sheet
from tests.oracle.reading import NBSP, NUMBER

#: What looks like a number but is not a figure: years and terms, rounds, names with digits,
#: ages and time limits. ± stands before a margin, which is a figure.
NO_FIGURES = (
    r"\b(?:19|20)\d\d-\d\b",
    r"\b(?:19|20)\d\d(?:/\d\d)?\b",
    r"\b[^\W\d]\w*\d\w*",
    r"\b\d+–\d+ år\b",
    r"\b(?:minst )?\d+ (?:dagar|månader)\b",
    r"\bhögst 99 poäng\b",
    r"\b\d{1,2} (?=januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november)",
)

#: Sentences whose numbers have no table on the sheet, and why.
DECLARED = {
    "arbetsgivare": (
        # A sum over two tables, the nearest programmes and the rest; tests/rules/test_lia.
        r"kan högst .+? behöva LIA-plats(?:, varav \S+ (?:på distans|i utbildningar))?",
        # The distance programmes of both tables; tests/components/sheets/test_arbetsgivare.
        r", och \S+ på distans",
    ),
    "bristyrken": (
        # How much of Yrkesbarometern the edition holds; recomputed in test_bristyrken.
        r"\d+ av 219 yrken ingår för",
    ),
    "kurser": (
        # The country's decisions are not listed on a county's sheet; test_kurser.
        r"I riket har .+? beviljats\.",
        # Granted ones with more than one municipality: two columns at once; test_kurser.
        r"\d+ av \d+ ges också i andra kommuner",
    ),
    "yh-beviljat": (
        # The same; test_yh_beviljat.
        r"I riket beviljades .+?\.",
        r"\d+ ges också i andra kommuner",
    ),
}

FIGURE = re.compile(
    rf"(?P<sign>[+−±])?(?P<whole>{NUMBER})(?P<decimals>,\d)?(?P<percent>[ {NBSP}]procent)?"
)


def figures_in(sentence: str, slug: str) -> Iterator[re.Match[str]]:
    """The numbers of a sentence that a table must hold."""
    for pattern in DECLARED.get(slug, ()) + NO_FIGURES:
        sentence = re.sub(pattern, "…", sentence)
    yield from FIGURE.finditer(sentence)


def without_table(sheet: Sheet) -> list[str]:
    """Numbers in the answer that no table of the sheet gives, with their sentence."""
    tables = derive.tables(sheet)
    whole = {number for table in tables for number in derive.integers(table)}
    percents = {number for table in tables for number in derive.percents(table)}
    tenths = {number for table in tables for number in derive.tenths(table)}
    missing: list[str] = []
    for sentence in sheet.answer:
        for figure in figures_in(sentence, sheet.slug):
            if figure["decimals"]:
                found = round(10 * reading.decimal(figure["whole"] + figure["decimals"])) in tenths
            else:
                number = reading.number(figure["whole"])
                found = number in whole or ("procent" in sentence and number in percents)
            if not found:
                missing.append(f"{sheet.slug}: {figure[0]!r} in {sentence!r}")
    return missing


@pytest.fixture(
    scope="module",
    params=[
        rotation.case(
            (slug, number + more, half),
            id=f"{slug}-{number + more}-{half}",
            often=not more and half == number % 2,
        )
        for number, slug in enumerate(sheets.SLUGS)
        for more in range(rotation.TURNS)
        for half in range(2)
    ],
)
def everywhere(sheet: Build, request: pytest.FixtureRequest) -> dict[Place, Sheet]:
    """A sheet, for every other county and all sectors; the sheets take turns."""
    slug, number, half = request.param
    return different(sheet, slug, rotation.turn(number)[half::2])


def test_every_number_in_an_answer_comes_from_a_table(everywhere: dict[Place, Sheet]) -> None:
    missing = {place: without_table(built) for place, built in everywhere.items()}
    assert {place: texts for place, texts in missing.items() if texts} == {}


def test_every_figure_names_its_source_and_none_is_empty(everywhere: dict[Place, Sheet]) -> None:
    faults = {place: faults_of_sheet(built) for place, built in everywhere.items()}
    assert {place: texts for place, texts in faults.items() if texts} == {}


@pytest.mark.parametrize("turn", rotation.turns())
def test_answers_on_the_start_page_are_the_sheets_own(sheet: Build, turn: int) -> None:
    for (county, sector), start in different(sheet, "arshjulet", rotation.turn(turn)).items():
        for lead in start.leads:
            own = sheet(lead.slug, lan=county, bransch=sector)
            assert lead.answer in " ".join(own.answer)
            assert lead.question == own.question
            assert own.old_year is None
            assert lead.page == sheets.page_of(lead.slug)


def test_a_number_without_a_table_is_noticed(sheet: Build) -> None:
    built = sheet("yh-beviljat", lan="04", bransch="industri")
    wrong = [f"{number} platser" for number in (65, 193, f"7{NBSP}000")]
    said = Sheet(built.slug, built.title, built.question, tuple(wrong), figures=built.figures)
    assert len(without_table(said)) == len(wrong)
