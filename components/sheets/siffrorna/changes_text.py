"""What is new since the edition before, and which sources could not be fetched, in words."""

from collections.abc import Sequence

from components.kit.numbers import count, counted, listing, published
from data.questions.changes import NotFetched

CHANGED = "Nytt sedan förra utgåvan"
STOPPED = "Källor som inte gick att hämta"
HELD = "uppgifterna från den senaste hela hämtningen"
NOT_HELD = "inga uppgifter"
NONE = "–"

FIRST = "Det finns ingen tidigare utgåva att jämföra med."
UNKNOWN = "Vad som är nytt sedan förra utgåvan är inte sparat för den här utgåvan."

#: What is compared, and how: a caveat of the table.
HOW = (
    "Jämfört rad för rad med utgåvan som gällde innan den här byggdes. En ändrad rad är samma rad "
    "(område, år och mått) med andra värden.",
    "En tabell som räknas fram ur en annan ändras när den andra gör det.",
)
DO = "Den som sköter Årshjulet ser varför i hämtningens rapport och kan hämta igen."


def answer(before: str | None, tables: int, new: int, revised: int, gone: int) -> str:
    """One sentence. ``before``: the edition compared with, "" for the first, None if unknown."""
    if before is None:
        return UNKNOWN
    if not before:
        return FIRST
    start = f"Jämfört med utgåva {before}"
    if not tables:
        return f"{start} är inga rader nya, ändrade eller borta."
    rows = (("Nya", new), ("Ändrade", revised), ("Borttagna", gone))
    said = "".join(f" {which} rader: {count(number)}." for which, number in rows if number)
    return f"{start} skiljer sig {counted(tables, 'en tabell', 'tabeller')}.{said}"


def stopped(found: Sequence[NotFetched]) -> tuple[str, ...]:
    """Which sources could not be fetched; nothing when all could."""
    if not found:
        return ()
    names = listing([f"{one.name} (sedan {published(one.since)})" for one in found])
    return (f"Gick inte att hämta: {names}.",)
