"""A county's whole offer in words: YH, gymnasium and komvux, of every sector."""

from components.kit.numbers import count, listing, published
from components.kit.words import in_county

#: What each row is, in the order of the lists; ``susa`` is YH that only Susa-navet has.
FORMS = {
    "yh": "YH",
    "susa": "YH, bara i Susa-navet",
    "gymnasium": "Gymnasium",
    "komvux": "Komvux",
}
#: What can be chosen → the forms that it is.
CHOSEN = {"yh": ("yh", "susa"), "gymnasium": ("gymnasium",), "komvux": ("komvux",)}
ALL_FORMS = "YH, gymnasium och komvux"
_INSIDE = {"yh": "YH", "gymnasium": "gymnasium", "komvux": "komvux"}
NAMES = {"yh": "YH", "gymnasium": "Gymnasium", "komvux": "Komvux"}

ON_A_PAGE, PAGE = "Utbildningen på en sida", "Utbildningens sida"
RUNS, CAN_START = "Pågår (beräknat)", "Kan starta (beräknat): fråga"
ANY_TIME = "Startar löpande"
WHERE = "Hela utbudet: antal per kommun"
WAYS = "Gymnasium och komvux som leder dit"
UNMATCHED = (
    "”Bara i Susa-navet”: anordnaren har lagt in utbildningen där, men namn, anordnare och kommun "
    "stämmer inte på exakt en av MYH:s beviljade utbildningar. Den kan vara samma som någon i "
    "listan, eller en annan: därför räknas den för sig."
)
EVERY_SECTOR = (
    "Alla branscher: Skolverkets uppgifter om gymnasium, komvux och YH säger inte vilken bransch "
    "en utbildning hör till."
)
YH_COUNTED = (
    "YH: beviljade utbildningar med studieort i länet som kan starta eller pågår. En utbildning i "
    "flera kommuner räknas i var och en av dem på kartan."
)
NO_PLACES = "Att något erbjuds säger inte att det har lediga platser."
NO_SEX = "Källorna redovisar inte kön per utbildning."
NAMED = (
    "Gymnasieprogram: de som yrkets väg in nämner. Kurspaket i komvux: de vars namn nämner yrket. "
    "Andra kan också leda dit."
)


def title(county: str, number: int, chosen: str | None) -> str:
    """ "Hela utbudet i Sörmland: YH, gymnasium och komvux (104)", or one of them."""
    forms = _INSIDE[chosen] if chosen else ALL_FORMS
    return f"Hela utbudet {in_county(county)}: {forms} ({count(number)})"


def counted(numbers: dict[str, int]) -> str:
    """What is counted: "Alla branscher: 27 YH, 3 YH bara i Susa-navet, 24 gymnasieprogram och 9
    kurspaket i komvux." ``numbers``: how many of each form."""
    said = [f"{count(numbers[form])} {noun}" for form, noun in _NOUNS.items() if form in numbers]
    return f"Alla branscher: {listing(said)}."


_NOUNS = {
    "yh": "YH",
    "susa": "YH bara i Susa-navet",
    "gymnasium": "gymnasieprogram",
    "komvux": "kurspaket i komvux",
}


def without_place(number: int) -> tuple[str, ...]:
    """How many educations Susa-navet has that are in no list of a county."""
    noun = "utbildning" if number == 1 else "utbildningar"
    said = (
        f"{count(number)} {noun} i Susa-navet utan ort, ofta på distans, är inte med i något län."
    )
    return (said,) if number else ()


def not_on_the_map(number: int) -> tuple[str, ...]:
    """How many at a distance are in the list alone."""
    if not number:
        return ()
    noun = "En distansutbildning" if number == 1 else f"{count(number)} distansutbildningar"
    return (f"{noun} står i listan men inte på kartan.",)


def ways_title(county: str, gymnasium: int, komvux: int) -> str:
    """Over what else leads to an occupation."""
    return f"{WAYS} {in_county(county)} ({count(gymnasium + komvux)})"


def where_alt(county: str, most: str) -> str:
    """The map for those who do not see it."""
    where = in_county(county)
    return f"Karta: utbildningar på plats per kommun {where}, alla skolformer. Flest: {most}."


def starts(day: str | None) -> str | None:
    """The day of a start, as it is published."""
    return f"Start {published(day)}" if day else None


def apply(last: str | None, today: str) -> str | None:
    """Until when one can apply to komvux, or that it is over; ISO days."""
    if not last:
        return None
    closed = last < today
    return f"Ansökan stängde {published(last)}" if closed else f"Sök senast {published(last)}"


def lacking(county: str, *, susa: bool, school: bool) -> tuple[str, ...]:
    """Who has what the edition lacks: application days (``susa``), gymnasium and komvux."""
    days = (
        "Sista ansökningsdag, nästa start och förkunskaper ingår inte i den här utgåvan. "
        "Skolverket har dem i Susa-navet, anordnarna lämnar dem."
    )
    other = (
        f"Gymnasium och komvux {in_county(county)} ingår inte i den här utgåvan. Skolverket har "
        "uppgifterna."
    )
    return (*(() if susa else (days,)), *(() if school else (other,)))
