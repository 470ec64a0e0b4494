"""Whatever goes wrong on the way: what is stored is right, or nothing is, and the message says
what and where."""

import json

import pytest

from tests.fetch.files import content
from tests.fetch.scb_tables import PLACES
from tests.fetch.world import cut_off, edited, html, status, truncated

SOURCE = "scb-sysselsatta"
DATA = "/tables/TAB3204/data"
METADATA = "/tables/TAB3204/metadata"


@pytest.fixture
def whole(world, fetch, ready):
    """What a run without faults stores. The world is then as new."""
    assert fetch("--source", SOURCE) == 0
    stored = content(ready)
    (ready / SOURCE / f"{SOURCE}.json").unlink()
    for answer in (ready.parent / "svar").iterdir():
        answer.unlink()
    world.asked.clear()
    return stored


def waited(world) -> float:
    return world.asked[-1].time - world.asked[0].time


@pytest.mark.parametrize(
    ("change", "seconds"),
    [
        (status(429, Retry_After="37"), 37),
        (status(429), 5),
        (status(503, Retry_After="120"), 120),
        (status(500), 5),
        (cut_off, 5),
        (truncated, 5),
        (html, 5),
    ],
    ids=["429", "429 utan tid", "503", "500", "avbrott", "avklippt", "webbsida"],
)
def test_what_was_damaged_on_its_way_is_asked_for_again(
    world, fetch, ready, whole, caplog, change, seconds
):
    world.breaks(DATA, change)
    assert fetch("--source", SOURCE) == 0
    assert f"Frågar igen om {seconds} s: " in caplog.text
    assert content(ready) == whole
    assert len(world.lines(DATA)) == 2
    assert waited(world) >= seconds


def test_the_time_that_a_service_asks_for_may_be_a_moment(world, fetch, ready, whole):
    day = "Sat, 28 Nov 2026"
    world.breaks(DATA, status(503, Date=f"{day} 03:00:00 GMT", Retry_After=f"{day} 03:04:00 GMT"))
    assert fetch("--source", SOURCE) == 0
    assert 240 <= waited(world) < 300


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (status(503), "stängd just nu"),
        (status(503, Retry_After="7200"), "stängd just nu"),
        (status(429), "för ofta"),
        (cut_off, "förbindelsen bröts"),
        (truncated, "avklippt"),
        (html, "webbsida (HTML)"),
    ],
    ids=["503", "503 i timmar", "429", "avbrott", "avklippt", "webbsida"],
)
def test_a_service_that_stays_away_stops_its_source(world, fetch, ready, capsys, change, words):
    world.breaks(DATA, change, times=99)
    assert fetch("--source", SOURCE) == 1
    assert not ready.exists()
    said = capsys.readouterr().err
    assert "STOPPAD SCB, sysselsatta" in said
    assert words in said
    assert "https://statistikdatabasen.scb.se/api/v2/tables/TAB3204/data" in said
    assert "igen senare" in said
    assert len(world.lines(DATA)) <= 6


def _renamed(said):
    said["id"][said["id"].index("SNI2007")] = "SNI2025"
    said["dimension"]["SNI2025"] = said["dimension"].pop("SNI2007")


def _one_more_value(said):
    said["value"].append(1)


def _one_more_place(said):
    index = said["dimension"]["Region"]["category"]["index"]
    index["9999"] = len(index)


def _other_unit(said):
    for unit in said["dimension"]["ContentsCode"]["category"]["unit"].values():
        unit["base"] = "tusental"


def _words_for_numbers(said):
    said["value"][3] = "cirka 270"


def _another_code(said):
    category = said["dimension"]["SNI2007"]["category"]
    for part in ("index", "label"):
        category[part] = {code.replace("B+C", "B"): v for code, v in category[part].items()}


def _no_dimensions(said):
    del said["dimension"]


@pytest.mark.parametrize(
    ("where", "edit", "words"),
    [
        (METADATA, _renamed, "saknar dimensionerna SNI2007"),
        (METADATA, _another_code, "saknar koderna B+C"),
        (DATA, _renamed, "SNI2025"),
        (DATA, _another_code, "saknar B+C och har det okända B"),
        (DATA, _one_more_value, "1441 värden men dimensionerna ger 1440 rader"),
        (DATA, _one_more_place, "Dimensionerna har [7,"),
        (DATA, _other_unit, "Enheten är nu tusental; väntad: antal"),
        (DATA, _words_for_numbers, "inte är tal: cirka 270"),
        (DATA, _no_dimensions, "går inte att läsa"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_a_table_that_is_not_what_it_was_stops(
    world, fetch, ready, capsys, whole, where, edit, words
):
    world.breaks(where, edited(edit), times=99)
    assert fetch("--source", SOURCE) == 1
    assert content(ready) == {}
    said = " ".join(capsys.readouterr().err.split())
    assert words in said
    assert "Jämför med https://statistikdatabasen.scb.se/api/v2/tables/TAB3204" in said
    assert len(world.lines(where)) == 1  # the same again would help nobody


def test_another_title_stops(world, fetch, ready, capsys):
    world.scb.tables[0].title = "Utpendlare efter region"
    assert fetch("--source", SOURCE) == 1
    assert "heter nu ”Utpendlare efter region”" in capsys.readouterr().err
    assert not ready.exists()


def test_what_was_whole_stays_when_the_source_stops(world, fetch, ready):
    assert fetch("--source", SOURCE) == 0
    before = content(ready)
    world.scb.tables[0].updated = "2026-12-01T06:00:00Z"
    world.breaks(DATA, edited(_one_more_value), times=99)
    assert fetch("--source", SOURCE) == 1
    assert content(ready) == before


def test_other_sources_go_on_when_one_stops(world, fetch, ready, capsys):
    world.breaks(DATA, edited(_one_more_value), times=99)
    assert fetch("--source", SOURCE, "--source", "scb-matchning") == 1
    assert sorted(path.name for path in ready.iterdir()) == [
        "scb-matchning-m1",
        "scb-matchning-u1a",
        "scb-matchning-u3",
    ]
    assert "3 av 4 källor är hela" in capsys.readouterr().err


def test_a_table_that_moved_is_found_by_title_and_folder(world, fetch, ready):
    world.scb.tables[0].id = "TAB7777"
    assert fetch("--source", SOURCE) == 0
    head = json.loads((ready / SOURCE / f"{SOURCE}.json").read_text("utf-8").splitlines()[0])
    assert head["about"]["table"] == "TAB7777"
    assert head["about"]["found"] == "titel och mapp AM0210B"


def test_a_table_that_only_the_older_version_has_is_read_there(world, fetch, ready, whole):
    world.scb.tables[0].in_v2 = False
    world.scb.tables[1].title = "Sysselsatta per månad"
    assert fetch("--source", SOURCE) == 0
    text = (ready / SOURCE / f"{SOURCE}.json").read_text("utf-8")
    head = json.loads(text.splitlines()[0])
    assert head["about"]["found"] == "sökväg i PxWebApi 1"
    assert text.splitlines()[1:] == whole[f"{SOURCE}/{SOURCE}.json"].decode().splitlines()[1:]


def test_a_table_that_is_nowhere_stops(world, fetch, ready, capsys):
    world.scb.tables[0].in_v2 = world.scb.tables[0].in_v1 = False
    world.scb.tables[1].title = "Sysselsatta per månad"
    assert fetch("--source", SOURCE) == 1
    said = capsys.readouterr().err
    assert "finns varken i AM0210B eller på AM/AM0210/AM0210B/ArbStDoNAr" in said
    assert not ready.exists()


def test_an_answer_that_is_too_large_is_asked_for_in_parts(world, fetch, ready, whole):
    world.scb.cells = 500
    assert fetch("--source", SOURCE) == 0
    assert content(ready) == whole
    assert len(world.lines(DATA)) == 4


def test_an_empty_year_is_missing_and_never_zero(world, fetch, ready):
    world.scb.tables[0].value = lambda place: "." if place[-1] == "2023" else 7
    assert fetch("--source", SOURCE) == 0
    rows = [json.loads(line) for line in content(ready)[f"{SOURCE}/{SOURCE}.json"].splitlines()[1:]]
    empty = [row for row in rows if "2023" in row]
    assert len(empty) == len(rows) / 5
    assert {(row[-2], row[-1]) for row in empty} == {(None, ".")}
    assert {(row[-2], row[-1]) for row in rows if row not in empty} == {("7", None)}


def test_no_text_of_the_publishers_is_stored(world, fetch, ready):
    """Contacts, notes and descriptions have names, mail addresses and numbers of persons."""
    world.scb.tables[0].axes["Region"].values = {
        **PLACES, "0480": "Nyköping, fråga Svea Klint 070-123 45 67"
    }  # fmt: skip
    world.breaks("/config", html)
    assert fetch("--source", SOURCE) == 0
    for stored in content(ready.parent).values():
        for trace in (b"Svea", b"Klint", b"example.se", b"070-123", b"19850101"):
            assert trace not in stored


def test_an_answer_of_any_other_form_stops_its_source_only(world, fetch, ready, capsys):
    def other(said):
        return {"something": ["else", 1, None]}

    world.breaks("/tables/TAB3204\\?", edited(other), times=9)
    assert fetch("--source", SOURCE, "--source", "scb-matchning-m1") == 1
    said = " ".join(capsys.readouterr().err.split())
    assert "annan form än väntat (KeyError)" in said
    assert "Jämför med https://statistikdatabasen.scb.se/api/v2/tables/TAB3204" in said
    assert [path.name for path in ready.iterdir()] == ["scb-matchning-m1"]


def test_a_fault_of_ours_stops_one_source(world, fetch, ready, capsys, monkeypatch):
    monkeypatch.setattr("data.fetch.cube.Cube.selection", lambda *_: 1 / 0)
    assert fetch("--source", SOURCE, "--source", "yrkesbarometern") == 1
    assert "Ett fel i Årshjulet (ZeroDivisionError)" in capsys.readouterr().err
    assert [path.name for path in ready.iterdir()] == ["yrkesbarometern"]


def test_a_service_that_is_away_is_not_waited_for_by_each_of_its_tables(world, fetch, capsys):
    """Without internet, or in the night of an update, a run would else last for hours."""
    world.breaks("statistikdatabasen.scb.se", status(503), times=99)
    assert fetch("--source", "scb-matchning", "--source", "yrkesbarometern") == 1
    assert len(world.lines("statistikdatabasen.scb.se")) == 6 + 1 + 1
    assert "1 av 4 källor är hela" in capsys.readouterr().err


def test_a_service_that_comes_back_is_asked_as_before(world, fetch, ready):
    world.breaks("/config", status(503), times=6)
    world.breaks("TAB9002/data", cut_off, times=2)
    assert fetch("--source", "scb-matchning") == 1
    assert sorted(path.name for path in ready.iterdir()) == ["scb-matchning-m1", "scb-matchning-u3"]
