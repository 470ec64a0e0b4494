"""Sheets that are made before anybody asks, by one process of several, for a new edition or day."""

import asyncio
import os
import subprocess
import sys
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from filelock import FileLock

from components import sheets
from components.address.choices import Choice
from components.sheets import cards
from components.sheets.reading import Reading
from components.web import beforehand
from data import clock, editions, shelf
from data.forum import EmptyBook
from data.store import Store

ROOT = Path(__file__).parents[3]
CHOICE = Choice(lan="04", bransch="industri")
PLAIN = set(sheets.SLUGS)  # there is no forum book


class Written(EmptyBook):
    """A book in which something stands."""

    version = "7"


@pytest.fixture
def root(edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The edition published in a folder of its own, with one county and one sector."""
    editions.folder(tmp_path).mkdir()
    os.link(edition, editions.path(edition.stem, tmp_path))
    (tmp_path / "current").write_text(edition.stem)
    monkeypatch.setenv(editions.VARIABLE, str(tmp_path))
    monkeypatch.setenv(shelf.VARIABLE, "20")
    one = SimpleNamespace(counties=[CHOICE.lan], sectors=[CHOICE.bransch])
    monkeypatch.setattr(beforehand, "known", lambda store: one)
    return tmp_path


def kept(root: Path) -> set[str]:
    store = Store(editions.path(str(editions.current(root)), root))
    now = Reading(store, EmptyBook(), clock.today())
    return {slug for slug in PLAIN if cards.is_kept(slug, now, CHOICE)}


def test_what_is_not_there_is_made_but_what_fails(root, monkeypatch, caplog):
    with monkeypatch.context() as during:
        during.setattr(sheets._module("aktorer"), "build", lambda *asked: 1 / 0)
        assert beforehand.make(root) == len(PLAIN) - 1
    assert kept(root) == PLAIN - {"aktorer"}
    assert "aktorer (04, industri)" in caplog.text
    assert beforehand.make(root) == 1
    assert beforehand.make(root) == 0
    assert kept(root) == PLAIN


def test_a_sheet_that_another_asked_for_gets_its_card(root):
    store = Store(editions.path(str(editions.current(root)), root))
    sheets.sheet("bristyrken", store, EmptyBook(), CHOICE, clock.today())
    assert beforehand.make(root) == len(PLAIN)
    assert kept(root) == PLAIN


def test_what_reads_a_book_is_left_to_be_asked_for(root, monkeypatch):
    monkeypatch.setattr(beforehand, "open_book", Written)
    beforehand.make(root)
    assert kept(root) == {slug for slug in PLAIN if not sheets.uses_book(slug)}


def test_it_ends_when_another_edition_is_published_or_its_server_is_gone(root, monkeypatch):
    parents = iter([1, 1, 2])
    with monkeypatch.context() as during:
        during.setattr(os, "getppid", lambda: next(parents))
        assert beforehand.make(root) is None
    assert sheets.SLUGS[0] in kept(root)
    assert sheets.SLUGS[-1] not in kept(root)

    def published(slug: str, *asked: object) -> None:
        (root / "current").write_text("2026-12-bbbbbbbb")

    monkeypatch.setattr(sheets, "sheet", published)
    assert beforehand.make(root) is None


def test_one_process_of_several_does_it(root, monkeypatch):
    asked = []
    monkeypatch.setattr(os, "nice", asked.append)
    monkeypatch.setattr(beforehand.log, "begin", lambda: None)
    monkeypatch.setattr(beforehand.memory, "settle", lambda: None)
    monkeypatch.setattr(beforehand, "make", lambda: 0)
    with FileLock(root / ".blad.lock"):
        assert beforehand.main() == 75
    assert (beforehand.main(), asked) == (0, [19, 19])
    monkeypatch.setattr(beforehand, "make", lambda: None)
    assert beforehand.main() == 1


def test_a_server_has_it_done_for_each_edition_and_each_day(root, monkeypatch, caplog):
    days = [date(2026, 11, 16)] * 5 + [date(2026, 11, 17)] * 3
    made: list[date] = []
    answers = [False, OSError("minnet är slut"), True, True]

    def today() -> date:
        if not days:
            raise asyncio.CancelledError
        return days.pop(0)

    async def done() -> bool:
        made.append(days[0])
        answer = answers.pop(0)
        if isinstance(answer, OSError):
            raise answer
        return answer

    monkeypatch.setattr(beforehand.clock, "today", today)
    monkeypatch.setattr(beforehand, "_made", done)
    for wait in ("_FIRST", "_LOOK", "_AGAIN"):
        monkeypatch.setattr(beforehand, wait, 0)
    # A thread of its own: a browser's test leaves a loop that runs in the worker's.
    with ThreadPoolExecutor(1) as pool, suppress(CancelledError, asyncio.CancelledError):
        pool.submit(lambda: asyncio.run(beforehand.go_on())).result()
    assert made == [date(2026, 11, 16)] * 3 + [date(2026, 11, 17)]
    assert "minnet är slut" in caplog.text


def test_it_can_be_switched_off(monkeypatch):
    monkeypatch.setenv(shelf.VARIABLE, "20")
    for said, wanted in {"": True, "Ja": True, "nej": False}.items():
        monkeypatch.setenv(beforehand.VARIABLE, said)
        assert beforehand.wanted() is wanted
    monkeypatch.setenv(beforehand.VARIABLE, "kanske")
    with pytest.raises(ValueError, match="Skriv ja eller nej"):
        beforehand.wanted()
    monkeypatch.setenv(beforehand.VARIABLE, "ja")
    monkeypatch.setenv(shelf.VARIABLE, "0")
    assert not beforehand.wanted()


_FIRST = """
import sys
from components.address import choices
from components.address.known import known
from components.sheets import reading
from components.web import beforehand, light
beforehand.begin()
now, loaded = reading.read(), set(sys.modules)
for name in ("yh-utfall", "utbildningar"):
    assert light.make(light.Asked(name, "", "", choices.parse({}, known(now.newest))), now).plain
print(*sorted(set(sys.modules) - loaded))
"""


def test_a_server_has_loaded_what_its_first_visitor_would_wait_for(var):
    env = os.environ | {editions.VARIABLE: str(var)}
    run = [sys.executable, "-c", _FIRST]
    done = subprocess.run(run, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_a_server_without_an_edition_starts(tmp_path, monkeypatch, caplog):
    monkeypatch.setenv(editions.VARIABLE, str(tmp_path))
    with caplog.at_level("DEBUG", "arshjulet"):
        beforehand.begin()
    assert "NoEdition" in caplog.text
