"""What is seen first of the actors: how many, on which levels, how many are checked."""

from components.kit.numbers import count
from components.kit.sheet import Key
from components.kit.words import in_county
from components.sheets.aktorer.text import LEVELS, Landscape

CAUTION = "Säger inte att listan är fullständig, eller att alla arbetar så i dag."
DISCUSS = "Vem saknas i listan, och vem tar kontakt?"


def headline(found: Landscape) -> str:
    """How many actors, and how many of them are of the county."""
    where = in_county(found.county)
    if found.every == 0:
        return f"Uppgift om aktörer {where} saknas"
    if found.every == 1:
        return f"Listan har en aktör {where}"
    levels = dict(found.levels)
    start = f"Listan har {count(found.every)} aktörer {where}"
    if levels.get("nationellt") == found.every:
        return f"{start}, alla nationella"
    near = levels.get("lokalt", 0) + levels.get("regionalt", 0)
    return f"{start}, {_part(near)}"


def keys(found: Landscape) -> tuple[Key, ...]:
    """Actors by level and how many no source has been read for; four at most."""
    if found.every < 2:
        return ()
    near = sum(number for level, number in found.levels if level in ("lokalt", "regionalt"))
    of = f"av {count(found.every)}"
    return (
        Key("Lokala och regionala", count(near), after=of),
        Key("I flera län", count(dict(found.levels).get("flera län", 0)), after=of),
        Key("Nationella", count(dict(found.levels).get("nationellt", 0)), after=of),
        Key("Ej kontrollerade", count(found.unchecked), after=of),
    )


def heading(level: str) -> str:
    """The heading of a level on the board."""
    return LEVELS[level][0]


def _part(near: int) -> str:
    if near < 2:
        return f"{'en' if near else 'ingen'} av dem lokal eller regional"
    return f"{count(near)} av dem lokala eller regionala"
