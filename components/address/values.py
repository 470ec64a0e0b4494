"""How one value of the address is read: what somebody wrote, and what exists → a value that does.

A reader of a choice is one of the functions here; ``choices.py`` says which.
"""

import unicodedata
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from difflib import get_close_matches
from urllib.parse import unquote

from data import weeks
from data.area_codes import COUNTRY

#: Longer than any name we know; what is longer is not a misspelling.
_LONGEST = 120

#: So many programmes fit beside each other.
MOST_PROGRAMMES = 4
#: Digits of an SSYK code.
_SSYK = 4
#: So many counties are told apart in one picture, besides the subject and the country.
MOST_COUNTIES = 3
#: What people call the country; its code is written.
_COUNTRY_NAMES = ("riket", "sverige")
#: Weeks of other centuries are nobody's choice.
_CENTURY = "20"


@dataclass(frozen=True)
class Known:
    """What exists in an edition: code → name. ``county_of`` gives a municipality's county."""

    counties: Mapping[str, str]
    municipalities: Mapping[str, str]
    sectors: Mapping[str, str]
    areas: Mapping[str, str]
    years: tuple[int, ...]
    editions: Container[str] = ()
    programmes: frozenset[str] = frozenset()
    other_names: Mapping[str, str] = field(default_factory=dict)
    occupations: Mapping[str, str] = field(default_factory=dict)
    #: SSYK → the codes of the occupations that have it; an occupation's code → its sector.
    ssyk: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sector_of: Mapping[str, str] = field(default_factory=dict)
    #: What people call an occupation, in small letters → the codes of those it may be.
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def county_of(self, municipality: str) -> str:
        """The county's code is the first two digits of the municipality's."""
        return municipality[:2]


#: What a reader gives for a value that does not exist.
UNKNOWN = object()

#: The values of one parameter, and what exists → the value, or UNKNOWN.
Reader = Callable[[Sequence[str], Known], object]


def code(codes: str) -> Reader:
    """A reader of a code: the code itself, its name in any case, or an obvious misspelling."""

    def read(values: Sequence[str], known: Known) -> object:
        text = values[-1].strip()[:_LONGEST]
        options: Mapping[str, str] = getattr(known, codes)
        if text in options:
            return text
        names = {name.casefold(): code for name, code in known.other_names.items()}
        names = {name: code for name, code in names.items() if code in options}
        names |= {name.casefold(): code for code, name in options.items()}
        names |= {code.casefold(): code for code in options}
        if close := get_close_matches(text.casefold(), names, n=1, cutoff=0.84):
            return names[close[0]]
        return UNKNOWN

    return read


def occupation(values: Sequence[str], known: Known) -> object:
    """An occupation: its code, its name, or an SSYK code or everyday name that no other has."""
    text = values[-1].strip()[:_LONGEST]
    number = text[:_SSYK] if text[:_SSYK].isdecimal() else ""
    of_number = known.ssyk.get(number, ())
    if text not in known.occupations and len(of_number) == 1:
        return of_number[0]
    called = known.called.get(text.casefold(), ())
    named = any(text.casefold() == name.casefold() for name in known.occupations.values())
    if called and not named:
        return called[0] if len(called) == 1 else UNKNOWN
    return code("occupations")(values, known)


def one_of(options: Sequence[object]) -> Reader:
    """A reader of one of a few values, as they are written in an address, in any case."""

    def read(values: Sequence[str], known: Known) -> object:
        by_text = {str(option): option for option in options}
        return by_text.get(values[-1].strip().casefold(), UNKNOWN)

    return read


def year(values: Sequence[str], known: Known) -> object:
    """An application year that the edition has."""
    return one_of(known.years)(values, known)


def search(values: Sequence[str], known: Known) -> object:
    """Free text."""
    return readable(values[-1])


def plain(text: str) -> str:
    """Composed text (NFC); a value that a mail program encoded twice is decoded once more."""
    if "%" in text:
        with suppress(UnicodeDecodeError):  # a per cent sign of its own
            text = unquote(text, errors="strict")
    return unicodedata.normalize("NFC", text)


def readable(text: str) -> str:
    """One line without control characters, which neither a slide nor a page can hold."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(printable.split())[:_LONGEST]


def week(values: Sequence[str], known: Known) -> object:
    """An ISO week of this century."""
    found = weeks.read(values[-1][:_LONGEST])
    return found if found and found.startswith(_CENTURY) else UNKNOWN


def number(values: Sequence[str], known: Known) -> object:
    """A whole number from 1 to 9999."""
    text = values[-1].strip()
    return int(text) if text.isdecimal() and len(text) <= 4 and int(text) > 0 else UNKNOWN


def programmes(values: Sequence[str], known: Known) -> object:
    """Diarienummer that the edition has, the first ones."""
    return _every_programme(values, known)[:MOST_PROGRAMMES] or UNKNOWN


def more_programmes(values: Sequence[str], known: Known) -> tuple[str, ...]:
    """Those that exist but have no room beside the first ones."""
    return _every_programme(values, known)[MOST_PROGRAMMES:]


def _every_programme(values: Sequence[str], known: Known) -> tuple[str, ...]:
    wanted = map(squeezed, values)
    return tuple(dict.fromkeys(value for value in wanted if value in known.programmes))


def counties(values: Sequence[str], known: Known) -> object:
    """Counties to compare with, the first ones, and the country last. They are repeated, or
    parted by commas: "18,19"."""
    return few_counties(_every_county(values, known)) or UNKNOWN


def few_counties(codes: Iterable[str]) -> tuple[str, ...]:
    """As many as there is room for, each once, the country last."""
    wanted = dict.fromkeys(codes)
    few = [code for code in wanted if code != COUNTRY][:MOST_COUNTIES]
    return (*few, COUNTRY) if COUNTRY in wanted else tuple(few)


def more_counties(values: Sequence[str], known: Known) -> tuple[str, ...]:
    """Those that exist but have no room beside the first ones."""
    wanted = [code for code in _every_county(values, known) if code != COUNTRY]
    return tuple(wanted[MOST_COUNTIES:])


def no_counties(values: Sequence[str], known: Known) -> list[str]:
    """What names neither a county nor the country."""
    return [one for one in _parted(values) if _county(one, known) is UNKNOWN]


def _every_county(values: Sequence[str], known: Known) -> tuple[str, ...]:
    found = [_county(one, known) for one in _parted(values)]
    return tuple(dict.fromkeys(str(code) for code in found if code is not UNKNOWN))


def _county(text: str, known: Known) -> object:
    if text == COUNTRY or text.casefold() in _COUNTRY_NAMES:
        return COUNTRY
    return code("counties")([text], known)


def _parted(values: Sequence[str]) -> list[str]:
    return [one for text in values for part in text.split(",") if (one := part.strip())]


def no_programmes(values: Sequence[str], known: Known) -> list[str]:
    """What is no diarienummer of the edition."""
    return [one for one in values if squeezed(one) not in known.programmes]


def squeezed(text: str) -> str:
    """A diarienummer as it is written in an address: without blanks."""
    return "".join(text.split())[:_LONGEST]


def edition(values: Sequence[str], known: Known) -> object:
    """A kept edition."""
    return values[-1] if values[-1] in known.editions else UNKNOWN


def identifier(values: Sequence[str], known: Known) -> object:
    """Letters and digits; whether it is there is found out by who looks it up."""
    text = values[-1].strip()
    return text if text.isalnum() and len(text) <= 40 else UNKNOWN
