"""What is said about a picture that is sent in: kept, or why it is not. Swedish."""

KEPT = "Bilden är sparad och visas på punkten."
TOO_HEAVY = "Filen är större än 5 MB. Spara den i ett mindre format och skicka den igen."
TOO_LARGE = "Bilden har över 40 miljoner bildpunkter. Förminska den och försök igen."
BROKEN = (
    "Filen gick inte att läsa som bild, så den sparades inte. Öppna den i ett bildprogram, spara "
    "den på nytt och försök igen. Ett PDF-dokument får inte ha lösenord."
)
OTHER_KIND = (
    "Filen är varken en bild (PNG, JPEG eller WebP) eller ett PDF-dokument, så den sparades inte. "
    "Spara den som något av dem, eller ta en skärmbild."
)
NO_RIGHT = (
    "Bilden sparades inte, eftersom du inte längre har rätt att skriva. Logga in igen längst ned "
    "på sidan, eller fråga den som förvaltar Årshjulet."
)
BUSY = "Servern är upptagen just nu, så bilden sparades inte. Försök igen om en stund."
TOO_OFTEN = "Många bilder har skickats på kort tid. Vänta en minut och försök igen."
UNDONE = "Bilden tog för lång tid att läsa, så den sparades inte. Skicka den i ett enklare format."


def no_page(page: int, pages: int) -> str:
    """The PDF file has no such page."""
    has = "en sida" if pages == 1 else f"{pages} sidor"
    return f"Sidan {page} finns inte: PDF-dokumentet har {has}. Skriv ett annat sidnummer."
