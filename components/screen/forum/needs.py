"""Editing the needs that employers and workshops have reported."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from components.kit.sentences import plain
from components.screen import links
from components.screen.forum import form as forms
from components.screen.forum.form import BookForm, of_row
from components.sheets.forum import text
from data import clock
from data.forum import Book, needs
from data.forum.editor import Editor
from data.forum.rows import Need
from data.questions import places

_FIELDS = {
    name: asked for name, asked in needs.FIELDS.items() if name not in ("county_code", "sector")
}


def show(book: Book) -> None:
    """A new need, and those that are reported."""
    choice = links.current()
    with st.expander(text.NEW_NEED, expanded=True):
        forms.show(_new())
    found = book.need_rows(choice.lan, choice.bransch)
    if not found:
        st.markdown(text.NO_NEEDS)
    for row in found:
        with st.expander(plain(text.need(row))):
            forms.show(_edit(row))
            name = f"behov-{row.need_id}-bort"
            remove = partial(needs.remove, need_id=row.need_id, version=row.version)
            forms.button(name, text.REMOVE_NEED, "need.remove", remove, text.REMOVED)
            forms.said(name)


def _new() -> BookForm:
    def save(who: Editor, version: int, values: Mapping[str, Any]) -> None:
        choice = links.current()
        needs.report(who, county_code=choice.lan, sector=choice.bransch, **values)

    return BookForm(
        name="nytt-behov",
        action="need.report",
        fields=_FIELDS,
        options=_options(),
        row={"reported": clock.today().isoformat()},
        submit=text.REPORT,
        done=text.REPORTED,
        save=save,
    )


def _edit(row: Need) -> BookForm:
    name = f"behov-{row.need_id}"
    return of_row(name, "need.edit", _FIELDS, row, needs.edit, row.need_id, _options())


def _options() -> dict[str, Mapping[Any, str]]:
    """The county's municipalities. A competence is free text: an occupation of the sector is
    counted in the weighing when it is written as there."""
    county = links.current().lan
    return {"municipality_code": places.municipalities(links.edition(), county)}
