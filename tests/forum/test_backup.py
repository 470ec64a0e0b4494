"""The forum book is copied while it is written in, and put back, on SQLite and PostgreSQL."""

import shutil
from pathlib import Path

import pytest

from data import backup, editions, forum
from data.forum import editor as editing
from data.forum import place
from tests.forum import made

BEFORE, AFTER = "Före kopian", "Efter kopian"


@pytest.fixture(autouse=True)
def _var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(editions.VARIABLE, str(tmp_path / "var"))


def titles() -> set[str]:
    book = forum.open_book()
    return {str(title) for title in book.orders(made.COUNTY, made.SECTOR)["title"]}


def test_a_copy_that_is_put_back_has_what_was_written_before_it(url, tmp_path, capsys):
    editor = editing.editor("redaktör")
    made.order(editor, "beställd", title=BEFORE)
    assert backup.main(["save", str(tmp_path / "kopior")]) == 0
    (copy,) = (tmp_path / "kopior").glob("forum-*")
    assert str(copy) in capsys.readouterr().out
    made.order(editor, "beställd", title=AFTER)
    assert titles() == {BEFORE, AFTER}
    seen = forum.open_book().version
    editor.engine.dispose()
    assert backup.main(["restore", str(copy)]) == 0
    assert titles() == {BEFORE}
    # As many writes as before, but others: what somebody has kept of the book is not that.
    made.order(editing.editor("redaktör"), "beställd", title="Nästa")
    now = forum.open_book().version
    assert writes(now) == writes(seen)
    assert now != seen
    assert titles() == {BEFORE, "Nästa"}


def writes(version: str) -> str:
    return version.split("-")[1]


def test_what_is_replaced_is_put_aside(folder, sqlite_book, tmp_path, monkeypatch):
    there = folder / "forum.sqlite"
    shutil.copy(sqlite_book, there)
    monkeypatch.setenv(place.VARIABLE, f"sqlite:///{there}")
    copy = backup.save(tmp_path)
    made.order(editing.editor("redaktör"), "beställd", title=AFTER)
    backup.restore(copy)
    assert titles() == set()
    (aside,) = folder.glob("forum.sqlite.*Z")
    backup.restore(Path(shutil.move(aside, tmp_path / "forum-aside.sqlite")))
    assert titles() == {AFTER}


def test_a_copy_that_is_not_whole_is_refused_and_the_book_stays(url, tmp_path, capsys):
    made.order(editing.editor("redaktör"), "beställd", title=BEFORE)
    copy = backup.save(tmp_path)
    assert copy is not None
    half = copy.with_name(f"half{copy.suffix}")
    half.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])
    other = copy.with_suffix(".txt")
    shutil.copy(copy, other)
    for wrong in (half, other, tmp_path / f"none{copy.suffix}"):
        assert backup.main(["restore", str(wrong)]) == 1
        assert "kopia" in capsys.readouterr().err or place.path() is None
    assert titles() == {BEFORE}


def test_only_the_newest_copies_stay(url, tmp_path):
    editing.editor("redaktör")
    for name in ("2026-01-01T000000Z", "2026-01-02T000000Z"):
        (tmp_path / f"forum-{name}.sqlite").touch()
        (tmp_path / f"forum-{name}.dump").touch()
    copy = backup.save(tmp_path, kept=2)
    ending = copy.suffix
    left = sorted(file.name for file in tmp_path.glob(f"forum-*{ending}"))
    assert left == [f"forum-2026-01-02T000000Z{ending}", copy.name]


def test_editions_and_inbox_come_along_and_only_what_is_missing_is_put_back(
    var, tmp_path, monkeypatch, url
):
    own = tmp_path / "var"
    shutil.copytree(var, own)
    (own / "inbox").mkdir()
    (own / "inbox" / "fil.csv").write_text("1")
    editing.editor("redaktör")
    copy = backup.save(tmp_path / "kopior")
    shutil.rmtree(own / "inbox")
    shutil.rmtree(own / "editions")
    (own / "current").unlink()
    backup.restore(copy)
    assert editions.current(own) == editions.current(var)
    assert editions.kept(own) == editions.kept(var)
    assert (own / "inbox" / "fil.csv").read_text() == "1"


def test_a_book_that_is_lost_is_not_copied_over_what_there_is(tmp_path, monkeypatch, capsys):
    monkeypatch.delenv(place.VARIABLE, raising=False)
    assert backup.main(["save", str(tmp_path)]) == 0
    assert "Ingen forumbok" in capsys.readouterr().out
    (tmp_path / "var").mkdir(exist_ok=True)
    place.file().touch()
    place.remember()
    assert backup.main(["save", str(tmp_path)]) == 1
    assert "borta" in capsys.readouterr().err
