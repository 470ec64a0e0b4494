"""How a kept book is read: nobody waits for a writer, a failure passes, and a write makes anew only
what is made of the book."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components import sheets
from components.address.choices import Choice
from components.sheets import reading
from components.web import routes
from data import editions, forum
from data.forum import applications, decisions, meetings, migrate, needs
from data.forum import editor as editing
from data.forum import engine as engines
from data.store import Store, open_edition
from tests.conftest import TODAY
from tests.forum import made
from tests.forum.held import held

UNREADABLE = "gick inte att läsa just nu"
CHOICE = Choice(lan=made.COUNTY, bransch=made.SECTOR, yrke="8191")


@pytest.fixture
def client(var: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """Light pages of the real edition, with the book of ``url``."""
    monkeypatch.setenv(editions.VARIABLE, str(var))
    return TestClient(Starlette(routes=routes.ROUTES))


@pytest.fixture
def store(edition: Path) -> Store:
    return open_edition(edition)


@pytest.fixture
def broken(editor: editing.Editor) -> Callable[[str], Any]:
    """``with broken("need"):`` a table is away."""

    @contextmanager
    def away(table: str) -> Iterator[None]:
        def rename(name: str, to: str) -> None:
            with editor.engine.begin() as connection:
                connection.execute(sa.text(f"ALTER TABLE {name} RENAME TO {to}"))

        rename(table, "away")
        try:
            yield
        finally:
            rename("away", table)

    return away


def texts(sheet: Any) -> str:
    return " ".join([*sheet.answer, *sheet.notes, *(missing.why for missing in sheet.missing)])


def test_a_page_that_could_not_read_the_book_is_made_anew_when_it_can(editor, client, broken):
    made.order(editor, "beställd", title="Drifttekniker")
    address = "/blad/bestallningar?lan=04&bransch=industri"
    with broken("education_order"):
        assert UNREADABLE in client.get(address).text
    again = client.get(address).text
    assert "Drifttekniker" in again
    assert UNREADABLE not in again


def test_decisions_that_cannot_be_read_leave_the_sheets_with_a_notice(client, broken, editor):
    for slug in ("yh-beviljat", "skola"):
        needs.report(editor, **made.NEED)  # nobody has read the book as it is now
        with broken("decision"):
            answer = client.get(f"/blad/{slug}")
            assert answer.status_code == 200
            assert answer.text.count(UNREADABLE) == 1
            assert "<table" in answer.text
        assert UNREADABLE not in client.get(f"/blad/{slug}").text


@pytest.mark.parametrize("slug", [slug for slug in sheets.SLUGS if sheets.uses_book(slug)])
def test_a_sheet_of_the_book_says_once_that_it_cannot_be_read(editor, store, broken, slug):
    with broken("meeting"):
        sheet = sheets.sheet(slug, store, forum.open_book(), CHOICE, TODAY)
    assert texts(sheet).count(UNREADABLE) == 1


def test_minutes_and_the_phones_of_a_meeting_say_that_the_book_cannot_be_read(
    editor, client, broken
):
    made.closed(editor)
    with broken("meeting"):
        for address in ("/protokoll/1", "/folj/1"):
            answer = client.get(address)
            assert answer.status_code == 503
            assert UNREADABLE in answer.text
    assert client.get("/protokoll/1").status_code == 200


def test_no_reader_waits_while_another_process_writes(url, editor, client, monkeypatch):
    """What a reader wrote would wait for the other process, and no reader writes: not even the
    decision that the edition has on an application."""
    made.applied(editor, diarienummer="MYH 2025/3433")
    editor.engine.dispose()

    def refused(*_: object) -> None:
        raise AssertionError("a reader writes")

    monkeypatch.setattr(engines, "writing", refused)
    with held(url) as holder:
        for name in ("bestallningar", "yh-beviljat", "q4", "q4.pptx"):
            answer = client.get(f"/blad/{name}?lan=04&bransch=industri")
            assert answer.status_code == 200
            assert UNREADABLE.encode() not in answer.content
        assert "Drifttekniker" in client.get("/blad/bestallningar?lan=04&bransch=industri").text
        assert holder.poll() is None


def test_orders_that_could_not_follow_an_edition_do_so_the_next_time(
    url, editor, book, store, monkeypatch
):
    order_id, _ = made.applied(editor, diarienummer="MYH 2025/3433")
    engines.of.cache_clear()
    monkeypatch.setattr(engines, "WAIT_SECONDS", 0.01)
    with held(url):
        assert not forum.follow(store)
    assert book().order(order_id).state == "ansökt"
    assert forum.follow(store)
    assert book().order(order_id).state == "beviljad"
    version = book().version
    assert forum.follow(store)
    assert book().version == version
    engines.of.cache_clear()


def test_an_application_that_is_written_by_an_editor_gets_its_decision(
    editor, book, client, monkeypatch
):
    from components.forum.editors import Writer
    from components.screen.forum import editing as screen

    monkeypatch.setattr(screen, "decision", lambda: Writer("redaktör"))
    order_id, version = made.order(editor, "beställd", "skickad")
    screen.write(
        "application.apply",
        lambda who: applications.apply(
            who, order_id, version, provider="Campus", application_year=2025,
            diarienummer="MYH 2025/3433",
        ),
    )  # fmt: skip
    assert book().order(order_id).state == "beviljad"


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sheets that are made, as they are."""
    found: list[str] = []

    def counting(slug: str, build: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*given: Any) -> Any:
            found.append(slug)
            return build(*given)

        return counted

    for slug in sheets.SLUGS:
        module = sheets._module(slug)
        monkeypatch.setattr(module, "build", counting(slug, module.build))
    return found


def test_a_write_makes_only_the_sheets_of_the_book_anew(editor, store, builds):
    def every() -> set[str]:
        builds.clear()
        for slug in sheets.SLUGS:
            sheets.sheet(slug, store, forum.open_book(), CHOICE, TODAY)
        return set(builds)

    of_book = {slug for slug in sheets.SLUGS if sheets.uses_book(slug)}
    assert of_book == {
        "arshjulet", "behov", "bestallningar", "forum", "sedan-sist", "tavla", "uppfoljning",
        "vagning", "yrke",
    }  # fmt: skip
    every()
    assert every() == set()
    needs.report(editor, **made.NEED)
    assert every() == of_book


def test_a_decision_is_laid_on_a_sheet_that_is_not_made_anew(editor, store, builds):
    meeting = meetings.plan(
        editor, county_code="04", sector="industri", quarter=3, day="2026-11-01",
        agenda=[{"sheet": "skola", "choices": ""}],
    )  # fmt: skip
    meetings.move(editor, meeting, 1, "publicerad")
    before = sheets.sheet("skola", store, forum.open_book(), CHOICE, TODAY)
    builds.clear()
    decisions.decide(editor, meeting, 1, text="Bjud in SYV.", responsible="ordföranden")
    after = sheets.sheet("skola", store, forum.open_book(), CHOICE, TODAY)
    assert [before.decided, len(after.decided), builds] == [(), 1, []]
    assert "Bjud in SYV." in after.decided[0]
    elsewhere = CHOICE.but(lan="18")
    assert sheets.sheet("skola", store, forum.open_book(), elsewhere, TODAY).decided == ()


def test_what_one_reading_shows_is_of_one_version(editor, store, client):
    """Somebody writes between two sheets of a page."""
    now = reading.read()
    needs.report(editor, **made.NEED)
    first = now.sheet("behov", CHOICE)
    needs.report(editor, **(made.NEED | {"competence": "Robotoperatör"}))
    second = now.sheet("vagning", CHOICE)
    assert first.figures[-1].frame["competence"].tolist() == ["Svetsare"]
    assert (
        now.book.need_rows("04", "industri") == reading.read().book.need_rows("04", "industri")[1:]
    )
    assert second.figures
    assert len(reading.read().sheet("behov", CHOICE).figures[-1].frame) == 2


def test_a_light_page_opens_the_book_and_reads_the_editions_name_once(editor, client, monkeypatch):
    opened, named = [], []
    open_book, current = reading.open_book, editions.current
    monkeypatch.setattr(reading, "open_book", lambda: opened.append(1) or open_book())
    monkeypatch.setattr(editions, "current", lambda *root: named.append(1) or current(*root))
    assert client.get("/blad/q3?lan=20&bransch=bygg").status_code == 200
    assert (len(opened), len(named)) == (1, 1)


def test_a_book_of_an_older_revision_is_still_brought_forward(empty, monkeypatch):
    url = empty("sqlite")
    migrate.to(engines.of(url), "0001")
    monkeypatch.setenv(forum.place.VARIABLE, url)
    assert forum.open_book().kept
