"""What a list of YH programmes and its maps say beside their rows."""

from collections.abc import Sequence

from components.kit.numbers import count, counted, listing
from components.kit.sheet import Col
from components.kit.words import municipality

#: Beside a row: adds it to what is compared (/jamfor).
ADD = "Jämför"
#: Beside a row: the programme on one A4.
PRINT = "Skriv ut"


def more(announced: bool) -> str:
    """What few need to know of a programme, one press away."""
    return "Förkunskaper, examen och beslut" if announced else "Examen och beslut"


DISTANCES = "Avstånd: fågelvägen mellan kommunernas mittpunkter, avrundat till 5 km."
AWAY = Col("Avstånd", "count", "km", "–", caveat=DISTANCES, sparse=True)

SHARED_SEATS = (
    "Platserna för en utbildning i flera kommuner gäller hela utbildningen; hur de fördelas "
    "redovisas inte (ansökan 2020–2022: anordnarens avsikt, inte bindande)."
)


ESTIMATED = (
    "första starten ligger mellan 1 juli beslutsåret och 30 juni året efter, varje följande start "
    "ett år senare (MYHFS 2018:4, 2020:2). Nästa start kan vara i de terminer som inte har "
    "börjat; jan är vårterminen. En utbildning pågår om den sista starten, räknad från den "
    "tidigaste terminen, har börjat men inte slutat."
)
MERGED = (
    "En utbildning är en rad, också när den har beviljats flera gånger: samma namn, anordnare, "
    "studieform, takt och kommuner. Platser, poäng och examen gäller det beslut vars start kommer "
    "härnäst."
)


NO_SEX = "Källan redovisar inte kön per utbildning."


def related_title(number: int) -> str:
    """Over what another sector counts."""
    return f"Närliggande utbildningar, som räknas i en annan bransch ({count(number)})"


def counted_in(sector: str) -> str:
    """Where a related programme is counted."""
    return f"Räknas i {sector}"


# The maps.
NO_HIT = "ingen träff"
IN_EACH = "En utbildning i flera kommuner räknas i var och en av dem."
ZOOM, STATIC = "Zooma och klicka", "Visa den enkla kartan"


def where_title(*, country: bool) -> str:
    """Over the map of how many there are in each place."""
    return f"Var de ges: antal utbildningar per {'län' if country else 'kommun'}"


def where_alt(most: Sequence[tuple[str, int]], *, country: bool) -> str:
    """The map for those who do not see it."""
    called = str if country else municipality
    said = listing([f"{called(name)} {count(number)}" for name, number in most])
    leading = f" Flest: {said}." if most else ""
    return f"Karta med antalet utbildningar i varje {'län' if country else 'kommun'}.{leading}"


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


def show_all(number: int) -> str:
    """The way back from a municipality's rows."""
    return f"Visa alla {count(number)}"
