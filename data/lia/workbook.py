"""LIA workbooks (data/lia/format.py), read row by row; every mistake is named at once.

All workbooks of the inbox are read together. For each sender (a provider, an employer) only
the newest workbook that names it counts, whole; what others have handed in is left alone.
A workbook received with ``--allow-partial`` gives the rows that are right and says which are
not; any other stops the build after naming all of its mistakes.
"""

import hashlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.forms import Form
from data.inputs import Inputs
from data.lia import format as form
from data.lia import rows as lia_rows
from data.lia.programmes import Programme
from data.lia.rows import Record, Words
from data.problems import BuildStopped, Problem, lines
from data.published.cells import Names
from data.rows import Row, squeeze
from data.sectors import slug
from data.workbooks import Workbook, is_workbook

_log = logging.getLogger(__name__)

KIND = "lia"

Found = list[tuple["LiaBook", Row, Record]]


@dataclass
class LiaBook:
    """A workbook: its name as received, the day, which reception, and rows by sheet."""

    name: str
    received: str
    order: int
    partial: bool
    rows: dict[str, list[Row]]
    problems: list[Problem]

    @property
    def wrong(self) -> set[tuple[str, int | None]]:
        """Sheet and number of each row with a mistake."""
        return {(problem.sheet, problem.row) for problem in self.problems}


@dataclass(frozen=True)
class Handed:
    """Every workbook, with the rows that count; and the words that rows are held against."""

    books: tuple[LiaBook, ...]
    words: Words

    @classmethod
    def of(cls, inputs: Inputs) -> "Handed":
        """Raises BuildStopped with what is wrong with the workbooks as such."""
        books: list[LiaBook] = []
        problems: list[Problem] = []
        for path, name in inputs.files(KIND):
            entry = inputs.manifest[path.name]
            try:
                books.append(_open(path, name, entry))
            except BuildStopped as stopped:
                problems += stopped.problems
        spellings = inputs.csv("providers.csv")
        shown = dict(
            zip(spellings["provider"].map(squeeze), spellings["provider_name"], strict=True)
        )
        problems += _keep_newest(books, shown)
        if problems:
            raise BuildStopped(*problems)
        counties = inputs.csv("counties.csv")
        names = Names.of(inputs)
        places = {*names.municipality_names.values(), *counties["county"], *counties["short_name"]}
        return cls(tuple(books), Words(names, frozenset(places)))

    def periods(self, programmes: Mapping[str, Programme]) -> pd.DataFrame:
        """The first sheet: a record per row that is right (data/lia/rows.py), with
        file and row.

        The second sheet is checked too, so that one run names every mistake. Raises
        BuildStopped with those of workbooks that may not be read in part.
        """
        found = self._read(
            form.PERIODS,
            lambda row, received: lia_rows.period(row, received, self.words, programmes),
            lia_rows.same_period,
        )
        self._offers()
        self._stop_on_problems()
        self._say_what_is_left_out()
        return _frame(found)

    def offers(self) -> pd.DataFrame:
        """The second sheet, the same way; its own mistakes only."""
        found = self._offers()
        self._stop_on_problems()
        return _frame(found)

    def _offers(self) -> Found:
        return self._read(
            form.OFFERS,
            lambda row, received: lia_rows.offer(row, received, self.words),
            lia_rows.same_offer,
        )

    def _read(
        self,
        wanted: Form,
        read: Callable[[Row, str], Record],
        key: Callable[[Record], tuple],
    ) -> Found:
        found = [
            (book, row, read(row, book.received))
            for book in self.books
            for row in book.rows[wanted.sheet]
        ]
        for book in self.books:
            own = ((row, record) for at, row, record in found if at is book)
            lia_rows.require_unique(own, key, wanted.anchor)
        return found

    def _stop_on_problems(self) -> None:
        problems = []
        for book in self.books:
            wrong = book.wrong
            right = sum(
                (sheet, row.number) not in wrong
                for sheet, rows in book.rows.items()
                for row in rows
            )
            if not book.partial or (book.problems and not right):
                problems += book.problems
        if problems:
            raise BuildStopped(*problems)

    def _say_what_is_left_out(self) -> None:
        problems = [problem for book in self.books for problem in book.problems]
        for line in lines(problems):
            _log.warning("Raden är utelämnad. %s", line)
        for problem in problems:
            _log.debug("Raden är utelämnad. %s", problem)


def is_lia(path: Path) -> bool:
    """Whether a workbook is ours: by its sheets, or by its name, also when it is damaged."""
    if not is_workbook(path):
        return False
    if squeeze(path.stem).startswith("liamall"):
        return True
    return bool(Workbook(path, path.name).sheet_named(*(wanted.sheet for wanted in form.FORMS)))


def name_of(path: Path) -> str:
    """Its name in the inbox: by its sender, so that a sender's newer workbook takes the place
    of the older; one with several senders by all of them."""
    try:
        senders = sorted(_senders(_open(path, path.name, {})))
    except BuildStopped:
        senders = []  # what is wrong is said when it is read
    words = slug(senders[0])[:40] if len(senders) == 1 else "flera" if senders else "utan-rader"
    return f"{KIND}-{words}-{hashlib.sha256('|'.join(senders).encode()).hexdigest()[:6]}.xlsx"


def _open(path: Path, name: str, entry: Mapping[str, str]) -> LiaBook:
    """Raises BuildStopped when a sheet lacks its columns, or nothing is filled in."""
    book = Workbook(path, name)
    rows: dict[str, list[Row]] = {wanted.sheet: [] for wanted in form.FORMS}
    there = [wanted for wanted in form.FORMS if book.sheet_named(wanted.sheet)]
    for wanted in there or form.FORMS[:1]:
        sheet = book.sheet((wanted.sheet,), (wanted.headings[wanted.anchor],))
        found = sheet.rows(wanted.needed_columns, wanted.optional_columns)
        rows[wanted.sheet] = [row for row in found if not wanted.is_example(row)]
    book.stop_on_problems()
    if not any(rows.values()):
        sheets = " och ".join(wanted.sheet for wanted in form.FORMS)
        raise BuildStopped(
            Problem(
                f"Bladen {sheets} har inga ifyllda rader utöver exemplen.",
                "Fyll i minst en rad, eller låt filen vara.",
                file=name,
            )
        )
    return LiaBook(
        name,
        entry.get("received", ""),
        int(entry.get("order", 0)),
        entry.get("partial") == "ja",
        rows,
        book.problems,
    )


def _senders(book: LiaBook, shown: Mapping[str, str] | None = None) -> dict[str, str]:
    """Squeezed name -> the name, of everyone who hands in a row."""
    return {
        _sender(sheet, row, shown or {}): row.get(form.SENDER[sheet]) or ""
        for sheet, rows in book.rows.items()
        for row in rows
        if row.get(form.SENDER[sheet])
    }


def _sender(sheet: str, row: Row, shown: Mapping[str, str]) -> str:
    own = squeeze(row.get(form.SENDER[sheet]) or "")
    return squeeze(shown.get(own, own))


def _keep_newest(books: list[LiaBook], shown: Mapping[str, str]) -> list[Problem]:
    """Leave out what a sender has handed in anew. Two at once are a Problem."""
    newest: dict[str, LiaBook] = {}
    problems = []
    for book in sorted(books, key=lambda book: book.order):
        for sender, name in _senders(book, shown).items():
            other = newest.get(sender)
            if other and other.order == book.order:
                problems.append(
                    Problem(
                        f"Rader från {name} finns också i {other.name}, som lämnades samtidigt.",
                        "Låt bara den fil som gäller ha avsändarens rader.",
                        file=book.name,
                    )
                )
            newest[sender] = book
    for book in books:
        for sheet, rows in book.rows.items():
            kept = [row for row in rows if newest.get(_sender(sheet, row, shown), book) is book]
            if len(kept) < len(rows):
                _log.info(
                    "%s, blad %s: %d rader ersätts av en nyare fil från samma avsändare.",
                    book.name,
                    sheet,
                    len(rows) - len(kept),
                )
            book.rows[sheet] = kept
    return problems


def _frame(found: Found) -> pd.DataFrame:
    """The records of the rows that are right, with file and row."""
    wrong = {id(book): book.wrong for book, _, _ in found}
    return pd.DataFrame(
        [
            record | {"file": book.name, "row": row.number}
            for book, row, record in found
            if (row.sheet, row.number) not in wrong[id(book)]
        ]
    )
