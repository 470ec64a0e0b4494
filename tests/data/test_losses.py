"""What a new file would make disappear, when it was read in, one build at a time, damage."""

import logging
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data import build, editions, inbox, lock, provenance, shrinking, store
from data.inputs import Inputs
from data.problems import BuildStopped, Problem, lines
from data.reporting import FILE, Report
from data.steps import STEPS
from data.tables import Source
from tests.data.myh_books import APPLICATION, programmes

Tables = dict[str, pd.DataFrame]
TABLES = {step.TABLE.name: step.TABLE for step in STEPS}
DAY = date(2026, 11, 28)
MYH = shrinking.KEPT["yh_application"]


# What disappears ---------------------------------------------------------------------------


def year(made: Tables, wanted: int = 2025) -> pd.DataFrame:
    return made["yh_application"].query("application_year == @wanted")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("county_code == '04'", "diarienummer försvinner"),
        ("county_code != '04'", "Inga rader finns kvar med län 04."),
        ("decision == 'Beviljad'", "Inga rader finns kvar med beslut Avslag"),
        ("diarienummer == 'MYH 2025/4192'", "diarienummer försvinner"),
        ("diarienummer.str[-1] != '7'", "diarienummer försvinner"),
    ],
)
def test_a_cut_year_is_named_by_what_it_lacks(made: Tables, query: str, said: str) -> None:
    whole = year(made)
    found = list(shrinking.losses(MYH, whole, whole.query(query, engine="python")))
    assert {loss.name for loss in found} == {"2025"}
    assert said in " ".join(loss.what for loss in found)


def test_a_few_corrected_rows_and_new_ones_are_no_loss(made: Tables) -> None:
    whole = year(made)
    most = whole[~whole["diarienummer"].isin(whole["diarienummer"].unique()[:20])]
    assert list(shrinking.losses(MYH, whole, most)) == []
    assert list(shrinking.losses(MYH, most, whole)) == []
    assert list(shrinking.losses(MYH, year(made, 2024), whole)) != []  # a whole year gone


@pytest.mark.parametrize("name", shrinking.KEPT)
def test_every_kind_of_file_has_its_losses_named(made: Tables, name: str) -> None:
    kept = shrinking.KEPT[name]
    columns = [*kept.thing, *kept.wholes, *filter(None, [kept.group])]
    before = pd.DataFrame([{column: f"{column} {row}" for column in columns} for row in range(9)])
    if kept.group:
        before[kept.group] = "2025-2"
    group = "2025-2" if kept.group else kept.kind
    found = list(shrinking.losses(kept, before, before.iloc[:5]))
    assert {(loss.name, loss.kind) for loss in found} == {(group, kept.kind)}
    assert found[0].what.startswith(f"4 av 9 {kept.word} försvinner: ")
    assert set(columns) <= set(TABLES[name].columns)


def cut_to_one_row(folder: Path, made: Tables) -> tuple[dict, Inputs]:
    """The tables as they would be with one row of 2025, and the inbox with that file."""
    book = programmes(folder / "nya" / "kapad.xlsx", APPLICATION)
    inputs = Inputs(inbox=inbox.receive(book.parent, folder / "var" / "inbox", today=DAY))
    applications = made["yh_application"]
    kept = applications[applications["application_year"] != 2025]
    cut = pd.concat([kept, year(made).head(1)])
    frames = {**made, "yh_application": cut}
    return {name: (TABLES[name], frame) for name, frame in frames.items()}, inputs


@pytest.fixture
def new(tmp_path: Path) -> Path:
    (tmp_path / "nya").mkdir()
    return tmp_path


def test_a_cut_workbook_stops_and_says_how_it_can_be_let_through(new: Path, made: Tables) -> None:
    frames, inputs = cut_to_one_row(new, made)
    with pytest.raises(BuildStopped) as stopped:
        shrinking.require_no_less(frames, inputs, new / "var", [])
    assert {problem.file for problem in stopped.value.problems} == {"kapad.xlsx"}
    assert all("--accept-smaller 2025" in problem.do for problem in stopped.value.problems)


def test_what_is_accepted_is_remembered_and_shown_with_the_source(new: Path, made: Tables) -> None:
    frames, inputs = cut_to_one_row(new, made)
    shrinking.require_no_less(frames, inputs, new / "var", ["2025"])
    assert inputs.inbox is not None
    again = Inputs(inbox=inputs.inbox)
    source = provenance.dated(again.sources["myh_program"], {"2024", "2025"}, again.manifest)
    assert source.remark.startswith("Mindre än förut: ")
    assert "diarienummer försvinner" in source.remark
    assert "Inga rader finns kvar med beslut" in source.remark


# When it was read in -------------------------------------------------------------------------

SOURCE = Source("myh_program", "MYH", "Resultat 2018–2025, program", "", "", "2026-11", "", "")


def entry(day: str) -> dict[str, str]:
    return {"received": day, "original": "x.xlsx", "source": "myh_program"}


@pytest.mark.parametrize(
    ("rounds", "files", "table", "retrieved", "later"),
    [
        ("2018 2019 2025", {}, "Resultat 2018–2025, program", "2026-11", ""),
        (
            "2018 2019 2025",
            {"myh-program-2019.xlsx": "2026-11-28"},
            "Resultat 2018–2025, program",
            "2026-11",
            "2019: 2026-11-28",
        ),
        (
            "2018 2025 2026",
            {"myh-program-2026.xlsx": "2027-01-30"},
            "Resultat 2018–2026, program",
            "2026-11",
            "2026: 2027-01-30",
        ),
        (
            "2025 2026",
            {"myh-program-2025.xlsx": "2027-01-29", "myh-program-2026.xlsx": "2027-01-30"},
            "Resultat 2025–2026, program",
            "2027-01-29",
            "2026: 2027-01-30",
        ),
    ],
)
def test_period_and_retrieval_are_those_of_the_rows(
    rounds: str, files: dict[str, str], table: str, retrieved: str, later: str
) -> None:
    manifest = {name: entry(day) for name, day in files.items()}
    source = provenance.dated(SOURCE, set(rounds.split()), manifest)
    assert (source.table, source.retrieved, source.rounds) == (table, retrieved, later)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("myh-program-2019.xlsx", "2019"),
        ("myh-kurser-2023-beviljade.xlsx", "2023"),
        ("yrkesbarometer-2026-1.json", "2026-1"),
        ("lokala-siffror.xlsx", None),
        ("lia-skolan-2024ab.xlsx", None),
    ],
)
def test_the_round_of_a_file(name: str, found: str | None) -> None:
    assert provenance.round_of(name) == found


# One build at a time -------------------------------------------------------------------------


def test_a_second_build_is_told_that_one_is_at_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setenv(editions.VARIABLE, str(tmp_path))
    with lock.alone(tmp_path):
        assert build.main([]) == 1
    assert "Ett annat bygge pågår" in capsys.readouterr().err
    with lock.alone(tmp_path):
        pass  # and it ends with the one who held it


def test_what_a_killed_build_left_is_removed(tmp_path: Path) -> None:
    programmes(tmp_path / "a.xlsx", APPLICATION)
    root = tmp_path / "var"
    inbox.accept(inbox.receive(tmp_path, root / "inbox", today=DAY), root / "inbox")
    (root / "editions").mkdir()
    before = sorted(path.name for path in root.rglob("*"))
    for name in (".inbox-new-1", ".inbox-kept-2"):
        (root / name).mkdir()
        (root / name / "x").touch()
    for name in (".inbox-kept-2.link", "current.77", "editions/.building-77.sqlite-journal"):
        (root / name).touch()
    with lock.alone(root):
        assert sorted(path.name for path in root.rglob("*")) == sorted([*before, ".bygge.lock"])
    assert list(Inputs(inbox=root / "inbox").manifest) == ["myh-program-2025.xlsx"]


def test_an_inbox_whose_link_was_not_put_in_place_is_finished(tmp_path: Path) -> None:
    programmes(tmp_path / "a.xlsx", APPLICATION)
    root = tmp_path / "var"
    staging = inbox.receive(tmp_path, root / "inbox", today=DAY)
    kept = staging.rename(root / ".inbox-kept-1")
    (root / ".inbox-kept-1.link").symlink_to(kept.name)
    with lock.alone(root):
        pass
    assert list(Inputs(inbox=root / "inbox").manifest) == ["myh-program-2025.xlsx"]


# What is said --------------------------------------------------------------------------------


def test_equal_mistakes_are_one_line_with_their_number_and_first_rows() -> None:
    same = [
        Problem("Cellen är tom.", "Fyll i den.", "a.xlsx", "B", row, "C") for row in range(3, 9)
    ]
    other = Problem("Kolumnen saknas.", "Ge den tillbaka.", "a.xlsx", "B", 1, "D")
    assert lines([*same, other, *same]) == [
        "a.xlsx, blad B, rad 3, 4, 5 och 3 rader till, kolumn C: Cellen är tom. Fyll i den.",
        "a.xlsx, blad B, rad 1, kolumn D: Kolumnen saknas. Ge den tillbaka.",
    ]


def test_thousands_of_mistakes_are_few_lines_and_a_file_with_them_all(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    report = Report(tmp_path)
    problems = [
        Problem(f"Värdet {row}-{column} är fel.", "Rätta det.", "a.xlsx", "B", row, str(column))
        for row in range(4_000)
        for column in range(5)
    ]
    report.stopped(problems)
    report.end()
    printed = capsys.readouterr().err.splitlines()
    assert len(printed) <= 60
    assert len(set(printed)) == len(printed)
    assert f"Allt står i {tmp_path / FILE}." in printed[-1]
    kept = (tmp_path / FILE).read_text(encoding="utf-8")
    assert all(str(problem) in kept for problem in problems)


def test_what_is_logged_twice_is_said_once(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    report = Report(tmp_path)
    for text in ("Samma sak.", "Samma sak.", "En annan."):
        report.handle(logging.LogRecord("data", logging.INFO, "", 0, text, None, None))
    report.handle(logging.LogRecord("data", logging.DEBUG, "", 0, "I detalj.", None, None))
    report.end()
    assert capsys.readouterr().err.splitlines() == ["Samma sak.", "En annan."]


def test_read_in_is_said_when_it_is(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "nya").mkdir()
    programmes(tmp_path / "nya" / "a.xlsx", APPLICATION)
    kept = tmp_path / "var" / "inbox"
    with caplog.at_level(logging.INFO):
        staging = inbox.receive(tmp_path / "nya", kept, today=DAY)
        assert "inläst" not in caplog.text
        inbox.accept(staging, kept)
    assert caplog.messages[-1] == "a.xlsx är inläst som myh-program-2025.xlsx."


# Damaged editions ----------------------------------------------------------------------------


@pytest.fixture
def published(var: Path, tmp_path: Path) -> Path:
    """A copy of the built edition, published under a root of its own."""
    edition = editions.current(var)
    assert edition is not None
    copy = tmp_path / "copy.sqlite"
    editions.folder(tmp_path).mkdir()
    copy.write_bytes(editions.path(edition, var).read_bytes())
    return editions.publish(copy, edition, tmp_path)


def damage(file: Path, how: str) -> None:
    content = bytearray(file.read_bytes())
    if how == "cut":
        content = content[: len(content) // 2]
    elif how == "empty":
        content = bytearray()
    else:
        at = 0 if how == "head" else len(content) // 2
        content[at : at + 40_000] = b"\xa5" * 40_000
    file.write_bytes(content)


@pytest.mark.parametrize("how", ["cut", "empty", "head", "middle"])
def test_a_damaged_edition_says_so_is_rebuilt_and_noticed(published: Path, how: str) -> None:
    root = editions.root_of(published)
    good = published.read_bytes()
    before = store.current(root)
    damage(published, how)
    with pytest.raises(store.NoEdition, match=r"skadad.*python -m data\.build"):
        store.current(root)
    assert not store.readable(published)
    built = root / "built.sqlite"
    built.write_bytes(good)
    editions.publish(built, published.stem, root)
    assert published.read_bytes() == good
    assert store.readable(published)
    assert store.current(root) == before
    assert len(store.current(root).query("SELECT * FROM county")) == 21


def test_publishing_the_same_again_leaves_the_file(published: Path) -> None:
    root = editions.root_of(published)
    number = published.stat().st_ino
    again = root / "again.sqlite"
    again.write_bytes(published.read_bytes())
    editions.publish(again, published.stem, root)
    assert published.stat().st_ino == number
    assert not again.exists()
