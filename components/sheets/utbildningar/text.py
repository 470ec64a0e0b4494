"""Which YH programmes can start or are running near me (answers.md A7). "Kan", never "startar"."""

from components.kit.headline import fitting
from components.kit.numbers import count, sentence, word
from components.kit.sheet import Key
from components.kit.words import in_county, municipality
from components.sheets.programmes import list_text
from components.sheets.programmes.search_text import (
    DOES,
    Near,
    does,
    narrowed,
    where,
    widened,
    within,
)

QUESTION = "Vilka YH-utbildningar kan starta eller pågår nära mig?"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att en utbildning startar, att den går att söka nu eller att det "
    "finns lediga platser. En beviljad start kan ställas in, flyttas eller få andra platser.",
    "Du kan inte dra slutsatsen att listan är allt som finns. Endast den ordinarie "
    "ansökningsomgången med statliga medel ingår, och bara ansökningar från 2020: MYH redovisade "
    "inga starter för 2018–2019.",
)
REMOTE_CHOSEN = (
    "Distansutbildningar visas från hela landet. De kan ha fysiska träffar på studieorten."
)


SOON = "Kan starta inom ett år"
CAUTION = "Säger inte att en utbildning startar, går att söka eller har lediga platser."
DISCUSS = "Vilken utbildning saknas här, och vilken kan vi hjälpa till att fylla?"
NOT_FOUND = "Ingen YH-utbildning stämmer med valen"


def _does(near: Near) -> str:
    """What a programme does, where there is little room."""
    said = does(near)
    return "har beviljats sedan 2020" if said == DOES["alla"] else said


def headline(near: Near) -> str:
    """How many are near, or how much further away the nearest are."""
    if near.form == "distans":
        number = _noun(near.remote, "distansutbildning", "distansutbildningar")
        return f"{number} i hela landet {_does(near)}"
    if near.found == 0:
        return f"Ingen YH-utbildning på plats i landet, men {word(near.remote)} på distans"
    if near.tried:
        return _further(near)
    found = _noun(near.found, "YH-utbildning", "YH-utbildningar")
    there, can = within(near), _does(near)
    return fitting(f"{found} på plats {there} {can}", f"{found} {there} {can}")


def _further(near: Near) -> str:
    """ "Ingen inom 20 km, men tre YH-utbildningar inom 50 km från Flens kommun"."""
    what = "YH-utbildning" if near.found == 1 else "YH-utbildningar"
    if near.reach == "riket":
        here = in_county(near.county)
        return f"Ingen YH-utbildning på plats {here}, men {word(near.found)} i resten av landet"
    last = near.tried[-1]
    nearer = f"i {municipality(near.municipality or '')}" if last == 0 else f"inom {last} km"
    found = f"men {word(near.found)} {what}"
    if near.reach == "lan":
        return f"Ingen på plats {nearer}, {found} {in_county(near.county)}"
    short = f"Ingen på plats {nearer}, {found} inom {near.reach} km"
    return short if last == 0 else fitting(f"Ingen {nearer}, {found} {within(near)}", short)


def _noun(number: int, one: str, several: str) -> str:
    return f"{sentence(word(number))} {one if number == 1 else several}"


def keys(near: Near, soon: int) -> tuple[Key, ...]:
    """On site and how many of those can start within a year, and what there is at a distance.

    ``soon`` is of those on site, or of those at a distance when only they were asked for.
    """
    remote = Key("På distans i landet", count(near.remote), under="kan ha fysiska träffar")
    every = near.remote if near.form == "distans" else near.found
    first = () if near.form == "distans" else (Key(_label(near), count(near.found)),)
    start = Key(SOON, count(soon), after=f"av {count(every)}", estimated=list_text.ESTIMATED)
    last = () if near.form == "bunden" else (remote,)
    return (*first, *((start,) if every else ()), *last)


def _label(near: Near) -> str:
    where = {"lan": "i länet", "riket": "i landet", 0: "i kommunen"}
    return f"På plats {where.get(near.reach) or f'inom {near.reach} km'}"


def grants(programmes: int, number: int) -> tuple[str, ...]:
    """How many grants are behind the programmes on site, when they are more."""
    if number <= programmes:
        return ()
    whole = _noun(programmes, "utbildning", "utbildningar")
    said = f"{whole} på plats har tillsammans {count(number)} beviljade ansökningar."
    return (f"{said} {list_text.MERGED}",)


def title(near: Near) -> str:
    """What the sheet is, for a link or a slide."""
    place = f"nära {municipality(near.municipality)}" if near.municipality else None
    return f"YH-utbildningar inom {near.sector} {place or in_county(near.county)}"


def searched(words: str) -> str:
    """A search, among the other choices."""
    return f"sökningen ”{words}”"


def answer(near: Near) -> tuple[str, ...]:
    """A7: what is found, how far it was looked for, and what there is at a distance."""
    if near.form == "distans":
        return (f"{_remote_alone(near)}{narrowed(near)}", REMOTE_CHOSEN)
    return (f"{_found(near)}{narrowed(near)} {_remote(near)}", *widened(near))


def _found(near: Near) -> str:
    there = where(near.reach, near)
    if near.found == 0:
        return f"Ingen YH-utbildning på plats inom {near.sector} {does(near)} i hela landet."
    return f"{_programmes(near.found)} inom {near.sector} {does(near)} {there}{_outside(near)}."


def _programmes(number: int) -> str:
    return f"{sentence(word(number))} YH-utbildning{'' if number == 1 else 'ar'}"


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
    return f"{sentence(word(near.remote))} {noun} inom {near.sector} {does(near)} i hela landet."


def near_title(near: Near) -> str:
    """Over the list of programmes on site."""
    return f"På plats {within(near)} ({count(near.found)})"


def remote_title(number: int, county: str = "") -> str:
    """Over the distance programmes, which belong to the whole country. ``county``: where those
    that stand first have a place of study."""
    first = f", studieort {in_county(county)} först" if county else ""
    return f"Distansutbildningar i hela landet{first} ({count(number)})"
