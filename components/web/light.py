"""What stands beside Streamlit, made from sheets: light pages, files, the handout. No HTTP."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import brotli

from components import sheets
from components.address import choices
from components.address.choices import Choice
from components.forum import handed_out
from components.kit import inside, words
from components.kit.sheet import Figure, Sheet
from components.render import sheet_data, tables
from components.render.calendar import feed
from components.render.deck import deck
from components.render.paper import handout, paper
from components.render.paper import one as one_page
from components.render.paper import text as paper_text
from components.sheets.arshjulet import sheet as arshjulet
from components.sheets.jamfor import one
from components.sheets.lia import calendar_file, calendar_text
from components.sheets.lia import found as lia
from components.sheets.programmes import list as programme_list
from components.sheets.reading import Reading
from components.sheets.tavla import sheet as tavla
from components.sheets.tavla import text as tavla_text
from data import store
from data.lia import template as lia_template
from data.questions import meta

#: What a name may end in. "" is the page, "csv" every table, "2.csv" the second figure's.
_ENDINGS = re.compile(r"|(?:[1-9][0-9]?\.)?csv|xlsx|pptx")
#: One programme on one A4.
ONE = programme_list.ONE_PAGE
#: The sheets with a calendar to subscribe to, and its ending.
CALENDAR, WATCHED = ("lia", "ics"), ("tavla", "ics")

_MEDIA = {
    "": "text/html; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "ics": "text/calendar; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "txt": "text/plain; charset=utf-8",
}


@dataclass(frozen=True)
class Made:
    """Something finished: plain, compressed (or empty) and its fingerprint."""

    plain: bytes
    packed: bytes
    etag: str
    media: str


@dataclass(frozen=True)
class Asked:
    """What was asked for: ``name`` is a sheet, a quarter (all its sheets) or "handout"."""

    name: str
    ending: str
    base: str
    arrival: choices.Arrival

    @property
    def known(self) -> bool:
        """Whether there is such a thing."""
        if self.name in sheets.QUARTERS:
            return self.ending in ("", "pptx")
        if self.name in ("handout", ONE):
            return self.ending == ""
        if (self.name, self.ending) in (CALENDAR, WATCHED):
            return True
        return self.name in sheets.SLUGS and bool(_ENDINGS.fullmatch(self.ending))

    @property
    def slugs(self) -> tuple[str, ...]:
        """The sheets that it is made of."""
        pages = sheets.QUARTERS if self.name == "handout" else (self.name,)
        of = [slug for page in pages for slug in sheets.PAGES.get(page, ())]
        return (self.name,) if self.name in sheets.SLUGS else tuple(of)

    @property
    def is_heavy(self) -> bool:
        """Whether it is a file that takes long to make: slides, or a workbook."""
        return self.ending in ("xlsx", "pptx")

    def shown(self) -> "Asked":
        """The same, for a file with only what changes it: the choices that its sheets use, and
        no address where none is written. A page says its own address and what is unknown in it."""
        if not self.ending:
            return self
        choice = self.arrival.choice
        of_edition = ("utgava", "mote") if choice.utgava else ()
        used = {name for slug in self.slugs for name in sheets.uses(slug)}
        only = choice.only(sorted({"lan", "bransch", *of_edition, *used}))
        base = "" if self.ending.endswith("csv") else self.base
        return replace(self, base=base, arrival=choices.Arrival(only))

    @property
    def own_address(self) -> str:
        """Its own address, with the choices written in our way."""
        place = self.name if self.name in ("handout", ONE) else f"blad/{self.name}"
        return f"{self.base}{place}?{self.query}"

    def address(self, sheet: Sheet) -> str:
        """The light page of a sheet, for the same choices."""
        return f"{self.base}blad/{sheet.slug}?{self.query}"

    @property
    def query(self) -> str:
        """The choices as they are written in an address."""
        return choices.query(self.arrival.choice, self.arrival.unknown)


def make(asked: Asked, now: Reading) -> Made | None:
    """The page or file; None when the sheet has no figure of that number."""
    choice = asked.arrival.choice
    edition, codes = now.edition(choice), now.known(choice)
    place = f"{codes.sectors[choice.bransch]}, {codes.counties[choice.lan]}"

    def get(slug: str) -> Sheet:
        return now.sheet(slug, choice)

    if asked.name == "handout":
        html = handout.page(
            {page: [get(slug) for slug in sheets.PAGES[page]] for page in sheets.QUARTERS},
            place=place,
            edition=edition.edition,
            address=asked.own_address,
            interactive=f"{asked.base}?{asked.query}",
            address_of=asked.address,
            order=arshjulet.ORDER,
            listed=handed_out.listed(now, choice),
        )
        return finished(inside.complete(html, asked.query).encode("utf-8"), "")
    if asked.name == ONE:
        return _one(asked, now)
    if asked.name in sheets.QUARTERS:
        found = [get(slug) for slug in sheets.PAGES[asked.name]]
        title = words.PAGES[asked.name][1]
        if asked.ending:
            return _deck(asked, found, title, edition.edition, place)
        return _paper(asked, found, f"{title}, {place}", edition.edition, asked.name)
    sheet = get(asked.name)
    match asked.ending:
        case "":
            page = f"{sheets.page_of(sheet.slug)}#{sheet.slug}"
            return _paper(asked, [sheet], sheet.title, edition.edition, page)
        case "xlsx":
            address = asked.address(sheet)
            led = inside.led(sheet, address)
            body = sheet_data.workbook(led, edition=edition.edition, address=address)
            return finished(body, "xlsx")
        case "pptx":
            return _deck(asked, [sheet], sheet.title, edition.edition, place)
        case "ics" if asked.name == WATCHED[0]:
            return finished(watched(now, choice, asked.base, asked.query), "ics")
        case "ics":
            periods = lia.subscribed(edition, choice, now.today)
            entries = calendar_file.watched(periods, f"{asked.base}lia?{asked.query}", now.today)
            name = calendar_text.title(sheet.title)
            return finished(feed.feed(entries, name=name, product="LIA"), "ics")
        case _:
            return _csv(sheet, asked.ending.removesuffix("csv").strip("."))


def watched(now: Reading, choice: Choice, base: str, query: str) -> bytes:
    """What a forum has a day for, as a calendar to subscribe to."""
    codes = now.known(choice)
    sector = meta.sector(now.edition(choice), choice.bransch).in_text
    entries = [
        feed.Watched(
            identity=f"{one.identity}@{now.book.identity}.arshjulet",
            day=one.day,
            stamp=now.today,
            summary=tavla_text.summary(one.what, one.who),
            description=tavla_text.description(one.what, one.who, f"{base}{one.page}"),
            page=f"{base}forum?{query}",
        )
        for one in tavla.watch(now.book, choice)
    ]
    name = tavla_text.calendar(codes.counties[choice.lan], sector)
    return feed.feed(entries, name=name, product="Bevaka")


def lia_mall(edition: store.Store, today: date) -> Made:
    """The empty LIA workbook, with the edition's programmes to copy from."""
    return finished(lia_template.workbook(edition, today), "xlsx")


def _one(asked: Asked, now: Reading) -> Made | None:
    """One programme for the hand; None when the address names none."""
    choice = asked.arrival.choice
    edition = now.edition(choice)
    found = one.one(edition, choice, now.today)
    if found is None:
        return None
    html = one_page.page(
        title=one.title(found),
        **vars(found),
        edition=edition.edition,
        address=asked.own_address,
        interactive=f"{asked.base}utbildningar?{asked.query}",
        notices=asked.arrival.notices,
    )
    return finished(html.encode("utf-8"), "")


def _paper(asked: Asked, found: list[Sheet], title: str, edition: str, page: str) -> Made:
    """``page``: the interactive page they belong to, with the place on it."""
    name, _, place = page.partition("#")
    choice = asked.arrival.choice
    plain = replace(asked, arrival=replace(asked.arrival, choice=choice.but(sprak=None)))
    interactive = f"{asked.base}{name}?{plain.query}" + (f"#{place}" if place else "")
    easy = ""
    if len(found) == 1 and found[0].easy:
        easy_choice = choice.but(sprak=choices.EASY)
        easy = replace(asked, arrival=replace(asked.arrival, choice=easy_choice)).own_address
    if choice.sprak and easy:
        html = paper.easy_page(
            found[0],
            edition=edition,
            address=asked.own_address,
            ordinary=plain.own_address,
            interactive=interactive,
            notices=asked.arrival.notices,
        )
        return finished(html.encode("utf-8"), "")
    no_easy = (paper_text.NO_EASY,) if choice.sprak else ()
    html = paper.page(
        found,
        title=title,
        edition=edition,
        address=asked.own_address,
        interactive=interactive,
        notices=(*no_easy, *asked.arrival.notices),
        easy=easy,
    )
    return finished(inside.complete(html, asked.query).encode("utf-8"), "")


def _deck(asked: Asked, found: list[Sheet], title: str, edition: str, place: str) -> Made:
    led = [inside.led(sheet, asked.address(sheet)) for sheet in found]
    body = deck.deck(led, title=title, edition=edition, address_of=asked.address, place=place)
    return finished(body, "pptx")


def _csv(sheet: Sheet, number: str) -> Made | None:
    """One table as it is; several with a line that names each."""
    figures: Sequence[Figure] = sheet.figures
    if number:
        figures = figures[int(number) - 1 : int(number)]
    if not figures:
        return None
    parts = [tables.csv_text(figure) for figure in figures]
    if len(figures) > 1:
        parts = [f"{figure.title}\r\n{part}" for figure, part in zip(figures, parts, strict=True)]
    return finished("\r\n".join(parts).encode("utf-8-sig"), "csv")


def finished(body: bytes, ending: str) -> Made:
    """A file or page that is done, by its ending."""
    zipped = ending in ("xlsx", "pptx", "docx")  # such a file is compressed already
    packed = b"" if zipped else brotli.compress(body, quality=7)
    return Made(body, packed, f'"{hashlib.sha256(body).hexdigest()[:32]}"', _MEDIA[ending])
