"""Swedish wording of the decision log."""

from components.kit.numbers import count, published

LOG = "Beslutslogg"
DECISIONS = "Beslut"
SIGNED = "Justering"
NUMBER, POINT, NO_POINT = "Nr", "Punkt", "ingen"
DECISION, ADDED = "Beslut", "Tillägg efter mötet"
RESPONSIBLE, UNTIL, STATE = "Ansvarig roll", "Klart senast", "Läge nu"
NONE = "Inga beslut är inskrivna på mötet."
NONE_DO = "Forumets redaktörer skriver in besluten medan mötet pågår."
NOT_CLOSED = (
    "Mötet är inte stängt, så besluten kan fortfarande ändras. Justera när mötet är stängt."
)
LINES = (
    "Ordförande (roll): ______________________________  Datum: ____________",
    "Justerare (roll): ______________________________  Datum: ____________",
)

# Ways from the minutes and from the meeting.
WAYS = "Mötets handlingar"
MINUTES = "Minnesanteckningar"
AS_DOCUMENT = "Minnesanteckningar (Word)"
AS_SLIDES = "Minnesanteckningar (PowerPoint, med bilderna)"
LOG_DOCUMENT = "Beslutslogg (Word)"


def title(forum: str, day: str) -> str:
    """The log's heading."""
    return f"{LOG}, {forum}, {published(day)}"


def number(decided: int) -> str:
    """How many decisions there are."""
    return f"Antal beslut: {count(decided)}."


def period(day: str) -> str:
    """When it was decided."""
    return f"mötet {published(day)}"


def closed(day: str, role: str) -> str:
    """Who closed the meeting, and what that means for the decisions."""
    return (
        f"Mötet stängdes {published(day)} av rollen {role}. Sedan dess står besluten som de "
        "fattades: bara läget ändras, och tillägg får sitt eget datum."
    )


def ways(base: str, meeting_id: int) -> dict[str, str]:
    """Address → words of everything that a meeting leaves behind. ``base`` ends in "/"."""
    minutes, log = f"{base}protokoll/{meeting_id}", f"{base}beslutslogg/{meeting_id}"
    return {
        minutes: MINUTES,
        f"{minutes}.docx": AS_DOCUMENT,
        f"{minutes}.pptx": AS_SLIDES,
        log: LOG,
        f"{log}.docx": LOG_DOCUMENT,
    }
