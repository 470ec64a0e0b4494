"""A reader meets no file name, command or setting, and no English sentence, on any page."""

import re

import pytest

from components import sheets
from components.kit import words
from components.render.card import card
from components.render.paper import paper
from tests import rotation
from tests.conftest import COMPARED, OCCUPATION
from tests.pages import seen

#: What belongs to who runs the service: commands, settings, and files and folders of ours.
OPERATORS = re.compile(
    r"\b(?:make|pip|python -m|streamlit|git)\s+[a-z]|--[a-z]{2,}|\bARSHJULET_|\bREDIGERA="
    r"|\b(?:docs|deploy|data|components|bundled|var)/|\b[\w-]+\.(?:csv|xlsx|json|toml|sqlite|py|md)\b"
)

#: Two of the commonest words of English near each other, which Swedish never has.
_COMMON = r"\b(?:the|is|are|of|with|this|you|your|please|cannot|from|has|been|not|and)\b"
ENGLISH = re.compile(rf"{_COMMON}[^.!?\n]{{1,25}}{_COMMON}")


def wrong(text: str) -> list[str]:
    return [found.group() for form in (OPERATORS, ENGLISH) for found in form.finditer(text)]


@pytest.mark.parametrize("page", [pytest.param(page, id=page or "start") for page in words.PAGES])
def test_a_page_has_no_words_of_operators_and_no_english(visit, page):
    app = visit(page, lan="09", bransch="kultur", utb=list(COMPARED), yrke=OCCUPATION)
    assert wrong(seen.said(app)) == []


@pytest.mark.parametrize("slug", sheets.SLUGS)
@pytest.mark.parametrize("turn", rotation.turns())
def test_a_sheet_has_none_in_any_county_and_sector(sheet, slug, turn):
    for county, sector in rotation.turn(turn)[:3]:
        made = sheet(slug, lan=county, bransch=sector, utb=COMPARED, yrke=OCCUPATION)
        html = paper.article(made) + card.foot(made, card.Way(slug, "lan=04"))
        assert wrong(seen.text(html)) == [], (county, sector)


@pytest.mark.parametrize(
    "said",
    [
        "kör python -m data.build --from MAPP",
        "raderna i data/bundled/actors.csv",
        "slå på med make run",
        "filen lokala_siffror.xlsx",
        "The file is not found",
    ],
)
def test_the_test_finds_what_it_looks_for(said):
    assert wrong(said)
