"""What is seen first: the finding, a caution and the question to the room. The picture says how
many groups are what: key figures would say it again."""

from components.kit.headline import fitting
from components.kit.numbers import of_all
from components.sheets.racker.text import Said

MISSING = "Uppgift om behov och utbildade saknas"
CAUTION = "Säger inte att det blir brist: ålder och utbildning är bara en del av svaret."


def headline(s: Said) -> str:
    """Fewer first, then more; that it cannot be decided, and why, is a finding."""
    every = len(s.groups)
    if s.fewer:
        what, number = "Färre utbildas än behovet", len(s.fewer)
    elif s.more:
        what, number = "Fler utbildas än behovet", len(s.more)
    elif s.about:
        what, number = "Ungefär så många utbildas som behövs", len(s.about)
    elif len(s.small) == every:
        return "Behovet är för litet för att säga om de som utbildas räcker (beräknat)"
    else:
        return "Om de som utbildas räcker går inte att avgöra (beräknat)"
    if every == 1:
        return f"{what} i den enda utbildningsgruppen (beräknat)"
    of = of_all(number, every)
    return fitting(
        f"{what} i {of} utbildningsgrupper (beräknat)", f"{what} i {of} grupper (beräknat)"
    )


def discuss(s: Said) -> str:
    """What to talk about."""
    if s.fewer:
        return "Vem kan utbilda fler, eller få fler att stanna?"
    return "Vilka grupper oroar er, och vad vet ni som siffrorna inte visar?"
