"""Adding programmes to the comparison from any list of them, and the bar that leads to it.

What is chosen is in the address (``utb``), so it follows along between pages and in a link.
"""

from typing import Any

import streamlit as st

from components.address.choices import MOST_PROGRAMMES, Known
from components.screen import links
from components.sheets.jamfor import text
from components.sheets.programmes import list_text

_SCRIPT = "../pages/jamfor.py"


def data() -> dict[str, Any]:
    """What a list's script needs to show which of its rows are chosen."""
    chosen = links.current().utb
    return {
        "compared": list(chosen),
        "full": len(chosen) >= MOST_PROGRAMMES,
        "add": list_text.ADD,
        "remove": text.REMOVE,
        "why": text.FULL,
    }


def toggle(code: str | None) -> None:
    """Add a programme, or remove it when it was chosen; there is room for four."""
    choice = links.current()
    if code is None:
        return
    if code in choice.utb:
        changed = tuple(one for one in choice.utb if one != code)
    else:
        changed = (*choice.utb, code)[:MOST_PROGRAMMES]
    links.choose(links.codes(), utb=changed)


def bar(codes: Known) -> None:
    """How many are chosen, and the way to their comparison. It stays in view under a list."""
    chosen = links.current().utb
    if not chosen:
        return
    with st.container(key="jamforelse", horizontal=True, vertical_alignment="center"):
        st.markdown(text.chosen(len(chosen), MOST_PROGRAMMES))
        links.page_link(_SCRIPT, text.COMPARE)
        links.button(text.CLEAR, "tom-jamforelse", codes, utb=())
