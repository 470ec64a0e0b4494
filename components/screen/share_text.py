"""What the box *Dela* says."""

SHARE = "Dela"
THIS_VIEW = "Just den här vyn"
COPY_VIEW = "Kopiera länk till vyn"
LOCKED = "Ett blad i taget"
LOCKED_WHY = (
    "Länken visar bara bladet, utan meny och val. Den fungerar i telefonen, i mejl och på papper."
)
COPY = "Kopiera länk"
MAIL = "Skriv mejl med länken"
DECK = "bildspel"
WORKBOOK = "arbetsbok"
QUARTER_DECK = "Hela kvartalet som bildspel (.pptx)"
HANDOUT = "Handout: årets viktigaste svar på ett A4"
COPIED = "Länken är kopierad."
BY_HAND = "Webbläsaren tillåter inte kopiering. Markera och kopiera adressen:"


def mail_subject(title: str) -> str:
    """The subject is what the view is."""
    return title


def mail_body(title: str, address: str) -> str:
    """A ready mail: what the link shows, and the link on a line of its own."""
    return (
        f"Hej!\n\nHär är {title}:\n{address}\n\nUppgifterna har källa och period vid varje figur."
    )
