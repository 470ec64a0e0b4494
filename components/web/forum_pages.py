"""What the forum's meetings and orders become beside Streamlit: minutes and letters. No HTTP."""

from collections.abc import Mapping

from components.address import choices
from components.forum import calendar_file as meeting_calendar
from components.forum import decision_log, invitation, invitation_page, letter_mail, letter_text
from components.forum import decision_log_text as log_text
from components.forum import letter as letters
from components.forum.minutes import collect
from components.kit import inside
from components.render.deck import deck
from components.render.paper import paper
from components.render.word.document import document
from components.sheets.reading import Reading
from components.web.light import Made, finished


def minutes(now: Reading, meeting_id: int, ending: str, base: str) -> Made | None:
    """The minutes of a published meeting, as a page, as slides ("pptx") or as a document ("docx");
    None without one."""
    found = collect(now, meeting_id, drawn=bool(ending))
    if found is None:
        return None
    query = choices.query(found.choice)
    address = f"{base}protokoll/{meeting_id}"
    if ending == "docx":
        body = document(
            [inside.led(sheet, f"{address}?{query}") for sheet in found.sheets],
            title=found.title,
            edition=found.edition,
            address=address,
            subject=found.place,
        )
        return finished(body, "docx")
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
    html = paper.page(
        found.sheets,
        title=found.title,
        edition=found.edition,
        address=address,
        interactive=f"{base}forum?{query}",
        kept=found.kept,
        ways=_ways(log_text.ways(base, meeting_id), address),
    )
    return finished(inside.complete(html, query).encode("utf-8"), "")


def decisions(now: Reading, meeting_id: int, ending: str, base: str) -> Made | None:
    """The decision log of a published meeting, as a page or ("docx") as a document."""
    found = decision_log.collect(now, meeting_id)
    if found is None:
        return None
    address, query = f"{base}beslutslogg/{meeting_id}", choices.query(found.choice)
    if ending:
        body = document(
            found.sheets,
            title=found.title,
            edition=found.edition,
            address=address,
            subject=found.place,
        )
        return finished(body, "docx")
    html = paper.page(
        found.sheets,
        title=found.title,
        edition=found.edition,
        address=address,
        interactive=f"{base}forum?{query}",
        ways=_ways(log_text.ways(base, meeting_id), address),
    )
    return finished(inside.complete(html, query).encode("utf-8"), "")


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
            body = document(
                found.parts,
                title=found.title,
                edition=found.edition,
                address=address,
                subject=found.place,
            )
            return finished(body, "docx")
        case "txt":
            return finished(letter_mail.mail(found, address).encode("utf-8"), "txt")
    ways = {
        f"{address}.docx": letter_text.DOCUMENT,
        letter_mail.opens(found, address): letter_text.MAIL,
        f"{address}.txt": letter_text.MAIL_TEXT,
    }
    query = choices.query(found.choice)
    html = paper.page(
        found.parts,
        title=found.title,
        edition=found.edition,
        address=address,
        interactive=f"{base}q4?{query}",
        ways=paper.fragment(
            "vagar.html.j2",
            label=letter_text.WAYS,
            ways=ways,
            copy=letter_text.COPY,
            copied=letter_mail.mail(found, address),
        ),
    )
    return finished(inside.complete(html, query).encode("utf-8"), "")


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
