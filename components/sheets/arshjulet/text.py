"""The start page: the four meetings of the year, what is on the table, who the page is for."""

from dataclasses import dataclass
from datetime import date

from components.kit.numbers import day, inside, sentence
from components.kit.words import in_county
from components.kit.written import beside, each

TODAY = "I dag är det"
NEXT = "Nästa möte"
SOURCES = "Källor och förbehåll: öppna siffran."
DISCUSS = "Vilken av siffrorna ska mötet börja med?"
NONE_WHY = (
    "Ingen av de viktigaste frågorna har ett svar som är nyare än 24 månader i den här utgåvan."
)
NONE_DO = "Öppna kvartalens sidor: där står vad som saknas och vem som kan lämna uppgiften."

_WRITTEN = beside(__file__, "arshjulet.toml")
_ORDINALS = ("första", "andra", "tredje", "fjärde")


@dataclass(frozen=True)
class YearMeeting:
    """One of the year's meetings. ``topic`` is cut into ``lines`` where the wheel breaks it."""

    quarter: int
    page: str
    body: str
    topic: str
    lines: tuple[str, ...]


MEETINGS = each(YearMeeting, _WRITTEN["meeting"])


def question(sector: str, county: str) -> str:
    """What the sheet asks, for the sector in the county."""
    return f"Vad är på bordet just nu för {sector} {in_county(county)}?"


def headline(sector: str, county: str) -> str:
    """What the page is: the tiles below it are the finding."""
    return f"{sentence(sector)} {in_county(county)} just nu"


def title(sector: str, county: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Årshjulet för {sector} {in_county(county)}"


def meeting(today: date) -> YearMeeting:
    """The meeting of the quarter that ``today`` lies in."""
    return MEETINGS[(today.month - 1) // 3]


def now(today: date) -> str:
    """Which meeting this quarter has, and which comes next."""
    this = meeting(today)
    following = MEETINGS[this.quarter % len(MEETINGS)]
    when = "nästa år" if following.quarter == 1 else "därefter"
    return (
        f"Det är {_ORDINALS[this.quarter - 1]} kvartalet: {this.body} om {inside(this.topic)}. "
        f"{when.capitalize()}, i {_ORDINALS[following.quarter - 1]} kvartalet, möts "
        f"{_definite(following)} om {inside(following.topic)}."
    )


def wheel_alt(today: date, next_day: date | None = None) -> str:
    """The wheel for those who do not see it."""
    parts = ", ".join(f"Q{m.quarter} {m.body} om {inside(m.topic)}" for m in MEETINGS)
    meets = f" {NEXT} {day(next_day)}, {days_left(today, next_day)}." if next_day else ""
    return (
        f"Årshjul med fyra möten: {parts}. I dag, {day(today)}, är det "
        f"Q{meeting(today).quarter}.{meets}"
    )


def days_left(today: date, next_day: date) -> str:
    """How far off a meeting is: "i dag", "i morgon", "om 5 dagar"."""
    days = (next_day - today).days
    return {0: "i dag", 1: "i morgon"}.get(days, f"om {days} dagar")


def _definite(meeting: YearMeeting) -> str:
    return "arbetsutskottet" if meeting.body == "arbetsutskott" else "branschforumet"
