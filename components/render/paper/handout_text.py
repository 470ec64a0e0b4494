"""What the handout says around its answers."""

from components.kit import words

TITLE = "Årshjulet på en sida"
ADDRESS = "Alla figurer, tabeller och förbehåll:"
READ = "Läs mer:"
#: Where a quarter has no answer that rests on current figures.
NONE = "Inga aktuella uppgifter i utgåvan. Bladen säger vad som saknas och vem som har det."
FORUM = "Beslut och beställningar"
CAVEATS = "Vad du inte kan dra för slutsats av ett fynd står på bladet."


def title(place: str) -> str:
    """The page's title: what, for whom."""
    return f"{TITLE}: {place}"


def description(place: str) -> str:
    """What a link preview says."""
    return f"De viktigaste fynden för varje kvartal, {place}, med källa och länk till varje blad."


def quarter(page: str) -> str:
    """A quarter's heading: the page's title."""
    return words.PAGES[page][1]
