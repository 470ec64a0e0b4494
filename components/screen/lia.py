"""The page of LIA on screen: calendar, list and map, and the ways on for employer and provider."""

from html import escape

import streamlit as st

from components.address import choices
from components.kit import words
from components.kit.sheet import Figure
from components.render import rows, tables
from components.screen import calendar, links, map_chart, screen
from components.sheets.lia import list as lia_list
from components.sheets.lia import map as lia_map
from components.sheets.lia import map_text, text
from components.sheets.programmes import map as programme_map
from data.kept import MB, kept

_rows = calendar.listening("lia_list", "utbildningar", rows.STYLE)

#: What Streamlit's own HTML would remove: an address that opens a calendar program.
_ways = calendar.listening(
    "lia_ways",
    "kalender lia-vagar",
    ".lia-vagar a { color: var(--st-link-color, inherit); } .lia-vagar p { margin: 0.3rem 0; }",
)

#: Rows at first, and with each press of the button below them.
FIRST, NEXT = 25, 250
_HEIGHT = 560


def draw(figure: Figure, slug: str, number: int) -> None:
    """One figure of the sheet in the page's own way."""
    if figure.kind == "lia":
        _listed(figure, slug, number)
    elif figure.encoding.get("map") == "lia":
        _mapped(figure, slug, number)
    else:
        screen.figure_of(figure, slug, number)


def ways() -> None:
    """The template to fill in, the calendar to subscribe to."""
    query = choices.query(links.current())
    base = links.server()
    webcal = f"webcal://{base.partition('://')[2]}/lia.ics?{query}"
    items = (
        f'<a href="{base}/LIA-mall.xlsx" download>{text.TEMPLATE}</a>',
        f'<a href="{escape(webcal)}">{text.SUBSCRIBE}</a> '
        f'(<a href="{escape(f"{base}/lia.ics?{query}")}" download>{text.DOWNLOAD_CALENDAR}</a>). '
        f"{text.SUBSCRIBE_HOW}",
    )
    html = "".join(f"<p>{item}</p>" for item in items)
    _ways(
        key="lia-vagar",
        data={"html": html, "marked": None, "map": ""},
        on_more_change=lambda: None,
        on_pressed_change=lambda: None,
    )


def _listed(figure: Figure, slug: str, number: int) -> None:
    with st.container(key=f"figur-{slug}-{number}"):
        if not figure.folded:
            st.subheader(figure.title, anchor=False)
            _list(figure, slug, number)
            return
        if len(figure.frame) <= calendar.LONG:
            csv = links.csv(slug, number)
            st.html(lia_list.paper(figure, 3) + tables.under(figure) + tables.download(csv))
            return
        folded = st.expander(figure.title, key=f"oppna-{slug}-{number}", on_change="rerun")
        if folded.open:  # the rows are sent first when the list is opened
            with folded:
                _list(figure, slug, number)


def _list(figure: Figure, slug: str, number: int) -> None:
    key = f"lia-lista-{number}"
    calendar.growing(_rows, key, lambda shown: _html(figure, shown), FIRST, NEXT)
    screen.under(figure, slug, number)


@kept(4 * MB)
def _html(figure: Figure, number: int) -> str:
    rows = figure.frame
    return lia_list.html(figure, rows.head(number), every=len(rows), number=NEXT)


def _mapped(figure: Figure, slug: str, number: int) -> None:
    """The table per municipality, and the same on a map when it is asked for."""
    csv = links.csv(slug, number)
    with st.container(key=f"figur-{slug}-{number}"):
        st.subheader(figure.title, anchor=False)
        if st.toggle(words.SHOW_MAP, key="visa-lia-karta"):
            _map(figure)
        st.html(tables.block(figure, csv))


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
