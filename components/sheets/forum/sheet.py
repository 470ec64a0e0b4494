"""The forum: its meetings with their minutes, and what has been decided."""

from datetime import date

from components.address.choices import Choice
from components.address.known import known
from components.kit.sheet import Missing, Sheet
from components.sheets.forum import figures as forum_figures
from components.sheets.forum import finding, text
from data.forum import Book
from data.forum.errors import BookError
from data.questions import meta
from data.store import Store

USES = ("lan", "bransch")
USES_BOOK = True

#: States in which a decision asks for nothing more.
_DONE = ("klart", "avskrivet")


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """Published meetings, newest first, and their decisions."""
    sector = meta.sector(store, choice.bransch).in_text
    county = known(store).counties[choice.lan]
    title = text.title(county, sector)
    none = text.answer(county, sector, 0, None, None, 0, 0)
    try:
        every = book.meetings(choice.lan, choice.bransch)
        decided = book.forum_decisions(choice.lan, choice.bransch)
    except BookError as error:
        missing = Missing(str(error), text.NO_BOOK_HOW)
        return Sheet(
            "forum", title, text.QUESTION, (), missing=(missing,), headline=finding.NO_BOOK
        )
    if not book.kept:
        missing = Missing(text.NO_BOOK, text.NO_BOOK_HOW)
        return Sheet(
            "forum", title, text.QUESTION, none, missing=(missing,), headline=finding.NO_BOOK
        )
    found = [one for one in every if not one.hidden]
    coming = [one for one in found if one.day >= today.isoformat() and one.state == "publicerad"]
    held = [one for one in found if one.state == "stängd"]
    if not found:
        empty = Missing(text.EMPTY, text.EMPTY_HOW)
        return Sheet(
            "forum",
            title,
            text.QUESTION,
            none,
            missing=(empty,),
            headline=finding.NONE,
        )
    following = min(coming, key=lambda one: one.day, default=None)
    open_ = sum(one.state not in _DONE for one in decided)
    counted = len(held), following, len(decided), open_
    return Sheet(
        slug="forum",
        title=title,
        question=text.QUESTION,
        answer=text.answer(
            county,
            sector,
            len(held),
            next((one for one in found if one.state == "pågår"), None),
            following,
            len(decided),
            open_,
        ),
        headline=finding.headline(*counted),
        keys=finding.keys(*counted),
        caution=finding.CAUTION if decided else "",
        discuss=finding.DISCUSS,
        figures=(
            forum_figures.meetings(found, today),
            *((forum_figures.decisions(decided, today),) if decided else ()),
        ),
        not_conclude=text.NOT_CONCLUDE if decided else (),
    )
