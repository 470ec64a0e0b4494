"""Where every order stands, and what is to be done by when: the words of the board."""

from collections.abc import Mapping
from datetime import date

from components.kit.numbers import count, day, sentence, word
from components.kit.sheet import Key
from components.kit.words import forum

QUESTION = "Var är varje beställning, och vad ska göras härnäst?"
BOARD = "Beställningarna efter läge"
DUE = "Att bevaka"
NO_SEX = "Beställningar redovisas inte efter kön."
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att inget har hänt för att ett läge står kvar: läget är det som "
    "forumets redaktörer har skrivit in. Brevet till mottagaren finns för varje beställning.",
)
CAUTION = "Säger inte att inget händer: läget är det som redaktörerna har skrivit in."
DISCUSS = "Vem frågar dem som inte har svarat, och när?"
DISCUSS_NONE = "Vad ska forumet beställa, och av vem?"
NO_BOOK = "Ingen forumbok förs i den här installationen, så inga beställningar kan visas."
EMPTY = "Forumboken har inga beställningar för den här branschen och det här länet än."
HOW = (
    "Beställningar skrivs in av forumets redaktörer, på mötet i Q4, och följs här tills de är "
    "uppföljda."
)
UNREAD = "Uppgift om forumets beställningar saknas"
NOTHING_MORE = "inget mer"
SUBSCRIBE = "Prenumerera på det som ska bevakas (kalender)"
LETTER, READ_LETTER = "Brev", "Läs brevet"

#: Group of the board → its states (data/forum/life.py), in the order that they are passed.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "Beställd, inte skickad": ("beställd",),
    "Skickad, väntar på svar": ("skickad",),
    "Åtagen": ("åtagen",),
    "Ansökt eller beslutad": ("ansökt", "beslutad lokalt"),
    "Beviljad": ("beviljad", "delvis beviljad"),
    "Startad": ("startad",),
    "Behöver ett nytt försök": ("avböjd", "avslag", "inställd"),
    "Uppföljd": ("uppföljd",),
    "Avförd": ("avförd",),
}

#: State → what is to be done next.
NEXT: Mapping[str, str] = {
    "beställd": "Skicka brevet till mottagaren.",
    "åtagen": "Fråga när ansökan lämnas eller beslutet tas.",
    "avböjd": "Skicka till en annan mottagare, eller avför.",
    "ansökt": "Vänta på beslutet.",
    "beslutad lokalt": "Fråga när starten blir.",
    "beviljad": "Fråga när starten blir, och om platserna fylls.",
    "delvis beviljad": "Fråga när starten blir, och om resten söks igen.",
    "avslag": "Fråga om den söks igen, eller avför.",
    "startad": "Följ upp hur många som blev klara.",
    "inställd": "Fråga om en ny start, eller följ upp.",
}


def title(county: str, sector: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Beställningstavla för {forum(county, sector)}"


def answer_on(title_: str) -> str:
    """What is awaited of who an order was sent to."""
    return f"Svar på beställningen {title_}"


def left(days: int) -> str:
    """ "om 5 dagar", "i dag", "12 dagar sedan"."""
    if days == 0:
        return "i dag"
    number = "en dag" if abs(days) == 1 else f"{count(abs(days))} dagar"
    return f"om {number}" if days > 0 else f"{number} sedan"


def waits(due: date, days: int) -> str:
    """What is next of an order that waits for an answer."""
    return f"Svar senast {day(due)}, {left(days)}."


def headline(orders: int, late: int, coming: date | None, going: int) -> str:
    """What has passed its day, else the next day, else how many have not ended."""
    if late:
        return f"{sentence(_things(late))} har passerat sin dag"
    if coming:
        return f"Inget är försenat, nästa dag att bevaka är {day(coming)}"
    if orders == 0:
        return "Inga beställningar än"
    if going == 0:
        return "Alla beställningar är avslutade"
    ended = "avslutad" if going == 1 else "avslutade"
    return f"{sentence(_orders(going))} är inte {ended}, ingen med en dag att bevaka"


def keys(going: int, waiting: int, late: int, again: int) -> tuple[Key, ...]:
    """Not ended, waiting, late and in need of another try."""
    return (
        Key("Inte avslutade", count(going)),
        Key("Väntar på svar", count(waiting)),
        Key("Har passerat sin dag", count(late)),
        Key("Behöver ett nytt försök", count(again)),
    )


def answer(
    county: str, sector: str, orders: int, going: int, watched: int, late: int
) -> tuple[str, ...]:
    """How many there are, how many have not ended, what there is to watch."""
    name = sentence(forum(county, sector))
    first = f"{name} har gjort {_orders(orders)}."
    if orders:
        first += f" {_going(orders, going)}"
    if watched == 0:
        return (first, "Inget svar väntas till en viss dag, och inget beslut har en.")
    passed = f"{sentence({0: 'inget', 1: 'ett'}.get(late, word(late)))} har passerat sin dag."
    return (first, f"{sentence(_things(watched))} har en dag att bevaka. {passed}")


def none(county: str, sector: str) -> str:
    """No order has been made, and nothing has a day."""
    return f"Inga beställningar är gjorda från {forum(county, sector)}."


def _things(number: int) -> str:
    return "ett svar eller beslut" if number == 1 else f"{word(number)} svar och beslut"


def _orders(number: int) -> str:
    if number == 0:
        return "inga beställningar"
    return "en beställning" if number == 1 else f"{word(number)} beställningar"


def _going(orders: int, going: int) -> str:
    """How many have not ended, whatever they wait for."""
    if going == 0:
        every = "Den är uppföljd eller avförd" if orders == 1 else "Alla är uppföljda eller avförda"
        return f"{every}."
    ends = "" if going == 1 else "a"
    which = "Den" if orders == 1 else sentence(word(going))
    return f"{which} är varken uppföljd{ends} eller avförd{ends}."


def calendar(county: str, sector: str) -> str:
    """The calendar's name."""
    return f"Att bevaka, {forum(county, sector)}"


def summary(what: str, who: str) -> str:
    """An event of the calendar, at most a line."""
    first = what.splitlines()[0]
    short = first if len(first) <= 100 else f"{first[:100].rsplit(' ', 1)[0]} …"
    return f"{short} ({who})"


def description(what: str, who: str, page: str) -> str:
    """What the event says, and where it can be read."""
    return f"{what}\nAnsvarig: {who}\nMer: {page}"
