"""What is seen first of what employers say: the finding, key figures, one question."""

from components.kit.numbers import count, published, sentence, word
from components.kit.sheet import Key
from components.sheets.behov.text import Needs

NO_BOOK = "Uppgift om arbetsgivarnas egna behov saknas"
CAUTION = "Säger inte hela branschens behov: bara de arbetsgivare som har svarat syns."
DISCUSS = "Känner ni igen behoven, och vilket saknas?"


def headline(n: Needs) -> str:
    """How many needs, and for how many persons when that is said."""
    if n.needs == 0:
        return "Inga behov är rapporterade än"
    reported = (
        "ett behov är rapporterat" if n.needs == 1 else f"{word(n.needs)} behov är rapporterade"
    )
    return f"{sentence(reported)}{_persons(n)}"


def keys(n: Needs) -> tuple[Key, ...]:
    """Needs, persons when some need says how many, the day of the last."""
    if n.needs == 0:
        return ()
    origins = len(n.origins)
    where = f"från {n.origins[0][0]}" if origins == 1 else f"från {word(origins)} håll"
    least = "minst" if n.unnumbered else ""
    persons = (
        (Key("Personer", count(n.persons), before=least, under=_unnumbered(n)),)
        if n.persons is not None
        else ()
    )
    return (
        Key("Rapporterade behov", count(n.needs), under=where),
        *persons,
        Key("Senast rapporterat", published(n.latest)),
    )


def _persons(n: Needs) -> str:
    if n.persons is None:
        return ", utan antal personer"
    who = "en person" if n.persons == 1 else f"{count(n.persons)} personer"
    together = "" if n.needs == 1 else "tillsammans "
    return f", {together}{'minst ' if n.unnumbered else ''}{who}"


def _unnumbered(n: Needs) -> str:
    if n.unnumbered == 0:
        return ""
    return "ett behov saknar antal" if n.unnumbered == 1 else f"{n.unnumbered} behov saknar antal"
