"""Going on after an interruption, not asking again, and never asking too often."""

import json

import pytest

from data.fetch.cache import Stored, StoredAnswers
from tests import rotation
from tests.fetch.files import content

SOURCES = ("--source", "scb-sysselsatta", "--source", "scb-matchning-m1")


@pytest.fixture
def whole(world, fetch, ready):
    """What an undisturbed run stores, and what it asks. The world is then as new."""
    assert fetch(*SOURCES) == 0
    stored, asked = content(ready), world.lines()
    for folder in (ready / "scb-sysselsatta", ready / "scb-matchning-m1", ready.parent / "svar"):
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
    world.asked.clear()
    return stored, asked


@pytest.mark.parametrize(
    "at", [rotation.case(number, often=number % 3 == 1) for number in range(1, 9)]
)
def test_a_run_that_is_interrupted_goes_on_where_it_was(world, fetch, ready, whole, at, capsys):
    stored, asked = whole
    world.interrupt_at = at
    interrupted = at <= len(asked)
    assert fetch(*SOURCES) == (130 if interrupted else 0)
    if interrupted:
        assert "det som är hämtat frågas inte om" in capsys.readouterr().err
        world.interrupt_at = 0
        assert fetch(*SOURCES) == 0
    assert content(ready) == stored
    assert world.lines() == asked  # each question once, in all


def test_a_run_that_is_interrupted_before_every_second_question_ends_the_same(
    world, fetch, ready, tmp_path, monkeypatch
):
    """All sources but the two whose questions are many of one kind; each is interrupted
    wherever it can be."""
    names = ("yrkesbarometern", "susa", "myh", "kolada", "skolverket", "af")
    every = ("--lan", "04", *(part for name in names for part in ("--source", name)))
    assert fetch(*every) == 0
    stored, asked = content(ready), world.lines()
    assert len(asked) > 30

    monkeypatch.setenv("ARSHJULET_VAR", str(tmp_path / "other"))
    world.asked.clear()
    world.interrupt_at = 2
    while (code := fetch(*every)) == 130:
        assert len(world.asked) <= len(asked)
    assert code == 0
    assert content(tmp_path / "other" / "hamtning" / "klart") == stored
    assert world.lines() == asked


def test_a_run_with_a_stopped_source_is_gone_on_with(world, fetch, ready, whole):
    stored, _ = whole
    world.breaks("TAB9003/data", lambda reply: (503, {}, b""), times=6)
    assert fetch(*SOURCES) == 1
    world.asked.clear()
    assert fetch(*SOURCES) == 0
    assert content(ready) == stored
    assert len(world.lines()) == 1


def test_an_interrupted_run_that_is_old_begins_anew(world, fetch, whole):
    world.interrupt_at = 4
    assert fetch(*SOURCES) == 130
    world.interrupt_at = 0
    world.asked.clear()
    world.clock.sleep(21 * 3600)
    assert fetch(*SOURCES) == 0
    assert len(world.lines("/config")) == 1
    assert len(world.lines("/tables/TAB3204\\?")) == 1


def test_a_run_about_other_counties_begins_anew(world, fetch, whole):
    world.interrupt_at = 4
    assert fetch(*SOURCES, "--lan", "04") == 130
    world.interrupt_at = 0
    assert fetch(*SOURCES, "--lan", "18") == 0
    assert len(world.lines("/config")) == 2


def test_what_has_not_been_updated_is_not_asked_for_again(world, fetch, ready):
    assert fetch(*SOURCES) == 0
    before = content(ready)
    world.asked.clear()
    world.clock.sleep(7 * 86_400)
    assert fetch(*SOURCES) == 0
    assert content(ready) == before
    assert world.lines("/data") == []
    assert world.lines("/metadata") == []
    assert len(world.lines()) == 3  # the limits, a look at one table and a search for the other


def test_what_has_been_updated_is(world, fetch):
    assert fetch(*SOURCES) == 0
    world.asked.clear()
    world.clock.sleep(7 * 86_400)
    world.scb.tables[0].updated = "2026-12-04T07:00:00Z"
    assert fetch(*SOURCES) == 0
    assert len(world.lines("TAB3204/data")) == 1


def test_a_service_is_never_asked_more_often_than_it_says(world, fetch):
    """Its own limits, read from it, with what it answers in error too."""
    world.scb.calls, world.scb.seconds = 2, 30
    world.most_in["statistikdatabasen.scb.se"] = (2, 30.0)
    world.breaks("/data", lambda reply: (500, {}, b""), times=3)
    assert fetch("--source", "scb-matchning") == 0
    assert len(world.asked) > 10
    assert world.too_often == []


def test_a_stored_answer_is_used_only_for_its_own_question(tmp_path):
    answers = StoredAnswers(tmp_path)
    answers.keep(Stored("en fråga", "körning", "läge", "", "", [1]))
    assert answers.find("en fråga").kept == [1]
    assert answers.find("en annan fråga") is None
    (file,) = tmp_path.iterdir()
    file.rename(answers._file("en annan fråga"))
    assert answers.find("en annan fråga") is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda body: body[:-1],
        lambda body: body + b" ",
        lambda body: b"",
        lambda body: body.replace(b"[1]", b"[2]"),
    ],
    ids=["avklippt", "längre", "tom", "ändrad"],
)
def test_a_damaged_answer_is_none(tmp_path, damage):
    answers = StoredAnswers(tmp_path)
    answers.keep(Stored("en fråga", "körning", "läge", "", "", [1]))
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert answers.find("en fråga") is None


def test_the_report_says_since_when_a_source_is_stopped(world, fetch, ready, monkeypatch):
    world.breaks("TAB9003/data", lambda reply: (503, {}, b""), times=99)
    for day in ("2026-11-28", "2026-12-05"):
        monkeypatch.setenv("ARSHJULET_TODAY", day)
        assert fetch(*SOURCES) == 1
    report = json.loads((ready.parent / "rapport.json").read_text("utf-8"))
    since = {one["key"]: one["since"] for one in report["sources"]}
    assert since == {"scb-sysselsatta": "", "scb-matchning-m1": "2026-11-28"}
    text = (ready.parent / "rapport.txt").read_text("utf-8")
    assert text.startswith("1 av 2 källor är hela.")
    assert "STOPPAD SCB, matchningsindikator M1 (sedan 2026-11-28)" in text


def test_what_led_to_a_stop_is_asked_for_again(world, fetch, ready):
    """A publisher that has mended its table is not held to what it said before."""
    title, world.scb.tables[0].title = world.scb.tables[0].title, "Utpendlare efter region"
    assert fetch("--source", "scb-sysselsatta") == 1
    world.scb.tables[0].title = title
    assert fetch("--source", "scb-sysselsatta") == 0
