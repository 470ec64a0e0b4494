"""The page for employers on screen: three answers with what to do, a list, a mail, steps.

The mail is put together in the browser (offer.js): nothing of it reaches the server.
"""

from html import escape
from pathlib import Path

import pandas as pd
import streamlit as st

from components.kit import words
from components.kit.sentences import plain
from components.kit.sheet import Figure, Sheet
from components.render.card import card
from components.screen import calendar, links, opening, screen
from components.sheets.arbetsgivare import list as near_list
from components.sheets.arbetsgivare import text
from data.kept import MB, kept

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

#: Rows at first, and with each press of the button below them.
FIRST, NEXT = 3, 50

#: Where the mail is put together.
_WRITE = "mejl"


def draw(figure: Figure, slug: str, number: int) -> None:
    """A figure of the sheet; the mail stands after the programmes near."""
    with st.container(key=f"figur-{slug}-{number}"):
        if "steps" in figure.encoding:
            if opening.opened("steg", figure.title):
                _steps(figure)
        elif figure.kind == "cards":
            _three(screen.get(slug), figure)
        elif figure.kind == "near":
            if not figure.folded:
                st.subheader(figure.title, anchor="nara")
                _list(figure, number)
            elif opening.opened("distans", figure.title):
                _list(figure, number)
        elif links.current().vy == "steg":
            screen.written(card.picture(figure, 3), f"bild-{slug}-{number}")
    if figure.kind == "near" and not figure.folded:
        _mail(_providers(screen.get(slug)))


def _three(sheet: Sheet, figure: Figure) -> None:
    """The three answers, each with what to do next."""
    label, address = _nearest_page(sheet)
    with st.container(key="tre-kort", horizontal=True):
        for row, act in zip(figure.frame.itertuples(), ("nara", "nar", "vem"), strict=True):
            with st.container(key=f"lank-svar-{act}", gap="xsmall"):
                said = (
                    f'<p class="topp">{escape(row.about)}</p><h3>{escape(row.finding)}</h3>'
                    f'<p class="text">{escape(row.more)}</p>'
                )
                place = "" if act == "nara" else f' id="{act}"'  # the list has that one
                st.html(f'<div{place} class="kort svarskort" data-bild>{said}</div>')
                if act == "nara":
                    st.markdown(f"[{plain(label)}](<{address}>)")
                elif act == "nar":
                    links.page_link("../pages/lia.py", text.LIA_PAGE)
                else:
                    st.markdown(f"[{text.MAIL_HEADING}](#{_WRITE})")


def _nearest_page(sheet: Sheet) -> tuple[str, str]:
    """The page of the nearest provider that has a known one; else where programmes are found."""
    listed = _providers(sheet)
    known = listed[listed["website"].notna()]
    if known.empty:
        return text.OPEN_SERVICE
    first = known.iloc[0]
    return text.provider_page(first["provider"], first["checked"]), first["website"]


def _providers(sheet: Sheet) -> pd.DataFrame:
    return next(figure.frame for figure in sheet.figures if figure.title == text.PROVIDERS)


def _list(figure: Figure, number: int) -> None:
    calendar.growing(_rows, f"nara-lista-{number}", lambda shown: _html(figure, shown), FIRST, NEXT)


@kept(4 * MB)
def _html(figure: Figure, number: int) -> str:
    rows = figure.frame
    return near_list.html(rows.head(number), every=len(rows), number=NEXT, write=f"#{_WRITE}")


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


def _mail(listed: pd.DataFrame) -> None:
    providers = [
        {
            "name": row.provider,
            "page": "" if pd.isna(row.website) else row.website,
            "checked": row.checked,
            "mailbox": _mailbox(row.contact),
        }
        for row in listed.itertuples()
    ]
    with st.container(key="mejl-till-anordnaren"):
        st.html(f'<span id="{_WRITE}"></span>')
        _MAIL(key="mejl", data={"providers": providers, "words": text.MAIL})


def _mailbox(contact: tuple[str, str] | None) -> str:
    """The role mailbox of a confirmed period, when it has one."""
    address = contact[1] if isinstance(contact, tuple) else ""
    return address.removeprefix("mailto:") if address.startswith("mailto:") else ""
