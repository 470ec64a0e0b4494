"""A search from the address: what it means, and the choice that follows from it."""

from dataclasses import dataclass
from datetime import date

from components.address.choices import RADIUS, Choice
from components.sheets.search import current
from data.search.find import Sought, find
from data.store import Store


@dataclass(frozen=True, eq=False)
class Searched:
    """``choice``: the reader's, with the place and the form that the words name; ``asked`` is it
    as it came. ``running``: diarienummer of what can start or runs on the day."""

    sought: Sought
    choice: Choice
    asked: Choice
    running: frozenset[str]

    @property
    def narrows(self) -> bool:
        """Whether the words say more than where."""
        return self.sought.numbers is not None


def searched(store: Store, choice: Choice, today: date) -> Searched | None:
    """What the search of a choice means; None when nothing is searched for."""
    if not choice.sok:
        return None
    sought = find(store, choice.sok, choice.bransch, choice.lan)
    statuses = current.statuses(store, today)
    running = frozenset(one for one, status in statuses.items() if status != "inga-starter")
    return Searched(sought, _placed(choice, sought), choice, running)


def _placed(choice: Choice, sought: Sought) -> Choice:
    """A municipality that is typed is searched from as one that is chosen, and a county too."""
    placed = choice
    if sought.place and len(sought.place) == len(choice.lan):
        placed = choice.but(lan=sought.place, kommun=None, radie=None)
    elif sought.place and sought.place != choice.kommun:
        placed = choice.but(lan=sought.place[:2], kommun=sought.place, radie=RADIUS)
    return placed.but(form="distans") if sought.remote and not choice.form else placed
