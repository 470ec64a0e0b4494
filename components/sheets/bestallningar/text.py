"""What was ordered and what came of it (answers.md A9): the first lines of every Q4."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from components.kit.numbers import count, listing, sentence
from components.kit.sheet import Kind
from components.kit.words import forum
from data.forum.life import ANSWER_WITHIN_DAYS, ENDED
from data.forum.rows import Stay

QUESTION = "Vad har vi beställt, och vad blev det av det?"
FIRST = "Nästa möte öppnar med vad som hände."
OLDER = "Äldre beställningar"
NO_SEX = "Beställningar redovisas inte efter kön. Antal kvinnor och män lämnas vid uppföljningen."
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att en beviljad utbildning har startat eller att platserna är "
    "fyllda. Starter kan ställas in, flyttas eller få andra platser.",
    "Du kan inte dra slutsatsen att en beställning har påverkat ett beslut: anordnaren kan ha "
    "sökt ändå.",
)
NO_BOOK = "Ingen forumbok förs i den här installationen, så inga beställningar kan visas."
EMPTY_BOOK = "Forumboken har inga beställningar för den här branschen och det här länet än."
HOW = (
    "Beställningar skrivs i forumboken av forumets redaktörer, på mötet i Q4. Varje beställning "
    "har en mottagare med mandat att besluta, och nästa möte öppnar med vad som hände."
)

LINES = "Varje beställnings väg"
TIME = "Tid i varje läge"
LETTER, READ_LETTER = "Brev till mottagaren", "Läs brevet"
YEARS = "Hur långt varje års beställningar har kommit"
YEAR_COLUMNS: Mapping[str, tuple[str, Kind]] = {
    "year": ("Beställt", "year"),
    "ordered": ("Beställda", "count"),
    "committed": ("Åtagna", "count"),
    "applied": ("Ansökta eller beslutade lokalt", "count"),
    "granted": ("Beviljade", "count"),
    "started": ("Startade", "count"),
    "followed_up": ("Uppföljda", "count"),
    "declined": ("Avböjda", "count"),
    "rejected": ("Avslag", "count"),
    "dropped": ("Avförda", "count"),
}

#: State (data/forum/life.py) → what it says about the only order of a year.
_STATES = {
    "utkast": "är ett utkast",
    "beställd": "är inte skickad än",
    "skickad": "är skickad och väntar på svar",
    "åtagen": "har fått ett åtagande",
    "avböjd": "har avböjts",
    "ansökt": "har lett till ansökan",
    "beslutad lokalt": "har lett till lokalt beslut",
    "beviljad": "har beviljats",
    "delvis beviljad": "har delvis beviljats",
    "avslag": "har fått avslag",
    "startad": "har startat",
    "inställd": "har beviljats men starten är inställd",
    "uppföljd": "är uppföljd",
    "avförd": "är avförd",
}


@dataclass(frozen=True)
class Orders:
    """The orders of one forum and year. Counts are orders; an order may be in several.

    ``only_state``: the state when there is one order. ``late``: sent, unanswered, and past its
    day; ``days``: how many days that is, when every late order had the same time to answer.
    """

    county: str
    sector: str
    year: int
    ordered: int
    committed: int
    applied: int
    granted: int
    started: int
    late: int
    declined: int
    rejected: int
    dropped: int
    only_state: str = ""
    days: int | None = ANSWER_WITHIN_DAYS


def title(county: str, sector: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Utbildningsbeställningar från {forum(county, sector)}"


def none(county: str, sector: str) -> str:
    """No order has been made."""
    return f"Inga beställningar är gjorda från {forum(county, sector)}."


def first_year(number: int) -> str:
    """The forum has only this year's orders."""
    if number == 1:
        return f"Det här är forumets första beställning. {FIRST}"
    return f"Det här är forumets första beställningar. {FIRST}"


def answer(o: Orders) -> tuple[str, ...]:
    """A9 for one year: how far the orders have come, who has not answered, what ended."""
    name = forum(o.county, o.sector)
    if o.ordered == 1:
        late = f" {_late(o)}" if o.late else ""
        return (f"Den enda beställningen från {name} {o.year} {_STATES[o.only_state]}.{late}",)
    return (
        f"Av {count(o.ordered)} beställningar från {name} {o.year} har {_who(o.committed)} fått "
        f"ett åtagande, {_who(o.applied)} lett till ansökan eller lokalt beslut, "
        f"{_who(o.granted)} beviljats helt eller delvis och {_who(o.started)} startat. {_late(o)}",
        *_ended(o),
    )


def stays(found: Iterable[Stay]) -> str:
    """An order's way so far: each state, and how long it was in it when that is over a day."""
    return " → ".join(_stay(one) for one in found)


def _stay(one: Stay) -> str:
    if one.days <= 1 or (one.until is None and one.state in ENDED):
        return one.state
    return f"{one.state} ({count(one.days)} dagar)"


def days_in(days: int, now: bool) -> str | None:
    """How long an order was in a state, or has been; only over a day."""
    if days < 2:
        return None
    return f"{count(days)} dagar hittills" if now else f"{count(days)} dagar"


def alt(titles: Sequence[str], states: Sequence[str]) -> str:
    """The lines for those who do not see them."""
    said = "; ".join(f"{title}: {state}" for title, state in zip(titles, states, strict=True))
    return f"Tidslinjer över beställningarnas lägen. {said}."


def unfinished(number: int) -> tuple[str, ...]:
    """Orders older than last year's that nobody has reported back on."""
    if number == 0:
        return ()
    if number == 1:
        return ("En äldre beställning är inte uppföljd än.",)
    return (f"{count(number)} äldre beställningar är inte uppföljda än.",)


def new(number: int, year: int) -> tuple[str, ...]:
    """This year's orders, when there are earlier ones."""
    if number == 0:
        return ()
    noun = "beställning är gjord" if number == 1 else "beställningar är gjorda"
    return (f"{sentence(_who(number))} {noun} {year}.",)


def orders_title(year: int) -> str:
    """The table of one year's orders."""
    return f"Beställningar {year}"


def _late(o: Orders) -> str:
    who = sentence(_who(o.late))
    if o.late and o.days is None:
        return f"{who} har inte fått svar till den dag som angavs."
    days = ANSWER_WITHIN_DAYS if o.days is None else o.days
    return f"{who} väntar på svar i mer än {count(days)} dagar."


def _ended(o: Orders) -> tuple[str, ...]:
    parts = [
        f"{_who(number)} {said}"
        for number, said in (
            (o.declined, "har avböjts"),
            (o.rejected, "har fått avslag"),
            (o.dropped, "har avförts"),
        )
        if number
    ]
    return (f"{sentence(listing(parts))}.",) if parts else ()


def _who(number: int) -> str:
    """Of orders: "ingen", "en", "2"."""
    return {0: "ingen", 1: "en"}.get(number, count(number))
