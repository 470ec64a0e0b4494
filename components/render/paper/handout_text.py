"""What the handout says around its answers."""

from components.kit import words

TITLE = "Årshjulet på en sida"
ADDRESS = "Alla figurer, tabeller och förbehåll:"
READ = "Läs hela svaret:"
#: Where a quarter has no answer that rests on current figures.
NONE = "Inga aktuella uppgifter i utgåvan. Bladen säger vad som saknas och vem som har det."
CAVEATS = (
    "Varje svar är bladets första mening. Vad du inte kan dra för slutsats av det står på bladet."
)
WHOLE_CAVEATS = "Vad du inte kan dra för slutsats av ett svar står på bladet."


def title(place: str) -> str:
    """The page's title: what, for whom."""
    return f"{TITLE}: {place}"


def description(place: str) -> str:
    """What a link preview says."""
    return f"De viktigaste svaren för varje kvartal, {place}, med källa och länk till varje blad."


def quarter(page: str) -> str:
    """A quarter's heading: the page's title."""
    return words.PAGES[page][1]
