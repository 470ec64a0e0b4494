"""The finding and key figures for employers: how many near, how many need a place, whom to ask."""

from components.kit.headline import fitting
from components.kit.numbers import alone, count, sentence, word
from components.kit.sheet import Key
from components.kit.words import in_county, season, term
from components.sheets.arbetsgivare import text
from components.sheets.programmes.search_text import Near

CAUTION = "Säger inte att just de studerande söker plats hos er, eller vilka veckor."
DISCUSS = "Vem av oss kan ta emot nästa grupp, och vem frågar anordnaren?"
NOTHING_NEAR = "Ingen YH-utbildning kan starta eller pågår, vare sig nära eller på distans"


def headline(near: Near, when: text.When) -> str:
    """How many are near, and how many of them may need a place next."""
    found = _found(near)
    every = f"{sentence(word(when.of))} {'utbildning' if when.of == 1 else 'utbildningar'}"
    short = f"{every} nära eller på distans"
    if when.confirmed:
        known = when.confirmed
        said = f"nästa bekräftade LIA är {text.weeks(known.from_week, known.to_week)}"
    elif when.term is None:
        said = f"{'utan' if when.of == 1 else 'ingen med'} LIA-termin framför sig"
    else:
        some = "den" if when.of == 1 else _some(when.programmes, when.of)
        said = f"{some} kan behöva LIA-plats {season(when.term)}"
    return fitting(*(f"{start}, {said}" for start in (found, short, every)))


def _some(part: int, whole: int) -> str:
    """ "alla", "båda", or the number as a word."""
    return alone(part, whole) if part in (0, whole) else word(part)


def _found(near: Near) -> str:
    """ "14 utbildningar inom 50 km", "15 utbildningar med studieort i Sörmland"."""
    number = near.found + near.remote
    noun = "utbildning" if number == 1 else "utbildningar"
    every = f"{sentence(word(number))} {noun}"
    if near.form == "distans":
        return f"{every} på distans i riket"
    if near.reach == "riket":
        return f"{every} i riket"
    if near.reach == "lan" or not near.found:
        return f"{every} med studieort {in_county(near.county)}"
    there = f"inom {near.reach} km" if near.reach else "i kommunen"
    beside = f" och {word(near.remote)} på distans" if near.remote else ""
    noun = "utbildning" if near.found == 1 else "utbildningar"
    return f"{sentence(word(near.found))} {noun} {there}{beside}"


def keys(near: Near, when: text.When, who: text.Who) -> tuple[Key, ...]:
    """How many programmes, how many students next, how many providers to ask."""
    under = f"{count(near.found)} på plats, {count(near.remote)} på distans"
    programmes = Key("Utbildningar", count(when.of), under=under)
    pages = "alla" if who.pages == who.providers else count(who.pages)
    providers = Key("Anordnare att fråga", count(who.providers), under=f"{pages} med känd sida")
    return (programmes, *_students(when), providers)


def _students(when: text.When) -> tuple[Key, ...]:
    if when.confirmed:
        known = when.confirmed
        return (
            Key(
                "Nästa LIA, studerande",
                count(known.students),
                under=text.weeks(known.from_week, known.to_week),
            ),
        )
    if when.term is None:
        return ()
    label, said = "Kan behöva LIA-plats", f"någon gång under {term(when.term)}"
    if when.students is None:
        return (Key(label, "inte känt", under=said, estimated=text.ESTIMATED),)
    return (Key(label, count(when.students), before="högst", under=said, estimated=text.ESTIMATED),)


def three(near: Near, when: text.When, who: text.Who, first: str) -> list[dict[str, str]]:
    """The three cards: what each is about, its finding, and a line more. ``first``: the nearest
    programme (or the first of the list) and where it is given."""
    return [
        {"about": "Nära", "finding": _found(near), "more": f"{_nearest(near, who)}: {first}"},
        {"about": "När", **_next(when)},
        {"about": "Vem", **_asked(who)},
    ]


def _nearest(near: Near, who: text.Who) -> str:
    return "Närmast" if who.nearest else "Först i listan"


def _next(when: text.When) -> dict[str, str]:
    if when.confirmed:
        known = when.confirmed
        weeks = sentence(text.weeks(known.from_week, known.to_week))
        return {
            "finding": f"{weeks}, {count(known.students)} studerande",
            "more": f"{known.programme}, {known.provider}",
        }
    if when.term is None:
        return {"finding": "Ingen LIA-termin framför sig", "more": "Beräknat. Fråga anordnaren."}
    some = f"{count(when.programmes)} av {count(when.of)} utbildningar"
    if when.students is None:
        return {"finding": f"{sentence(season(when.term))}", "more": f"{some}, antal inte känt"}
    return {
        "finding": f"{sentence(season(when.term))}: högst {count(when.students)} studerande",
        "more": f"{some} kan behöva LIA-plats (beräknat)",
    }


def _asked(who: text.Who) -> dict[str, str]:
    if who.providers == 1:
        return {"finding": who.first, "more": "Anordnaren ansvarar för LIA"}
    pages = "alla" if who.pages == who.providers else count(who.pages)
    return {
        "finding": f"{sentence(word(who.providers))} anordnare",
        "more": f"{pages} med känd sida; anordnaren ansvarar för LIA",
    }
