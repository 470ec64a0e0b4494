"""The inbox: recognised by content, staged, swapped in one step."""

import json
import logging
from datetime import date
from pathlib import Path

import pytest

from data import inbox
from data.inputs import MANIFEST, Inputs
from data.problems import BuildStopped, Problem
from tests.data.myh_books import APPLICATION, COURSE, programmes, write

DAY, LATER = date(2026, 11, 21), date(2027, 1, 30)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "nya filer"
    folder.mkdir()
    return folder


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "var" / "inbox"


def receive(source: Path, kept: Path, today: date = DAY) -> None:
    inbox.accept(inbox.receive(source, kept, today=today), kept)


def problems_of(source: Path, kept: Path) -> list[Problem]:
    with pytest.raises(BuildStopped) as stopped:
        inbox.receive(source, kept, today=DAY)
    return list(stopped.value.problems)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_are_kept_under_the_name_of_what_they_hold(source: Path, kept: Path) -> None:
    (source / "djupt" / "ned").mkdir(parents=True)
    programmes(source / "djupt" / "ned" / "kopia (2).XLSX", APPLICATION)
    write(source / "a.xlsx", {"Lista beviljade ansökningar": [COURSE]})
    receive(source, kept)
    assert json.loads((kept / MANIFEST).read_text(encoding="utf-8")) == {
        "myh-kurser-2025-beviljade.xlsx": {
            "received": "2026-11-21",
            "original": "a.xlsx",
            "source": "myh_kurser",
        },
        "myh-program-2025.xlsx": {
            "received": "2026-11-21",
            "original": "kopia (2).XLSX",
            "source": "myh_program",
        },
    }
    assert Inputs(inbox=kept).files("myh-program") == [
        (kept / "myh-program-2025.xlsx", "kopia (2).XLSX")
    ]


def test_staging_leaves_the_inbox_alone_until_accepted(source: Path, kept: Path) -> None:
    programmes(source / "a.xlsx", APPLICATION)
    receive(source, kept)
    before = (kept / "myh-program-2025.xlsx").read_bytes()
    programmes(source / "a.xlsx", APPLICATION | {"Utbildningsnamn": "En annan"})
    staging = inbox.receive(source, kept, today=LATER)
    assert (kept / "myh-program-2025.xlsx").read_bytes() == before
    assert (staging / "myh-program-2025.xlsx").read_bytes() != before
    inbox.discard(staging)
    (entry,) = Inputs(inbox=kept).manifest.values()
    assert entry["received"] == "2026-11-21"


def test_a_newer_file_takes_the_place_of_the_same_year_only(source: Path, kept: Path) -> None:
    programmes(source / "a.xlsx", APPLICATION)
    programmes(source / "b.xlsx", APPLICATION | {"Diarienummer": "MYH 2024/1"})
    receive(source, kept)
    (source / "b.xlsx").unlink()
    programmes(source / "a.xlsx", APPLICATION | {"Utbildningsnamn": "En annan"})
    receive(source, kept, LATER)
    received = {name: entry["received"] for name, entry in Inputs(inbox=kept).manifest.items()}
    assert received == {
        "myh-program-2024.xlsx": "2026-11-21",
        "myh-program-2025.xlsx": "2027-01-30",
    }


def test_the_same_file_again_changes_nothing(source: Path, kept: Path) -> None:
    programmes(source / "a.xlsx", APPLICATION)
    receive(source, kept)
    before = {path.name: path.read_bytes() for path in kept.iterdir()}
    receive(source, kept, LATER)
    assert {path.name: path.read_bytes() for path in kept.iterdir()} == before


def test_accepting_leaves_one_inbox_and_nothing_else(source: Path, kept: Path) -> None:
    programmes(source / "a.xlsx", APPLICATION)
    for _ in range(3):
        receive(source, kept)
    assert kept.is_symlink()
    assert names(kept.parent) == sorted([kept.readlink().name, "inbox"])


def test_discarding_after_accepting_keeps_the_inbox(source: Path, kept: Path) -> None:
    programmes(source / "a.xlsx", APPLICATION)
    staging = inbox.receive(source, kept, today=DAY)
    inbox.accept(staging, kept)
    inbox.discard(staging)
    assert names(kept) == [MANIFEST, "myh-program-2025.xlsx"]


def test_a_folder_made_by_hand_becomes_the_inbox_with_its_files(source: Path, kept: Path) -> None:
    kept.mkdir(parents=True)
    programmes(kept / "myh-program-2024.xlsx", APPLICATION | {"Diarienummer": "MYH 2024/1"})
    entry = {"received": "2026-01-30", "original": "x.xlsx", "source": "myh_program"}
    (kept / MANIFEST).write_text(json.dumps({"myh-program-2024.xlsx": entry}))
    programmes(source / "a.xlsx", APPLICATION)
    receive(source, kept)
    assert sorted(Inputs(inbox=kept).manifest) == ["myh-program-2024.xlsx", "myh-program-2025.xlsx"]
    assert names(kept.parent) == sorted([kept.readlink().name, "inbox"])


@pytest.mark.parametrize("killed_in", ["rename", "symlink_to", "replace"])
def test_killed_while_accepting_the_old_inbox_is_whole(
    source: Path, kept: Path, monkeypatch: pytest.MonkeyPatch, killed_in: str
) -> None:
    programmes(source / "a.xlsx", APPLICATION)
    receive(source, kept)
    before = {path.name: path.read_bytes() for path in kept.iterdir()}
    programmes(source / "a.xlsx", APPLICATION | {"Utbildningsnamn": "En annan"})
    staging = inbox.receive(source, kept, today=LATER)

    def kill(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, killed_in, kill)
        with pytest.raises(KeyboardInterrupt):
            inbox.accept(staging, kept)
    assert {path.name: path.read_bytes() for path in kept.iterdir()} == before


def test_other_files_are_left_alone_and_said(
    source: Path, kept: Path, caplog: pytest.LogCaptureFixture
) -> None:
    programmes(source / "a.xlsx", APPLICATION)
    (source / "läs mig.txt").write_text("hej")
    write(source / "statistik.xlsx", {"Blad1": [{"År": 2025, "Antal": 1}]})
    (source / ".dold").write_text("x")
    (source / "~$a.xlsx").write_text("Excels låsfil")
    with caplog.at_level(logging.INFO):
        receive(source, kept)
    assert caplog.messages == [
        "läs mig.txt läses inte: den är av ett annat slag.",
        "statistik.xlsx läses inte: den är av ett annat slag.",
        "a.xlsx är inläst som myh-program-2025.xlsx.",
    ]


def test_nothing_to_read_stops_and_says_what_is_accepted(source: Path, kept: Path) -> None:
    (source / "läs mig.txt").write_text("hej")
    (problem,) = problems_of(source, kept)
    assert problem.what == f"Ingen fil i mappen {source} går att läsa in."
    assert "yrkesbarometer.json" in problem.do


def test_a_folder_that_does_not_exist_stops(tmp_path: Path, kept: Path) -> None:
    (problem,) = problems_of(tmp_path / "borta", kept)
    assert problem.what == f"Mappen {tmp_path / 'borta'} finns inte."


def test_every_broken_file_is_said_and_nothing_is_left_behind(source: Path, kept: Path) -> None:
    programmes(source / "hel.xlsx", APPLICATION)
    (source / "tom.xlsx").touch()
    (source / "webb.xlsx").write_text("<html>404</html>")
    (source / "gammal.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    write(source / "ändrad.xlsx", {"Blad1": [APPLICATION]})
    found = problems_of(source, kept)
    assert [problem.file for problem in found] == [
        "gammal.xls",
        "tom.xlsx",
        "webb.xlsx",
        "ändrad.xlsx",
    ]
    assert found[3].what == "Filen har diarienummer men inget blad som känns igen, bara Blad1."
    assert not kept.parent.exists()


def test_two_files_of_the_same_year_are_not_guessed_between(source: Path, kept: Path) -> None:
    programmes(source / "a.xlsx", APPLICATION)
    programmes(source / "b.xlsx", APPLICATION | {"Utbildningsnamn": "En annan"})
    (problem,) = problems_of(source, kept)
    assert (problem.file, problem.what) == (
        "b.xlsx",
        "Filen och a.xlsx innehåller samma tabell och år.",
    )


def test_a_full_disk_stops_and_leaves_nothing_behind(
    source: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programmes(source / "a.xlsx", APPLICATION)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(inbox.shutil, "copyfile", full)
    (problem,) = problems_of(source, kept)
    assert "disken har plats" in problem.do
    assert names(kept.parent) == []
