"""The page of YH programmes on screen: the list and its map, the other lists on request.

The map that is there at once is our own drawing (render/pictures/circles.py), where a
municipality can be chosen; in its place comes a map that can be moved, when it is asked for. A row
can be marked from the list or from that map. The mark is ours, in the session: the map's own
selection is only the click that sets it, and is forgotten at once.
"""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components.address.choices import OPEN
from components.kit.sheet import Figure
from components.render import tables
from components.render.card import card
from components.render.pictures import circles
from components.screen import calendar, compare, links, opening, screen
from components.sheets.offer import list as offer_list
from components.sheets.offer import text as offer_text
from components.sheets.programmes import list as programme_list
from components.sheets.programmes import list_text as text
from components.sheets.programmes import map as programme_map
from data.kept import MB, kept
from data.questions import places

_rows = calendar.listening("programme_list", "utbildningar", "")
_places = calendar.listening("programme_places", "platser", "")

#: Rows at first, and with each press of the button below them.
FIRST, NEXT = 3, 50

#: Keys of the session: the programme marked on the map, the municipality that narrows the list,
#: and how many clicks the map has been told of.
_MARKED, _PLACE, _TURN = "_markerad", "_ort", "_vand"
_PICTURE = "kartbild"

#: The lists that are opened on request, as the address names them.
_VIEWS = {"remote": "distans", "related": "narliggande", "offer": "utbud"}


def draw(figure: Figure, slug: str, number: int) -> None:
    """The answers of a search, or one list of the sheet: that of programmes on site with its map
    beside it."""
    if figure.kind == "circles":
        return  # drawn beside its list
    if figure.kind == "hits":
        screen.written(card.picture(figure, 3), f"svar-pa-sokning-{number}")
        return
    if figure.kind == offer_list.KIND:
        with st.container(key=f"figur-{slug}-{number}"):
            _offer(figure, slug, number)
        return
    with st.container(key=f"figur-{slug}-{number}"):
        if figure.encoding["list"] == "near":
            _with_map(figure, slug, number)
        elif not figure.folded or opening.opened(_VIEWS[figure.encoding["list"]], figure.title):
            st.subheader(figure.title, anchor=False)
            _list(figure, f"lista-{number}", place=None, marked=None, selectable=False)


def _with_map(figure: Figure, slug: str, number: int) -> None:
    rows = figure.frame
    marked, place = _kept(rows)
    large = links.current().karta == OPEN
    with st.container(key="karta-och-lista"):
        with st.container(key="lista"):
            st.subheader(figure.title, anchor=False)
            if place:
                _only(place, len(_of(figure, place)), len(rows))
            _list(figure, f"lista-{number}", place=place, marked=marked, selectable=large)
        with st.container(key="karta"):
            if large:
                _map(figure, marked)
            else:
                _static(screen.get(slug).figures, place)


def _offer(figure: Figure, slug: str, number: int) -> None:
    """All that the county offers: which form, then the list with its map, if any, beside it."""
    if not opening.opened(_VIEWS["offer"], figure.title):
        return
    maps = [one for one in screen.get(slug).figures if one.encoding.get("of") == "offer"]
    links.select("skolform", offer_text.NAMES, links.codes(), none=offer_text.ALL_FORMS)
    with st.container(key="utbud-och-karta"):
        with st.container(key="utbud"):
            offers(figure, number)
        for drawn in maps:
            with st.container(key="utbudskarta"):
                st.subheader(drawn.title, anchor=False)
                screen.written(circles.html(drawn, 3), "utbud-per-kommun")


def offers(figure: Figure, number: int) -> None:
    """A list of what is offered, of YH, gymnasium or komvux."""
    st.subheader(figure.title, anchor=False)

    def write(shown: int) -> str:
        return offer_list.html(figure, figure.frame.head(shown), number=NEXT)

    listed(figure.frame, f"lista-{number}", write)


def _static(figures: tuple[Figure, ...], place: str | None) -> None:
    """The map that is there at once; its municipalities can be chosen, its counties not."""
    drawn = next(one for one in figures if one.kind == "circles" and "of" not in one.encoding)
    st.subheader(drawn.title, anchor=False)
    if drawn.encoding["level"] == "kommun":
        _places(
            key="platser",
            data={"html": _choosing(drawn), "marked": place, "map": ""},
            on_place_change=lambda: _choose_place(st.session_state["platser"].place),
            on_pressed_change=lambda: None,
            on_more_change=lambda: None,
        )
    else:
        screen.written(circles.html(drawn, 3), "platser-lan")
    links.button(text.ZOOM, "zooma", links.codes(), karta=OPEN)


@kept(4 * MB)
def _choosing(figure: Figure) -> str:
    found = figure.frame.dropna(subset="programmes")
    says = {
        code: text.in_place(name, int(number))
        for code, name, number in found[["code", "name", "programmes"]].itertuples(index=False)
    }
    return circles.choosing(figure, says)


def _kept(rows: pd.DataFrame) -> tuple[str | None, str | None]:
    """The marked programme and the chosen municipality, while they are among the rows."""
    marked, place = st.session_state.get(_MARKED), st.session_state.get(_PLACE)
    if links.current().karta != OPEN or not (rows["diarienummer"] == marked).any():
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
        data={
            "html": links.complete(html),
            "marked": marked,
            "map": ".st-key-karta",
            **compare.data(),
        },
        on_pressed_change=lambda: _mark(st.session_state[key].pressed),
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
        drawn, height=480, key=_PICTURE, on_select=_chosen, alt=text.map_alt(figure.title)
    )
    st.html(tables.small_print([text.MAP_LEGEND]))
    links.button(text.STATIC, "enkel-karta", links.codes(), karta=None)


def _only(place: str, here: int, every: int) -> None:
    name = places.municipalities(links.edition())[place]
    with st.container(key="bara-ort", horizontal=True, vertical_alignment="center"):
        st.markdown(text.only_place(name, here, every))
        st.button(text.show_all(every), key="hela-listan", on_click=_everywhere)


def _mark(programme: str | None) -> None:
    """Mark a programme, or unmark it when it was marked."""
    if programme is None:
        return
    again = st.session_state.get(_MARKED) == programme
    st.session_state[_MARKED] = None if again else programme


def _chosen() -> None:
    """A click on the map: a dot marks its row, a municipality narrows the list to its rows."""
    for layer, objects in st.session_state[_PICTURE].selection.objects.items():
        st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
        if layer.startswith(programme_map.DOTS):
            _mark(objects[0]["utb"])
            if objects[0]["code"] != st.session_state.get(_PLACE):
                _everywhere()
        else:
            _choose_place(objects[0]["properties"]["code"])


def _choose_place(place: str | None) -> None:
    """A municipality narrows the list to its own rows, and again does not."""
    if place is not None:
        again = st.session_state.get(_PLACE) == place
        st.session_state[_PLACE] = None if again else place


def _everywhere() -> None:
    st.session_state[_PLACE] = None
