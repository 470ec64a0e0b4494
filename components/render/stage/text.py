"""What the presenter's view says around a sheet: the run-sheet (dagordning), its buttons."""

from components.kit.words import APP, PAGES, TABLE_BEHIND

PRESENT = "Presentera"
PREVIOUS = "Föregående"
NEXT = "Nästa"
LEAVE = "Avsluta"
LEAVE_FAILED = "Avsluta presentationen"
CLOSE = "Stäng"
RUN_SHEET = "Dagordning"
PARTS = "Visa på bladet"
TO_KNOW = "Att veta"
PHONE = "Öppna bladet i telefonen"
#: In place of the code, when a telephone would get nowhere.
NOT_PUBLISHED = "Ingen QR-kod: mötet är inte publicerat. Publicera det på sidan Forum."
PHONE_HOW = "Rikta kameran mot koden, eller skriv adressen:"
NO_RUN_SHEET = (
    "Den här sidan har ingen dagordning att presentera. "
    "Öppna Q1, Q2, Q3 eller Q4 och välj Presentera."
)

CODE = "Kod:"

#: How long a point has been shown, of the minutes planned; keys.js counts.
MINUTES = "{nu} av {av} min"

#: Before the question to the room.
DISCUSS = "Att diskutera:"


def place(number: int, of: int) -> str:
    """Where in the run-sheet."""
    return f"Punkt {number} av {of}"


def page_title(page: str, number: int, of: int, sheet_title: str) -> str:
    """The browser's title: "Q3 punkt 2 av 4: YH-utbildning som kan pågå … – Årshjulet"."""
    return f"{PAGES[page][0].split()[0]} {place(number, of).lower()}: {sheet_title} – {APP}"


def beyond(asked: int, of: int) -> str:
    """The address asked for an item after the last."""
    items = "en punkt" if of == 1 else f"{of} punkter"
    return f"Punkt {asked} finns inte: dagordningen har {items}. Här visas den sista."


def of_answers(most: int) -> str:
    """After the number of answers that have come."""
    return f"svar (högst {most})"


def shown_of(shown: int, of: int) -> str:
    """A drawing with too many bars for a projector shows the first ones."""
    return f"Här visas {shown} av {of}, i tabellens ordning."


def whole_table(rows: int, columns_left_out: int, *, drawn: bool) -> str:
    """Opens the whole table, which on the slide is cut, or stands behind a drawing."""
    if drawn:
        return TABLE_BEHIND
    if columns_left_out:
        what = "hela raden" if rows == 1 else f"alla {rows} rader"
        return f"Visa {what} och alla kolumner"
    return "Visa hela tabellen" if rows == 1 else f"Visa alla {rows} rader"
