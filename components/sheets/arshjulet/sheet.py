"""The start page: the sector's numbers, this quarter's meeting, the most important answers."""

from datetime import date

from components import sheets
from components.address.choices import Choice
from components.address.known import known
from components.kit import words
from components.kit.sheet import Lead, Missing, Sheet
from components.sheets.arshjulet import text
from data.forum import Book
from data.questions import meta
from data.store import Store

USES = ("lan", "bransch")
USES_BOOK = True  # the weighing, which it may lead with, does

#: Which sheets are asked, the most important first.
ORDER = (
    "yh-beviljat",
    "bristyrken",
    "sysselsattning",
    "vagning",
    "yh-pagar",
    "lia",
    "arbetsmarknad",
)
_MOST = 3

#: Whose numbers are the tiles, in their order.
TILES = ("sysselsattning", "bristyrken", "yh-beviljat", "yh-pagar", "lia", "bestallningar")


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The answers are those of the sheets themselves: nothing is counted or worded again."""
    sector = meta.sector(store, choice.bransch)
    county = known(store).counties[choice.lan]
    leads = _leads(store, book, choice, today)
    return Sheet(
        slug="arshjulet",
        title=text.title(sector.in_text, county),
        question=question(store, choice),
        answer=(text.now(today),),
        missing=() if leads else (Missing(text.NONE_WHY, text.NONE_DO),),
        leads=leads,
        headline=text.headline(sector.in_text, county),
        keys=sheets.tiles(TILES, store, book, choice, today),
        discuss=text.DISCUSS,
    )


def question(store: Store, choice: Choice) -> str:
    """What the sheet asks, for who needs nothing else of it: its leads are those of six sheets."""
    sector = meta.sector(store, choice.bransch)
    return text.question(sector.in_text, known(store).counties[choice.lan])


def _leads(store: Store, book: Book, choice: Choice, today: date) -> tuple[Lead, ...]:
    """The first answers that rest on figures, none of them older than 24 months."""
    found: list[Lead] = []
    for slug in ORDER:
        if slug not in sheets.SLUGS or len(found) == _MOST:
            continue
        sheet = sheets.sheet(slug, store, book, choice, today)
        if sheet.answer and sheet.figures and sheet.old_year is None:
            found.append(_lead(sheet))
    return tuple(found)


def _lead(sheet: Sheet) -> Lead:
    figure = sheet.figures[0]
    return Lead(
        page=next(page for page, slugs in sheets.PAGES.items() if sheet.slug in slugs),
        slug=sheet.slug,
        question=sheet.question,
        answer=" ".join(sheet.answer[:2]),
        source=words.source_line(figure.sources, figure.period, figure.processed),
    )
