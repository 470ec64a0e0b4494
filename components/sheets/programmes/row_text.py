"""What one YH programme's row says: start, place, seats, extent. "Kan", never "startar"."""

from collections.abc import Sequence

from components.address.choices import RADII
from components.kit.numbers import NBSP, count, listing
from components.kit.words import FORMS, PACES, month, municipality
from data import terms

#: The product does not know what is open for application; this service of MYH's does.
OPEN_QUESTION = "Öppen för ansökan?"
OPEN_WHERE = "yrkeshogskolan.se"
OPEN_ADDRESS = "https://www.yrkeshogskolan.se"
UNCHECKED = "ej kontrollerad"
NO_PAGE = "Anordnarens sida är inte känd"
NO_SEATS_PER_START = "redovisas inte"
NO_PLACES = "platser redovisas inte"
#: What data/steps/provider.py calls an address that somebody has opened and read.
CHECKED = "källa läst"


def rounded(km: float) -> int:
    """To 5 km, but never to nothing: another municipality is at least 5 km away."""
    return max(5, 5 * int(km / 5 + 0.5))


def distance(km: float) -> str:
    """35.05 → "35 km", 52 → "drygt 50 km", so that it is never said to be within 50."""
    shown = rounded(km)
    more = "drygt " if shown in RADII and km > shown else ""
    return f"{more}{shown}{NBSP}km"


def provider(name: str, unchecked: bool) -> str:
    """A provider whose address nobody has opened says so."""
    return f"{name} (sidan {UNCHECKED})" if unchecked else name


def status(standing: str, earliest: str, latest: str) -> str:
    """Of one programme, with the window of the start that decides it ("ht 2026", "vt 2027")."""
    window = f"{earliest} eller {latest}"
    if standing == "kan-starta":
        return f"Kan starta {window} (beräknat)"
    if standing == "pagar":
        return f"Pågår (sista start {window}, beräknat)"
    return f"Inga starter kvar (sista start {window}, beräknat)"


#: So many terms are said of when a programme can start next.
_NEXT = 2


def next_start(ahead: Sequence[str], otherwise: str) -> str:
    """ "Kan starta jan 2027 eller hösten 2027 (beräknat): fråga", of the terms in which a start
    can be ("2027vt"), in order; ``otherwise`` when there is none.

    One term alone is what is left of the last start's window: it may have begun in the first.
    """
    if not ahead:
        return otherwise
    said = " eller ".join(map(month, ahead[:_NEXT]))
    if len(ahead) == 1:
        said += f", om den inte började {month(terms.term(terms.ordinal(ahead[0]) - 1))}"
    return f"Kan starta {said} (beräknat): fråga"


def place(names: Sequence[str], km: float | None) -> str:
    """ "Örebro kommun, 35 km"; "delas mellan kommunerna …; närmast Flen, 25 km".

    ``names`` has the nearest first.
    """
    away = distance(km) if km else ""
    if len(names) == 1:
        return f"{municipality(names[0])}{f', {away}' if away else ''}"
    shared = f"delas mellan kommunerna {listing(names)}"
    return f"{shared}; närmast {names[0]}, {away}" if away else shared


def remote_place(names: Sequence[str]) -> str:
    """Where a distance programme belongs."""
    if len(names) == 1:
        return f"studieort {municipality(names[0])}"
    return f"studieorter i kommunerna {listing(names)}"


def place_of(form: str, names: Sequence[str], km: float | None) -> str:
    """Where a programme is, whatever its form. ``km``: nothing (or NaN) when it is not measured."""
    if form == "distans":
        return remote_place(names)
    return place(names, km if km and km == km else None)


def seats(lowest: int | None, highest: int | None, total: int | None) -> str:
    """Never seats alone: per start, and over all granted starts."""
    if total is None:
        return NO_PLACES
    whole = f"{count(total)} totalt över alla beviljade starter"
    if lowest is None or highest is None:
        return f"platser per start {NO_SEATS_PER_START} ({whole})"
    span = count(highest) if lowest == highest else f"{count(lowest)}–{count(highest)}"
    return f"{span} {'plats' if span == '1' else 'platser'} per start ({whole})"


def extent(form: str, pace: int, points: int) -> str:
    """ "på plats, heltid (100 %), 400 YH-poäng"."""
    share = PACES.get(pace, f"{pace} %").replace(" %", f"{NBSP}%")
    return f"{FORMS[form]}, {share}, {count(points)}{NBSP}YH-poäng"


def brief_extent(pace: int, points: int) -> str:
    """ "heltid, 400 YH-poäng", where the form stands beside."""
    return f"{PACES.get(pace, f'{pace} %').partition(' (')[0]}, {count(points)}{NBSP}YH-poäng"


def qualification(diploma: str | None, seqf: int | None) -> str | None:
    """ "yrkeshögskoleexamen, SeQF-nivå 5"; None where MYH published neither."""
    parts = []
    if diploma:
        parts.append("ingen examen" if diploma == "Ingen" else diploma[0].lower() + diploma[1:])
    if seqf:
        parts.append(f"SeQF-nivå {seqf}")
    return ", ".join(parts) or None


def decided(year: int, diarienummer: str) -> str:
    """ "ansökan 2025, MYH 2025/3189": which decision the row is."""
    return f"ansökan {year}, {diarienummer.replace(' ', NBSP)}"


def tip(programme: str, provider: str, stands: str, seats: int | None) -> str:
    """What a dot on the map says, in lines."""
    per_start = NO_SEATS_PER_START if seats is None else count(seats)
    return f"{programme}\n{provider}\n{stands}\nPlatser per start: {per_start}"
