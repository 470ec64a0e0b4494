"""Why a source was not fetched, and the checks that stop it.

A source that is not what it was is never guessed at: it stops, the others go on, and what was
fetched before stays.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from data.persons import masked

V = TypeVar("V")


class SourceStopped(Exception):
    """``what`` is wrong and what to ``do`` about it: whole sentences in Swedish. ``again`` says
    that the answers which led here are good for nothing and must be asked for again."""

    again = True

    def __init__(self, what: str, do: str) -> None:
        self.what, self.do = masked(what), do
        super().__init__(f"{self.what} {do}")


class Changed(SourceStopped):
    """The source is not what the step expects: somebody has to look at it."""

    def __init__(self, what: str, where: str) -> None:
        super().__init__(what, f"Jämför med {where} och med beskrivningen i docs/fetch.md.")


class Unreachable(SourceStopped):
    """The service did not answer, or not wholly: it may do so later."""

    again = False

    def __init__(self, what: str) -> None:
        super().__init__(
            what, "Kör hämtningen igen senare; det som redan är hämtat frågas inte om."
        )


class Unsettled(Unreachable):
    """The service changed while it was read."""

    again = True


class Broken(Exception):
    """An answer that was damaged on its way (or is a page about maintenance): ask once more."""


def named(values: Iterable[object], most: int = 5) -> str:
    """The first of some values, for a message."""
    texts = [str(value) for value in values]
    more = f" och {len(texts) - most} till" if len(texts) > most else ""
    return ", ".join(texts[:most]) + more


def same(found: Collection[str], expected: Collection[str], what: str, where: str) -> None:
    """Stop unless ``found`` is exactly ``expected``, in any order."""
    gone = [value for value in expected if value not in found]
    new = [value for value in found if value not in expected]
    if gone or new:
        parts = [f"saknar {named(gone)}"] if gone else []
        parts += [f"har det okända {named(new)}"] if new else []
        raise Changed(f"{what} {' och '.join(parts)}.", where)


def has(record: Mapping[str, object], keys: Collection[str], what: str, where: str) -> None:
    """Stop unless every one of ``keys`` is in ``record``; others may be there too."""
    if gone := [key for key in keys if key not in record]:
        raise Changed(f"{what} saknar {named(gone)}.", where)


def titled(title: str, pattern: str, what: str, where: str) -> str:
    """``title``, or stop when it is another than the step was written for."""
    if not re.search(pattern, title, re.IGNORECASE):
        raise Changed(f"{what} heter nu ”{title}”, vilket inte är det väntade.", where)
    return title


def exactly_one(found: Mapping[str, V], what: str, where: str) -> tuple[str, V]:
    """The only one of what was found for something whose id is not certain (name -> value)."""
    if len(found) != 1:
        seen = f"{len(found)} passar: {named(found)}" if found else "ingen passar"
        raise Changed(f"{what} ska vara en enda, men {seen}.", where)
    return next(iter(found.items()))


def counted(found: int, expected: int, what: str, where: str) -> None:
    """Stop unless there are as many as the service itself says."""
    if found != expected:
        raise Changed(f"{what} ska vara {expected} men är {found}.", where)
