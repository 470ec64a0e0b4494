"""Every name of an occupation leads to its page, wherever a sheet has it."""

import io
import re
import zipfile

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components import sheets
from components.address import choices
from components.address.choices import Arrival, Choice
from components.address.known import known
from components.kit import cells
from components.kit.sheet import Figure, Sheet
from components.render import kinds
from components.render.stage import stage
from components.sheets.reading import Reading
from components.web import routes
from components.web.light import Asked, make
from data import editions
from data.forum import EmptyBook
from data.questions import occupations
from data.store import Store
from tests import rotation
from tests.components.books import SmallBook
from tests.conftest import COMPARED, TODAY

#: What has a name of its own, and may have that of an occupation too.
OF_SOMETHING_ELSE = {"programme"}
NAME = "Drifttekniker vid värme- och vattenverk"
HREF = re.compile(r'href="/yrke\?([^"]*)"')


def book() -> SmallBook:
    """Needs and an order, about an occupation by its name or by what was chosen beside it."""
    need = {"origin": "workshop", "reported": "2026-05-04", "persons": 2}
    order = {"kind": "ny YH-utbildning", "state": "beställd", "passed": "beställd",
             "ordered": "2026-09-01"}  # fmt: skip
    return SmallBook(
        need_dicts=[need | {"competence": NAME},
                    need | {"competence": "Egna ord", "occupation": NAME}],
        order_dicts=[order | {"order_id": 1, "title": NAME},
                     order | {"order_id": 2, "title": "Kurs", "occupation": NAME}],
    )  # fmt: skip


def unled(figure: Figure, names: set[str]) -> list[str]:
    """Names of occupations in a figure's columns that lead nowhere."""
    return [
        f"{figure.title}, {column.label}: {said}"
        for name, column in figure.columns.items()
        if name not in OF_SOMETHING_ELSE
        for value in figure.frame[name]
        if (said := cells.cell(value, column)) in names and not cells.address(value, column)
    ]


@pytest.mark.parametrize("turn", rotation.turns(3))
def test_every_name_in_a_column_leads_to_its_page(store, turn):
    """Every sheet for one county and sector of the turn."""
    pages = {one.name: f"/yrke?yrke={one.code}" for one in occupations.every(store).values()}
    seen: set[str] = set()
    places = rotation.turn(turn)
    for number, slug in enumerate(sheets.SLUGS):
        county, sector = places[number % len(places)]
        choice = Choice(lan=county, bransch=sector, utb=COMPARED)
        for figure in sheets.sheet(slug, store, EmptyBook(), choice, TODAY).figures:
            assert unled(figure, set(pages)) == [], slug
            for column in figure.columns.values():
                assert all(pages.get(name, to) == to for name, to in column.leads.items())
                seen |= {slug} if column.leads else set()
    assert seen >= {"bristyrken", "vagning", "siffrorna", "yrke", "jamfor"}


@pytest.mark.parametrize("slug", ["behov", "bestallningar"])
def test_what_the_forum_wrote_leads_there_too(store, slug):
    choice = Choice(yrke="8191")
    shown = sheets._module(slug).build(store, book(), choice, TODAY)
    led = {
        said
        for figure in shown.figures
        for column in figure.columns.values()
        for said in column.leads
    }
    assert {"behov": {NAME, "Egna ord"}, "bestallningar": {NAME, "Kurs"}}[slug] <= led
    assert not [fault for figure in shown.figures for fault in unled(figure, {NAME})]


def drawn(sheet: Sheet) -> str:
    return "".join(kinds.drawing(figure, 3) + kinds.rows(figure, 3) for figure in sheet.figures)


@pytest.mark.parametrize("slug", ["bristyrken", "vagning", "yrke"])
def test_boards_matrices_and_tables_draw_the_link_of_every_name(store, slug):
    shown = sheets.sheet(slug, store, EmptyBook(), Choice(), TODAY)
    code = {one.name: one.code for one in occupations.every(store).values()}
    for figure in shown.figures:
        label = next((name for name in ("occupation", "name") if name in figure.columns), None)
        if label is None:
            continue
        html = kinds.drawing(figure, 3) + kinds.rows(figure, 3)
        for name in figure.frame[label]:
            assert f'href="/yrke?yrke={code[name]}" target="_self">{name}</a>' in html, figure.title


def test_a_comparison_leads_to_the_occupations_it_names(store):
    shown = sheets.sheet("jamfor", store, EmptyBook(), Choice(utb=COMPARED), TODAY)
    html = drawn(shown)
    code = next(one.code for one in occupations.every(store).values()
                if one.name == "CNC- och maskinoperatörer inom metall")  # fmt: skip
    assert (
        f'href="/yrke?yrke={code}" target="_self">CNC- och maskinoperatörer inom metall</a>:'
        in (html)
    )


def test_a_light_page_keeps_the_readers_choices_in_every_such_link(var, monkeypatch):
    monkeypatch.setenv(editions.VARIABLE, str(var))
    client = TestClient(Starlette(routes=routes.ROUTES), base_url="http://a.example")
    query = "lan=18&bransch=vard&kommun=1880&radie=50"
    for slug in ("bristyrken", "vagning", "yrke"):
        links = HREF.findall(client.get(f"/blad/{slug}?{query}").text)
        assert len(links) > 20
        for link in links:
            asked = link.replace("&amp;", "&")
            assert asked.startswith(query), slug
            one = dict(part.split("=") for part in asked.split("&"))["yrke"]
            assert asked == choices.query(
                Choice(lan="18", bransch="vard", kommun="1880", radie=50, yrke=one)
            )


@pytest.mark.parametrize("ending", ["xlsx", "pptx"])
def test_a_file_has_the_whole_address(store, ending):
    arrival = Arrival(Choice(lan="18", bransch="vard"))
    made = make(
        Asked("vagning", ending, "http://a.example/", arrival),
        Reading(store, EmptyBook(), TODAY),
    )
    with zipfile.ZipFile(io.BytesIO(made.plain)) as file:
        whole = "".join(
            file.read(name).decode("utf-8") for name in file.namelist() if name.endswith(".rels")
        )
    found = re.findall(r'Target="http://a\.example/yrke\?([^"]*)"', whole)
    assert len(found) > 5
    assert all(link.startswith("lan=18&amp;bransch=vard&amp;yrke=") for link in found)


def test_nothing_on_a_stage_leads_away(store):
    for slug in ("bristyrken", "vagning", "yrke"):
        shown = sheets.sheet(slug, store, EmptyBook(), Choice(), TODAY)
        for part in range(len(shown.figures)):
            item = stage.StageItem(shown, "q4", 1, 1)
            assert "/yrke?" not in stage.html(item, part, "http://a.example/", ())


def test_a_link_opens_the_occupation_it_names(store: Store):
    for one in occupations.every(store).values():
        arrival = choices.parse({"yrke": [one.code], "lan": ["09"]}, known(store))
        assert known(store).occupations[str(arrival.choice.yrke)] == one.name
