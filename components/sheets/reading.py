"""What one rerun or one request reads: one edition, one state of the book, one day.

Made once, when it begins, and passed on, so that everything on a page is of one version.
"""

from dataclasses import dataclass
from datetime import date

from components import sheets
from components.address.choices import Choice, Known
from components.address.known import known
from components.kit.sheet import Key, Sheet
from data import clock, store
from data.forum import Book, open_book
from data.store import Store


@dataclass(frozen=True, eq=False)
class Reading:
    """``newest`` is the published edition; an address may name an older one."""

    newest: Store
    book: Book
    today: date

    def edition(self, choice: Choice) -> Store:
        """The edition that the address names, or the published one."""
        return store.opened(choice.utgava) if choice.utgava else self.newest

    def known(self, choice: Choice) -> Known:
        """What exists in that edition."""
        return known(self.edition(choice))

    def sheet(self, slug: str, choice: Choice) -> Sheet:
        """A sheet for a choice."""
        return sheets.sheet(slug, self.edition(choice), self.book, choice, self.today)

    def tiles(self, slugs: tuple[str, ...], choice: Choice) -> tuple[Key, ...]:
        """Sheets' numbers on the start page, for a choice."""
        return sheets.tiles(slugs, self.edition(choice), self.book, choice, self.today)

    def of_book(self, slugs: tuple[str, ...], choice: Choice) -> tuple[sheets.OfBook, ...]:
        """What the book adds to sheets: a cache key of a page with them."""
        return tuple(sheets.of_book(slug, self.book, choice, self.today) for slug in slugs)


def read() -> Reading:
    """As things are now. Raises NoEdition before the first build."""
    return Reading(store.current(), open_book(), clock.today())
