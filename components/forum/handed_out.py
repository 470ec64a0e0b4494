"""What the handout says of the forum: decisions that are not done, orders that are on their way."""

from collections.abc import Sequence

from components.address.choices import Choice
from components.forum import handed_out_text as text
from components.render.paper.handout import Listed
from components.sheets.reading import Reading
from data.forum import life
from data.forum.book import UNFINISHED
from data.forum.errors import BookError

#: So many of each are said; the rest are counted.
MOST = 4


def listed(now: Reading, choice: Choice) -> tuple[Listed, ...]:
    """Decisions and orders, the newest first; what there is nothing of is left out."""
    forum = choice.lan, choice.bransch
    try:
        decided = [
            text.decision(one.text, one.responsible, one.due, one.state)
            for one in now.book.forum_decisions(*forum)
            if one.state in UNFINISHED
        ]
        ordered = [
            text.order(one.title, one.kind, one.addressee or one.addressee_type, one.state)
            for one in now.book.order_rows(*forum)
            if one.ordered and one.state not in life.ENDED
        ]
    except BookError as error:
        return (Listed(text.DECISIONS, (str(error),)),)
    return (*_some(text.DECISIONS, decided), *_some(text.ORDERS, ordered))


def _some(title: str, lines: Sequence[str]) -> tuple[Listed, ...]:
    if not lines:
        return ()
    left = len(lines) - MOST
    return (Listed(title, (*lines[:MOST], *((text.more(left),) if left > 0 else ()))),)
