"""What is said while a meeting is planned. Swedish."""

from datetime import date

from components.forum.timetable import clock, said_end, start
from components.kit.numbers import counted, day, day_of_year
from data.forum.rows import Meeting

FROM = "Dagordning"
TEMPLATE = "Mall för kvartalet"
HOW = (
    "Fyll i dag och tid, välj blad och tryck på Planera ett möte. Allt går att ändra efteråt, och "
    "ingen annan ser mötet förrän det är publicerat."
)
CHOOSE = "Kryssa i de blad som ska stå på dagordningen"
PLANNED = "Mötet är planerat. Ordna dagordningen och publicera mötet här nedanför."
SAVED = "Sparat"
SAVING = "Sparar …"
MOVE = "Flytta"
MINUTES = "Minuter"
UNIT = "min"
HOW_TO_MOVE = (
    "Dra i handtaget, eller ställ dig på det: blanksteg tar tag, piltangenterna, Home och End "
    "flyttar, blanksteg släpper och Escape ångrar."
)
GRABBED = "Du håller i punkten. Flytta med piltangenterna, Home och End. Blanksteg släpper."
LEFT = "Punkten står kvar där den stod."
ADD_SHEETS = "Lägg till blad"
ALL_CHOSEN = "Alla blad som har något att säga står redan på dagordningen."
NONE_CHOSEN = "Inget blad är valt. Kryssa i minst ett."
ADD_OWN = "Lägg till en egen punkt"
OWN_HOW = "När punkten är tillagd kan den få en bild: öppna den i dagordningen."
FILE = "Bild (PNG, JPEG, WebP) eller PDF, högst 5 MB"
PAGE = "Sida i PDF-dokumentet"
TOO_HEAVY = "Filen är större än 5 MB. Spara den i ett mindre format och välj den igen."
SENDING = "Skickar filen …"
NOT_SENT = "Filen kom inte fram. Se efter att nätet fungerar och välj filen igen."
REMOVE_PICTURE = "Ta bort bilden"
SURE_PICTURE = "Bilden tas bort från punkten. Den går inte att ta tillbaka, men kan skickas igen."
NO_PICTURE = "Bilden är borttagen."
DESCRIBE = "Skriv vad bilden visar, så att den går att förstå också för den som inte ser den."


def as_last(one: Meeting, today: date) -> str:
    """The way to plan a meeting like another."""
    held = date.fromisoformat(one.day)
    if held.year == today.year - 1:
        return f"Kopiera förra årets ({day(held)})"
    return f"Kopiera mötet den {day_of_year(held) if held.year == today.year else day(held)}"


def copies(points: int) -> str:
    """What is copied."""
    what = "en punkt" if points == 1 else f"{points} punkter"
    return (
        f"Dagordningen blir som då: {what}, med egna frågor, texter, bilder och minuter. Bladen "
        "visar de nyaste uppgifterna. Klockslag, plats och ordförandens roll kopieras också, om du "
        "inte har fyllt i något annat."
    )


def moved(question: str, place: int, of: int) -> str:
    """Where a point stands now."""
    return f"Sparat: ”{question}” är nu punkt {place} av {of}."


def timed(question: str, minutes: int | None) -> str:
    """How long a point takes now."""
    how = "har inga minuter" if minutes is None else f"tar {_long(minutes)}"
    return f"Sparat: ”{question}” {how}."


def total(minutes: int, without: int, end: str, ends: str, left: int | None) -> str:
    """The sum, when that is, and whether it fits. ``left``: minutes, below zero too many."""
    said = f"Summa {_long(minutes)}"
    said += f", till {end}." if end else ". Fyll i när mötet börjar, så visas klockslagen."
    if without:
        said += " En punkt saknar" if without == 1 else f" {without} punkter saknar"
        said += " minuter."
    if left is None:
        return said
    if left < 0:
        return f"{said} Det är {_long(-left)} för mycket: mötet slutar {ends}."
    if left == 0:
        return f"{said} Det går jämnt upp."
    return f"{said} Mötet slutar {ends}, så {_long(left)} är kvar."


def _long(minutes: int) -> str:
    return counted(minutes, "en minut", "minuter")


def when(one: Meeting) -> str:
    """When and where a meeting is and who chairs it; "" when nobody has said."""
    starts, ends = clock(start(one)), clock(said_end(one))
    times = f"kl. {starts}" if starts else ""
    times += f"–{ends}" if starts and ends else ""
    chair = f"ordförande: {one.chair}" if one.chair else ""
    return ", ".join(filter(None, (times, one.place, chair)))
