"""What one programme's row says about LIA: when, how many, and a ready mail to the provider."""

from urllib.parse import quote

from components.kit.numbers import NBSP, count
from components.kit.words import in_county, municipality, term
from components.sheets.lia.text import period, sometime
from data.lia.need import SEATS

UNKNOWN = "antalet redovisas inte"
HALF_PACE = "ofta yrkesverksamma"
QUARTER = "Minst 25 procent av utbildningen är LIA."
WRITE = "Skriv mejl till anordnaren"
REMOTE_PLACE = "på distans, ofta där den studerande bor"


def shared(name: str) -> str:
    """A programme in one municipality of the county, and in others elsewhere."""
    return f"{municipality(name)}, delas med kommuner i andra län"


def students(number: int | None) -> str:
    """Of a confirmed period: "20 studerande"."""
    return UNKNOWN if number is None else f"{count(number)}{NBSP}studerande"


def at_most(number: int | None) -> str:
    """Of an estimate: "högst 28 studerande"."""
    return UNKNOWN if number is None else f"högst {count(number)}{NBSP}studerande"


def estimate(name: str, number: int | None, seats: str | None = None) -> str:
    """ "någon gång under vt 2027 (beräknat): högst 28 studerande, länets del".

    ``seats``: what was counted, one of ``data.lia.need.SEATS``.
    """
    counted = f", {SEATS[seats]}" if seats and number is not None else ""
    return f"{sometime(name)}: {at_most(number)}{counted}"


def weeks(first: str, last: str, number: int | None, confirmed: str) -> str:
    """A confirmed period: "vecka 5–14 2027, 20 studerande. Bekräftat 1 november 2026."

    ``confirmed`` is that last sentence without its full stop.
    """
    return f"{period(first, last)}, {students(number)}. {confirmed}."


def brief(when: str, number: int | None) -> str:
    """A confirmed period where there is little room: "vecka 5–14 2027: 20"."""
    return f"{when}: {UNKNOWN if number is None else count(number)}"


def brief_estimate(name: str, number: int | None) -> str:
    """ "vt 2027: högst 28"."""
    known = UNKNOWN if number is None else f"högst {count(number)}"
    return f"{term(name)}: {known}"


def line(programme: str, provider: str, place: str, when: str) -> str:
    """ "Svetsare, KYH, Flen: vecka 5–14 2027, 20 studerande. Bekräftat 1 november 2026." """
    return f"{', '.join(part for part in (programme, provider, place) if part)}: {when}"


def extent(said: str, pace: int) -> str:
    """Form, pace and points; half pace says who often studies so."""
    return f"{said} ({HALF_PACE})" if pace <= 50 else said


def mail(to: str, programme: str, diarienummer: str, name: str, place: str) -> str:
    """A ``mailto:`` with a ready text; ``to`` is a role mailbox, or empty when none is known.

    ``name`` is the term that is asked about ("2027vt"), ``place`` where the company is
    ("i Flens kommun", "i Sörmland"). Nothing is stored: the mail is the visitor's own.
    """
    subject = f"LIA-plats: {programme}"
    body = (
        "Hej!\n\n"
        f"Vi är en arbetsgivare {place} som kan ta emot studerande på LIA från {programme} "
        f"({diarienummer}).\n\n"
        f"Vilka veckor behöver ni LIA-platser {term(name)} och framåt?\n"
        "Hur många studerande söker plats?\n"
        "Vad ska de kunna när de kommer, och hur går det till?\n\n"
        "Det här kan vi erbjuda:\n"
        "Antal studerande: \nVeckor: \nOrt: \nArbetsuppgifter: \n\n"
        "Vänliga hälsningar\n"
    )
    return f"mailto:{quote(to, safe='@')}?subject={quote(subject)}&body={quote(body)}"


def employer_in(municipality_name: str | None, county: str) -> str:
    """Where the mail says that the company is."""
    return f"i {municipality(municipality_name)}" if municipality_name else in_county(county)
