"""The page of LIA on screen: calendar, ways on, map and terms; the lists on request."""

from collections.abc import Sequence
from functools import partial
from html import escape

import streamlit as st

from components.address import choices
from components.kit.sheet import Figure
from components.render import tables
from components.screen import calendar, links, map_chart, opening, screen
from components.sheets.cards import Sketch
from components.sheets.lia import list as lia_list
from components.sheets.lia import map as lia_map
from components.sheets.lia import map_text, text
from components.sheets.programmes import list_text
from components.sheets.programmes import map as programme_map
from data.kept import MB, kept

_rows = calendar.listening("lia_list", "utbildningar", "")

#: What Streamlit's own HTML would remove: an address that opens a calendar program.
_ways = calendar.listening("lia_ways", "utbildningar lia-vagar", "")

#: Rows at first, and with each press of the button below them.
FIRST, NEXT = 3, 50
_HEIGHT = 480


def draw(sketches: Sequence[Sketch], number: int, slug: str) -> None:
    """One figure of the sheet in the page's own way."""
    sketch = sketches[number - 1]
    with st.container(key=f"figur-{slug}-{number}"):
        if sketch.kind == "weeks":
            st.subheader(sketch.title, anchor=False)
            calendar.show(sketch.first, partial(screen.figure, slug, number), f"{slug}-{number}")
            ways()
        elif sketch.kind == lia_list.KIND:
            view = "narliggande" if sketch.folded else "lista"
            if opening.opened(view, sketch.title):
                _list(screen.figure(slug, number), number)
        elif sketch.kind == "circles":
            with st.container(key="lia-var"):
                _mapped(sketch, slug)
        else:
            screen.written(sketch.first, f"bild-{slug}-{number}")


def ways() -> None:
    """The template to fill in, the calendar to subscribe to."""
    query = choices.query(links.current())
    base = links.server()
    webcal = f"webcal://{base.partition('://')[2]}/lia.ics?{query}"
    items = (
        f'<a class="knapp forst" href="{base}/LIA-mall.xlsx" download>{text.OFFER}</a>',
        f'<a class="knapp" href="{escape(webcal)}">{text.SUBSCRIBE}</a>',
        f'<a class="knapp" href="{escape(f"{base}/lia.ics?{query}")}" download>'
        f"{text.DOWNLOAD_CALENDAR}</a>",
    )
    html = f'<p>{" ".join(items)}</p><p class="vem">{text.SUBSCRIBE_HOW}</p>'
    _ways(
        key="lia-vagar",
        data={"html": html, "marked": None, "map": ""},
        on_more_change=lambda: None,
        on_pressed_change=lambda: None,
    )


def _list(figure: Figure, number: int) -> None:
    key = f"lia-lista-{number}"
    calendar.growing(_rows, key, lambda shown: _html(figure, shown), FIRST, NEXT)


@kept(4 * MB)
def _html(figure: Figure, number: int) -> str:
    rows = figure.frame
    return lia_list.html(figure, rows.head(number), every=len(rows), number=NEXT)


def _mapped(sketch: Sketch, slug: str) -> None:
    """The map that is there at once, or in its place one that can be moved."""
    if links.current().karta == choices.OPEN:
        found = screen.get(slug).figures
        _map(next(one for one in found if one.encoding.get("map") == "lia"))
        links.button(list_text.STATIC, "enkel-karta", links.codes(), karta=None)
        return
    screen.written(sketch.first, "lia-karta")
    links.button(list_text.ZOOM, "zooma", links.codes(), karta=choices.OPEN)


def _map(figure: Figure) -> None:
    names = list(dict.fromkeys(figure.frame["term"]))
    with st.container(key="karta-lia"):
        first = figure.encoding["term"] if figure.encoding["term"] in names else names[0]
        term = st.segmented_control(
            map_text.TERM, names, default=first, required=True, key="lia-termin"
        )
        signs = {sign.column: map_text.layer(sign.sign, sign.name) for sign in lia_map.SIGNS}
        used = [column for column in signs if figure.frame[column].fillna(0).sum() > 0]
        shown = st.pills(
            map_text.LAYERS,
            used,
            selection_mode="multi",
            default=used,
            format_func=lambda column: signs[column],
            key="lia-lager",
        )
        drawn = lia_map.deck(
            figure,
            programme_map.land(links.edition()),
            term or first,
            shown,
            dark=st.context.theme.type == "dark",
            fit=map_chart.room(),
        )
        alt = map_text.alt(term or first)
        st.pydeck_chart(drawn, height=_HEIGHT, key="lia-kartbild", alt=alt)
        pairs = [(sign.sign, sign.name) for sign in lia_map.SIGNS if sign.column in used]
        st.html(tables.small_print([map_text.legend(pairs)]))
