"""What is seen first: the finding, key figures, a caution and the question to the room."""

from components.kit.headline import fitting
from components.kit.numbers import count, published, signed
from components.kit.sheet import Key
from components.sheets.pa_vag.text import INDEX, OnItsWay, headline_of

CAUTION_MOVES = "Säger inte att det blir brist: två bedömningar är ingen utveckling."
CAUTION_ADS = "Säger inte hur många jobb som finns: en annons kan gälla flera."


def headline(f: OnItsWay) -> str:
    """The finding."""
    return fitting(*headline_of(f))


def caution(f: OnItsWay) -> str:
    """The likeliest misreading of what is seen first."""
    return CAUTION_MOVES if f.moves else CAUTION_ADS if f.ads else ""


def keys(f: OnItsWay) -> tuple[Key, ...]:
    """Harder and easier, and how the advertisements have changed."""
    found = []
    if m := f.moves:
        of = f"av {count(m.both)}"
        where = "i riket" if f.country else f"omgång {m.after}"
        found += [
            Key("Svårare att rekrytera", count(m.harder), after=of, under=where),
            Key("Lättare att rekrytera", count(m.easier), after=of, under=where),
        ]
    if f.ads and f.ads.index is not None:
        change = f.ads.index - 100
        way = {1: "fler än", -1: "färre än"}.get(f.ads.direction or 0, "mot")
        value = f"{signed(change)}\u00a0%" if f.ads.direction else "i stort sett oförändrat"
        under = f"{way} första året"
        found.append(Key("Annonser, senaste året", value, under=under, estimated=INDEX))
    if f.open is not None:
        found.append(Key("Öppna annonser", count(f.open), under=published(f.day)))
    return tuple(found) if len(found) > 1 else ()


def discuss(f: OnItsWay) -> str:
    """What to talk about."""
    if f.moves and f.moves.harder:
        return "Märker ni själva att det blivit svårare, och vad gör ni åt det?"
    if f.ads and (f.ads.direction or 0) < 0:
        return "Varför är annonserna färre nu än första året i bilden?"
    return "Vad ser ni komma som siffrorna ännu inte visar?"
