"""The page of YH programmes on screen: the list and its map, the other lists on request.

The map that is there at once is our own drawing (render/pictures/circles.py), where a
municipality can be chosen; in its place comes a map that can be moved, when it is asked for. A row
can be marked from the list or from that map. The mark is ours, in the session: the map's own
selection is only the click that sets it, and is forgotten at once.
"""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from components.address.choices import OPEN
from components.kit.sheet import Figure
from components.render import tables
from components.render.pictures import circles
from components.screen import calendar, compare, links, opening, screen
from components.sheets.cards import Sketch
from components.sheets.offer import list as offer_list
from components.sheets.offer import text as offer_text
from components.sheets.programmes import list_text as text
from components.sheets.programmes import map as programme_map
from components.sheets.programmes.first import FIRST, NEXT, shown
from data.kept import MB, kept
from data.questions import places

_rows = calendar.listening("programme_list", "utbildningar", "")
_places = calendar.listening("programme_places", "platser", "")

#: Keys of the session: the programme marked on the map, the municipality that narrows the list,
#: and how many clicks the map has been told of.
_MARKED, _PLACE, _TURN = "_markerad", "_ort", "_vand"
_PICTURE = "kartbild"

#: The lists that are opened on request, as the address names them.
_VIEWS = {"remote": "distans", "related": "narliggande", "offer": "utbud"}


def draw(sketches: Sequence[Sketch], number: int, slug: str) -> None:
    """The answers of a search, or one list of the sheet: that of programmes on site with its map
    beside it."""
    sketch = sketches[number - 1]
    if sketch.kind == "circles":
        return  # drawn beside its list
    if sketch.kind == "hits":
        screen.written(sketch.first, f"svar-pa-sokning-{number}")
        return
    with st.container(key=f"figur-{slug}-{number}"):
        if sketch.kind == offer_list.KIND:
            _offer(sketch, number, slug)
        elif sketch.encoding["list"] == "near":
            _with_map(sketches, number, slug)
        elif not sketch.folded or opening.opened(_VIEWS[sketch.encoding["list"]], sketch.title):
            st.subheader(sketch.title, anchor=False)
            _list(sketch, number, slug)


def _with_map(sketches: Sequence[Sketch], number: int, slug: str) -> None:
    sketch = sketches[number - 1]
    marked, place = _kept(slug, number)
    large = links.current().karta == OPEN
    with st.container(key="karta-och-lista"):
        with st.container(key="lista"):
            st.subheader(sketch.title, anchor=False)
            if place:
                rows = screen.figure(slug, number)
                _only(place, len(_of(rows, place)), len(rows.frame))
            _list(sketch, number, slug, place=place, marked=marked, selectable=large)
        with st.container(key="karta"):
            if large:
                _map(screen.figure(slug, number), marked)
            else:
                _static(sketches, place)


def _offer(sketch: Sketch, number: int, slug: str) -> None:
    """All that the county offers: which form, then the list with its map, if any, beside it."""
    if not opening.opened(_VIEWS["offer"], sketch.title):
        return
    maps = [one for one in screen.get(slug).figures if one.encoding.get("of") == "offer"]
    links.select("skolform", offer_text.NAMES, links.codes(), none=offer_text.ALL_FORMS)
    with st.container(key="utbud-och-karta"):
        with st.container(key="utbud"):
            offers(number, slug)
        for drawn in maps:
            with st.container(key="utbudskarta"):
                st.subheader(drawn.title, anchor=False)
                screen.written(circles.html(drawn, 3), "utbud-per-kommun")


def offers(number: int, slug: str) -> None:
    """A list of what is offered, of YH, gymnasium or komvux."""
    figure = screen.figure(slug, number)
    st.subheader(figure.title, anchor=False)

    def write(asked: int) -> str:
        return offer_list.html(figure, figure.frame.head(asked), number=NEXT)

    listed(f"lista-{number}", write)


def _static(sketches: Sequence[Sketch], place: str | None) -> None:
    """The map that is there at once; its municipalities can be chosen, its counties not."""
    drawn = next(one for one in sketches if one.kind == "circles" and "of" not in one.encoding)
    st.subheader(drawn.title, anchor=False)
    if drawn.encoding["level"] == "kommun":
        _places(
            key="platser",
            data={"html": drawn.first, "marked": place, "map": ""},
            on_place_change=lambda: _choose_place(st.session_state["platser"].place),
            on_pressed_change=lambda: None,
            on_more_change=lambda: None,
        )
    else:
        screen.written(drawn.first, "platser-lan")
    links.button(text.ZOOM, "zooma", links.codes(), karta=OPEN)


def _kept(slug: str, number: int) -> tuple[str | None, str | None]:
    """The marked programme and the chosen municipality, while they are among the rows."""
    marked, place = st.session_state.get(_MARKED), st.session_state.get(_PLACE)
    if marked is None and place is None:
        return None, None
    rows = screen.figure(slug, number).frame
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
    return shown(_of(figure, place), number, selectable=selectable)


def _list(
    sketch: Sketch,
    number: int,
    slug: str,
    *,
    place: str | None = None,
    marked: str | None = None,
    selectable: bool = False,
) -> None:
    def write(asked: int) -> str:
        begun = None if asked != FIRST or place or selectable else sketch.first
        return begun or _html(screen.figure(slug, number), place, asked, selectable)

    at = 0
    if marked:
        rows = _of(screen.figure(slug, number), place)
        at = int((rows["diarienummer"] == marked).to_numpy().argmax()) + 1
    listed(f"lista-{number}", write, marked=marked, least=at)


def listed(
    key: str, write: Callable[[int], str], *, marked: str | None = None, least: int = 0
) -> None:
    """Rows of programmes, each of which can be added to the comparison; the rest of a long list
    on request. ``key`` is the list's own.

    ``write`` gives the HTML of so many rows; ``marked`` is the row that is marked on a map, and
    ``least`` its number: it is not left among those not yet shown.
    """
    asked = f"_antal-{key}"
    number = max(st.session_state.get(asked, FIRST), least)

    def more() -> None:
        st.session_state[asked] = number + NEXT

    _rows(
        key=key,
        data={
            "html": links.complete(write(number)),
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
