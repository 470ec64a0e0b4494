"""The agenda of a meeting: which sheets with which choices, in which order. No Streamlit."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from components import sheets
from components.address import choices
from components.address.choices import Choice, Known
from components.forum import own_point
from components.kit.sheet import Sheet
from components.sheets.reading import Reading
from data.forum.rows import Item


@dataclass(frozen=True)
class AgendaPoint:
    """An item as it is presented: a sheet's slug with its choices, or a question of its own.

    ``slug`` is None for a question of its own, or when the sheet no longer exists.
    """

    item: Item
    slug: str | None
    choice: Choice

    def sheet(self, now: Reading) -> Sheet | None:
        """The sheet for the item's choices, or of its own words and picture; None for a question
        of its own alone."""
        if self.slug:
            return now.sheet(self.slug, self.choice)
        picture = now.book.pictures([self.item.item_id]).get(self.item.item_id)
        return own_point.sheet(self.item, picture, now.book) if picture or self.item.body else None


def template(quarter: int, choice: Choice) -> list[dict[str, Any]]:
    """The quarter's own sheets for the forum, as values of items: a new meeting's agenda."""
    return [entry(slug, choice) for slug in sheets.PAGES[f"q{quarter}"]]


def entry(slug: str, choice: Choice) -> dict[str, Any]:
    """A sheet with those of the choices that it depends on, as values of an item."""
    return {"sheet": slug, "choices": choices.query(choice.only(sheets.uses(slug)))}


def points(items: Iterable[Item], known: Known, forum: Choice) -> list[AgendaPoint]:
    """The items in order. ``forum`` is the county and sector of the meeting."""
    return [
        AgendaPoint(
            item,
            item.sheet if item.sheet in sheets.SLUGS else None,
            choices.parse(parse_qs(item.choices), known, forum).choice,
        )
        for item in items
    ]
