"""What a run is about: which counties, from when, and what day it is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from data.fetch.client import Client
from data.fetched import Product, Publishers
from data.inputs import BUNDLED, Inputs


@dataclass(frozen=True)
class Scope:
    """``counties`` are codes. ``since`` is the first day wanted of sources with a history, None
    for what each source takes by itself."""

    counties: tuple[str, ...]
    today: date
    since: date | None = None

    def municipalities(self) -> dict[str, str]:
        """Code -> name of those in the counties."""
        return {code: name for code, name in municipalities().items() if code[:2] in self.counties}


def counties() -> dict[str, str]:
    """Code -> name of every county."""
    return _names("counties.csv", "county_code", "county")


def municipalities() -> dict[str, str]:
    """Code -> name of every municipality."""
    return _names("municipalities.csv", "municipality_code", "municipality")


@cache
def places() -> frozenset[str]:
    """Names of places, which may be part of a role mailbox."""
    return frozenset([*counties().values(), *municipalities().values()])


@cache
def _names(file: str, code: str, name: str) -> dict[str, str]:
    frame = Inputs(BUNDLED).csv(file)
    return dict(zip(frame[code], frame[name], strict=True))


@dataclass(frozen=True)
class Wanted:
    """A line of the dry run, and what the source is held to: at most so many requests, and about
    so many megabytes."""

    what: str
    requests: int
    megabytes: float


@dataclass(frozen=True)
class LiveSource:
    """A source that is fetched. ``key`` is its name at the keyboard; ``keys`` are those of its
    rows in sources.csv; ``apart`` says that the dry run counts it by itself."""

    key: str
    name: str
    keys: tuple[str, ...]
    wanted: Callable[[Scope], list[Wanted]]
    fetch: Callable[[Client, Scope], Iterable[Product | Publishers]]
    apart: bool = False
