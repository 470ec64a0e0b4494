"""What a list of YH programmes and its map say beside their rows."""

from components.kit.numbers import count, counted
from components.kit.sheet import Col
from components.kit.words import municipality

#: Beside a row: adds it to what is compared (/jamfor).
ADD = "Lägg till i jämförelsen"


DISTANCES = "Avstånd: fågelvägen mellan kommunernas mittpunkter, avrundat till 5 km."
AWAY = Col("Avstånd", "count", "km", "–", caveat=DISTANCES, sparse=True)

SHARED_SEATS = (
    "Platserna för en utbildning i flera kommuner gäller hela utbildningen; hur de fördelas "
    "redovisas inte (ansökan 2020–2022: anordnarens avsikt, inte bindande)."
)


NO_SEX = "Källan redovisar inte kön per utbildning."


def related_title(number: int) -> str:
    """Over what another sector counts."""
    return f"Närliggande utbildningar, som räknas i en annan bransch ({count(number)})"


def counted_in(sector: str) -> str:
    """Where a related programme is counted."""
    return f"Räknas i {sector}"


# The map.
SHOW_ON_MAP = "Visa på kartan"


MAP_LEGEND = (
    "En prick är en utbildning, så nära kommunens mittpunkt som det finns plats; en utbildning i "
    "flera kommuner har en prick i varje. Fylld: kan starta. Ihålig: pågår eller inga starter "
    "kvar. Större prick: fler platser per start (minsta pricken: redovisas inte). Välj en prick "
    "för att hitta raden, eller en kommun för att bara se dess utbildningar."
)


def map_alt(near_title: str) -> str:
    """For those who do not see the map."""
    return f"Karta: {near_title}, en prick per utbildning och kommun. Samma rader står i listan."


def in_place(name: str, programmes: int) -> str:
    """What a municipality on the map says."""
    if programmes == 0:
        return f"{municipality(name)}: ingen träff"
    return f"{municipality(name)}: {counted(programmes, '1 utbildning', 'utbildningar')}"


def only_place(name: str, programmes: int, every: int) -> str:
    """When a municipality on the map has narrowed the list."""
    return f"Visar {count(programmes)} av {count(every)}: i {municipality(name)}."
