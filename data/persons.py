"""What points out a person and is never kept: mail addresses and personal numbers. Pure."""

import re

_MAIL = re.compile(r"\S+@\S+")
_PERSON = re.compile(r"\b(?:19|20)?\d{6}[-+ ]?\d{4}\b")


def pointed_out(text: str) -> tuple[str, ...]:
    """What in ``text`` points out a person: "en e-postadress", "ett personnummer"."""
    found = ((_MAIL, "en e-postadress"), (_PERSON, "ett personnummer"))
    return tuple(what for pattern, what in found if pattern.search(text))
