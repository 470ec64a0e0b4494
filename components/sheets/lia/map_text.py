"""What the map of LIA says."""

from collections.abc import Sequence

from components.kit.numbers import count, listing
from components.kit.words import municipality

NEED = "studerande som kan behöva plats (högst, beräknat)"
CONFIRMED = "studerande med bekräftade veckor"
OFFERED = "erbjudna platser för LIA"
SHARED = "utbildningar som delas med andra kommuner"
LAYERS = "Visa på kartan"
TERM = "Termin på kartan"


def title(term: str) -> str:
    """Over the map that is there at once."""
    return f"Högst så många studerande på plats, {term}"


def circles_alt(term: str, most: Sequence[tuple[str, int]], *, country: bool) -> str:
    """The same map for those who do not see it; ``most``: the places with the most."""
    called = str if country else municipality
    said = listing([f"{called(name)} {count(number)}" for name, number in most])
    return f"Karta över var studerande på plats kan behöva LIA-plats {term}. Flest: {said}."


def layer(sign: str, name: str) -> str:
    """A layer's button: its sign and what it stands for."""
    return f"{sign} {name}"


def legend(pairs: Sequence[tuple[str, str]]) -> str:
    """What each sign stands for, and what is never on the map."""
    signs = "; ".join(f"{sign} {name}" for sign, name in pairs)
    return (
        f"{signs}. Talen står under kommunens namn. Distansutbildningar är aldrig på kartan: de "
        "studerande gör ofta LIA där de bor. Samma uppgifter står i tabellen."
    )


def alt(term: str) -> str:
    """For those who do not see the map."""
    return f"Karta över behov och erbjudna platser {term}, per kommun. Samma tal står i tabellen."


def tip(name: str, found: Sequence[tuple[str, int]]) -> str:
    """What a municipality says."""
    if not found:
        return f"{municipality(name)}: inget känt"
    return "\n".join([municipality(name), *(f"{count(number)} {what}" for what, number in found)])
