"""Which YH programmes can start or are running near me (answers.md A7). "Kan", never "startar"."""

from components.kit.numbers import count, sentence, word
from components.kit.words import in_county, municipality
from components.sheets.programmes.search_text import DOES, Near, narrowed, where, widened, within

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
REMOTE_CHOSEN = (
    "Distansutbildningar visas från hela landet. De kan ha fysiska träffar på studieorten."
)


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
        return f"Ingen YH-utbildning på plats inom {near.sector} {DOES[near.status]} i hela landet."
    return (
        f"{_programmes(near.found)} inom {near.sector} {DOES[near.status]} {there}{_outside(near)}."
    )


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
    return (
        f"{sentence(word(near.remote))} {noun} inom {near.sector} "
        f"{DOES[near.status]} i hela landet."
    )


def near_title(near: Near) -> str:
    """Over the list of programmes on site."""
    return f"På plats {within(near)} ({count(near.found)})"


def remote_title(number: int) -> str:
    """Over the distance programmes, which belong to the whole country."""
    return f"Distansutbildningar i hela landet ({count(number)})"
