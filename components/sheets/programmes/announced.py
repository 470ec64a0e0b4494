"""What a provider has published of its next start, in words (Susa-navet): the day, until when one
can apply, and what it takes to be admitted. Where nothing is published, nothing is said."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from components.kit.numbers import listing, published
from components.kit.sheet import Col
from components.kit.words import municipality
from data.questions.announced import SOURCE, Announced
from data.store import Store

APPLY, START, REQUIRED = "Sista ansökningsdag", "Nästa start", "Särskilda förkunskaper"
BY_PROVIDER = "enligt anordnaren"
NEXT = f"{START}, {BY_PROVIDER}"
NONE_NAMED = "inga nämns"
CAVEAT = (
    "Start, sista ansökningsdag och förkunskaper är anordnarnas egna uppgifter i Susa-navet, där "
    "namn, anordnare och kommun stämmer på exakt en utbildning. Anordnaren kan ändra dem."
)


#: Of a table of programmes; left out where nothing is published of any.
COLUMNS = {
    "begins": Col(NEXT, "date", missing="inte känd", sparse=True),
    "closes": Col(APPLY, "date", missing="inte känd", sparse=True),
    "required": Col(REQUIRED, missing="inte kända", sparse=True),
}


class NextStart(NamedTuple):
    """Of the start that comes next, else of the newest. ``apply``: whole sentences on when one
    can apply, "" when no day is published; ``is_open``: one can, now or later. ``start``: "Start
    11 januari 2027", "" when none lies ahead. ``closes`` and ``begins``: the ISO days of what can
    still be applied for and of what lies ahead. ``source``: whose words they are, and from when.
    """

    apply: str
    is_open: bool
    start: str
    required: str
    closes: str | None
    begins: str | None
    source: str


def said(
    starts: Sequence[Announced], today: date, retrieved: str, places: int = 1
) -> NextStart | None:
    """Of a programme's ``starts``, in order of their day; None without any. ``retrieved`` as a
    source has it; ``places``: in how many municipalities the programme is given."""
    one = next_start(starts, today)
    if one is None:
        return None
    day = today.isoformat()
    ahead = one.start is not None and one.start >= day and not one.cancelled
    where = f" i {_there(one)}" if ahead and 0 < len(one.names) < places else ""
    return NextStart(
        apply=application(one, today),
        is_open=one.open_on(day),
        start=f"Start {published(one.start)}{where}" if ahead and one.start else "",
        required=requirements(one),
        closes=one.closes if one.open_on(day) else None,
        begins=one.start if ahead else None,
        source=source(retrieved),
    )


def next_start(starts: Sequence[Announced], today: date) -> Announced | None:
    """The first ahead that one can apply for, else the first ahead that takes place, else the
    first ahead; when none is, the one that began last."""
    day = today.isoformat()
    ahead = [one for one in starts if one.start is not None and one.start >= day]
    if not ahead:
        return starts[-1] if starts else None
    return min(ahead, key=lambda one: (not one.open_on(day), one.cancelled, one.start, one.event))


def application(one: Announced, today: date) -> str:
    """Until when one can apply for a start, or that it is over; "" when no day is published."""
    day = today.isoformat()
    start = f"starten {published(one.start)}" if one.start else "starten"
    if one.cancelled:
        return f"S{start[1:]} är inställd."
    if one.closes is None:
        return ""
    if one.closes < day:
        return f"Ansökan till {start} stängde {published(one.closes)}."
    last = f"Sök senast {published(one.closes)}"
    if one.opens and one.opens > day:
        return f"{last}, ansökan öppnar {published(one.opens)}."
    return f"{last}."


def requirements(one: Announced) -> str:
    """What is named of it, in a row."""
    return listing(one.requirements.split("; ")) if one.requirements else NONE_NAMED


def source(retrieved: str) -> str:
    """Whose words they are: "Susa-navet, hämtat 14 november 2026."."""
    return f"Susa-navet, hämtat {published(retrieved)}."


def retrieved(store: Store) -> str:
    """The day on which Susa-navet was read, as its source has it."""
    return store.sources[SOURCE].retrieved if SOURCE in store.sources else ""


def _there(one: Announced) -> str:
    if len(one.names) == 1:
        return municipality(one.names[0])
    return f"kommunerna {listing(one.names)}"
