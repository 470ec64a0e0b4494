"""Which YH programmes can start or are running near me (answers.md A7). "Kan", never "startar"."""

from dataclasses import dataclass

from components.kit.numbers import count, listing, sentence, word
from components.kit.words import in_county, municipality
from components.sheets.programmes.nearby import Reach
from components.sheets.programmes.row_text import distance

QUESTION = "Vilka YH-utbildningar kan starta eller pågår nära mig?"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att en utbildning startar, att den går att söka nu eller att det "
    "finns lediga platser. En beviljad start kan ställas in, flyttas eller få andra platser.",
    "Du kan inte dra slutsatsen att listan är allt som finns. Endast den ordinarie "
    "ansökningsomgången med statliga medel ingår, och bara ansökningar från 2020: MYH redovisade "
    "inga starter för 2018–2019.",
)
ESTIMATED = (
    "första starten ligger mellan 1 juli beslutsåret och 30 juni året efter, varje följande start "
    "ett år senare (MYHFS 2018:4, 2020:2). En utbildning pågår om den sista starten, räknad från "
    "den tidigaste terminen, har börjat men inte slutat."
)
SHARED_SEATS = (
    "Platserna för en utbildning i flera kommuner gäller hela utbildningen; hur de fördelas "
    "redovisas inte (ansökan 2020–2022: anordnarens avsikt, inte bindande)."
)
NO_SEX = "Källan redovisar inte kön per utbildning."
REMOTE_CHOSEN = (
    "Distansutbildningar visas från hela landet. De kan ha fysiska träffar på studieorten."
)
#: What a programme does, by the status that was chosen.
_DOES = {
    None: "kan starta eller pågår",
    "kan-starta": "kan starta",
    "pagar": "pågår",
    "alla": "har beviljats (från ansökan 2020, även utan starter kvar)",
}


@dataclass(frozen=True)
class Nearest:
    """The nearest programme when nothing was found where it was looked for first."""

    programme: str
    municipality: str
    km: float


@dataclass(frozen=True)
class Near:
    """What was found. ``municipality`` is where the distance is counted from, None: the county.

    ``reach`` is how far the search went, ``tried`` the narrower steps without a hit; ``found``
    and ``outside`` (the county) are programmes on site, ``remote`` distance programmes in the
    country; ``narrowed`` are the other choices, in words.
    """

    sector: str
    county: str
    municipality: str | None
    reach: Reach
    tried: tuple[Reach, ...]
    found: int
    outside: int
    remote: int
    status: str | None = None
    form: str | None = None
    nearest: Nearest | None = None
    narrowed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Elsewhere:
    """A YH area that the sector has nothing in, and the sectors that do."""

    area: str
    sectors: tuple[str, ...]


def title(near: Near) -> str:
    """What the sheet is, for a link or a slide."""
    where = f"nära {municipality(near.municipality)}" if near.municipality else None
    return f"YH-utbildningar inom {near.sector} {where or in_county(near.county)}"


def searched(words: str) -> str:
    """A search, among the other choices."""
    return f"sökningen ”{words}”"


def answer(near: Near) -> tuple[str, ...]:
    """A7: what is found, how far it was looked for, and what there is at a distance."""
    if near.form == "distans":
        return (f"{_remote_alone(near)}{_narrowed(near)}", REMOTE_CHOSEN)
    return (f"{_found(near)}{_narrowed(near)} {_remote(near)}", *widened(near))


def _found(near: Near) -> str:
    where = _where(near.reach, near)
    if near.found == 0:
        return (
            f"Ingen YH-utbildning på plats inom {near.sector} {_DOES[near.status]} i hela landet."
        )
    return (
        f"{_programmes(near.found)} inom {near.sector} {_DOES[near.status]} "
        f"{where}{_outside(near)}."
    )


def _programmes(number: int) -> str:
    return f"{sentence(word(number))} YH-utbildning{'' if number == 1 else 'ar'}"


def _where(reach: Reach, near: Near) -> str:
    if reach == "lan":
        return in_county(near.county)
    if reach == "riket":
        return "i hela landet"
    place = municipality(near.municipality or "")
    if reach == 0:
        return f"i {place}"
    return f"inom {reach} km från {place} (fågelvägen mellan kommunernas mittpunkter)"


def _outside(near: Near) -> str:
    """ ", 3 av dem utanför Sörmland": only where the search crosses the county's border."""
    if near.reach == "lan" or not near.reach:
        return ""
    every = "" if near.found == 1 else "alla "
    if near.outside == 0:
        return f", {every}{in_county(near.county)}"
    if near.outside == near.found:
        return f", {every}utanför {near.county}"
    return f", {count(near.outside)} av dem utanför {near.county}"


def _remote(near: Near) -> str:
    if near.remote == 0:
        return "Ingen distansutbildning i landet stämmer med valen."
    noun = "distansutbildning" if near.remote == 1 else "distansutbildningar"
    return f"Dessutom finns {word(near.remote)} {noun} i hela landet."


def _remote_alone(near: Near) -> str:
    noun = "distansutbildning" if near.remote == 1 else "distansutbildningar"
    return (
        f"{sentence(word(near.remote))} {noun} inom {near.sector} "
        f"{_DOES[near.status]} i hela landet."
    )


def _narrowed(near: Near) -> str:
    return f" Urval: {', '.join(near.narrowed)}." if near.narrowed else ""


def widened(near: Near) -> tuple[str, ...]:
    """ "Ingen inom 50 km. Närmast: … Sökte till 100 km eftersom 20 och 50 inte gav träff." """
    if not near.tried or near.nearest is None:
        return ()
    asked = near.tried[0]
    none = f"inom {asked} km" if isinstance(asked, int) and asked else _where(asked, near)
    there = near.nearest
    return (
        f"Ingen {none}. Närmast: {there.programme} i {municipality(there.municipality)}, "
        f"{distance(there.km)}{' från närmaste kommun i länet' if asked == 'lan' else ''}. "
        f"{_searched(near)}",
    )


def _searched(near: Near) -> str:
    kilometres = [str(step) for step in near.tried if isinstance(step, int) and step]
    to = f"till {near.reach} km" if isinstance(near.reach, int) else _all(near)
    unit = "" if isinstance(near.reach, int) else " km"
    parts = ["kommunen"] if near.tried[0] == 0 else []
    parts += [*kilometres[:-1], f"{kilometres[-1]}{unit}"] if kilometres else []
    parts += [near.county] if "lan" in near.tried else []
    return f"Sökte {to} eftersom {listing(parts)} inte gav träff."


def _all(near: Near) -> str:
    if near.reach == "riket":
        return "i hela landet"
    return in_county(near.county).replace(" ", " hela ", 1)


def near_title(near: Near) -> str:
    """Over the list of programmes on site."""
    return f"På plats {within(near)} ({count(near.found)})"


def within(near: Near) -> str:
    """Where, without the rule of the distance."""
    if isinstance(near.reach, int) and near.reach:
        return f"inom {near.reach} km från {municipality(near.municipality or '')}"
    return _where(near.reach, near)


def remote_title(number: int) -> str:
    """Over the distance programmes, which belong to the whole country."""
    return f"Distansutbildningar i hela landet ({count(number)})"


def related_title(number: int) -> str:
    """Over what another sector counts."""
    return f"Närliggande utbildningar, som räknas i en annan bransch ({count(number)})"


def counted_in(sector: str) -> str:
    """Where a related programme is counted."""
    return f"Räknas i {sector}"


def nothing(near: Near) -> str:
    """Why the page has no list at all."""
    kind = "distansutbildning" if near.form == "distans" else "YH-utbildning"
    what = f"Ingen beviljad {kind} inom {near.sector} {_DOES[near.status]} i landet."
    return f"{what}{_narrowed(near)}"


def instead(near: Near, elsewhere: Elsewhere | None) -> str:
    """What to try: the sectors that have the area, fewer choices, or a newer file."""
    if elsewhere:
        where = " eller ".join(f"”{sector}”" for sector in elsewhere.sectors)
        return (
            f"Utbildningsområdet {elsewhere.area} finns i branschen {where}. "
            "Byt bransch eller område."
        )
    if near.narrowed:
        return "Ta bort något av valen, eller visa alla starter."
    return "Visa även utbildningar utan starter kvar, eller läs in en nyare resultatfil från MYH."


# The map.
SHOW_ON_MAP = "Visa på kartan"
ROWS = "Utbildningar"
MAP_LEGEND = (
    "En prick är en utbildning, så nära kommunens mittpunkt som det finns plats; en utbildning i "
    "flera kommuner har en prick i varje. Fylld: kan starta. Ihålig: pågår eller inga starter "
    "kvar. Större prick: fler platser per start (minsta pricken: redovisas inte). Välj en prick "
    "för att hitta raden, eller en kommun för att bara se dess utbildningar."
)


def map_alt(near_title: str) -> str:
    """For those who do not see the map."""
    return f"Karta: {near_title}, en prick per utbildning och kommun. Samma rader står i listan."


def in_place(name: str, programmes: int) -> str:
    """What a municipality on the map says."""
    if programmes == 0:
        return f"{municipality(name)}: ingen träff"
    return f"{municipality(name)}: {count(programmes)} utbildning{'' if programmes == 1 else 'ar'}"


def only_place(name: str, programmes: int, every: int) -> str:
    """When a municipality on the map has narrowed the list."""
    return f"Visar {count(programmes)} av {count(every)}: i {municipality(name)}."


def show_all(number: int) -> str:
    """The button that undoes it, and the one that shows the rest of a long list."""
    return f"Visa alla {count(number)}"


def show_more(more: int, every: int) -> str:
    """The next rows of a very long list."""
    return f"Visa {count(more)} till av {count(every)}"
