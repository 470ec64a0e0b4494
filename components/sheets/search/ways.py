"""Where an answer of a search leads: addresses of our own pages, complete."""

from typing import Any

from components.address import choices
from components.address.choices import Choice

#: How a page is shown, and what narrowed it: an answer leads to all that it names.
_NOT_ON = dict.fromkeys(("lage", "punkt", "karta", "vy", "omrade", "takt", "start"))


def to(page: str, choice: Choice, **changes: Any) -> str:
    """A page of ours for the reader's choices, with some of them changed."""
    return f"/{page}?{choices.query(choice.but(**{**_NOT_ON, **changes}))}"


def occupation(choice: Choice, code: str, sector: str) -> str:
    """The page of an occupation, by its code in an address, with the sector that it is seen in."""
    return to("yrke", choice, sok="", yrke=code, bransch=sector, form=None, status=None)
