"""The page of YH programmes on screen: lists first, a map of the same rows on request.

A row can be marked from the list or from the map. The mark is ours, in the session: the
map's own selection is only the click that sets it, and is forgotten at once.
"""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components.kit import words
from components.kit.sheet import Figure
from components.render import rows, tables
from components.screen import calendar, compare, links, screen
from components.sheets.programmes import list as programme_list
from components.sheets.programmes import list_text as text
from components.sheets.programmes import map as programme_map
from data.kept import MB, kept
from data.questions import places

_rows = calendar.listening("programme_list", "utbildningar", rows.STYLE)

#: Rows at first, and with each press of the button below them.
FIRST, NEXT = 50, 250

#: Keys of the session: whether the map is shown, the programme marked on it, the municipality
#: that narrows the list, and how many clicks the map has been told of.
_SHOW, _MARKED, _PLACE, _TURN = "visa-karta", "_markerad", "_ort", "_vand"
_PICTURE = "kartbild"


def draw(figure: Figure, slug: str, number: int) -> None:
    """One list of the sheet. The open one of programmes on site can be shown on a map."""
    with st.container(key=f"figur-{slug}-{number}"):
        if not figure.folded:
            st.subheader(figure.title, anchor=False)
            on_site = (figure.frame["study_form"] == "bunden").all()
            (_with_map if on_site else _plain)(figure, slug, number)
            return
        # The rows are sent first when the list is opened.
        folded = st.expander(figure.title, key=f"oppna-{slug}-{number}", on_change="rerun")
        if folded.open:
            with folded:
                _plain(figure, slug, number)


def _plain(figure: Figure, slug: str, number: int) -> None:
    _list(figure, f"lista-{number}", place=None, marked=None, selectable=False)
    screen.under(figure, slug, number)


def _with_map(figure: Figure, slug: str, number: int) -> None:
    rows = figure.frame
    marked, place = _kept(rows)
    shown = st.toggle(words.SHOW_MAP, key=_SHOW, on_change=_forget)
    with st.container(key="karta-och-lista"):
        with st.container(key="karta"):
            if shown:
                _map(figure, marked)
        with st.container(key="lista"):
            if place:
                _only(place, len(_of(figure, place)), len(rows))
            _list(figure, f"lista-{number}", place=place, marked=marked, selectable=True)
            screen.under(figure, slug, number)


def _kept(rows: pd.DataFrame) -> tuple[str | None, str | None]:
    """The marked programme and the chosen municipality, while they are among the rows."""
    marked, place = st.session_state.get(_MARKED), st.session_state.get(_PLACE)
    if not (rows["diarienummer"] == marked).any():
        marked = None
    if not any(place in codes for codes in rows["codes"]):
        place = None
    return marked, place


@kept(8 * MB)
def _of(figure: Figure, place: str | None) -> pd.DataFrame:
    """A list's rows, all of them or a municipality's."""
    rows = figure.frame
    return rows[[place in codes for codes in rows["codes"]]] if place else rows


@kept(4 * MB)
def _html(figure: Figure, place: str | None, number: int, selectable: bool) -> str:
    """A list's first rows. A rerun that changes none of them makes them no second time."""
    rows = _of(figure, place)
    return programme_list.html(
        rows.head(number), every=len(rows), selectable=selectable, comparable=True, number=NEXT
    )


def _list(
    figure: Figure, key: str, *, place: str | None, marked: str | None, selectable: bool
) -> None:
    def write(number: int) -> str:
        return _html(figure, place, number, selectable)

    listed(_of(figure, place), key, write, marked=marked)


def listed(
    rows: pd.DataFrame,
    key: str,
    write: Callable[[int], str] | None = None,
    *,
    marked: str | None = None,
) -> None:
    """Rows of programmes, each of which can be added to the comparison; the rest of a long list
    on request. ``rows`` are as programme_list.html takes them, ``key`` is the list's own.

    ``write`` gives the HTML of so many rows, where that is kept; ``marked`` is the row that is
    marked on a map.
    """
    asked = f"_antal-{key}"
    number = st.session_state.get(asked, FIRST)
    if marked:  # a row that was chosen on the map is not left among those not yet shown
        number = max(number, int((rows["diarienummer"] == marked).to_numpy().argmax()) + 1)

    def more() -> None:
        st.session_state[asked] = number + NEXT

    if write is None:
        html = programme_list.html(rows.head(number), every=len(rows), comparable=True, number=NEXT)
    else:
        html = write(number)
    _rows(
        key=key,
        data={"html": html, "marked": marked, "map": ".st-key-karta", **compare.data()},
        on_pressed_change=lambda: _mark(st.session_state[key].pressed, show=True),
        on_compared_change=lambda: compare.toggle(st.session_state[key].compared),
        on_more_change=more,
    )


def _map(figure: Figure, marked: str | None) -> None:
    drawn = programme_map.deck(
        figure,
        programme_map.land(links.edition()),
        dark=st.context.theme.type == "dark",
        marked=marked,
        turn=st.session_state.get(_TURN, 0),
    )
    st.pydeck_chart(
        drawn, height=560, key=_PICTURE, on_select=_chosen, alt=text.map_alt(figure.title)
    )
    st.html(tables.small_print([text.MAP_LEGEND]))


def _only(place: str, here: int, every: int) -> None:
    name = places.municipalities(links.edition())[place]
    with st.container(key="bara-ort", horizontal=True, vertical_alignment="center"):
        st.markdown(text.only_place(name, here, every))
        st.button(rows.show_all(every), key="hela-listan", on_click=_everywhere)


def _mark(programme: str | None, *, show: bool = False) -> None:
    """Mark a programme, or unmark it when it was marked."""
    if programme is None:
        return
    again = st.session_state.get(_MARKED) == programme
    st.session_state[_MARKED] = None if again else programme
    st.session_state[_SHOW] = st.session_state.get(_SHOW, False) or show


def _chosen() -> None:
    """A click on the map: a dot marks its row, a municipality narrows the list to its rows."""
    for layer, objects in st.session_state[_PICTURE].selection.objects.items():
        st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
        if layer.startswith(programme_map.DOTS):
            _mark(objects[0]["utb"])
            if objects[0]["code"] != st.session_state.get(_PLACE):
                _everywhere()
        else:
            place = objects[0]["properties"]["code"]
            again = st.session_state.get(_PLACE) == place
            st.session_state[_PLACE] = None if again else place


def _everywhere() -> None:
    st.session_state[_PLACE] = None


def _forget() -> None:
    """Without the map there is nothing marked on it."""
    st.session_state[_MARKED] = st.session_state[_PLACE] = None
