"""What can go wrong when the book is written, said so that the editor can mend it (Swedish)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_NOT_SHOWN = "så beställningar, behov och beslut visas inte"
_AGAIN = "Läs in sidan på nytt om en stund; kvarstår felet, säg till den som sköter Årshjulet."

#: Somebody holds the book.
HELD = f"Forumboken gick inte att läsa just nu, {_NOT_SHOWN}. Inget är borta. {_AGAIN}"
#: Nobody knows why, or its server does not answer, and so not whether anything is lost.
UNREADABLE = f"Forumboken gick inte att läsa just nu, {_NOT_SHOWN}. {_AGAIN}"
#: The file is no database, or its pages contradict each other.
DAMAGED = (
    f"Forumboken är skadad, {_NOT_SHOWN}. Säg till den som sköter Årshjulet: en säkerhetskopia "
    "behöver läsas tillbaka."
)
#: The file is gone, empty, or has no book in it.
LOST = (
    f"Forumboken är borta eller tom, {_NOT_SHOWN}. Säg till den som sköter Årshjulet: en "
    "säkerhetskopia behöver läsas tillbaka, eller en ny bok börjas (driftguiden säger hur)."
)
#: The same in a server.
EMPTIED = (
    f"Forumbokens databas är tom, {_NOT_SHOWN}. Säg till den som sköter Årshjulet: en "
    "säkerhetskopia behöver läsas tillbaka, eller en ny bok börjas (driftguiden säger hur)."
)
#: Something else has the name of the file.
NO_FILE = (
    f"Forumboken gick inte att läsa: på dess plats ligger något annat, {_NOT_SHOWN}. Säg till den "
    "som sköter Årshjulet."
)


class BookError(Exception):
    """The book could not be read or written. The text says what happened and what to do."""


@dataclass(frozen=True)
class Fault:
    """One field that is not accepted: its name in the code and its label, what is wrong and what
    to do."""

    field: str
    label: str
    what: str
    do: str

    def __str__(self) -> str:
        return f"{self.label}: {self.what} {self.do}"


class Refused(BookError):
    """Nothing was written: one or more fields are not accepted. Carries every fault found."""

    def __init__(self, *faults: Fault) -> None:
        if not faults:
            raise ValueError("Refused needs at least one Fault")
        self.faults = faults
        super().__init__("\n".join(map(str, faults)))


class Conflict(BookError):
    """Nothing was written: somebody else changed the row first.

    ``mine`` is what the loser wanted to write, with the version it had seen; ``theirs`` is the
    whole row as it stands now, with its version.
    """

    def __init__(self, mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> None:
        self.mine = dict(mine)
        self.theirs = dict(theirs)
        super().__init__(
            "Någon annan hann spara före dig. Inget av ditt är sparat än, och inget är "
            "överskrivet. Jämför din version med den sparade och spara igen."
        )

    def __reduce__(self) -> tuple[type["Conflict"], tuple[dict[str, Any], dict[str, Any]]]:
        return Conflict, (self.mine, self.theirs)


class Gone(BookError):
    """The row has been removed, or never was."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} finns inte längre. Någon annan kan ha tagit bort den. Läs in sidan på nytt."
        )
