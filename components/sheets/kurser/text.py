"""Short YH courses: what has been granted and for how many seats; who takes them."""

from dataclasses import dataclass
from datetime import date

from components.kit import cells, rules
from components.kit.numbers import count, counted, day, listing, part_of, sentence, share
from components.kit.words import in_county
from components.sheets.earliest import guidance
from components.sheets.programmes.began import Began, told

QUESTION = "Vilka korta YH-kurser har beviljats?"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att kurserna har startat, att platserna är fyllda eller att det "
    "går att söka till dem nu. Starter kan ställas in.",
    "Du kan inte dela upp platserna på kommuner eller län: de gäller hela kursen. Samma kurs "
    "räknas i varje län den avser, så länen går inte att summera till riket.",
)
APPLIED_AND_GRANTED = "Sökta och beviljade korta YH-kurser"
PER_YEAR = "Sökta och beviljade korta YH-kurser per ansökningsår"
#: Where MYH lists only what was granted.
NOT_TOLD = "sökta redovisas inte"
PER_START_YEAR = "Platser på beviljade YH-kurser per startår"
ONLY_KNOWN = (
    "Varje startår räknar de beviljade ansökningar som ingår i utgåvan. Senare beslut kan ge fler "
    "platser samma år."
)
BY_AREA = "Branschen följer av utbildningsområdet; MYH redovisar ingen SUN5 för kurser."
NO_SEX = "Källan redovisar inte kön per kurs."
ONLY_NATIONAL = "Uppgiften finns inte per län."
#: A cell for seats of an application that was not granted.
NO_SEATS = "–"


@dataclass(frozen=True)
class Courses:
    """The figures of one county, sector and application year.

    ``applied`` is None when MYH lists only what was granted. ``seats``: (year of start, seats
    of the whole courses), years without seats left out. ``shared``: granted ones in several
    municipalities. ``named``: the year is old, so that a finding says it.
    """

    year: int
    county: str
    sector: str
    applied: int | None
    granted: int
    seats: tuple[tuple[int, int], ...]
    shared: int
    national_applied: int
    national_granted: int
    named: bool = False


def title(courses: Courses) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Beviljade korta YH-kurser inom {courses.sector} {in_county(courses.county)}"


def table_title(year: int) -> str:
    """The table of applications."""
    return f"Ansökningar om YH-kurser {year}, beviljade först"


def per_year(sector: str, county: str, year: int, granted: int, applied: int) -> str:
    """What the squares show, for those who do not see them."""
    of = "" if cells.is_missing(applied) else f" av {count(applied)}"
    return (
        f"En ruta per ansökan och år, beviljade fyllda: {count(granted)}{of} har beviljats {year}, "
        f"{sector}, {county}."
    )


def card(provider: str, places: int) -> str:
    """On a card: who gives the course, and its seats."""
    return f"{provider} · högst {count(places)} platser totalt över alla beviljade starter"


def takers_title(area: str) -> str:
    """The chart of women and men who began a course."""
    return f"Antagna som började en YH-kurs inom {area}, kvinnor och män (SCB)"


def seats_in(start: str) -> str:
    """A column of seats: "2021" and "start 2025" → "Platser, start …"; others as MYH writes."""
    return f"Platser, start {start}" if start.isdigit() else f"Platser, {start}"


def answer(c: Courses, takers: Began | None) -> tuple[str, ...]:
    """What has been granted and where it starts; the country; who takes the courses."""
    granted = (_granted(c), *_national(c))
    if takers is None:
        return granted
    return (*granted, f"{told(takers, 'en YH-kurs', 'behöriga sökande')} {ONLY_NATIONAL}")


def cycle(closed: date | None, decision: str, start: str, today: date) -> str:
    """The last known round: YH courses are applied for on their own, once a year."""
    every = "YH-kurser söks för sig, en gång om året."
    if closed is None or rules.is_past_guidance(closed, today):
        year = guidance.next_year(closed or today, today)
        return f"{every} {guidance.not_published(year)}: läs på myh.se."
    return (
        f"{every} Senast kända sista ansökningsdag är {day(closed)}, med beslut {decision} och "
        f"start {start}."
    )


def later_why(year: int) -> str:
    """A round that has closed but whose decisions are not in the edition."""
    return f"Besluten om YH-kurser i ansökan {year} ingår inte i den här utgåvan."


LATER_DO = "MYH publicerar dem på sidan Resultat för kurser på myh.se."


NO_TAKERS_DO = "Välj ett annat utbildningsområde, eller fråga anordnarna hur många som har gått."


def no_takers_why(area: str) -> str:
    """SCB has no figures on courses for the area."""
    return f"Den här utgåvan har inga uppgifter från SCB om vilka som läser YH-kurser inom {area}."


def _granted(c: Courses) -> str:
    about = f"inom {c.sector} som avser {c.county}"
    if c.applied is None:
        return _only_granted(c, about)
    if c.applied == 0:
        return (
            f"Ingen sökte om att få ge en kort YH-kurs inom {c.sector} {in_county(c.county)} "
            f"{c.year}. Det är inte ett avslag: ingen anordnare lämnade in någon ansökan."
        )
    if c.granted == 0:
        if c.applied == 1:
            return f"Den enda ansökningen om en kort YH-kurs {about} har inte beviljats {c.year}."
        return (
            f"Ingen av de {count(c.applied)} ansökningarna om korta YH-kurser {about} har "
            f"beviljats {c.year}."
        )
    if c.applied == 1:
        only = f"I ansökan {c.year} har en kort YH-kurs {about} beviljats, den enda som söktes."
        return f"{only} {_seats(c)}"
    return (
        f"I ansökan {c.year} har {count(c.granted)} av {count(c.applied)} ansökningar om korta "
        f"YH-kurser {about} beviljats. {_seats(c)}"
    )


def _only_granted(c: Courses, about: str) -> str:
    known = f"Hur många som söktes {c.year} redovisar MYH inte."
    if c.granted == 0:
        return f"Ingen kort YH-kurs {about} har beviljats i ansökan {c.year}. {known}"
    what = counted(c.granted, "en kort YH-kurs", "korta YH-kurser")
    return f"I ansökan {c.year} har {what} {about} beviljats. {_seats(c)} {known}"


def _seats(c: Courses) -> str:
    who = "Den" if c.granted == 1 else "De"
    total = sum(seats for _, seats in c.seats)
    if len(c.seats) == 1:
        when = f"alla med start {c.seats[0][0]}"
    else:
        when = listing([f"{count(seats)} med start {year}" for year, seats in c.seats])
    return (
        f"{who} har högst {count(total)} platser totalt över alla beviljade starter, {when}."
        f"{_shared(c)}"
    )


def _shared(c: Courses) -> str:
    if c.shared == 0:
        return ""
    who = "Den" if c.granted == 1 else sentence(part_of(c.shared, c.granted))
    return f" {who} ges också i andra kommuner; hur platserna fördelas redovisas inte."


def _national(c: Courses) -> tuple[str, ...]:
    if not c.applied:
        return ()
    return (f"I riket har {share(c.national_granted, c.national_applied)} beviljats.",)
