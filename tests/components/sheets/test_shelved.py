"""Finished sheets on disk: the same sheet, for every process, as long as nothing else is asked."""

import os
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Key, Sheet
from components.render.card import card
from components.sheets import cards
from components.sheets.arshjulet import sheet as arshjulet
from components.sheets.reading import Reading
from data import editions, shelf, terms
from data.forum import EmptyBook
from data.forum.rows import Decision
from data.store import Store
from tests.conftest import TODAY

CHOICE = Choice(lan="04", bransch="industri")
PLAIN = "ovrigt"
DECISION = Decision(4, 1, 1, None, "Fråga igen.", "ordföranden", "2026-12-01", "beslutat")


@pytest.fixture
def own(edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """The edition in a folder of its own, where sheets are kept."""
    monkeypatch.setenv(shelf.VARIABLE, "20")
    return linked(edition, tmp_path, edition.stem)


def linked(edition: Path, root: Path, name: str) -> Store:
    editions.folder(root).mkdir(exist_ok=True)
    os.link(edition, editions.path(name, root))
    return Store(editions.path(name, root))


def ask(
    store: Store,
    slug: str = PLAIN,
    choice: Choice = CHOICE,
    today: date = TODAY,
    book: EmptyBook | None = None,
) -> Sheet:
    """As a process that has just started does."""
    sheets._MADE._things.clear()
    sheets._TILES._things.clear()
    return sheets.sheet(slug, store, book or EmptyBook(), choice, today)


def files(store: Store) -> list[Path]:
    return list((editions.root_of(store.path) / shelf.FOLDER).glob("*/*"))


def told(sheet: Sheet) -> tuple[object, ...]:
    """All that a sheet says."""
    plain = {name: value for name, value in vars(sheet).items() if name != "figures"}
    return (
        plain,
        [
            {**vars(figure), "frame": figure.frame.to_csv(), "columns": str(figure.columns)}
            for figure in sheet.figures
        ],
    )


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[date]:
    """The days that PLAIN is built for."""
    module, days = sheets._module(PLAIN), []
    build = module.build

    def counting(store: Store, book: EmptyBook, choice: Choice, today: date) -> Sheet:
        days.append(today)
        return build(store, book, choice, today)

    monkeypatch.setattr(module, "build", counting)
    return days


def test_a_sheet_is_made_once_and_is_then_the_same(own, built):
    first, second = ask(own), ask(own)
    assert len(built) == 1
    assert first is not second
    assert told(first) == told(second)


def test_it_is_made_anew_for_whatever_changes_it(own, built, edition, tmp_path, monkeypatch):
    ask(own)
    ask(own, choice=Choice(lan="18", bransch="industri"))
    assert len(built) == 2
    ask(linked(edition, tmp_path, "2026-12-bbbbbbbb"))
    assert len(built) == 3
    monkeypatch.setattr(shelf, "code", lambda: "another")
    ask(own)
    assert len(built) == 4
    monkeypatch.setattr(sheets, "sender", lambda: "another")
    ask(own)
    assert len(built) == 5
    ask(own, choice=CHOICE.but(sok="what it does not use"))
    assert len(built) == 5


def test_a_damaged_file_is_made_anew(own, built):
    ask(own)
    (file,) = files(own)
    file.write_bytes(file.read_bytes()[:-9])
    ask(own)
    ask(own)
    assert len(built) == 2


def test_switched_off_there_is_no_folder(own, built, monkeypatch):
    monkeypatch.setenv(shelf.VARIABLE, "0")
    ask(own)
    ask(own)
    assert (len(built), files(own)) == (2, [])


def test_a_failure_is_not_kept(own, monkeypatch):
    module = sheets._module(PLAIN)
    with monkeypatch.context() as during:
        during.setattr(module, "build", lambda *asked: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            ask(own)
    assert files(own) == []
    assert ask(own).slug == PLAIN


class Written(EmptyBook):
    """A book in which something stands."""

    version = "7"


OF_BOOK = [slug for slug in sheets.SLUGS if sheets.uses_book(slug)]


def test_what_is_made_of_the_book_is_not_kept(own):
    for slug in OF_BOOK:
        ask(own, slug, book=Written())
    names = {Path(file).name for file in files(own)}
    kept = {slug for slug in sheets.SLUGS if sheets.is_kept(slug, own, CHOICE, TODAY)}
    assert kept.isdisjoint(OF_BOOK)
    assert len(kept) + 1 == len(names)  # those that the start page asks for, and its tiles


@pytest.mark.parametrize("slug", OF_BOOK)
def test_what_is_made_of_no_book_is_kept_and_forgotten_when_there_is_one(own, slug):
    ask(own, slug)
    assert sheets.is_kept(slug, own, CHOICE, TODAY)
    module, builds = sheets._module(slug), []
    build = module.build

    def counting(*asked: object) -> Sheet:
        builds.append(asked)
        return build(*asked)

    with pytest.MonkeyPatch.context() as during:
        during.setattr(module, "build", counting)
        ask(own, slug)
        assert not builds
        ask(own, slug, book=Written())
        assert len(builds) == 1


def shown(store: Store, book: EmptyBook | None = None) -> tuple[str, cards.Card]:
    """Its question and its card, as a process that has just started asks for them."""
    sheets._MADE._things.clear()
    sheets._MADE_OF._things.clear()
    now = Reading(store, book or EmptyBook(), TODAY)
    asked = cards.question(PLAIN, now, CHOICE)
    return asked, cards.of(PLAIN, now, CHOICE, alone=True, drawn=True)


def test_a_card_is_written_once_for_all_processes_and_opens_no_sheet(own, monkeypatch):
    made = shown(own)
    monkeypatch.setattr(card, "head", lambda *asked: 1 / 0)
    monkeypatch.setattr(sheets, "sheet", lambda *asked: 1 / 0)
    assert shown(own) == made
    assert f"/blad/ovrigt?{cards.QUERY}" in made[1].foot


def test_a_sheet_that_is_made_for_its_card_is_not_kept_but_one_that_is_there_is_used(own, built):
    now = Reading(own, EmptyBook(), TODAY)

    def card_alone() -> None:
        for file in files(own):
            if file.name != kept_as(own):
                file.unlink()
        sheets._MADE._things.clear()
        sheets._MADE_OF._things.clear()
        cards.on_page(PLAIN, now, CHOICE)

    sheets._MADE.clear()
    card_alone()
    assert (len(built), sheets._MADE.held) == (1, 0)
    assert not sheets.is_kept(PLAIN, own, CHOICE, TODAY)
    ask(own)
    assert len(built) == 2
    card_alone()
    assert len(built) == 2  # from disk


def kept_as(store: Store) -> str:
    """The name of PLAIN's own file."""
    key = sheets._shelf_key(PLAIN, CHOICE.only(sheets.uses(PLAIN)), sheets._day(PLAIN, TODAY))
    return shelf.of(store)._file(key).name


def test_tiles_lie_together_but_those_that_read_a_book(own):
    slugs = arshjulet.TILES
    sheets._TILES._things.clear()
    made = sheets.tiles(slugs, own, EmptyBook(), CHOICE, TODAY)
    assert [one.page for one in made] == [sheets.page_of(slug) for slug in slugs]
    assert len(files(own)) == 1
    modules = [sheets._module(slug) for slug in slugs]
    with pytest.MonkeyPatch.context() as during:
        for module in modules:
            during.setattr(module, "tile", lambda *asked: 1 / 0)
        sheets._TILES._things.clear()
        assert sheets.tiles(slugs, own, EmptyBook(), CHOICE, TODAY) == made
    with pytest.MonkeyPatch.context() as during:
        for slug, module in zip(slugs, modules, strict=True):
            if sheets.uses_book(slug):
                during.setattr(module, "tile", lambda *asked: Key("ur boken", "1"))
        with_book = sheets.tiles(slugs, own, Written(), CHOICE, TODAY)
    assert len(files(own)) == 2  # what stands in a book is not left on disk
    for slug, one, other in zip(slugs, with_book, made, strict=True):
        assert one.label == "ur boken" if sheets.uses_book(slug) else one == other


def test_a_card_with_a_decision_on_it_is_kept_in_memory_as_long_as_it_stands(own):
    class Decided(EmptyBook):
        decisions = (DECISION,)

        def decided(self, county: str, sector: str, sheet: str) -> list[Decision]:
            return list(self.decisions)

    book = Decided()
    ask(own)  # lies on disk
    before = files(own)
    _, first = shown(own, book)
    now = Reading(own, book, TODAY)
    assert DECISION.text in first.foot
    assert files(own) == before
    assert cards.of(PLAIN, now, CHOICE, alone=True, drawn=True) is first
    book.decisions = (replace(DECISION, text="Fråga aldrig igen."),)
    again = cards.of(PLAIN, now, CHOICE, alone=True, drawn=True)
    assert "Fråga aldrig igen." in again.foot


BY_TERM = [slug for slug in sheets.SLUGS if getattr(sheets._module(slug), "BY_TERM", False)]
#: A day of each part of the year in which no term begins or ends.
PARTS = (date(2026, 1, 5), date(2026, 3, 1), date(2026, 7, 1), TODAY)


def test_a_sheet_by_term_is_the_same_on_all_its_days(store):
    for slug in BY_TERM:
        build, tile = (getattr(sheets._module(slug), name, None) for name in ("build", "tile"))
        for day in PARTS:
            first = last = terms.since(day)
            while terms.since(last + timedelta(days=1)) == first:
                last += timedelta(days=1)
            assert first < day < last
            both = [told(build(store, EmptyBook(), CHOICE, one)) for one in (first, last)]
            assert both[0] == both[1], (slug, first, last)
            if tile:
                first_key, last_key = (
                    tile(store, EmptyBook(), CHOICE, one) for one in (first, last)
                )
                assert first_key == last_key


def test_it_is_made_once_a_term(own, built):
    assert PLAIN in BY_TERM
    for day in (TODAY, date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 17), date(2027, 1, 18)):
        ask(own, today=day)
    assert built == [date(2026, 8, 17), date(2027, 1, 1), date(2027, 1, 18)]
