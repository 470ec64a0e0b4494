"""Editing the needs that employers and workshops have reported."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import streamlit as st

from components.address.known import known
from components.screen import links
from components.screen.forum import editing
from components.screen.forum import form as forms
from components.screen.forum.form import BookForm
from components.sheets.forum import text
from data import clock, store
from data.forum import needs
from data.forum.editor import Editor
from data.forum.reading import StoredBook
from data.forum.rows import Need

_FIELDS = {
    name: asked for name, asked in needs.FIELDS.items() if name not in ("county_code", "sector")
}


def show(book: StoredBook) -> None:
    """A new need, and those that are reported."""
    choice = links.current()
    with st.expander(text.NEW_NEED, expanded=True):
        forms.show(_new())
    found = book.need_rows(choice.lan, choice.bransch)
    if not found:
        st.markdown(text.NO_NEEDS)
    for row in found:
        with st.expander(editing.plain(text.need(row))):
            forms.show(_edit(row))
            name = f"behov-{row.need_id}-bort"
            forms.button(name, text.REMOVE_NEED, "need.remove", _gone(row), text.REMOVED)
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
    return BookForm(
        name=f"behov-{row.need_id}",
        action="need.edit",
        fields=_FIELDS,
        options=_options(),
        row=asdict(row),
        version=row.version,
        save=lambda who, version, values: needs.edit(who, row.need_id, version, **values),
    )


def _gone(row: Need) -> Any:
    return lambda who: needs.remove(who, row.need_id, row.version)


def _options() -> dict[str, Mapping[Any, str]]:
    """The county's municipalities. A competence is free text: an occupation of the sector is
    counted in the weighing when it is written as there."""
    choice = links.current()
    codes = known(store.opened(choice.utgava))
    return {
        "municipality_code": {
            code: name
            for code, name in codes.municipalities.items()
            if codes.county_of(code) == choice.lan
        }
    }
