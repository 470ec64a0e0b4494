"""What is seen first of the weighing: the finding, key figures, one question to the room."""

from components.kit.numbers import count, sentence, word
from components.kit.sheet import Key
from components.sheets.occupations.weighing import NONE, SHORTAGE, Case
from components.sheets.vagning.text import Weighed

CAUTION = "Säger inte att ett förslag är ett beslut: branschen i rummet kan veta mer."
NO_ROUND = "Uppgift om läget per yrke saknas"

#: Programmes exist, but none on site in the county.
_AWAY = (Case.ACROSS, Case.REMOTE, Case.MIXED)


def headline(w: Weighed) -> str:
    """The widest gap; with none, what is within reach; with no shortage, that."""
    found = w.named(*SHORTAGE)
    if not found:
        return _no_shortage(w)
    if gap := w.named(*NONE):
        number = "ett bristyrke" if len(gap) == 1 else f"{_neuter(len(gap))} bristyrken"
        who = f"{sentence(number)}{_whose(w, gap)}"
        return f"{who} saknar YH-utbildning inom räckhåll{_tried(w, len(gap))}"
    who = _part(len(found), found, w)
    if away := w.named(*_AWAY):
        where = _where({case for case in _AWAY if w.named(case)})
        return f"{_part(len(away), found, w)} har YH-utbildning bara {where}"
    here = w.named(Case.HERE)
    if not here and len(found) == 1:
        return f"{who} har en annan väg in än YH"
    if not here:
        return f"{_part(0, found, w)} har YH som väg in"
    if len(here) == len(found):
        return f"{who} har YH-utbildning på plats i länet"
    return f"{_part(len(here), found, w)} har YH-utbildning på plats, övriga annan väg in"


def keys(w: Weighed) -> tuple[Key, ...]:
    """The occupations in shortage by what is within reach; shortage and paradox without any."""
    found = len(w.named(*SHORTAGE))
    if not found:
        paradox, assessed = len(w.named(Case.PARADOX)), _assessed(w)
        if not assessed:
            return ()
        of = f"av {count(assessed)}"
        return (Key("Brist", "0", after=of), Key("Paradox", count(paradox), after=of))
    tiles = (
        ("Ingen YH inom räckhåll", NONE),
        ("Distans eller annat län", _AWAY),
        ("YH på plats i länet", (Case.HERE,)),
        ("Annan väg in än YH", (Case.OTHER_WAY,)),
    )
    of = f"av {count(found)}"
    under = _key_whose(w)
    return tuple(
        Key(label, count(len(w.named(*cases))), after=of, under=under) for label, cases in tiles
    )


def discuss(w: Weighed) -> str:
    """What to talk about: the widest gap first."""
    if w.named(*NONE):
        return "Vilken anordnare kan ta det, och vilka arbetsgivare skriver avsiktsförklaring?"
    if w.named(*_AWAY):
        return "Räcker distans och grannlän, eller behövs en utbildning på plats här?"
    if w.named(Case.HERE):
        return "Fylls platserna, och får de studerande LIA hos oss?"
    if w.named(Case.OTHER_WAY):
        return "Vem i rummet tar frågan till gymnasiet, komvux eller högskolan?"
    if w.named(Case.PARADOX):
        return "Vad kan arbetsgivarna själva göra när människor som kan yrket finns?"
    return "Stämmer bilden med er egen rekrytering, eller saknas ett yrke?"


def _no_shortage(w: Weighed) -> str:
    assessed, paradox = _assessed(w), len(w.named(Case.PARADOX))
    if assessed == 0:
        return f"Inget yrke inom {w.sector} har en bedömning att väga samman"
    if assessed == 1:
        return f"Det enda bedömda yrket{_whose(w)} har {'paradox' if paradox else 'inte brist'}"
    which = f"Inget av {count(assessed)} bedömda yrken{_whose(w)} har brist"
    if not paradox:
        return which
    many = _neuter(paradox)
    if paradox == assessed:
        many = "båda" if paradox == 2 else "alla"
    return f"{which}, {many} har paradox"


def _tried(w: Weighed, gap: int) -> str:
    """Whether anybody has applied, when all that lack are alike."""
    span = f"{w.since}–{w.until}"
    if len(w.named(Case.UNTRIED)) == gap:
        return f", och ingen sökte {span}"
    if len(w.named(Case.REJECTED)) == gap:
        return f", efter avslag {span}"
    return f", trots ansökan {span}" if len(w.named(Case.LAPSED)) == gap else ""


def _where(cases: set[Case]) -> str:
    if cases == {Case.REMOTE}:
        return "på distans"
    return "i annat län" if cases == {Case.ACROSS} else "på distans eller utanför länet"


def _part(number: int, found: list[str], w: Weighed) -> str:
    """ "Fyra av nio bristyrken", "Alla nio bristyrken", "Det enda bristyrket"."""
    whose = _whose(w, found)
    if len(found) == 1:
        return f"Det enda bristyrket{whose}"
    if number == len(found):
        both = "Båda bristyrkena" if number == 2 else f"Alla {word(number)} bristyrken"
        return f"{both}{whose}"
    few = {0: "inget", 1: "ett"}.get(number, word(number))
    return f"{sentence(few)} av {word(len(found))} bristyrken{whose}"


def _whose(w: Weighed, found: list[str] | None = None) -> str:
    """That the country's assessment stands in for the county's, wholly or in part.

    ``found``: the occupations that are spoken of; else every one that is assessed.
    """
    spoken = set(found or [name for name, case in w.cases if case is not Case.UNASSESSED])
    if not (theirs := w.national & spoken):
        return ""
    return " (enligt riket)" if theirs == spoken else " (delvis riket)"


def _key_whose(w: Weighed) -> str:
    said = _whose(w, w.named(*SHORTAGE))
    return f"bristyrken{said}"


def _assessed(w: Weighed) -> int:
    return len(w.cases) - len(w.named(Case.UNASSESSED))


def _neuter(number: int) -> str:
    return "ett" if number == 1 else word(number)
