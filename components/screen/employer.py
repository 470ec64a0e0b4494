"""The page for employers on screen: three answers with what to do, a list, a mail, steps.

The mail is put together in the browser (offer.js): nothing of it reaches the server.
"""

from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

from components.kit import words
from components.kit.sentences import plain
from components.kit.sheet import Figure
from components.render.card import card
from components.screen import calendar, links, opening, screen
from components.sheets.arbetsgivare import list as near_list
from components.sheets.arbetsgivare import text
from components.sheets.arbetsgivare.first import FIRST, NEXT, WAYS, WRITE, Three, listed
from components.sheets.cards import Sketch

_HERE = Path(__file__).parent


def _field(name: str, kind: str = "text", more: str = "") -> str:
    hint = text.MAIL.get(f"{name}_hint")
    described = f'<span class="tips" id="tips-{name}">{escape(hint)}</span>' if hint else ""
    points = f' aria-describedby="tips-{name}"' if hint else ""
    return (
        f'<p><label for="{name}">{escape(text.MAIL[name])}</label>'
        f'<input id="{name}" type="{kind}" autocomplete="off" maxlength="120"{points}{more}>'
        f"{described}</p>"
    )


_FORM = (
    f'<section class="mejl" aria-labelledby="mejl-rubrik">'
    f'<h3 id="mejl-rubrik">{escape(text.MAIL_HEADING)}</h3><p>{escape(text.MAIL_PRIVATE)}</p>'
    f'<div class="falt"><p><label for="to">{text.MAIL["to"]}</label><select id="to"></select>'
    '<span class="tips" id="sida"></span></p>'
    f"{_field('what')}{_field('places', 'number', ' min=1 max=99 inputmode=numeric')}"
    f"{_field('when')}{_field('role')}</div>"
    f'<p><label for="text">{text.MAIL["text"]}</label>'
    '<textarea id="text" rows="14" readonly></textarea></p>'
    f'<p class="knappar"><a id="open" href="mailto:">{text.MAIL["open"]}</a>'
    f'<button type="button" id="copy">{text.MAIL["copy"]}</button></p>'
    '<p role="status"></p></section>'
)

_MAIL = st.components.v2.component(
    "mejl",
    html=_FORM,
    css=(_HERE / "offer.css").read_text(encoding="utf-8"),
    js=(_HERE / "offer.js").read_text(encoding="utf-8"),
)

_rows = calendar.listening("near_list", "utbildningar", "")


def draw(sketches: Sequence[Sketch], number: int, slug: str) -> None:
    """A figure of the sheet; the mail stands after the programmes near."""
    sketch = sketches[number - 1]
    with st.container(key=f"figur-{slug}-{number}"):
        if "steps" in sketch.encoding:
            if opening.opened("steg", sketch.title):
                _steps(screen.figure(slug, number))
        elif sketch.kind == "cards":
            _three(sketch.first)
        elif sketch.kind == near_list.KIND:
            if not sketch.folded:
                st.subheader(sketch.title, anchor="nara")
                _list(sketch, number, slug)
            elif opening.opened("distans", sketch.title):
                _list(sketch, number, slug)
        elif links.current().vy == "steg":
            screen.written(card.picture(screen.figure(slug, number), 3), f"bild-{slug}-{number}")
    if sketch.kind == near_list.KIND and not sketch.folded:
        _mail(next(other.first for other in sketches if other.title == text.PROVIDERS))


def _three(three: Three) -> None:
    """The three answers, each with what to do next."""
    label, address = three.page
    with st.container(key="tre-kort", horizontal=True):
        for html, way in zip(three.cards, WAYS, strict=True):
            with st.container(key=f"lank-svar-{way}", gap="xsmall"):
                st.html(html)
                if way == "nara":
                    st.markdown(f"[{plain(label)}](<{address}>)")
                elif way == "nar":
                    links.page_link("../pages/lia.py", text.LIA_PAGE)
                else:
                    st.markdown(f"[{text.MAIL_HEADING}](#{WRITE})")


def _list(sketch: Sketch, number: int, slug: str) -> None:
    def write(shown: int) -> str:
        begun = sketch.first if shown == FIRST else None
        return begun or listed(screen.figure(slug, number), shown)

    calendar.growing(_rows, f"nara-lista-{number}", write, FIRST, NEXT)


def _steps(figure: Figure) -> None:
    labels = figure.columns
    for row in figure.frame.itertuples():
        with st.container(key=f"lank-steg-{row.Index + 1}", gap="xsmall"):
            st.markdown(
                f"**{plain(row.step)}**  \n{plain(row.means)}  \n"
                f"**{labels['time'].label}:** {plain(row.time)}  \n"
                f"**{labels['role'].label}:** {plain(row.role)}"
            )
            if row.go_to in words.PAGES:
                links.page_link(f"../pages/{row.go_to}.py", words.PAGES[row.go_to][1])


def order() -> None:
    """The way to what is not there: through the forum."""
    with st.container(key="lank-bestall"):
        links.page_link("../pages/q4.py", text.ORDER)


def _mail(providers: list[dict[str, str]]) -> None:
    with st.container(key="mejl-till-anordnaren"):
        st.html(f'<span id="{WRITE}"></span>')
        _MAIL(key="mejl", data={"providers": providers, "words": text.MAIL})
