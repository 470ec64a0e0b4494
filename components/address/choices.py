"""The address: every choice on every view, as a code.

Parsed, repaired and written here, without Streamlit, because pages, light pages and the
calendar share it. The parameter names are a public contract (docs/addresses.md): a link
that was sent in a mail must open next year.
"""

import unicodedata
from collections.abc import Callable, Container, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from typing import Any
from urllib.parse import unquote, urlencode

from components.kit import words
from data import weeks

DEFAULT_COUNTY = "04"
DEFAULT_SECTOR = "industri"
RADII = (20, 50, 100)
FORMS = ("bunden", "distans")
STATUSES = ("kan-starta", "pagar", "alla")
PACES = (100, 75, 50)
PRESENTATION = "presentation"

#: Longer than any name we know; what is longer is not a misspelling.
_LONGEST = 120

#: So many programmes fit beside each other.
MOST_PROGRAMMES = 4
#: Weeks of other centuries are nobody's choice.
_CENTURY = "20"


@dataclass(frozen=True)
class Choice:
    """What a view shows. None (or empty) means "not chosen": the whole, or the newest."""

    lan: str = DEFAULT_COUNTY
    bransch: str = DEFAULT_SECTOR
    kommun: str | None = None
    radie: int | None = None
    omrade: str | None = None
    form: str | None = None
    takt: int | None = None
    status: str | None = None
    ansokningsar: int | None = None
    sok: str = ""
    fran: str | None = None
    till: str | None = None
    utb: tuple[str, ...] = ()
    utgava: str | None = None
    mote: str | None = None
    punkt: int | None = None
    lage: str | None = None

    def only(self, names: Sequence[str]) -> "Choice":
        """The same choice with every field outside ``names`` at its default: a cache key."""
        return Choice(**{name: getattr(self, name) for name in names})

    def but(self, **changes: Any) -> "Choice":
        """A copy with some fields changed."""
        return replace(self, **changes)


#: Every parameter an address may carry, in the order they are written.
NAMES = tuple(item.name for item in fields(Choice))

#: Always in the address, also when the value is the default, because the default may move.
_ALWAYS = ("lan", "bransch")


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

    def county_of(self, municipality: str) -> str:
        """The county's code is the first two digits of the municipality's."""
        return municipality[:2]


@dataclass(frozen=True)
class Arrival:
    """What an address led to: a choice that exists, and the values that do not.

    ``unknown`` is (name, value) pairs. They stay in the address until the visitor chooses
    something, so that a notice can name them and a copied link still shows what was asked for.
    """

    choice: Choice
    unknown: tuple[tuple[str, str], ...] = ()
    notices: tuple[str, ...] = ()


def parse(
    address: Mapping[str, Sequence[str]], known: Known, before: Choice | None = None
) -> Arrival:
    """Address parameters → a choice that exists, with a notice for each value that does not.

    ``before`` fills in county and sector when the address does not name them. An address
    without any of our parameters keeps the whole of ``before``. Names and obvious
    misspellings become codes without a notice.
    """
    given = {name: list(map(_plain, address[name])) for name in NAMES if address.get(name)}
    start = before or Choice()
    if not given:
        return Arrival(start)
    found: dict[str, Any] = {"lan": start.lan, "bransch": start.bransch}
    unknown: list[tuple[str, str]] = []
    for name, values in given.items():
        value = _READ[name](values, known)
        if value is not _UNKNOWN:
            found[name] = value
        if name == "utb":
            unknown += [
                (name, _readable(one)) for one in values if _squeezed(one) not in known.programmes
            ]
        elif value is _UNKNOWN:
            unknown.append((name, _readable(values[-1])))
    notices = [words.unknown_value(name, value) for name, value in unknown]
    if more := _more_programmes(given.get("utb", ()), known):
        unknown += [("utb", code) for code in more]
        notices.append(words.too_many_programmes(MOST_PROGRAMMES + len(more), MOST_PROGRAMMES))
    municipality = found.get("kommun")
    if isinstance(municipality, str) and "radie" not in found:
        county = known.county_of(municipality)
        if "lan" in given and ("lan", given["lan"][-1]) not in unknown and found["lan"] != county:
            notices.append(
                words.other_county(known.municipalities[municipality], known.counties[county])
            )
        found["lan"] = county
    return Arrival(_forward(Choice(**found)), tuple(unknown), tuple(notices))


def settle(choice: Choice, known: Known) -> Choice:
    """A choice made by widgets, made consistent: a municipality follows its county."""
    choice = _forward(choice)
    if choice.kommun and not choice.radie and known.county_of(choice.kommun) != choice.lan:
        return choice.but(kommun=None)
    return choice


def _forward(choice: Choice) -> Choice:
    """Weeks in the wrong order are turned."""
    if choice.fran and choice.till and choice.fran > choice.till:
        return choice.but(fran=choice.till, till=choice.fran)
    return choice


def address(choice: Choice, unknown: Sequence[tuple[str, str]] = ()) -> dict[str, str | list[str]]:
    """The choice as address parameters, in the order of ``NAMES``.

    County and sector are always there, the rest when chosen. ``unknown`` keeps values that
    were asked for but do not exist.
    """
    written: dict[str, str | list[str]] = {}
    for name in NAMES:
        value = getattr(choice, name)
        asked = [text for of, text in unknown if of == name]
        if isinstance(value, tuple):
            if value or asked:
                written[name] = [*value, *asked]
        elif asked:
            written[name] = asked[-1]
        elif name in _ALWAYS or value not in (None, ""):
            written[name] = str(value)
    return written


def query(choice: Choice, unknown: Sequence[tuple[str, str]] = ()) -> str:
    """The address as text. Written in one way only: Streamlit compares addresses as strings."""
    return urlencode(address(choice, unknown), doseq=True)


_UNKNOWN = object()

#: The values of one parameter, and what exists → the value, or _UNKNOWN.
Reader = Callable[[Sequence[str], Known], object]


def _code(codes: str) -> Reader:
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
        return _UNKNOWN

    return read


def _one_of(options: Sequence[object]) -> Reader:
    def read(values: Sequence[str], known: Known) -> object:
        by_text = {str(option): option for option in options}
        return by_text.get(values[-1].strip().casefold(), _UNKNOWN)

    return read


def _year(values: Sequence[str], known: Known) -> object:
    return _one_of(known.years)(values, known)


def _search(values: Sequence[str], known: Known) -> object:
    return _readable(values[-1])


def _plain(text: str) -> str:
    """Composed text (NFC); a value that a mail program encoded twice is decoded once more."""
    if "%" in text:
        with suppress(UnicodeDecodeError):  # a per cent sign of its own
            text = unquote(text, errors="strict")
    return unicodedata.normalize("NFC", text)


def _readable(text: str) -> str:
    """One line without control characters, which neither a slide nor a page can hold."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(printable.split())[:_LONGEST]


def _week(values: Sequence[str], known: Known) -> object:
    week = weeks.read(values[-1][:_LONGEST])
    return week if week and week.startswith(_CENTURY) else _UNKNOWN


def _number(values: Sequence[str], known: Known) -> object:
    text = values[-1].strip()
    return int(text) if text.isdecimal() and len(text) <= 4 and int(text) > 0 else _UNKNOWN


def _programmes(values: Sequence[str], known: Known) -> object:
    return _every_programme(values, known)[:MOST_PROGRAMMES] or _UNKNOWN


def _more_programmes(values: Sequence[str], known: Known) -> tuple[str, ...]:
    """Those that exist but have no room beside the first ones."""
    return _every_programme(values, known)[MOST_PROGRAMMES:]


def _every_programme(values: Sequence[str], known: Known) -> tuple[str, ...]:
    wanted = map(_squeezed, values)
    return tuple(dict.fromkeys(value for value in wanted if value in known.programmes))


def _squeezed(text: str) -> str:
    """A diarienummer as it is written in an address: without blanks."""
    return "".join(text.split())[:_LONGEST]


def _edition(values: Sequence[str], known: Known) -> object:
    return values[-1] if values[-1] in known.editions else _UNKNOWN


def _identifier(values: Sequence[str], known: Known) -> object:
    text = values[-1].strip()
    return text if text.isalnum() and len(text) <= 40 else _UNKNOWN


_READ = {
    "lan": _code("counties"),
    "bransch": _code("sectors"),
    "kommun": _code("municipalities"),
    "radie": _one_of(RADII),
    "omrade": _code("areas"),
    "form": _one_of(FORMS),
    "takt": _one_of(PACES),
    "status": _one_of(STATUSES),
    "ansokningsar": _year,
    "sok": _search,
    "fran": _week,
    "till": _week,
    "utb": _programmes,
    "utgava": _edition,
    "mote": _identifier,
    "punkt": _number,
    "lage": _one_of((PRESENTATION,)),
}
