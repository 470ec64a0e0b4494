"""The searches that people make, and whether the right one is among the first three answers.

``tests/searches.csv``: 50 everyday names of occupations, 30 misspellings (also without å, ä and
ö), 20 places and 20 providers, each asked from Sörmland and the sector that stands in the row.
``expects`` has the answers that are right, of which one is enough: an occupation, a programme
whose name has a word that begins so, a place (municipality or county) or a provider.
"""

import csv
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from components.address.choices import Choice
from components.sheets.search.answers import AnswerRow, SearchAnswers
from components.sheets.search.searched import searched
from components.sheets.search.text import place_name

SEARCHES = Path(__file__).parents[2] / "searches.csv"
NOVEMBER = date(2026, 11, 16)
FIRST = 3

#: How many of the 120 have the right one among the first three, at least.
SCORE = 114

with SEARCHES.open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


def split(expects: str) -> list[tuple[str, str]]:
    return [(kind, name) for one in expects.split(";") for kind, _, name in [one.partition(":")]]


@pytest.fixture(scope="module")
def found(store) -> list[list[AnswerRow]]:
    """Every answer of each search."""
    asked = [searched(store, Choice(bransch=row["bransch"], sok=row["query"]), NOVEMBER)
             for row in ROWS]  # fmt: skip
    return [SearchAnswers(store, one).rows() for one in asked]


def right(answer: AnswerRow, kind: str, name: str) -> bool:
    if answer.group != kind:
        return False
    if kind == "utbildning":
        words = answer.name.casefold().replace("-", " ").split()
        return any(
            " ".join(words[at:]).startswith(name.casefold()) for at in range(len(words))
        )  # fmt: skip
    return answer.name in (name, place_name(name, county=False))


def test_there_are_120_and_what_they_expect_is_in_the_edition(store):
    groups = pd.DataFrame(ROWS)["group"].value_counts().to_dict()
    assert groups == {"yrke": 50, "felstavat": 30, "plats": 20, "anordnare": 20}
    occupations = set(store.query("SELECT occupation FROM occupation")["occupation"])
    places = set(store.query("SELECT municipality AS name FROM municipality")["name"])
    places |= set(store.query("SELECT short_name AS name FROM county")["name"])
    providers = set(store.query("SELECT provider_name FROM provider")["provider_name"])
    names = store.query("SELECT DISTINCT programme FROM yh_application")["programme"]
    said = names.str.casefold()
    for row in ROWS:
        for kind, name in split(row["expects"]):
            exists = {"yrke": occupations, "plats": places, "anordnare": providers}.get(kind)
            assert name in exists if exists else said.str.contains(name.casefold()).any(), row


def test_the_right_one_is_among_the_first_three(found):
    missed = [
        (row["query"], row["expects"], [answer[:2] for answer in answers[:FIRST]])
        for row, answers in zip(ROWS, found, strict=True)
        if not any(
            right(answer, kind, name)
            for answer in answers[:FIRST]
            for kind, name in split(row["expects"])
        )
    ]
    assert len(ROWS) - len(missed) >= SCORE, missed


def test_no_search_is_without_answers_and_every_answer_leads_somewhere(found):
    for row, answers in zip(ROWS, found, strict=True):
        assert answers, row
        assert all(answer.name and answer.says for answer in answers)
        assert all(answer.link.startswith(("/", "https://")) for answer in answers)
        assert "finns inte" not in " ".join(answer.says for answer in answers)
