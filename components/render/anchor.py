"""A link as HTML. One to our own pages stays in the tab, any other opens one of its own."""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from typing import Any

from components.kit import cells, inside
from components.kit.sheet import Col

#: A name in a list of them ends so: what is said of it, the next one, or a parenthesis.
_END = r"(?=$|[:;,.]| \(| och )"


def html(said: str, address: str) -> str:
    """``said`` is HTML already; it stands alone when ``address`` is empty."""
    if not address:
        return said
    # Streamlit's Markdown opens a link that does not say where in a tab of its own.
    opens = '"_self"' if inside.is_place(address) else '"_blank" rel="noopener"'
    return f'<a href="{escape(address)}" target={opens}>{said}</a>'


def cell(value: Any, column: Col) -> str:
    """A table's cell as HTML, with its link, or those of the names in it."""
    said, address = cells.cell(value, column), cells.address(value, column)
    return html(escape(said), address) if address else named(said, column.leads)


def named(said: str, leads: Mapping[str, str]) -> str:
    """A text as HTML, every name in it that leads somewhere as a link."""
    if not leads:
        return escape(said)
    parts = _names(tuple(leads)).split(said)  # every second one is a name
    return "".join(
        html(escape(part), leads[part]) if place % 2 else escape(part)
        for place, part in enumerate(parts)
    )


@lru_cache(maxsize=8)
def _names(every: tuple[str, ...]) -> re.Pattern[str]:
    """The longest first: one name may begin as another."""
    ordered = sorted(map(re.escape, every), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])({'|'.join(ordered)}){_END}")
