"""The start page as one view: the year's wheel, six tiles and three doors, as HTML.

The first paint and the screen write the same, so nothing moves when one takes over.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path

from components.address import choices
from components.address.choices import Choice
from components.kit.sheet import Key
from components.render.card import tiles
from components.sheets import cards
from components.sheets.arshjulet import doors, text, wheel
from components.sheets.arshjulet.doors import Door
from components.sheets.arshjulet.sheet import TILES
from components.sheets.reading import Reading
from data.forum.errors import BookError

STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")


def of(now: Reading, choice: Choice) -> tuple[str, str, str, str]:
    """What ``html`` writes, for a choice as things are now."""
    keys = now.tiles(TILES, choice)
    telling = cards.on_page(doors.telling(now.today), now, choice)
    ways = doors.doors(telling.finding, now.today)
    return html(keys, ways, now.today, _next_day(now, choice), choices.query(choice))


def _next_day(now: Reading, choice: Choice) -> date | None:
    """When the forum meets next; not known while the book cannot be read."""
    with suppress(BookError):
        meeting = now.book.next_meeting(choice.lan, choice.bransch, now.today.isoformat())
        return date.fromisoformat(meeting.day) if meeting else None
    return None


def html(
    keys: Sequence[Key], ways: Sequence[Door], today: date, next_day: date | None, query: str
) -> tuple[str, str, str, str]:
    """Wheel, tiles, doors and sources. ``query``: the choices, which every link carries on."""
    linked = [
        replace(
            key,
            page=f"/{key.page}?{query}" if key.page else "",
            under="" if key.changed else key.under.partition(" · ")[0],
        )
        for key in keys
    ]
    return (
        f'<div class="hjul" data-bild>{wheel.svg(today, next_day)}</div>',
        tiles.html(linked),
        f'<div class="dorrar">{"".join(_door(door, query) for door in ways)}</div>',
        f'<p class="var-kallan-star">{text.SOURCES}</p>',
    )


def _door(door: Door, query: str) -> str:
    return (
        f'<section class="dorr"><p class="fraga">{escape(door.who)}</p>'
        f'<h2><a href="/{door.page}?{escape(query)}">{escape(door.title)}</a></h2></section>'
    )
