"""Whom to contact about a programme: what is known, the nearest to the programme first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

import pandas as pd

from components.kit.numbers import inside
from components.sheets.programmes import row_text
from data.questions import announced, contacts
from data.store import Store

PROGRAMME_PAGE = "Utbildningens sida"
START_PAGE = "Anordnarens startsida"
NO_PAGE = row_text.NO_PAGE
SEARCH = "Sök anordnaren på webben"
SWITCHBOARD = "Anordnaren är kommunal: fråga i kommunens växel. Numret finns inte i uppgifterna."

#: A search that keeps no account of who searches; the visitor follows the link.
_SEARCH = "https://duckduckgo.com/?"

#: Words and where they lead; "" for words alone.
Way = tuple[str, str]


@dataclass(frozen=True)
class Contact:
    """What is known. ``place`` is the municipality (name) that ``place_page`` is about;
    ``unread``: nobody has opened the start page."""

    provider: str
    programme: str = ""
    place: str = ""
    programme_page: str | None = None
    place_page: str | None = None
    mailbox: str | None = None
    start_page: str | None = None
    unread: bool = False
    municipal: bool = False

    @property
    def page(self) -> str | None:
        """The nearest page that is known."""
        return self.programme_page or self.place_page or self.start_page


def page_label(contact: Contact) -> str:
    """What the nearest page is. Only the programme's own is the programme's."""
    if contact.programme_page:
        return PROGRAMME_PAGE
    if contact.place_page:
        return place_page(contact.place)
    unread = f" ({row_text.UNCHECKED})" if contact.unread else ""
    return f"{START_PAGE}{unread}" if contact.start_page else NO_PAGE


def place_page(place: str) -> str:
    """A page of the provider about what it gives in a municipality."""
    return f"Anordnarens sida för {place}"


def ways(contact: Contact) -> tuple[Way, ...]:
    """The programme's page, the provider's for the place, the mailbox, the start page; without
    any page that and a search, and where nothing at all is known of a municipality's programme,
    its switchboard."""
    found = (
        (PROGRAMME_PAGE, contact.programme_page),
        (place_page(contact.place), contact.place_page),
        (contact.mailbox, contact.mailbox and f"mailto:{contact.mailbox}"),
        (page_label(replace(contact, programme_page=None, place_page=None)), contact.start_page),
    )
    known = tuple((label, address) for label, address in found if label and address)
    if contact.page:
        return known
    unknown = (*known, (NO_PAGE, ""), (SEARCH, search(contact)))
    return (*unknown, (SWITCHBOARD, "")) if contact.municipal and not known else unknown


def printed(label: str, address: str) -> str:
    """A way as it is written on paper: "startsida: kyh.se"; "" for a search, which is not."""
    if address.startswith("mailto:"):
        return label
    if "?" in address:
        return ""
    shown = address.partition("://")[2].removeprefix("www.").rstrip("/")
    return f"{inside(label.removeprefix('Anordnarens '))}: {shown}"


def page_of(contact: Contact) -> tuple[str, str | None]:
    """The provider with the nearest page, for a table; a start page that nobody has opened says
    so."""
    unread = contact.unread and contact.page == contact.start_page
    return row_text.provider(contact.provider, unread), contact.page


def mailbox_of(contact: Contact) -> tuple[str, str] | None:
    """The mailbox with its address, for a table."""
    return (contact.mailbox, f"mailto:{contact.mailbox}") if contact.mailbox else None


def search(contact: Contact) -> str:
    """A search for the provider and the programme, as an address."""
    asked = " ".join(filter(None, (contact.provider, contact.programme, contact.place)))
    return _SEARCH + urlencode({"q": asked})


def of(
    store: Store,
    *,
    provider: str,
    programme: str,
    grants: Sequence[str],
    places: Sequence[tuple[str, str]],
    website: object,
    website_status: object,
) -> Contact:
    """What the edition knows, entered by a coordinator before fetched. ``grants`` are diarienummer
    of the programme; ``places`` its municipalities, code and name, the nearest first."""
    start = None if pd.isna(website) else str(website)
    known = Contact(
        provider=provider,
        programme=programme,
        place=places[0][1] if places else "",
        start_page=start,
        unread=start is not None and website_status != row_text.CHECKED,
        municipal=provider in contacts.municipal(store),
    )
    rows = contacts.entered(store).get(provider)
    entered = known if rows is None else _with(known, rows, grants, places)
    starts = announced.of_programmes(store).get(grants[0], ()) if grants else ()
    page = next((one.page for one in reversed(starts) if one.page), None)
    mailbox = next((one.contact for one in reversed(starts) if one.contact), None)
    # What a coordinator has entered is read by somebody; what was fetched is the provider's own.
    return replace(
        entered,
        programme_page=entered.programme_page or page,
        mailbox=entered.mailbox or mailbox,
    )


def _with(
    known: Contact, rows: pd.DataFrame, grants: Sequence[str], places: Sequence[tuple[str, str]]
) -> Contact:
    """With what was entered: of the programme, else of the nearest place, else of the provider."""
    by_key = {
        (row.municipality_code, row.diarienummer): row for row in rows.itertuples(index=False)
    }
    own = [row for row in by_key.values() if row.diarienummer in grants]
    there = [(name, by_key[code, ""]) for code, name in places if (code, "") in by_key]
    of_all = [by_key["", ""]] if ("", "") in by_key else []
    in_turn = [*own, *(row for _, row in there), *of_all]
    place = next(((name, row.page) for name, row in there if not pd.isna(row.page)), None)
    return replace(
        known,
        programme_page=next((row.page for row in own if not pd.isna(row.page)), None),
        place=place[0] if place else known.place,
        place_page=place[1] if place else None,
        mailbox=next((row.mailbox for row in in_turn if not pd.isna(row.mailbox)), None),
    )
