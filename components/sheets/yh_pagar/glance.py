"""Who may be studying now, seen in five seconds. All of it is our own estimate, and says so."""

from dataclasses import replace

from components.kit.numbers import count, counted, sentence, word
from components.kit.sheet import Key
from components.kit.words import term
from components.sheets.yh_pagar import text
from components.sheets.yh_pagar.text import Running

CAUTION = "Säger inte att så många studerar: starter kan ställas in och ha tomma platser."
DISCUSS = "Vilka utbildningar slutar snart, och vilka ska sökas igen?"

_SEASONS = {"ht": "hösten", "vt": "våren"}


def season(term: str) -> str:
    """ "2026ht" → "hösten 2026"."""
    return f"{_SEASONS[term[4:]]} {term[:4]}"


def headline(r: Running) -> str:
    """How many may be studying, and where most of the seats are."""
    when = season(r.term)
    if r.programmes == 0:
        return f"Ingen beviljad YH-utbildning pågår {when} (beräknat)"
    if r.places == 0:
        which = f"{word(r.programmes)} YH-utbildning{'ar' if r.programmes > 1 else ''}"
        return f"{sentence(when)} kan {which} pågå (beräknat), platserna redovisas inte"
    said = f"{sentence(when)} kan högst {count(r.places)} gå en YH-utbildning (beräknat)"
    return f"{said}{_mostly(r)}"


def keys(r: Running, ahead: Running) -> tuple[Key, ...]:
    """The seats and where they are; ``ahead``: the term after, where nothing runs now."""
    label = f"Kan gå {season(r.term)}"
    if r.programmes == 0:
        later = Key(
            f"Kan gå {season(ahead.term)}", count(ahead.places), before="högst",
            under=_programmes(ahead.programmes), estimated=text.ESTIMATED,
        )  # fmt: skip
        return (Key(label, "0", estimated=text.ESTIMATED), later)
    if r.places == 0:
        unknown = Key("Platser per start", "–", under="MYH redovisar inga")
        what = f"Kan pågå {season(r.term)}"
        number = Key(what, count(r.programmes), after=_noun(r.programmes), estimated=text.ESTIMATED)
        return (number, unknown)
    shared = f"{count(r.shared)} till delas med andra kommuner" if r.shared else ""
    return (
        Key(label, count(r.places), before="högst", under=_programmes(r.programmes),
            estimated=text.ESTIMATED),
        Key("På plats i länet", count(r.on_site), before="högst" if r.on_site else "",
            under=shared, estimated=text.ESTIMATED),
        Key("På distans", count(r.remote), before="högst" if r.remote else "",
            under="bor ofta någon annanstans" if r.remote else "", estimated=text.ESTIMATED),
    )  # fmt: skip


def tile(r: Running) -> Key:
    """The start page's tile: the seats, and how many of them are in the county alone."""
    found = keys(r, r)[0]
    if r.programmes and not r.places:
        return found
    on_site = f"{count(r.on_site)} på plats" if r.places else ""
    return replace(found, label=f"YH-studerande {term(r.term)}", under=on_site)


def _mostly(r: Running) -> str:
    for part, words in ((r.on_site + r.shared, "på plats"), (r.remote, "på distans")):
        if part == r.places:
            return f", alla {words}"
        if 2 * part > r.places:
            return f", de flesta {words}"
    return ""


def _programmes(number: int) -> str:
    return counted(number, "1 utbildning", "utbildningar")


def _noun(number: int) -> str:
    return "utbildning" if number == 1 else "utbildningar"
