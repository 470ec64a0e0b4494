"""The pipeline: an edition is published whole or not at all, and the same input gives the same."""

import os
import resource
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

from data import build, changes, editions, inbox, lock, store, writer
from data.inputs import Inputs
from data.problems import BuildStopped, Problem
from data.tables import Column, Table
from tests import forked, local_workbook, rotation
from tests.forked import Forked

SOURCES = "key,publisher,table,url,licence,retrieved,rhythm,next_release\n"
ROWS = "code,name,persons\n0114,Upplands Väsby,10\n0180,Stockholm,\n"


def step(**changes):
    """A step over ROWS, complete, with parts replaced."""
    table = Table(
        "place",
        "Platser",
        key=("code",),
        sources=("scb",),
        caveats=("Bara två kommuner.", "Påhittade för testet."),
        columns={
            "code": Column(str, "Kod"),
            "name": Column(str, "Namn", caveat="Som SCB skriver det."),
            "persons": Column(int, "Personer", unit="antal", optional=True, low=0, high=100),
        },
        indexes=(("name",),),
    )
    parts = {
        "TABLE": table,
        "read": lambda inputs: inputs.csv("place.csv"),
        "shape": lambda published: published.assign(persons=pd.to_numeric(published["persons"])),
    }
    return SimpleNamespace(**(parts | changes))


TWO = [step(), step(TABLE=replace(step().TABLE, name="place_again"))]


@pytest.fixture
def bundled(tmp_path: Path) -> Path:
    folder = tmp_path / "bundled"
    folder.mkdir()
    (folder / "sources.csv").write_text(
        f"{SOURCES}scb,SCB,Kommuner,https://scb.se,CC0,2026-11,årlig,\n"
    )
    (folder / "place.csv").write_text(ROWS)
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "var"


def rows(file: Path, sql: str) -> list[tuple]:
    with sqlite3.connect(file) as connection:
        return connection.execute(sql).fetchall()


def test_codes_keep_their_zeros_and_missing_is_not_zero(bundled, root):
    file = build.build(Inputs(bundled), root, [step()])
    assert rows(file, "SELECT * FROM place") == [
        ("0114", "Upplands Väsby", 10),
        ("0180", "Stockholm", None),
    ]


def test_tables_are_strict_with_key_and_index(bundled, root):
    file = build.build(Inputs(bundled), root, [step()])
    (sql,) = rows(file, "SELECT sql FROM sqlite_master WHERE name = 'place'")[0]
    assert "STRICT" in sql
    assert 'PRIMARY KEY ("code")' in sql or '"code" TEXT PRIMARY KEY' in sql
    assert rows(file, "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND sql <> ''") == [
        (1,)
    ]


def test_metadata_is_written_into_the_store(bundled, root):
    opened = store.Store(build.build(Inputs(bundled), root, [step()]))
    assert opened.tables.loc["place", "caveats"] == ("Bara två kommuner.", "Påhittade för testet.")
    assert opened.sources["scb"].publisher == "SCB"
    assert opened.sources["scb"].next_release == "ej angivet"
    names = opened.columns.set_index("column_name")
    assert names.loc["name", "caveat"] == "Som SCB skriver det."
    assert names.loc["persons", "unit"] == "antal"


def test_the_same_input_gives_the_same_id_and_the_same_tables(bundled, tmp_path):
    first = build.build(Inputs(bundled), tmp_path / "a", [step()])
    second = build.build(Inputs(bundled), tmp_path / "b", [step()])
    assert first.name == second.name
    assert first.read_bytes() == second.read_bytes()
    assert first.stem.startswith("2026-11-")


@pytest.mark.parametrize(
    "changed",
    [
        ("place.csv", ROWS.replace("10", "11")),
        ("sources.csv", f"{SOURCES}scb,SCB,Kommuner 2,https://scb.se,CC0,2026-11,årlig,\n"),
    ],
)
def test_another_input_gives_another_id_and_the_old_edition_stays(bundled, root, changed):
    old = build.build(Inputs(bundled), root, [step()])
    (bundled / changed[0]).write_text(changed[1])
    new = build.build(Inputs(bundled), root, [step()])
    assert new != old
    assert old.exists()
    assert sorted(editions.kept(root)) == sorted([old.stem, new.stem])


def test_a_reader_of_the_old_edition_goes_on_and_a_new_one_gets_the_new(bundled, root):
    build.build(Inputs(bundled), root, [step()])
    before = store.current(root)
    (bundled / "place.csv").write_text(ROWS.replace("10", "11"))
    build.build(Inputs(bundled), root, [step()])
    question = "SELECT persons FROM place WHERE code = '0114'"
    assert before.query(question)["persons"].iloc[0] == 10
    assert store.current(root).query(question)["persons"].iloc[0] == 11


def test_an_edition_cannot_be_written_to(bundled, root):
    build.build(Inputs(bundled), root, [step()])
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        store.current(root).query("DELETE FROM place")


def test_without_an_edition_the_reader_is_told_what_to_do(root):
    with pytest.raises(store.NoEdition, match=r"python -m data\.build"):
        store.current(root)


def test_an_edition_of_another_schema_is_not_read(bundled, root, monkeypatch):
    monkeypatch.setattr(writer, "SCHEMA", 999)
    build.build(Inputs(bundled), root, [step()])
    with pytest.raises(store.NoEdition, match="en annan version"):
        store.current(root)


@pytest.mark.parametrize(
    ("csv", "said"),
    [
        (ROWS.replace("10", "101"), "persons: över 100 (101) i 1 rader"),
        (ROWS.replace("0180", "0114"), "raden finns två gånger"),
        (ROWS.replace("Stockholm", ""), "name: värdet saknas"),
    ],
)
def test_a_broken_promise_stops_the_build_and_names_the_row(bundled, root, csv, said):
    (bundled / "place.csv").write_text(csv)
    with pytest.raises(BuildStopped) as stopped:
        build.build(Inputs(bundled), root, [step()])
    assert said in str(stopped.value)
    assert "0114" in str(stopped.value) or "0180" in str(stopped.value)
    assert editions.current(root) is None


def test_a_column_that_is_not_in_the_table_stops_the_build(bundled, root):
    broken = step(shape=lambda published: published.rename(columns={"name": "title"}))
    with pytest.raises(BuildStopped, match=r"saknar kolumnerna \['name'\].*okända.*\['title'\]"):
        build.build(Inputs(bundled), root, [broken])


def test_a_source_that_does_not_exist_stops_the_build(bundled, root):
    (bundled / "sources.csv").write_text(SOURCES)
    with pytest.raises(BuildStopped, match="okända källor: scb"):
        build.build(Inputs(bundled), root, [step()])


def test_all_problems_of_a_check_are_raised_together(bundled, root):
    def check(table):
        raise BuildStopped(Problem("Ett.", "Gör ett."), Problem("Två.", "Gör två.", row=7))

    with pytest.raises(BuildStopped) as stopped:
        build.build(Inputs(bundled), root, [step(check=check)])
    assert str(stopped.value) == "Ett. Gör ett.\nrad 7: Två. Gör två."


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(28, "No space left on device"), "Disken är full"),
        (sqlite3.OperationalError("database or disk is full"), "Disken är full"),
        (PermissionError(13, "Permission denied"), "Kontrollera att mappen finns"),
    ],
)
def test_a_disk_that_cannot_be_written_is_said_and_leaves_the_old_edition(
    bundled, root, monkeypatch, error, said
):
    old = build.build(Inputs(bundled), root, [step()])
    (bundled / "place.csv").write_text(ROWS.replace("10", "11"))

    def fail(*args):
        raise error

    monkeypatch.setattr(writer, "write", fail)
    with pytest.raises(BuildStopped, match=said):
        build.build(Inputs(bundled), root, [step()])
    assert store.current(root).path == old
    left = {file.name for file in editions.folder(root).iterdir()}
    assert left == {old.name, changes.file(old.stem, root).name}


def test_a_real_file_size_limit_leaves_the_old_edition(bundled, tmp_path):
    """The kernel stops the writing in the middle, as a full disk does."""
    root = tmp_path / "var"
    code, said = run(root, _limited, str(bundled))
    assert code == 1
    assert "Utgåvan kunde inte skrivas" in said or "Disken är full" in said
    assert "Traceback" not in said
    assert editions.current(root) is None
    assert list(editions.folder(root).iterdir()) == []


def _limited(bundled: str) -> int:
    # Python does not notice that it wrote only half of a compiled module, and all tests share them.
    sys.dont_write_bytecode = True
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    return _small(bundled)


def _small(bundled: str) -> int:
    """The command, with two small tables."""
    build.BUNDLED = Path(bundled)
    build.build = partial(build.build, steps=TWO)
    return build.main([])


def run(root: Path, job: Callable[..., int], *given: object) -> tuple[int, str]:
    """The exit code of a process that does it with the editions in ``root``, and what it says."""
    out = root.with_name("sagt")
    process = Forked(job, *given, env=os.environ | {editions.VARIABLE: str(root)}, out=out)
    return process.wait(), out.read_text(encoding="utf-8")


#: Where the build is killed: a name in the modules it runs through, and at which call.
STAGES = {
    "while a step reads": "data.inputs.Inputs.csv",
    "while a table is checked": "data.tables.Table.validate",
    "while the id is made": "data.writer.edition_id",
    "while tables are written": "data.writer._write_table",
    "before the file is in place": "data.editions.publish",
    "while the file is synced": "data.editions._sync",
    "at a rename": "pathlib.Path.replace",
}


#: What a build does once.
ONCE = {("while the id is made", 2), ("before the file is in place", 2)}


#: At each stage the first time that it is come to or the second, in turn; at both in a sweep.
KILLS = [
    rotation.case(stage, call, id=f"{stage}-{call}", often=call == turn)
    for place, stage in enumerate(STAGES)
    for turn in [2 if place % 2 and (stage, 2) not in ONCE else 1]
    for call in (1, 2)
]


@pytest.mark.parametrize(("stage", "call"), KILLS)
def test_a_build_killed_at_any_stage_leaves_the_old_edition(stage, call, bundled, tmp_path):
    root = tmp_path / "var"
    old = build.build(Inputs(bundled), root, TWO)
    (bundled / "place.csv").write_text(ROWS.replace("10", "11"))
    code, _ = run(root, forked.killed, STAGES[stage], call, _small, str(bundled))
    assert code == -signal.SIGKILL or (stage, call) in ONCE
    published = editions.current(root)
    assert published is not None
    if code == -signal.SIGKILL:
        assert published == old.stem
    assert (
        store.Store(editions.path(published, root))
        .query("SELECT count(*) AS n FROM _build")["n"]
        .iloc[0]
        == 2
    )
    assert [stem for stem in editions.kept(root) if stem.startswith(".")] == []


#: Where a build is killed while it has a publisher's or a sender's file in its hand: when it is
#: recognised, and when the step reads what has been taken in beside the inbox.
IN_A_FILE = {
    "recognised": "data.steps.local_figure.recognise",
    "read": "data.steps.local_figure.read",
}


@pytest.mark.parametrize("stage", IN_A_FILE)
def test_a_build_killed_in_a_publishers_file_leaves_inbox_and_edition_and_can_be_done_again(
    stage, var, tmp_path
):
    root, folder = tmp_path / "var", tmp_path / "nya filer"
    shutil.copytree(var, root)
    before = editions.current(root)
    local_workbook.fill(folder, {})
    given = ["--from", str(folder)]
    code, said = run(root, forked.killed, IN_A_FILE[stage], 1, build.main, given)
    assert code == -signal.SIGKILL, said
    assert editions.current(root) == before
    assert not (root / "inbox").exists()
    with lock.alone(root):
        pass
    assert [file.name for file in root.iterdir() if file.name.startswith(".inbox-")] == []
    staging = inbox.receive(folder, root / "inbox", today=date(2026, 11, 28))
    inbox.accept(staging, root / "inbox")
    assert (root / "inbox").exists()
