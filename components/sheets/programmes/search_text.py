"""How a search for programmes near is told: what was found, how far it went, what to try."""

from dataclasses import dataclass

from components.kit.words import in_county, municipality, searched_on
from components.sheets.programmes.nearby import Reach
from components.sheets.programmes.row_text import distance

#: What a programme does, by the status that was chosen.
DOES = {
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
    start: int | None = None
    nearest: Nearest | None = None
    narrowed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Elsewhere:
    """A YH area that the sector has nothing in, and the sectors that do."""

    area: str
    sectors: tuple[str, ...]


def does(near: Near) -> str:
    """What the programmes do, by status and by when they start."""
    if near.start is None:
        return DOES[near.status]
    return {
        None: f"kan starta inom {near.start} månader",
        "kan-starta": f"kan starta inom {near.start} månader",
        "pagar": f"pågår och kan starta igen inom {near.start} månader",
        "alla": f"kan starta inom {near.start} månader",
    }[near.status]


def where(reach: Reach, near: Near) -> str:
    """How far a search went, with the rule of the distance."""
    if reach == "lan":
        return in_county(near.county)
    if reach == "riket":
        return "i hela landet"
    place = municipality(near.municipality or "")
    if reach == 0:
        return f"i {place}"
    return f"inom {reach} km från {place} (fågelvägen mellan kommunernas mittpunkter)"


def narrowed(near: Near) -> str:
    """ " Urval: …", the other choices; nothing when there are none."""
    return f" Urval: {', '.join(near.narrowed)}." if near.narrowed else ""


def widened(near: Near) -> tuple[str, ...]:
    """ "Ingen inom 50 km. Närmast: … Sökte till 100 km eftersom 20 och 50 inte gav träff." """
    if not near.tried or near.nearest is None:
        return ()
    asked = near.tried[0]
    none = f"inom {asked} km" if isinstance(asked, int) and asked else where(asked, near)
    there = near.nearest
    return (
        f"Ingen {none}. Närmast: {there.programme} i {municipality(there.municipality)}, "
        f"{distance(there.km)}{' från närmaste kommun i länet' if asked == 'lan' else ''}. "
        f"{searched_on(near.reach, near.tried, near.county)}",
    )


def within(near: Near) -> str:
    """Where, without the rule of the distance."""
    if isinstance(near.reach, int) and near.reach:
        return f"inom {near.reach} km från {municipality(near.municipality or '')}"
    return where(near.reach, near)


def nothing(near: Near) -> str:
    """Why the page has no list at all."""
    kind = "distansutbildning" if near.form == "distans" else "YH-utbildning"
    what = f"Ingen beviljad {kind} inom {near.sector} {does(near)} i landet."
    return f"{what}{narrowed(near)}"


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
