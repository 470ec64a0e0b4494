"""Words of an invitation: the mail, the printed agenda, the calendar, and what is shared."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from babel.dates import format_date

from components.forum.timetable import clock
from components.kit.numbers import day as written_day
from components.kit.numbers import inside
from components.kit.sender import sender
from components.kit.sentences import plain
from components.kit.words import APP

if TYPE_CHECKING:
    from components.forum.invitation import Invitation, InvitedPoint

AGENDA = "Dagordning"
SHARE = "Dela mötet"
NOT_YET = (
    "Mötet är inte publicerat, så det går inte att dela: länkarna skulle inte leda någonstans. "
    "Publicera det på sidan Forum."
)
LINKS = "Länkar och filer"
CALENDAR = "Lägg mötet i kalendern (.ics)"
CALENDAR_HOW = "Ändras dag, tid eller plats: skicka filen igen, så flyttas mötet i kalendern."
PRINT = "Dagordning att skriva ut, med QR till varje blad"
SLIDES = "Bildspel för dagordningen (.pptx)"
PAGE = "Mötets sida"
FOLLOW = "Följ mötet i telefonen"
ANSWER = "Svara i telefonen"
MAIL = "Text till mejlet"
MAIL_OPEN = "Skriv mejlet i ditt mejlprogram"
SUBJECT = "Ämne:"
ONE_CODE = "Mötets QR-kod"
ONE_CODE_HOW = "Samma kod hela mötet: bladen som visas, och svaren när rummet blir frågat."
CODE = "Kod:"
WHEN, WHERE, CHAIR, DIARIENUMMER = "När", "Var", "Ordförande", "Diarienummer"
NO_ITEMS = "Mötet har ingen dagordning än."
SHEETS_HOW = "Rikta telefonens kamera mot koden för att läsa bladet."
READ = "Läs:"


def when(day: str, starts: datetime | None, ends: datetime | None) -> str:
    """ "tisdag 1 december 2026, kl. 13.00–15.00"."""
    said = date.fromisoformat(day)
    written = f"{format_date(said, 'EEEE', locale='sv_SE')} {written_day(said)}"
    if starts is None:
        return written
    return f"{written}, kl. {clock(starts)}" + (f"–{clock(ends)}" if ends else "")


def minutes(planned: int | None) -> str:
    """ "10 min"; "" when nobody has said."""
    return f"{planned} min" if planned else ""


def point(one: "InvitedPoint") -> str:
    """ "13.05  2. Vad söktes, vad beviljades? (10 min)"."""
    long = f" ({minutes(one.minutes)})" if one.minutes else ""
    begins = f"{one.begins}  " if one.begins else ""
    return f"{begins}{one.number}. {one.question}{long}"


def subject(invitation: "Invitation") -> str:
    """What the mail is about."""
    return f"Inbjudan: {invitation.title}"


def mail_heading(invitation: "Invitation") -> str:
    """Above the mail, as Markdown."""
    return f"**{MAIL}.** {SUBJECT} {plain(subject(invitation))}"


def facts(invitation: "Invitation") -> list[tuple[str, str]]:
    """When, where, and what else is known: label and words."""
    meeting = invitation.meeting
    return [
        (label, said)
        for label, said in (
            (WHEN, invitation.when),
            (WHERE, meeting.place or ""),
            (CHAIR, meeting.chair or ""),
            (DIARIENUMMER, meeting.diarienummer or ""),
        )
        if said
    ]


def mail(invitation: "Invitation", *, whole: bool) -> str:
    """The mail as plain text. Not ``whole``: the agenda is left to its address."""
    known = "\n".join(f"{label}: {said}" for label, said in facts(invitation))
    agenda = "\n".join(map(point, invitation.points)) if whole else ""
    own = invitation.meeting.title  # as somebody wrote it
    parts = [
        "Hej!",
        f"Välkommen till {invitation.title if own else inside(invitation.title)}.",
        known,
        f"{AGENDA}:\n{agenda}" if agenda else "",
        f"{AGENDA} att skriva ut:\n{invitation.agenda}",
        f"Lägg mötet i kalendern:\n{invitation.agenda}.ics",
        f"{PAGE}, med bladen och det som beslutas:\n{invitation.page}",
        f"På mötet följer du med och svarar i telefonen:\n{invitation.follow}",
        f"Med vänlig hälsning\n{sender().organisation}" if sender().organisation else "",
    ]
    return "\n\n".join(filter(None, parts))


def calendar(invitation: "Invitation") -> str:
    """What the calendar says of the meeting."""
    agenda = "\n".join(map(point, invitation.points))
    ways = f"{PAGE}: {invitation.page}\n{AGENDA}: {invitation.agenda}"
    return "\n\n".join(filter(None, (agenda, ways, f"{FOLLOW}: {invitation.follow}")))


def page_title(invitation: "Invitation") -> str:
    """The browser's title of the printed agenda."""
    return f"{AGENDA}: {invitation.title} – {APP}"
