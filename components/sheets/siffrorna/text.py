"""The page about the figures: where they come from, how new they are, what they do not say."""

from dataclasses import dataclass
from datetime import date

from components.kit.numbers import count, counted, listing, published
from components.kit.sheet import Key
from components.kit.words import read_later

QUESTION = "Var kommer siffrorna ifrån, hur nya är de och vad säger de inte?"
TITLE = "Om siffrorna: källor, regler, ord och tillgänglighet"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att uppgifterna är de nyaste som finns: de visar läget när de "
    "hämtades, och utgivaren kan ha rättat eller lagt till något sedan dess.",
    "Du kan inte dra slutsatsen att två tal går att jämföra för att de heter lika. Källor räknar "
    "olika personer, åldrar, områden och år; det som gäller står vid varje figur.",
    "Du kan inte dra slutsatsen att något inte finns för att det saknas här. Då står det vad som "
    "saknas och vem som kan lämna uppgiften.",
)

CAUTION = "Säger inte att uppgifterna är de nyaste: de visar läget när de hämtades."
DISCUSS = "Vilken siffra saknar ni, och vem kan lämna den?"

COMING = "Kommande publiceringar"
SOURCES = "Alla källor"
TABLES = "Tabeller i utgåvan och deras förbehåll"
COLUMNS = "Kolumner med förbehåll eller egen beräkning"
RULES = "Regler för vad en siffra får säga"
WORDS = "Ordförklaringar"
SECTORS = "Så är branscherna indelade"
SECTOR_SUN5 = "Utbildningsinriktningar (SUN5) som räknas i en annan bransch än sitt område"
SECTOR_OCCUPATIONS = "Yrken som räknas i en annan bransch än sitt yrkesområde"
SECTOR_EDUCATION = "Vilken bransch SCB:s utbildningsgrupper hör till"
SUN5_OCCUPATIONS = "Vilket yrke en utbildningsinriktning leder till"
WAYS_IN = "Vägen in i varje yrke"
NO_OCCUPATION = "inget som Yrkesbarometern har"
ACTOR_AREAS = "Vilket område en aktör hör till"
PAGES = "Sidorna"
ACCESSIBILITY = "Tillgänglighetsredogörelse"
CHANGES = "Ändringar i Årshjulet"

NOTES = (
    "Varje tabell går att läsa här och att hämta som CSV. Sök på ett yrke eller en "
    "utbildning för att se vart den leder.",
    "Branschindelningen och aktörernas områden är Årshjulets egna och kan ändras: skriv till den "
    "som förvaltar webbplatsen om något är fel.",
)

UNKNOWN = "ej angivet"

OTHER_WORDS = "Pröva ett annat ord: ett yrke, en utbildning eller en SUN5-kod."


def found(title: str, words: str) -> str:
    """Over the rows of a table that a search finds."""
    return f"{title}: ”{words}”"


def not_found(words: str) -> str:
    """A search that finds nothing."""
    return f"Ingen utbildningsinriktning och inget yrke innehåller ”{words}”."


@dataclass(frozen=True)
class Coming:
    """A release that is expected: who, what, and the month or day as the source gives it."""

    publisher: str
    table: str
    when: str


@dataclass(frozen=True)
class Freshness:
    """How many sources and publishers, when they were read, what comes next.

    ``retrieved``: months or days, oldest first. ``coming``: soonest first. ``unknown``: how
    many sources do not say when they publish next.
    """

    sources: int
    publishers: int
    retrieved: tuple[str, ...]
    coming: tuple[Coming, ...]
    unknown: int


def headline(f: Freshness) -> str:
    """How much, and from how many."""
    return f"Uppgifterna kommer från {count(f.sources)} källor hos {count(f.publishers)} utgivare"


def keys(f: Freshness, today: date) -> tuple[Key, ...]:
    """Sources, publishers, and what comes next where it is known."""
    found = [
        Key("Källor", count(f.sources), under=f"hämtade {published(f.retrieved[-1])}"),
        Key("Utgivare", count(f.publishers)),
    ]
    if ahead := [coming for coming in f.coming if not is_late(coming.when, today)]:
        found.append(Key("Nästa publicering", published(ahead[0].when), under=ahead[0].publisher))
    return tuple(found)


def answer(f: Freshness, today: date) -> tuple[str, ...]:
    """How much, how new, what comes next."""
    read = published(f.retrieved[0])
    if len(f.retrieved) > 1:
        read = f"från {read} till {published(f.retrieved[-1])}"
    first = (
        f"Uppgifterna kommer från {count(f.sources)} källor hos {count(f.publishers)} utgivare. "
        f"De hämtades {read}."
    )
    return (first, *_late(f, today), *_next(f, today), *_unknown(f))


def _late(f: Freshness, today: date) -> tuple[str, ...]:
    late = [coming for coming in f.coming if is_late(coming.when, today)]
    if not late:
        return ()
    return (f"Nya uppgifter kan ha kommit från {_named(late)}. De läses in när utgåvan byggs om.",)


def _next(f: Freshness, today: date) -> tuple[str, ...]:
    ahead = [coming for coming in f.coming if not is_late(coming.when, today)]
    if not ahead:
        return ()
    soonest = [coming for coming in ahead if coming.when == ahead[0].when]
    return (f"Närmast väntas nya uppgifter från {_named(soonest)}, {published(ahead[0].when)}.",)


def _unknown(f: Freshness) -> tuple[str, ...]:
    if f.unknown == 0:
        return ()
    return (f"För {counted(f.unknown, 'en källa', 'källor')} är nästa publicering inte angiven.",)


def _named(found: list[Coming]) -> str:
    names = [f"{coming.publisher} ({coming.table})" for coming in found]
    return listing(list(dict.fromkeys(names)))


def is_late(when: str, today: date) -> bool:
    """Whether an expected month or day lies behind us; the month itself does not."""
    return today.isoformat()[: len(when)] > when


def release(when: str, today: date) -> str:
    """The next release in a cell: "december 2026", or that it may already be out."""
    if when == UNKNOWN:
        return UNKNOWN
    text = published(when)
    return f"{text}: kan ha kommit" if is_late(when, today) else text


def read_on(when: str, rounds: str = "", remark: str = "") -> str:
    """When a source was read, which rounds later, and what is to be known about it."""
    first = when if when == UNKNOWN else published(when)
    return ". ".join(filter(None, ("; ".join([first, *read_later(rounds)]), remark)))


def years(first: int, last: int) -> str:
    """The years that a source's rows are about."""
    return str(first) if first == last else f"{first}–{last}"


def edition(name: str) -> str:
    """The period of what is told about the edition itself."""
    return f"utgåva {name}"


def version(number: str, day: str) -> str:
    """Which Årshjulet this is; what has changed is in a table of its own."""
    return f"Det här är Årshjulet {number}, från {published(day)}."
