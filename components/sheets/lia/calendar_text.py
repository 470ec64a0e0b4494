"""What an event of the LIA calendar says. No names of persons, no personal addresses."""

from collections.abc import Sequence

from components.kit.numbers import NBSP
from components.kit.words import municipality
from components.sheets.lia import row_text as lia_row
from components.sheets.lia.text import period


def title(about: str) -> str:
    """The calendar's name: "LIA-platser inom industrin i Sörmland: bekräftade veckor"."""
    return f"{about}: bekräftade veckor"


def identity(uid: str) -> str:
    """An identity that no other calendar uses."""
    return f"{uid}@lia.arshjulet"


def summary(programme: str, provider: str, students: int | None) -> str:
    """ "LIA: Svetsare, KYH (20 studerande)"."""
    said = "" if students is None else f" ({_plain(lia_row.students(students))})"
    return f"LIA: {programme}, {provider}{said}"


def description(
    course: str | None,
    first: str,
    last: str,
    students: int | None,
    confirmed: str,
    ways: Sequence[str],
    page: str,
) -> str:
    """Course, weeks, how many, when it was confirmed (in words), whom to ask, where it stands."""
    lines = [
        f"Kurs: {course}" if course else "",
        f"{_plain(period(first, last)).capitalize()}, {_plain(lia_row.students(students))}.",
        f"{confirmed} av anordnaren. Veckor och antal kan ändras.",
        f"Kontakt: {', '.join(ways)}" if ways else "",
        f"Mer: {page}",
    ]
    return "\n".join(line for line in lines if line)


def location(name: str) -> str:
    """The municipality where the students are."""
    return municipality(name)


def _plain(said: str) -> str:
    """A calendar program breaks its lines itself."""
    return said.replace(NBSP, " ")
