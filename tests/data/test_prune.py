"""Old editions leave, but neither the published one nor what a meeting was closed with."""

import os
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from data import editions, prune
from data.forum import place
from data.forum.editor import editor
from tests.forum import made

TODAY = date(2026, 11, 16)
MEETINGS = "2026-11-0647f602"  # what made.closed() closes a meeting with


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Editions by the days since they were replaced; the oldest is the published one."""
    monkeypatch.setenv(editions.VARIABLE, str(tmp_path))
    monkeypatch.delenv(place.VARIABLE, raising=False)
    monkeypatch.delenv(prune.VARIABLE, raising=False)
    editions.folder(tmp_path).mkdir()
    for name, days in {"2020-01-aaaaaaaa": 3000, MEETINGS: 1000, "2024-01-bbbbbbbb": 731,
                       "2024-02-cccccccc": 730, "2026-10-dddddddd": 1}.items():  # fmt: skip
        file = editions.path(name, tmp_path)
        file.touch()
        day = datetime.combine(TODAY - timedelta(days=days), datetime.min.time()).timestamp()
        os.utime(file, (day, day))
    (tmp_path / "current").write_text("2020-01-aaaaaaaa")
    return tmp_path


def test_what_was_replaced_long_ago_is_removed(root):
    assert prune.prune(TODAY, root) == [MEETINGS, "2024-01-bbbbbbbb"]
    left = ["2026-10-dddddddd", "2024-02-cccccccc", "2020-01-aaaaaaaa"]
    assert editions.kept(root) == left
    assert prune.prune(TODAY, root) == []


def test_what_a_meeting_was_closed_with_stays(root):
    made.closed(editor("redaktör"))
    assert prune.prune(TODAY, root) == ["2024-01-bbbbbbbb"]
    assert MEETINGS in editions.kept(root)


def test_the_days_are_a_setting(root, monkeypatch):
    monkeypatch.setenv(prune.VARIABLE, "0")
    assert "2026-10-dddddddd" in prune.prune(TODAY, root)
    assert editions.kept(root) == ["2020-01-aaaaaaaa"]


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
