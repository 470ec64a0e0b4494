"""The address: every choice on every view, as a code.

Parsed, repaired and written here, without Streamlit, because pages, light pages and the
calendar share it. The parameter names are a public contract (docs/addresses.md): a link
that was sent in a mail must open next year.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any
from urllib.parse import urlencode

from components.address import values
from components.address.values import MOST_COUNTIES, MOST_PROGRAMMES, UNKNOWN, Known, Reader
from components.kit import words

DEFAULT_COUNTY = "04"
DEFAULT_SECTOR = "industri"
RADII = (20, 50, 100)
#: Kilometres around a chosen municipality, when nobody has said another; 0 is the municipality
#: itself.
RADIUS = 50
NO_RADIUS = 0
FORMS = ("bunden", "distans")
#: What is offered beside YH.
SCHOOLS = ("yh", "gymnasium", "komvux")
STATUSES = ("kan-starta", "pagar", "alla")
#: Months within which a start is possible.
SOON = (12,)
PACES = (100, 75, 50)
#: Years that a forum may have ordered in.
YEARS = tuple(range(2015, 2100))
PRESENTATION = "presentation"
#: A light page in easy Swedish (lättläst).
EASY = "latt"
#: A map that can be moved, instead of the one that is there at once.
OPEN = "oppen"
#: What is opened on a card: programmes at a distance, those that another sector counts, all that
#: the county offers, a list with more of each programme, an employer's steps.
VIEWS = ("distans", "narliggande", "utbud", "lista", "steg")
#: As a presentation, and nothing that is done reaches the forum book.
REHEARSAL = "repetition"


def chosen(
    label: str, read: Reader | None = None, *, options: Iterable[object] = (), default: Any = None
) -> Any:
    """A parameter of the address: what it is called, and how a value is read (``values.py``).

    ``options``, instead of a reader, are all the values that it may have.
    """
    every = tuple(options)
    told = {"label": label, "read": read or values.one_of(every), "options": every}
    return field(default=default, metadata=told)


@dataclass(frozen=True)
class Choice:
    """What a view shows. None (or empty) means "not chosen": the whole, or the newest.

    Each field is a parameter of the address, said here and nowhere else.
    """

    lan: str = chosen("Län", values.code("counties"), default=DEFAULT_COUNTY)
    bransch: str = chosen("Bransch", values.code("sectors"), default=DEFAULT_SECTOR)
    jamfor_lan: tuple[str, ...] = chosen("Jämför med", values.counties, default=())
    kommun: str | None = chosen("Kommun", values.code("municipalities"))
    radie: int | None = chosen("Avstånd", options=(NO_RADIUS, *RADII))
    omrade: str | None = chosen("Utbildningsområde", values.code("areas"))
    form: str | None = chosen("Studieform", options=FORMS)
    skolform: str | None = chosen("Skolform", options=SCHOOLS)
    takt: int | None = chosen("Studietakt", options=PACES)
    status: str | None = chosen("Starter", options=STATUSES)
    start: int | None = chosen("Nästa start", options=SOON)
    ansokningsar: int | None = chosen("Ansökningsår", values.year)
    ar: int | None = chosen("År", options=YEARS)
    sok: str = chosen("Sök", values.search, default="")
    fran: str | None = chosen("Från vecka", values.week)
    till: str | None = chosen("Till vecka", values.week)
    utb: tuple[str, ...] = chosen("Utbildningar att jämföra", values.programmes, default=())
    yrke: str | None = chosen("Yrke", values.occupation)
    karta: str | None = chosen("Karta", options=(OPEN,))
    vy: str | None = chosen("Vy", options=VIEWS)
    sprak: str | None = chosen("Språk", options=(EASY,))
    utgava: str | None = chosen("Utgåva", values.edition)
    mote: str | None = chosen("Möte", values.identifier)
    punkt: int | None = chosen("Punkt", values.number)
    lage: str | None = chosen("Läge", options=(PRESENTATION, REHEARSAL))

    def only(self, names: Sequence[str]) -> "Choice":
        """The same choice with every field outside ``names`` at its default: a cache key."""
        return Choice(**{name: getattr(self, name) for name in names})

    def but(self, **changes: Any) -> "Choice":
        """A copy with some fields changed."""
        return replace(self, **changes)


#: Every parameter an address may carry, in the order they are written.
NAMES = tuple(item.name for item in fields(Choice))

#: What each is called, as label of a widget and in messages.
LABELS: dict[str, str] = {item.name: item.metadata["label"] for item in fields(Choice)}

#: The values of those that have a closed list of them, else empty.
OPTIONS: dict[str, tuple[Any, ...]] = {
    item.name: item.metadata["options"] for item in fields(Choice)
}

_READ: dict[str, Reader] = {item.name: item.metadata["read"] for item in fields(Choice)}

#: Always in the address, also when the value is the default, because the default may move.
_ALWAYS = ("lan", "bransch")


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
    given = {name: list(map(values.plain, address[name])) for name in NAMES if address.get(name)}
    start = before or Choice()
    if not given:
        return Arrival(start)
    found: dict[str, Any] = {"lan": start.lan, "bransch": start.bransch}
    unknown: list[tuple[str, str]] = []
    for name, texts in given.items():
        value = _READ[name](texts, known)
        if value is not UNKNOWN:
            found[name] = value
        if name in _SEVERAL:
            unknown += [(name, values.readable(one)) for one in _SEVERAL[name].no(texts, known)]
        elif value is UNKNOWN:
            unknown.append((name, values.readable(texts[-1])))
    if isinstance(occupation := found.get("yrke"), str) and "bransch" not in given:
        found["bransch"] = known.sector_of[occupation]
    notices = [_unknown(name, value, known) for name, value in unknown]
    for name, several in _SEVERAL.items():
        if more := several.more(given.get(name, ()), known):
            unknown += [(name, code) for code in more]
            notices.append(several.too_many(several.most + len(more), several.most))
    municipality = found.get("kommun")
    if isinstance(municipality, str) and not found.get("radie"):
        county = known.county_of(municipality)
        if "lan" in given and ("lan", given["lan"][-1]) not in unknown and found["lan"] != county:
            notices.append(
                words.other_county(known.municipalities[municipality], known.counties[county])
            )
        found["lan"] = county
        found.setdefault("radie", RADIUS)
    return Arrival(_forward(Choice(**found)), tuple(unknown), tuple(notices))


@dataclass(frozen=True)
class _Several:
    """A parameter with several values: those that do not exist, those that there is no room for
    beside the ``most`` first, and what is then said."""

    no: Callable[[Sequence[str], Known], list[str]]
    more: Callable[[Sequence[str], Known], tuple[str, ...]]
    most: int
    too_many: Callable[[int, int], str]


_SEVERAL = {
    "jamfor_lan": _Several(
        values.no_counties, values.more_counties, MOST_COUNTIES, words.too_many_counties
    ),
    "utb": _Several(
        values.no_programmes, values.more_programmes, MOST_PROGRAMMES, words.too_many_programmes
    ),
}


def _unknown(name: str, value: str, known: Known) -> str:
    if name == "utgava":
        return words.unknown_edition(value)
    if name == "yrke" and (several := known.ssyk.get(value)):
        return words.several_occupations(value, [known.occupations[code] for code in several])
    if name == "yrke" and (several := known.called.get(value.casefold())):
        return words.called_so(value, [known.occupations[code] for code in several])
    return words.unknown_value(LABELS[name].lower(), value)


def settle(choice: Choice, known: Known) -> Choice:
    """A choice made by widgets, made consistent: a municipality follows its county, and is
    searched around."""
    choice = _forward(choice)
    if choice.kommun and not choice.radie and known.county_of(choice.kommun) != choice.lan:
        return choice.but(kommun=None)
    if choice.kommun and choice.radie is None:
        return choice.but(radie=RADIUS)
    return choice


def _forward(choice: Choice) -> Choice:
    """Weeks in the wrong order are turned, and no county is compared with itself."""
    others = values.few_counties(code for code in choice.jamfor_lan if code != choice.lan)
    if others != choice.jamfor_lan:
        choice = choice.but(jamfor_lan=others)
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
