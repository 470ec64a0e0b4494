"""A sheet on screen, with Streamlit."""

from collections.abc import Callable, Sequence

import streamlit as st

from components import sheets
from components.address.choices import Choice
from components.forum import run_sheet
from components.kit import words
from components.kit.sentences import plain
from components.kit.sheet import Figure, Lead, Missing, Sheet
from components.render import charts, tables
from components.screen import asking, calendar, links, map_chart, presenting
from components.screen.forum import editing

#: So many leads stand beside each other on a wide screen.
_LEADS_BESIDE = 3


def page(name: str) -> None:
    """The page's title and its sheets for the choice in the address, or one of them presented."""
    choice = links.current()
    book, editor = links.reading().book, editing.editor() is not None
    if run := run_sheet.presented(name, choice, book, links.codes(), editor=editor):
        presenting.show(run, get)
        return
    st.title(words.PAGES[name][1], anchor=False)
    found = [get(slug) for slug in sheets.PAGES.get(name, ())]
    if len(found) > 1:
        _contents(found)
    for sheet in found:
        show(sheet, asking.both(sheet.slug, get))


def _contents(found: list[Sheet]) -> None:
    """The page's questions, each a link to its sheet."""
    lines = [f"- [{plain(sheet.question)}](#{sheet.slug})" for sheet in found]
    with st.container(key="innehall"):
        st.markdown("\n".join(lines))


def get(slug: str, choice: Choice | None = None) -> Sheet:
    """The sheet for the choice in the address, unless another is named."""
    return links.reading().sheet(slug, choice or links.current())


def show(
    sheet: Sheet,
    ask: Callable[[], None] | None = None,
    draw: Callable[[Figure, str, int], None] | None = None,
) -> None:
    """Question, answer, figures with their tables and sources, and what may not be concluded.

    ``ask`` draws the sheet's own choices under the answer (which the first paint already shows
    and which must not move), ``draw`` a figure (of which
    sheet, its number from 1) that the sheet's page shows in a way of its own.
    """
    with st.container(key=f"blad-{sheet.slug}"):
        st.header(sheet.question, anchor=sheet.slug)
        if sheet.old_year:
            st.badge(words.old_figure(sheet.old_year), color="orange")
        if sheet.answer:
            with st.container(key=f"svar-{sheet.slug}"):
                for paragraph in sheet.answer:
                    st.markdown(plain(paragraph))
        if ask:
            with st.container(key=f"val-{sheet.slug}"):
                ask()
        _box(f"beslut-{sheet.slug}", words.DECIDED, sheet.decided, "- ")
        if sheet.notes:
            with st.container(key=f"noter-{sheet.slug}"):
                for note in sheet.notes:
                    st.markdown(plain(note))
        if sheet.leads:
            for column, lead in zip(st.columns(_LEADS_BESIDE), sheet.leads, strict=False):
                with column:
                    _lead(lead)
        for missing in sheet.missing:
            _missing(missing)
        for number, figure in enumerate(sheet.figures, start=1):
            (draw or figure_of)(figure, sheet.slug, number)
        _box(f"inte-{sheet.slug}", words.NOT_CONCLUDE, sheet.not_conclude)


def _box(key: str, heading: str, sentences: Sequence[str], mark: str = "") -> None:
    if sentences:
        with st.container(border=True, key=key):
            st.subheader(heading, anchor=False)
            for sentence in sentences:
                st.markdown(f"{mark}{plain(sentence)}")


def picture(svg: str, key: str) -> None:
    """An SVG of our own, drawn in the text's colour. ``st.html`` would remove it, and
    ``st.image`` would make it a picture that does not know the theme."""
    with st.container(key=key):
        st.markdown(svg, unsafe_allow_html=True)


def _lead(lead: Lead) -> None:
    with st.container(border=True, height="stretch", key=f"inslag-{lead.slug}"):
        st.subheader(lead.question, anchor=False)
        st.markdown(plain(lead.answer))
        st.html(tables.small_print([lead.source]))
        with st.container(key=f"lank-{lead.slug}"):
            links.page_link(f"../pages/{lead.page}.py", words.read_more(lead.page))


def under(figure: Figure, slug: str, number: int) -> None:
    """What stands under a figure that its page draws in its own way, and its CSV."""
    st.html(tables.under(figure) + tables.download(links.csv(slug, number)))


def figure_of(figure: Figure, slug: str, number: int) -> None:
    """Figure ``number`` of a sheet: drawn as its kind says, with its table and source line."""
    csv = links.csv(slug, number)
    with st.container(key=f"figur-{slug}-{number}"):
        if figure.drawn:
            st.subheader(figure.title, anchor=False)
        if figure.kind in ("line", "bar", "column"):
            st.vega_lite_chart(charts.spec(figure), alt=figure.alt, key=f"diagram-{slug}-{number}")
        elif figure.kind == "map":
            map_chart.show(figure, f"{slug}-{number}")
        elif figure.kind == "weeks":
            calendar.show(figure, f"{slug}-{number}")
            calendar.table(figure, csv, f"{slug}-{number}")
            return
        st.html(tables.block(figure, csv))


def _missing(missing: Missing) -> None:
    st.info(f"{plain(missing.why)}\n\n{plain(missing.do)}")
