"""For employers: three short answers (near, when, who), then five steps. "Kan", never "startar"."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from components.kit.numbers import count, day, sentence, word
from components.kit.words import in_county, municipality, term
from components.kit.written import beside, each
from components.sheets.programmes import search_text
from components.sheets.programmes.row_text import distance
from components.sheets.programmes.search_text import Near
from data.lia import need as lia

QUESTION = "Nära, när och vem?"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att en utbildning startar, att dess studerande söker plats hos "
    "just er eller att antalet blir så högt: det är beräknat på beviljade platser.",
    "Du kan inte dra slutsatsen vilka veckor LIA är. Bara anordnaren vet det, och bara bekräftade "
    "veckor står här.",
    "Du kan inte dra slutsatsen att det som beställs blir av: den som har mandat beslutar, och en "
    "ansökan kan avslås.",
)
ESTIMATED = (
    f"antalet studerande, aldrig veckor. {lia.RULE} Första starten ligger mellan 1 juli "
    "beslutsåret och 30 juni året efter, varje följande start ett år senare (MYHFS 2018:4, 2020:2)."
)
NO_LIMIT_IN_LAW = (
    "Hur stor del som är LIA står i utbildningsplanen. Kvalificerad yrkeshögskoleexamen: minst en "
    "fjärdedel."
)

#: What the columns say.
NO_LIA_AHEAD = "ingen LIA-termin framför sig (beräknat)"
NOT_ESTIMATED = f"beräknas inte (under {lia.LEAST_POINTS} YH-poäng)"
NO_NUMBER = "inget antal"
PAGE_UNKNOWN = "inte känd: sök på yrkeshogskolan.se"
PAGE_READ = "anordnarens startsida"
PAGE_UNCHECKED = f"{PAGE_READ}, ej kontrollerad"
NO_CONTACT = "inte lämnad: se anordnarens sida"
PROVIDERS = "Vem: anordnare att kontakta"
STEPS = "Fem steg: så kan ni påverka"
GUIDANCE = (
    "Tid och roll är Årshjulets egen vägledning, inte uppmätta tal: fråga anordnaren eller "
    "forumet vad som gäller hos er."
)
GUIDANCE_PERIOD = "vägledning till arbetsgivare"

#: A confirmed period that is older than this is said to be (rules.md, LIA).
FADES = timedelta(days=365)

# Ways on, on screen.
WRITE = "Skriv mejl"
ORDER = "Beställ genom branschforum"
OPEN_SERVICE = ("Sök utbildningen på yrkeshogskolan.se", "https://www.yrkeshogskolan.se")
LIA_PAGE = "LIA vecka för vecka"
THREE = "Nära, när och vem"


@dataclass(frozen=True)
class Confirmed:
    """The next period that a provider has confirmed; weeks as "2027-v05"."""

    programme: str
    provider: str
    from_week: str
    to_week: str
    students: int
    confirmed: date


@dataclass(frozen=True)
class When:
    """The next term in which students of the programmes near may need a place.

    ``programmes`` of ``of`` are in it; ``students`` is None when none of them has a known number,
    ``unknown`` how many have not; ``remote`` of the students study at a distance, and
    ``in_county`` in programmes with a place in the county. ``term`` ("2027vt") is None when there
    is none ahead.
    """

    of: int
    term: str | None = None
    programmes: int = 0
    students: int | None = None
    unknown: int = 0
    remote: int = 0
    in_county: int = 0
    confirmed: Confirmed | None = None


@dataclass(frozen=True)
class Who:
    """Providers of the programmes near: how many, how many with a page, and the first one's name.

    ``nearest``: whether the first is the nearest, or just the first of a list by name.
    """

    first: str
    nearest: bool
    providers: int
    pages: int


def title(near: Near) -> str:
    """What the sheet is, for a link or a slide."""
    where = f"nära {municipality(near.municipality)}" if near.municipality else None
    return f"För arbetsgivare inom {near.sector} {where or in_county(near.county)}"


def answer(near: Near, when: When, who: Who, today: date) -> tuple[str, str, str]:
    """Near, when, who: one short paragraph each."""
    narrowed = f" Urval: {', '.join(near.narrowed)}." if near.narrowed else ""
    return (
        f"Nära: {_near(near)}{narrowed}",
        f"När: {_when(near, when, today)}",
        f"Vem: {_who(who)}",
    )


def _near(near: Near) -> str:
    if near.form == "distans":
        return (
            f"{_remote(near.remote)} inom {near.sector} kan starta eller pågår i landet. "
            "Deras studerande gör ofta LIA där de bor."
        )
    if near.found == 0:
        return (
            f"{_remote(near.remote)} inom {near.sector} med studieort {in_county(near.county)} kan "
            "starta eller pågår. Ingen är på plats."
        )
    noun = "YH-utbildning" if near.found == 1 else "YH-utbildningar"
    found = (
        f"{word(near.found)} {noun}{' på plats' if near.remote else ''} inom {near.sector} kan "
        f"starta eller pågår {search_text.within(near)}{_beside(near)}."
    )
    if near.tried:
        return " ".join((found, *search_text.widened(near)))
    if near.municipality is None:
        return f"{found} Välj kommun så visas avståndet."
    if near.nearest is None:
        return found
    there = near.nearest
    away = f", {distance(there.km)}" if there.km else ""
    return f"{found} Närmast: {there.programme} i {municipality(there.municipality)}{away}."


def _remote(number: int) -> str:
    return f"{word(number)} {'distansutbildning' if number == 1 else 'distansutbildningar'}"


def _beside(near: Near) -> str:
    """ ", och åtta på distans med studieort i Sörmland"."""
    if not near.remote:
        return ""
    if near.reach == "riket":
        return f", och {word(near.remote)} på distans"
    there = "där" if near.reach == "lan" else in_county(near.county)
    return f", och {word(near.remote)} på distans med studieort {there}"


def _when(near: Near, when: When, today: date) -> str:
    if when.confirmed:
        known = when.confirmed
        return (
            f"{known.programme}, {known.provider}: {weeks(known.from_week, known.to_week)}, "
            f"{count(known.students)} studerande. {sentence(confirmed(known.confirmed, today))}."
        )
    if when.term is None:
        whose = "utbildningen" if when.of == 1 else "ingen av utbildningarna"
        no = "ingen " if when.of == 1 else "någon "
        return f"{whose} har {no}LIA-termin framför sig (beräknat). Fråga anordnaren."
    some = _some(when.programmes, when.of)
    during = f"någon gång under {term(when.term)} (beräknat) kan"
    if when.students is None:
        return f"{during} studerande i {some} behöva LIA-plats; hur många är inte känt."
    more = ""
    if when.unknown:
        more = f" För {word(when.unknown)} av dem är antalet inte känt."
    every = f"{during} högst {count(when.students)} studerande i {some} behöva LIA-plats"
    return f"{every}{_of_them(near, when)}.{more}"


def _of_them(near: Near, when: When) -> str:
    """How many study at a distance; among all of the country's, how many have a place near."""
    if near.form == "distans":
        county = in_county(near.county)
        return f", varav {count(when.in_county)} i utbildningar med studieort {county}"
    some = 0 < when.remote < (when.students or 0)
    return f", varav {count(when.remote)} på distans" if some else ""


def _some(number: int, every: int) -> str:
    if every == 1:
        return "utbildningen"
    if number == every:
        return f"alla {word(number)} utbildningarna"
    return f"{word(number)} av utbildningarna"


def _who(who: Who) -> str:
    if who.providers == 1:
        page = "" if who.pages else " Sidan är inte känd: sök utbildningen på yrkeshogskolan.se."
        return f"anordnaren {who.first}, som ansvarar för LIA.{page}"
    first = "Närmast" if who.nearest else "Först i listan"
    return (
        f"anordnaren, som ansvarar för LIA. {first}: {who.first}. "
        f"{sentence(word(who.providers))} anordnare står i listan, {_pages(who)}."
    )


def _pages(who: Who) -> str:
    if who.pages == 0:
        return "ingen av dem med en känd sida"
    if who.pages == who.providers:
        return "alla med en sida att öppna"
    return f"{word(who.pages)} av dem med en sida att öppna"


def weeks(first: str, last: str) -> str:
    """ "2027-v05", "2027-v14" → "vecka 5–14 2027"; over new year both years are said."""
    (year, week), (until, end) = (_week(name) for name in (first, last))
    if first == last:
        return f"vecka {week} {year}"
    return f"vecka {week}–{end} {year}" if year == until else f"vecka {week} {year}–{end} {until}"


def _week(name: str) -> tuple[str, int]:
    year, _, week = name.partition("-v")
    return year, int(week)


def confirmed(when: date, today: date) -> str:
    """When a period was confirmed, or that it has not been for a year."""
    return f"{'ej bekräftat sedan' if today - when > FADES else 'bekräftat'} {day(when)}"


def during(term: str, often_working: bool, counted: str = "") -> str:
    """An estimate is a term, never weeks; ``counted`` is what its number counts."""
    more = [part for part in (counted, "ofta yrkesverksamma" if often_working else "") if part]
    return "; ".join((f"någon gång under {term} (beräknat)", *more))


def provider_page(provider: str, checked: str) -> str:
    """A link to a provider's page, and which page it is."""
    return f"{provider}: {checked}"


def near_title(near: Near) -> str:
    """Over the programmes near, with when they next may need places."""
    where = search_text.within(near) if near.form != "distans" else "i hela landet, på distans"
    return f"Nära och när: {where} ({count(near.found + near.remote)})"


def next_lia(when: str, students: int | None) -> str:
    """ "Nästa LIA: någon gång under vt 2027 (beräknat), högst 35 studerande"."""
    if students is None:
        return f"Nästa LIA: {when}"
    # What is confirmed is neither at most nor estimated.
    most = "" if "bekräftat" in when else "högst "
    return f"Nästa LIA: {when}, {most}{count(students)} studerande"


def others_title(number: int) -> str:
    """Over distance programmes that have no place of study in the county."""
    return f"På distans med studieort i andra län ({count(number)})"


@dataclass(frozen=True)
class Step:
    """One way for a company to take part. ``page`` is where to go on, "" for nowhere."""

    what: str
    means: str
    time: str
    role: str
    page: str = ""


def steps(contact: str) -> tuple[Step, ...]:
    """The five steps, from the least to what takes longest. ``contact`` is the forum's mailbox."""
    forum = contact or "den som förvaltar webbplatsen"
    return tuple(
        replace(step, means=step.means.replace("{forum}", forum))
        for step in each(Step, beside(__file__, "steps.toml")["step"])
    )


# The mail: nothing of it leaves the browser.
MAIL_HEADING = "Färdigt mejl till anordnaren"
MAIL_PRIVATE = (
    "Texten skrivs ihop i din webbläsare. Inget du fyller i här sparas, skickas till oss eller "
    "hamnar i adressen, så det följer inte med när du delar sidan."
)
MAIL: dict[str, str] = beside(__file__, "mail.toml")
