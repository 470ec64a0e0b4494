"""Finished things on disk: what is not there, not whole or not our own is as if it were not."""

import hashlib
import os
import pickle
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from data import shelf
from data.kept import weight
from data.shelf import Shelf

MB = 1024 * 1024


@pytest.fixture
def kept(tmp_path: Path) -> Shelf:
    """A shelf with one thing on it."""
    made = Shelf(tmp_path / "blad", "2026-11-aaaaaaaa.1", MB)
    made.put("a", ("thing", 1))
    return made


def file_of(tmp_path: Path) -> Path:
    (found,) = (tmp_path / "blad").glob("*/*")
    return found


def test_a_thing_is_there_for_another_process_and_no_other_edition_or_code(kept, tmp_path):
    assert kept.has("a")
    assert not kept.has("b")
    assert kept.get("b") is None
    code = (
        "import sys; from pathlib import Path; from data.shelf import Shelf\n"
        "s = Shelf(Path(sys.argv[1]), '2026-11-aaaaaaaa.1', 1000000)\n"
        "s.put('b', s.get('a') + ('there',))"
    )
    subprocess.run([sys.executable, "-c", code, tmp_path / "blad"], check=True)
    assert kept.get("b") == ("thing", 1, "there")
    for name in ("2026-11-bbbbbbbb.1", "2026-11-aaaaaaaa.2"):
        assert Shelf(tmp_path / "blad", name, MB).get("a") is None


class Counted:
    """Something that knows how often it was pickled."""

    pickled = 0

    def __getstate__(self):
        Counted.pickled += 1
        return {"text": "x" * 1000}


def test_what_lies_there_is_not_pickled_again_to_be_weighed(kept):
    Counted.pickled = 0
    made = kept.get_or_make("c", Counted)
    assert weight(made) > 1000
    assert weight(kept.get("c")) == weight(made)
    assert Counted.pickled == 1


def summed(key: str, packed: bytes) -> bytes:
    return hashlib.sha256(key.encode() + b"\0" + packed).digest() + packed


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"short",
        bytes(500),
        summed("b", zlib.compress(pickle.dumps("of another key"))),
        summed("a", b"not packed"),
        summed("a", zlib.compress(b"no pickle")),
        summed("a", zlib.compress(b"cdata.shelf\nNothing\n.")),
    ],
)
def test_a_damaged_file_is_as_if_it_were_not_there(kept, tmp_path, content):
    file_of(tmp_path).write_bytes(content)
    assert kept.get("a") is None
    kept.put("a", "new")
    assert kept.get("a") == "new"


def test_every_byte_is_checked(kept, tmp_path):
    whole = file_of(tmp_path).read_bytes()
    for place in range(len(whole)):
        wrong = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
        file_of(tmp_path).write_bytes(wrong)
        assert kept.get("a") is None
        file_of(tmp_path).write_bytes(whole[:place])
        assert kept.get("a") is None


def test_what_others_may_write_in_is_not_read(kept, tmp_path):
    file, here = file_of(tmp_path), file_of(tmp_path).parent
    assert file.stat().st_mode & 0o777 == 0o600
    for of in (here, here.parent):
        assert of.stat().st_mode & 0o777 == 0o700
    for of in (file, here, here.parent):
        before = of.stat().st_mode
        for more in (0o020, 0o002):
            of.chmod(before | more)
            assert kept.get("a") is None
        if of != file:
            kept.put("b", 1)
            assert not kept.has("b")
        of.chmod(before)
    assert kept.get("a")
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    assert kept.get("a") is None


def test_what_belongs_to_another_is_not_read(kept, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    assert kept.get("a") is None
    kept.put("a", "mine")
    monkeypatch.undo()
    assert kept.get("a") == ("thing", 1)


def test_what_cannot_be_written_is_not_kept(kept, tmp_path):
    kept.put("b", lambda: None)  # no pickle
    assert not kept.has("b")
    assert len(list((tmp_path / "blad").glob("*/*"))) == 1
    (tmp_path / "file").write_text("")
    nowhere = Shelf(tmp_path / "file" / "blad", "a.1", MB)
    nowhere.put("a", 1)
    assert nowhere.get("a") is None


def test_the_least_lately_used_leaves_when_there_is_too_much(tmp_path, monkeypatch):
    monkeypatch.setattr(shelf, "_BETWEEN", 1)
    kept = Shelf(tmp_path, "a.1", 5000)
    for number, key in enumerate("abcd"):
        kept.put(key, os.urandom(1000))
        os.utime(kept._file(key), (number, number))
    assert kept.get("a")  # used now
    kept.put("e", os.urandom(1000))
    assert [kept.has(key) for key in "abcde"] == [True, False, True, True, True]


def test_nothing_is_kept_when_it_is_switched_off(tmp_path, monkeypatch):
    off = Shelf(tmp_path / "blad", "a.1", 0)
    off.put("a", 1)
    assert (off.get("a"), off.has("a"), (tmp_path / "blad").exists()) == (None, False, False)
    monkeypatch.setenv(shelf.VARIABLE, "12")
    assert shelf.most() == 12 * MB
    monkeypatch.setenv(shelf.VARIABLE, "mycket")
    with pytest.raises(ValueError, match="antal MB"):
        shelf.most()


def test_the_code_is_another_when_a_file_is(tmp_path, monkeypatch):
    (tmp_path / "components").mkdir()
    (tmp_path / "data").mkdir()
    for name in ("CHANGELOG.md", "requirements.txt", "components/a.py", "data/b.toml"):
        (tmp_path / name).write_text("before")
    monkeypatch.setattr(shelf, "_ROOT", tmp_path)
    seen = {shelf.code.__wrapped__()}
    for name in ("CHANGELOG.md", "requirements.txt", "components/a.py", "data/b.toml"):
        (tmp_path / name).write_text("after")
        seen.add(shelf.code.__wrapped__())
    (tmp_path / "data/b.toml").rename(tmp_path / "data/c.toml")
    seen.add(shelf.code.__wrapped__())
    assert len(seen) == 6


def test_what_was_made_of_an_edition_leaves_with_it(tmp_path):
    names = ("2026-10-aaaaaaaa.1", "2026-11-bbbbbbbb.1", f"2026-11-bbbbbbbb.{shelf.code()}")
    for name in names:
        Shelf(tmp_path / shelf.FOLDER, name, MB).put("a", 1)
    shelf.forget("2026-10-aaaaaaaa", tmp_path)
    left = {folder.name for folder in (tmp_path / shelf.FOLDER).iterdir()}
    assert left == set(names[1:])
    (tmp_path / "editions").mkdir()
    (tmp_path / "editions" / "2026-11-bbbbbbbb.sqlite").touch()
    shelf.prune(tmp_path)  # and what other code has made
    assert [folder.name for folder in (tmp_path / shelf.FOLDER).iterdir()] == [names[2]]
