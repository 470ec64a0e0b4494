"""What the forum's meetings and orders become beside Streamlit: minutes and letters. No HTTP."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from components.address import choices
from components.address.choices import Choice
from components.forum import calendar_file as meeting_calendar
from components.forum import decision_log, invitation, invitation_page, letter_mail, letter_text
from components.forum import decision_log_text as log_text
from components.forum import letter as letters
from components.forum.minutes import collect
from components.kit import inside
from components.kit.sheet import Sheet
from components.render.deck import deck
from components.render.paper import paper
from components.render.word.document import document
from components.sheets.reading import Reading
from components.web.light import Made, finished


class _Written(Protocol):
    """Something that a forum has written, of an edition and for a choice."""

    @property
    def title(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def edition(self) -> str: ...
    @property
    def choice(self) -> Choice: ...


def minutes(now: Reading, meeting_id: int, ending: str, base: str) -> Made | None:
    """The minutes of a published meeting, as a page, as slides ("pptx") or as a document ("docx");
    None without one."""
    found = collect(now, meeting_id, drawn=bool(ending))
    if found is None:
        return None
    query = choices.query(found.choice)
    address = f"{base}protokoll/{meeting_id}"
    if ending == "docx":
        return _docx(
            found, [inside.led(one, f"{address}?{query}") for one in found.sheets], address
        )
    if ending:
        body = deck.deck(
            found.sheets,
            title=found.title,
            edition=found.edition,
            address_of=lambda sheet: address,
            place=found.place,
            day=found.day,
        )
        return finished(body, "pptx")
    ways = _ways(log_text.ways(base, meeting_id), address)
    return _page(found, found.sheets, address, f"{base}forum", ways, found.kept)


def decisions(now: Reading, meeting_id: int, ending: str, base: str) -> Made | None:
    """The decision log of a published meeting, as a page or ("docx") as a document."""
    found = decision_log.collect(now, meeting_id)
    if found is None:
        return None
    address = f"{base}beslutslogg/{meeting_id}"
    if ending:
        return _docx(found, found.sheets, address)
    ways = _ways(log_text.ways(base, meeting_id), address)
    return _page(found, found.sheets, address, f"{base}forum", ways)


def _ways(every: Mapping[str, str], here: str) -> str:
    """The ways to what else a meeting has left, without the page that they stand on."""
    ways = {address: said for address, said in every.items() if address != here}
    return paper.fragment("vagar.html.j2", label=log_text.WAYS, ways=ways, copied="", copy="")


def letter(now: Reading, order_id: int, ending: str, base: str) -> Made | None:
    """The letter of an order: a page, a document ("docx") or the text of a mail ("txt"); None
    where there is none to read."""
    found = letters.collect(now, order_id)
    if found is None:
        return None
    address = f"{base}bestallning/{order_id}"
    match ending:
        case "docx":
            return _docx(found, found.parts, address)
        case "txt":
            return finished(letter_mail.mail(found, address).encode("utf-8"), "txt")
    ways = {
        f"{address}.docx": letter_text.DOCUMENT,
        letter_mail.opens(found, address): letter_text.MAIL,
        f"{address}.txt": letter_text.MAIL_TEXT,
    }
    written = paper.fragment(
        "vagar.html.j2",
        label=letter_text.WAYS,
        ways=ways,
        copy=letter_text.COPY,
        copied=letter_mail.mail(found, address),
    )
    return _page(found, found.parts, address, f"{base}q4", written)


def call(now: Reading, meeting_id: int, ending: str, base: str) -> Made | None:
    """The agenda of a published meeting to print, as an entry of a calendar ("ics") or as slides
    ("pptx"); None without one."""
    found = invitation.collect(now, meeting_id, base)
    if found is None:
        return None
    match ending:
        case "ics":
            return finished(meeting_calendar.ics(found, now.today), ending)
        case "pptx" if found.meeting.state == "stängd":
            return minutes(now, meeting_id, ending, base)  # what it showed
        case "pptx":
            led = {inside.led(sheet, point.address): point for sheet, point in found.pairs}
            body = deck.deck(
                list(led),
                title=found.title,
                edition=now.newest.edition,
                address_of=lambda sheet: led[sheet].address or found.agenda,
                place=found.place,
                about=found.about,
            )
            return finished(body, ending)
        case _:
            return finished(invitation_page.page(found).encode("utf-8"), "")


def _docx(found: _Written, sheets: Sequence[Sheet], address: str) -> Made:
    """As a document, with links to where it is read."""
    body = document(
        sheets, title=found.title, edition=found.edition, address=address, subject=found.place
    )
    return finished(body, "docx")


def _page(
    found: _Written,
    sheets: Sequence[Sheet],
    address: str,
    interactive: str,
    ways: str,
    kept: Mapping[int, str] = MappingProxyType({}),
) -> Made:
    """As a page to read and print. ``interactive``: the page of the app that it belongs to."""
    query = choices.query(found.choice)
    html = paper.page(
        sheets,
        title=found.title,
        edition=found.edition,
        address=address,
        interactive=f"{interactive}?{query}",
        ways=ways,
        kept=kept,
    )
    return finished(inside.complete(html, query).encode("utf-8"), "")
