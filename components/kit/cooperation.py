"""The three areas of the cooperation: education, change, preparation. Needs flow this way."""

from dataclasses import dataclass

from components.kit.numbers import listing

#: The heading of a column that names them.
AREA = "Område"


@dataclass(frozen=True)
class Area:
    """One of the three areas: its name, and the sign that tells it apart without colour."""

    name: str
    sign: str


#: Code in the store → the area, in the order of the cooperation: needs flow this way.
AREAS = {
    "utbildning": Area("Utbildning & matchning", "●"),
    "omstallning": Area("Omställning & vägledning", "■"),
    "forberedande": Area("Förberedande insatser", "▲"),
}


_EVERY = "Alla tre områdena"


def area(codes: tuple[str, ...]) -> str:
    """The areas of an actor, each with its sign."""
    signs = " ".join(AREAS[code].sign for code in AREAS if code in codes)
    if len(codes) == len(AREAS):
        return f"{signs} {_EVERY}"
    return f"{signs} {listing([AREAS[code].name for code in AREAS if code in codes])}"
