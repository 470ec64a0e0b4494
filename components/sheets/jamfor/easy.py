"""A comparison of programmes in easy Swedish. The numbers are those of the key figures."""

from collections.abc import Sequence

from components.kit.numbers import count

HEADING = "Jämför utbildningar"
CHOOSE = "Välj minst 2 som du vill jämföra. Då visar vi vad som skiljer dem åt."
MAYBE = (
    "Att den kan starta betyder att skolan har fått ja. Men skolan kan ställa in den. Fråga skolan "
    "om du kan söka nu."
)
NOT_BEST = "Vi säger inte vilken som är bäst. Tänk på vad du vill, och var du bor."


def nothing() -> tuple[str, ...]:
    """Fewer than two are chosen."""
    return (HEADING, CHOOSE)


def easy(
    names: Sequence[str], differ: int, every: int, can_start: int, number: int
) -> tuple[str, ...]:
    """Which they are, in how many facts they differ, how many can start."""
    each = " ".join(f"{place}. {name}." for place, name in enumerate(names, start=1))
    return (
        HEADING,
        f"Du jämför {count(len(names))} utbildningar. {each}",
        f"Vi har tittat på {count(every)} saker, till exempel hur lång tid den tar. "
        f"De är olika i {count(differ)} och lika i {count(every - differ)}.",
        f"{count(can_start)} av {count(number)} kan starta (vi har räknat ut det). {MAYBE}",
        NOT_BEST,
    )
