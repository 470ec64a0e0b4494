"""One occupation: its situation, what leads there and from where, and what the forum knows."""

from dataclasses import dataclass

from components.kit.numbers import count, inside, sentence, word, years
from components.kit.words import in_county
from components.sheets.occupations import reach_text
from components.sheets.occupations import situations as say
from components.sheets.occupations.leads_to import Reach
from components.sheets.occupations.reach import Origin
from components.sheets.occupations.suggestions import suggestion
from components.sheets.occupations.weighing import case

QUESTION = "Hur är läget, och vilka vägar leder dit?"
ROUNDS = "Läget i varje bedömning"
OTHER_WAYS = "Vägar in, och vad som har prövats"
TRIED = "Ansökningar om YH-utbildningar som leder till yrket"
NEEDS = "Rapporterade behov av yrket"
ORDERS = "Beställningar som gäller yrket"
NEAR_LINK = "Närliggande YH-utbildningar: gjorda för något bredvid, eller för flera yrken"
NO_SEX = "Källorna redovisar inte kön per yrke eller utbildning."
APART = (
    "Varje bedömning står för sig: en ny är ingen fortsättning på den förra, och länet och riket "
    "jämförs bara i samma omgång."
)
LINKED = (
    "Här står utbildningar som är gjorda för yrket. Vilket yrke en utbildning leder till är vår "
    "bedömning: se Om siffrorna. Finns ingen här är ingen känd; det kan ändå gå att lära sig yrket."
)
BY_NAME = (
    "MYH redovisar inriktning från ansökan 2023; äldre utbildningar följer senare med samma namn."
)
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att det blir brist eller överskott om fem år. Läget gäller "
    "rekryteringen i dag, och bedömningen på fem års sikt gäller efterfrågan.",
    "Du kan inte dra slutsatsen att en utbildning startar, att den går att söka nu eller att det "
    "finns lediga platser. En beviljad start kan ställas in, flyttas eller få andra platser.",
    "Du kan inte dra slutsatsen att det inte går att lära sig yrket för att ingen YH-utbildning "
    "är känd. Gymnasium, komvux, högskola och arbetsplatsens egen utbildning är inte med i listan.",
)

#: Words of a note on a way in that say what somebody must know before they choose.
_REQUIRED = ("legitimation", "reglerat", "yrkestitel", "auktorisation", "godkännande", "bevis")


@dataclass(frozen=True)
class Assessed:
    """An assessment as it is published; None where none is made."""

    situation: str | None
    reasons: str | None = None
    trend: str | None = None
    basis: str | None = None
    level: str | None = None


@dataclass(frozen=True)
class Forum:
    """What the forum book has of the occupation. ``persons``: None when no need says how many."""

    needs: int = 0
    persons: int | None = None
    orders: int = 0


@dataclass(frozen=True)
class About:
    """An occupation seen from a county.

    ``round``: the newest that has the county; ``here`` is None where the edition lacks the
    county's row of the occupation in it, ``country`` is of the same round. ``newer``: a later
    round, which only has the country. ``elsewhere``: the occupation's own sector, in running
    text, when it is another than the chosen one. ``here_programmes`` and so on: programmes with
    all their grants, as the lists show them. ``start``: the terms in which one of them can start
    next, two at most, and whether that is only at a distance. ``since``–``until``: years of
    application.
    """

    name: str
    county: str
    round: str
    here: Assessed | None
    country: Assessed | None
    newer: str | None
    elsewhere: str | None
    reach: Reach
    origin: Origin
    here_programmes: int
    across_programmes: int
    remote_programmes: int
    start: tuple[str, ...]
    start_remote: bool
    since: int
    until: int
    note: str | None
    forum: Forum | None

    @property
    def now(self) -> Assessed | None:
        """The assessment that is gone by: the county's, or else the country's."""
        return self.here or self.country

    @property
    def years(self) -> str:
        """The application years."""
        return years(range(self.since, self.until + 1))


def question(name: str) -> str:
    """What the sheet asks."""
    return f"{name}: {inside(QUESTION)}"


def title(name: str, county: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"{name} {in_county(county)}: läget och vägarna in"


def answer(a: About) -> tuple[str, ...]:
    """The situation; what is within reach, three numbers; ways in; what has been tried; what the
    forum has; what the weighing suggests."""
    return (
        _situation(a),
        *_elsewhere(a),
        _within(a),
        sentence(f"{way_in(a)}."),
        tried(a) + ".",
        *([forum(a.forum) + "."] if a.forum else []),
        *_suggested(a),
    )


def way_in(a: About) -> str:
    """How one gets into the occupation, with what is required."""
    return f"vägen in: {a.reach.way_in.text}{required(a)}"


def required(a: About) -> str:
    """ "; krav: legitimation"; "" when nothing is, or the way in says it already."""
    if not a.note or not any(word in a.note for word in _REQUIRED):
        return ""
    first = a.note.partition(";")[0].removeprefix("leder till ").removeprefix("och ")
    return "" if first in a.reach.way_in.text else f"; krav: {first}"


def tried(a: About) -> str:
    """ "3 ansökningar i Sörmland 2023–2025, 2 avslag (2023 och 2024)"."""
    where = f"{in_county(a.county)} {a.years}"
    if not a.reach.applied:
        return f"Ingen har sökt om att få ge en YH-utbildning till yrket {where}"
    noun = "ansökan" if a.reach.applied == 1 else "ansökningar"
    start = f"{sentence(word(a.reach.applied))} {noun} om YH-utbildning till yrket {where}"
    rejected = a.reach.rejected
    if not rejected:
        return f"{start}, inget avslag"
    return (
        f"{start}, {word(len(rejected)) if len(rejected) > 1 else 'ett'} avslag {years(rejected)}"
    )


def of_tried(a: About) -> str:
    """What the applications do not say."""
    if not a.reach.applied:
        return "Det är inte ett avslag: ingen anordnare lämnade in någon ansökan."
    if a.reach.rejected:
        return "Den som fick avslag kan söka igen nästa ansökningsomgång."
    return "Ett beviljande är inte en start."


def forum(found: Forum) -> str:
    """What is reported and ordered."""
    needs = "inget rapporterat behov"
    if found.needs:
        noun = "rapporterat behov" if found.needs == 1 else "rapporterade behov"
        whose = "antal personer inte angivet" if found.persons is None else _persons(found.persons)
        needs = f"{'ett' if found.needs == 1 else word(found.needs)} {noun} ({whose})"
    if not found.orders:
        return f"Forumet har {needs} och ingen beställning"
    noun = "beställning" if found.orders == 1 else "beställningar"
    return f"Forumet har {needs} och {word(found.orders)} {noun}"


def near_title(a: About) -> str:
    """Over the programmes on site."""
    number = a.here_programmes + a.across_programmes
    if not a.across_programmes:
        return f"YH på plats i länet ({count(number)})"
    if not a.here_programmes:
        return f"{reach_text.across_heading(a.origin.radius)} ({count(number)})"
    return (
        f"YH på plats i länet ({count(a.here_programmes)}) och inom {a.origin.radius}\u00a0km i "
        f"annat län ({count(a.across_programmes)})"
    )


def remote_title(number: int) -> str:
    """Over the programmes at a distance."""
    return f"Distansutbildningar i hela landet ({count(number)})"


def counted_from(a: About) -> str:
    """How distances of the list are counted."""
    return (
        f"Inom räckhåll räknas {reach_text.counted_from(a.origin)}, fågelvägen mellan kommunernas "
        "mittpunkter, avrundat till 5 km."
    )


def situation_source(round_: str) -> str:
    """Whose the situation is, beside the source of the programmes."""
    return f"Läget: Arbetsförmedlingens Yrkesbarometer, omgång {round_}"


def newer_round(newer: str, round_: str) -> str:
    """A later round that the county is not in."""
    return (
        f"Omgång {newer} finns i utgåvan bara för riket. Den står i tabellen men jämförs inte med "
        f"länets, som är från omgång {round_}."
    )


def grants(programmes: int, number: int) -> tuple[str, ...]:
    """How many grants are behind the programmes, as the weighing counts them."""
    if number <= programmes:
        return ()
    noun = "utbildning" if programmes == 1 else "utbildningar"
    return (
        f"{sentence(word(programmes))} {noun} har tillsammans {count(number)} beviljade "
        "ansökningar: sammanvägningen räknar ansökningarna, listan utbildningarna.",
    )


def _situation(a: About) -> str:
    if not a.here and not a.country:
        return f"{a.name}: läget ingår inte i utgåvan för omgång {a.round}."
    parts = []
    if a.here:
        said = _said(a.here)
        rests = f" ({say.basis(a.here.basis, a.here.level)})" if a.here.situation else ""
        parts.append(f"{in_county(a.county)} {said}{rests}")
    if a.country:
        parts.append(f"i riket {_said(a.country)}")
    lacks = "" if a.here else " Länets bedömning ingår inte i utgåvan."
    now = a.now
    trend = f" {say.trend(now.trend)}" if now and now.trend else ""
    paradox = f" {say.paradox(now.reasons)}" if now and now.situation == "paradox" else ""
    said = "; ".join(parts)
    return f"{a.name}: {said}, omgång {a.round}.{lacks}{paradox}{trend}"


def _said(one: Assessed) -> str:
    return f"råder {one.situation}" if one.situation else "görs ingen bedömning (litet underlag)"


def _elsewhere(a: About) -> tuple[str, ...]:
    return (
        (f"Yrket räknas till {a.elsewhere}, inte till den valda branschen.",) if a.elsewhere else ()
    )


def _within(a: About) -> str:
    if not a.reach.way_in.yh:
        beside = reach_text.near(a.reach.near)
        return (
            "Ingen YH-utbildning som leder direkt till yrket är känd"
            f"{f'; {beside}' if beside else ''}."
        )
    return (
        f"YH på plats i länet: {count(a.here_programmes)}; på plats inom {a.origin.radius} km i "
        f"annat län: {_across(a)}; på distans i hela landet: {count(a.remote_programmes)}."
    )


def _across(a: About) -> str:
    nearest = a.reach.direct.nearest
    if nearest is None:
        return count(a.across_programmes)
    return f"{count(a.across_programmes)}, närmast {reach_text.place(nearest)}"


def _suggested(a: About) -> tuple[str, ...]:
    now = a.now
    if now is None:
        return ()
    found = suggestion(case(now.situation, a.reach), a.reach, now.reasons, a.until - a.since + 1)
    return (f"Sammanvägningens förslag: {found}",)


def _persons(number: int) -> str:
    return f"{count(number)} {'person' if number == 1 else 'personer'}"
