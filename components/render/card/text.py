"""Words on a card that no sheet says itself."""

from components.kit.numbers import count

WORDS = "Svaret i ord"
ABOUT = "Om siffran"
TABLE = "Tabell"
FETCH = "Hämta"
SHARE = "Dela bladet"
MORE = "Mer"
DO = "Vad göra?"
ESTIMATED = "beräknat"
WORKBOOK = "Alla tabeller (Excel)"
SLIDES = "Bilder (PowerPoint)"
EASY = "Lättläst"
LIGHT_PAGE = "Bladets egen sida, att länka till och skriva ut"

#: The direction in words, for those who do not see the arrow.
UP, DOWN, SAME = "upp", "ner", "oförändrat"


def csv(title: str) -> str:
    """The link to one table as a file."""
    return f"{title} (CSV)"


def more_figures(number: int) -> str:
    """What opens the rest of the figures."""
    return f"Fler figurer ({count(number)})"


def rows_left(number: int) -> str:
    """Under a table that is cut."""
    return f"{count(number)} rader till står på bladets egen sida och i filerna under {FETCH}."
