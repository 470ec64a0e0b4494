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

#: The slide before the first point.
WELCOME = "Välkommen"
WELCOME_HOW = "Rikta kameran mot koden: samma kod följer mötet och svarar."
WELCOME_CODE = "Eller skriv"
AND_CODE = "och koden"

#: Keys: what is pressed, and what it does. ``LETTERS`` can be turned off (WCAG 2.1.4).
HELP = "Tangenter"
HELP_OPEN = "Visa tangenterna"
KEYS = (
    ("→ PageDown mellanslag", "nästa punkt"),
    ("← PageUp", "föregående punkt; före den första: välkomstbilden"),
    ("↓ ↑", "nästa och föregående del av bladet"),
    ("Home End", "första och sista punkten"),
    ("Esc", "stäng det som är öppet; annars lämna presentationen"),
)
LETTERS = (
    ("B .", "svart skärm, och tillbaka"),
    ("S", "skriv beslut och anteckningar bredvid bilden"),
    ("T", "talarens fönster"),
    ("?", "visa tangenterna"),
)
LETTERS_ON = "Bokstavstangenterna är på"
LETTERS_HOW = "Stäng av dem om du styr datorn med rösten eller råkar trycka."
BLACK = "Svart skärm. Tryck på B igen för att visa bladet."

#: The chair's own window.
CHAIR = "Talarens fönster"
CHAIR_OPEN = "Öppna talarens fönster"
CHAIR_HOW = (
    "Dra fönstret till din egen skärm. Det visar dina anteckningar, nästa punkt och tiden, och "
    "styr bilden på projektorn."
)
CHAIR_WAITS = (
    "Fönstret hittar ingen presentation. Öppna den i samma webbläsare, tryck på T och låt båda "
    "fönstren vara öppna."
)
CHAIR_SCRIPT = "Talarens fönster behöver JavaScript. Presentationen går att hålla utan det."
CHAIR_FOLLOWS = "Fönstret följer presentationen."
CHAIR_BLACK = "Projektorn är svart."
CHAIR_WELCOME = "Projektorn visar välkomstbilden."
CHAIR_KEYS = (
    ("→ PageDown mellanslag", "nästa punkt"),
    ("← PageUp", "föregående punkt"),
    ("B .", "svart skärm, och tillbaka"),
)
MAKE_BLACK = "Svart skärm"
NOTES = "Anteckningar"
SAY = "Svaret i ord"
NEXT_POINT = "Nästa punkt"
LAST_POINT = "Det här är den sista punkten."
PLANNED = "Planerat"
TIME_LEFT = "{n} min kvar"
TIME_OVER = "{n} min över"

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


def more_points(number: int) -> str:
    """The points that have no room on the first slide."""
    return "och en punkt till" if number == 1 else f"och {number} punkter till"


def planned(begins: str, ends: str, minutes: int | None) -> str:
    """ "13.10–13.25 (15 min)", as far as anybody has said."""
    long = f"{minutes} min" if minutes else ""
    if not begins:
        return long
    return f"{begins}–{ends} ({long})" if ends else f"{begins}"


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
