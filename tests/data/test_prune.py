"""Old editions leave, but neither the published one nor what a meeting was closed with."""

import os
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from data import editions, prune
from data.forum import place
from data.forum.editor import editor
from tests.forum import made

TODAY = date(2029, 11, 16)
MEETINGS = "2026-11-0647f602"  # what made.closed() closes a meeting with

#: Days since each edition came, newest first; it was replaced when the one before it here came.
CAME = (1, 150, 300, 450, 600, 730, 731, 900)


def named(days: int) -> str:
    return f"{TODAY - timedelta(days=days)}-{days:08x}"


def put(root: Path, name: str, days: int) -> None:
    """An edition that was replaced so many days ago."""
    file = editions.path(name, root)
    file.touch()
    day = datetime.combine(TODAY - timedelta(days=days), datetime.min.time()).timestamp()
    os.utime(file, (day, day))


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Editions by the days since they were replaced; the oldest is the published one."""
    monkeypatch.setenv(editions.VARIABLE, str(tmp_path))
    monkeypatch.delenv(place.VARIABLE, raising=False)
    monkeypatch.delenv(prune.VARIABLE, raising=False)
    editions.folder(tmp_path).mkdir()
    for before, days in zip((1, *CAME), CAME, strict=False):
        put(tmp_path, named(days), before)
    put(tmp_path, MEETINGS, 900)
    put(tmp_path, "2020-01-aaaaaaaa", 3000)
    (tmp_path / "current").write_text("2020-01-aaaaaaaa")
    return tmp_path


def test_what_was_replaced_long_ago_is_removed(root, caplog):
    assert prune.prune(TODAY, root) == [named(900), MEETINGS]
    left = [*map(named, CAME[:-1]), "2020-01-aaaaaaaa"]
    assert editions.kept(root) == left
    assert prune.prune(TODAY, root) == []
    assert caplog.messages == []


def test_what_a_meeting_was_closed_with_stays(root):
    made.closed(editor("redaktör"))
    assert prune.prune(TODAY, root) == [named(900)]
    assert MEETINGS in editions.kept(root)


def test_the_days_are_a_setting(root, monkeypatch):
    monkeypatch.setenv(prune.VARIABLE, "0")
    assert named(1) in prune.prune(TODAY, root)
    assert editions.kept(root) == ["2020-01-aaaaaaaa"]


def test_a_clock_that_is_years_ahead_removes_no_more_than_a_right_one(root, caplog):
    ahead = TODAY.replace(year=2039)
    assert prune.prune(ahead, root) == [named(900), MEETINGS]
    assert "7 gamla utgåvor är kvar" in caplog.text
    assert prune.prune(ahead, root) == []


def test_an_edition_that_was_made_by_such_a_clock_takes_a_fourth_of_the_time_at_most(root):
    put(root, "2039-11-16-eeeeeeee", -3652)
    removed = prune.prune(TODAY.replace(year=2039), root)
    assert removed == [*map(named, (730, 731, 900)), MEETINGS]
    put(root, "2039-11-23-ffffffff", -3659)
    assert prune.prune(date(2039, 11, 23), root) == []


def test_a_folder_that_was_copied_without_its_times_keeps_what_the_names_say(root):
    for file in editions.folder(root).iterdir():
        os.utime(file, (0, 0))
    assert prune.prune(TODAY, root) == [named(900), MEETINGS]


def test_the_latest_few_stay_however_seldom_they_come(root):
    for name in editions.kept(root)[:-1]:
        editions.path(name, root).unlink()
    for year in range(2001, 2009):
        put(root, f"{year}-05-bbbbbbbb", 7000)
    assert [name[:4] for name in prune.prune(TODAY, root)] == ["2004", "2003", "2002", "2001"]


def test_an_edition_whose_name_says_no_day_stays(root):
    put(root, "prov", 5000)
    put(root, "2001-13-cccccccc", 5000)
    prune.prune(TODAY, root)
    assert {"prov", "2001-13-cccccccc"} <= set(editions.kept(root))


@pytest.mark.parametrize("said", ["-1", "två år", "1e3"])
def test_a_setting_that_is_no_number_removes_nothing(root, monkeypatch, said, caplog):
    monkeypatch.setenv(prune.VARIABLE, said)
    assert prune.prune(TODAY, root) == []
    assert "Inga gamla utgåvor togs bort" in caplog.text


def test_a_very_long_time_is_for_ever(root, monkeypatch):
    monkeypatch.setenv(prune.VARIABLE, "9" * 30)
    assert prune.prune(TODAY, root) == []


def test_a_book_that_cannot_be_read_may_hold_any_of_them(root, caplog):
    place.file().write_bytes(b"this is not a database" * 500)
    assert prune.prune(TODAY, root) == []
    assert "Inga gamla utgåvor togs bort" in caplog.text


def test_the_days_are_counted_from_when_another_one_is_published(root):
    built = root / "built"
    built.touch()
    editions.publish(built, "2026-11-eeeeeeee", root)
    old = editions.path("2020-01-aaaaaaaa", root)
    assert old.stat().st_mtime > built.parent.stat().st_mtime - 3600
    assert datetime.fromtimestamp(old.stat().st_mtime).year >= 2026
