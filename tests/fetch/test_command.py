"""The command: what it would ask, one at a time, exit codes, and the build that follows."""

import ast
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from data import build, shrinking, store
from data.fetch import __main__ as command
from data.fetch import scope, sources
from data.fetch.scope import Wanted
from data.fetch.sources import SOURCES
from data.questions import about
from data.steps import STEPS
from tests.fetch.files import content
from tests.fetch.world import edited
from tests.test_architecture import PROGRAM, module

ROOT = Path(__file__).parents[2]


def said_by(capsys) -> str:
    return " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize("county", sorted(scope.counties()))
def test_a_county_is_renewed_with_at_most_400_requests_and_60_megabytes(county, capsys):
    """Whatever county it is; advertisements apart."""
    assert command.main(["--dry-run", "--lan", county]) == 0
    said = said_by(capsys)
    ((requests, megabytes),) = re.findall(r"Sammanlagt högst (\d+) frågor och (\d+) MB", said)
    assert int(requests) <= 400
    assert int(megabytes) <= 60
    assert re.search(r"Annonser därutöver högst \d+ frågor", said)


def test_a_dry_run_asks_nothing_and_writes_nothing(world, fetch, tmp_path, capsys):
    assert fetch("--dry-run", "--lan", "04") == 0
    assert world.asked == []
    assert not (tmp_path / "var").exists()
    said = said_by(capsys)
    assert [one.key for one in SOURCES if f"({one.key})" not in said] == []


def test_a_source_asks_no_more_than_it_says(world, fetch, capsys, monkeypatch):
    held = replace(SOURCES[0], wanted=lambda about: [Wanted("en tabell", 3, 1.0)])
    monkeypatch.setattr(sources, "SOURCES", (held,))
    assert fetch() == 1
    assert len(world.asked) == 3
    assert "har fått 3 frågor, så många som är avsett" in said_by(capsys)


@pytest.mark.parametrize(
    "arguments", [["--source", "scbb"], ["--lan", "02"], ["--since", "i fjol"]], ids=str
)
def test_a_wrong_command_says_so(world, fetch, capsys, arguments):
    with pytest.raises(SystemExit) as ended:
        fetch(*arguments)
    assert ended.value.code == 2
    assert arguments[1] in said_by(capsys)
    assert world.asked == []


def test_two_runs_are_never_at_work_at_once(world, fetch, tmp_path, capsys):
    folder = tmp_path / "var" / "hamtning"
    folder.mkdir(parents=True)
    with FileLock(folder / ".hamtning.lock"):
        assert fetch("--source", "kolada", "--lan", "04") == 3
    assert "En annan hämtning pågår" in said_by(capsys)
    assert world.asked == []
    assert fetch("--source", "kolada", "--lan", "04") == 0


@pytest.fixture
def quick_build(monkeypatch):
    """The command's build with the steps that the test is about; a whole one takes seconds."""
    few = [
        step
        for step in STEPS
        if step.TABLE.name
        in {"county", "municipality", "county_indicator", "redundancy", "fetched_table"}
    ]
    whole = build.make
    monkeypatch.setattr(build, "make", lambda inputs, *rest: whole(inputs, few))
    monkeypatch.setattr(shrinking, "KEPT", {})
    monkeypatch.setattr(build, "follow", lambda edition: True)


def test_what_is_fetched_is_in_the_next_edition_and_what_stopped_is_said(
    world, fetch, tmp_path, quick_build, caplog
):
    """The build takes what is fetched, without being told where it is."""
    var = tmp_path / "var"
    chosen = ("--source", "kolada", "--source", "af-varsel", "--lan", "04")
    assert fetch(*chosen) == 0
    assert build.main([]) == 0
    first = store.current(var)
    assert first.sources["kolada"].retrieved == "2026-11-16"
    assert first.sources["kolada"].remark == ""
    assert len(first.query("SELECT * FROM redundancy")) == 84

    # Kolada changes, and a fetched file cannot be built with: both are as they were, and said.
    world.kolada.titles["N03937"] = "Invånare, antal"
    world.clock.sleep(10**6)
    assert fetch(*chosen) == 1
    ready = var / "hamtning" / "klart" / "af-varsel" / "af-varsel.json"
    ready.write_text(ready.read_text("utf-8").replace('"04", "Bygg"', '"02", "Bygg"'), "utf-8")
    assert build.main([]) == 0
    assert "af-varsel är inte förnyad i utgåvan: " in caplog.text
    assert "Länskoden '02' finns inte" in caplog.text
    second = store.current(var)
    assert second.edition != first.edition
    assert "har inte gått att förnya sedan 2026-11-16" in second.sources["kolada"].remark
    for table in ("county_indicator", "redundancy"):
        before, after = (one.query(f"SELECT * FROM {table}") for one in (first, second))
        assert before.equals(after)

    # The next week all is well again, and nothing is said.
    world.kolada.titles["N03937"] = "Arbetslöshet 18-65 år, andel (%)"
    world.clock.sleep(10**6)
    assert fetch(*chosen) == 0
    assert build.main([]) == 0
    assert store.current(var).edition == first.edition


def test_without_anything_fetched_the_edition_is_as_before(edition):
    """No fetched table has rows, and no source of theirs is named."""
    default = store.open_edition(edition)
    rows = {
        name: len(default.query(f"SELECT 1 FROM {name} LIMIT 1"))
        for name in ("yh_event", "job_ad", "labour_status", "county_indicator", "fetched_table")
    }
    assert rows == dict.fromkeys(rows, 0)
    only_fetched = {key for one in SOURCES for key in one.keys} - {
        "scb_bas", "af_yrkesbarometern", "myh_program", "myh_kurser",
    }  # fmt: skip
    assert only_fetched & set(default.sources) == set()
    assert not set(rows) & set(about.tables(default)["table_name"])


def test_nothing_of_the_app_imports_what_fetches():
    """It would cost every start its time and memory."""
    outside = [
        f"{module(file)} imports {name}"
        for file in PROGRAM
        if not module(file).startswith("data.fetch")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        )
        if name in {"data.fetch", "stamina"} or name.startswith("data.fetch.")
    ]  # fmt: skip
    assert outside == []


def test_the_timer_runs_the_fetch_and_then_the_build():
    service = (ROOT / "deploy/systemd/arshjulet-hamta.service").read_text("utf-8")
    commands = [line for line in service.splitlines() if line.startswith("ExecStart=")]
    assert [line.split(" -m ")[1] for line in commands] == [
        "data.fetch $ARSHJULET_HAMTA",
        "data.build",
    ]
    assert f"SuccessExitStatus={command.SOME_STOPPED}" in service.splitlines()
    assert "OnCalendar=" in (ROOT / "deploy/systemd/arshjulet-hamta.timer").read_text("utf-8")


def test_a_report_is_left_of_a_run(world, fetch, tmp_path):
    world.breaks("/data/kpi", edited(lambda said: said.update(count=99)), times=99)
    assert fetch("--source", "kolada", "--source", "yrkesbarometern", "--lan", "04") == 1
    folder = tmp_path / "var" / "hamtning"
    text = (folder / "rapport.txt").read_text("utf-8")
    assert text.startswith("1 av 2 källor är hela.")
    report = json.loads((folder / "rapport.json").read_text("utf-8"))
    by_key = {one["key"]: one for one in report["sources"]}
    assert by_key["yrkesbarometern"]["stopped"] == ""
    assert "ska vara 99" in by_key["kolada"]["stopped"]
    assert by_key["kolada"]["keys"] == ["kolada"]
    assert list(content(folder / "klart")) == ["yrkesbarometern/yrkesbarometer-2026-2.json"]
