"""Editing the goals that a forum sets for a year."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from components.kit.sentences import plain
from components.screen import links
from components.screen.forum import form as forms
from components.screen.forum.form import BookForm, of_row
from components.sheets.forum import text
from data import clock
from data.forum import Book, goals
from data.forum.editor import Editor
from data.forum.rows import Goal

_NUMBER = {"number": goals.FIELDS["number"]}


def show(book: Book) -> None:
    """A new goal, and those that are set, the newest year first."""
    choice = links.current()
    with st.expander(text.NEW_GOAL, expanded=True):
        st.markdown(text.GOAL_HOW)
        forms.show(_new())
    found = book.goals(choice.lan, choice.bransch)
    if not found:
        st.markdown(text.NO_GOALS)
    for row in sorted(found, key=lambda one: -one.year):
        with st.expander(plain(text.goal(row))):
            st.caption(text.GOAL_AWAY)
            forms.show(_edit(row))


def _new() -> BookForm:
    def save(who: Editor, version: int, values: Mapping[str, Any]) -> None:
        choice = links.current()
        goals.set_goal(who, county_code=choice.lan, sector=choice.bransch, **values)

    return BookForm(
        name="nytt-mal",
        action="goal.set",
        fields={name: goals.FIELDS[name] for name in ("year", "measure", "number")},
        row={"year": clock.today().year},
        submit=text.SET_GOAL,
        done=text.GOAL_SET,
        save=save,
    )


def _edit(row: Goal) -> BookForm:
    return of_row(f"mal-{row.goal_id}", "goal.edit", _NUMBER, row, goals.edit, row.goal_id)
