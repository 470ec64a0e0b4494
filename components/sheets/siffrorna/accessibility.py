"""The accessibility statement (tillgänglighetsredogörelse) that the law asks for.

Contents as Digg lists them: who, which service, how well it complies, what is not
accessible and why, dates, method, how to tell us and how to tell the authority.
"""

from typing import Literal, NamedTuple

from components.kit.numbers import day
from components.kit.sender import Sender
from components.kit.written import beside

_WRITTEN = beside(__file__, "accessibility.toml")


class Part(NamedTuple):
    """A heading of the statement, what stands under it, and (text, address) of a link."""

    heading: str
    text: str
    link: tuple[str, str] | None = None


def statement(sender: Sender) -> tuple[Part, ...]:
    """The whole statement for a deployment's sender."""
    contact = sender.accessibility or sender.contact
    who = f"{sender.organisation} står bakom webbplatsen."
    said = {
        "who": who if sender.organisation else _WRITTEN["no_sender"],
        "reach": f"Skriv till {contact}." if contact else _WRITTEN["no_contact"],
        "assessed": day(_WRITTEN["assessed"]),
        "updated": day(_WRITTEN["updated"]),
    }
    to_us = (contact, f"mailto:{contact}") if contact else None
    return tuple(
        Part(part["heading"], part["text"].format(**said), _link(part.get("link"), to_us))
        for part in _WRITTEN["part"]
    )


def _link(
    written: Literal["contact"] | list[str] | None, to_us: tuple[str, str] | None
) -> tuple[str, str] | None:
    if written == "contact":
        return to_us
    return (written[0], written[1]) if written else None
