"""The run-sheet (dagordning) of a meeting: the sheets of its page, one item each."""

from components import choices, sheets
from components.choices import Choice


def presented(page: str, choice: Choice) -> int | None:
    """The number of the item that is presented, from 1, or None when the page is shown whole.

    Without a number in the address it is the first item; with one too many, the last.
    """
    if page not in sheets.QUARTERS or choice.lage != choices.PRESENTATION:
        return None
    return min(choice.punkt or 1, len(sheets.PAGES[page]))
