"""What the page shows of each figure before anything is pressed."""

from components.kit.sheet import Figure, Sheet
from components.render.calendar import html as calendar_html
from components.render.card import card
from components.sheets.lia.list import KIND

#: Programmes of the calendar at first, and with each press of the button below them.
FIRST, NEXT = 60, 100


def first(figure: Figure, sheet: Sheet) -> str | None:
    """HTML; None for a list, which is opened on request, and the table of the large map."""
    if figure.kind == "weeks":
        return calendar_html.html(figure, most=FIRST, number=NEXT)
    return None if figure.kind in (KIND, "table") else card.picture(figure, 3)
