"""The page for employers on screen: ways on from the answers, the steps as steps, and a mail.

The mail is put together in the browser (offer.js): nothing of it reaches the server.
"""

from html import escape
from pathlib import Path

import pandas as pd
import streamlit as st

from components.kit import words
from components.kit.sentences import plain
from components.kit.sheet import Figure, Sheet
from components.render import tables
from components.screen import links, screen
from components.sheets.arbetsgivare import text
from components.sheets.earliest import text as earliest

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

#: Where a visitor can jump to, by the figure it stands before.
_STEPS, _START = "steg", "start"


def ways(sheet: Sheet) -> None:
    """Links under the answers: the nearest provider's page, further down, and other pages."""
    jumps = dict(text.JUMP_STEPS)
    found = []
    if sheet.answer:
        label, address = _nearest_page(sheet)
        found.append(f"[{plain(label)}](<{address}>)")
        jumps = text.JUMP | jumps
    found += [f"[{label}](#{anchor})" for anchor, label in jumps.items()]
    with st.container(key="vidare", gap="xsmall"):
        st.markdown(text.BETWEEN.join(found))
        with st.container(key="lank-vidare", horizontal=True):
            links.page_link("../pages/q4.py", text.ORDER)
            if "lia" in words.PAGES:
                links.page_link("../pages/lia.py", text.LIA_PAGE)


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


def draw(figure: Figure, slug: str, number: int) -> None:
    """A figure of the sheet, with its anchor; the mail stands after the providers."""
    if "steps" in figure.encoding:
        _steps(figure, slug, number)
        return
    anchor = {text.PROVIDERS: "vem", earliest.TITLE: _START}.get(figure.title)
    if number == 1 and anchor is None:
        anchor = "nara"
    _table(figure, slug, number, anchor)
    if figure.title == text.PROVIDERS:
        _mail(figure.frame)


def _table(figure: Figure, slug: str, number: int, anchor: str | None) -> None:
    csv = links.csv(slug, number)
    with st.container(key=f"figur-{slug}-{number}"):
        _anchor(anchor)
        st.html(tables.block(figure, csv))


def _anchor(name: str | None) -> None:
    if name:
        st.html(f'<span id="{name}"></span>')


def _steps(figure: Figure, slug: str, number: int) -> None:
    labels = figure.columns
    with st.container(key=f"figur-{slug}-{number}"):
        st.subheader(figure.title, anchor=_STEPS)
        for row in figure.frame.itertuples():
            with st.container(key=f"lank-steg-{row.Index + 1}", gap="xsmall"):
                st.markdown(
                    f"**{plain(row.step)}**  \n{plain(row.means)}  \n"
                    f"**{labels['time'].label}:** {plain(row.time)}  \n"
                    f"**{labels['role'].label}:** {plain(row.role)}"
                )
                if row.go_to in words.PAGES:
                    links.page_link(f"../pages/{row.go_to}.py", words.PAGES[row.go_to][1])
        screen.under(figure, slug, number)


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
        _anchor("mejl")
        _MAIL(key="mejl", data={"providers": providers, "words": text.MAIL})


def _mailbox(contact: tuple[str, str] | None) -> str:
    """The role mailbox of a confirmed period, when it has one."""
    address = contact[1] if isinstance(contact, tuple) else ""
    return address.removeprefix("mailto:") if address.startswith("mailto:") else ""
