"""No question that is asked for each choice reads a large table from end to end.

The national store is a hundred times as large (``bench/national.py``); what SQLite would do is
asked of the edition that the tests have. Every function of ``data/questions`` that asks is here,
by way of the sheets or by itself.
"""

import ast
import re
import shutil
import sys
from pathlib import Path

import pytest

from components import sheets
from components.address.choices import Choice
from data.forum import EmptyBook
from data.questions import balance, decisions, labour, lia, programmes, reach
from data.store import Store
from tests.conftest import COMPARED, OCCUPATION, TODAY

QUESTIONS = Path(__file__).parents[2] / "data" / "questions"

#: Tables with a row per occupation, municipality, area of education or thing that somebody wrote:
#: the country's are no larger.
SMALL = {
    "actor", "actor_area", "county", "deadline", "fetched_table", "municipality", "occupation",
    "occupation_alias", "occupation_route", "place_alias", "provider", "provider_contact",
    "sector", "sector_education", "sector_occupation", "sector_sun5", "sun5_occupation",
    "support_programme", "yh_course_outcome", "yh_funding", "yh_graduate_survey",
    "_columns", "_sources", "_tables",
}  # fmt: skip

#: Asked once of an edition and kept: they want all there is.
ONCE = {
    ("about", "_tables_by_source"), ("about", "_years_by_source"), ("about", "tables"),
    ("announced", "every"),
    ("compare", "_numbers"), ("contacts", "municipal"), ("courses", "_complete_years"),
    ("courses", "application_years"), ("courses", "start_years"), ("lia", "startable"),
    ("places", "application_years"), ("places", "areas"), ("reach", "links"),
    ("reach", "named"), ("reach", "programmes"), ("search", "leads"), ("search", "programmes"),
    ("search", "starts"),
}  # fmt: skip

CHOICES = (
    Choice(lan="04", bransch="industri"),
    Choice(lan="18", bransch="vard", kommun="1880", radie=100, jamfor_lan=("19", "00"),
           utb=COMPARED, yrke=OCCUPATION, sok="svetsare"),
)  # fmt: skip

#: What SQLite says when it reads all rows: also for a filter to look in first, or by way of an
#: index whose first two columns it skips.
WHOLE = r"(?:SCAN|BLOOM FILTER ON|SEARCH(?=.*ANY\(.*ANY\()) (?P<table>\w+)"

Asked = dict[tuple[str, str], dict[str, dict[str, object]]]


@pytest.fixture(scope="module")
def asked(edition: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Store, Asked]:
    """(Module, function) → SQL → the values that it was asked with."""
    found: Asked = {}
    own = tmp_path_factory.mktemp("own") / edition.name
    shutil.copy(edition, own)
    store = Store(own)  # of a file of its own, for which nothing is kept
    columns = Store._columns

    def noted(self: Store, sql: str, values: dict[str, object]) -> object:
        code = sys._getframe(2).f_code  # of what asks for a frame
        found.setdefault((Path(code.co_filename).stem, code.co_name), {})[sql] = values
        return columns(self, sql, values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "_columns", noted)
        for choice in CHOICES:
            for slug in sheets.SLUGS:
                used = choice.only(sheets.uses(slug))
                sheets._module(slug).build(store, EmptyBook(), used, TODAY)
                sheets.offered(slug, store, choice)
        decisions.decisions(store, ["MYH 2025/3888"])
        decisions.applications_since(store, "04", 2024)
        balance.sectors(store)
        labour.counties_with_unemployment(store)
        lia.startable(store, 4054)
        programmes.kinds(store, "industri")
        programmes.sectors_of_area(store, "data-it")
        reach.named(store)
    return store, found


def test_every_question_is_asked(asked):
    _, found = asked
    every = {
        (file.stem, node.name)
        for file in QUESTIONS.glob("*.py")
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
        if any(
            isinstance(at, ast.Attribute) and at.attr in ("query", "objects")
            for at in ast.walk(node)
        )
    }
    assert every - set(found) == set()
    assert every >= ONCE


def test_no_choice_reads_a_large_table_from_end_to_end(asked):
    store, found = asked
    large = set(store.tables.index) - SMALL
    whole = []
    for of, questions in found.items():
        for sql, values in questions.items() if of not in ONCE else ():
            called = re.findall(r"(?:FROM|JOIN)\s+(\w+) AS (\w+)", sql)
            tables = {alias: name for name, alias in called}
            plan = store.query(f"EXPLAIN QUERY PLAN {sql}", **values)["detail"]
            for step in plan:
                name = re.match(WHOLE, step)
                if name and tables.get(name["table"], name["table"]) in large:
                    whole.append((*of, step))
    assert whole == []


def test_what_reads_all_is_seen():
    assert re.match(WHOLE, "SCAN a")["table"] == "a"
    assert re.match(WHOLE, "BLOOM FILTER ON a (diarienummer=?)")["table"] == "a"
    two = "SEARCH a USING INDEX b (ANY(county_code) AND ANY(sector) AND term_order>?)"
    assert re.match(WHOLE, two)["table"] == "a"
    assert not re.match(WHOLE, "SEARCH a USING INDEX b (ANY(county_code) AND sni=?)")
    assert not re.match(WHOLE, "SEARCH a USING INDEX b (county_code=? AND sector=?)")
