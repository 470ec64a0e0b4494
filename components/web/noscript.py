"""What a browser that runs no script is told: where the same figures are without one."""

from collections.abc import Sequence
from html import escape

from components import sheets
from components.kit import words
from components.kit.sheet import Sheet

WHY = (
    "Din webbläsare kör inte JavaScript. Det går bra att läsa här; för att byta län och bransch "
    "och se tabeller hela finns samma uppgifter som lätta sidor:"
)
PAPER = "Årets fyra möten på papper"
#: For the page's head. What looks like a choice cannot be made: it is shown as text.
STYLE = (
    "<noscript><style>"
    ".forsta dd{background:none!important;border:0!important;padding:0!important;height:auto}"
    ".forsta{position:static!important}.forsta-in{padding-bottom:17px!important}"
    "</style></noscript>"
)


def block(page: str, found: Sequence[Sheet], query: str) -> str:
    """``<noscript>`` for a page: the light page of each of its sheets, and of the quarters."""
    names = [name for name in sheets.QUARTERS if name != page]
    own = [page] if page in sheets.QUARTERS else []
    pages = [(name, words.PAGES[name][1]) for name in (*own, *names)]
    shown = [(sheet.slug, sheet.question) for sheet in found]
    links = "".join(
        f'<li><a href="/blad/{name}?{escape(query)}">{escape(title)}</a></li>'
        for name, title in (*shown, *pages)
    )
    paper = f'<li><a href="/handout?{escape(query)}">{PAPER}</a></li>'
    return (
        f'<noscript><div class="forsta"><div class="forsta-in"><p>{WHY}</p>'
        f"<ul>{links}{paper}</ul></div></div></noscript>"
    )
