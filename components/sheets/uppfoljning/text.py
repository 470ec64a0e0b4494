"""A year's orders followed to the end: the words of the follow-up."""

from dataclasses import dataclass, field

from components.kit.numbers import count, counted, listing, word
from components.kit.sheet import Key
from components.kit.words import forum
from data.forum.chains import People

QUESTION = "Vad blev det av årets beställningar?"
CHAIN = "Från beställning till uppföljning"
ORDERS, PEOPLE = "Beställningar", "Personer, där antalet är uppgivet"
TABLE = "Årets beställningar, en i taget"
DECISIONS = "Årets beslut"
GOALS = "Mål för året, och vad som är nått"
STEPS = ("Beställda", "Åtagna", "Ansökta eller beslutade lokalt", "Beviljade", "Startade",
         "Uppföljda")  # fmt: skip
STARTED, FINISHED = "Började", "Blev klara"
WOMEN = "Kvinnor"
NO_SEX = (
    "Beställningar och beslut redovisas inte efter kön. Kvinnor och män räknas vid uppföljningen."
)
LOCALLY = (
    "Det som beslutas lokalt beviljas inte av någon annan, så det kan starta utan att räknas som "
    "beviljat."
)
NOT_TOLD = "Ett antal som ingen har skrivit in är inte noll: det är inte angivet."
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att en beställning ledde till beslutet: anordnaren kan ha sökt "
    "ändå. Du kan inte heller jämföra år med varandra utan att se hur lång tid de har haft på sig.",
)
CAUTION = (
    "Säger inte att beställningen avgjorde, eller att det som inte är inskrivet inte har hänt."
)
DISCUSS = "Vad ska vi ha nått nästa år, och vem ser till det?"
NO_BOOK = "Ingen forumbok förs i den här installationen, så inga beställningar kan visas."
HOW = "Beställningar skrivs in av forumets redaktörer, på mötet i Q4. Välj ett annat år ovanför."
UNREAD = "Uppgift om forumets beställningar saknas"
NOT_GIVEN = "inte angivet"
NEWEST = "Senaste året"

#: States in which nobody has the order in hand.
_NO_FURTHER = ("avböjd", "avförd")


@dataclass(frozen=True)
class Followed:
    """Orders of one year by every step they have come to.

    ``told``, ``told_done``: of those that have started, how many say how many women and men began
    and finished; ``people``: what those say together. ``sexes``: of each number by itself, the sum
    of all that tell it. ``state``: of the only order, "" where there are several.
    """

    county: str
    sector: str
    year: int
    steps: tuple[int, ...]
    told: int
    people: People
    told_done: int = 0
    sexes: People = field(default_factory=People)
    state: str = ""


def title(county: str, sector: str, year: int) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Uppföljning {year}, {forum(county, sector)}"


def none(f: Followed) -> str:
    """No order was made that year."""
    return f"Inga beställningar gjordes från {forum(f.county, f.sector)} {f.year}."


def headline(f: Followed) -> str:
    """How far the year's orders have come."""
    ordered, committed, _, _, started, _ = f.steps
    if ordered == 0:
        return f"Inga beställningar gjordes {f.year}"
    if ordered == 1:
        return f"Den enda beställningen {f.year} {_alone(f)}"
    came = f"{_who(committed)} åtagits och {_who(started)} startat"
    return f"Av {word(ordered)} beställningar {f.year} har {came}"


def _alone(f: Followed) -> str:
    """How far the only order has come, or that it came no further."""
    _, committed, _, _, started, _ = f.steps
    if started:
        return "har startat"
    if f.state in _NO_FURTHER:
        return f"är {f.state}"
    return "har åtagits" if committed else "är inte åtagen än"


def keys(f: Followed) -> tuple[Key, ...]:
    """Ordered, taken on, granted, started; none without orders."""
    ordered, committed, _, granted, started, _ = f.steps
    if ordered == 0:
        return ()
    of = f"av {count(ordered)}"
    return (
        Key("Beställda", count(ordered)),
        Key("Åtagna", count(committed), after=of),
        Key("Beviljade, även delvis", count(granted), after=of),
        Key("Startade", count(started), after=of),
    )


def answer(f: Followed) -> tuple[str, ...]:
    """The chain in words, then the people where they are told."""
    ordered, committed, applied, granted, started, followed = f.steps
    if ordered == 0:
        return (none(f),)
    noun = "beställning" if ordered == 1 else "beställningar"
    first = (
        f"Av {count(ordered)} {noun} från {forum(f.county, f.sector)} {f.year} har "
        f"{_who(committed)} fått ett åtagande, {_who(applied)} lett till ansökan eller lokalt "
        f"beslut, {_who(granted)} beviljats helt eller delvis, {_who(started)} startat och "
        f"{_who(followed)} följts upp."
    )
    return (first, *_people(f, started))


def _people(f: Followed, started: int) -> tuple[str, ...]:
    """Of those that have started: a total only of those that tell of women and men."""
    if not started:
        return ()
    p, of = f.people, f"{count(f.told_done)} av {count(started)}"
    began = f"Hur många som började är {_unsaid(f.sexes.started_women, f.sexes.started_men)}."
    if f.told:
        which = f"I {count(f.told)} av {count(started)} som har startat är antalet uppgivet"
        began = f"{which}: {_counted(p.started_women, p.started_men, ' började')}."
    if f.told_done:
        done = _counted(p.finished_women, p.finished_men)
        return (f"{began} Hur många som blev klara är uppgivet i {of}: {done}.",)
    if f.sexes.finished_women is None and f.sexes.finished_men is None:
        return (began,)
    unsaid = _unsaid(f.sexes.finished_women, f.sexes.finished_men)
    return (f"{began} Hur många som blev klara är {unsaid}.",)


def _unsaid(women: int | None, men: int | None) -> str:
    """Where no order tells of both."""
    return NOT_GIVEN if women is None and men is None else f"{NOT_GIVEN} för både kvinnor och män"


def _counted(women: int | None, men: int | None, verb: str = "") -> str:
    total = (women or 0) + (men or 0)
    parts = (counted(women or 0, "1 kvinna", "kvinnor"), counted(men or 0, "1 man", "män"))
    return f"{count(total)}{verb} ({listing(parts)})"


def period(year: int) -> str:
    """Of which year the orders are."""
    return f"beställt {year}"


def alt(f: Followed) -> str:
    """The chain for those who do not see it."""
    said = ", ".join(f"{step.lower()} {count(n)}" for step, n in zip(STEPS, f.steps, strict=True))
    return f"Kedja över beställningarna {f.year}: {said}."


def _who(number: int) -> str:
    return {0: "ingen", 1: "en"}.get(number, word(number))


def goals(
    year: int, numbers: int, reached: int, unknown: int = 0, *, over: bool = True
) -> tuple[str, ...]:
    """How many of the year's goals are reached; nothing without goals. ``unknown``: of how many
    nobody has told; ``over``: the year has ended."""
    if numbers == 0:
        return ()
    if unknown == numbers:
        which = "målet" if numbers == 1 else f"de {word(numbers)} målen"
        reached_ = "nått" if numbers == 1 else "nådda"
        return (f"Om {which} för {year} är {reached_} är inte angivet.",)
    yet = "" if over or reached else " än"
    if numbers == 1:
        return (f"Målet för {year} är {'' if reached else 'inte '}nått{yet}.",)
    all_ = {0: "inget", 1: "ett", numbers: "alla"}.get(reached, word(reached))
    said = f"Av {word(numbers)} mål för {year} är {all_} {'nått' if reached < 2 else 'nådda'}{yet}."
    if unknown:
        said += f" För {'ett' if unknown == 1 else word(unknown)} är det inte angivet."
    return (said,)
