"""Two to four YH programmes side by side: what differs, what is alike, and how it went for the
whole area (MYH, Arbetsförmedlingen, SCB)."""

from datetime import date

from components.address.choices import Choice
from components.kit import words
from components.kit.sheet import Missing, Sheet
from components.sheets.jamfor import compared, easy, text
from components.sheets.jamfor import facts as programme_facts
from components.sheets.jamfor import figures as draw
from data.forum import Book
from data.questions import compare
from data.store import Store

USES = ("lan", "kommun", "utb")


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The chosen programmes' own facts first, those that differ on top; then their areas'."""
    programmes = compare.programmes(store, choice.utb) if choice.utb else None
    names = () if programmes is None else compared.names(programmes)
    if programmes is None or len(names) < compared.FEWEST:
        missing = Missing(text.nothing(names), text.HOW)
        headline = text.headline(names, 0, 0)
        return Sheet(
            "jamfor", text.TITLE, text.QUESTION, (), missing=(missing,), headline=headline,
            easy=easy.nothing(),
        )  # fmt: skip
    facts = programme_facts.facts(store, programmes, choice, today)
    found = compared.sort(facts.rows)
    over = [name for name, status in zip(names, facts.status, strict=True) if status == draw.OVER]
    differ, every = len(found.differ), len(found.differ) + len(found.agree)
    areas = tuple(dict.fromkeys(programmes["education_area"]))
    return Sheet(
        slug="jamfor",
        title=words.comparison(names),
        question=text.question(len(names)),
        answer=text.answer(
            names, [row.label for row in found.differ], [row.label for row in found.agree]
        ),
        figures=(
            draw.beside(store, found, names, programmes),
            draw.alike(store, found, len(names), programmes),
            draw.areas(store, areas),
        ),
        not_conclude=text.NOT_CONCLUDE,
        notes=(text.no_starts_left(over),) if over else (),
        headline=text.headline(names, differ, every),
        keys=text.keys(differ, every, facts.status.count("kan-starta"), len(names)),
        caution=text.CAUTION,
        discuss=text.DISCUSS,
        easy=easy.easy(names, differ, every, facts.status.count("kan-starta"), len(names)),
    )
