"""Editing the needs that employers and workshops have reported."""

from collections.abc import Mapping
from dataclasses import asdict
from functools import partial
from typing import Any

import streamlit as st

from components.forum import room_text
from components.kit.sentences import plain
from components.screen import links
from components.screen.forum import form as forms
from components.screen.forum import receipts, room
from components.screen.forum.form import BookForm, of_row
from components.sheets.forum import text
from components.sheets.occupations import named
from components.sheets.vagning import sheet as weighing
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
        st.markdown(text.NEED_HOW)
        forms.show(_new())
    for gone in book.removed_needs(choice.lan, choice.bransch):
        again = partial(needs.take_back, need_id=gone.need_id)
        forms.taken_back(f"behov-{gone.need_id}", text.need(gone), "need.take_back", again)
    found = book.need_rows(choice.lan, choice.bransch)
    if not found:
        st.markdown(text.NO_NEEDS)
    for row in found:
        with st.expander(plain(text.need(row))):
            forms.show(_edit(row))
            name = f"behov-{row.need_id}-bort"
            remove = partial(needs.remove, need_id=row.need_id, version=row.version)
            forms.confirm(
                name,
                text.REMOVE_NEED,
                text.SURE_NEED,
                text.REMOVE_YES,
                "need.remove",
                remove,
                text.REMOVED_HOW,
            )
            receipts.show(name)
    st.subheader(room_text.TELL_US, anchor=False)
    room.stands_open(book)


def _new() -> BookForm:
    def save(who: Editor, version: int, values: Mapping[str, Any]) -> str:
        choice = links.current()
        tied = {**values, "occupation": _counts_on(values)}
        needs.report(who, county_code=choice.lan, sector=choice.bransch, **tied)
        return text.reported(tied["occupation"], tied["persons"])

    return BookForm(
        name="nytt-behov",
        action="need.report",
        fields=_FIELDS,
        options=_options(),
        row={"reported": clock.today().isoformat()},
        submit=text.REPORT,
        save=save,
    )


def _edit(row: Need) -> BookForm:
    def edit(who: Editor, need_id: int, version: int, **values: Any) -> str:
        needs.edit(who, need_id, version, **values)
        now = {**asdict(row), **values}
        return text.reported(_counts_on(now), now["persons"])

    name = f"behov-{row.need_id}"
    return of_row(name, "need.edit", _FIELDS, row, edit, row.need_id, _options())


def _counts_on(values: Mapping[str, Any]) -> str | None:
    """The occupation that a need is weighed for: the one chosen, or that its words name."""
    words = values["competence"]
    chosen = values["occupation"] or (words and named.occupation(links.edition(), words))
    return chosen if chosen in _weighed() else None


def _weighed() -> list[str]:
    return weighing.weighed_occupations(links.edition(), links.current())


def _options() -> dict[str, Mapping[Any, str]]:
    """The county's municipalities, and the occupations that are weighed."""
    county = links.current().lan
    return {
        "municipality_code": places.municipalities(links.edition(), county),
        "occupation": {name: name for name in _weighed()},
    }
