"""What the page shows of each figure before anything is pressed."""

from components.kit.sheet import Figure, Sheet
from components.render.card import card
from components.sheets.programmes import first as shared


def first(figure: Figure, sheet: Sheet) -> str | None:
    """HTML; None for what is opened on request."""
    if figure.kind == "hits":
        return card.picture(figure, 3)
    if figure.kind == "circles" and "of" not in figure.encoding:
        return shared.mapped(figure)
    return shared.listed(figure) if figure.kind == "programmes" and not figure.folded else None
