"""Goals of a year: one of each measure, changed by who saw it, never removed."""

import pytest

from data.forum import goals
from data.forum.errors import Conflict, Refused
from tests.forum import made

GOAL = {
    "county_code": made.COUNTY,
    "sector": made.SECTOR,
    "year": 2026,
    "measure": "startade",
    "number": 3,
}


def test_a_goal_is_set_changed_and_given_up(editor, book):
    goal = goals.set_goal(editor, **GOAL)
    goals.set_goal(editor, **GOAL | {"year": 2027})
    with pytest.raises(Refused, match="redan ett sådant mål"):
        goals.set_goal(editor, **GOAL)
    version = goals.edit(editor, goal, 1, number=4)
    with pytest.raises(Conflict):
        goals.edit(editor, goal, 1, number=5)
    found = book().goals(made.COUNTY, made.SECTOR)
    assert [(one.year, one.number) for one in found] == [(2026, 4), (2027, 3)]
    goals.edit(editor, goal, version, number=None)
    assert [one.year for one in book().goals(made.COUNTY, made.SECTOR)] == [2027]
    assert book().goals("18", made.SECTOR) == []
    # Set again, from what is now its newest version; and then it is there as before.
    assert goals.set_goal(editor, **GOAL | {"number": 0}) == goal
    assert [one.number for one in book().goals(made.COUNTY, made.SECTOR)] == [0, 3]
    with pytest.raises(Refused, match="redan ett sådant mål"):
        goals.set_goal(editor, **GOAL)
    with pytest.raises(Conflict):
        goals.edit(editor, goal, version + 1, number=7)


@pytest.mark.parametrize(
    "changes", [{"number": None}, {"number": -1}, {"measure": "rikedom"}, {"year": 1999}]
)
def test_what_is_no_goal_is_refused(editor, book, changes):
    with pytest.raises(Refused):
        goals.set_goal(editor, **GOAL | changes)
    assert book().goals(made.COUNTY, made.SECTOR) == []
