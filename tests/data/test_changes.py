"""What an edition has that the one before had not: rows by key, times, and what was stopped."""

import sqlite3

import pandas as pd
import pytest

from data import changes, editions, fetched, writer
from data.fetch.report import write_json
from data.questions import changes as questions
from data.store import Store
from data.tables import Column, Source, Table

TABLE = Table(
    "staff",
    "Anställda",
    key=("area", "year"),
    sources=("prov",),
    columns={
        "area": Column(str, "Område"),
        "year": Column(int, "År"),
        "people": Column(int, "Antal", optional=True),
    },
)
SOURCE = Source("prov", "P", "T", "u", "CC0", "2026-11", "årlig", "ej angivet")
FIRST = [("04", 2023, 5), ("04", 2024, 6), ("18", 2023, None)]


def put(root, edition, rows, table=TABLE, stopped=()):
    """An edition in place, as the build puts it there."""
    frame = pd.DataFrame(rows, columns=list(table.columns)).astype({"people": "Int64"})
    draft = root / "draft.sqlite"
    editions.folder(root).mkdir(exist_ok=True)
    writer.write(draft, {table.name: (table, frame)}, [SOURCE], edition)
    changes.keep(draft, edition, root, stopped)
    return Store(editions.publish(draft, edition, root))


@pytest.fixture
def first(tmp_path):
    return put(tmp_path, "a", FIRST)


def counts(store):
    found = questions.changed(store)
    return found.before, found.rows.astype(object).where(found.rows.notna(), None).to_dict(
        "records"
    )


def test_the_first_edition_has_nothing_before_it(first):
    assert counts(first) == ("", [])


def test_new_revised_and_gone_are_told_apart_by_the_key(first, tmp_path):
    # one that was 5 is 7, one that was missing is 0 (which is another value), 2024 is gone
    second = put(
        tmp_path, "b", [("04", 2023, 7), ("18", 2023, 0), ("18", 2025, 1), ("19", 2025, 1)]
    )
    assert counts(second) == (
        "a",
        [{
            "title": "Anställda", "new": 2, "revised": 2, "gone": 1, "times": "2025",
            "times_gone": "2024",
        }],
    )  # fmt: skip


def test_an_edition_with_the_same_rows_says_that_nothing_differs(first, tmp_path):
    assert counts(put(tmp_path, "b", FIRST[::-1])) == ("a", [])


def test_built_again_it_keeps_what_it_was_compared_with(first, tmp_path):
    put(tmp_path, "b", FIRST[:1])
    assert counts(put(tmp_path, "a", FIRST))[0] == ""
    again = put(tmp_path, "b", FIRST[:1])
    assert counts(again)[1][0]["gone"] == 2
    assert counts(put(tmp_path, "b", FIRST[:1])) == counts(again)


def test_a_table_with_another_key_is_all_new(first, tmp_path):
    columns = TABLE.columns | {"sex": Column(str, "Kön")}
    wider = Table("staff", "Anställda", ("area", "sex"), columns, ("prov",))
    second = put(tmp_path, "b", [("04", 2023, 5, "kvinnor")], wider)
    assert (counts(second)[1][0]["new"], counts(second)[1][0]["gone"]) == (1, 0)


def test_one_that_cannot_be_read_stops_nothing_and_is_not_called_the_first(first, tmp_path):
    editions.path("a", tmp_path).write_bytes(b"not a database")
    second = put(tmp_path, "b", FIRST)
    assert questions.changed(second) is None


def test_an_edition_of_older_code_has_no_comparison(first, tmp_path):
    changes.file("a", tmp_path).unlink()
    assert questions.changed(first) is None
    assert questions.stopped(first) == ()
    put(tmp_path, "a", FIRST)
    assert questions.changed(first) is None  # it is not compared with itself


def test_what_the_last_run_could_not_fetch_is_kept_with_the_edition(first, tmp_path):
    said = {"name": "SCB, x", "keys": ["prov"], "since": "2026-11-14", "stopped": "ändrad"}
    never = said | {"name": "Kolada", "keys": ["kolada"]}
    whole = said | {"name": "MYH", "stopped": ""}
    write_json(tmp_path / fetched.FOLDER / fetched.REPORT, {"sources": [said, never, whole]})
    second = put(tmp_path, "a", FIRST, stopped=fetched.stopped(tmp_path))
    assert questions.stopped(second) == (
        questions.NotFetched("Kolada", "2026-11-14", held=False),
        questions.NotFetched("SCB, x", "2026-11-14", held=True),
    )
    assert counts(second) == ("", [])


def test_only_two_readable_files_are_compared(first, tmp_path):
    with pytest.raises(sqlite3.Error):
        changes.compared(first.path, tmp_path / "none.sqlite")
