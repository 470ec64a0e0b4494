"""What stands in and around the calendar of LIA."""

from components.kit.numbers import count, counted

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


def show_more(number: int) -> str:
    """The button that shows the next rows."""
    return f"Visa {counted(number, '1 utbildning', 'utbildningar')} till"
