"""Many editors at once: nobody's writing is lost, and whoever was second is told."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from data.forum import decisions, items, meetings, needs, orders
from data.forum import editor as editing
from data.forum import engine as engines
from data.forum.errors import BookError, Conflict, Fault, Gone, Refused
from data.forum.reading import StoredBook
from tests.forum import made

EDITORS = 50


def test_of_fifty_editors_of_one_row_one_wins_and_each_loser_gets_both_versions(editor, book):
    order_id, version = made.order(editor)
    together = Barrier(EDITORS)

    def change(number: int) -> Conflict | int:
        together.wait()
        try:
            return orders.edit(editor, order_id, version, title=f"Titel {number}")
        except Conflict as conflict:
            return conflict

    with ThreadPoolExecutor(EDITORS) as pool:
        results = list(pool.map(change, range(EDITORS)))
    (winner,) = [number for number, found in enumerate(results) if found == version + 1]
    stored = book().order(order_id)
    assert (stored.title, stored.version) == (f"Titel {winner}", version + 1)
    for number, lost in enumerate(results):
        if number == winner:
            continue
        assert isinstance(lost, Conflict)
        assert lost.mine == {"version": version, "title": f"Titel {number}"}
        assert (lost.theirs["version"], lost.theirs["title"]) == (version + 1, f"Titel {winner}")
    assert [event.what for event in book().events(order_id)] == ["skapad", "ändrad"]


def test_fifty_editors_who_try_again_all_get_their_change_in(editor, book):
    need_id = needs.report(editor, **(made.NEED | {"persons": 1}))

    def one_more(_: int) -> int:
        for tried in range(EDITORS * 4):
            (found,) = StoredBook(editor.engine).need_rows(made.COUNTY, made.SECTOR)
            try:
                needs.edit(editor, need_id, found.version, persons=found.persons + 1)
            except Conflict:
                continue
            return tried
        raise AssertionError("never got through")

    with ThreadPoolExecutor(EDITORS) as pool:
        tried = list(pool.map(one_more, range(EDITORS)))
    (found,) = book().need_rows(made.COUNTY, made.SECTOR)
    assert (found.persons, found.version) == (1 + EDITORS, 1 + EDITORS)
    assert sum(tried) > 0  # they did meet


def test_every_kind_of_row_is_guarded(editor, book):
    meeting_id = made.meeting(editor)
    point = book().items(meeting_id)[0].item_id
    decision_id = decisions.decide(editor, meeting_id, text="Ja", responsible="regionen")
    need_id = needs.report(editor, **made.NEED)
    order_id, version = made.order(editor, "beställd")
    late = [
        lambda: meetings.edit(editor, meeting_id, 9, day="2026-12-01"),
        lambda: meetings.move(editor, meeting_id, 9, "pågår"),
        lambda: meetings.close(editor, meeting_id, 9, "e", {}),
        lambda: meetings.count_participants(editor, meeting_id, 9, []),
        lambda: meetings.remove(editor, meeting_id, 9),
        lambda: items.edit(editor, point, 9, minutes="x"),
        lambda: items.arrange(editor, meeting_id, 9, [point]),
        lambda: items.remove(editor, point, 9),
        lambda: decisions.edit(editor, decision_id, 9, text="Nej"),
        lambda: needs.edit(editor, need_id, 9, persons=1),
        lambda: needs.remove(editor, need_id, 9),
        lambda: orders.edit(editor, order_id, version - 1, title="x"),
        lambda: orders.move(editor, order_id, version - 1, "skickad"),
    ]
    before = book().version
    for write in late:
        with pytest.raises(Conflict) as conflict:
            write()
        assert conflict.value.mine["version"] != conflict.value.theirs["version"]
    assert book().version == before


def test_a_conflict_survives_the_way_between_processes():
    conflict = pickle.loads(pickle.dumps(Conflict({"version": 1, "a": 2}, {"version": 3})))
    assert (conflict.mine, conflict.theirs) == ({"version": 1, "a": 2}, {"version": 3})
    assert "Någon annan hann spara före dig" in str(conflict)


def test_a_row_that_is_gone_is_said_to_be_so(editor):
    with pytest.raises(Gone, match="Beställningen finns inte längre"):
        orders.edit(editor, 99, 1, title="x")


@pytest.mark.parametrize("role", ["", "  ", "anna@region.se", "19121212-1212", "a\x00b", "x" * 81])
def test_a_writer_is_a_role(engine, role):
    with pytest.raises(Refused):
        editing.editor(role, engine)


def test_what_fails_half_way_leaves_nothing(editor, book):
    needs.report(editor, **made.NEED)
    before = book().version
    with pytest.raises(Refused), editor.writing() as connection:
        _empty_and_fail(connection)
    assert book().version == before
    assert len(book().need_rows(made.COUNTY, made.SECTOR)) == 1


def _empty_and_fail(connection):
    connection.exec_driver_sql("DELETE FROM need")
    raise Refused(Fault("a", "b", "c", "d"))


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_book_that_cannot_be_written_says_that_nothing_is_saved(empty, kind):
    broken = editing.editor("redaktör", engines.of(empty(kind)))
    with broken.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE need")
    with pytest.raises(BookError, match="ingenting är sparat"):
        needs.report(broken, **made.NEED)
    broken.engine.dispose()
