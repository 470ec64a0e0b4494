"""The start page: the four meetings of the year, what is on the table, who the page is for."""

from dataclasses import dataclass
from datetime import date

from components.kit.numbers import day, inside, sentence
from components.kit.words import in_county
from components.kit.written import beside, each

#: Above the wheel: what this is.
INTRO = (
    "Underlag för branschforum och arbetsutskott: fyra möten om året där arbetsgivare, utbildare "
    "och regionen möts. Välj län och bransch överst. Valen följer med i adressen: den som får "
    "länken ser samma sak."
)
MEETINGS_HEADING = "Årets fyra möten"
TODAY = "I dag är det"
VISITORS_HEADING = "Vad vill du göra?"
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
    asks: str
    material: str


MEETINGS = each(YearMeeting, _WRITTEN["meeting"])


@dataclass(frozen=True)
class Visitor:
    """Who comes here, what they can do, and the pages that help them."""

    key: str
    who: str
    can: str
    pages: tuple[str, ...]


VISITORS = each(Visitor, _WRITTEN["visitor"])


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


def label(this: YearMeeting, today: date) -> str:
    """ "Q4 Utbildningsbeställningar (nu)", as a link says it."""
    return f"Q{this.quarter} {this.topic}{' (nu)' if this is meeting(today) else ''}"


def about(meeting: YearMeeting) -> str:
    """Who meets, what they ask, and on what material."""
    return f"{meeting.body.capitalize()}. {meeting.asks} Underlag: {meeting.material}."


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


def wheel_alt(today: date) -> str:
    """The wheel for those who do not see it."""
    parts = ", ".join(f"Q{m.quarter} {m.body} om {inside(m.topic)}" for m in MEETINGS)
    return (
        f"Årshjul med fyra möten: {parts}. I dag, {day(today)}, är det Q{meeting(today).quarter}."
    )


def _definite(meeting: YearMeeting) -> str:
    return "arbetsutskottet" if meeting.body == "arbetsutskott" else "branschforumet"
