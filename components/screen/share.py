"""The box *Dela*: the view's own address, each sheet's locked light page, a QR code, a mail."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

import streamlit as st

from components import sheets
from components.address import choices
from components.address.choices import Choice
from components.kit import loopback, site
from components.render.paper import paper
from components.render.paper import text as paper_text
from components.screen import links
from components.screen import share_text as text
from components.sheets.lia import text as lia
from components.sheets.tavla import text as tavla

_HERE = Path(__file__).parent

_BOX = st.components.v2.component(
    "dela",
    html=(
        f'<details class="dela"><summary>{text.SHARE}</summary>'
        '<div class="dela-inne"></div><p role="status"></p></details>'
    ),
    css=(_HERE / "share.css").read_text(encoding="utf-8"),
    js=(_HERE / "share.js").read_text(encoding="utf-8"),
)


def box(title: str, page: str, choice: Choice, asked: Mapping[str, str]) -> None:
    """Draw the box for a page and its sheets, ``asked``: slug → question."""
    _BOX(
        key="dela",
        data={
            "html": inside(title, page, choice, asked, links.server()),
            "copied": text.COPIED,
            "by_hand": text.BY_HAND,
        },
    )


def inside(title: str, page: str, choice: Choice, asked: Mapping[str, str], base: str) -> str:
    """The box's HTML. ``base`` is the server's own address, so that links can be mailed."""
    query = choices.query(choice)
    address = f"{base}/{page}?{query}"
    body = quote(text.mail_body(title, address))
    files = {f"{base}/handout?{query}": text.HANDOUT}
    if page in sheets.QUARTERS:
        files = {f"{base}/blad/{page}.pptx?{query}": text.QUARTER_DECK} | files
    if page == "lia":
        webcal = f"webcal://{base.partition('://')[2]}/lia.ics?{query}"
        files |= {webcal: lia.SUBSCRIBE, f"{base}/lia.ics?{query}": lia.DOWNLOAD_CALENDAR}
    if page == "forum":
        watched = f"{base.partition('://')[2]}/bevaka.ics?{query}"
        files |= {f"webcal://{watched}": tavla.SUBSCRIBE}
    return paper.fragment(
        "share.html.j2",
        text=text,
        mail=f"mailto:?subject={quote(text.mail_subject(title))}&body={body}",
        files=files,
        sheets=[(question, f"{base}/blad/{slug}", query) for slug, question in asked.items()],
        code=f"{base}/kod/{page or site.START}.svg?{query}",
        no_code=loopback.no_code(address),
        code_title=paper_text.QR_TITLE,
    )
