"""The page of a meeting, its follow-along page, and what an editor writes while it is held."""

from components.kit.numbers import published, sentence
from components.kit.words import APP, in_county
from components.sheets.forum.text import STATES
from components.sheets.sedan_sist.text import body
from data.forum.rows import Meeting

MEETINGS = "Forumets möten"
NO_BOOK = (
    "Ingen forumbok förs här, så det finns inga möten att öppna. Den som förvaltar Årshjulet "
    "slår på redigering; sedan planeras möten på sidan Forum."
)
AGENDA = "Dagordning"
NO_ITEMS = "Mötet har ingen dagordning än."
PRESENT = "Presentera mötet"
FOLLOW = "Följ med i telefonen"
START = "Börja mötet"
REHEARSE = "Repetera mötet"
REHEARSAL = "Repetition: inget av det som görs här kommer in i forumboken."
REHEARSED = "Repetition: inget sparades. På mötet hade det här skrivits in."
NOT_PUBLISHED = (
    "Mötet är inte publicerat, så det kan inte börja. Publicera det på sidan Forum, eller repetera "
    "det här så länge."
)
CLOSE = "Stäng mötet"
CLOSE_YES = "Ja, stäng mötet"
CLOSE_WHY = (
    "Mötet stängs med bladen så som de visas nu. Besluten står sedan som de är skrivna, och det "
    "som har tagits bort kan inte längre tas tillbaka. Ett stängt möte öppnas inte igen."
)
UNDO_START = "Mötet har inte börjat"
UNDO_START_WHY = (
    "Mötet blir publicerat igen, och de som följer i telefonen får veta att det väntar."
)
UNDO_START_YES = "Ja, ta tillbaka starten"
NOT_STARTED = "Mötet har inte börjat."
AS_IT_WAS = "Öppna bladen i mötets utgåva"
CLOSED = "Mötet är stängt. Här står bladen som de visades då."
NOTES = "Anteckningar"
WRITE = "Skriv"
WRITE_CLOSE = "Sluta skriva"
STARTED = "Mötet pågår."
NO_MEETING = "Mötet finns inte i forumboken"
NO_MEETING_WHY = "Adressen kan vara felskriven, eller så är mötet borttaget. Gå vidare härifrån:"
NOT_BEGUN = "Mötet har inte börjat. Sidan byter blad av sig själv när det gör det."
OVER = "Mötet är stängt. Här är det sista som visades."
FOLLOWING = "Sidan följer med när mötet byter blad."
LOST = "Kontakten med mötet är bruten. Sidan försöker igen."


def title(meeting: Meeting, county: str, sector: str) -> str:
    """ "Branschforum Q4, industrin i Sörmland, 3 december 2026", after its own title."""
    named = f"{meeting.title}: " if meeting.title else ""
    return (
        f"{named}{sentence(body(meeting.quarter))} Q{meeting.quarter}, {sector} "
        f"{in_county(county)}, {published(meeting.day)}"
    )


def label(meeting: Meeting) -> str:
    """A meeting in a list: what, when and how far it has come."""
    return (
        f"{sentence(body(meeting.quarter))} Q{meeting.quarter} den {published(meeting.day)} "
        f"({STATES[meeting.state]})"
    )


def none(county: str, sector: str) -> str:
    """The forum has no meetings in its book."""
    return f"Forumboken har inga möten för {sector} {in_county(county)} än."


def state(meeting: Meeting) -> str:
    """How far a meeting has come, as a sentence."""
    return f"Mötet är {STATES[meeting.state]}." if meeting.state != "pågår" else "Mötet pågår."


def edition(meeting: Meeting) -> str:
    """Which edition a closed meeting rests on."""
    return f"Utgåva {meeting.edition}."


def point(number: int, question: str, minutes: int | None) -> str:
    """A point of the agenda, as a heading."""
    return f"{number}. {question}" + (f" ({minutes} min)" if minutes else "")


def follow_title(question: str) -> str:
    """The browser's title of the follow-along page."""
    return f"{question} – följ mötet – {APP}"
