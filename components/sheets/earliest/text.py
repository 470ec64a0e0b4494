"""When what is ordered can start at the earliest (answers.md A10).

Pure: from the day of the order and the last known closing day to the steps ahead. A date
that has not been published is never guessed; the last known one is shown instead, unless it is
so old that it guides nobody.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from components.kit import rules
from components.kit.numbers import day, published
from data.forum import starts

TITLE = "När kan det tidigast starta?"
LINES = "Från beställning till tidigaste start"
RULE = (
    "ansökan räknas till nästa gång den senast kända sista ansökningsdagen infaller. MYH beslutar "
    "om program i januari året efter ansökan; första starten ligger mellan 1 juli beslutsåret och "
    "30 juni året efter (MYHFS 2018:4, 2020:2)."
)

#: Matter in ``deadline`` → what it is called here and where to check the date.
NAMES = {
    "yh-program": "YH-program",
    "yh-kurs": "YH-kurs (högst 99 poäng)",
    "yrkesvux": "Yrkesvux",
    "gymnasium": "Gymnasieskola och komvux",
}
_CHECK = {"yh-program": "myh.se", "yh-kurs": "myh.se", "yrkesvux": "skolverket.se"}

#: Kind of order (data/forum/life.py) → the matter that decides when it can start.
MATTER_OF = starts.MATTER_OF
NO_FIXED_TIME = "Ingen fast tid: fråga mottagaren."


@dataclass(frozen=True)
class Deadline:
    """One row of ``deadline``: the last known closing day.

    ``decision`` and ``earliest_start`` are the source's words, used where no rule is known.
    """

    matter: str
    last_closed: date | None
    decision: str = ""
    earliest_start: str = ""


def alt(starts: Iterable[tuple[str, str]]) -> str:
    """The lines of time for those who do not see them. ``starts``: kind and earliest start."""
    said = "; ".join(f"{kind}: {when}" for kind, when in starts)
    return f"Tidslinjer från beställning till tidigaste start. {said}."


def apply_year(deadline: Deadline, ordered: date) -> int:
    """The first year in which an order of that day can still be applied for."""
    return starts.apply_year(deadline.last_closed, ordered)


def steps(deadline: Deadline, ordered: date) -> str:
    """What happens after the order, up to the earliest start."""
    year = apply_year(deadline, ordered)
    start = f"beställt {published(ordered.isoformat()[:7])}"
    match deadline.matter:
        case "yh-program":
            return (
                f"{start} → ansökan {year} → beslut januari {year + 1} → första start tidigast "
                f"{day(date(year + 1, 7, 1))}, senast {day(date(year + 2, 6, 30))}."
            )
        case "yh-kurs":
            return (
                f"{start} → nästa ansökan stänger {_closes(deadline, year, ordered)} "
                f"→ beslut maj {year} → start tidigast hösten {year}."
            )
        case "yrkesvux":
            return f"{start} → kommunerna söker i april {year} för {year + 1}."
        case _:
            return f"{start} → {deadline.decision} → start {deadline.earliest_start}."


def certainty(deadline: Deadline, ordered: date) -> str:
    """Whether the date of the application is published; the last known one where it is not."""
    year, last = apply_year(deadline, ordered), deadline.last_closed
    if deadline.matter not in _CHECK:
        return "Datum bestäms lokalt."
    if last is not None and last.year == year:
        return f"Sista ansökningsdag {day(last)}."
    guiding = _guiding(deadline, ordered)
    before = f" Förra gången: {day(guiding)}." if guiding else ""
    return (
        f"Datumet för {year} är inte publicerat i utgåvan.{before} "
        f"Kontrollera på {_CHECK[deadline.matter]}."
    )


def _closes(deadline: Deadline, year: int, ordered: date) -> str:
    last = _guiding(deadline, ordered)
    if last is None:
        return f"{year} (obekräftat)"
    return day(last) if last.year == year else f"{year} (obekräftat: förra gången {day(last)})"


def _guiding(deadline: Deadline, ordered: date) -> date | None:
    """The last known closing day, when it is recent enough to say what to expect."""
    last = deadline.last_closed
    return None if last is None or rules.is_past_guidance(last, ordered) else last
