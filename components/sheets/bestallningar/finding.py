"""What is seen first of the orders: who has not answered, how far they have come, key figures."""

from dataclasses import dataclass, replace

from components.kit.numbers import count, sentence, word
from components.kit.sheet import Key

CAUTION = "Säger inte att en beviljad utbildning har startat, eller att beställningen avgjorde."
CAUTION_NONE = "Säger inte att datumen är bekräftade: läs hos den som tar emot ansökan."
NO_BOOK = "Uppgift om forumets beställningar saknas"

#: The start page's tile when no orders are kept here.
NO_TILE = Key("Väntande beställningar", "–", under="förs inte här")

DISCUSS = "Vem frågar dem som inte har svarat, och när?"
DISCUSS_NONE = "Vilken utbildning ska forumet beställa, av vem?"
DISCUSS_ANSWERED = "Vad behöver nästa steg, och vem ser till att det tas?"


#: Matter (components/sheets/earliest/text.py) → what its earliest start is called before anything
#: is ordered.
STARTS = {
    "yh-program": "YH-program startar",
    "yh-kurs": "YH-kurs startar",
    "yrkesvux": "Yrkesvux startar",
}
ORDERED_TODAY = "beställt i dag"


@dataclass(frozen=True)
class Progress:
    """How far a forum's orders have come, whatever their year; drafts are not orders.

    ``waiting``: sent and not answered; ``late`` of them past their day, ``days`` after they were
    ordered (None: not the same for all). The others count every state that has been passed.
    """

    orders: int
    waiting: int = 0
    late: int = 0
    days: int | None = None
    committed: int = 0
    applied: int = 0
    granted: int = 0
    started: int = 0


def headline(way: Progress) -> str:
    """Those who wait for an answer, else how far the orders have come."""
    if way.orders == 0:
        return "Inga beställningar än"
    if way.waiting == 0:
        return _come(way)
    if way.late == 0:
        return f"{_orders(way.waiting)} väntar på svar"
    over = f"i mer än {count(way.days)} dagar" if way.days else "längre än utsatt dag"
    if way.waiting == 1:
        return f"En beställning har väntat på svar {over}"
    which = "alla" if way.late == way.waiting else f"{_common(way.late)} av dem"
    return f"{_orders(way.waiting)} väntar på svar, {which} {over}"


def tile(way: Progress) -> Key:
    """The start page's tile: those who wait, and how long."""
    if way.orders == 0:
        return replace(NO_TILE, value="0", under="inga än")
    return replace(keys(way)[1], label=NO_TILE.label)


def keys(way: Progress) -> tuple[Key, ...]:
    """Orders, waiting, granted and started; none without orders."""
    if way.orders == 0:
        return ()
    of = f"av {count(way.orders)}"
    days = f"mer än {count(way.days)} dagar" if way.days else "längre än utsatt dag"
    late = f"{count(way.late)} av dem {days}" if way.late else ""
    return (
        Key("Beställningar", count(way.orders)),
        Key("Väntar på svar", count(way.waiting), after=of, under=late),
        Key("Beviljade, även delvis", count(way.granted), after=of),
        Key("Startade", count(way.started), after=of),
    )


def discuss(way: Progress) -> str:
    """Who asks, or what the forum should order."""
    if way.orders == 0:
        return DISCUSS_NONE
    return DISCUSS if way.waiting else DISCUSS_ANSWERED


def _come(way: Progress) -> str:
    for number, said in (
        (way.started, "har startat"),
        (way.granted, "har beviljats helt eller delvis"),
        (way.applied, "har lett till ansökan eller lokalt beslut"),
        (way.committed, "har fått ett åtagande"),
    ):
        if number:
            return f"{_of(number, way.orders)} {said}"
    return f"{_of(0, way.orders)} har fått ett åtagande"


def _of(number: int, orders: int) -> str:
    if orders == 1:
        return "Den enda beställningen" if number else "Ingen beställning"
    if number == orders:
        return "Båda beställningarna" if orders == 2 else f"Alla {word(orders)} beställningar"
    few = "ingen" if number == 0 else _common(number)
    return f"{sentence(few)} av {word(orders)} beställningar"


def _orders(number: int) -> str:
    return "En beställning" if number == 1 else f"{sentence(word(number))} beställningar"


def _common(number: int) -> str:
    return "en" if number == 1 else word(number)
