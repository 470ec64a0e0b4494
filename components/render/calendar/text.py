"""What stands in and around the calendar of LIA."""

from components.kit.numbers import count

CONFIRMED = "bekräftade veckor"
ESTIMATED = "beräknat: någon gång under terminen"
WEEK = "Vecka"


def week_number(code: str) -> str:
    """Only the week's number."""
    return str(int(code.split("-v")[1]))


def rows_left(number: int) -> str:
    """Under a calendar that is cut to what can be read in the room."""
    more = "utbildning" if number == 1 else "utbildningar"
    return f"… {count(number)} {more} till i tabellen"


def show_all(number: int) -> str:
    """The button that shows the rest."""
    return f"Visa alla {count(number)} utbildningar i kalendern"


def show_more(more: int, every: int) -> str:
    """The next rows of a very long calendar."""
    return f"Visa {count(more)} till av {count(every)} utbildningar i kalendern"
